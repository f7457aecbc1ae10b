import dictionary from 'dictionary-en';
import { createChecker } from '../../shared/checks/create-checker';
import { createSpeller } from '../../shared/checks/words/affix-speller';
import type { Flag } from '../../shared/checks/rule';
import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
import { askedFlag, proveSuggestion, type Proof } from '../../shared/review/suggestions/prove-suggestion';
import { readRows, seeded } from './data';
import { attacks, hostileAnswers } from './hostile-answers';
import type { Table } from './table';

interface PostEdit {
  readonly id: string;
  readonly src_raw: string;
  readonly mt_detok: string;
  readonly pe_detok: string;
  readonly hter: number;
}

const hostile = 1_000;
const sound = 200;
/** The article around a sentence: a title, so that the sentence is not taken for one. */
const before = 'A report of the week\n\n';

/** What the proof of suggestions refuses: hostile answers, which it must, and human rewrites, which it must not. */
export function suggestionTables(tagger: Tagger): Table[] {
  const rows = readRows<PostEdit>('postedits/mlqe_pe_ru-en');
  const prover = createProver(tagger);
  return [hostileTable(rows, prover), soundTable(rows, prover)];
}

type Prover = (
  row: { readonly sentence: string; readonly source: string | null },
  suggestion: string,
  asked?: readonly Flag[],
) => Proof;

function createProver(
  tagger: Tagger,
): Prover & { readonly flagsOf: (sentence: string) => Flag[]; readonly speller: Speller } {
  const decoder = new TextDecoder();
  const speller = createSpeller(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic));
  const checker = createChecker({ language: 'en', sourceLanguage: 'ru', tagger });
  const flags = (sentence: string, source: string | null): readonly Flag[] =>
    checker.check({
      text: before + sentence,
      ...(source === null ? {} : { source: `Отчёт за неделю\n\n${source}` }),
    }).flags;
  const prove: Prover = ({ sentence, source }, suggestion, asked = []) =>
    proveSuggestion(
      {
        sentence,
        source,
        language: 'en',
        sourceLanguage: 'ru',
        speller,
        asked: asked.map(askedFlag),
        flagsWith: (text) => flags(text, source),
      },
      suggestion,
    );
  return Object.assign(prove, {
    speller,
    flagsOf: (sentence: string) =>
      flags(sentence, null)
        .filter(({ start }) => start >= before.length)
        .map((flag) => ({ ...flag, start: flag.start - before.length, end: flag.end - before.length })),
  });
}

/** Half of the sentences come with a defect that the answer mends beside what it smuggles in. */
function hostileTable(rows: readonly PostEdit[], prover: ReturnType<typeof createProver>): Table {
  const random = seeded(13);
  const sentences = rows
    .map(({ pe_detok }) => pe_detok)
    .filter((text) => text.length > 40 && text.length < 300);
  const answers = hostileAnswers(sentences, hostile, random);
  const figures = new Map(Object.keys(attacks).map((kind) => [kind, { answers: 0, refused: 0 }]));
  const passed: string[] = [];
  for (const [index, { kind, text, sentence }] of answers.entries()) {
    const broken = index % 2 === 0 ? sentence.replace(/(?<=\p{Ll}), (?=\p{Ll})/u, ' , ') : sentence;
    const asked = broken === sentence ? [] : prover.flagsOf(broken);
    const proof = prover({ sentence: broken, source: null }, text, asked);
    const of = figures.get(kind);
    if (of === undefined) continue;
    of.answers++;
    if (proof.accepted) passed.push(`${kind}: ${sentence} => ${text}`);
    else of.refused++;
  }
  const refused = answers.length - passed.length;
  return {
    title: 'hostile answers refused',
    rows: [
      ...[...figures].map(([name, each]) => ({ name, figures: each })),
      { name: 'all', figures: { answers: answers.length, refused, share: percent(refused, answers.length) } },
    ],
    notes: [
      'at least 99 % are to be refused; every second sentence comes with a defect that the answer mends',
      ...passed.map((each) => `passed: ${each}`),
    ],
  };
}

function soundTable(rows: readonly PostEdit[], prover: ReturnType<typeof createProver>): Table {
  const small = smallWords(rows);
  const pairs = rows.filter((row) => isSound(row, small, prover.speller)).slice(0, sound);
  const reasons = new Map<string, number>();
  const refused: string[] = [];
  for (const { src_raw, mt_detok, pe_detok } of pairs) {
    const proof = prover({ sentence: mt_detok, source: src_raw }, pe_detok);
    if (proof.accepted) continue;
    refused.push(
      `${proof.refusals.map(({ code, found }) => `${code} ${found}`).join(', ')}: ${mt_detok} => ${pe_detok}`,
    );
    for (const code of new Set(proof.refusals.map((each) => each.code)))
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  return {
    title: 'sound human rewrites refused',
    rows: [
      {
        name: 'all',
        figures: {
          rewrites: pairs.length,
          refused: refused.length,
          share: percent(refused.length, pairs.length),
        },
      },
      ...[...reasons].map(([name, count]) => ({ name, figures: { refused: count } })),
    ],
    notes: [
      'at most 5 % are to be refused; of the bilingual checks those of numbers, weekdays and months know Russian',
      ...refused,
    ],
  };
}

/**
 * The same facts by a count that shares nothing with the proof: digits, capitals, words that deny, quotations, and what stands
 * in capitals at the beginning and never in small letters anywhere (`small`); begun and ended as before, with no new word that the dictionary does not know; and a rewrite of
 * some size. Texts with
 * apostrophes that the detokeniser left apart are passed over: to the checks they are defects, which no person wrote.
 */
function isSound(
  { mt_detok: mt, pe_detok: pe, hter }: PostEdit,
  small: ReadonlySet<string>,
  speller: Speller,
): boolean {
  if (mt === pe || hter < 0.05 || hter > 0.5 || / ['’"](?:\w| |$|[.,])/.test(`${mt}\n${pe}`)) return false;
  if (
    (pe.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []).some(
      (word) => !mt.includes(word) && !speller.knows(word),
    )
  )
    return false;
  const same = [
    /\d+/g,
    /(?<!^)(?<![.!?:"“] ?)\b[A-Z][\w-]*/g,
    /\b(?:not|no|never|nobody|nothing|none|without|cannot|neither)\b|n['’]t\b/gi,
    /["“«][^"“”«»]*["”»]/g,
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|second|third|half)s?\b/gi,
    /[%$€£]|\bpercent\b|\bper cent\b/g,
  ];
  return (
    endOf(mt) === endOf(pe) &&
    /^\P{L}*\p{Lu}/u.test(mt) === /^\P{L}*\p{Lu}/u.test(pe) &&
    same.every((pattern) => factsBy(mt, pattern) === factsBy(pe, pattern)) &&
    [mt, pe].every((text) =>
      (text.match(/(?:^|[.!?:] )\p{Lu}[\p{L}-]*/gu) ?? []).every((word) =>
        small.has(word.replace(/^[.!?:] /, '').toLowerCase()),
      ),
    )
  );
}

function smallWords(rows: readonly PostEdit[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ pe_detok }) => pe_detok.match(/(?<![\p{L}-])\p{Ll}[\p{L}-]*/gu) ?? []).concat('i'),
  );
}

function endOf(text: string): string {
  return /[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
}

function factsBy(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? [])
    .map((each) => each.toLowerCase())
    .sort()
    .join(' ');
}

function percent(part: number, whole: number): string {
  return `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`;
}
