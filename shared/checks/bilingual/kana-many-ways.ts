import type { Range } from '../../base/range';
import type { Speller } from '../speller';
import { heardIn, wordsHeard, type Heard } from './kana-names';
import type { LinkedPair } from './linked-pairs';

/** A name in kana that is spelled otherwise here than mostly. */
export interface OddSpelling extends Range {
  readonly name: string;
  readonly usual: string;
  /** Whether `usual` is how more than half of the sentences with the name have it. */
  readonly isUsual: boolean;
}

interface Use {
  readonly pair: LinkedPair;
  readonly heard: Heard;
  readonly flat: string;
}

/** Katakana in a row; shorter words sound like too many others. */
const katakana = /[ァ-ヺー]{3,}/gu;
const joined = /[ァ-ヺー・]{3,}/gu;
const endings = /^(?:|e?s|e?r|i?an?|ean|i|ish|ese|ic)$/;
/** Distances up to which a spelling is surely, and where another one stands perhaps, one of the name. */
const surely = 0.2;
const perhaps = 0.34;
/** Katakana words of a sentence that are looked for, at most. */
const mostWords = 24;

/** Names in katakana that the translation spells in one way here and in another there. */
export function* kanaInManyWays(pairs: readonly LinkedPair[], speller: Speller): Generator<OddSpelling> {
  const having = new Map<string, LinkedPair[]>();
  for (const pair of pairs)
    for (const name of katakanaIn(pair.source)) {
      const same = having.get(name) ?? [];
      having.set(name, same);
      same.push(pair);
    }
  const words = new Map(pairs.map((pair) => [pair, wordsHeard(pair.target)]));
  for (const [name, withName] of having) {
    if (withName.length < 2) continue;
    const uses = withName.flatMap((pair): Use[] => {
      const heard = heardIn(name, pair.target, words.get(pair) ?? [], true);
      return heard === undefined || heard.distance > perhaps ? [] : [{ pair, heard, flat: flat(heard.text) }];
    });
    const usual = usualOf(uses);
    if (usual === undefined) continue;
    const isUsual = uses.filter(({ flat }) => flat === usual.flat).length * 2 > uses.length;
    for (const { pair, heard, flat: odd } of uses) {
      if (flat(pair.target).includes(usual.flat)) continue;
      if (isDerived(odd, usual.flat) || isDerived(usual.flat, odd)) continue;
      if (isKnown(heard.text, speller) && isKnown(usual.heard.text, speller)) continue;
      if (isKnown(heard.text, speller) && heard.start === 0) continue;
      if (pairs.some(({ source, target }) => !source.includes(name) && target.includes(heard.text))) continue;
      if (isBetterHeard(name, heard, pair)) continue;
      yield {
        start: pair.start + heard.start,
        end: pair.start + heard.end,
        name,
        usual: usual.heard.text,
        isUsual,
      };
    }
  }
}

/** Words of a phrase of three and more, like the names of cups and leagues, are rendered with it. */
function katakanaIn(source: string): Set<string> {
  const runs = [...source.matchAll(joined)].filter(([run]) => run.split('・').length < 3);
  return new Set(runs.flatMap(([run]) => run.match(katakana) ?? []).slice(0, mostWords));
}

/** Whether the one is the other with an ending: Khabarovskian of Khabarovsk. */
function isDerived(word: string, from: string): boolean {
  return word.startsWith(from) && endings.test(word.slice(from.length));
}

/** The surest spelling that most of the sentences have, or the first. */
function usualOf(uses: readonly Use[]): Use | undefined {
  const counts = new Map<string, number>();
  for (const { flat } of uses) counts.set(flat, (counts.get(flat) ?? 0) + 1);
  return uses
    .filter(({ heard }) => heard.distance <= surely)
    .sort((one, other) => (counts.get(other.flat) ?? 0) - (counts.get(one.flat) ?? 0))[0];
}

/** Whether it is what another word in katakana of the sentence became. */
function isBetterHeard(name: string, heard: Heard, { source }: LinkedPair): boolean {
  return [...katakanaIn(source)].some((other) => {
    if (other === name) return false;
    const words = wordsHeard(heard.text);
    return (heardIn(other, heard.text, words, true)?.distance ?? 1) < heard.distance;
  });
}

function isKnown(text: string, speller: Speller): boolean {
  return text.split(/[ -]/).every((word) => speller.knows(word) || speller.knows(word.toLowerCase()));
}

function flat(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
