import { keysOf } from './keys';

/** Sentences as numbered keys: one side of a pair of texts. */
export interface Side {
  readonly sentences: readonly string[];
  /** Length of each sentence in characters that are not white space. */
  readonly lengths: Float64Array;
  /** Key ids, sentence after sentence. */
  readonly ids: Int32Array;
  /** Where the ids of each sentence begin; one longer than the sentences. */
  readonly offsets: Int32Array;
  /** In how many sentences each key stands. */
  readonly frequency: ReadonlyMap<number, number>;
}

/** Gives each key a number, the same on both sides. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  readonly keys: string[] = [];

  idOf(key: string): number {
    let id = this.numbers.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.numbers.set(key, id);
      this.keys.push(key);
    }
    return id;
  }
}

export function sideOf(sentences: readonly string[], vocabulary: Vocabulary): Side {
  const offsets = new Int32Array(sentences.length + 1);
  const ids: number[] = [];
  const frequency = new Map<number, number>();
  const lengths = new Float64Array(sentences.length);
  sentences.forEach((sentence, at) => {
    for (const key of keysOf(sentence)) {
      const id = vocabulary.idOf(key);
      ids.push(id);
      frequency.set(id, (frequency.get(id) ?? 0) + 1);
    }
    offsets[at + 1] = ids.length;
    lengths[at] = sentence.replace(/\s+/g, '').length;
  });
  return { sentences, lengths, ids: Int32Array.from(ids), offsets, frequency };
}
