import { unsafeFix } from '../lib/fixes';
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

const suspect = markWords((lower) => known.has(lower) || fusedAt(lower) > 0 || tailed(lower) > 0);

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
      text: 'iPhone, eBay, YouTube, macOS, understand, withstand, beforehand, whereof, javaScript()',
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
  return fusedAt(lower) || tailed(lower);
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
    'goodwill nightlife somewhat anywhere somewhere lifetime daytime nighttime workday daylong worldview lifework timework newsworthy underworld otherworld firsthand ' +
    'whichever whatever whenever afterlife aftertime makework daywork citywide countrywide nationwide yearlong timelike lifelike waylaid ' +
    'getaway giveaway takeaway makeup newlife newsday breaktime longtime sometime lasttime goodnight overnight worldlike worklife'
  ).split(' '),
);

/** Where two frequent words meet in one: "callyou", "thetime". */
function fusedAt(lower: string): number {
  if (compounds.has(lower)) return 0;
  for (let cut = 3; cut <= lower.length - 3; cut++)
    if (frequent.has(lower.slice(0, cut)) && frequent.has(lower.slice(cut))) return cut;
  return 0;
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
