import { codeUnits } from './code-units';
import { trait } from './traits';

/** Classes of characters that neighbours are told by. */
const small = 1;
const capital = 2;
const digit = 4;
const mark = 8;
const open = 16;
const close = 32;
const quoteOpens = 64;
const space = 128;
const apostrophe = 256;
const hyphen = 512;
const currency = 1024;
const percent = 2048;
const pause = 4096;
const stop = 8192;
const slash = 16384;
const quote = 32768;

/** "a", "A" and "I", which are words. */
const alone = 65536;

/** Of every code unit, the number of its class, which is one of characters of the same kinds; 0 until it is met. */
const classNumbers = new Uint8Array(65536);
/** Of every code unit, the traits that it tells alone. */
const traits = new Int32Array(65536);
const kindsOfClass: number[] = [0];
const classBits = 6;
const lastClass = (1 << classBits) - 1;

/** What three neighbours tell, by their classes; those that were met carry {@link told} too. */
const threes = new Int32Array(1 << (3 * classBits));
const told = 1 << 31;

function classNumber(kinds: number): number {
  const known = kindsOfClass.indexOf(kinds, 1);
  if (known > 0) return known;
  const added = kindsOfClass.push(kinds) - 1;
  if (added > lastClass) throw new Error('Characters are of more kinds than can be told apart.');
  return added;
}

