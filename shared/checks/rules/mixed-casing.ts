import { articleRule, finding, unsafeFix, type ParagraphContext } from '../define-rule';
import { oncePerParagraph } from '../article/kept-results';
import { isCapital, isSmall } from '../characters/letters';
import { isFunctionWord } from '../words/function-words';
import type { VocabularyWord } from '../words/vocabulary';
import { WordNumbers } from '../words/word-numbers';

/** Words of a name, at most. */
const most = 6;

/** Names that begin with one word, at most. */
const mostAlike = 20;

/** Times that a name stands with all its capitals, at least; once is enough for that of a body. */
const fewest = 2;
/** Names of three and more words that end so are a body's wherever they stand: “the provincial party committee”. */
const bodies = new Set(
  'committee congress commission ministry bureau department association federation court academy institute'.split(
    ' ',
  ),
);

interface Name {
  /** The first word and those behind it, with what is between them. */
  readonly words: readonly VocabularyWord[];
  readonly text: string;
}

const none: readonly Name[] = [];

/** Names of two and more words that stand in mid-sentence with capitals: “Provincial Party Committee”. */
const namesIn = oncePerParagraph((paragraph): readonly Name[] => {
  const { text, kind, vocabulary, wordStarts, wordEnds } = paragraph;
  if (kind === 'title' || kind === 'heading') return none;
  let names: Name[] | undefined;
  const capitals = paragraph.capitals;
  for (let index = 0; index + 1 < capitals.length; index++) {
    const at = capitals[index] as number;
    if (at === 0 || capitals[index + 1] !== at + 1) continue;
    if (!isSmall(text.charCodeAt((wordStarts[at] as number) - 2)) || !isName(paragraph, at)) continue;
    let last = at;
    while (
      capitals[index + 1] === last + 1 &&
      last - at + 1 < most &&
      follows(paragraph, last) &&
      isName(paragraph, last + 1)
    ) {
      last++;
      index++;
    }
    if (last > at)
      (names ??= []).push({
        words: vocabulary.slice(at, last + 1),
        text: text.slice(wordStarts[at], wordEnds[last]),
      });
  }
  return names === undefined || isTitleLike(text) ? none : names;
});

/** A line in which most words have a capital is a title, whatever its kind. */
function isTitleLike(text: string): boolean {
  if (text.length > 200) return false;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2;
}

/** True if a word with a capital goes on in small letters. */
function isName({ text, wordStarts }: ParagraphContext, at: number): boolean {
  return isSmall(text.charCodeAt((wordStarts[at] as number) + 1));
}

function follows({ text, wordStarts, wordEnds }: ParagraphContext, at: number): boolean {
  return wordStarts[at + 1] === (wordEnds[at] as number) + 1 && text.charAt(wordEnds[at] as number) === ' ';
}

export default articleRule({
  title: 'Name with and without its capitals',
  why: 'Chinese and Japanese have no capitals, and each sentence is translated anew: “the Provincial Party Committee”, then “the provincial Party committee”.',
  category: 'casing',
  severity: 'info',
  messages: { main: 'The article writes “{usual}” elsewhere.' },
  examples: String.raw`
    bad: Last spring she wrote to the Harbour Safety Committee about the broken lamps of the Harbour Safety Committee, and the ⟦Harbour safety committee⟧ agreed at once. => Last spring she wrote to the Harbour Safety Committee about the broken lamps of the Harbour Safety Committee, and the Harbour Safety Committee agreed at once.
    bad: She wrote to the Harbour Safety Committee in May, and in June the ⟦harbour safety committee⟧ agreed at once to mend the lamps of the town. => She wrote to the Harbour Safety Committee in May, and in June the Harbour Safety Committee agreed at once to mend the lamps of the town.
    good: The Harbour Committee met the harbour committee of old, and NATO met Nato.
  `,
  *check(context) {
    const names = new Map<string, { readonly name: Name; count: number }>();
    for (const paragraph of context.paragraphs)
      for (const name of namesIn(paragraph)) {
        const known = names.get(name.text);
        if (known === undefined) names.set(name.text, { name, count: 1 });
        else known.count++;
      }
    const usual = new Map<VocabularyWord, Name[]>();
    const first = new WordNumbers();
    const second = new WordNumbers();
    for (const { name, count } of names.values()) {
      const word = name.words[0] as VocabularyWord;
      if (count < fewest && !isBody(name)) continue;
      const same = usual.get(word) ?? [];
      if (same.length < mostAlike) same.push(name);
      usual.set(word, same);
      first.add(word);
      second.add(name.words[1] as VocabularyWord);
    }
    if (first.isEmpty) return;
    for (const paragraph of context.paragraphs) {
      const { text, kind, vocabulary, wordNumbers, wordStarts, wordEnds, start: by } = paragraph;
      if (kind === 'title' || kind === 'heading') continue;
      for (let at = 0; at < wordNumbers.length; at++) {
        if (!first.has(wordNumbers[at]) || !second.has(wordNumbers[at + 1])) continue;
        for (const name of usual.get(vocabulary[at] as VocabularyWord) ?? none) {
          const start = wordStarts[at] as number;
          if (text.startsWith(name.text, start) || !isSaid(paragraph, at, name)) continue;
          if (!insideSentence.test(text.slice(Math.max(0, start - 2), start))) continue;
          const end = wordEnds[at + name.words.length - 1] as number;
          if (!isMixed(text.slice(start, end), isBody(name))) continue;
          yield finding(by + start, by + end, {
            values: { usual: name.text },
            fixes: unsafeFix('write', by + start, by + end, name.text),
          });
        }
      }
    }
  },
});

/** At the start of a sentence a capital says nothing; behind a hyphen the name goes on ahead. */
const insideSentence = /[\p{L}\d,;:)] $/u;

function isSaid(paragraph: ParagraphContext, at: number, { words }: Name): boolean {
  for (let offset = 0; offset < words.length; offset++) {
    if (paragraph.vocabulary[at + offset] !== words[offset]) return false;
    if (offset > 0 && !follows(paragraph, at + offset - 1)) return false;
  }
  return true;
}

function isBody({ words }: Name): boolean {
  return words.length > 2 && bodies.has(words.at(-1)?.lower ?? '');
}

/** Some of its words have a capital and some have none: all small may be the plain words, unless a body is named. */
function isMixed(text: string, isBody: boolean): boolean {
  const words = text.split(' ').filter((word) => !isFunctionWord(word));
  if (!words.some((word) => isSmall(word.charCodeAt(0)))) return false;
  return isBody || words.some((word) => isCapital(word.charCodeAt(0)));
}
