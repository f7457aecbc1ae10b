import { dottedWordBefore, isAbbreviation } from '../words/abbreviations';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { replaceFix } from '../fixes';
import { isSmall, isCapital } from '../characters/letters';
import { matchAt, codesOf } from '../characters/signs';
import { wordAfter } from '../words/words';
import type { Finding, Rule } from '../rule';

/** Particles of family names, and letters that names and variables are made of. */
const particles = new Set(
  'de del della di da van von der den le la al el bin ibn ten ter e i x n p'.split(' '),
);
/** Words that may go on with what was before the mark; there the mark may be the mistake. */
const linking =
  /^(?:and|but|or|nor|so|yet|which|who|that|because|although|while|where|when|whose|with|as|than|to|of|in|for|including|such)$/;

const rule: Rule = {
  id: 'lowercase-sentence-start',
  title: 'Sentence begins with a small letter',
  why: 'Where machine translation cuts or joins sentences, the new one begins with a small letter.',
  category: 'casing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'],
  scope: 'paragraph',
  traits: ['smallStart', 'oddSpace'],
  messages: { main: 'The sentence begins with a small letter.' },
  examples: String.raw`
    bad: ⟦the⟧ food was cold. => The food was cold.
    bad: It rained. ⟦they⟧ left. => It rained. They left.
    bad: It ended. ⟦and⟧ so on! ⟦why⟧? => It ended. And so on! Why?
    good: iPhone sales rose. eBay fell. de Vries won. 10 men left. x is small.
    good: “Why?” he asked. “Go!” she said. Wait… what? Tea, etc. and so on, cf. above.
    good: [rice] Meal: it was cold this time.
    good (heading): unacceptable
  `,
  check(context): Iterable<Finding> {
    const { text, kind, signs, wordStarts } = context;
    if (kind === 'item' || kind === 'heading') return [];
    const findings: Finding[] = [];
    const add = (start: number): void => {
      const finding = findingAt(text, start);
      if (finding) findings.push(finding);
    };
    const [first = 0] = wordStarts;
    if (isSmall(text.charCodeAt(first)) && startsSmall(text, first) && isWholeSentence(text, kind))
      add(first);
    for (const at of signs) {
      if (!endMarks.has(text.charCodeAt(at)) || isCapital(text.charCodeAt(at + 2))) continue;
      const found = matchAt(boundary, text, at)?.[0];
      if (found === undefined || !isSmall(text.charCodeAt(at + found.length))) continue;
      if (hasEnded(text, at, found)) add(at + found.length);
    }
    return findings;
  },
};

function startsSmall(text: string, first: number): boolean {
  return leading.exec(text)?.[0].length === first && !label.test(text);
}

const endMarks = codesOf('.!?');
/** Looks at the letters themselves, not at the sentences found: whether a small letter begins one is what is in question. */
const boundary = /[.!?]["”’)\]]{0,3}[ \u00a0]{1,9}["“‘([]?/y;
/** A label before the sentence: `[rice] Meal: …`. */
const label = /^\[[^\]]{1,20}\] \p{Lu}/u;
const leading = /^[\s"“”'‘’([{«¿¡]{0,8}/u;

/** True for names that begin small: iPhone, eBay, mRNA, pH. */
function hasEarlyCapital(word: string): boolean {
  return isCapital(word.charCodeAt(1)) || (isSmall(word.charCodeAt(1)) && isCapital(word.charCodeAt(2)));
}

function findingAt(text: string, start: number): Finding | undefined {
  const word = wordAfter(text, start);
  const token = tokenAround(text, start).text.slice(0, 60);
  const first = /[.!?]./.test(token) ? (token.split(/[.!?](?=\p{L}{2})/u, 1)[0] ?? '') : token;
  if (particles.has(word) || hasEarlyCapital(word) || isAddress(token) || /[\d_/\\#@]|\w\.\w/.test(first))
    return undefined;
  return {
    start,
    end: start + word.length,
    message: 'main',
    fixes: [
      replaceFix(
        'begin-with-a-capital',
        start,
        start + 1,
        text.charAt(start).toUpperCase(),
        !linking.test(word),
      ),
    ],
  };
}

/** True if a sentence ends in the mark at `at`: it is no ellipsis, no abbreviation, and no quotation that the sentence goes on from. */
function hasEnded(text: string, at: number, found: string): boolean {
  if (/^[.!?]["”’)\]]+ ["“‘([]?$/.test(found)) return false;
  if (/[.!?…]/.test(text.charAt(at - 1))) return false;
  return text.charAt(at) !== '.' || !isAbbreviation(dottedWordBefore(text, at));
}

/** What begins a paragraph counts only if it ends like a sentence; a title never. */
function isWholeSentence(text: string, kind: string): boolean {
  return kind === 'prose' && /[.!?。]["”’)\]]*\s*$/.test(text.slice(-8)) && text.trim().includes(' ');
}

export default rule;
