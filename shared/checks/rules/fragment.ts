import { finding, paragraphRule, type Finding, type ParagraphContext } from '../define-rule';
import { has } from '../../base/bit-set';
import { wordsOf } from '../../lexicon/lexicon';
import { space } from '../characters/character-codes';
import { clauseWords } from '../words/clause-words';
import { isDateline } from '../dates/dateline';
import { mayHaveVerb } from '../clauses/doubtful-verbs';
import { hasMainWithSubject, isDependentAlone, verblessSubjects } from '../clauses/incomplete';
import { parseOf, type SentenceParse } from '../clauses/parse-clauses';
import { readingOf } from '../clauses/word-forms';
import { isDependentThroughout, countClauses } from '../sentences/clauses';
import { taggedSentences, lowerOf, type SentenceWords } from '../sentences/tagged-sentences';
import { irregularPasts, plainPasts } from '../words/verb-forms';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

/** What is a finite verb whatever stands around it: most sentences hold one and need no tags. */
const surelyFinite =
  /\b(?:I|he|she|we|they) \w+|\b(?:here|there|that|it|what)['’]s\b|\b(?:is|are|was|were|(?<!to )(?:has|have|had|does|did|do)|will|would|said|says|cannot|can|could|should|must|may|might|went|came|began|became|I['’]m)\b|\w(?:n['’]t|['’](?:re|ll|ve))\b/gi;
const dependentWord = /\b(?:who|which|that|whose|because|although|though|unless|whereas)\b/gi;
const dependentStart =
  /^(?:Who|Which|Whose|If|When|Because|Although|Though|Unless|Whereas|While|After|Before|Since|As|Once|Until|(?:However|Therefore|Moreover|Finally|Later|Recently|Then), (?:if|when|because|although|though|unless|while|after|before|since|as|once|until)) /;
