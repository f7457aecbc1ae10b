import { capitalised } from '../../base/capitalised';
import { finding, paragraphRule, replaceFix, unsafeFix, type Finding } from '../define-rule';
import { singularForm, isSingularNoun, isPluralNoun, pluralOf } from '../words/noun-forms';
import { taggedWhere, adjoin, lowerOf } from '../sentences/tagged-sentences';
import { wordClass } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

/** Most phrases are sound by their letters alone; only the others are worth tagging. */
const candidate =
  /(?:(?:these|those|many|several|various) (?!\w+s\b|\w+ \w+s\b|(?:\w+ )?(?:people|children|men|women)\b|of\b|who\b|are\b)[a-z]|(?:this|each|every) (?:[a-z]+ )?(?:[a-z]{2,}[^s\W]s|children|men|women)\b)/iy;
const wantsPlural = new Set('these those many several various'.split(' '));
const wantsSingular = new Set('this each every'.split(' '));
const determiners = wordClass(new Set([...wantsPlural, ...wantsSingular]));
const swapped: Readonly<Record<string, string>> = { this: 'these', these: 'this', those: 'that' };

export default paragraphRule({
  title: 'Singular and plural mixed',
  why: 'Chinese nouns have no plural, so that a machine chooses the number of a noun without its determiner: “these development”, “this measures”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  words: determiners,
  messages: { main: '“{token}” does not go with “{noun}”.' },
  examples: String.raw`
    bad: We welcome ⟦these development⟧ and ⟦this measures⟧. => We welcome these developments and these measures.
    bad: ⟦Many new factory⟧ were built. ⟦Every towns⟧ has one. => Many new factories were built. Every town has one.
    bad: ⟦Several large bridge⟧ stand there. => Several large bridges stand there.
    good: These people like this series. Many a town. Those steel bridges. Every two years.
    good: These family members met this sports team. Many information desks. These are facts.
    good: Many believe this works. These include bread. This means rain. Those present left.
  `,
  check(context) {
    const findings: Finding[] = [];
    for (const { tokens } of taggedWhere(context, determiners, candidate))
      for (const [index, token] of tokens.entries()) {
        const word = lowerOf(token);
        const plural = wantsPlural.has(word);
        if (!plural && !wantsSingular.has(word)) continue;
        const noun = nounAfter(tokens, index);
        if (!noun || !(plural ? isSingularNoun(noun) : isPluralNoun(noun))) continue;
        const form = plural ? pluralOf(noun.text) : singularForm(noun);
        const other = swapped[word];
        const byNoun = replaceFix('make', noun.start, noun.end, form, false);
        const right = other && (token.text === word ? other : capitalised(other));
        const byWord = right ? unsafeFix('make', token.start, token.end, right) : [];
        findings.push(
          finding(token.start, noun.end, {
            values: { token: token.text, noun: noun.text },
            fixes: word === 'this' ? [...byWord, byNoun] : [byNoun, ...byWord],
          }),
        );
      }
    return findings;
  },
});

/** The noun right after the determiner, or after one adjective, if the phrase ends with it. */
function nounAfter(tokens: readonly TaggedToken[], index: number): TaggedToken | undefined {
  let at = index + 1;
  if (lowerOf(tokens[at]) === 'present') return undefined;
  if (tokens[at]?.pos === 'ADJ' && adjoin(tokens[index], tokens[at]) && tokens[at + 1]?.pos === 'NOUN') at++;
  const noun = tokens[at];
  if (noun?.pos !== 'NOUN' || !adjoin(tokens[at - 1], noun)) return undefined;
  const next = tokens[at + 1];
  if (next === undefined || /^[.,;:!?)]$/.test(next.text)) return noun;
  const ends =
    /^(?:to|not)$/.test(next.text) || ['AUX', 'ADP', 'CCONJ', 'SCONJ', 'PRON', 'VERB'].includes(next.pos);
  return ends && /^[a-z]/.test(next.text) && !/ing$/.test(next.text) && !coordinates(tokens, at + 1)
    ? noun
    : undefined;
}

/** "these bread and milk products": what follows "and" may be the head of the phrase. */
function coordinates(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at]?.pos === 'CCONJ' && ['NOUN', 'ADJ', 'PROPN'].includes(tokens[at + 1]?.pos ?? '');
}
