import { countClauses } from '../lib/clauses';
import { replaceFix } from '../lib/fixes';
import { lowerOf, taggedSentences } from '../lib/tagged';
import type { TaggedToken } from '../tagger';
import type { Finding, Rule } from '../rule';

const candidate =
  /,(?<=[^,]{12},) (?:he|she|it|they|we|this|these|I|there) (?:also |still |then )?(?:is|are|was|were|has|have|had|will|can|could|would|should|must|do|does|did)\b/;
/** A first part that begins so leans on the second, and is no sentence of its own. */
const leaning =
  /^(?:if|when|while|as|although|though|because|since|after|before|once|until|unless|whether|where|wherever|whenever|whatever|however|even|in|on|at|by|for|with|without|to|from|during|despite|according|given|considering|provided|no|the more|so|not|only|now|what|how|who|why|just|every|each|like|unlike|among|under|through|over|apart|besides|instead|thanks|due|based|the moment|in case)\b/i;

const rule: Rule = {
  id: 'comma-splice',
  title: 'Two sentences joined by a comma',
  why: 'Chinese joins sentences with commas; English wants a full stop, a semicolon or “and”. Writers do it on purpose in speech, so it is shown quietly.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: ['en'],
  scope: 'paragraph',
  needs: ['tagger'],
  examples: [
    {
      text: 'The bridge was closed last year, it is very old.',
      flags: [', it is'],
      fixed: 'The bridge was closed last year; it is very old.',
    },
    { text: 'The council met on Monday, they will meet again.', flags: [', they will'] },
    { text: 'If the bridge is closed, it is too late. When it rained, they were at home.', flags: [] },
    { text: 'The bridge was closed, and it is old. “The bridge is closed,” he said, it is true.', flags: [] },
    { text: 'In the old town, there are many bridges. The bridge, he has said, is old.', flags: [] },
    {
      text: 'Choose the ground well; first of all, it should be dry. They promised that once it rained, they would open the gate.',
      flags: [],
    },
    { text: 'Reasons: After beings stored for many years, it is richer.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    if (context.kind !== 'prose') return;
    for (const { text, tokens } of taggedSentences(context, mayBeSpliced)) {
      const at = tokens.findIndex(
        (token, index) =>
          token.text === ',' && beginsClause(tokens, index + 1) && isWhole(text, tokens, index),
      );
      const comma = tokens[at];
      const verb = tokens[at + 2];
      if (!comma || !verb) continue;
      yield {
        start: comma.start,
        end: verb.end,
        message: 'A comma joins two sentences; use a full stop, a semicolon or “and”.',
        fixes: [replaceFix('Use a semicolon', comma.start, comma.end, ';', false)],
      };
    }
  },
};

function mayBeSpliced(sentence: string): boolean {
  return candidate.test(sentence) && !/["“”?]/.test(sentence);
}

function beginsClause(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at]?.pos === 'PRON' && tokens[at + 1]?.pos === 'AUX';
}

/** True if what stands before the comma is a sentence that does not lean on the rest, and the rest is no insertion or speech. */
function isWhole(text: string, tokens: readonly TaggedToken[], at: number): boolean {
  const head = tokens.slice(0, at);
  const from = head.findLastIndex((token) => /^[,;:]$/.test(token.text)) + 1;
  const since = head.findLastIndex((token) => /^[;:]$/.test(token.text)) + 1;
  const first = head[from];
  const offset = tokens[0]?.start ?? 0;
  if (!first || leaning.test(text.slice(first.start - offset))) return false;
  if (countClauses(head.slice(since)).main === 0) return false;
  if (
    head.some((token) => speech.test(token.lemma)) ||
    head.slice(from).some((token) => token.pos === 'SCONJ' || lowerOf(token) === 'once')
  )
    return false;
  return !tokens.slice(at + 3, at + 8).some((token) => token.text === ',' || lowerOf(token) === 'say');
}

const speech = /^(?:say|think|believe|know|hope|if|when|while|although|though|because|since)$/;

export default rule;
