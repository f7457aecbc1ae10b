import { escapeHtml } from './escape-html';

/** A line of a page. */
export interface PageLine {
  readonly kind: string;
  readonly text: string;
}

/** A text as a self-contained page: headings and paragraphs, nothing else. */
export function toHtmlPage(title: string, language: string, lines: readonly PageLine[]): string {
  const body = lines
    .filter(({ text }) => /\S/.test(text))
    .map(({ kind, text }) => {
      const tag = kind === 'heading' || kind === 'title' ? 'h2' : 'p';
      return `<${tag}>${escapeHtml(text)}</${tag}>\n`;
    });
  return (
    `<!doctype html>\n<html lang="${escapeHtml(language)}">\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n</head>\n` +
    `<body>\n${body.join('')}</body>\n</html>\n`
  );
}
