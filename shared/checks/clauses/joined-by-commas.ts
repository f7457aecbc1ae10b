import { colon, comma, semicolon, space } from '../characters/character-codes';
import type { ParagraphContext } from '../rule';
import type { SentenceWords } from '../sentences/tagged-sentences';
import { finiteAuxiliaries, irregularPasts } from '../words/verb-forms';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

/** Behind a comma they join or open what belongs to the clause before. */
const joint = wordClass(
  new Set(
    'and but or nor yet which who whom whose where when while because although though if since with without including such to for from than like not also as'.split(
      ' ',
    ),
  ),
);
/** Each of them takes a verb that is not the main clause's, or parts a subject from its verb. */
const dependent = wordClass(
  new Set(
    'who which whose where when while because although though unless whereas if whether that'.split(' '),
  ),
);
const coordinator = wordClass(new Set(['and', 'or', 'but', 'nor']));
/** They are subjects wherever they stand. */
const subject = wordClass(new Set(['he', 'she', 'they', 'we', 'i']));
const pronoun = wordClass(new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']));
const auxiliary = wordClass(finiteAuxiliaries);
/** What stands behind the apostrophe of “don't”, “they're”, “it's”: the paragraph's words are parted there. */
const piece = wordClass(new Set(['t', 're', 've', 'll', 'm', 's']));
const negated = wordClass(
  new Set(
    'don doesn didn isn aren wasn weren hasn haven hadn won wouldn can couldn shouldn mustn'.split(' '),
  ),
);
const contracting = wordClass(new Set('it he she that there here what they we you i'.split(' ')));
const irregular = wordClass((lower) => irregularPasts.has(lower));
const regular = wordClass((lower) => lower.endsWith('ed') && lower.length > 3);
const third = wordClass((lower) => /[^s]s$/.test(lower) && lower.length > 3);
/** With one of them a request begins: “Cancel it now, …”. */
const request = wordClass(
  new Set('please cancel refund hurry don let give tell call ask check change send contact wait'.split(' ')),
);
/** Behind a comma they begin a request. */
const asking = wordClass(new Set(['please', 'can', 'could', 'will', 'would']));
/** Behind a past they begin its object, so that it is no participle. */
const object = wordClass(
  new Set('the a an this that these those his her its their our my your it them him us me to'.split(' ')),
);
const adverb = wordClass((lower) => lower.endsWith('ly') && lower.length > 4);
/** What begins so behind a comma goes on with the clause before. */
const participle = wordClass((lower) => lower.length > 4 && /(?:ed|ing)$/.test(lower));
/** Where a sentence begins with one of them, a dependent clause most likely does. */
const opening = wordClass(new Set('as after before since once until'.split(' ')));
const by = wordClass(new Set(['by']));
const infinitive = wordClass(new Set(['to']));

/** In words behind the comma: where a second sentence begins, its verb comes soon. */
const longestSubject = 9;
/** In words between the comma and a pronoun: "at that time they". */
const longestOpening = 3;

/** True if a sentence may have a whole clause before a comma and a verb with its subject behind it, told by its words alone: few sentences need be tagged. */
export function mayJoinSentences(
  { text, vocabulary, wordStarts }: ParagraphContext,
  { firstWord, endWord }: SentenceWords,
): boolean {
  let verbs = 0;
  let openers = 0;
  let isAwaited = false;
  let open = -1;
  for (let index = firstWord; index < endWord; index++) {
    const word = vocabulary[index] as VocabularyWord;
    const start = wordStarts[index] as number;
    if (isBehindStop(text, start)) {
      verbs = 0;
      openers = 0;
      isAwaited = false;
      open = -1;
    } else if (isBehindComma(text, start))
      open = verbs > openers && !isJoint(vocabulary, index) && !isOf(word, participle) ? index : -1;
    if (open >= 0) {
      if (open === index && isOf(word, asking)) return true;
      if (isOf(word, pronoun) && index - open <= longestOpening && !isAbbreviated(text, start)) return true;
      if (isVerb(vocabulary, index)) {
        if (index > open) return true;
        open = -1;
      } else if (
        isOf(word, coordinator) ||
        (isOf(word, dependent) && index > open + 1) ||
        index - open >= longestSubject
      )
        open = -1;
    }
    if (isOf(word, dependent) || (index === firstWord && isOf(word, opening))) openers++;
    else if (index === firstWord && isOf(word, request)) verbs++;
    else if (isOf(word, subject) && !isAbbreviated(text, start)) {
      verbs++;
      isAwaited = true;
    } else if (looksFinite(vocabulary, index)) {
      const before = vocabulary[index - 1];
      const continues = index > firstWord && before !== undefined && isOf(before, auxiliary);
      if (!isAwaited && !continues) verbs++;
      isAwaited = false;
    }
  }
  return false;
}

/** True if a verb or an infinitive behind a comma may go on with the clause before without its conjunction. */
export function mayJoinPredicates(
  { text, vocabulary, wordStarts }: ParagraphContext,
  { firstWord, endWord }: SentenceWords,
): boolean {
  let infinitives = 0;
  let hasVerb = false;
  let found = false;
  for (let index = firstWord; index < endWord; index++) {
    const word = vocabulary[index] as VocabularyWord;
    if (isBehindComma(text, wordStarts[index] as number)) {
      if (isOf(word, infinitive) && ++infinitives > 1) return true;
      // The last of the series has its conjunction.
      if (isOf(word, coordinator)) found = false;
      const at = isOf(word, adverb) ? index + 1 : index;
      found ||= hasVerb && at < endWord && isVerb(vocabulary, at);
    }
    hasVerb ||= isOf(word, subject) || looksFinite(vocabulary, index);
  }
  return found;
}

/** True for a form that may be finite where nothing more is known of its clause. */
function looksFinite(vocabulary: readonly VocabularyWord[], index: number): boolean {
  const word = vocabulary[index] as VocabularyWord;
  if (isOf(word, auxiliary) || isOf(word, irregular) || isContracted(vocabulary, index)) return true;
  const next = vocabulary[index + 1];
  if (next === undefined) return false;
  return isOf(word, regular) ? !isOf(next, by) : isOf(word, third) && isOf(next, object);
}

/** True for a form that is finite there, or most likely so: a past that a participle looks like must have its object. */
function isVerb(vocabulary: readonly VocabularyWord[], index: number): boolean {
  const word = vocabulary[index] as VocabularyWord;
  if (isOf(word, auxiliary) || isOf(word, irregular) || isContracted(vocabulary, index)) return true;
  const next = vocabulary[index + 1];
  if (!isOf(word, regular)) return false;
  return (next !== undefined && isOf(next, object)) || vocabulary[index - 1]?.lower === 'also';
}

/** True for the second piece of “don't”, “they're” or “it's”. */
function isContracted(vocabulary: readonly VocabularyWord[], index: number): boolean {
  const before = vocabulary[index - 1];
  const word = vocabulary[index] as VocabularyWord;
  if (before === undefined || !isOf(word, piece)) return false;
  return isOf(before, word.lower === 't' ? negated : contracting);
}

/** ", so the", ", just as": but ", so far it" begins another sentence. */
function isJoint(vocabulary: readonly VocabularyWord[], index: number): boolean {
  const word = vocabulary[index] as VocabularyWord;
  const next = vocabulary[index + 1]?.lower;
  return (
    isOf(word, joint) || (word.lower === 'so' && next !== 'far') || (word.lower === 'just' && next === 'as')
  );
}

/** "i.e." begins as "I" does. */
function isAbbreviated(text: string, start: number): boolean {
  return text.startsWith('i.', start);
}

/** True behind "; " and ": ": another sentence begins there. */
function isBehindStop(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== space) return false;
  const before = text.charCodeAt(start - 2);
  return before === semicolon || before === colon;
}

function isBehindComma(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === comma || (before === space && text.charCodeAt(start - 2) === comma);
}
