import { isAddress, tokenAround } from '../lib/addresses';
import { trait } from '../lib/traits';
import { safeFix } from '../lib/fixes';
import type { Finding, Rule } from '../rule';

const pattern =
  /#[A-Z][A-Z_]{2,} #|<\/?(?:unk|UNK|s|pad|eos|bos|mask|MASK)>|\[(?:UNK|MASK|SEP|CLS|PAD|NAME|DATE|LOCATION|TODO|TBD)\]|(?<![\w$])[$%]\{?[A-Z][A-Z_]{2,}\}?%?(?!\w)|%\d?\$?[sd@](?!\w)|(?<![\w{])\{\d{1,2}\}(?!\})|⦅[^⦆\n]{0,40}⦆|⟦[^⟧\n]{0,40}⟧|__[A-Z]{2,}_?\d*__|\b(?:TODO|FIXME|TBD)\b|\bX{3,}\b|@@(?=\s)|▁/g;
/** Stand for what is put in later, as in the source: kept in the text on purpose. */
const filledLater = /^(?:\$|%|\{|\[(?:NAME|DATE|LOCATION))/;

const rule: Rule = {
  id: 'placeholder',
  title: 'Placeholder',
  why: 'Signs that stand for a name, a number or an unknown word were never filled in.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'warning',
  languages: '*',
  scope: 'paragraph',
  traits: trait.sign | trait.capitals,
  examples: [
    { text: 'Dear #NAME #, your <unk> costs {0} of %s.', flags: ['#NAME #', '<unk>', '{0}', '%s'] },
    { text: 'Some words, [UNK] and TODO', flags: ['[UNK]', 'TODO'] },
    { text: 'Dear #NAME#, in #Beijing, 50% so, item #5, {a} and $500', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!/[#<[$%{⦅⟦_▁@]|TODO|FIXME|TBD|XXX/.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (
        match[0].startsWith('%') &&
        /[\d ]/.test(text.charAt(start - 1)) &&
        /\d/.test(text.charAt(start - 2) + text.charAt(start - 1))
      )
        continue;
      if (isAddress(tokenAround(text, start).text)) continue;
      yield {
        start,
        end: start + match[0].length,
        severity: filledLater.test(match[0]) ? 'info' : 'warning',
        message: match[0].endsWith(' #')
          ? 'A space stands inside the placeholder; it will not be filled in.'
          : `“${match[0]}” is a placeholder that was not filled in.`,
        fixes: match[0].endsWith(' #')
          ? safeFix('Remove the space', start + match[0].length - 2, start + match[0].length - 1, '')
          : [],
      };
    }
  },
};

export default rule;
