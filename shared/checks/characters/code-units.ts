let units = new Uint16Array(4096);
let lastText = '';

/**
 * The UTF-16 code units of a text in an array, as long as the text or longer: passes that look at each unit several times read them many times
 * faster than from a string that is a slice of another. Good until the next call, so that it is never to be kept.
 */
export function codeUnits(text: string): Uint16Array {
  if (text === lastText) return units;
  if (text.length > units.length) units = new Uint16Array(2 * text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  lastText = text;
  return units;
}
