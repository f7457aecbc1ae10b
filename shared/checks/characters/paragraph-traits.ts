import { codeUnits } from './code-units';
import { addAllTo, type BitSet } from '../../base/bit-set';
import { traitSet, type Trait } from './traits';

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
/** Sets of traits that something tells, by their number; 0 stands for what was not looked at yet, 1 for no trait. */
const sets: BitSet[] = [[], []];
const setNumbers = new Map<string, number>([['', 1]]);
const tellsNothing = 1;
/** Of every code unit, the number of the set that it tells alone. */
const toldAlone = new Uint16Array(65536);
const kindsOfClass: number[] = [0];
const classBits = 6;
const lastClass = (1 << classBits) - 1;

/** The number of the set that three neighbours tell, by their classes. */
const threes = new Uint16Array(1 << (3 * classBits));

function setNumber(traits: ReadonlySet<Trait>): number {
  const key = [...traits].sort().join(' ');
  const known = setNumbers.get(key);
  if (known !== undefined) return known;
  setNumbers.set(key, sets.length);
  return sets.push(traitSet(traits)) - 1;
}

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
  const own = new Set<Trait>();
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  if (/\p{Ll}|[ªº]/u.test(character)) kind |= small;
  else if (/[\p{Lu}\p{Lt}]/u.test(character)) kind |= capital;
  else if (/\p{L}/u.test(character)) kind |= small | capital;
  if (/\p{N}/u.test(character)) {
    kind |= digit;
    own.add('digit');
  }
  if (/[,.;:!?…，。、；：！？]/.test(character)) kind |= mark;
  if (/[,;，；]/.test(character)) kind |= pause;
  if (/[.!?…]/.test(character)) kind |= stop;
  if (/[([{（［｛【〔]/.test(character)) kind |= open;
  if (/[)\]}）］｝】〕]/.test(character)) kind |= close;
  if (/[()[\]{}（）［］｛｝【】〔〕「」『』《》〈〉]/.test(character)) own.add('bracket');
  if (/["“”„‟«»‘’＂]/.test(character)) kind |= quote;
  if (/["“‘«„$£€¥]/.test(character)) kind |= quoteOpens;
  if (character === '"' || character === '＂') own.add('straightQuote');
  if (/[“”„‟«»‹›‘‚‛「」『』]/.test(character)) own.add('typographicQuote');
  if (/\s/.test(character)) kind |= space;
  if (/['’´`‘′＇]/.test(character)) {
    kind |= apostrophe;
    own.add('apostrophe');
  }
  if (/[-‐‑–—]/.test(character)) kind |= hyphen;
  if (/[―─━−]/.test(character)) own.add('hyphenSpace');
  if (/[$£€¥]/.test(character)) kind |= currency;
  if (character === '%') kind |= percent;
  if (character === '/') kind |= slash;
  if (/[…⋯・]/.test(character)) own.add('ellipsis');
  if (/[&<>#$%{}[\]_*\\@`=~⦅⟦▁]/.test(character)) own.add('sign');
  if (/[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character))
    own.add('oddSpace');
  if (/[\u00c2-\u00f4√├¬┬]/.test(character)) own.add('garbled');
  if (
    /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee·]/.test(
      character,
    ) ||
    surrogate
  )
    own.add('cjk');
  if (surrogate || (/(?!\p{Script=Latin})\p{L}/u.test(character) && !own.has('cjk'))) own.add('foreign');
  if (
    code !== 10 &&
    code !== 9 &&
    (surrogate || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\ufe00-\ufe0f\ufffc\ufffd]/u.test(character))
  )
    own.add('unseen');
  if (/[aAI]/.test(character)) kind |= alone;
  toldAlone[code] = setNumber(own);
  return (classNumbers[code] = classNumber(kind));
}

/** What two neighbours tell, by their classes. */
function pairTraits(before: number, after: number): Set<Trait> {
  const found = new Set<Trait>();
  if ((before & space) !== 0) {
    if ((after & (mark | close)) !== 0) found.add('spaceMark');
    if ((after & space) !== 0) found.add('oddSpace');
    if ((after & hyphen) !== 0) found.add('hyphenSpace');
    if ((after & apostrophe) !== 0) found.add('apostropheSpace');
    if ((after & slash) !== 0) found.add('slashSpace');
    return found;
  }
  if ((after & space) !== 0) {
    if ((before & open) !== 0) found.add('openSpace');
    if ((before & hyphen) !== 0) found.add('hyphenSpace');
    if ((before & apostrophe) !== 0) found.add('apostropheSpace');
    if ((before & slash) !== 0) found.add('slashSpace');
    if ((before & currency) !== 0) found.add('currencySpace');
    return found;
  }
  if (
    (before & (mark | close | quote | percent)) !== 0 &&
    (after & (small | capital | digit | quoteOpens | open)) !== 0
  )
    found.add('markWord');
  if ((before & mark) !== 0 && (after & mark) !== 0) found.add('markMark').add('ellipsis');
  if ((before & hyphen) !== 0 && (after & hyphen) !== 0) found.add('hyphenSpace');
  if ((before & small) !== 0 && (after & capital) !== 0) found.add('camel');
  if ((before & capital) !== 0 && (after & capital) !== 0) found.add('capitals');
  if ((before & (small | capital)) !== 0 && (after & digit) !== 0) found.add('letterDigit');
  if ((before & digit) !== 0 && (after & (small | capital)) !== 0) found.add('letterDigit');
  if ((before & (small | capital | digit | percent)) !== 0 && (after & open) !== 0) found.add('wordBracket');
  if ((before & apostrophe) !== 0 && (after & apostrophe) !== 0) found.add('sign');
  return found;
}

/** What three neighbours tell, the last two of them alone included. */
function threeTraits(first: number, second: number, third: number): Set<Trait> {
  const found = pairTraits(second, third);
  if ((first & second & capital) !== 0) {
    if ((third & small) !== 0) found.add('capitalsSmall');
    if ((third & capital) !== 0) found.add('capitalRun');
  }
  if ((second & space) !== 0) {
    if ((first & pause) !== 0 && (third & capital) !== 0) found.add('commaCapital');
    if ((first & (stop | quote | close)) !== 0 && (third & (small | quote | open)) !== 0)
      found.add('smallStart');
    if ((first & stop) !== 0 && (third & stop) !== 0) found.add('ellipsis');
  }
  if ((first & space) !== 0 && (second & (small | capital)) !== 0) {
    if ((third & (space | mark)) !== 0 && (second & alone) === 0) found.add('loneLetter');
    if ((third & apostrophe) !== 0) found.add('apostropheSpace');
  }
  return found;
}

/** @param three the classes of three neighbours, the last in the lowest bits */
function learnThree(three: number): number {
  const kinds = (by: number): number => kindsOfClass[(three >> by) & lastClass] as number;
  return (threes[three] = setNumber(threeTraits(kinds(2 * classBits), kinds(classBits), kinds(0))));
}

/** A paragraph begins as if spaces stood before it. */
const spaceClass = learnClass(' '.charCodeAt(0));
const beforeAll = (spaceClass << classBits) | spaceClass;

/** The texts looked at so far, and for every set of traits the last of them that tells it. */
let texts = 0;
let lastTelling = new Uint32Array(1024);

/** The traits that characters tell, in one pass; of traits that words tell see `split`. */
export function traitsOf(text: string): number[] {
  const units = codeUnits(text);
  const found: number[] = [];
  let three = beforeAll;
  texts = (texts + 1) >>> 0;
  if (sets.length > lastTelling.length / 2) lastTelling = new Uint32Array(4 * sets.length);
  for (let index = 0; index < text.length; index++) {
    const code = units[index] as number;
    const known = classNumbers[code] as number;
    three = ((three << classBits) | (known === 0 ? learnClass(code) : known)) & (threes.length - 1);
    const alone = toldAlone[code] as number;
    if (alone !== tellsNothing && lastTelling[alone] !== texts) {
      lastTelling[alone] = texts;
      addAllTo(found, sets[alone] as BitSet);
    }
    const together = (threes[three] as number) || learnThree(three);
    if (together !== tellsNothing && lastTelling[together] !== texts) {
      lastTelling[together] = texts;
      addAllTo(found, sets[together] as BitSet);
    }
  }
  if (text.length > 0 && ((kindsOfClass[three & lastClass] as number) & space) !== 0)
    addAllTo(found, endSpace);
  if (startsSmall(text, units)) addAllTo(found, smallStart);
  return found;
}

const endSpace = traitSet(['endSpace']);
const smallStart = traitSet(['smallStart']);

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
