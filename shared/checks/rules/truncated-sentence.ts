import { finding, paragraphRule, type Finding, type ParagraphContext } from '../define-rule';
import type { Range } from '../../base/range';
import { clauseWords } from '../words/clause-words';
import { isLetterOrNumber } from '../characters/letters';
import { endsOpenly } from '../sentences/open-end';
import { neverLast, breakAt, isOftenLeftOpen } from '../sentences/sentence-breaks';
import { taggedSentences, lowerOf, type SentenceWords } from '../sentences/tagged-sentences';
import type { TaggedToken } from '../tagger';

/** The same with a mark, where it is no answer: "This is." */
const barelySaid =
  /^(?:This|These|Those) (?:is|are|was|were|has|have|will|can)\.$|^(?:Functions?|Part|Most|Some|Many|All|None|One|Because|Instead) of\.$/;
const longestBarelySaid = 'Functions of.'.length;
const heads = /^(?:I|He|She|It|We|They|You|There|This|These|Those|But|Please|And) \p{Ll}/u;

/** A last word of any kind is left open so. */
const openPhrase =
  / (?:(?:an?|its|their|has|have|had) \p{Ll}+|no|(?:if|because|since|whether|although) (?:you|it))\.$/u;
const openBefore = new Set('a an its their has have had if because since whether although'.split(' '));
/** They make a word part of a longer one, or of an abbreviation. */
const joints = "'’.&/-";

/** The end of a list's last item but one: `to win; and`. */
const nextToLast = /[;,] (?:and|or|but|and\/or)$/;

/** “with their young”, “taken care of”: such an end is whole. */
const whole =
  /(?:their young|(?:who|that|which) (?:has|have|had) [a-z]+ed|attention to|(?:care|use|advantage|hold|rid|note) of)\.$/;
const longestWhole = 40;

