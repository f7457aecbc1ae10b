import { unsafeFix } from '../lib/fixes';
import { repairUtf8 } from '../lib/windows-1252';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

/** A lead byte of UTF-8 and its followers, as Windows-1252 shows them. */
const follower = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const pattern = new RegExp(
  `(?:[\\u00c2-\\u00df]${follower}|[\\u00e0-\\u00ef]${follower}(?:${follower}| )|[\\u00f0-\\u00f4]${follower}{3})+`,
  'g',
);
/** What a UTF-8 decoder and a Chinese one make of one another's bytes. */
const lost = /锟斤拷(?:锟斤拷)*锟?|ï¿½(?:ï¿½)*|烫烫烫+|屯屯屯+/g;

const rule: Rule = {
  id: 'mojibake',
  title: 'Garbled characters',
  why: 'Text saved in one encoding and read in another: "cafÃ©" for "café". Most of it can be read back.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'error',
  languages: '*',
  scope: 'paragraph',
  traits: trait.garbled | trait.cjk,
  examples: [
    { text: 'a cafÃ© and itâ€™s', flags: ['Ã©', 'â€™'], fixed: 'a café and it’s' },
    { text: 'ä¸­æ–‡ ï¼Œ', flags: ['ä¸­æ–‡', 'ï¼Œ'], fixed: '中文 ，' },
    { text: 'nothing but 锟斤拷', flags: ['锟斤拷'] },
    { text: 'naïve café, Übermaß, São Paulo, “quoted” — £5 ±2°, ÀÉ', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const repaired = repairUtf8(match[0]);
      if (repaired === null || repaired === '' || !isPlausible(match[0], repaired)) continue;
      const start = match.index;
      const end = start + match[0].length;
      yield {
        start,
        end,
        message: `“${match[0]}” looks like “${repaired}” read in the wrong encoding.`,
        fixes: unsafeFix('Read it back', start, end, repaired),
      };
    }
    for (const match of text.matchAll(lost))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: 'Characters were lost here in a wrong encoding; see the source.',
      };
  },
};

/** A capital with a mark or sign behind it can be right (`À«`); what it would become tells. */
function isPlausible(garbled: string, repaired: string): boolean {
  if (/[\p{Cc}\p{Cn}\p{Co}]/u.test(repaired)) return false;
  if (garbled.length > 2) return true;
  return /^[ÂÃÄÅÎÏÐÑ]/.test(garbled) && /[\u0080-\u009f‚ƒ†‡ˆ‰Š‹Œ•˜™š›œžŸ¡-¿€]/.test(garbled.charAt(1));
}

export default rule;
