import { articleRule, finding, unsafeFix } from '../define-rule';
import { isCapital } from '../characters/letters';
import { wordAfter } from '../words/words';
import { isAddress, tokenAround } from '../punctuation/addresses';
import type { Placed } from '../article/kept-results';

/** Where the first word of a line stands, behind its number or bullet and what opens a quotation. */
const start = /^[ \t]*(?:[-*•–—] +|[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)）] *)?["“‘']?(?=\p{L})/u;
/** Lines that begin with a capital for one that does not, at least. */
const share = 3;
/** A line above that a long one without an end mark runs on from. */
const runsOn = /[\p{L}\p{N},-]\s*$/u;
const longLine = 60;
/** Names and signs that begin small. */
const small = /^(?:i[A-Z]|e[A-Z]|x|[a-z]\d|de|von|van|der|al|http|www)/;

export default articleRule({
  title: 'Line that begins with a small letter among lines with capitals',
  why: 'Each line is translated by itself, and Chinese and Japanese have no capitals: in a list or a talk one line loses the capital that the others have.',
  category: 'casing',
  severity: 'info',
  messages: { main: 'The other lines begin with a capital; this one does not.' },
  examples: String.raw`
    bad: (1) To join a course of the guild\n(2) To lead a course of the guild\n(3) ⟦to⟧ write for the guild\n(4) To travel for the guild => (1) To join a course of the guild\n(2) To lead a course of the guild\n(3) To write for the guild\n(4) To travel for the guild
    bad: It is cold\n\nCall me back\n\n⟦how⟧ could it be late\n\nThe rain has come => It is cold\n\nCall me back\n\nHow could it be late\n\nThe rain has come
    good: It is cold\n\nCall me back\n\niPhone sales are up\n\nThe rain has come
    good: It is cold\n\ncall me back\n\nThe rain has come\n\nit is late
    good: It is cold and it has rained for many days in the north of\nthe land and it is late\nCall me back\nThe rain has come
  `,
  *check({ paragraphs }) {
    let capitals = 0;
    const lines: { readonly line: Placed; readonly at: number; readonly before: Placed | undefined }[] = [];
    for (const [index, line] of paragraphs.entries()) {
      if (line.kind === 'verse') continue;
      if (isCapital(line.text.charCodeAt(0))) {
        capitals++;
        continue;
      }
      const at = start.exec(line.text)?.[0].length;
      if (at === undefined) continue;
      if (!/^\p{Ll}/u.test(line.text.slice(at, at + 1))) capitals++;
      else if (!small.test(line.text.slice(at))) lines.push({ line, at, before: paragraphs[index - 1] });
    }
    if (lines.length === 0 || lines.length * share > capitals) return;
    for (const { line, at, before } of lines) {
      if (line.kind === 'prose' && /[.!?。]["”’)\]]*\s*$/.test(line.text)) continue;
      if (before && isWrapped(before, line)) continue;
      const word = wordAfter(line.text, at);
      if (word.length < 2 || !line.text.slice(at).includes(' ') || isAddress(tokenAround(line.text, at).text))
        continue;
      const from = line.start + at;
      yield finding(from, from + word.length, {
        fixes: unsafeFix('begin-with-a-capital', from, from + 1, word.charAt(0).toUpperCase()),
      });
    }
  },
});

/** True for a line that goes on with the one above, with no blank line between them. */
function isWrapped(above: Placed, line: Placed): boolean {
  return (
    line.start - above.start - above.text.length < 2 &&
    above.text.length > longLine &&
    runsOn.test(above.text)
  );
}
