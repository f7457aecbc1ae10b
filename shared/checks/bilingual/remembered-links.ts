import { alignSentences } from '../../align/align';
import type { Link } from '../../align/link';
import type { Range } from '../../base/range';
import type { Language } from '../../text/language';

interface Sentences {
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** The alignment of two texts; it is made again only when either has changed. */
export class RememberedLinks {
  private key = '';
  private links: readonly Link[] = [];

  constructor(
    private readonly sourceLanguage: Language,
    private readonly language: Language,
  ) {}

  between(
    source: Sentences,
    checked: { readonly context: { readonly text: string }; readonly sentences: readonly Range[] },
  ): readonly Link[] {
    const target = { text: checked.context.text, sentences: checked.sentences };
    const key = `${source.text}\u0000${target.text}`;
    if (key !== this.key) {
      this.links = alignSentences({
        source: textsOf(source),
        target: textsOf(target),
        sourceLanguage: this.sourceLanguage,
        language: this.language,
        sourceParagraphs: paragraphNumbers(source),
        targetParagraphs: paragraphNumbers(target),
      });
      this.key = key;
    }
    return this.links;
  }
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