/** Finds out the class of a code unit that was not met yet. */
function learnClass(code: number): number {
  const character = String.fromCharCode(code);
  let kind = 0;
  let own = 0;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  if (/\p{Ll}|[ªº]/u.test(character)) kind |= small;
  else if (/[\p{Lu}\p{Lt}]/u.test(character)) kind |= capital;
  else if (/\p{L}/u.test(character)) kind |= small | capital;
  if (/\p{N}/u.test(character)) {
    kind |= digit;
    own |= trait.digit;
  }
  if (/[,.;:!?…，。、；：！？]/.test(character)) kind |= mark;
  if (/[,;，；]/.test(character)) kind |= pause;
  if (/[.!?…]/.test(character)) kind |= stop;
  if (/[([{（［｛【〔]/.test(character)) kind |= open;
  if (/[)\]}）］｝】〕]/.test(character)) kind |= close;
  if (/[()[\]{}（）［］｛｝【】〔〕「」『』《》〈〉]/.test(character)) own |= trait.bracket;
  if (/["“”„‟«»‘’＂]/.test(character)) kind |= quote;
  if (/["“‘«„$£€¥]/.test(character)) kind |= quoteOpens;
  if (character === '"' || character === '＂') own |= trait.straightQuote;
  if (/[“”„‟«»‹›‘‚‛「」『』]/.test(character)) own |= trait.typographicQuote;
  if (/\s/.test(character)) kind |= space;
  if (/['’´`‘′＇]/.test(character)) {
    kind |= apostrophe;
    own |= trait.apostrophe;
  }
  if (/[-‐‑–—]/.test(character)) kind |= hyphen;
  if (/[―─━−]/.test(character)) own |= trait.hyphenSpace;
  if (/[$£€¥]/.test(character)) kind |= currency;
  if (character === '%') kind |= percent;
  if (character === '/') kind |= slash;
  if (/[…⋯・]/.test(character)) own |= trait.ellipsis;
  if (/[&<>#$%{}[\]_*\\@`=~⦅⟦▁]/.test(character)) own |= trait.sign;
  if (/[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character))
    own |= trait.oddSpace;
  if (/[\u00c2-\u00f4√├¬┬]/.test(character)) own |= trait.garbled;
  if (
    /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee·]/.test(
      character,
    ) ||
    surrogate
  )
    own |= trait.cjk;
  if (surrogate || (/(?!\p{Script=Latin})\p{L}/u.test(character) && (own & trait.cjk) === 0))
    own |= trait.foreign;
  if (
    code !== 10 &&
    code !== 9 &&
    (surrogate || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\ufe00-\ufe0f\ufffc\ufffd]/u.test(character))
  )
    own |= trait.unseen;
  if (/[aAI]/.test(character)) kind |= alone;
  traits[code] = own;
  return (classNumbers[code] = classNumber(kind));
}

/** What two neighbours tell, by their classes. */
function pairTraits(before: number, after: number): number {
  let found = 0;
  if ((before & space) !== 0) {
    if ((after & (mark | close)) !== 0) found |= trait.spaceMark;
    if ((after & space) !== 0) found |= trait.oddSpace;
    if ((after & hyphen) !== 0) found |= trait.hyphenSpace;
    if ((after & apostrophe) !== 0) found |= trait.apostropheSpace;
    if ((after & slash) !== 0) found |= trait.slashSpace;
    return found;
  }
  if ((after & space) !== 0) {
    if ((before & open) !== 0) found |= trait.openSpace;
    if ((before & hyphen) !== 0) found |= trait.hyphenSpace;
    if ((before & apostrophe) !== 0) found |= trait.apostropheSpace;
    if ((before & slash) !== 0) found |= trait.slashSpace;
    if ((before & currency) !== 0) found |= trait.currencySpace;
    return found;
  }
  if (
    (before & (mark | close | quote | percent)) !== 0 &&
    (after & (small | capital | digit | quoteOpens | open)) !== 0
  )
    found |= trait.markWord;
  if ((before & mark) !== 0 && (after & mark) !== 0) found |= trait.markMark | trait.ellipsis;
  if ((before & hyphen) !== 0 && (after & hyphen) !== 0) found |= trait.hyphenSpace;
  if ((before & small) !== 0 && (after & capital) !== 0) found |= trait.camel;
  if ((before & capital) !== 0 && (after & capital) !== 0) found |= trait.capitals;
  if ((before & (small | capital)) !== 0 && (after & digit) !== 0) found |= trait.letterDigit;
  if ((before & digit) !== 0 && (after & (small | capital)) !== 0) found |= trait.letterDigit;
  if ((before & (small | capital | digit | percent)) !== 0 && (after & open) !== 0)
    found |= trait.wordBracket;
  if ((before & apostrophe) !== 0 && (after & apostrophe) !== 0) found |= trait.sign;
  return found;
}

/** What three neighbours tell, the last two of them alone included. */
function threeTraits(first: number, second: number, third: number): number {
  let found = pairTraits(second, third);
  if ((first & second & capital) !== 0) {
    if ((third & small) !== 0) found |= trait.capitalsSmall;
    if ((third & capital) !== 0) found |= trait.capitalRun;
  }
  if ((second & space) !== 0) {
    if ((first & pause) !== 0 && (third & capital) !== 0) found |= trait.commaCapital;
    if ((first & (stop | quote | close)) !== 0 && (third & (small | quote | open)) !== 0)
      found |= trait.smallStart;
    if ((first & stop) !== 0 && (third & stop) !== 0) found |= trait.ellipsis;
  }
  if ((first & space) !== 0 && (second & (small | capital)) !== 0) {
    if ((third & (space | mark)) !== 0 && (second & alone) === 0) found |= trait.loneLetter;
    if ((third & apostrophe) !== 0) found |= trait.apostropheSpace;
  }
  return found;
}

/** @param three the classes of three neighbours, the last in the lowest bits */
function learnThree(three: number): number {
  const kinds = (by: number): number => kindsOfClass[(three >> by) & lastClass] as number;
  return (threes[three] = threeTraits(kinds(2 * classBits), kinds(classBits), kinds(0)) | told);
}

/** A paragraph begins as if spaces stood before it. */
const spaceClass = learnClass(' '.charCodeAt(0));
const beforeAll = (spaceClass << classBits) | spaceClass;

/** The {@link trait} bits that characters tell, in one pass. */
export function traitsOf(text: string): number {
  const units = codeUnits(text);
  let found = 0;
  let three = beforeAll;
  for (let index = 0; index < text.length; index++) {
    const code = units[index] as number;
    const known = classNumbers[code] as number;
    three = ((three << classBits) | (known === 0 ? learnClass(code) : known)) & (threes.length - 1);
    const tells = threes[three] as number;
    found |= (traits[code] as number) | (tells === 0 ? learnThree(three) : tells);
  }
  if (text.length > 0 && ((kindsOfClass[three & lastClass] as number) & space) !== 0) found |= trait.endSpace;
  return (found & ~told) | (startsSmall(text, units) ? trait.smallStart : 0);
}

function kindsOf(code: number): number {
  return kindsOfClass[(classNumbers[code] as number) || learnClass(code)] as number;
}

function startsSmall(text: string, units: Uint16Array): boolean {
  for (let index = 0; index < text.length; index++) {
    const kinds = kindsOf(units[index] as number);
    if ((kinds & (space | quote | open)) === 0) return (kinds & small) !== 0;
  }
  return false;
}