export default paragraphRule({
  title: 'Sentence broken off',
  why: 'A sentence that ends in “of the.”, “and.” or a comma was cut: by the length limit of a translation system, or where lines were joined wrongly.',
  category: 'sentence',
  severity: 'warning',
  needs: ['tagger'],
  messages: {
    cut: 'The sentence breaks off here; say the rest, or end it before.',
    verbless: 'What was said here has no verb; say the rest.',
  },
  examples: String.raw`
    bad: The town has closed the bridge because of ⟦the.⟧ It is old.
    bad: The council will plant trees ⟦and.⟧
    bad: They spoke about the future ⟦development of.⟧
    bad: The mayor opened the new school in the south of the ⟦town,⟧
    bad: The committee has approved ⟦a new.⟧
    bad: At the end of the year the bridge ⟦has.⟧ The town was closed due ⟦to.⟧ It has three gates, ⟦which.⟧ They said it was because ⟦they.⟧
    bad: The shop provided ⟦us with.⟧ The plan will change the ⟦entire.⟧ They are ⟦increasingly.⟧
    good: She is as old as he is. He can walk and so can we. Yes, the old man has. My wife and I.
    good: She got vitamin A. Everything he dreamed of. What is it for. It was dealt with.
    good: The birds came back with their young. In the end the guests had to be taken care of. Half of them were sailors who have retired.
    good: It is something to be proud of. The work goes on. He came in.
    bad (heading): The judgment of ⟦the⟧
    bad: That was the order ⟦hotline,⟧
    bad: They closed the bridge. ⟦Also,⟧
    bad: He said in the speech ⟦that.⟧ There were
    bad: She said ⟦that joint work from the whole town.⟧ She said that the bridge is old.
    bad (heading): Please tell the driver ⟦that⟧
    good (heading): The house we live in
    bad: The road was closed. ⟦This is.⟧ ⟦Most of.⟧ It is.
    bad (heading): I just wanted ⟦to⟧
    bad (heading): I ⟦can⟧
    good: It was late. Yours sincerely,
    good: They closed the bridge. Rich,
    good: 12 Mill Lane,
    good: Dear Sir,
    good (item): - to win well; and
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'verse') return findings;
    const last = context.sentences[context.sentences.length - 1];
    if (last && endsOpenly(context, last)) {
      findings.push(
        finding(lastWordStart(context.text, last), last.end, { message: 'cut', severity: 'info' }),
      );
    }
    for (const { start, end } of context.sentences)
      if (end - start <= longestBarelySaid && barelySaid.test(context.text.slice(start, end)))
        findings.push(finding(start, end, { message: 'cut' }));
    const mayLackVerb = (text: string, sentence: SentenceWords): boolean =>
      saysThat(context, sentence) && said.test(text);
    for (const { end, tokens } of taggedSentences(context, mayLackVerb, clauseWords.dependent)) {
      const start = verblessContent(tokens);
      if (start !== undefined) findings.push(finding(start, end, { message: 'verbless', severity: 'info' }));
    }
    const test = (text: string, sentence: SentenceWords): boolean => mayBeCut(context, text, sentence);
    for (const { end, tokens, endWord } of taggedSentences(context, test)) {
      const wordAt = context.wordStarts[endWord - 1];
      const word = context.vocabulary[endWord - 1]?.lower ?? '';
      if (tokens.length < (neverLast.has(word) ? 3 : 4)) continue;
      const at = tokens.findIndex((token) => token.start === wordAt);
      const found = breakAt(tokens, at, word);
      if (!found || whole.test(context.text.slice(Math.max(0, end - longestWhole), end))) continue;
      findings.push({
        start: found.from.start,
        end,
        message: 'cut',
        ...(found.severity && { severity: found.severity }),
      });
    }
    return findings;
  },
});

/** Where the last word starts, behind which up to two marks may stand. */
function lastWordStart(text: string, { start, end }: Range): number {
  const starts = [0, 1, 2].map((marks) => {
    let at = Math.max(start, end - marks);
    while (at > start && isOfWord(text, at - 1)) at--;
    return at;
  });
  return Math.min(...starts);
}

function isOfWord(text: string, at: number): boolean {
  return isLetterOrNumber(text.charCodeAt(at)) || "'’-".includes(text.charAt(at));
}

/** True for a line without a mark that may be a sentence cut short rather than a heading. */
function isCutLine(text: string, word: string): boolean {
  return (
    neverLast.has(word) ||
    (/^(?:of|with|to|for|from|by|at|that|which)$/.test(word)
      ? !/^(?:What|Who|How|Where|Why)\b/.test(text)
      : heads.test(text))
  );
}

const said =
  /\b(?:said|says|stated|expressed|noted|believes?|believed|hopes?|hoped|indicated|announced|reported|stressed|emphasized|added|pointed out) that (?!(?:is|was|are|in|at|on|to|for|about|as|with|he|she|it|they|we|I|you)\b)(?:\S+ ){2,12}\S+\.$/;

const beforeContent = new Set(
  'said says stated expressed noted believe believes believed hope hopes hoped indicated announced reported stressed emphasized added out'.split(
    ' ',
  ),
);

/** True if one of the words above stands before a "that". */
function saysThat({ vocabulary }: ParagraphContext, { firstWord, endWord }: SentenceWords): boolean {
  for (let index = firstWord + 1; index < endWord; index++)
    if (vocabulary[index]?.lower === 'that' && beforeContent.has(vocabulary[index - 1]?.lower ?? ''))
      return true;
  return false;
}

/** Where "that" stands after a verb of saying with a noun but no verb behind it: "said that the fire of freedom." */
function verblessContent(tokens: readonly TaggedToken[]): number | undefined {
  const at = tokens.findLastIndex((token) => lowerOf(token) === 'that');
  const content = tokens.slice(at + 1);
  const isTime = content.some((token) =>
    /^(?:time|day|week|month|year|morning|evening|night|way|much)$/.test(token.lemma),
  );
  const hasVerb = content.some(
    (token) => token.pos === 'AUX' || token.pos === 'VERB' || /['’]/.test(token.text),
  );
  return hasVerb || isTime || !content.some((token) => token.pos === 'NOUN') ? undefined : tokens[at]?.start;
}

/** True if the last word, with nothing behind it or a full stop, is one that more should follow. */
function mayBeCut(context: ParagraphContext, text: string, sentence: SentenceWords): boolean {
  const { start, end, firstWord, endWord } = sentence;
  const last = endWord - 1;
  if (last < firstWord) return false;
  const wordAt = (context.wordStarts[last] as number) - start;
  const wordEnd = (context.wordEnds[last] as number) - start;
  const isMarked = wordEnd === text.length - 1 && text.endsWith('.');
  if (!isMarked && wordEnd !== text.length) return false;
  const word = text.slice(wordAt, wordEnd);
  const isOpen = isOftenLeftOpen(word) && !(wordAt > 0 && joints.includes(text.charAt(wordAt - 1)));
  if (!isMarked && nextToLast.test(text)) return false;
  if (isMarked) return isOpen || (isOpenBehind(context, sentence) && openPhrase.test(text));
  return isOpen && context.kind !== 'prose' && end === context.sentences.at(-1)?.end && isCutLine(text, word);
}

function isOpenBehind({ vocabulary }: ParagraphContext, { firstWord, endWord }: SentenceWords): boolean {
  const before = endWord - 2;
  return (
    vocabulary[endWord - 1]?.lower === 'no' ||
    (before >= firstWord && openBefore.has(vocabulary[before]?.lower ?? ''))
  );
}
