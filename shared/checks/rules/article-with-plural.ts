import { finding, paragraphRule, replaceFix, type Finding, type FoundFix } from '../define-rule';
import { singularForm, isPluralNoun } from '../words/noun-forms';
import { taggedWhere, adjoin, lowerOf } from '../sentences/tagged-sentences';
import { wordClass } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

const candidate =
  /an? (?:[a-z-]+ ){0,2}(?:[a-z]{3,}[^s\W]s|men|women|children|people|criteria|phenomena)\b/iy;
const articles = wordClass(new Set(['a', 'an']));
const amounts = new Set(
  'few half dozen hundred thousand million billion couple many great good number lot further record whopping staggering total mere additional extra full whole lots'.split(
    ' ',
  ),
);

export default paragraphRule({
  title: 'A or an before a plural',
  why: 'Chinese marks neither article nor number, so that a machine picks the two apart from one another: “an important instructions”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  words: articles,
  messages: { main: '“{token}” does not go with the plural “{noun}”.' },
  examples: String.raw`
    bad: The mayor gave ⟦an important instructions⟧. It was ⟦a new measures⟧. => The mayor gave important instructions. It was new measures.
    bad: ⟦A strict rules⟧ was made. => A strict rule was made.
    bad: She met ⟦a children⟧ in the park. => She met children in the park.
    good: a sales manager, a few months, a dozen eggs, a series of talks, a means to an end
    good: It is a sports car. A people without a home. A hundred years. A women’s team won.
    good: It has a two floors high wall and a further three rooms, a goods train, a savings account.
    good: They are Serie A giants, and A shares fell.
    good: The cache is made when a model loads. It is a dashboard a human watches.
  `,
  check(context) {
    const findings: Finding[] = [];
    for (const { tokens } of taggedWhere(context, articles, candidate))
      for (const [index, token] of tokens.entries()) {
        if (!/^(?:a|an|A|An)$/.test(token.text) || isLetter(tokens, index)) continue;
        const at = nounOf(tokens, index);
        const noun = tokens[at];
        if (noun === undefined || isVerbOfClause(tokens, index, at)) continue;
        findings.push(
          finding(token.start, noun.end, {
            values: { token: token.text, noun: noun.text },
            fixes: fixesFor(tokens, index, at),
          }),
        );
      }
    return findings;
  },
});

/** Index of the plural noun the article belongs to; -1 if it is none, or another noun follows. */
function nounOf(tokens: readonly TaggedToken[], article: number): number {
  for (let at = article + 1; at <= article + 3; at++) {
    const token = tokens[at];
    if (!token || !adjoin(tokens[at - 1], token) || amounts.has(lowerOf(token))) return -1;
    if (isPluralNoun(token)) return endsPhrase(tokens, at) ? at : -1;
    if (token.pos !== 'ADJ' || !/^[a-z-]+$/.test(token.text)) return -1;
  }
  return -1;
}

/** “Serie A giants”, “A shares”: a letter that tells one kind from others. */
function isLetter(tokens: readonly TaggedToken[], at: number): boolean {
  if (tokens[at]?.text !== 'A') return false;
  const before = tokens[at - 1];
  const opens = before === undefined || /^[^\p{L}\p{N},]/u.test(before.text);
  return !opens || /^shares?$/.test(lowerOf(tokens[at + 1]));
}

const clauseOpeners = new Set(
  'when if as while until once after before because where that since unless whenever whether how why what which though although'.split(
    ' ',
  ),
);

/** `when a model loads`, `a dashboard a human watches`: the word is the verb of a clause that has no other. */
function isVerbOfClause(tokens: readonly TaggedToken[], article: number, at: number): boolean {
  if (at < article + 2 || !/[^s]s$/.test(tokens[at]?.text ?? '')) return false;
  const before = tokens[article - 1];
  const isOpened = clauseOpeners.has(lowerOf(before)) || before?.pos === 'NOUN';
  if (!isOpened || !adjoin(before, tokens[article])) return false;
  for (let index = at + 1; index < tokens.length; index++) {
    const { pos, text } = tokens[index] as TaggedToken;
    if (/^[,.;:!?—–]$/.test(text)) return true;
    if (pos === 'AUX' || pos === 'VERB') return false;
  }
  return true;
}

function endsPhrase(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (/^[-–’'"“”/]/.test(next.text) || next.text.startsWith("'")) return false;
  return !['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(next.pos) || /^(?:to|not)$/.test(next.text);
}

function fixesFor(tokens: readonly TaggedToken[], article: number, at: number): FoundFix[] {
  const first = tokens[article];
  const after = tokens[article + 1];
  const noun = tokens[at];
  if (!first || !after || !noun) return [];
  const capital = /^[A-Z]/.test(first.text) ? after.text.charAt(0).toUpperCase() : after.text.charAt(0);
  const drop = replaceFix('remove', first.start, after.start + 1, capital, false, { text: first.text });
  const single = replaceFix('make', noun.start, noun.end, singularForm(noun), false);
  const verb = lowerOf(tokens[at + 1]);
  return ['is', 'was', 'has', 'does'].includes(verb) ? [single, drop] : [drop, single];
}
