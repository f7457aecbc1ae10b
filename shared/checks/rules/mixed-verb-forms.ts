import { paragraphRule, replacing, type Finding, type ParagraphContext } from '../define-rule';
import { lowerOf, taggedSentences, type SentenceWords } from '../sentences/tagged-sentences';
import { inflect } from '../words/inflect';
import { irregularPasts, modals, thirdPerson } from '../words/verb-forms';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordsOf } from '../../lexicon/lexicon';
import type { TaggedToken } from '../tagger';

const plainVerb = wordClass(wordsOf('en', 'plain-verb'));
const conjunction = wordClass(new Set(['and', 'or', 'then']));
const adverb = wordClass((lower) => lower.endsWith('ly') && lower.length > 4);
/** Behind them, or in a clause with them, a bare verb is sound. */
const bringsBare = new Set([
  ...modals,
  ...'to do does did cannot let lets make makes made help helps helped helping see saw watch watched hear heard not demand demands demanded suggest suggested recommend recommended require requires required urge urged ask asked propose proposed if'.split(
    ' ',
  ),
]);
const prepositions = new Set('by of for in without through from after before with about on'.split(' '));
/** In tokens, before the conjunction. */
const farthest = 14;

export default paragraphRule({
  title: 'Bare verb joined to another form',
  why: 'Chinese verbs have one form only; where two are joined, machine translation gives only the first its ending: “helps the poor and build roads”.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  words: plainVerb,
  messages: { main: '“{verb}” is joined to “{other}”; both take the same form.' },
  examples: String.raw`
    bad: She opened the door and ⟦bring⟧ a chair. => She opened the door and brought a chair.
    bad: The town feeds the poor and ⟦provide⟧ a bed. => The town feeds the poor and provides a bed.
    bad: It grew by selling bricks and ⟦reduce⟧ waste. => It grew by selling bricks and reducing waste.
    good: They came to sell bricks and reduce waste. Stop and think. The roads they built and improve are long.
    good: It helps them learn and become strong. He can sing and write.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'title') return findings;
    for (const { tokens } of taggedSentences(
      context,
      (_, sentence) => joinsPlain(context, sentence),
      plainVerb,
    ))
      for (const [index, token] of tokens.entries()) {
        if (!/^(?:and|or|then)$/.test(token.text)) continue;
        const at = tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1;
        const verb = tokens[at];
        if (!verb || verb.pos !== 'VERB' || !isPlain(context, verb)) continue;
        const form = formBefore(tokens, index);
        if (form === undefined || mayFollowModal(tokens, index, form.token)) continue;
        findings.push(
          replacing(verb.start, verb.end, 'use', form.give(verb.text), {
            values: { verb: verb.text, other: form.token.text },
          }),
        );
      }
    return findings;
  },
});

/** "and provide", "and gradually provide". */
function joinsPlain({ vocabulary }: ParagraphContext, { firstWord, endWord }: SentenceWords): boolean {
  for (let index = firstWord + 2; index < endWord; index++) {
    if (!isOf(vocabulary[index] as VocabularyWord, plainVerb)) continue;
    const before = vocabulary[index - 1] as VocabularyWord;
    if (isOf(before, conjunction)) return true;
    if (isOf(before, adverb) && isOf(vocabulary[index - 2] as VocabularyWord, conjunction)) return true;
  }
  return false;
}

const modal = /^(?:will|would|shall|should|can|could|may|might|must|to)$/;

/** “They will focus on building roads, and open a mill”: behind the comma the verb may go with the modal rather than with the form in -ing. */
function mayFollowModal(tokens: readonly TaggedToken[], conjunction: number, form: TaggedToken): boolean {
  if (tokens[conjunction - 1]?.text !== ',') return false;
  return tokens.some((token) => token.start < form.start && modal.test(lowerOf(token)));
}

interface FormBefore {
  readonly token: TaggedToken;
  readonly give: (base: string) => string;
}

/** The form of the verb that the one behind the conjunction is joined to, if it is surely another one. */
function formBefore(tokens: readonly TaggedToken[], conjunctionAt: number): FormBefore | undefined {
  let found: FormBefore | undefined;
  for (let at = conjunctionAt - 1; at >= Math.max(0, conjunctionAt - farthest); at--) {
    const token = tokens[at] as TaggedToken;
    const lower = lowerOf(token);
    if (bringsBare.has(lower) || /^[;:.?!“”"()]$/.test(token.text))
      return /^[;:.?!“”"()]$/.test(token.text) ? found : undefined;
    if (token.pos === 'AUX') return undefined;
    if (token.pos !== 'VERB') continue;
    if (token.lemma === lower) return undefined;
    if (found === undefined) {
      const give = formOf(tokens, at);
      if (give === undefined) return undefined;
      found = { token, give };
    }
  }
  return found;
}

/** What gives a verb the form of the one at an index; undefined where that form may stand beside a bare one. */
function formOf(tokens: readonly TaggedToken[], at: number): ((base: string) => string) | undefined {
  const token = tokens[at] as TaggedToken;
  const lower = lowerOf(token);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (lower.endsWith('ing'))
    return before && prepositions.has(lowerOf(before)) ? (base) => inflect(base, 'ing') : undefined;
  const hasObject = after !== undefined && ['DET', 'PRON', 'PROPN'].includes(after.pos);
  if (!before || before.pos === 'DET' || before.pos === 'ADJ' || (!hasObject && after?.pos !== 'ADP'))
    return undefined;
  if (lower.endsWith('ed') || irregularPasts.has(lower))
    return hasObject || irregularPasts.has(lower) ? (base) => inflect(base, 'past') : undefined;
  return lower.endsWith('s') && hasObject ? thirdPerson : undefined;
}

function isPlain({ vocabulary, wordStarts }: ParagraphContext, token: TaggedToken): boolean {
  const index = wordStarts.indexOf(token.start);
  return index >= 0 && isOf(vocabulary[index] as VocabularyWord, plainVerb);
}
