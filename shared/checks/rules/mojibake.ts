import { findingOf, paragraphRule, replacing, type Finding } from '../define-rule';
import { isLetter } from '../characters/letters';
import { misreadIn } from '../characters/misread-encodings';
import { repairUtf8 } from '../characters/windows-1252';

/** A lead byte of UTF-8 and its followers, as Windows-1252 shows them. */
const follower = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const pattern = new RegExp(
  `(?:[\\u00c2-\\u00df]${follower}|[\\u00e0-\\u00ef]${follower}(?:${follower}| )|[\\u00f0-\\u00f4]${follower}{3})+`,
  'g',
);
/** What a UTF-8 decoder and a Chinese one make of one another's bytes. */
const lost = /锟斤拷(?:锟斤拷)*锟?|ï¿½(?:ï¿½)*|烫烫烫+|屯屯屯+/g;
/** Signs that only other code pages have for the first byte. */
const otherPages = /[‚√¬├┬ΓвГВ]/;
/** UTF-8 read as GBK swallows the letter behind the mark: `鈥檚` for `’s`. */
const asGbk = /鈥([檚檛檙檝檒檇檓])/gu;
const gbkLetters = new Map(
  [...'檚s檛t檙r檝v檒l檇d檓m'.matchAll(/(.)(.)/gu)].map(([, sign = '', letter = '']) => [sign, letter]),
);
/** The apostrophe of Mac OS Roman read as Latin-1. */
const macApostrophe = /(?<=\p{Ll})Õ(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu;

export default paragraphRule({
  title: 'Garbled characters',
  why: 'Text saved in one encoding and read in another: "cafÃ©" for "café". Most of it can be read back.',
  category: 'residue',
  severity: 'error',
  languages: '*',
  traits: ['garbled', 'cjk', 'foreign'],
  messages: {
    lost: 'Characters were lost here in a wrong encoding; see the source.',
    misread: 'Characters stand here that were read in the wrong encoding.',
    meant: '“{found}” looks like “{meant}” read in the wrong encoding.',
  },
  examples: String.raw`
    bad: a caf⟦Ã©⟧ and it⟦â€™⟧s => a café and it’s
    bad: ⟦ä¸\u{ad}æ–‡⟧ ⟦ï¼Œ⟧ => 中文 ，
    bad: it⟦Ã¢â‚¬â„¢⟧s and 4 ⟦Ã—⟧ 5 => it’s and 4 × 5
    bad: it⟦‚Äô⟧s a caf⟦√©⟧, it⟦вЂ™⟧s, it⟦ΓÇÖ⟧s, it⟦鈥檚⟧ and it⟦Õ⟧s => it’s a café, it’s, it’s, it’s and it’s
    good: Где он? √2 and ‚so‘, ÅÕ
    bad: nothing but ⟦锟斤拷⟧
    good: naïve café, Übermaß, São Paulo, “quoted” — £5 ±2°, ÀÉ
    good (fr): le «café» et la « liberté\u{a0}» ; «l’été» et sí…
  `,
  *check({ text }) {
    for (const match of text.matchAll(pattern)) {
      const repaired = readBack(match[0]);
      if (repaired === null || !isPlausible(match[0], repaired) || isEndOfWord(text, match.index, match[0]))
        continue;
      const start = match.index;
      const end = start + match[0].length;
      yield finding(text, start, end, repaired.replaceAll('\ufeff', ''));
    }
    if (otherPages.test(text))
      for (const { start, end, meant } of misreadIn(text)) yield finding(text, start, end, meant);
    for (const match of text.includes('鈥') ? text.matchAll(asGbk) : [])
      yield finding(text, match.index, match.index + 2, `’${gbkLetters.get(match[1] ?? '') ?? ''}`);
    for (const match of text.includes('Õ') ? text.matchAll(macApostrophe) : [])
      yield finding(text, match.index, match.index + 1, '’');
    for (const match of text.matchAll(lost)) yield findingOf(match, { message: 'lost' });
  },
});

/** What was meant; text that was misread twice (`Ã¢â‚¬â„¢` for `’`) is read back twice. */
function readBack(garbled: string): string | null {
  let meant = repairUtf8(garbled);
  for (let again = meant; again !== null && again !== '' && /[\u0080-\u024f‚-€]/.test(again);) {
    again = repairUtf8(again);
    if (again !== null && again !== '') meant = again;
  }
  return meant === '' ? null : meant;
}

function finding(text: string, start: number, end: number, meant: string): Finding {
  return replacing(start, end, 'read-it-back', meant, {
    message: meant.trim() === '' ? 'misread' : 'meant',
    values: { found: text.slice(start, end), meant },
  });
}

/** `café »`, `«l’été»`, `sí…`: a letter with its accent and the mark that closes behind it. */
function isEndOfWord(text: string, at: number, garbled: string): boolean {
  return (
    /^[\u00c0-\u00e1\u00e3-\u00ee][\u00a0 «»‹›‘’“”…–—]+$/.test(garbled) &&
    isLetter(text.charCodeAt(at - 1)) &&
    (/[ \u00a0]$/.test(garbled) || !isLetter(text.charCodeAt(at + garbled.length)))
  );
}

/** A capital with a mark or sign behind it can be right (`À«`); what it would become tells. */
function isPlausible(garbled: string, repaired: string): boolean {
  if (/[\p{Cc}\p{Cn}\p{Co}]/u.test(repaired)) return false;
  if (garbled.length > 2) return true;
  if (/^Ã[–—‘’“”„…]$/.test(garbled)) return true;
  return /^[ÂÃÄÅÎÏÐÑ]/.test(garbled) && /[\u0080-\u009f‚ƒ†‡ˆ‰Š‹Œ•˜™š›œžŸ\u00a0-¿€]/.test(garbled.charAt(1));
}
