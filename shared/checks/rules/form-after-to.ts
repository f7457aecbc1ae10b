import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { taggedSentences, adjoin, lowerOf } from '../sentences/tagged-sentences';
import { plainPasts } from '../words/verb-forms';
import type { TaggedToken } from '../tagger';

const candidate =
  /\bto (?:[a-z]+ly )?(?:[a-z]+ed (?:the|a|an|its|their|his|her|our)|[a-z]+s (?:the|a|an|its|their|his|her|our)|went|came|took|gave|began|became|saw|knew|wrote|rose|fell|grew|broke|chose|spoke|drove|made|brought|told|bought|kept|sent|spent|sold|built|has|had|was|were|is|are)\b/;
/** What brings an infinitive, so that "to" is no preposition. */
const bringsInfinitive = new Set(
  'want wants wanted plan plans planned hope hopes hoped need needs needed try tries tried decide decides decided continue continues continued order able ready likely began begins begin started agreed agrees agree failed used wish wishes wished aims aim aimed helps help helped way ways right effort efforts opportunity chance ability decision'.split(
    ' ',
  ),
);

export default paragraphRule({
  title: 'Past or -s form after “to”',
  why: 'Chinese verbs have one form only; where the machine takes the tense from elsewhere in the sentence, it stands even after “to”: “to went”, “to improves”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  messages: { main: 'After “to” the verb is “{base}”.' },
  examples: String.raw`
    bad: They want ⟦to improved⟧ the road and ⟦to went⟧ home. => They want to improve the road and to go home.
    bad: The plan helps ⟦to improves⟧ the town. => The plan helps to improve the town.
    bad: He hopes ⟦to has⟧ a house. => He hopes to have a house.
    good: Thanks to improved roads, the way to work was short. According to published the figures.
    good: He is used to things the way they are. What it used to be was a mill. It is up to is. He likes to, had he time.
  `,
  check(context) {
    const findings: Finding[] = [];
    for (const { tokens } of taggedSentences(context, (sentence) => candidate.test(sentence)))
      for (const [index, to] of tokens.entries()) {
        if (to.text !== 'to') continue;
        const at = tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1;
        const verb = tokens[at];
        if (!verb || !adjoin(tokens[at - 1], verb)) continue;
        const base = baseOf(verb, tokens[at + 1], lowerOf(tokens[index - 1]));
        if (base === null) continue;
        findings.push(
          finding(to.start, verb.end, {
            values: { base },
            fixes: unsafeFix('use', verb.start, verb.end, base),
          }),
        );
      }
    return findings;
  },
});

function baseOf(verb: TaggedToken, next: TaggedToken | undefined, before: string): string | null {
  const { text, lemma, pos } = verb;
  if (pos !== 'VERB' && pos !== 'AUX') return null;
  if (text === 'has' || text === 'had') return bringsInfinitive.has(before) ? 'have' : null;
  if (plainPasts.has(text)) return pos === 'VERB' && lemma !== text ? lemma : null;
  if (
    /^(?:made|brought|told|bought|kept|sent|spent|sold|built)$/.test(text) &&
    next &&
    ['DET', 'PRON', 'ADJ', 'NOUN'].includes(next.pos)
  )
    return lemma === text ? null : lemma;
  if (next?.pos !== 'DET' || lemma === text || pos !== 'VERB') return null;
  if (/ed$/.test(text)) return bringsInfinitive.has(before) ? lemma : null;
  return /[^s]s$/.test(text) && bringsInfinitive.has(before) ? lemma : null;
}
