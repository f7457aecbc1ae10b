import { articleRule, finding } from '../define-rule';
import type { Aids } from '../aids';
import { isCapital } from '../characters/letters';

/** Letters of a name, at least, and of what it sounds like. */
const fewest = 6;
const fewestSounds = 4;

interface Use {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export default articleRule({
  title: 'A name that sounds the same, spelled otherwise',
  why: 'A name written by its sound in Japanese or Chinese is spelled anew in each sentence: l or r, b or v, c or k, one letter or two.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  needs: ['speller'],
  messages: { main: '“{usual}” elsewhere in the article sounds the same. One of the two is misspelt.' },
  examples: String.raw`
    bad: The town of Norveltan lies near Norveltan Hill, and ⟦Norbertan⟧ is larger.
    good: The town of Norveltan lies near Norveltin.
  `,
  *check(context, aids: Aids = {}) {
    const { speller } = aids;
    if (!speller) return;
    const uses = new Map<string, Use[]>();
    for (const { text, kind, vocabulary, wordStarts, wordEnds, start: by } of context.paragraphs) {
      if (kind === 'title') continue;
      for (let at = 0; at < vocabulary.length; at++) {
        const start = wordStarts[at] as number;
        const { lower } = vocabulary[at] as { lower: string };
        if (
          lower.length < fewest ||
          !isCapital(text.charCodeAt(start)) ||
          text.charAt(start - 1) === '(' ||
          !/^[a-z]+$/.test(lower)
        )
          continue;
        const end = wordEnds[at] as number;
        const key = soundAlike(lower);
        if (key.length < fewestSounds) continue;
        const same = uses.get(key) ?? [];
        uses.set(key, same);
        same.push({ start: by + start, end: by + end, text: text.slice(start, end) });
      }
    }
    for (const same of uses.values()) {
      const first = same[0]?.text.toLowerCase();
      if (same.every(({ text }) => text.toLowerCase() === first)) continue;
      // A word of the dictionary is no slip of another one.
      const names = same.filter(({ text }) => !speller.knows(text) && !speller.knows(text.toLowerCase()));
      const usual = usualOf(names);
      for (const { start, end, text } of names)
        if (text.toLowerCase() !== usual.toLowerCase()) yield finding(start, end, { values: { usual } });
    }
  },
});

/** The spelling that most of them have, or the first. */
function usualOf(names: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const sounds = new Map<string, string>();
/** Names of a few articles: those of one come again and again. */
const mostSounds = 4000;

function soundAlike(lower: string): string {
  let sound = sounds.get(lower);
  if (sound !== undefined) return sound;
  if (sounds.size >= mostSounds) sounds.clear();
  sound = soundOf(lower);
  sounds.set(lower, sound);
  return sound;
}

/** A name with what ears from East Asia hear alike made alike. */
function soundOf(lower: string): string {
  return lower
    .replace(/^[aeu](?=[mn][bcdfgpt])/, '')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|[cq]/g, 'k')
    .replace(/l/g, 'r')
    .replace(/v/g, 'b')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
