import { finding, paragraphRule, replaceFix, unsafeFix, type Finding } from '../define-rule';
import { taggedWhere, adjoin, lowerOf } from '../sentences/tagged-sentences';
import { irregularPasts, modals } from '../words/verb-forms';
import { wordClass } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

const candidate =
  /(?:can|could|may|might|must|shall|should|will|would|cannot) (?:not |also |further |better |still |only )?(?:to [a-z]|can|could|may|might|must|shall|should|will|would|am|is|are|was|were|has|had|does|did|[a-z]+s\b|[a-z]+ed\b|went|came|made|took|gave|got|began|became)/y;
const modalWords = wordClass(new Set([...modals, 'cannot']));
/** They stand as nouns, names or adverbs too. */
const doubtful = new Set(
  'perhaps always sometimes besides afterwards thus as us less across towards nevertheless'.split(' '),
);

export default paragraphRule({
  title: 'Wrong form after a modal verb',
  why: 'After “can”, “will” or “must” stands the bare verb; machine translation brings the form of another clause: “can to improve”, “will improves”.',
  category: 'grammar',
  severity: 'error',
  needs: ['tagger'],
  words: modalWords,
  messages: {
    to: 'No “to” goes after “{modal}”.',
    two: 'Two modal verbs stand together; one is enough.',
    form: 'After “{modal}” the verb is “{base}”.',
  },
  examples: String.raw`
    bad: The plan ⟦can to improve⟧ the road and ⟦will improves⟧ the town. => The plan can improve the road and will improve the town.
    bad: It ⟦must has⟧ a roof. They ⟦should went⟧ home. She ⟦could not improved⟧ it. => It must have a roof. They should go home. She could not improve it.
    bad: It ⟦will can⟧ be built.
    good: He can also swim. The will to win. It may, as he said, rain. All you can is wait.
    good: In May was the fair. A must is a view. They will always help. It would thus end.
  `,
  check(context) {
    const findings: Finding[] = [];
    for (const { tokens } of taggedWhere(context, modalWords, candidate))
      for (const [index, modal] of tokens.entries()) {
        if (modal.pos !== 'AUX' || !modals.has(modal.text) || isNoun(tokens[index - 1])) continue;
        let at = index + 1;
        while (at < index + 3 && ['not', 'also', 'further', 'still', 'only'].includes(lowerOf(tokens[at])))
          at++;
        const verb = tokens[at];
        if (verb && adjoin(tokens[at - 1], verb)) findings.push(...findingsAt(tokens, index, at));
      }
    return findings;
  },
});

/** "all armed might", "the will": a noun, whatever the tagger says. */
function isNoun(before: TaggedToken | undefined): boolean {
  return before?.pos === 'DET' || before?.pos === 'ADJ' || (before !== undefined && /ed$/.test(before.text));
}

function* findingsAt(tokens: readonly TaggedToken[], index: number, at: number): Iterable<Finding> {
  const modal = tokens[index];
  const verb = tokens[at];
  if (!modal || !verb) return;
  const next = tokens[at + 1];
  const start = modal.start;
  if (verb.text === 'to') {
    if (next?.pos !== 'VERB' || next.lemma !== next.text || !adjoin(verb, next) || at !== index + 1) return;
    const fixes = unsafeFix('remove-to', verb.start, next.start, '');
    yield finding(start, next.end, { message: 'to', values: { modal: modal.text }, fixes });
    return;
  }
  if (modals.has(verb.text) && verb.pos === 'AUX') {
    if (at !== index + 1) return;
    const fixes = [
      replaceFix('remove', modal.start, verb.start, '', false, { text: modal.text }),
      replaceFix('remove', modal.end, verb.end, '', false, { text: verb.text }),
    ];
    yield finding(start, verb.end, { message: 'two', fixes });
    return;
  }
  const base = baseOf(verb);
  if (base === null) return;
  const fixes = unsafeFix('use', verb.start, verb.end, base);
  yield finding(start, verb.end, { message: 'form', values: { modal: modal.text, base }, fixes });
}

/** The bare form a finite one should have; null if it is bare, or no verb for sure. */
function baseOf(verb: TaggedToken): string | null {
  const { text, lemma, pos } = verb;
  if (['has', 'had'].includes(text)) return pos === 'AUX' || pos === 'VERB' ? 'have' : null;
  if (['does', 'did'].includes(text)) return 'do';
  if (pos !== 'VERB' || doubtful.has(text)) return null;
  const past = irregularPasts.get(text);
  if (past !== undefined && past !== 'be') return past === lemma ? past : null;
  if (lemma === text || /ing$/.test(text)) return null;
  return /s$/.test(text) || /ed$/.test(text) ? lemma : null;
}
