import { replaceFix } from '../replace-fixes';
import { markWords, type VocabularyWord } from '../words/vocabulary';
import { wordAt } from '../words/word-at';
import { onlySpaces, type Word } from '../words/split-words';
import type { Finding, Rule } from '../rule';

const articles = new Set(['the', 'a', 'an']);
const possessives = new Set(['my', 'your', 'our', 'their', 'its']);
const second = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', ...possessives]);

const firsts = markWords(new Set([...articles, ...possessives]));
const seconds = markWords(second);

const rule: Rule = {
  id: 'doubled-determiner',
  title: 'Two determiners',
  why: 'Parts of a sentence are translated apart and each brings its own determiner: “the a plan”, “the this year”.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'error',
  languages: ['en'],
  scope: 'paragraph',
  words: seconds,
  examples: [
    {
      text: 'They made the a plan and a the list.',
      flags: ['the a', 'a the'],
      fixed: 'They made a plan and the list.',
    },
    {
      text: 'The this year began well for an their team.',
      flags: ['The this', 'an their'],
      fixed: 'This year began well for their team.',
    },
    { text: 'my the house and its a garden', flags: ['my the', 'its a'] },
    {
      text: 'The A team, vitamin A the doctor gave, all the these, half a the, an A, the “A” list',
      flags: [],
    },
    {
      text: 'Give the, a and an. The the is doubled. It is its own. What the that means.',
      flags: ['the that'],
    },
  ],
  check(context): Iterable<Finding> {
    const { vocabulary } = context;
    const findings: Finding[] = [];
    for (let at = 1; at < vocabulary.length; at++) {
      if (((vocabulary[at] as VocabularyWord).marks & seconds) === 0) continue;
      if (((vocabulary[at - 1] as VocabularyWord).marks & firsts) === 0) continue;
      const finding = oneTooMany(context.text, wordAt(context, at - 1) as Word, wordAt(context, at) as Word);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

function oneTooMany(text: string, left: Word, right: Word): Finding | undefined {
  if (left.word === right.word || !(articles.has(left.lower) || articles.has(right.lower))) return undefined;
  if (left.lower !== 'the' && articles.has(left.lower) && articles.has(right.lower) && right.lower !== 'the')
    return undefined;
  if (!onlySpaces(text, left.end, right.start) || !isPlain(text, left, right)) return undefined;
  const capital = /[A-Z]/.test(text.charAt(left.start));
  const head = text.charAt(right.start);
  const first = text.slice(left.start, left.end);
  const drop = (title: string, start: number, end: number, put: string) =>
    replaceFix(title, start, end, put, false);
  return {
    start: left.start,
    end: right.end,
    message: `Only one of “${first}” and “${right.lower}” belongs here.`,
    fixes: [
      drop(`Remove “${first}”`, left.start, right.start + 1, capital ? head.toUpperCase() : head),
      drop(`Remove “${right.lower}”`, left.end, right.end, ''),
    ],
  };
}

/** Neither is a letter by itself ("the A team"), and the second begins no name and is not the word itself. */
function isPlain(
  text: string,
  left: { start: number },
  right: { start: number; end: number; lower: string },
): boolean {
  if (/[A-Z]/.test(text.charAt(right.start)) || /['’./&-]/.test(text.charAt(right.end))) return false;
  if (/['’./&-]/.test(text.charAt(left.start - 1))) return false;
  if (text.charAt(left.start) === 'A' && left.start > 0 && !/[.!?“"(] ?$/.test(text.slice(0, left.start)))
    return false;
  return (
    /^ \p{L}/u.test(text.slice(right.end, right.end + 3)) &&
    !/^ (?:and|or|is|was)\b/.test(text.slice(right.end))
  );
}

export default rule;
