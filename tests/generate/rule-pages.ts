import { fewestFlags, fewestPerThousandWords } from '../../shared/checks/evidence';
import { parseExamples } from '../../shared/checks/examples';
import { categories, type Rule, type RuleExample } from '../../shared/checks/rule';

/** What `npm run measure` found about a rule; absent until it was measured. */
export interface RuleFigures {
  /** Share of the injected defects of its kinds that were flagged, 0 to 1. */
  readonly recall?: number;
  /** Share of the found ones that the first fix restores exactly, 0 to 1. */
  readonly restored?: number;
  /** Flags per 1,000 words of clean human translation. */
  readonly falseAlarms?: number;
}

export type Figures = Readonly<Record<string, RuleFigures>>;

/** What an article must have to read so, for the pages. */
const evidence = `at least ${fewestFlags} flags of other rules, and ${fewestPerThousandWords} in 1,000 words.`;

/** The help page of a rule, as Markdown: what it flags, why, examples, how well it does. */
export function rulePage(rule: Rule, figures: Figures): string {
  const languages = rule.languages === '*' ? 'every language' : rule.languages.join(', ');
  return [
    `# ${rule.title}`,
    '',
    rule.why,
    '',
    `- Id: \`${rule.id}\``,
    `- Category: ${rule.category}`,
    `- Severity: ${rule.severity}${rule.defaultOff ? ' (off unless the project switches it on)' : ''}`,
    ...evidenceLines(rule),
    `- Languages: ${languages}`,
    `- MQM: ${rule.mqm}`,
    ...(rule.scope === 'pair' ? ['- Needs the source text'] : []),
    ...figureLines(figures[rule.id]),
    '',
    '## Examples',
    '',
    ...parseExamples(rule.examples).flatMap(exampleLines),
  ].join('\n');
}

/** The index of all rule pages, by category. */
export function indexPage(rules: readonly Rule[]): string {
  const lines = [
    '# Rules',
    '',
    'Every check Emend makes, by category. Each can be switched in the project’s settings.',
  ];
  for (const category of categories) {
    const inside = rules.filter((rule) => rule.category === category);
    if (inside.length === 0) continue;
    lines.push('', `## ${category.charAt(0).toUpperCase()}${category.slice(1)}`, '');
    for (const rule of inside) {
      const note = rule.defaultOff ? `${rule.severity}, off by default` : rule.severity;
      lines.push(`- [${rule.title}](${rule.id}.md): ${note}`);
    }
  }
  return [...lines, ''].join('\n');
}

function evidenceLines(rule: Rule): string[] {
  if (rule.needsEvidence) return [`- Heard only in articles that read as machine translation: ${evidence}`];
  const bySource = rule.scope === 'pattern' && rule.evidenceForSource === true;
  return bySource
    ? [
        `- Phrases that wait for a word of the source are heard without a source in articles that read as machine translation: ${evidence}`,
      ]
    : [];
}

function figureLines(figures: RuleFigures | undefined): string[] {
  if (!figures) return [];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const lines: string[] = [];
  if (figures.recall !== undefined) lines.push(`- Found of its injected defects: ${percent(figures.recall)}`);
  if (figures.restored !== undefined)
    lines.push(`- Of these restored exactly by the first fix: ${percent(figures.restored)}`);
  if (figures.falseAlarms !== undefined)
    lines.push(`- Flags per 1,000 words of clean human translation: ${figures.falseAlarms.toFixed(3)}`);
  return lines;
}

function exampleLines(example: RuleExample): string[] {
  const language = example.language ? ` (${example.language})` : '';
  const head = example.flags.length > 0 ? 'Flagged' : 'Sound';
  return [
    `${head}${language}:`,
    '',
    ...(example.source === undefined ? [] : fence(`source: ${example.source}`)),
    ...fence(example.text),
    ...(example.fixed === undefined ? [] : ['After the fix:', '', ...fence(example.fixed)]),
  ];
}

function fence(text: string): string[] {
  return ['```text', visible(text), '```', ''];
}

/** Spaces and characters that nobody can see are shown as their code points. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffd]|\p{Co}|\p{Cs}/gu,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
