import { unsafeFix } from '../lib/fixes';
import { functionWords } from '../lib/english-words';
import { isAddress, tokenAround } from '../lib/addresses';
import { trait } from '../lib/traits';
import { markWords } from '../lib/vocabulary';
import { wordMarks, wordsOf } from '../lib/words-of';
import type { Finding, Rule } from '../rule';

/** Pairs that are often run together, with a bar where the space belongs. */
const known = new Map(
  (
    'a|lot in|fact as|well each|other at|least of|course in|spite in|case in|front thank|you good|luck a|bit no|more no|one all|the and|the in|the ' +
    'of|the to|the on|the for|the with|the from|the by|the at|the that|the is|the as|the this|is it|is to|be can|be will|be has|been have|been more|and ' +
    'have|a such|as due|to according|to more|than less|than in|order so|that right|now last|year this|year next|year high|school'
  )
    .split(' ')
    .map((pair) => [pair.replace('|', ''), pair.indexOf('|')] as const),
);
/** Function words that get stuck to the end of a longer word. */
const tails =
  /^(\p{L}*(?:tion|ment|ness|ing|ity|ies|ous|ally|ance|ence|pany|ture))(and|the|of|for|with|from|that|which|is|was|are|were)$/u;
/** Two words at a change of case, the first of them small: "companyFind". */
const camel =
  /^(\p{Ll}{3,}|in|of|to|at|on|by)\p{Lu}\p{Ll}{2,}$|^(\p{Lu}\p{Ll}+)(?:The|She|He|They|We|This|That|There|These|When|And|But|His|Her|Our|Their)$|^(\p{Ll}{2,})A$/u;
const brands = /^(?:java|open|deep|data|micro|work|smart|game|power|health|type|mac|mini|web|net)$/;

const suspect = markWords(
  (lower) => known.has(lower) || fusedAt(lower) > 0 || gluedAt(lower) > 0 || tailed(lower) > 0,
);

const rule: Rule = {
  id: 'joined-words',
  title: 'Two words run together',
  why: 'A space lost where pieces were joined: "companyand", "decorationFind", "alot".',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  examples: [
    {
      text: 'the companyand the decorationFind',
      flags: ['companyand', 'decorationFind'],
      fixed: 'the company and the decoration Find',
    },
    { text: 'alot of it, ofthe same', flags: ['alot', 'ofthe'], fixed: 'a lot of it, of the same' },
    {
      text: 'He left sinceit rained, theguys stayed inthe house.',
      flags: ['sinceit', 'theguys', 'inthe'],
      fixed: 'He left since it rained, the guys stayed in the house.',
    },
    {
      text: 'somewhere, therefore, within, today, forget, underway, Andover, Willis, iPhone, eBay, YouTube, macOS, understand, withstand, beforehand, whereof, javaScript()',
      flags: [],
    },
  ],
  *check({ text, traits }): Iterable<Finding> {
    const camels = (traits & trait.camel) !== 0;
    if (!camels && (wordMarks(text) & suspect) === 0) return;
    for (const { start, end, lower, word } of wordsOf(text)) {
      if (!camels && (word.marks & suspect) === 0) continue;
      const cut = known.get(lower) ?? cutOf(text, start, end, lower, camels);
      if (cut > 0) yield* finding(text, start, end, cut);
    }
  },
};

/** Where the first of two fused words ends, from their start; 0 if they are one. */
function cutOf(text: string, start: number, end: number, lower: string, camels: boolean): number {
  if (end - start < 6) return 0;
  if (camels) {
    const match = camel.exec(text.slice(start, end));
    const first = match?.[1] ?? match?.[2] ?? match?.[3];
    if (first !== undefined) return brands.test(first) ? 0 : first.length;
  }
  const small = text.charAt(start) === lower.charAt(0);
  return fusedAt(lower) || (small ? gluedAt(lower) : 0) || tailed(lower);
}

