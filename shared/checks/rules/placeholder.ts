import { findingOf, paragraphRule, safeFix, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { wordsOf } from '../../lexicon/lexicon';
import { codesOf, none, someSign } from '../characters/signs';
import { wordClass } from '../words/vocabulary';

/** Forms that placeholders and variables of templates have, besides those that the lexicon lists. */
const forms = [
  /#[A-Z][A-Z_]{2,} #/u,
  /(?<![\w$])[$%]\{?[A-Z][A-Z_]{2,}\}?%?(?!\w)|%\d?\$?[sd@](?!\w)/u,
  /(?<!\{)\{\d{1,2}\}(?!\})|\$?\{\{?[a-zA-Z_]{2}\w{0,30}\}?\}|(?<![\p{L}\p{N}])\{\}|\{%[a-z]\}/u,
  /⦅[^⦆\n]{0,40}⦆|⟦[^⟧\n]{0,40}⟧|__[A-Z]{2,}_?\d*__|@@(?=\s)|@[A-Z]{3,20}@/u,
  /\[(?:[Ii]nsert [^\]\n]{1,40}|[Yy]our [^\]\n]{1,30})\]|<[A-Z][A-Z_]{2,20}>/u,
  /\bX{3,}\b|(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])|\b[A-Z]{3,12}_\d{1,3}\b/u,
];
const listed = [...wordsOf('any', 'placeholder')].map(
  (word) => word.replace(/[[\]?/]/g, '\\$&').replace(/^(?=\w)/, '\\b') + (/\w$/.test(word) ? '(?!\\w)' : ''),
);
const pattern = new RegExp([...forms.map(({ source }) => source), ...listed].join('|'), 'gu');
/** Stand for what is put in later, as in the source: kept in the text on purpose. */
const filledLater = /^(?:\$|%|\{|\[(?:NAME|DATE|LOCATION))/;

export default paragraphRule({
  title: 'Placeholder',
  why: 'Signs that stand for a name, a number or an unknown word were never filled in.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'warning',
  languages: '*',
  messages: {
    space: 'A space stands inside the placeholder; it will not be filled in.',
    unfilled: '“{found}” is a placeholder that was not filled in.',
  },
  examples: String.raw`
    bad: Dear ⟦#NAME #⟧, your ⟦<unk>⟧ costs ⟦{0}⟧ of ⟦%s⟧.
    bad: Dear ⟦{name}⟧, see ⟦[insert date here]⟧, ⟦<NAME>⟧ at ⟦#VALUE!⟧ or ⟦XXX⟧.
    bad: Some words, ⟦[UNK]⟧ and ⟦TODO⟧
    bad: ⟦Lorem ipsum⟧ dolor sit amet, and so on.
    bad: the mayor, ⟦xxxx⟧, opened it
    good: Dear #NAME#, in #Beijing, 50% so, item #5, {a} and $500
  `,
  check: (context) =>
    someSign(context, isSuspect) || has(context.wordClasses, written) ? placeholders(context.text) : none,
});

function* placeholders(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const end = match.index + found.length;
    if (found.startsWith('%') && /\d ?$/.test(text.slice(Math.max(0, match.index - 2), match.index)))
      continue;
    if (!/[%@]$/.test(found) && isAddress(tokenAround(text, match.index).text)) continue;
    if (found.endsWith(' #'))
      yield findingOf(match, {
        message: 'space',
        fixes: safeFix('remove-the-space', end - 2, end - 1, ''),
      });
    else
      yield findingOf(match, {
        severity: filledLater.test(found) ? 'info' : 'warning',
        message: 'unfilled',
        values: { found },
      });
  }
}

/** Those of letters alone. */
const written = wordClass((lower) => /xxx|todo|fixme|tbd|nan$|^l?orem$/.test(lower));
const suspects = codesOf('#@$%<[_{⦅⟦▁');

/** True for a sign that many placeholders hold. */
function isSuspect(text: string, at: number): boolean {
  return suspects.has(text.charCodeAt(at));
}
