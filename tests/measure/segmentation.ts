import type { Range } from '../../shared/base/range';
import { readRows, seeded } from './data';
import { segmenters, type Segmenter } from './peers-segmentation';
import { percent, type Row, type Table } from './table';

interface GoldenRule {
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly lossless?: boolean;
  readonly doc_id: string;
}

interface Treebank {
  readonly doc_id: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

interface Clean {
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

const codes: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  danish: 'da',
  dutch: 'nl',
  french: 'fr',
  italian: 'it',
  spanish: 'es',
  russian: 'ru',
  bulgarian: 'bg',
  kazakh: 'kk',
  polish: 'pl',
  greek: 'el',
  armenian: 'hy',
  chinese: 'zh',
  japanese: 'ja',
  arabic: 'ar',
  hindi: 'hi',
  persian: 'fa',
  urdu: 'ur',
  amharic: 'am',
  burmese: 'my',
  slovak: 'sk',
};

export function segmentationTables(): Table[] {
  return [goldenTable(), treebankTable(), gluedTable(), otherLanguagesTable()];
}

function goldenTable(): Table {
  const sets = ['segmentation/golden_rules_readme', 'segmentation/golden_rules'].flatMap((name) =>
    readRows<GoldenRule>(name).map((rule) => ({ ...rule, text: unescaped(rule.text) })),
  );
  const rules = sets.filter((rule) => rule.lossless !== false);
  const rows = segmenters.map((segmenter) => {
    const passed = rules.filter((rule) => passes(rule, segmenter));
    const english = (rule: GoldenRule): boolean => rule.lang === 'english';
    return {
      name: segmenter.name,
      figures: {
        English: percent(passed.filter(english).length, rules.filter(english).length),
        'all languages': percent(passed.length, rules.length),
      },
    };
  });
  const left = sets.length - rules.length;
  return {
    title: 'Segmentation: golden rules passed',
    rows,
    notes: [`${rules.length} rules; ${left} left out, whose sentences are not their text`],
  };
}

/** The rules of the readme write their line breaks as a backslash and an n. */
function unescaped(text: string): string {
  return text.replace(/\\n/g, '\n');
}

function passes(rule: GoldenRule, segmenter: Segmenter): boolean {
  const found = segmenter
    .segment(rule.text, codes[rule.lang] ?? 'en')
    .map((range) => bare(rule.text.slice(range.start, range.end)));
  const wanted = rule.sentences.map(bare);
  return found.length === wanted.length && found.every((sentence, at) => sentence === wanted[at]);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Failures of the segmenter itself, for looking at. */
export function goldenFailures(): { lang: string; wanted: readonly string[]; found: string[] }[] {
  return ['segmentation/golden_rules_readme', 'segmentation/golden_rules']
    .flatMap((name) => readRows<GoldenRule>(name).map((rule) => ({ ...rule, text: unescaped(rule.text) })))
    .filter((rule) => rule.lossless !== false && !passes(rule, segmenters[0] as Segmenter))
    .map((rule) => ({
      lang: rule.lang,
      wanted: rule.sentences,
      found: (segmenters[0] as Segmenter)
        .segment(rule.text, codes[rule.lang] ?? 'en')
        .map((range) => rule.text.slice(range.start, range.end)),
    }));
}

interface Counts {
  found: number;
  wanted: number;
  right: number;
}

function treebankTable(): Table {
  const rows = segmenters.map((segmenter): Row => {
    const figures: Record<string, string> = {};
    for (const [column, name] of [
      ['EWT', 'segmentation/ud_en_ewt'],
      ['GUM', 'segmentation/ud_en_gum'],
    ] as const) {
      const counts: Counts = { found: 0, wanted: 0, right: 0 };
      for (const document of readRows<Treebank>(name)) count(document, segmenter, counts);
      const precision = counts.right / counts.found;
      const recall = counts.right / counts.wanted;
      figures[`${column} precision`] = precision.toFixed(3);
      figures[`${column} recall`] = recall.toFixed(3);
      figures[`${column} F1`] = ((2 * precision * recall) / (precision + recall)).toFixed(4);
    }
    return { name: segmenter.name, figures };
  });
  return {
    title: 'Segmentation: sentence boundaries inside paragraphs',
    rows,
    notes: ['a boundary is where a sentence begins, other than at the beginning of a paragraph'],
  };
}

function count(document: Treebank, segmenter: Segmenter, counts: Counts): void {
  const wanted = innerStarts(document.text, goldRanges(document));
  const found = innerStarts(document.text, segmenter.segment(document.text, 'en'));
  counts.wanted += wanted.size;
  counts.found += found.size;
  for (const start of found) if (wanted.has(start)) counts.right++;
}

/** The treebank's sentences; its offsets count code points. */
export function goldRanges(document: Treebank): Range[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of document.text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return document.sentences.map(({ start, end }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 }));
}

/** Starts of ranges before which a sentence of the same paragraph stands. */
function innerStarts(text: string, ranges: readonly Range[]): Set<number> {
  const starts = new Set<number>();
  for (let at = 1; at < ranges.length; at++) {
    const range = ranges[at] as Range;
    const gap = text.slice((ranges[at - 1] as Range).end, range.start);
    if (!/\n\s*\n/.test(gap)) starts.add(range.start);
  }
  return starts;
}

const made = 1000;

function gluedTable(): Table {
  const own = readRows<Treebank>('segmentation/ud_en_ewt').flatMap(ownGlue);
  const cases = madeGlue();
  const clean = cleanTexts();
  const quiet = ['segmentation/ud_en_ewt', 'segmentation/ud_en_gum'].flatMap((name) =>
    readRows<Treebank>(name),
  );
  const cleanWords = clean.reduce((sum, text) => sum + wordCount(text), 0);
  const quietWords = quiet.reduce((sum, document) => sum + wordCount(document.text), 0);
  const rows = segmenters.map((segmenter): Row => {
    const marked = own.filter((each) => each.marked);
    const hits = (list: readonly Glue[]): number =>
      list.filter((each) => startsAt(segmenter, each.text, each.at)).length;
    const falseClean = clean.reduce(
      (sum, text) => sum + gaplessStarts(segmenter.segment(text, 'en')).length,
      0,
    );
    const falseQuiet = quiet.reduce((sum, document) => sum + falseGlue(document, segmenter), 0);
    return {
      name: segmenter.name,
      figures: {
        'EWT, mark and capital': `${hits(marked)}/${marked.length}`,
        'EWT, other': `${hits(own.filter((each) => !each.marked))}/${own.length - marked.length}`,
        'made (1,000)': `${hits(cases)}/${cases.length}`,
        'false per 10,000 words, clean': ((1e4 * falseClean) / cleanWords).toFixed(2),
        'in EWT and GUM': ((1e4 * falseQuiet) / quietWords).toFixed(2),
      },
    };
  });
  return {
    title: 'Segmentation: glued sentence ends found',
    rows,
    notes: [`clean text: ${cleanWords} words of human translations; EWT and GUM: ${quietWords} words`],
  };
}

interface Glue {
  readonly text: string;
  /** Where the sentence begins that nothing stands before. */
  readonly at: number;
  /** True if an end mark meets a capital or a character of Chinese or Japanese. */
  readonly marked: boolean;
}

const meets = /[.!?…。！？]["'”’)\]]*$/;
const begins = /^["'“‘([]?[\p{Lu}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

function ownGlue(document: Treebank): Glue[] {
  const ranges = goldRanges(document);
  return ranges.flatMap((range, at): Glue[] => {
    const before = ranges[at - 1];
    if (before === undefined || before.end !== range.start) return [];
    const marked =
      meets.test(document.text.slice(before.start, before.end)) &&
      begins.test(document.text.slice(range.start));
    return [{ text: document.text, at: range.start, marked }];
  });
}

function cleanTexts(): string[] {
  return readRows<Clean>('clean/wmt22_zhen').flatMap((document) =>
    Object.values(document.refs).map((sentences) => sentences.join(' ')),
  );
}

/** Clean translations with the space between two sentences taken out, one place a text, chosen with a fixed seed. */
export function madeGlue(): Glue[] {
  const random = seeded(20240501);
  const places = readRows<Clean>('clean/wmt22_zhen').flatMap((document) =>
    Object.values(document.refs).flatMap((sentences) =>
      sentences.flatMap((sentence, at) =>
        at > 0 && meets.test((sentences[at - 1] as string).trim()) && begins.test(sentence.trim())
          ? [{ sentences, at }]
          : [],
      ),
    ),
  );
  const cases: Glue[] = [];
  for (let left = Math.min(made, places.length); left > 0; left--) {
    const { sentences, at } = places.splice(
      Math.floor(random() * places.length),
      1,
    )[0] as (typeof places)[number];
    const before = sentences
      .slice(Math.max(0, at - 3), at)
      .map((each) => each.trim())
      .join(' ');
    const after = sentences
      .slice(at, at + 3)
      .map((each) => each.trim())
      .join(' ');
    cases.push({ text: before + after, at: before.length, marked: true });
  }
  return cases;
}

function startsAt(segmenter: Segmenter, text: string, offset: number): boolean {
  return segmenter.segment(text, 'en').some((range) => range.start === offset);
}

function gaplessStarts(ranges: readonly Range[]): number[] {
  return ranges.flatMap((range, at) =>
    at > 0 && (ranges[at - 1] as Range).end === range.start ? [range.start] : [],
  );
}

function falseGlue(document: Treebank, segmenter: Segmenter): number {
  const gold = new Set(goldRanges(document).map((range) => range.start));
  return gaplessStarts(segmenter.segment(document.text, 'en')).filter((start) => !gold.has(start)).length;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

interface Sentence {
  readonly text: string;
}

/** Human sentences of other languages: each alone must stay whole, and of two after one another the second must begin. */
function otherLanguagesTable(): Table {
  const languages = ['de', 'fr', 'es', 'zh', 'ja'];
  const rows = segmenters
    .filter(({ name }) => ['emend', 'Intl.Segmenter'].includes(name))
    .map((segmenter): Row => {
      const figures: Record<string, string> = {};
      for (const language of languages) {
        const sentences = readRows<Sentence>(`clean/ud_${language}`).map(({ text }) => text);
        const split = sentences.filter((text) => segmenter.segment(text, language).length > 1).length;
        figures[`${language} split`] = `${split}/${sentences.length}`;
        const pairs = twoByTwo(sentences, language);
        const found = pairs.filter(({ text, at }) =>
          segmenter.segment(text, language).some((range) => range.start === at),
        );
        figures[`${language} told apart`] = `${found.length}/${pairs.length}`;
      }
      return { name: segmenter.name, figures };
    });
  return {
    title: 'Segmentation: sentences of other languages',
    rows,
    notes: [
      'split: human sentences that are cut in two; told apart: two of them in a row, cut where the second begins',
    ],
  };
}

function twoByTwo(sentences: readonly string[], language: string): { text: string; at: number }[] {
  const gap = ['zh', 'ja'].includes(language) ? '' : ' ';
  return sentences.flatMap((first, index) => {
    const second = sentences[index + 1];
    if (second === undefined || !meets.test(first) || !/^[\p{Lu}\p{Lo}¿¡«"„]/u.test(second)) return [];
    return [{ text: first + gap + second, at: first.length + gap.length }];
  });
}
