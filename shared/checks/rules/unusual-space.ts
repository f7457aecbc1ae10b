import { primary } from '../../text/language';
import { safeFix, unsafeFix } from '../replace-fixes';
import { fullWidthLanguages } from '../languages';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const pattern = /[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** They end lines and paragraphs in page layout and on the web. */
const lineEnd = /[\u000b\u000c\u0085\u2028\u2029]/;

const rule: Rule = {
  id: 'unusual-space',
  title: 'Unusual space character',
  why: 'Ideographic, em, thin and no-break spaces come from web pages and source texts; searches and exports stumble over them.',
  category: 'spacing',
  mqm: 'fluency/character-encoding',
  severity: 'warning',
  languages: '*',
  scope: 'paragraph',
  traits: trait.oddSpace,
  examples: [
    { text: '\u3000\u3000It rained.', flags: ['\u3000\u3000'], fixed: 'It rained.' },
    { text: 'one\u3000two', flags: ['\u3000'], fixed: 'one two' },
    { text: 'one\u2003two\u00a0three', flags: ['\u2003', '\u00a0'], fixed: 'one two three' },
    {
      text: 'It rained\u00a0, then (it stopped\u3000) by 5\u3000%.',
      flags: ['\u00a0', '\u3000', '\u3000'],
      fixed: 'It rained, then (it stopped) by 5%.',
    },
    { text: 'One line.\u2028Another.', flags: ['\u2028'], fixed: 'One line.\nAnother.' },
    { text: '10\u00a0kg, 5\u202f%, No.\u00a05, Mr.\u00a0Fox', flags: [] },
    { text: '名前\u3000住所', flags: [], language: 'ja' },
    { text: 'Bien\u202f! Dix\u00a0000', flags: [], language: 'fr' },
  ],
  *check({ text, language }): Iterable<Finding> {
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
        const fixes = unsafeFix('Start a new line', start, end, '\n');
        yield {
          start,
          end,
          message: `A sign that ends a line (${nameOf(match[0])}) stands here; start a new line.`,
          fixes,
        };
        continue;
      }
      const besideSpace = text.charAt(start - 1) === ' ' || text.charAt(end) === ' ';
      yield {
        start,
        end,
        severity: noBreak ? 'info' : 'warning',
        message: `An unusual space (${nameOf(match[0])}) stands here; use a plain one.`,
        fixes: closes
          ? safeFix('Remove the space', start, end, '')
          : safeFix('Use a plain space', start, end, besideSpace ? '' : ' '),
      };
    }
  },
};

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

export default rule;
