/** Names of months as they begin, without accents, for English, German, French, Spanish and (in Latin letters) Russian. */
const names: readonly RegExp[] = [
  /^(?:janua|janvi|enero|yanvar)/,
  /^(?:februa|fevrie|fevral)/,
  /^(?:march|marz|mars$|marzo|mart[ae]?$)/,
  /^(?:april|avril|abril|aprel)/,
  /^(?:may|mai|mayo|maya)$/,
  /^(?:june|juni|juin|junio|iyun[ya]?)$/,
  /^(?:july|juli|juille|julio|iyul[ya]?)$/,
  /^(?:august|aout$|agosto|avgust)/,
  /^(?:septem|septie|sentya)/,
  /^(?:octob|oktob|octub|oktyab)/,
  /^(?:novem|noviem|noyab)/,
  /^(?:decem|dezem|diciem|dekab)/,
];

/** `#m7` for July in any of the languages; undefined for words that are no month. */
export function monthKey(word: string): string | undefined {
  if (word.length < 3 || word.length > 9) return undefined;
  const at = names.findIndex((name) => name.test(word));
  return at < 0 ? undefined : `#m${at + 1}`;
}
