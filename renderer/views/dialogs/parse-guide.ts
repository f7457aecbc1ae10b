export type GuideBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface GuideSection {
  readonly heading: string;
  readonly blocks: readonly GuideBlock[];
}

/** Reads the guide's plain Markdown: `##` headings, paragraphs, `-` lists; a line that goes on belongs to the one before. */
export function parseGuide(markdown: string): GuideSection[] {
  const sections: GuideSection[] = [];
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [heading = '', ...rest] = part.split('\n');
    const blocks = rest
      .join('\n')
      .split(/\n\s*\n/)
      .map((block) => block.trim())
      .filter((block) => block !== '')
      .map((block): GuideBlock =>
        block.startsWith('- ')
          ? { kind: 'list', items: block.slice(2).split(/\n- /).map(oneLine) }
          : { kind: 'text', text: oneLine(block) },
      );
    sections.push({ heading: heading.trim(), blocks });
  }
  return sections;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
