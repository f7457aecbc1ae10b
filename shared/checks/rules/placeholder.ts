import { isAddress, tokenAround } from '../punctuation/addresses';
import { safeFix } from '../fixes';
import { isLetter } from '../characters/letters';
import { matchAt, codesOf, none, someSign } from '../characters/signs';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern =
  /#[A-Z][A-Z_]{2,} #|<\/?(?:unk|UNK|s|pad|eos|bos|mask|MASK)>|\[(?:UNK|MASK|SEP|CLS|PAD|NAME|DATE|LOCATION|TODO|TBD)\]|(?<![\w$])[$%]\{?[A-Z][A-Z_]{2,}\}?%?(?!\w)|%\d?\$?[sd@](?!\w)|(?<!\{)\{\d{1,2}\}(?!\})|⦅[^⦆\n]{0,40}⦆|⟦[^⟧\n]{0,40}⟧|__[A-Z]{2,}_?\d*__|\b(?:TODO|FIXME|TBD)\b|\bX{3,}\b|@@(?=\s)|▁|\$?\{\{?[a-zA-Z_]{2}\w{0,30}\}?\}|(?<![\p{L}\p{N}])\{\}|\[(?:X{1,4}|NUM|NUMBER|URL|LINK|IMAGE|IMG|PHOTO|VIDEO|TRANSLATION|PLACEHOLDER|PERSON|ORG|ADDRESS|EMAIL|TEXT|USER|PRODUCT|COMPANY|Name|NAMES|[Ii]nsert [^\]\n]{1,40}|[Yy]our [^\]\n]{1,30})\]|<(?:[A-Z][A-Z_]{2,20}|num|name|date|url|number)>|@[A-Z]{3,20}@|#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A(?!\w))|\bNaN\b|\[object Object\]|\b[Ll]orem ipsum\b|(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])|\b[A-Z]{3,12}_\d{1,3}\b|%@|\{%[a-z]\}/gu;
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
  check: (context) => (mayHoldOne(context) ? placeholders(context.text) : none),
});

/** Those of letters alone. */
const written = /XXX|xxx|TODO|FIXME|TBD|NaN|orem ipsum/;

function mayHoldOne(context: ParagraphContext): boolean {
  return someSign(context, mayBegin) || written.test(context.text);
}

const afterHash = /#[A-Z_]+(?: #|[?!/])/y;
const signsOfPlaceholders = codesOf('#@$%<[_{⦅⟦▁');

/** True for a sign that may begin a placeholder, or be the first sign in it, by what follows it. */
function mayBegin(text: string, at: number): boolean {
  if (!signsOfPlaceholders.has(text.charCodeAt(at))) return false;
  const next = text.charAt(at + 1);
  switch (text.charAt(at)) {
    case '#':
      // What stands between two of them alone is a variable of a template.
      return isLatinCapital(next) && matchAt(afterHash, text, at) !== null;
    case '@':
      return isLatinCapital(next) || next === '@';
    case '$':
      return isLatinCapital(next) || next === '{';
    case '%':
      return isLatinCapital(next) || '{$@sd0123456789'.includes(next);
    case '<':
      return isLetter(text.charCodeAt(at + 1)) || next === '/';
    case '[':
      return isLatinCapital(next) || 'iyo'.includes(next);
    case '_':
      return '_0123456789'.includes(next);
    default:
      return true;
  }
}

function isLatinCapital(character: string): boolean {
  return character >= 'A' && character <= 'Z';
}

function* placeholders(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    if (
      match[0].startsWith('%') &&
      /[\d ]/.test(text.charAt(start - 1)) &&
      /\d/.test(text.charAt(start - 2) + text.charAt(start - 1))
    )
      continue;
    if (!/[%@]$/.test(match[0]) && isAddress(tokenAround(text, start).text)) continue;
    yield {
      start,
      end: start + match[0].length,
      severity: filledLater.test(match[0]) ? 'info' : 'warning',
      message: match[0].endsWith(' #') ? 'space' : 'unfilled',
      values: { found: match[0] },
      fixes: match[0].endsWith(' #')
        ? safeFix('remove-the-space', start + match[0].length - 2, start + match[0].length - 1, '')
        : [],
    };
  }
}
