import { articleRule, replacing } from '../define-rule';
import { spellingsThatDiffer, spellingOf } from '../words/british-american';
import { talliedPerParagraph } from '../article/kept-results';
import { clashes, Ways, type Form } from '../article/two-ways';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

const spelt = wordClass(spellingsThatDiffer);

/** Capitals are left alone: a name keeps its spelling, as in “Lincoln Center”. */
const forms = talliedPerParagraph(
  (paragraph): readonly Form[] | null => {
    const { text, vocabulary, wordStarts } = paragraph;
    const found: Form[] = [];
    for (const index of wordsOfClass(paragraph, spelt)) {
      const { lower } = vocabulary[index] as VocabularyWord;
      const spelling = spellingOf(lower);
      const start = wordStarts[index] as number;
      if (spelling === undefined || !text.startsWith(lower, start)) continue;
      const key = isWithZ(lower, spelling.other) ? 'z' : 'variety';
      found.push({ start, end: start + lower.length, key, way: spelling.variety });
    }
    return found.length === 0 ? null : found;
  },
  () => new Ways(),
);

/** “-ize” is British too, so it clashes with “-ise” alone. */
function isWithZ(one: string, other: string): boolean {
  return (
    /i[sz](?:e[drs]?|ing|ation(?:s|al)?|ers?)$/.test(one) &&
    one.replace(/i[sz]/g, 'i') === other.replace(/i[sz]/g, 'i')
  );
}

export default articleRule({
  title: 'British and American spelling mixed',
  why: 'Machine translation spells as the sentence it learned from did. An article keeps to one variety; what most of it uses counts as meant.',
  category: 'consistency',
  severity: 'info',
  messages: {
    British: '“{form}” is British spelling; the article has “{usual}” elsewhere.',
    American: '“{form}” is American spelling; the article has “{usual}” elsewhere.',
  },
  examples: String.raw`
    bad: The labour market and the colour of the ⟦harbor⟧. => The labour market and the colour of the harbour.
    good: The labour market near Lincoln Center, the colour of the harbour.
    bad: They modernise the port, organise fairs and ⟦realize⟧ plans. => They modernise the port, organise fairs and realise plans.
    good: They modernize the port, and the meeting was cancelled.
  `,
  *check(context) {
    const { all, tally } = forms(context);
    for (const { form, usual } of clashes(context, all, tally.clashing)) {
      const right = spellingOf(form.text)?.other ?? form.text;
      yield replacing(form.start, form.end, 'use', right, {
        message: String(form.way),
        values: { form: form.text, usual: usual.text },
      });
    }
  },
});