/** What people say without a verb, and what stands under pictures. */
const spoken =
  /^["“‘(]?(?:ok|okay|yes|yeah|yep|nope|oh|ah|hi|hello|hey|thank|thanks|sorry|please|good|great|well|sure|right|fine|of course|no problem|no thanks|not at all|why|how|what|where|so|and|but|or|same|just|maybe|perhaps|file|photo|source|image|picture|table|figure|dear|congrat\w*|welcome|hope|as usual|all right|alright|never mind|wow|hurry|alas|the more|the sooner|the better|the [a-z]+er the|let)\b/i;

/** A question put as an infinitive, alone or behind a comma. */
const howTo = /(?:^|(?<=, ))(?:How|how) to (?!say\b)\p{Ll}[^?.!:]{0,60}\?/u;
const plainVerbs = wordsOf('en', 'plain-verb');
const plainPast = wordClass(plainPasts);
const past = wordClass((lower) => (lower.endsWith('ed') && lower.length > 4) || irregularPasts.has(lower));
const object = wordClass(new Set('the a an this his her its their our my it him them'.split(' ')));
/** Behind them a past is a participle, which they make finite themselves or not at all. */
const auxiliary = wordClass(new Set('be been being having have to not'.split(' ')));
const adverbs = new Set(['also', 'still', 'then', 'again', 'now', 'only']);
const alwaysSubjects = new Set(['i', 'he', 'she', 'we', 'they']);

const questionMark = '?'.charCodeAt(0);
const pronounWithPhrase =
  /(?:^|[,;.] )(?:he|she|they|we|I) (?:also|still|then|again|now|only) (?:with|in|on|at|from|for|by|of|under|behind) /i;

/** A paragraph of so few words is an answer, a caption or a note, and means to be short. */
const fewWords = 5;
/** In words. */
const longestRemark = 9;

/** One to three words and a full stop. */
const leftover = /^\p{L}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){1,2}\.$/u;
const beAlone = /^(?:It|This|That|There|They|He|She) (?:was|is|are|were|has|had)\.$/;
const anyQuote = /["“”!?]/;
/** In code units. */
const shortestWithLeftovers = 60;

/** “The adviser who visited also praised.”: behind a relative clause with its verb, an adverb and a past are the main clause's. */
const mainBehindRelative =
  /(?<!\p{L})(?:who|which|that) (?:[\p{L}'’-]+ ){1,6}(?<!(?<!\p{L})(?:had|has|have|having|was|were|is|are|be|been|being|and|or|but) )(?:also|then|still|later|soon|again|even) (\p{Ll}+ed)(?!\p{L})/u;
/** Verbs that nobody ends a sentence with. */
const wantsObject =
  /(?<!\p{L})(?:praised|criticized|criticised|thanked|congratulated|mentioned|encouraged|supported|emphasized|emphasised|confirmed)\.$/u;

/** A pronoun that opens a clause, and what stands behind a verb only: "And this the reason why", "If it on the way". */
const verbless =
  /(?:(?<=(?:^|[.!?:;] )(?:(?:And|But|So|and|but|so) )?)(?:[Tt]his|[Tt]hese) (?:the|one of)|(?<=(?:^|[.!?:;] )(?:(?:And|But|So|If|When|Because|and|but|so|if|when|because) )?)(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey) (?:the|an?|one of|not an?|very|on the|in the))(?= \p{Ll})/uy;
/** The words behind the pronoun there, and those that may stand before it. */
const verblessNext = new Set('the a an one not very on in'.split(' '));
const joints = new Set('and but so if when because'.split(' '));

export default paragraphRule({
  title: 'Sentence without a main verb',
  why: 'Machine translation cuts a long sentence at a comma and leaves pieces that cannot stand alone: “To achieve the goal of development.” Some writers choose such pieces on purpose, so it is shown quietly.',
  category: 'sentence',
  severity: 'info',
  needs: ['tagger'],
  messages: {
    'no-verb': 'This has no verb of its own; join it to its neighbour or give it one.',
    dependent: 'This clause cannot stand alone; join it to its neighbour.',
    'how-to': '“How to …?” is no whole question; ask “How can …?” or leave out the question mark.',
    'no-object': 'Whom or what is missing behind “{verb}”.',
    'missing-verb': 'A verb is missing here; say what it is or does.',
    leftover: 'These words are left over from another sentence.',
  },
  examples: String.raw`
    bad: The council met on Monday. ⟦To achieve the goal of steady development.⟧
    bad: Work ends at ten. ⟦No piling at night.⟧
    bad: It rained. ⟦Because the roof of the old station was not closed in time.⟧
    bad: The bridge is new. ⟦The plan proposed by the council of the town.⟧ It opened.
    good: It rained. The fair opened at 8 p.m. by the gate. The public opened their letters at the gate of the town.
    good: In 1996, Norden Mills (600884.SH) was listed, becoming the first company of its kind.
    good: Take new steps. Actively promote the reform of schools. Water the trees twice a week.
    good: The company, founded in a small town, increased its output of bricks.
    bad: It is old. ⟦If you have lost the key of the door.⟧ ⟦Which has grown very fast.⟧
    good: Because it rained, the roof was closed. Those who came early left early.
    good: Okay, thanks for the help. “No piling at night.” What a long day!
    good (heading): Construction of the bridge in the north.
    bad: They closed the shop, the inn and the mill by the river at nine in the evening. ⟦The restaurant.⟧
    bad: And ⟦this the⟧ reason why it failed. It rained; ⟦it the⟧ best year of all.
    good: One of a kind.
    bad: It rained. ⟦Because the roof of the station, which is old, was not closed, and the door was left open.⟧
    bad: It is late. ⟦Before the fair of the old town, due to rain and the long closure of the roads.⟧
    good: Before the fair, open the gate and water the horses. However, after it rained, they left.
    good: It is late. Rumours about the closure of the old mill caused panic among the guests, leading to a run on the bread of the town.
    good: Because it rains so often, roofs leak. After the fair in May, prices rise.
    bad: The fare is new. ⟦How to pay?⟧ I want to pay the clerk, ⟦how to pay?⟧
    good: They know how to pay. Do you know how to pay?
    bad: The gate of the old mill was closed for the night. ⟦It was.⟧ Two years have passed since.
    bad: They agreed to build the bridge in the north of the town. ⟦Mutual trust.⟧
    good: The mill was closed for the night. Really? No idea. Good luck. “It was.” Yes, it was. Two years have passed.
    bad: The mayor came to the fair, ⟦she also with⟧ her father on the stage.
    good: She also with her own hands built a boat. They, too, came.
    bad: The game was long. ⟦The technical adviser (57) of the Norden and Selva team headquarters who visited also praised.⟧
    good: The game was long. The technical adviser (57) of the Norden and Selva team headquarters who visited also danced.
    good: In 1996, the shares of the old mill (600884.SH) went up by the end of the summer.
    good: The harbour office estimates that cargo grew. Recent surveys show that it rained.
    good: Be careful not to step on the old planks of the bridge. Lund, 64, lives in a house near the harbour.
    good: The number of boats in the old harbour accounts for a quarter of the total number. The price of boats in Norvelta increased by 5 percent.
    good: Harbournews.com, July 26. According to the mayor, the mill will open. The harbour closed early in the year.
    good: Here’s another old boat in a different harbour of the town.
    good: Drink warm water instead of ice water every day. In the old hills the people of Lund live next to Selva.
    good: Drink water at least twice a day. Walk 500 steps after each meal of the day.
    good: The red lamps, old and heavy, form a row along the bridge, which seems to sway. McDonald's introduced new rules for guests who are late.
  `,
  check(context) {
    const findings: Finding[] = [];
    addQuestions(context, findings);
    if (context.kind !== 'prose') return findings;
    if (context.text.length < 80 && context.text.trim().split(/\s+/).length <= fewWords) return findings;
    addVerbless(context, findings);
    const test = (text: string, sentence: SentenceWords): boolean => mayBeFragment(context, text, sentence);
    for (const { start, end, text, tokens } of taggedSentences(context, test)) {
      const { main, dependent } = countClauses(tokens, 1);
      const isDependent = opensWithSubordinator(tokens) && isDependentAlone(parseOf(tokens));
      // Behind a comma the main clause may follow, its verb taken for a noun.
      if (
        !isDependent &&
        dependentStart.test(text) &&
        text.includes(',') &&
        !isVerbless(main + dependent, parseOf(tokens))
      )
        continue;
      if (
        !isDependent &&
        ((main > 0 && !isDependentThroughout(tokens)) ||
          !isProse(tokens) ||
          (main === 0 && dependent === 0 && hasMainWithSubject(parseOf(tokens))))
      )
        continue;
      const message = main === 0 && dependent === 0 && !isDependent ? 'no-verb' : 'dependent';
      const verb = message === 'dependent' && !isDependent ? mainBehindRelative.exec(text)?.[1] : undefined;
      if (verb !== undefined) {
        if (wantsObject.test(text))
          findings.push(finding(start, end, { message: 'no-object', values: { verb } }));
        continue;
      }
      if (message === 'no-verb' && isRemark(context)) continue;
      if (!isDependent && mayHaveVerb(parseOf(tokens).words)) continue;
      findings.push(finding(start, end, { message }));
    }
    addVerblessClauses(context, findings);
    addLeftovers(context, findings);
    return findings;
  },
});

/** True if nothing is finite, and nothing behind a comma could be a command: "Before the fair, due to rain and wind." */
function isVerbless(clauses: number, { words, clauses: parsed }: SentenceParse): boolean {
  if (clauses > 0 || parsed.length > 0) return false;
  return words.every(({ kind }, at) => kind !== 'comma' || !plainVerbs.has(words[at + 1]?.lower ?? ''));
}

/** Most sentences do not, and need not be taken apart. */
function opensWithSubordinator([first]: readonly TaggedToken[]): boolean {
  return first !== undefined && readingOf(first, lowerOf(first)).kind === 'subordinator';
}

/** A paragraph of one short sentence is a review or a line of a talk. */
function isRemark({ sentences, wordStarts }: ParagraphContext): boolean {
  return sentences.length === 1 && wordStarts.length <= longestRemark;
}

/** "How to go there?" */
function addQuestions({ text, kind, sentences }: ParagraphContext, findings: Finding[]): void {
  for (const { start, end } of sentences) {
    if (text.charCodeAt(end - 1) !== questionMark) continue;
    const found = howTo.exec(text.slice(start, end));
    // A title may well ask so.
    if (found && (found.index > 0 || kind !== 'title'))
      findings.push(finding(start + found.index, end, { message: 'how-to' }));
  }
}

/** "she also with her father on the stage" */
function addVerblessClauses(context: ParagraphContext, findings: Finding[]): void {
  if (!has(context.wordClasses, clauseWords.subject)) return;
  const test = (text: string, sentence: SentenceWords): boolean =>
    isSubjectWithAdverb(context, sentence) && pronounWithPhrase.test(text);
  for (const { tokens } of taggedSentences(context, test)) {
    const parse = parseOf(tokens);
    for (const { first } of verblessSubjects(parse)) {
      const from = tokens[first];
      const to = tokens.find((token, at) => at > first && token.pos === 'ADP');
      if (from && to) findings.push(finding(from.start, to.end, { message: 'missing-verb' }));
    }
  }
}

function isSubjectWithAdverb(
  { vocabulary }: ParagraphContext,
  { firstWord, endWord }: SentenceWords,
): boolean {
  for (let index = firstWord; index + 1 < endWord; index++)
    if (
      alwaysSubjects.has((vocabulary[index] as VocabularyWord).lower) &&
      adverbs.has((vocabulary[index + 1] as VocabularyWord).lower)
    )
      return true;
  return false;
}

/** "It was.", "Mutual trust.": what a machine leaves behind a full stop. */
function addLeftovers(context: ParagraphContext, findings: Finding[]): void {
  const { sentences, text } = context;
  if (sentences.length < 2 || text.length < shortestWithLeftovers || anyQuote.test(text)) return;
  for (const { tokens, start, end } of taggedSentences(context, (sentence) => leftover.test(sentence))) {
    if (start === sentences[0]?.start || text.charAt(start - 2) !== '.') continue;
    if (spoken.test(text.slice(start, end)) || /^M(?:any|uch) /.test(text.slice(start, end))) continue;
    const words = tokens.slice(0, -1);
    const isBare = beAlone.test(text.slice(start, end));
    const isNoun = words.length === 2 && words[0]?.pos === 'ADJ' && words[1]?.pos === 'NOUN';
    if (isBare || isNoun) findings.push(finding(start, end, { message: 'leftover' }));
  }
}

function addVerbless(context: ParagraphContext, findings: Finding[]): void {
  const { text, vocabulary, wordStarts } = context;
  if (!has(context.wordClasses, clauseWords.subject)) return;
  for (let index = 0; index + 1 < vocabulary.length; index++) {
    if (!isOf(vocabulary[index] as VocabularyWord, clauseWords.subject)) continue;
    if (!verblessNext.has((vocabulary[index + 1] as VocabularyWord).lower)) continue;
    const start = wordStarts[index] as number;
    const isOpening = index === 0 || '.!?:;'.includes(text.charAt(start - 2));
    if (!isOpening && !joints.has((vocabulary[index - 1] as VocabularyWord).lower)) continue;
    verbless.lastIndex = start;
    if (!verbless.test(text)) continue;
    findings.push(finding(start, verbless.lastIndex, { message: 'missing-verb' }));
  }
}

function mayBeFragment(context: ParagraphContext, text: string, sentence: SentenceWords): boolean {
  if (
    text.length > 400 ||
    !/\.["”]?$|^Because [^,.:]+\p{Ll}{2}$/u.test(text) ||
    text.length < 2 ||
    text.at(-2) === '.' ||
    isDateline(text) ||
    // A stop inside brackets ends no sentence: "(600884.SH)".
    /\([^()]*$/.test(text)
  )
    return false;
  const isDependent = dependentStart.test(text);
  if (!isDependent && hasMoreFinite(context, sentence)) return false;
  if (!isDependent && (spoken.test(text) || /[:“”"|/#•…]|^[^(]*\)/.test(text))) return false;
  // Behind a comma the main clause follows, whatever its verb is taken for.
  if (isDependent) return !/; | then /.test(text);
  return !isMoreOften(surelyFinite, dependentWord, text);
}

/**
 * True if more words are surely finite than open a dependent clause, each of which takes one verb: one of them is the main clause's.
 * Told by the words alone it holds for most sentences; the expressions find some more.
 */
function hasMoreFinite(context: ParagraphContext, { firstWord, endWord }: SentenceWords): boolean {
  const { vocabulary } = context;
  let more = 0;
  for (let index = firstWord; index < endWord; index++) {
    const { classes, lower } = vocabulary[index] as VocabularyWord;
    if (has(classes, clauseWords.dependent)) more--;
    else if (alwaysSubjects.has(lower) && index + 1 < endWord && followsBySpace(context, index)) {
      more++;
      if (has((vocabulary[index + 1] as VocabularyWord).classes, clauseWords.finite)) index++;
    } else if (has(classes, plainPast) || isPastWithObject(vocabulary, index)) more++;
    else if (has(classes, clauseWords.finite) && (index === 0 || vocabulary[index - 1]?.lower !== 'to'))
      more++;
  }
  return more > 0;
}

/** "closed the", "read it": a past with its object, for a participle takes none. */
function isPastWithObject(vocabulary: readonly VocabularyWord[], index: number): boolean {
  const next = vocabulary[index + 1];
  if (next === undefined || !isOf(next, object) || !isOf(vocabulary[index] as VocabularyWord, past))
    return false;
  const before = vocabulary[index - 1];
  return before === undefined || !isOf(before, auxiliary);
}

function followsBySpace({ text, wordStarts, wordEnds }: ParagraphContext, index: number): boolean {
  const end = wordEnds[index] as number;
  return wordStarts[index + 1] === end + 1 && text.charCodeAt(end) === space;
}

/** True if `one` is found more often than `other`; looks no further than it must. */
function isMoreOften(one: RegExp, other: RegExp, sentence: string): boolean {
  one.lastIndex = 0;
  other.lastIndex = 0;
  while (one.test(sentence)) if (!other.test(sentence)) return true;
  return false;
}

/** "The restaurant.", "From the beginning.": a noun with its article and no more. */
function isNamedOnly(words: readonly TaggedToken[]): boolean {
  const [first, second] = words;
  if (!/^(?:the|this|these|its|their|his|our)$/.test(lowerOf(first?.pos === 'ADP' ? second : first)))
    return false;
  const last = words[words.length - 1];
  const isOpen = first?.pos === 'DET' || (first?.pos === 'ADP' && second?.pos === 'DET');
  return isOpen && last?.pos === 'NOUN' && /^[a-z]/.test(last.text);
}

/** Running words with a start and no lists, numbers or datelines, in which nothing was left out on purpose. */
function isProse(tokens: readonly TaggedToken[]): boolean {
  const words = tokens.filter((token) => /^[a-z\d]/i.test(token.text));
  if (words.length < (isNamedOnly(words) ? 2 : 4) || words[0]?.start !== tokens[0]?.start) return false;
  if (tokens.some((token) => /^[:“”"|/#•…]$/.test(token.text))) return false;
  const names = words.filter((token, index) => index > 0 && /^[A-Z]/.test(token.text));
  if (/^\d/.test(words[0]?.text ?? '') && !/^\p{Ll}/u.test(words[1]?.text ?? '')) return false;
  const isNamed = names.length * 2 >= words.length && lowerOf(words[0]) !== 'according';
  return !isNamed && words[0]?.pos !== 'INTJ' && lowerOf(words[0]) !== 'than';
}
