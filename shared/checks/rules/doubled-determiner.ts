import { replaceFix } from '../fixes';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordAt } from '../words/word-at';
import { onlySpaces, type Word } from '../words/split-words';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const articles = new Set(['the', 'a', 'an']);
const possessives = new Set(['my', 'your', 'our', 'their', 'its']);
const second = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', ...possessives]);

const firsts = wordClass(new Set([...articles, ...possessives]));
const seconds = wordClass(second);

export default paragraphRule({
  title: 'Two determiners',
  why: 'Parts of a sentence are translated apart and each brings its own determiner: “the a plan”, “the this year”.',
  category: 'grammar',
  severity: 'error',
  words: seconds,
  messages: { main: 'Only one of “{first}” and “{right}” belongs here.' },
  examples: String.raw`
    bad: They made ⟦the a⟧ plan and ⟦a the⟧ list. => They made a plan and the list.
    bad: ⟦The this⟧ year began well for ⟦an their⟧ team. => This year began well for their team.
    bad: ⟦my the⟧ house and ⟦its a⟧ garden
    good: The A team, vitamin A the doctor gave, all the these, half a the, an A, the “A” list
    bad: Give the, a and an. The the is doubled. It is its own. What ⟦the that⟧ means.
  `,
  check(context): Iterable<Finding> {
    const { vocabulary } = context;
    const findings: Finding[] = [];
    for (let at = 1; at < vocabulary.length; at++) {
      if (!isOf(vocabulary[at] as VocabularyWord, seconds)) continue;
      if (!isOf(vocabulary[at - 1] as VocabularyWord, firsts)) continue;
      const finding = oneTooMany(context.text, wordAt(context, at - 1) as Word, wordAt(context, at) as Word);
      if (finding) findings.push(finding);
    }
    return findings;
  },
});

function oneTooMany(text: string, left: Word, right: Word): Finding | undefined {
  if (left.word === right.word || !(articles.has(left.lower) || articles.has(right.lower))) return undefined;
  if (left.lower !== 'the' && articles.has(left.lower) && articles.has(right.lower) && right.lower !== 'the')
    return undefined;
  if (!onlySpaces(text, left.end, right.start) || !isPlain(text, left, right)) return undefined;
  const capital = /[A-Z]/.test(text.charAt(left.start));
  const head = text.charAt(right.start);
  const first = text.slice(left.start, left.end);
  const drop = (word: string, start: number, end: number, put: string) =>
    replaceFix('remove', start, end, put, false, { text: word });
  return {
    start: left.start,
    end: right.end,
    message: 'main',
    values: { first, right: right.lower },
    fixes: [
      drop(first, left.start, right.start + 1, capital ? head.toUpperCase() : head),
      drop(right.lower, left.end, right.end, ''),
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
