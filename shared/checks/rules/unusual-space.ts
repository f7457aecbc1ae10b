import { finding, paragraphRule, safeFix, unsafeFix } from '../define-rule';
import { primary } from '../../text/language';
import { fullWidthLanguages } from '../languages';

const pattern = /[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** They end lines and paragraphs in page layout and on the web. */
const lineEnd = /[\u000b\u000c\u0085\u2028\u2029]/;

export default paragraphRule({
  title: 'Unusual space character',
  why: 'Ideographic, em, thin and no-break spaces come from web pages and source texts; searches and exports stumble over them.',
  category: 'spacing',
  mqm: 'fluency/character-encoding',
  severity: 'warning',
  languages: '*',
  traits: ['oddSpace'],
  messages: {
    main: 'An unusual space ({code}) stands here; use a plain one.',
    lineEnd: 'A sign that ends a line ({code}) stands here; start a new line.',
    'fix-line': 'Start a new line',
  },
  examples: String.raw`
    bad: ⟦\u{3000}\u{3000}⟧It rained. => It rained.
    bad: one⟦\u{3000}⟧two => one two
    bad: one⟦\u{2003}⟧two⟦\u{a0}⟧three => one two three
    bad: It rained⟦\u{a0}⟧, then (it stopped⟦\u{3000}⟧) by 5⟦\u{3000}⟧%. => It rained, then (it stopped) by 5%.
    good: 10\u{a0}kg, 5\u{202f}%, No.\u{a0}5, Mr.\u{a0}Fox
    good (ja): 名前\u{3000}住所
    good (fr): Bien\u{202f}! Dix\u{a0}000
    bad: One line.⟦\u{2028}⟧Another. => One line.\nAnother.
  `,
  *check({ text, language }) {
    const wide = fullWidthLanguages.includes(primary(language));
    const french = primary(language) === 'fr';
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === text.length || (start === 0 && (wide || !match[0].startsWith('\u3000')))) continue;
      const noBreak = /^[\u00a0\u202f\u2009]$/.test(match[0]);
      const closes = start === 0 || (!french && !wide && closesUp(text, start, end, noBreak));
      if (noBreak && !closes && (french || bindsANumber(text, start, end))) continue;
      if (wide && match[0].startsWith('\u3000')) continue;
      if (lineEnd.test(match[0])) {
        const fixes = unsafeFix('fix-line', start, end, '\n');
        yield finding(start, end, { message: 'lineEnd', values: { code: nameOf(match[0]) }, fixes });
        continue;
      }
      const besideSpace = text.charAt(start - 1) === ' ' || text.charAt(end) === ' ';
      yield finding(start, end, {
        severity: noBreak ? 'info' : 'warning',
        values: { code: nameOf(match[0]) },
        fixes: closes
          ? safeFix('remove-the-space', start, end, '')
          : safeFix('use-a-plain-space', start, end, besideSpace ? '' : ' '),
      });
    }
  },
});

/** No space of any kind belongs before a closing mark or after an opening one; a no-break one before `%` is a choice. */
function closesUp(text: string, start: number, end: number, noBreak: boolean): boolean {
  const after = text.slice(end, end + 2);
  return (
    /^(?:[,;!?)\]}”]|[.:](?![\p{L}\p{N}.)(-]))/u.test(after) ||
    (!noBreak && after.startsWith('%') && /\d/.test(text.charAt(start - 1))) ||
    /[([{“]/.test(text.charAt(start - 1))
  );
}

/** A no-break space belongs between a number and what it counts, and after an abbreviation. */
function bindsANumber(text: string, start: number, end: number): boolean {
  return /[\d.§–-]/.test(text.charAt(start - 1)) || /[\d–—%€]/.test(text.charAt(end));
}

function nameOf(spaces: string): string {
  const code = spaces.charCodeAt(0);
  if (code === 9) return 'tab';
  if (code === 0xa0) return 'no-break space';
  if (code === 0x3000) return 'ideographic space';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
