import { tagMachine } from './tag-machine';
import type { TaggedToken, Tagger } from './tagger';
import { WinkWords, type WinkWord } from './wink-words';

/**
 * An English tagger from wink-nlp and its lite model (MIT), loaded on first call: about 4 MB and a tenth of a second. It gives what the
 * library gives, but keeps what that finds out about a word, and runs its patterns over tables.
 * Tags are universal parts of speech, see https://universaldependencies.org/u/pos/.
 */
export async function loadWinkTagger(): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const lexicon = new WinkWords(winkNlp, model);
  const machines = lexicon.machines.map(tagMachine);

  return {
    tag(text, by = 0) {
      const { words, starts } = lexicon.wordsIn(text);
      const tags: number[] = [];
      const events: number[] = [];
      for (const { tag, hint } of words) {
        tags.push(tag);
        events.push(hint || tag);
      }
      for (const correctionsIn of machines)
        for (const { at, tag, always } of correctionsIn(events)) {
          const word = words[at];
          if (!word || !(always || lexicon.canBe(word, tag))) continue;
          tags[at] = tag;
          if (word.hint === 0) events[at] = tag;
        }
      return words.map((word, index) => {
        const tag = word.fixed === 0 ? (tags[index] as number) : word.tag;
        return new Token((starts[index] as number) + by, word, tag, lexicon);
      });
    },
  };
}

/** Lemmas take a while to find, and few are asked for. */
class Token implements TaggedToken {
  readonly end: number;
  readonly pos: string;

  constructor(
    readonly start: number,
    private readonly word: WinkWord,
    private readonly tag: number,
    private readonly lexicon: WinkWords,
  ) {
    this.end = start + word.text.length;
    this.pos = lexicon.nameOf(tag);
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }

  get lemma(): string {
    return this.lexicon.lemmaOf(this.word, this.tag) ?? this.text;
  }
}
