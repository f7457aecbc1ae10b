/** Words of a text: runs of letters and digits as a writer counts them; each Chinese or Japanese character is one. */
export function countWords(text: string): number {
  const words = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’])+/gu,
  );
  return words?.length ?? 0;
}
