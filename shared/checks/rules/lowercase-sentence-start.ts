import { dottedWordBefore, isAbbreviation } from '../lib/abbreviations';
import { isAddress, isNameEnding, tokenAround } from '../lib/addresses';
import { replaceFix } from '../lib/fixes';
import { wordAfter } from '../lib/words';
import type { Finding, Rule } from '../rule';

/** Names that begin small: iPhone, eBay, mRNA, pH; and particles of family names. */
const small =
  /^(?:\p{Ll}{1,2}\p{Lu}|(?:de|del|della|di|da|van|von|der|den|le|la|al|el|bin|ibn|ten|ter|e|i|x|n|p)$)/u;
/** Words that may go on with what was before the mark; there the mark may be the mistake. */
const linking =
  /^(?:and|but|or|nor|so|yet|which|who|that|because|although|while|where|when|whose|with|as|than|to|of|in|for|including|such)$/;

const rule: Rule = {
  id: 'lowercase-sentence-start',
  title: 'Sentence begins with a small letter',
  why: 'Where machine translation cuts or joins sentences, the new one begins with a small letter.',
  category: 'casing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'],
  scope: 'paragraph',
  examples: [
    { text: 'the food was cold.', flags: ['the'], fixed: 'The food was cold.' },
    {
      text: 'It rained. they left.',
      flags: ['they'],
      fixed: 'It rained. They left.',
    },
    { text: 'It ended.and so on! why?', flags: ['and', 'why'], fixed: 'It ended.And so on! Why?' },
    { text: 'iPhone sales rose. eBay fell. de Vries won. 10 men left. x is small.', flags: [] },
    { text: '“Why?” he asked. “Go!” she said. Wait… what? Tea, etc. and so on, cf. above.', flags: [] },
    { text: 'unacceptable', flags: [], kind: 'heading' },
  ],
  *check({ text, sentences, kind }): Iterable<Finding> {
    if (kind === 'item' || kind === 'heading') return;
    for (const [index, sentence] of sentences.entries()) {
      const lead =
        /^[\s"“”'‘’([{«¿¡]*/u.exec(
          text.slice(sentence.start, Math.min(sentence.end, sentence.start + 8)),
        )?.[0].length ?? 0;
      const start = sentence.start + lead;
      if (!/\p{Ll}/u.test(text.charAt(start)) || start >= sentence.end) continue;
      const word = wordAfter(text, start);
      const token = tokenAround(text, start).text;
      if (
        small.test(word) ||
        isAddress(token) ||
        /[\d_/\\#@]|\w\.\w/.test(token.slice(0, 40).split(/[.!?](?=\p{L}{2})/u, 1)[0] ?? '') ||
        isNameEnding(word)
      )
        continue;
      if (index > 0 ? !follows(text, sentence.start, lead) : !isWholeSentence(text, sentence.end, kind))
        continue;
      yield {
        start,
        end: start + word.length,
        message: 'The sentence begins with a small letter.',
        fixes: [
          replaceFix(
            'Begin with a capital',
            start,
            start + 1,
            text.charAt(start).toUpperCase(),
            !linking.test(word),
          ),
        ],
      };
    }
  },
};

/** True if a sentence has really ended before `start`: not an ellipsis, an abbreviation or a quotation that the sentence goes on from. */
function follows(text: string, start: number, lead: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start).trimEnd();
  if (/(?:…|\.\.)["”’)\]]*$/.test(before) || !/[.!?]["”’)\]]*$/.test(before)) return false;
  if (/[.!?]["”’)\]]+$/.test(before) && lead === 0) return false;
  const stop = Math.max(0, start - 24) + before.length - 1;
  return text.charAt(stop) !== '.' || !isAbbreviation(dottedWordBefore(text, stop));
}

/** The first sentence of a paragraph counts only if it ends like one; a title never. */
function isWholeSentence(text: string, end: number, kind: string): boolean {
  return (
    kind === 'prose' &&
    /[.!?。]["”’)\]]*$/.test(text.slice(Math.max(0, end - 4), end)) &&
    / /.test(text.slice(0, end))
  );
}

export default rule;
