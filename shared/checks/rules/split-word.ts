import { paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { emptySet, has } from '../../base/bit-set';
import { isFunctionWord } from '../words/function-words';
import { isSmall } from '../characters/letters';
import { anyOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordAt } from '../words/word-at';
import { onlySpaces, type Word } from '../words/split-words';

/** Endings that are no words: what stands before them belongs to them. */
const tails = new Set(
  'ing tion sion tions sions ment ments ness ity ities ious ous ful ible ibly ally ly ed ism ist ists ance ence ative ively lished ther gether veloped velopment'.split(
    ' ',
  ),
);
/** Beginnings that are no words. */
const heads = new Set(
  're un dis inter multi semi sub trans mis pre non infra afore ther develo infor'.split(' '),
);
/** What follows "non", "persona non" and the like in borrowed phrases. */
const borrowed = new Set('grata forma rata bono gratia mortem'.split(' '));
/** Words often torn in two, with a bar where; pairs that are also two words ("some one") are left out. */
const pairs = new Set(
  (
    'out|perform when|ever where|ever over|priced mid|day e|mail over|night up|hill down|hill off|line data|base work|shop web|site news|paper air|port back|ground ' +
    'mean|while there|fore where|as be|cause my|self him|self her|self it|self them|selves our|selves your|self ' +
    'an|other al|though al|ready al|ways to|gether to|morrow yester|day house|hold more|over further|more never|the|less ' +
    'non|etheless under|stand under|standing wide|spread land|scape frame|work net|work key|word high|light out|come up|date ' +
    'up|grade down|load common|wealth life|style work|force bench|mark guide|line guide|lines head|quarters sports|man ' +
    'spokes|man spokes|person states|man busi|ness develop|ment govern|ment manage|ment environ|ment per|cent super|market ' +
    'book|store class|room bath|room bed|room hand|made hand|bag after|noon week|end birth|day foot|ball basket|ball ' +
    'pre|dominantly mail|box screen|shot water|fall sun|light moon|light ' +
    'any|where every|where some|where no|where any|thing every|thing some|thing with|out mega|pixel girl|friend boy|friend per|haps in|stead be|tween al|most for|get'
  )
    .split(' ')
    .map((pair) => pair.replace('|', ' ')),
);
/** Two nouns that some writers leave apart. */
const nounPairs = new Set(['moon light', 'sun light', 'book store', 'hand bag', 'mail box', 'work style']);
const firstOfPairs = new Set([...pairs].map((pair) => pair.split(' ', 1)[0] ?? ''));
const secondOfPairs = new Set([...pairs].map((pair) => pair.slice(pair.indexOf(' ') + 1)));
/** Words that a letter is the name of something after. */
const namedByLetter = new Set(
  'plan vitamin class type group hepatitis grade point option letter part team step category factor series variable the and or'.split(
    ' ',
  ),
);

const paired = wordClass(firstOfPairs);
const pairing = wordClass(secondOfPairs);
/** A letter that is no word by itself, nor one that stands for a quantity. */
const loneLetters = new Set('bcdefghjlmopqrstv');
const head = wordClass(new Set([...loneLetters, ...heads]));
const tail = wordClass(new Set([...loneLetters, ...tails]));

export default paragraphRule({
  title: 'A word split in two',
  why: 'Line breaks of the source document and subword units of the machine leave spaces inside words: "develop ment", "woul d", "over night".',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  words: anyOf(head, tail, paired),
  messages: { main: '“{found}” looks like “{joined}” split in two.' },
  examples: String.raw`
    bad: the ⟦develop ment⟧ of the ⟦net work⟧ is ⟦go ing⟧ well => the development of the network is going well
    bad: to ⟦re order⟧ it, ⟦woul d⟧ be fine => to reorder it, would be fine
    bad: plan b and vitamin c, in the ⟦book store⟧ on line two, x and y, pro forma
    good: the work place of the day, re: this, persona non grata, UN relief, on line two
    good: The pool is 5 m deep, and the wall 1.75 m high.
  `,
  check(context) {
    const { text, vocabulary, wordStarts, wordEnds } = context;
    const findings: Finding[] = [];
    let before = vocabulary[0]?.classes ?? emptySet;
    for (let at = 1; at < vocabulary.length; at++) {
      const after = (vocabulary[at] as VocabularyWord).classes;
      const isCandidate =
        has(before, head) || has(after, tail) || (has(before, paired) && has(after, pairing));
      before = after;
      if (!isCandidate || !onlySpaces(text, wordEnds[at - 1] as number, wordStarts[at] as number)) continue;
      const first = wordAt(context, at - 1) as Word;
      const second = wordAt(context, at) as Word;
      if (!isSplit(text, first, second, wordAt(context, at - 2))) continue;
      const { start } = first;
      const { end } = second;
      const joined = text.slice(start, first.end) + text.slice(second.start, end);
      findings.push({
        start,
        end,
        message: 'main',
        ...(nounPairs.has(`${first.lower} ${second.lower}`) && { severity: 'info' }),
        values: { found: text.slice(start, end), joined },
        fixes: unsafeFix('write', first.end, second.start, '', { text: joined }),
      });
      // The next pair begins behind this one.
      before = vocabulary[++at]?.classes ?? emptySet;
    }
    return findings;
  },
});

function isSplit(text: string, first: Word, second: Word, before: Word | undefined): boolean {
  if (firstOfPairs.has(first.lower) && pairs.has(`${first.lower} ${second.lower}`))
    return standsAlone(text, first, second);
  const small = isSmall(text.charCodeAt(second.start));
  if (tails.has(second.lower))
    return (
      small &&
      first.lower.length > 1 &&
      !isFunctionWord(first.lower) &&
      isSmall(text.charCodeAt(first.end - 1)) &&
      standsAlone(text, first, second)
    );
  if (heads.has(first.lower))
    return (
      small &&
      isSmall(text.charCodeAt(first.end - 1)) &&
      second.lower.length > 2 &&
      !isFunctionWord(second.lower) &&
      !borrowed.has(second.lower) &&
      standsAlone(text, first, second)
    );
  if (second.lower.length === 1)
    return (
      isLoneLetter(text, second) &&
      second.start > first.start + 2 &&
      loose(first) &&
      isSmall(text.charCodeAt(first.start)) &&
      standsAlone(text, first, second)
    );
  if (first.lower.length === 1 && isLoneLetter(text, first))
    return (
      small &&
      loose(second) &&
      before !== undefined &&
      loose(before) &&
      !/^\d/.test(before.lower) &&
      onlySpaces(text, before.end, first.start) &&
      standsAlone(text, first, second)
    );
  return false;
}

function loose(word: Word): boolean {
  return !isFunctionWord(word.lower) && !namedByLetter.has(word.lower);
}

function isLoneLetter(text: string, word: Word): boolean {
  return loneLetters.has(text.charAt(word.start));
}

function standsAlone(text: string, first: Word, second: Word): boolean {
  return (
    !/['’.&-]/.test(text.charAt(first.start - 1)) &&
    !/^(?:['’)-]|\.\p{L})/u.test(text.slice(second.end, second.end + 2))
  );
}
