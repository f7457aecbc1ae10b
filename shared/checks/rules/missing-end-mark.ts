import { finding, paragraphRule, replaceFix, unsafeFix } from '../define-rule';
import type { Finding, FoundFix, ParagraphContext } from '../define-rule';
import type { Range } from '../../base/range';
import { isFunctionWord } from '../words/function-words';
import { isLetterOrNumber, isCapital } from '../characters/letters';
import { codesOf, none } from '../characters/signs';
import { primary } from '../../text/language';
import { countClauses } from '../sentences/clauses';
import { taggedSentences } from '../sentences/tagged-sentences';

const finite =
  /\b(?:is|are|was|were|am|has|have|had|does|do|did|will|would|shall|should|can|could|may|might|must|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|couldn['’]t|wouldn['’]t|[Ii]['’]m|\w+['’](?:re|ve|ll)|it['’]s|said|says|went|came|made|took|got|gave|became|began|held|told|found|knew|thought|saw|left|kept|met|led|rose|fell|showed|stood|ran)\b/;

const endMarks = codesOf('.!?…:;。！？)]');
const percent = 0x25;
/** Of a sentence that stands alone: fewer are a headline. */
const fewestWords = 7;
/** Of a question. */
const fewestAsked = 4;
/** In characters. */
const longestHeadline = 160;

/** In words. */
const longestSubheading = 12;

const openEnd =
  /^(?:the|a|an|of|and|or|to|with|from|by|at|for|in|as|which|who|that|than|is|are|was|were|been|has|have|had|will|can|would|should|its|their|my|your|our|his|although|because)$/i;

export default paragraphRule({
  title: 'Sentence without an end mark',
  why: 'The last mark of a sentence is lost when lines are cut or joined, or the sentence itself was cut short.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: ['en', 'zh', 'ja'],
  messages: { cut: 'The sentence breaks off here.', unended: 'The sentence has no end mark.' },
  examples: String.raw`
    bad: The company has said that it will open a new plant in the north of the country next ⟦year⟧ => The company has said that it will open a new plant in the north of the country next year.
    bad: It was closed. The mayor said that nobody was hurt in the ⟦accident⟧ => It was closed. The mayor said that nobody was hurt in the accident.
    bad: It is late. Do you know the way to the ⟦station⟧ => It is late. Do you know the way to the station?
    bad (heading): Can you help ⟦me⟧ => Can you help me?
    bad (title): Is there a ferry to the ⟦island⟧ => Is there a ferry to the island?
    bad: They closed the door.\n\nWhy not call ⟦her⟧ => They closed the door.\n\nWhy not call her?
    good (heading): What we eat
    bad (title): The old harbour opened again on Monday. The mayor has said that ships will come back in the ⟦spring⟧ => The old harbour opened again on Monday. The mayor has said that ships will come back in the spring.
    good (title): The old harbour opens again
    good (title): Ships come back at last! Mayor says harbour will be open in the spring
    bad: They closed the bridge. I have ⟦taken⟧
    bad: They closed the bridge. The ⟦deli⟧
    bad: They closed the bridge. It ⟦has⟧
    good: They closed the bridge. The Morning Post
    good: It has ended.”
    good (heading): Bridge over the river is closed
    good: a new plant in the north of the country
    good: Draw new strength from the long history of the old harbour
    good: The fair closed at last, and Smith said the lights would never go out
    good: The mayor has said the following things:
    good: Town meets on the mill, port office: the old crane will be repaired by the end of the year
    good: Engineers of the port: Although it is old, the crane can be repaired
    good: The number of visitors to the old harbour has risen by a third-Harbournews
    good: Fishing is an important pillar of the harbour
    good: There are more than forty old boats in the harbour
    good: It was drawn up on May 3. Title: The old mill has opened again in the hills
    good: The bridge has been closed. Harbour News Website
    good: Notes and Keys to Bridges as They Are Built Today (Second Edition)/Exercises
    bad (ja): これはテストです。次の文⟦です⟧ => これはテストです。次の文です。
    good (zh): 他来了。我们都去了。（记者 王明）
  `,
  check(context) {
    const { text, sentences, kind, vocabulary } = context;
    const last = sentences[sentences.length - 1];
    if (last === undefined) return none;
    if (primary(context.language) !== 'en') return withoutWideStop(context, last);
    if (!lacksEndMark(text, last)) return none;
    const follows = sentences.length > 1;
    const { end } = last;
    const sentence = text.slice(last.start, end);
    const isShort = !follows && vocabulary.length >= fewestAsked && isAskedOfSomebody(sentence);
    if (
      kind !== 'prose' &&
      !(isShort && (kind === 'heading' || kind === 'title' || /\b[Ii]\b|\byou\b/.test(sentence))) &&
      !(kind === 'title' && isProse(context, sentence))
    )
      return [];
    if (!follows && !isShort && (vocabulary.length < fewestWords || !isClause(context, last))) return [];
    const words = wordsIn(sentence);
    const word = words[words.length - 1] ?? '';
    const cut = openEnd.test(word);
    if (
      follows
        ? words.length < 4 && !(words.length > 1 && cut) && !isBegun(sentence)
        : words.length < (isShort ? fewestAsked : fewestWords)
    )
      return [];
    if (/ [-–—|] [^-–—|]{2,40}$/.test(sentence) || /\bhttps?:|www\./.test(word)) return [];
    if (isTitle(sentence, words) || isSubheading(sentence, words, follows || cut || isShort)) return [];
    const start = last.start + sentence.lastIndexOf(word);
    if (!follows && !cut && (isHeadline(sentence, words) || isSlogan(sentence))) return [];
    return [
      finding(start, end, {
        message: cut ? 'cut' : 'unended',
        severity: follows || cut ? 'warning' : 'info',
        fixes: cut || (!follows && !personal.test(sentence)) ? [] : fixesFor(sentence, end),
      }),
    ];
  },
});

/** “Title: The mill opens”, “Harbour News Website”, “… by a third-Harbournews”: a headline, in whatever line. */
function isTitle(sentence: string, words: readonly string[]): boolean {
  return (
    /^(?:title|topic|headline|subject|theme): /i.test(sentence) ||
    /\p{Ll}[-–—]\p{Lu}[\p{L}.]*(?:net|news|\.com|\.cn)$/u.test(sentence) ||
    (words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word) && !/^(?:I|You)$/.test(word)))
  );
}

