import { Dialect, LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { retext } from 'retext';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import { createChecker } from '../../shared/checks/create-checker';
import { applyEdits } from '../../shared/text/edit';
import { readRows } from './data';
import { defectKinds } from './defects';
import { casesOf, type InjectedCase } from './injected';
import { percent, type Row, type Table } from './table';

/** A flag as every tool can give it: its place in UTF-16 offsets, and what gives the text after its first correction, null without one. */
interface PeerFlag {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly mend: (() => Promise<string> | string) | null;
}

type Check = (text: string) => Promise<readonly PeerFlag[]>;

const casesPerKind = 4;
const cleanRows = 20;

function emend(): Check {
  const checker = createChecker({ language: 'en' });
  return (text) =>
    Promise.resolve(
      checker.check({ text }).flags.map(({ start, end, rule, fixes }) => {
        const edits = fixes[0]?.edits;
        const mend = edits && (() => applyEdits(text, edits));
        return { start, end, rule, mend: mend ?? null };
      }),
    );
}

/** Harper (Apache-2.0) with its default rules, the spelling rule left out: names make up nearly all it flags in news. */
async function harper(): Promise<Check> {
  const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American });
  await linter.setup();
  await linter.setLintConfig({ ...(await linter.getLintConfig()), SpellCheck: false });
  return async (text) => {
    const points = Array.from(text);
    const unit = (offset: number): number => points.slice(0, offset).join('').length;
    const lints = await linter.lint(text, { language: 'plaintext' });
    return lints.map((lint) => {
      const { start, end } = lint.span();
      const suggestion = lint.suggestions()[0];
      const mend = suggestion && (() => linter.applySuggestion(text, lint, suggestion));
      return { start: unit(start), end: unit(end), rule: lint.lint_kind(), mend: mend ?? null };
    });
  };
}

/** The rules of retext (MIT) for repeated words, articles and the space between sentences. */
function retextRules(): Check {
  const processor = retext()
    .use(retextIndefiniteArticle)
    .use(retextRepeatedWords)
    .use(retextSentenceSpacing, { preferred: 1 });
  return async (text) => {
    const { messages } = await processor.process(text);
    return messages.flatMap(({ place, ruleId, expected }) => {
      const range = place && 'start' in place ? place : undefined;
      const start = range?.start.offset;
      const end = range?.end.offset;
      if (start === undefined || end === undefined) return [];
      const by = expected?.[0];
      const mend = by === undefined ? null : () => text.slice(0, start) + by + text.slice(end);
      return { start, end, rule: ruleId ?? '', mend };
    });
  };
}

/** Whether a case is found, and whether the first correction at its place gives the original back. */
async function judge(check: Check, each: InjectedCase): Promise<{ found: boolean; restored: boolean }> {
  const key = (flag: PeerFlag, text: string): string => `${flag.rule} ${text.slice(flag.start, flag.end)}`;
  const old = new Set((await check(each.original)).map((flag) => key(flag, each.original)));
  const flags = (await check(each.text)).filter(
    (flag) => flag.start <= each.end && flag.end >= each.start && !old.has(key(flag, each.text)),
  );
  const mend = flags.find((flag) => flag.mend !== null)?.mend;
  return { found: flags.length > 0, restored: (await mend?.()) === each.original };
}

function cleanTexts(): string[] {
  return readRows<{ readonly refs: Readonly<Record<string, readonly string[]>> }>('clean/wmt22_zhen')
    .slice(0, cleanRows)
    .flatMap((row) => Object.values(row.refs).map((lines) => lines.join('\n')));
}

/** Emend and other checkers on a sample of the same injected defects and clean text. */
export async function peerCheckTables(): Promise<Table[]> {
  const tools: readonly (readonly [string, Check])[] = [
    ['Emend', emend()],
    ['Harper', await harper()],
    ['retext', retextRules()],
  ];
  const cases = defectKinds.map((kind, index) => ({
    group: kind.group,
    exact: kind.exact,
    list: casesOf(kind, 2026 + index).slice(0, casesPerKind),
  }));
  const clean = cleanTexts();
  const words = clean.join(' ').split(/\s+/).length;
  const rows: Row[] = [];
  for (const [name, check] of tools) {
    const found = new Map<string, { found: number; all: number }>();
    const sum = { found: 0, all: 0, exact: 0, restored: 0, alarms: 0 };
    for (const { group, exact, list } of cases)
      for (const each of list) {
        const outcome = await judge(check, each);
        const entry = found.get(group) ?? { found: 0, all: 0 };
        found.set(group, { found: entry.found + Number(outcome.found), all: entry.all + 1 });
        sum.all++;
        sum.found += Number(outcome.found);
        if (!exact) continue;
        sum.exact++;
        sum.restored += Number(outcome.restored);
      }
    for (const text of clean) sum.alarms += (await check(text)).length;
    rows.push({
      name,
      figures: {
        found: percent(sum.found, sum.all),
        repaired: percent(sum.restored, sum.exact),
        'flags per 1,000 clean words': ((1000 * sum.alarms) / words).toFixed(2),
        ...Object.fromEntries([...found].map(([group, entry]) => [group, percent(entry.found, entry.all)])),
      },
    });
  }
  return [
    {
      title: `Checkers side by side (${cases.reduce((total, { list }) => total + list.length, 0)} injected defects, ${words} clean words)`,
      rows,
      notes: [
        'found: a flag that was not there before touches the place; by group in the columns to the right',
        'repaired: share of all defects with one right answer that the first correction gives back exactly',
        'Harper without its spelling rule; no spelling rule runs in any of them',
      ],
    },
  ];
}
