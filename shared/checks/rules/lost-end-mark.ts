import { replaceFix } from '../lib/fixes';
import { monthPattern } from '../lib/english-calendar';
import { isCapital, isNumber, isSmall } from '../lib/letters';
import { markWords, type VocabularyWord } from '../lib/vocabulary';
import type { Finding, Fix, ParagraphContext, Rule } from '../rule';

/** Words that are written with a capital only where a sentence begins, before a word with a small letter. */
const openers =
  'The|It|He|She|They|We|This|These|Those|There|However|Therefore|Moreover|Furthermore|Meanwhile|But|If|When|After|According|His|Her|Their|Its|Our|Then|Please|You';
/** Others that stand inside names and titles too, so that a word in small letters has to be before them. */
const others =
  'Although|Though|Because|While|Since|Why|What|Where|Could|Would|Did|Does|Is|Are|Most|Some|Many|Every|So|Not|Recently|Finally|Later|Nobody|Everyone|Everybody|Nowadays|Also|Perhaps|Maybe|Besides|Thus|Hence|Yet|Instead|Indeed|Additionally|Nevertheless|Otherwise|Consequently|Today|Tomorrow|Yesterday|Sometimes|Usually|Unfortunately|Fortunately|Currently|Eventually|Anyway|Thank|Thanks|Once|Unless|Until|Even|Especially|Another|Both|Each|Such|My|Can|Do|Nothing|Which|Who|Considering|Anybody|Let|Hello|Welcome|Based|Having';
