import { has } from '../../base/bit-set';
import { isCapital } from '../characters/letters';
import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { none } from '../characters/signs';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

/** Words that no name begins with in mid-sentence, between two words in small letters. */
const insideWords =
  'More|Most|Own|Also|Than|Them|Were|Been|Have|Has|Very|Because|Which|Whose|These|Those|Their|Its|Already|Should|Could|Would|According|However|Therefore';
const inside = new RegExp(`(?<=\\p{Ll}{2},? )(?:${insideWords})(?=[ ,]\\p{Ll}|[ ,]* \\p{Ll})`, 'gu');
const insideWord = wordClass(new Set(insideWords.toLowerCase().split('|')));
/** After the words of an office a field in small letters. */
const field =
  /(?<=\p{Lu}\p{Ll}+ (?:Department|Ministry|Bureau|Commission|Academy) of )(?:education|health|finance|agriculture|commerce|culture|justice|transport|transportation|science|tourism|housing|statistics|sciences|foreign|public|civil|water|natural|human)(?![\p{L}-])/gu;
const office = wordClass(new Set(['department', 'ministry', 'bureau', 'commission', 'academy']));
const reporter = wordClass(new Set(['reporter', 'reporters', 'correspondent', 'correspondents', 'xinhua']));

function hasReporter({ text, wordClasses }: ParagraphContext): boolean {
  return has(wordClasses, reporter) && text.includes(')');
}

/** Words without which {@link field}, {@link generic} and {@link agency} find nothing. */
const telling = wordClass(
  new Set(
    'department ministry bureau commission academy highway road police hospital school newspaper museum xinhua'.split(
      ' ',
    ),
  ),
);
const generic =
  /(?<=(?:the|a|of|on|local) (?:national|provincial|municipal|local|prefectural|county) )(?:Highway|Road|Police|Hospital|School|Newspaper|Museum)(?= \p{Ll}|[.,;])/gu;
/** The report of an agency begins small behind the dash of its dateline. */
const afterDateline =
  /(?<=\([^()\n]{0,40}(?:reporters?|correspondents?|Xinhua|Reporters?)[^()\n]{0,80}\) ?[-–—] ?)\p{Ll}\p{L}*/u;
const afterPlaceholder =
  /(?<=#[A-Z_]{3,12} ?# )(?:Said|Says|Told|Asked|Is|Was|Has|Will|Did|Does|And)(?![\p{L}])/gu;
const agency = /(?<=Xinhua )news agency(?![\p{L}])/gu;

export default paragraphRule({
  title: 'Capital or small letter inside a sentence',
  why: 'Machine translation joins pieces that were sentences or headings before, and keeps the capital of each: “the More they paid”. Names of offices lose some of theirs.',
  category: 'casing',
  severity: 'info',
  messages: {
    small: '“{word}” stands inside a sentence and is no name.',
    capital: '“{word}” begins with a capital here.',
  },
  examples: String.raw`
    bad: As we saw, the ⟦More⟧ they paid, the less they got. => As we saw, the more they paid, the less they got.
    bad: The Provincial Department of ⟦education⟧ and the national ⟦Highway⟧ on the coast. => The Provincial Department of Education and the national highway on the coast.
    bad: May 3 (reporter Ann Fox) - ⟦the⟧ mayor came. => May 3 (reporter Ann Fox) - The mayor came.
    good: The poem “More light” and the Department of Health; an old highway.
    good (heading): The bridge Was More than a bridge
  `,
  check: (context) => (mayFind(context) ? found(context) : none),
});

/** Told by the words: few paragraphs hold any of these. */
function mayFind(context: ParagraphContext): boolean {
  const { text, wordClasses } = context;
  return has(wordClasses, telling) || hasCapitalInside(context) || text.includes('#') || hasReporter(context);
}

function* found(context: ParagraphContext): Iterable<Finding> {
  const { text, kind, wordClasses } = context;
  if (kind !== 'heading' && kind !== 'title') {
    if (hasCapitalInside(context))
      for (const match of text.matchAll(inside)) if (!isQuoted(text, match.index)) yield cased(match, false);
    if (/ (?:Hi|Ro|Po|Ho|Sc|Ne|Mu)/.test(text))
      for (const match of text.matchAll(generic)) yield cased(match, false);
  }
  if (has(wordClasses, office)) for (const match of text.matchAll(field)) yield cased(match, true);
  if (text.includes('Xinhua news')) for (const match of text.matchAll(agency)) yield cased(match, true);
  if (text.includes('#')) for (const match of text.matchAll(afterPlaceholder)) yield cased(match, false);
  const dateline = hasReporter(context) ? afterDateline.exec(text.slice(0, 300)) : null;
  if (dateline) yield cased(dateline, true);
}

/** True if one of the words behind a space begins with a capital. */
function hasCapitalInside({ text, wordClasses, vocabulary, wordStarts }: ParagraphContext): boolean {
  if (!has(wordClasses, insideWord)) return false;
  for (let at = 1; at < vocabulary.length; at++) {
    const start = wordStarts[at] as number;
    if (isOf(vocabulary[at] as VocabularyWord, insideWord) && isCapital(text.charCodeAt(start))) return true;
  }
  return false;
}

function isQuoted(text: string, at: number): boolean {
  return /["“‘'《<][^"”’'》>]{0,60}$/.test(text.slice(Math.max(0, at - 60), at));
}

function cased({ 0: word, index }: RegExpExecArray, capital: boolean): Finding {
  const by = capital
    ? word.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : word.toLowerCase();
  const end = index + word.length;
  return finding(index, end, {
    message: capital ? 'capital' : 'small',
    values: { word },
    fixes: unsafeFix(capital ? 'use-a-capital' : 'use-a-small-letter', index, end, by),
  });
}