/** A short line without a comma and with nobody in it parts an article, like “Tourism is a pillar of the town”. */
function isSubheading(sentence: string, words: readonly string[], isPart: boolean): boolean {
  return !isPart && words.length <= longestSubheading && !/[,;:"“]/.test(sentence) && !talks.test(sentence);
}

/** A first line that is no title: a sentence with its full stop stands before this one, which says as much as one. */
function isProse({ text, sentences }: ParagraphContext, sentence: string): boolean {
  const before = sentences[sentences.length - 2];
  if (before === undefined || !/\.["”’)]*$/.test(text.slice(before.start, before.end))) return false;
  return wordsIn(sentence).length >= fewestWords && finite.test(sentence);
}

/** A lone line that speaks of persons is a message; any other may be a headline, which gets no full stop. */
const personal = /\b(?:I|you|we|he|she|they|it|me|my|your|our|please|this|there|that)\b/i;

/** The same without words that a headline may have: “There is a new mill in Lund”. */
const talks = /\b(?:I|you|we|he|she|they|me|my|your|our|please)\b/i;

/** What closes Chinese and Japanese sentences, and what goes on or names somebody. */
const wideEnd = /[。！？!?….：:；;，、,—～）)」』》】”"’・]\s*$/;

/** The last sentence of a paragraph of Chinese or Japanese, where those before it end in 。 and this one in a word. */
function withoutWideStop({ text, sentences, kind }: ParagraphContext, last: Range): readonly Finding[] {
  const before = sentences[sentences.length - 2];
  if (
    kind === 'item' ||
    before === undefined ||
    !/[。！？]["”’」』）]*$/.test(text.slice(before.start, before.end))
  )
    return [];
  const sentence = text.slice(last.start, last.end);
  if (
    wideEnd.test(sentence) ||
    sentence.length < 4 ||
    !/\p{sc=Han}|\p{sc=Hiragana}/u.test(sentence) ||
    /[:：/]|\s\S+\s/.test(sentence)
  )
    return [];
  const start = last.end - Math.min(2, sentence.length);
  return [
    finding(start, last.end, {
      message: 'unended',
      severity: 'info',
      fixes: unsafeFix('add-a-full-stop', last.end, last.end, '。'),
    }),
  ];
}

/** True if the sentence ends in a word, whatever quotation marks and brackets close behind it. */
function lacksEndMark(text: string, { start, end }: Range): boolean {
  if (endMarks.has(text.charCodeAt(end - 1))) return false;
  let at = end;
  while (at > start && '"”’)]'.includes(text.charAt(at - 1))) at--;
  const last = text.charCodeAt(at - 1);
  if (endMarks.has(last)) return false;
  return isLetterOrNumber(last) || last === percent || text.slice(at, end).includes(')');
}

/** Words with their apostrophes and hyphens. */
function wordsIn(sentence: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const start = at;
    if (!isLetterOrNumber(sentence.charCodeAt(at))) continue;
    while (isLetterOrNumber(sentence.charCodeAt(at)) || /['’-]/.test(sentence.charAt(at))) at++;
    words.push(sentence.slice(start, at));
  }
  return words;
}

/** What a question may begin with: an auxiliary and its subject, or a word that asks and a verb or adverb. */
const auxiliaries = new Set('do does did is are was were can could will would have has may'.split(' '));
const subjects = new Set(
  'i you he she it we they the this that there these those my your his her our their'.split(' '),
);
const askers = new Set('why where who how what when which'.split(' '));
const asked = new Set(
  'is are was were do does did can could will would should has have many much long often about'.split(' '),
);
const firstTwo = /^(\w+)(n['’]t)? (\w+)( more,)?/;

/** True if it begins as a question does, behind "And", "If it rains," or their like too. */
function isQuestion(sentence: string): boolean {
  const bare = sentence.toLowerCase().replace(/^["“(]/, '');
  return (
    isAskedOfSomebody(bare) ||
    asks(bare) ||
    asks(bare.replace(/^(?:but|and|so|then|or|if [^,]+,|when [^,]+,) /, ''))
  );
}

/** "Where is she", "Can you help": no heading asks so. */
function isAskedOfSomebody(sentence: string): boolean {
  return (
    /^(?:(?:why|where|who|how|what|when)(?: long| much| many)? )?(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)(?:n['’]t)? (?:i|you|he|she|it|they|we|there) \w/i.test(
      sentence,
    ) ||
    /^why not \p{Ll}/iu.test(sentence) ||
    /^where (?:is|are) (?:the|my|your) \w/i.test(sentence)
  );
}

function asks(lower: string): boolean {
  const [, first = '', not, second = '', more] = firstTwo.exec(lower) ?? [];
  if (auxiliaries.has(first)) return subjects.has(second) || /^(?:any|some)/.test(second);
  return askers.has(first) && asked.has(second) && not === undefined && more === undefined;
}

function fixesFor(sentence: string, end: number): readonly FoundFix[] {
  const stop = replaceFix('add-a-full-stop', end, end, '.', false);
  return isQuestion(sentence) ? [replaceFix('add-a-question-mark', end, end, '?', false), stop] : [stop];
}

/** "The Morning Post" and "In Memory" are no sentences; "On December" is the start of one. */
function isBegun(sentence: string): boolean {
  // A short run of words that begins so is a sentence cut short, not a signature or a source.
  const begun =
    /^["“(]?(?:\p{Lu}\p{Ll}*, )?(?:(?:I|We|You|They|It|He|She|There|Here|That|What)['’]\p{Ll}+ \p{Ll}+|(?:In|On|At|From|With|For|During|By) \p{L}+|(?:The|We|They|He|She|My|But|And|Please|Also|However|I|If)$)/u;
  const [first = '', second = ''] = sentence
    .replace(/^["“(]?(?:(?:Yes|No|Well|However|So|Then|Also|OK|Okay), )?/, '')
    .split(' ');
  const isOpen =
    begun.test(sentence) ||
    /^(?:Therefore|However|Thus|Moreover|Then|So|Also), \p{Ll}/u.test(sentence) ||
    (isFunctionWord(first) && /^\p{Ll}/u.test(second));
  return isOpen && (sentence.match(/ \p{Lu}/gu) ?? []).length <= 1;
}

/** A lone line that names its speaker, topic or site before or after, or is set in capitals: `Engineers: …`, `…-Harbournews`, `Notes and Keys to …`. */
function isHeadline(sentence: string, words: readonly string[]): boolean {
  const lead = /:| [-–—] /.test(sentence)
    ? /^\p{Lu}(?:[^:.!?,;]{1,60}(?:: ?| [-–—] )(?=["“‘\p{Lu}\d])|[^:.!?;]{1,60}, [^:.!?,;]{1,30}: (?=\p{L}))/u.exec(
        sentence,
      )?.[0]
    : undefined;
  if (lead !== undefined && sentence.length <= longestHeadline && !finite.test(lead)) return true;
  const hyphen = sentence.lastIndexOf('-');
  if (
    hyphen > 0 &&
    isCapital(sentence.charCodeAt(hyphen + 1)) &&
    /[\p{Ll}\d]-\p{Lu}\p{Ll}+(?:\.(?:com|cn|net))?$/u.test(sentence)
  )
    return true;
  const long = words.filter((word) => word.length > 3);
  const high = long.filter((word) => isCapital(word.charCodeAt(0)) || /^\d/.test(word));
  return high.length >= 0.6 * long.length;
}

/** A lone line that only calls or names, or that tells who said what without “that”: `Draw strength from …`, `The fair closed, and Smith said the …`. */
function isSlogan(sentence: string): boolean {
  if (personal.test(sentence)) return false;
  return !finite.test(sentence) || /, (?:and )?\p{Lu}\p{Ll}+ (?:said|says) (?!that\b)/u.test(sentence);
}

/** True if it has a finite verb. With a tagger, verbs that the list does not know count too. */
function isClause(context: ParagraphContext, last: Range): boolean {
  const wanted = context.text.slice(last.start, last.end);
  if (finite.test(wanted)) return true;
  for (const { tokens } of taggedSentences(context, (sentence) => sentence === wanted))
    return countClauses(tokens).main > 0;
  return false;
}
