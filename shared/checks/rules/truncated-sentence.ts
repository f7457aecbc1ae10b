import { taggedSentences, lowerOf } from '../lib/tagged';
import type { TaggedToken } from '../tagger';
import type { Finding, Rule } from '../rule';

/** Words that something must follow, whatever stands before them. */
const never = new Set(
  'the a an and or my your our their every than because although unless whether during between among amongst whose into onto if as per very via despite towards toward upon but nor its'.split(
    ' ',
  ),
);
/** Words that something must follow unless a verb, a relative or an infinitive brought them to the end. */
const afterNoun = new Set('of for with from by at to on in about against under'.split(' '));
const mayStrand =
  /\b(?:wh(?:o|om|at|ich|ere|en|y)|how|that|worth|for it to|nothing|something|anything|everything|place|lot|kind|sort)\b|\bto (?!the|a|an)\p{Ll}+.{0,30}$/iu;

const cut = /(?<![\p{L}\p{N}'’.&/-])(\p{Ll}+)(\.|,|$)(["”’)]?)$/u;

const rule: Rule = {
  id: 'truncated-sentence',
  title: 'Sentence broken off',
  why: 'A sentence that ends in “of the.”, “and.” or a comma was cut: by the length limit of a translation system, or where lines were joined wrongly.',
  category: 'sentence',
  mqm: 'fluency/grammar',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  needs: ['tagger'],
  examples: [
    { text: 'The town has closed the bridge because of the. It is old.', flags: ['the.'] },
    { text: 'The council will plant trees and.', flags: ['and.'] },
    { text: 'They spoke about the future development of.', flags: ['development of.'] },
    { text: 'The mayor opened the new school in the south of the town,', flags: ['town,'] },
    { text: 'The committee has approved a new.', flags: ['a new.'] },
    { text: 'She got vitamin A. Everything he dreamed of. What is it for. It was dealt with.', flags: [] },
    { text: 'It is something to be proud of. The work goes on. He came in.', flags: [] },
    { text: 'The judgment of the', flags: ['the'], kind: 'heading' },
    { text: 'Dear Sir,', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const last = context.sentences[context.sentences.length - 1];
    for (const { start, end, text, tokens } of taggedSentences(context, mayBeCut)) {
      const match = cut.exec(text);
      const word = match?.[1] ?? '';
      const mark = match?.[2] ?? '';
      if (!match || match[3] !== '' || tokens.length < 4) continue;
      if (mark === '' && end !== last?.end) continue;
      const at = tokens.findIndex((token) => token.start === start + match.index);
      const before = tokens[at - 1];
      const message = 'The sentence breaks off here; say the rest, or end it before.';
      if (mark === ',') {
        if (tokens.length > 8 && end === last?.end)
          yield { start: start + match.index, end, message, severity: 'info' };
      } else if (mark === '' && !(context.kind !== 'prose' && never.has(word))) continue;
      else if (never.has(word) && !(word === 'its' || word === 'but' ? before?.pos === 'AUX' : false))
        yield { start: start + match.index, end, message };
      else if (!before) continue;
      else if (afterNoun.has(word) && breaksOffAfter(before, tokens[at - 2], word) && !mayStrand.test(text))
        yield {
          start: before.start,
          end,
          message,
          ...(before.pos === 'NOUN' && !particles.has(word) ? {} : { severity: 'info' as const }),
        };
      else if (
        tokens[at]?.pos === 'ADJ' &&
        ['a', 'an', 'its', 'their', 'has', 'have', 'had'].includes(lowerOf(before))
      )
        yield { start: before.start, end, message, severity: 'info' };
    }
  },
};

/** "He wants to." is whole; "it leads to." is not. */
const takesBareTo =
  /^(?:want|wish|like|love|hope|plan|need|try|tri|intend|use|go|have|had|has|choose|chose|refuse|ask|tell|told|mean|meant|prefer|expect|agree|decide|allow|forc|requir|suppos)/;

/** They may end a sentence as adverbs: "with the lights on". */
const particles = new Set('on in about under'.split(' '));

/** A noun or an adjective before a preposition at the end, or a participle before the few that never stand there. */
function breaksOffAfter(before: TaggedToken, earlier: TaggedToken | undefined, word: string): boolean {
  if (before.pos === 'NOUN' || (before.pos === 'ADJ' && earlier?.pos === 'AUX')) return true;
  if (before.pos !== 'VERB') return false;
  return word === 'to'
    ? !takesBareTo.test(before.text)
    : earlier?.pos === 'AUX' && (word === 'from' || word === 'by');
}

function mayBeCut(sentence: string): boolean {
  const match = cut.exec(sentence);
  if (!match) return false;
  const word = match[1] ?? '';
  return (
    match[2] === ',' ||
    never.has(word) ||
    afterNoun.has(word) ||
    / (?:an?|its|their|has|have|had) \p{Ll}+\.$/u.test(sentence)
  );
}

export default rule;
