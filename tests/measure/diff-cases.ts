import type { Range } from '../../shared/base/range';
import type { HunkKind } from '../../shared/diff/hunk';
import { isUnspaced } from '../../shared/text/language';
import { segment } from '../../shared/text/segment';

/** An operation that was done, and where: the sentences it took and those it gave, by their ranges in either text. */
export interface Known {
  readonly kind: Exclude<HunkKind, 'same'>;
  readonly before: readonly Range[];
  readonly after: readonly Range[];
}

export interface DiffCase {
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly known: readonly Known[];
}

export type Random = () => number;

const kinds = ['edit', 'split', 'merge', 'insert', 'delete', 'move'] as const;

/** A sentence on its way: where it was, what became of it, and by which operation. */
interface Piece {
  readonly text: string;
  readonly origin: readonly number[];
  readonly operation: number;
}

/**
 * An article of the given sentences with some operations done to it, each to sentences of its own. `strangers` are what is inserted.
 * With `apart` at least one untouched sentence stands between any two operations.
 */
export function makeCase(
  sentences: readonly string[],
  strangers: readonly string[],
  language: string,
  random: Random,
  apart: boolean,
): DiffCase {
  const count = sentences.length;
  const free = new Set(Array.from({ length: count }, (_, index) => index));
  const take = (width: number): number | null => {
    const places = [...free].filter((at) =>
      Array.from({ length: width }, (_, step) => at + step).every((each) => free.has(each)),
    );
    if (places.length === 0) return null;
    const at = places[Math.floor(random() * places.length)] as number;
    const margin = apart ? 1 : 0;
    for (let each = at - margin; each < at + width + margin; each++) free.delete(each);
    return at;
  };

  let pieces: Piece[] = sentences.map((text, index) => ({ text, origin: [index], operation: -1 }));
  const done: (typeof kinds)[number][] = [];
  const replace = (at: number, width: number, texts: readonly string[]): void => {
    const first = pieces.findIndex((piece) => piece.origin[0] === at);
    const origin = Array.from({ length: width }, (_, step) => at + step);
    pieces.splice(first, width, ...texts.map((text) => ({ text, origin, operation: done.length })));
  };
  const wanted = 1 + Math.floor(random() * Math.min(6, count / 3));
  for (let left = wanted * 4; left > 0 && done.length < wanted; left--) {
    const kind = kinds[Math.floor(random() * kinds.length)] as (typeof kinds)[number];
    const at = take(kind === 'merge' ? 2 : 1);
    if (at === null) continue;
    const text = sentences[at] as string;
    if (kind === 'edit') {
      const edited = editSentence(text, language, random);
      if (edited === null) continue;
      replace(at, 1, [edited]);
    } else if (kind === 'split') {
      const parts = splitSentence(text, language, random);
      if (parts === null) continue;
      replace(at, 1, parts);
    } else if (kind === 'merge')
      replace(at, 2, [mergeSentences(text, sentences[at + 1] as string, language)]);
    else if (kind === 'insert') {
      const first = pieces.findIndex((piece) => piece.origin[0] === at);
      const stranger = strangers[Math.floor(random() * strangers.length)] as string;
      pieces.splice(first, 0, { text: stranger, origin: [], operation: done.length });
    } else if (kind === 'delete') pieces = pieces.filter((piece) => piece.origin[0] !== at);
    else {
      const target = take(1);
      if (target === null || Math.abs(target - at) < 3) continue;
      const from = pieces.findIndex((piece) => piece.origin[0] === at);
      const [piece] = pieces.splice(from, 1);
      const to = pieces.findIndex((each) => each.origin[0] === target);
      pieces.splice(to, 0, { ...(piece as Piece), operation: done.length });
    }
    done.push(kind);
  }

  const breaks = sentences.map(() => random() < 0.2);
  const before = layOut(
    sentences.map((text, index) => ({ text, origin: [index], operation: -1 })),
    language,
    breaks,
  );
  const after = layOut(pieces, language, breaks);
  const known = done.map((kind, operation): Known => {
    const indexes = pieces.flatMap((piece, index) => (piece.operation === operation ? [index] : []));
    const origin =
      kind === 'delete' ? [] : (pieces.find((piece) => piece.operation === operation)?.origin ?? []);
    return {
      kind,
      before: origin.map((index) => before.ranges[index] as Range),
      after: indexes.map((index) => after.ranges[index] as Range),
    };
  });
  const gone = sentences.flatMap((_, index) =>
    pieces.some((piece) => piece.origin.includes(index)) ? [] : [before.ranges[index] as Range],
  );
  return {
    language,
    before: before.text,
    after: after.text,
    known: known.map((each) =>
      each.kind === 'delete' ? { ...each, before: [gone.shift() as Range] } : each,
    ),
  };
}

