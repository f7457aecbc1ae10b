/** A text as two texts are compared: composed, in small letters, with single spaces and none at its ends. */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Letters in a gram, and grams in a window, by script: an ideograph says as much as several letters. */
const spaced = { gram: 5, window: 6 };
const unspaced = { gram: 3, window: 3 };
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * Numbers (32 bits, each once) that stand for some of a text's character n-grams: the least of each window, so that two texts
 * that have a window's length in a row in common have one of them in common. Winnowing: Schleimer, Wilkerson and Aiken 2003.
 * `text` is {@link comparable}.
 */
export function fingerprintsOf(text: string): number[] {
  const dense = (text.match(ideographs)?.length ?? 0) > text.length / 3;
  const { gram, window } = dense ? unspaced : spaced;
  const grams = Math.max(1, text.length - gram + 1);
  const hashes = new Uint32Array(grams);
  for (let at = 0; at < grams; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + gram && next < text.length; next++)
      hash = Math.imul(hash ^ text.charCodeAt(next), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[at] = hash ^ (hash >>> 13);
  }
  const found = new Set<number>();
  for (let from = 0; from === 0 || from + window <= grams; from++) {
    let least = Infinity;
    for (let at = from; at < from + window && at < grams; at++)
      least = Math.min(least, hashes[at] ?? Infinity);
    found.add(least);
  }
  return [...found];
}
