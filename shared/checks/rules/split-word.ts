import { unsafeFix } from '../lib/fixes';
import { isFunctionWord } from '../lib/english-words';
import { wordAfter, wordBefore } from '../lib/words';
import type { Finding, Rule } from '../rule';

/** Endings that are no words: what stands before them belongs to them. */
const tail =
  /(?<=\p{Ll}{2}) (?:ing|tion|sion|tions|sions|ment|ments|ness|ity|ities|ious|ous|ful|fully|ally|ly|ed|ism|ist|ists|ance|ence|ative|ively|lished|ther|gether|veloped|velopment)(?![\p{L}\p{N}'’-])/gu;
/** Beginnings that are no words. */
const head =
  /(?<![\p{L}\p{N}'’.-])(?:[Rr]e|[Uu]n|dis|inter|multi|semi|sub|trans|mis|pre|non|infra|com|con|afore|ther|develo|infor|govern|pro) (?=\p{Ll}{3})/gu;
/** A letter alone that is no word, beside the rest of its word. */
const letter = /(?<=\p{Ll}{2}) [b-hj-z](?= \p{Ll}{2}|[,;.] \p{L})|(?<=\p{Ll} )[b-hj-z] (?=\p{Ll}{2,})/gu;
const pairs =
  /(?<![\p{L}'’-])(?:out perform|over night|up hill|down hill|on line|off line|data base|work shop|web site|some one|any body|every body|no body|news paper|air port|back ground|mean while|how ever|there fore|where as|with in|with out|through out|be cause|can not|my self|him self|her self|it self|them selves|our selves|your self|an other|al though|al ready|al ways|in side|out side|to gether|to day|to morrow|yester day|house hold|more over|further more|never the less|non etheless|under stand|under standing|over all|wide spread|land scape|frame work|net work|key word|high light|out come|out look|up date|up grade|down load|break through|common wealth|life style|work force|work place|bench mark|guide line|guide lines|head quarters|sports man|spokes man|spokes person|states man|busi ness|develop ment|govern ment|manage ment|environ ment|per cent|super market|book store|class room|bath room|bed room|hand made|hand bag|after noon|week end|birth day|foot ball|basket ball|pre dominantly|mail box|screen shot|water fall|sun light|moon light)(?![\p{L}'’-])/giu;
const ordinary = new Set(
  'on line|in side|with in|some one|over all|no body|work place|with out|through out|every body|any body|break through|how ever|to day|out side|out look'.split(
    '|',
  ),
);

const rule: Rule = {
  id: 'split-word',
  title: 'A word split in two',
  why: 'Line breaks of the source document and subword units of the machine leave spaces inside words: "develop ment", "woul d", "over night".',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  examples: [
    {
      text: 'the develop ment of the net work is go ing well',
      flags: ['develop ment', 'net work', 'go ing'],
      fixed: 'the development of the network is going well',
    },
    {
      text: 'to re order it, woul d be fine',
      flags: ['re order', 'woul d'],
      fixed: 'to reorder it, would be fine',
    },
    {
      text: 'plan b and vitamin c, in the book store on line two, x and y, pro forma',
      flags: ['book store'],
    },
    { text: 'the work place of the day, re: this, persona non grata, pro forma, on line two', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    let last = -1;
    for (const found of sorted(text)) {
      if (found.start < last) continue;
      last = found.end;
      const joined = text.slice(found.start, found.end).replaceAll(' ', '');
      yield {
        ...found,
        message: `“${text.slice(found.start, found.end)}” looks like “${joined}” split in two.`,
        fixes: unsafeFix(`Write “${joined}”`, found.start, found.end, joined),
      };
    }
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
}

function sorted(text: string): Place[] {
  const places: Place[] = [];
  const add = (start: number, end: number): void => {
    places.push({ start, end });
  };
  for (const match of text.matchAll(tail)) {
    const before = wordBefore(text, match.index);
    if (before.length > 1 && !isFunctionWord(before))
      add(match.index - before.length, match.index + match[0].length);
  }
  for (const match of text.matchAll(head)) {
    const at = match.index + match[0].length;
    const after = wordAfter(text, at);
    if (
      !isFunctionWord(after) &&
      !/^(?:grata|forma|rata|bono|gratia|mortem|artist|artists|bar)$/i.test(after) &&
      !/^(?:pro|con|com|govern) /i.test(match[0])
    )
      add(match.index, at + after.length);
  }
  for (const match of text.matchAll(letter)) {
    const leads = match[0].startsWith(' ');
    const before = leads ? wordBefore(text, match.index) : '';
    const after = leads ? '' : wordAfter(text, match.index + match[0].length);
    if (
      leads &&
      (isFunctionWord(before) ||
        /^(?:plan|vitamin|class|type|group|hepatitis|grade|point|option|letter|part|team|step|category|factor|series|variable)$/.test(
          before,
        ))
    )
      continue;
    if (leads) add(match.index - before.length, match.index + 2);
    else if (
      !isFunctionWord(after) &&
      !/^(?:is|was|and|or)$/.test(after) &&
      !/(?:plan|vitamin|class|type|group|letter|the|variable|and|or) $/.test(text.slice(0, match.index))
    )
      add(match.index, match.index + 2 + after.length);
  }
  for (const match of text.matchAll(pairs))
    if (!ordinary.has(match[0].toLowerCase())) add(match.index, match.index + match[0].length);
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

export default rule;