const opens = new RegExp(
  `(?:(?:${openers}|${others})(?:,? (?=\\p{Ll}|I(?!\\p{L})))|(?:It|He|She|They|We|You|There)['’]\\p{Ll}|In (?:addition|fact|short|recent|the) (?=\\p{Ll}|\\d))`,
  'uy',
);
/** They begin sentences too, but between words in small letters they may as well be slips. */
const loosely = 'At|In|On|During|Now|How|As|With|For|That|Of|And|To|By|From|Was';
const loose = new RegExp(
  `(?:${loosely}) (?=\\p{Ll}{2})|(?:In|On|By|From|During|Since) (?=(?:${monthPattern})\\b|\\d)`,
  'uy',
);
/** A capital on one of these is a slip; no sentence of an article begins with them often. */
const seldomFirst = /^(?:That|Of|And|To|By|From|Is|Was|Are|With|For)$/;
const wordBefore = /[\p{Ll}\p{N}]{2}["”]?$/u;
/** What is quoted behind one of these is a sentence. */
const reporting =
  'said|says|added|replied|asked|told|wrote|answered|explained|continued|stressed|noted|argued|declared';
const speech = new RegExp(
  `\\b(?:${reporting})(?: [\\p{L} ]{1,30})?[,:] ["“](?=\\p{Lu})[^"“”]{8,400}\\p{Ll}{2}["”] (?=\\p{Lu})`,
  'gu',
);
/** A name of several words may be who said it. */
const nextWordIsCapital = /^\p{Lu}[\p{L}.’'-]* (?:\p{Lu}|said|says|asked|added|told|wrote)/u;
/** Of the openers those that nobody takes for a part of a title, even behind "of" or "was". */
const surest =
  /^(?:They|We|You|There|However|Therefore|Moreover|Furthermore|Meanwhile|But|And|Then|Please|Also|Nowadays|According|Unfortunately|Based|Hello|Some|Nobody|He|She|Every|Would|As)$/;
const opener = markWords(
  new Set([...`${openers}|${others}|${loosely}|${reporting}|i`.toLowerCase().split('|')]),
);
/** "I" where a noun has to come: what stands before it, and behind it. */
const wantsNoun = /(?<![\p{L}\p{N}'’-])(?:the|an?|with|has|from|to)$/u;
const goesOn = /^(?:\p{Ll}{2}|don['’])/u;
const needsSmall = new Set(others.split('|'));

const rule: Rule = {
  id: 'lost-end-mark',
  title: 'No end mark before the next sentence',
  why: 'A full stop is lost where lines are joined, and two sentences run into one another: “in the town The mayor said”.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  words: opener,
  examples: [
    {
      text: 'The fair was held in the town The mayor came. It rained However, they stayed.',
      flags: ['town The', 'rained However'],
      fixed: 'The fair was held in the town. The mayor came. It rained. However, they stayed.',
    },
    {
      text: 'They read The Morning Post and “The old house”, and heard that It is over.',
      flags: ['that It'],
    },
    { text: 'It is the same Why is it so dear? Birkholm Is a small island.', flags: ['same Why'] },
    {
      text: 'She said, “The road is open” They left. He has decided That you may stay until late At night it rained.',
      flags: ['open” They', 'decided That', 'late At'],
      fixed:
        'She said, “The road is open.” They left. He has decided that you may stay until late. At night it rained.',
    },
    {
      text: 'She said, “The road is open again” Birkholm cheered. It was named “a quiet success” Nobody came.',
      flags: ['again” Birkholm', 'success” Nobody'],
    },
    {
      text: 'The reason was You have to wait. They bought the And it rained.',
      flags: ['was You', 'the And'],
    },
    { text: 'They closed the old shop It’s a shame.', flags: ['shop It'] },
    { text: 'Gone With the wind, Of mice and men, the word “bridge” The', flags: [] },
    { text: 'A song called The old house', flags: [], kind: 'heading' },
    { text: 'She wrote the novel The quiet river in 1990. Mr He met Dr She. Did He?', flags: [] },
  ],
  check(context): Iterable<Finding> {
    const { text, kind, vocabulary, wordStarts } = context;
    if (kind !== 'prose') return [];
    const findings: Finding[] = [];
    if (hasSpeechBeforeCapital(context)) findings.push(...unmarkedSpeech(text));
    for (let at = text.indexOf(' I '); at >= 0; at = text.indexOf(' I ', at + 2)) {
      const before = wantsNoun.exec(text.slice(Math.max(0, at - 6), at));
      if (before && goesOn.test(text.slice(at + 3, at + 7)))
        findings.push({
          start: at - before[0].length,
          end: at + 2,
          message: 'A sentence breaks off before “I”.',
        });
    }
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower, marks } = vocabulary[at] as VocabularyWord;
      if ((marks & opener) === 0 || lower.length === 1) continue;
      const start = wordStarts[at] as number;
      if (text.charCodeAt(start) === lower.charCodeAt(0) || !mayFollowUnmarked(text, start)) continue;
      const finding = unmarkedBefore(text, start);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

/** True if a quotation ends in a small letter and the word behind it begins with a capital, which few do and {@link speech} is slow to find. */
function hasSpeechBeforeCapital({ text, signs }: ParagraphContext): boolean {
  for (const at of signs)
    if (
      isQuote(text.charCodeAt(at)) &&
      isSmall(text.charCodeAt(at - 1)) &&
      text.charCodeAt(at + 1) === 32 &&
      isCapital(text.charCodeAt(at + 2))
    )
      return true;
  return false;
}

function* unmarkedSpeech(text: string): Iterable<Finding> {
  for (const { index, 0: said } of text.matchAll(speech)) {
    const end = index + said.length;
    const at = end - 2;
    const name = /^\p{L}+/u.exec(text.slice(end))?.[0] ?? '';
    if (opensSentence(text, end) || nextWordIsCapital.test(text.slice(end))) continue;
    yield {
      start: at - (/\p{L}+$/u.exec(text.slice(0, at))?.[0].length ?? 0),
      end: end + name.length,
      message: `A sentence ends before “${name}”, but has no end mark.`,
      fixes: [replaceFix('Add a full stop', at, at, '.', false)],
    };
  }
}

/** True if a space and, before it, a small letter, a digit or a quotation mark stand before the word: most capitals follow an end mark. */
function mayFollowUnmarked(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  const code = text.charCodeAt(start - 2);
  return isSmall(code) || isNumber(code) || isQuote(code);
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201d;
}

/** The missing mark before the word at `start`, if it opens a sentence. */
function unmarkedBefore(text: string, start: number): Finding | undefined {
  const index = start - 1;
  if (!opensSentence(text, start) || !wordBefore.test(text.slice(Math.max(0, index - 4), index)))
    return undefined;
  const before = /[\p{L}\p{N}’'-]*["”]?$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const next = /^\p{L}+/u.exec(text.slice(index + 1))?.[0] ?? '';
  const isCut = unfinished.test(before) && surest.test(next);
  if (
    /^["”]?$/.test(before) ||
    (namesWork.test(before) && !isCut) ||
    (/["”]$/.test(before) && !closesSpeech(text, index))
  )
    return undefined;
  // "Thinking You're": the words of a title.
  const isContracted = /^['’]/.test(text.slice(index + 1 + next.length));
  if ((isContracted || needsSmall.has(next)) && !/^\p{Ll}/u.test(before)) return undefined;
  return {
    start: index - before.length,
    end: index + 1 + next.length,
    message: isCut
      ? `A sentence breaks off before “${next}”.`
      : `A sentence ends before “${next}”, but has no end mark.`,
    fixes: isCut
      ? [small(index, next)]
      : seldomFirst.test(next)
        ? [small(index, next), stop(text, index)]
        : [stop(text, index), small(index, next)],
  };
}

function opensSentence(text: string, at: number): boolean {
  opens.lastIndex = at;
  loose.lastIndex = at;
  // A capital before: a title in running text, "Gone With the wind".
  return (
    opens.test(text) ||
    (loose.test(text) && /(?:^|[^\p{L}\p{N}'’-])\p{Ll}+ $/u.test(text.slice(Math.max(0, at - 24), at)))
  );
}

/** True if the quotation that ends before `at` is a sentence, or ends one: a lone word in quotation marks may stand before a title. */
function closesSpeech(text: string, at: number): boolean {
  const inner = /["“]([^"“”]{8,400})["”]$/.exec(text.slice(Math.max(0, at - 410), at))?.[1] ?? '';
  return inner.split(' ').length > 1;
}

function stop(text: string, index: number): Fix {
  const quoted = /[,:] ["“]\p{Lu}[^"“”]*["”]$/u.test(text.slice(Math.max(0, index - 410), index));
  const at = quoted ? index - 1 : index;
  return replaceFix('Add a full stop', at, at, '.', false);
}

function small(index: number, next: string): Fix {
  return replaceFix('Use a small letter', index + 1, index + 1 + next.length, next.toLowerCase(), false);
}

/** A sentence that ends with one of these was cut short. */
const unfinished = /^(?:the|an?|of|is|are|was|were|has|have|had|will|with|and|or|from|by|for|in|to)$/;

/** After these a title of a work may stand without quotation marks. */
const namesWork =
  /^(?:novel|book|film|movie|song|album|poem|play|series|show|called|named|titled|entitled|magazine|newspaper|game|documentary|article|report|exhibition|story|in|of|by|from|and|is|was|as|for|to)$/;

export default rule;
