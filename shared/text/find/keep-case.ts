/**
 * `replacement` in the case in which the words were found: where `sought` stands as it was written, the replacement does
 * too; in capitals, in small letters, or with a capital at the start of a sentence otherwise.
 */
export function keepCase(found: string, sought: string, replacement: string): string {
  if (found === sought) return replacement;
  const [upper, lower] = [found.toUpperCase(), found.toLowerCase()];
  if (upper === lower || replacement === '') return replacement;
  if (found === lower) return replacement.toLowerCase();
  if (found === upper && lettersIn(found) > 1 && sought !== sought.toUpperCase())
    return replacement.toUpperCase();
  if (inTitleCase(found) && !inTitleCase(sought) && wordsOf(found).length > 1)
    return replacement.replace(wordStarts, (letter) => letter.toUpperCase());
  return startsWithCapital(found) && !startsWithCapital(sought) ? capitalised(replacement) : replacement;
}

const wordStarts = /(?<![\p{L}\p{M}\p{N}'’])\p{Ll}/gu;

function capitalised(text: string): string {
  return text.replace(
    /^(\P{L}*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function startsWithCapital(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text);
}

function inTitleCase(text: string): boolean {
  return wordsOf(text).every((word) => /^\p{Lu}/u.test(word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
