import { finding, pairRule, unsafeFix, type Finding, type PairContext } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import type { Aids } from '../aids';
import { kanaInManyWays } from '../bilingual/kana-many-ways';
import { linkedPairs } from '../bilingual/linked-pairs';
import { isReadIn } from '../bilingual/pinyin';
import type { Speller } from '../speller';
import { editDistance } from '../words/edit-distance';
import { namesIn, type NameIn } from '../words/names-in';

const sounding = wordsOf('zh', 'sounding');
/** Characters of a name that only sounds like the foreign one, at least. */
const fewest = 3;

interface Use extends NameIn {
  readonly start: number;
  readonly end: number;
}

interface Seen {
  readonly names: readonly Use[];
  readonly source: string;
  readonly target: string;
}

export default pairRule({
  title: 'One name of the source, several in the translation',
  why: 'Machine translation reads a name anew in every sentence, and one person, firm or virus goes by several names in one article.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  needs: ['speller'],
  messages: { main: 'The source’s “{name}” is “{usual}” elsewhere.' },
  examples: String.raw`
    bad: The firm Shanlin grew quickly. In spring Shanlin built a mill. Later the new ⟦Sanlin⟧ mill closed. => The firm Shanlin grew quickly. In spring Shanlin built a mill. Later the new Shanlin mill closed.
    source: 杉林公司发展很快。春天，杉林建了一座工厂。后来杉林的新工厂关闭了。
    bad (from ja): The firm Norvelt grew quickly. In spring Norvelt built a mill. Later the new ⟦Noberuto⟧ mill closed. => The firm Norvelt grew quickly. In spring Norvelt built a mill. Later the new Norvelt mill closed.
    source: ノーベルト社は急成長した。春にノーベルト社は工場を建てた。その後、ノーベルト社の新工場は閉鎖された。
    good (from ja): The firm Norvelt grew quickly. In spring it built a mill. Norvelt's mill has closed.
    source: ノーベルト社は急成長した。春にノーベルト社は工場を建てた。ノーベルト社の工場は閉鎖された。
    good: The firm Shanlin grew quickly. In spring Shanlin built a mill. Later the firm closed it.
    source: 杉林公司发展很快。春天，杉林建了一座工厂。后来杉林把它关闭了。
    good: The firm Shanlin grew quickly. In spring Shanlin built a mill. Later its new mill in Tekobar closed.
    source: 杉林公司发展很快。春天，杉林建了一座工厂。后来杉林在特科巴的新工厂关闭了。
  `,
  *check(context, aids: Aids = {}) {
    const language = primary(context.source.language);
    if (!aids.speller) return;
    if (language === 'ja') yield* spelledAnew(context, aids.speller);
    if (language !== 'zh') return;
    const seen = linkedPairs(context).map((pair): Seen => {
      const names = namesIn(pair.target, aids.speller).map((name) => ({
        ...name,
        start: pair.start + name.start,
        end: pair.start + name.end,
      }));
      return { names, source: pair.source, target: pair.target };
    });
    const done = new Set<number>();
    for (const [name, usual] of [...readNames(seen), ...soundingNames(seen)]) {
      const withName = seen.filter(({ source }) => source.includes(name));
      for (const { names, source, target } of withName) {
        if (flat(target).includes(flat(usual))) continue;
        const odd = names.filter(
          ({ text }) =>
            !isReadIn(source, flat(text)) &&
            seen.every((other) => other.source.includes(name) || !other.target.includes(text)),
        );
        const [only] = odd;
        if (only === undefined || odd.some(({ text }) => text !== only.text) || done.has(only.start))
          continue;
        // Short ones are parts of names, and brands have a capital inside.
        if (context.text.charAt(only.start - 1) === '-') continue;
        if (only.text.length < 4 || /\p{Ll}\p{Lu}/u.test(only.text)) continue;
        if (flat(only.text).includes(flat(usual)) || flat(usual).includes(flat(only.text))) continue;
        if (!soundsLike(flat(only.text), flat(usual))) continue;
        done.add(only.start);
        yield finding(only.start, only.end, {
          values: { name, usual },
          fixes:
            isReadIn(name, flat(usual)) && !isSounding(name)
              ? unsafeFix('write', only.start, only.end, usual)
              : [],
        });
      }
    }
  },
});

/** Names in katakana. The spelling that most sentences have is offered; where none has most of them, a person chooses. */
function* spelledAnew(context: PairContext, speller: Speller): Generator<Finding> {
  for (const { start, end, name, usual, isUsual } of kanaInManyWays(linkedPairs(context), speller))
    yield finding(start, end, {
      values: { name, usual },
      fixes: isUsual ? unsafeFix('write', start, end, usual) : [],
    });
}

/** Two tries at one sound have letters in common; a street, a brand or a place of the same sentence has not. */
function soundsLike(one: string, other: string): boolean {
  for (let at = 0; at + fewest <= one.length; at++)
    if (other.includes(one.slice(at, at + fewest))) return true;
  return editDistance(one, other) * 2 <= Math.max(one.length, other.length);
}

/** Names of the source that the translation has somewhere as they are read, in at least two of its sentences. */
function readNames(seen: readonly Seen[]): Map<string, string> {
  const found = new Map<string, string>();
  const texts = new Set(seen.flatMap(({ names }) => names.map(({ text }) => text)));
  for (const text of texts) {
    const letters = flat(text);
    if (letters.length < 5) continue;
    const having = seen.filter(({ target }) => target.includes(text));
    for (const { source } of having) {
      const name = readName(source, letters);
      if (name !== '' && seen.filter((each) => each.source.includes(name)).length > having.length)
        found.set(name, text);
    }
  }
  return found;
}

function readName(source: string, letters: string): string {
  for (const count of [2, 3, 4])
    for (let at = 0; at + count <= source.length; at++) {
      const name = source.slice(at, at + count);
      if (/^\p{Script=Han}+$/u.test(name) && isReadIn(name, letters)) return name;
    }
  return '';
}

/** Names spelled by their sound in several sentences, with what most of them, or the first, have for it. */
function soundingNames(seen: readonly Seen[]): Map<string, string> {
  const found = new Map<string, string>();
  const bySource = new Map<string, Seen[]>();
  for (const each of seen) {
    const runs = new Set(runsIn(each.source));
    const [only] = runs;
    if (only === undefined || runs.size > 1) continue;
    bySource.set(only, [...(bySource.get(only) ?? []), each]);
  }
  for (const [name, uses] of bySource) {
    if (uses.length < 2) continue;
    const counts = new Map<string, number>();
    for (const { names, source } of uses)
      for (const { text } of names)
        if (!isReadIn(source.replace(name, ''), flat(text))) counts.set(text, (counts.get(text) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
    if (usual) found.set(name, usual[0]);
  }
  return found;
}

function runsIn(source: string): string[] {
  const runs: string[] = [];
  let run = '';
  for (const character of `${source}。`)
    if (sounding.has(character)) run += character;
    else {
      if (run.length >= fewest) runs.push(run);
      run = '';
    }
  return runs;
}

/** A foreign name written by its sound: its reading in pinyin is none of its spellings. */
function isSounding(name: string): boolean {
  return [...name].every((character) => sounding.has(character));
}

function flat(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
