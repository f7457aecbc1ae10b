import { loadSpeller } from '../../main/host/load-speller';
import { createChecker } from '../../shared/checks/create-checker';
import { rules } from '../../shared/checks/rules.generated';
import type { Flag } from '../../shared/checks/rule';
import { countWords } from '../../shared/text/count-words';
import { readRows, seeded } from './data';
import { percent, type Row, type Table } from './table';

interface WithSource {
  readonly src: readonly string[];
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

interface Article {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Chinese without. */
  readonly sourceLanguage?: string;
}

interface FromOthers {
  readonly pair: string;
  readonly source: readonly string[];
  readonly reference: readonly string[];
}

const speller = await loadSpeller('en');
const casesPerKind = 100;
const bilingual = rules.filter(({ category }) => category === 'bilingual');

function articles(): Article[] {
  return ['clean/wmt22_zhen', 'articles/wmt23_zhen_docs'].flatMap((set) =>
    readRows<WithSource>(set).flatMap(({ src, refs }) =>
      Object.values(refs).map((target) => ({ source: src, target })),
    ),
  );
}

/** From Japanese and Russian: for false alarms alone, as the defects are for Chinese. */
function articlesFromOthers(): Article[] {
  return readRows<FromOthers>('clean/wmt_xen_references').map(({ pair, source, reference }) => ({
    source,
    target: reference,
    sourceLanguage: pair.slice(0, 2),
  }));
}

function check({ source, target, sourceLanguage = 'zh' }: Article): readonly Flag[] {
  const checker = createChecker({ language: 'en', sourceLanguage, speller }, bilingual);
  return checker.check({ text: target.join('\n'), source: source.join('\n') }).flags;
}

/** An article with one line broken, or null where the line has nothing to break. */
type Inject = (article: Article, line: number, random: () => number) => Article | null;

const replaceLine = (article: Article, line: number, text: string): Article => ({
  ...article,
  target: article.target.map((old, index) => (index === line ? text : old)),
});

/** Replaces one of the matches of a line, chosen by chance. */
function replaceOne(pattern: RegExp, change: (found: RegExpMatchArray) => string | null): Inject {
  return (article, line, random) => {
    const text = article.target[line] ?? '';
    const matches = [...text.matchAll(pattern)];
    const chosen = matches[Math.floor(random() * matches.length)];
    const changed = chosen ? change(chosen) : null;
    if (!chosen || changed === null || changed === chosen[0]) return null;
    const end = chosen.index + chosen[0].length;
    return replaceLine(article, line, text.slice(0, chosen.index) + changed + text.slice(end));
  };
}

const number = /(?<![\w.,-])\d(?:[\d,]*\d)(?:\.\d+)?(?![\w-])/g;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function another(names: readonly string[], name: string): string {
  return names[(names.indexOf(name) + 2) % names.length] ?? name;
}

/** Each kind of defect a bilingual rule ought to find. */
const kinds: Readonly<Record<string, Inject>> = {
  'a last digit changed': replaceOne(
    number,
    ([found]) => found.slice(0, -1) + String((Number(found.slice(-1)) + 3) % 10),
  ),
  'a first digit changed': replaceOne(
    number,
    ([found]) => String((Number(found.charAt(0)) % 9) + 1) + found.slice(1),
  ),
  'two digits swapped': replaceOne(number, ([found]) => {
    const swapped = found.replace(/(\d)(\d)(?!.*\d\d)/, '$2$1');
    return swapped.startsWith('0') ? null : swapped;
  }),
  'a zero too many': replaceOne(/(?<![\w.,-])[1-9]\d{0,2}(?![\w,.-])/g, ([found]) => `${found}0`),
  'million for billion and back': replaceOne(/\b[mb]illion\b/g, ([found]) =>
    found === 'million' ? 'billion' : 'million',
  ),
  'a day of the month changed': replaceOne(
    /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{1,2}(?!\d)/g,
    ([found]) => String((Number(found) % 28) + 1),
  ),
  'a month changed': replaceOne(
    /\b(?:January|February|March|April|May|June|July|August|September)\b(?! \d)/g,
    ([found]) => another(months, found),
  ),
  'a weekday changed': replaceOne(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, ([found]) =>
    another(weekdays, found),
  ),
  'a percent sign lost': replaceOne(/(?<=\d)%/g, () => ''),
  'an acronym changed': (article, line, random) => {
    const wanted = article.source[line] ?? '';
    return replaceOne(/\b[A-Z]{3,5}\b/g, ([found]) =>
      wanted.includes(found) ? found.charAt(0) + found.charAt(2) + found.charAt(1) + found.slice(3) : null,
    )(article, line, random);
  },
  'quotation marks lost': (article, line) => {
    const text = article.target[line] ?? '';
    if (!/“[^”]+”|"[^"]+"/.test(text) || !/[“"「]/.test(article.source[line] ?? '')) return null;
    return replaceLine(article, line, text.replace(/[“”"]/g, ''));
  },
  'a bracket dropped': (article, line) => {
    const text = article.target[line] ?? '';
    if (!/ \([^()]{3,}\)/.test(text) || !/[（(]/.test(article.source[line] ?? '')) return null;
    return replaceLine(article, line, text.replace(/ \([^()]{3,}\)/, ''));
  },
  'a sentence dropped': (article, line) => {
    if ((article.target[line] ?? '').split(' ').length < 8 || article.target.length < 4) return null;
    return { ...article, target: article.target.filter((_, index) => index !== line) };
  },
  'a sentence added': (article, line) => {
    const added = 'Nobody in the small village by the lake had ever seen such a large white boat before.';
    if (article.target.length < 4) return null;
    return { ...article, target: [...article.target.slice(0, line), added, ...article.target.slice(line)] };
  },
  'a Latin name dropped': (article, line) => {
    const name = /[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?/.exec(article.source[line] ?? '')?.[0];
    const text = article.target[line] ?? '';
    if (name === undefined || !text.includes(name)) return null;
    return replaceLine(article, line, text.replaceAll(name, 'it'));
  },
  'a question mark lost': (article, line) => {
    const text = article.target[line] ?? '';
    if (!text.endsWith('?') || !/[?？]$/.test(article.source[line] ?? '')) return null;
    return replaceLine(article, line, `${text.slice(0, -1)}.`);
  },
};

/** Recall by kind, and what the rules say of human translations as they stand. */
export function bilingualTables(seed = 2026): Table[] {
  const all = articles();
  const rows = Object.entries(kinds).map(([name, inject], index): Row => {
    const random = seeded(seed + index);
    const places = all
      .flatMap((article) => article.target.map((_, line) => ({ article, line, order: random() })))
      .sort((a, b) => a.order - b.order);
    let cases = 0;
    let found = 0;
    for (const { article, line } of places) {
      if (cases >= casesPerKind) break;
      const broken = inject(article, line, random);
      if (broken === null) continue;
      cases++;
      const before = new Set(check(article).map(({ context }) => context));
      if (check(broken).some(({ context }) => !before.has(context))) found++;
    }
    return { name, figures: { cases, found: percent(found, cases) } };
  });
  return [
    {
      title: 'Defects put into human translations beside their sources',
      rows,
      notes: ['found: the article has a bilingual flag that it did not have before'],
    },
    falseAlarms('Bilingual flags on human translations beside their sources', all),
    falseAlarms('The same from Japanese and Russian', articlesFromOthers()),
  ];
}

function falseAlarms(title: string, all: readonly Article[]): Table {
  const words = all.reduce((sum, { target }) => sum + countWords(target.join('\n')), 0);
  const flags = all.flatMap(check);
  const row = (name: string, count: number): Row => ({
    name,
    figures: { flags: count, 'per 1,000 words': ((1000 * count) / words).toFixed(3) },
  });
  const grave = flags.filter(({ severity }) => severity !== 'info').length;
  const byRule = bilingual.map(({ id }) => row(id, flags.filter(({ rule }) => rule === id).length));
  return {
    title: `${title} (${words} words)`,
    rows: [row('errors and warnings', grave), row('all severities', flags.length), ...byRule],
    notes: ['unfiltered: a flag that is in truth a defect of the translation counts as a false alarm'],
  };
}