/** Where a function word is stuck to the end of a longer word: "companyand". */
function tailed(lower: string): number {
  if (lower.length < 8 || !'defhmrst'.includes(lower.charAt(lower.length - 1))) return 0;
  const first = tails.exec(lower)?.[1] ?? '';
  return first.length < 6 || /^(?:understanding|outstanding)/.test(lower) ? 0 : first.length;
}

/** Words so frequent that two of them without a space are a slip, unless they are in {@link compounds}. */
const frequent = new Set(
  (
    'the this that these those with from have will would should could because since when which what there they their your been were some many ' +
    'more most other another also just only very even still about after before people time year years day night way world country china city ' +
    'government company market students work life good great new first last next make made take come call say said know think get give find ' +
    'want need look like use help tell you'
  ).split(' '),
);
/** Real words that fall into two frequent ones. */
const compounds = new Set(
  (
    'aftermarket afterworld cancan candid cannot hereof herewith houris outwith someday someway thereabout thereafter therefrom thereof therewith tonight washer whereof ' +
    'wherewith within without wherefrom whereabout hereabout ' +
    'goodwill nightlife somewhat anywhere somewhere lifetime daytime nighttime workday daylong worldview lifework timework newsworthy underworld otherworld firsthand ' +
    'whichever whatever whenever afterlife aftertime makework daywork citywide countrywide nationwide yearlong timelike lifelike waylaid ' +
    'getaway giveaway takeaway makeup newlife newsday breaktime longtime sometime lasttime goodnight overnight worldlike worklife'
  ).split(' '),
);

/** Words of other kinds that a function word is often glued to; with those of one kind alone, too many real words would look glued. */
const common = new Set(
  (
    'guys people man men woman women child children family house home city town country world place street road water food book books word words work ' +
    'job money price car phone room door hand head eyes face life story news way day days week month year years time hour night morning evening ' +
    'company market business office school student students team group party game film music war police court law government minister president ' +
    'problem question answer reason result same other others first second last next best most only new old good big small long great high low young ' +
    'whole main right local national public whether know think want need make take come look said says told asked went came made took gave found ' +
    'called used based known given number part side point end top use idea case plan project report study system service area level rate'
  ).split(' '),
);
/** Function words that no longer word ends or begins with but for those in {@link compounds}. */
const heads = new Set(
  'the and of to with from that this which was were are is has had will would can could their our your it'.split(
    ' ',
  ),
);
const ends = new Set(
  'the and of with from that this which was were are is has had will would could their our your it you they'.split(
    ' ',
  ),
);

/** Where two frequent words meet in one: "callyou", "thetime". */
function fusedAt(lower: string): number {
  if (compounds.has(lower)) return 0;
  for (let cut = 3; cut <= lower.length - 3; cut++)
    if (frequent.has(lower.slice(0, cut)) && frequent.has(lower.slice(cut))) return cut;
  return 0;
}

/** Where a function word is glued to another or to an ordinary word: "sinceit", "theguys". Names look like that too, so it is for small letters. */
function gluedAt(lower: string): number {
  if (compounds.has(lower)) return 0;
  for (let cut = 2; cut <= lower.length - 2; cut++) {
    const first = lower.slice(0, cut);
    const second = lower.slice(cut);
    if (heads.has(first) ? isOrdinary(second) : ends.has(second) && isOrdinary(first)) return cut;
  }
  return 0;
}

/** True for a function word or another that everybody uses. */
function isOrdinary(word: string): boolean {
  return word.length > 1 && (common.has(word) || frequent.has(word) || functionWords.has(word));
}

function* finding(text: string, start: number, end: number, cut: number): Iterable<Finding> {
  if (/['’.@#_/-]/.test(text.charAt(start - 1)) || /^(?:['’@_(-]|\.\p{L})/u.test(text.slice(end, end + 2)))
    return;
  if (isAddress(tokenAround(text, start).text)) return;
  const at = start + cut;
  yield {
    start,
    end,
    message: `A space is missing in “${text.slice(start, end)}”.`,
    fixes: unsafeFix('Add a space', at, at, ' '),
  };
}

export default rule;
