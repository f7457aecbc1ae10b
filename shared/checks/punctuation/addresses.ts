/** The stretch without white space around `at`, at most 200 characters either way. */
export function tokenAround(
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  let start = at;
  const first = Math.max(0, at - 200);
  while (start > first && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  const last = Math.min(text.length, at + 200);
  while (end < last && !isSpace(text.charCodeAt(end))) end++;
  return { start, end, text: text.slice(start, end) };
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

const endings =
  'com org net cn gov edu io co uk jp de fr es ru tv me info biz eu hk tw us au ca in kr it ch nl ' +
  'htm html php asp aspx jsp js ts css xml json pdf doc docx xls xlsx ppt pptx txt csv jpg jpeg png gif svg mp3 mp4 avi zip rar exe py app ai';
const nameEndings = new Set(endings.split(' '));

/** True for what may follow the dot of a domain or file name: `com`, `pdf`. */
export function isNameEnding(word: string): boolean {
  return nameEndings.has(word.toLowerCase());
}

/** True for a token that is, or holds, a web or mail address, a path or a file name. */
export function isAddress(token: string): boolean {
  if (token.includes('://') || token.includes('@') || token.includes('\\')) return true;
  if (/^[("'“‘[<]*www\./i.test(token)) return true;
  if (/^[("'“‘[<]*[a-z\d-]{2,}(?:\.[a-z\d-]{2,})+\.[a-z]{2,}(?![a-z.])/.test(token)) return true;
  return /\.(?:com|org|net|cn|gov|edu|io|html?|php|aspx?)(?:[/:?#]|\.[a-z]{2}\b)/i.test(token);
}
