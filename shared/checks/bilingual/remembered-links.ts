import { alignSentences, type SentencePairs } from '../../align/align';
import { handLinks, linksAround } from '../../align/hand-links';
import type { Link } from '../../align/link';
import type { Range } from '../../base/range';
import type { Language } from '../../text/language';
import type { SetLink } from '../../text/segmentation/by-hand';

interface Sentences {
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** The alignment of two texts; it is made again only when either has changed. */
export class RememberedLinks {
  private key = '';
  private found: readonly Link[] = [];
  private set: readonly SetLink[] = [];
  private links: readonly Link[] = [];

  constructor(
    private readonly sourceLanguage: Language,
    private readonly language: Language,
  ) {}

  between(
    source: Sentences,
    checked: { readonly context: { readonly text: string }; readonly sentences: readonly Range[] },
    set: readonly SetLink[] = [],
  ): readonly Link[] {
    const target = { text: checked.context.text, sentences: checked.sentences };
    // The same texts are other sentences once people have joined or split some.
    const key = `${source.text}\u0000${target.text}\u0000${starts(source)}\u0000${starts(target)}`;
    if (key === this.key && set === this.set) return this.links;
    const given = (): SentencePairs => ({
      source: textsOf(source),
      target: textsOf(target),
      sourceLanguage: this.sourceLanguage,
      language: this.language,
      sourceParagraphs: paragraphNumbers(source),
      targetParagraphs: paragraphNumbers(target),
    });
    if (key !== this.key) this.found = alignSentences(given());
    this.links =
      set.length === 0 ? this.found : linksAround(given(), this.found, handLinks(set, source, target));
    this.key = key;
    this.set = set;
    return this.links;
  }
}

function starts({ sentences }: Sentences): string {
  return sentences.map(({ start }) => start).join();
}

function textsOf({ text, sentences }: Sentences): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

function paragraphNumbers({ text, sentences }: Sentences): number[] {
  let paragraph = 0;
  let last = 0;
  return sentences.map(({ start, end }) => {
    if (text.slice(last, start).includes('\n')) paragraph++;
    last = end;
    return paragraph;
  });
}