function layOut(
  pieces: readonly Piece[],
  language: string,
  breaks: readonly boolean[],
): { text: string; ranges: Range[] } {
  let text = '';
  const ranges = pieces.map((piece, index): Range => {
    if (index > 0) {
      const last = pieces[index - 1]?.origin.at(-1);
      text += last !== undefined && breaks[last] === true ? '\n' : isUnspaced(language) ? '' : ' ';
    }
    text += piece.text;
    return { start: text.length - piece.text.length, end: text.length };
  });
  return { text: `${text}\n`, ranges };
}

/** True if the segmenter sees the text as one sentence: what is more is not one to do an operation on. */
export function isOneSentence(text: string, language: string): boolean {
  return text === text.trim() && /[.?!。？！]["”’」]?$/.test(text) && segment(text, language).length === 1;
}

const words = [
  'however',
  'report',
  'considerably',
  'the local',
  'in spring',
  'new',
  'also',
  'measures',
  'of',
];
const characters = ['也', '新的', '当地', '报告', '已经', '春天', '更加', '措施'];

/** Replaces, drops, adds or swaps a tenth to two fifths of the words. */
export function editSentence(sentence: string, language: string, random: Random): string | null {
  const unspaced = isUnspaced(language);
  const parts = unspaced ? Array.from(sentence) : sentence.split(' ');
  if (parts.length < 4) return null;
  const share = 0.1 + 0.3 * random();
  const fill = unspaced ? characters : words;
  const put = (): string => fill[Math.floor(random() * fill.length)] as string;
  for (let left = Math.max(1, Math.round(parts.length * share)); left > 0; left--) {
    const at = Math.floor(random() * (parts.length - 1));
    const how = random();
    if (how < 0.5) parts[at] = put();
    else if (how < 0.7) parts.splice(at, 1);
    else if (how < 0.9) parts.splice(at, 0, put());
    else parts.splice(at, 2, ...parts.slice(at, at + 2).reverse());
  }
  const edited = parts.join(unspaced ? '' : ' ');
  return edited !== sentence && isOneSentence(edited, language) ? edited : null;
}

function splitSentence(sentence: string, language: string, random: Random): string[] | null {
  const places = [
    ...sentence.matchAll(isUnspaced(language) ? /[，；]/g : /(?:,|;)? (?:and|but|which|while|as) |[,;] /g),
  ]
    .map((match) => ({ at: match.index, end: match.index + match[0].length }))
    .filter(({ at, end }) => at > sentence.length * 0.2 && end < sentence.length * 0.8);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return null;
  const parts = [
    sentence.slice(0, place.at) + (isUnspaced(language) ? '。' : '.'),
    capital(sentence.slice(place.end)),
  ];
  return parts.every((part) => isOneSentence(part, language)) ? parts : null;
}

function mergeSentences(one: string, other: string, language: string): string {
  const stem = one.replace(/[.?!。？！]["”’」]?$/, '');
  return isUnspaced(language)
    ? `${stem}，${other}`
    : `${stem}, and ${other.charAt(0).toLowerCase()}${other.slice(1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
