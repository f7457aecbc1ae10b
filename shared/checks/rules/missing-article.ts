import { finding, paragraphRule, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { parseOf } from '../clauses/parse-clauses';
import { taggedSentences } from '../sentences/tagged-sentences';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

/** Names that end so have their article: "the Football Association", "the Tarim Basin". */
const bodies = wordClass(
  new Set('association federation peninsula basin plateau delta desert archipelago'.split(' ')),
);
/** A name with an article before it, or with a person or place it belongs to. */
const nameBefore =
  /(?:^|(?<=\p{Ll}{2})[.!?,;:] |\b(?:of|by|from|in|at|to|with|for|that) )((?:\p{Lu}\p{Ll}+ ){2,5})$/u;
/** What stands behind the name where it is the whole of it. */
const endsName =
  /^(?:[,.;]| (?:is|was|has|had|said|says|will|can|in|on|at|to|from|by|with|announced|issued|released|held|reported|stated|approved|published)\b)/;
/** Counted nouns that no sentence begins with unless an article stands before them. */
const counted = new Set(
  'team company committee driver rider restaurant customer merchant seller buyer hotel shop store bridge train plane ship car vehicle suspect victim patient student teacher woman girl boy website expert official spokesman'.split(
    ' ',
  ),
);
const countedWord = wordClass(counted);
/** Verbs with such a noun as their object, where it is one of many: "contact the driver". */
const chooses = wordClass(
  new Set(
    'contact contacts contacted contacting choose chooses chose chosen choosing notify notified inform informed'.split(
      ' ',
    ),
  ),
);
/** What may stand behind an object that ends there; a noun would go on with it. */
const endsObject =
  /^(?:[.,;!?]|$| (?:to|for|in|on|at|from|by|with|you|and|or|that|who|when|if|because|as|immediately|again|first|directly|is|was)\b)/;
/** "contact the driver": of the words between the verb and the noun none may be a determiner. */
const describes =
  /^ (?:(?!(?:a|an|the|this|that|his|her|its|their|our|my|your|each|every|any|some|no|one|another|which|what|such|to|of|and|or|as|between|with|from)\b)\p{Ll}+(?<!s) )?$/u;
/** Without an article in front, in words. */
const longestSubject = 3;

export default paragraphRule({
  title: 'Missing “the” or “a”',
  why: 'Chinese and Japanese have no articles, and machine translation leaves them out before a noun that is counted and before the names of bodies: “Rescue team continued”.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'info',
  needs: ['tagger'],
  messages: {
    subject: '“{noun}” is counted and stands alone here; “the” or “a” is missing.',
    object: '“{noun}” is counted and stands alone here; “the” or “a” is missing.',
    name: 'The name of such a body or place has an article: “the {name}”.',
  },
  examples: String.raw`
    bad: They met at noon. ⟦Rescue team⟧ continued to look for the dog. => They met at noon. The rescue team continued to look for the dog.
    bad: He wrote to the secretary of ⟦Lund Brick Makers Association⟧ in May. => He wrote to the secretary of the Lund Brick Makers Association in May.
    bad: If you cannot find it, contact ⟦driver⟧ at once, and choose ⟦repair company⟧ with care. => If you cannot find it, contact the driver at once, and choose the repair company with care.
    good: They contact drivers, choose company cars and notify company staff; choose one company.
    good: The rescue team continued. Team spirit grew. School is over. A rescue team came.
    good: The secretary of the Lund Brick Makers Association, and its Trade Committee.
    good (heading): Rescue team continued to look for the dog
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind !== 'prose') return findings;
    addNames(context, findings);
    addObjects(context, findings);
    addSubjects(context, findings);
    return findings;
  },
});

function addNames({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, findings: Finding[]): void {
  for (let index = 2; index < vocabulary.length; index++) {
    if (!isOf(vocabulary[index] as VocabularyWord, bodies)) continue;
    const [from, end] = [wordStarts[index] as number, wordEnds[index] as number];
    if (!/\p{Lu}\p{Ll}/u.test(text.slice(from, from + 2)) || !endsName.test(text.slice(end, end + 14)))
      continue;
    const name = nameBefore.exec(text.slice(Math.max(0, from - 100), from))?.[1];
    if (name === undefined) continue;
    const start = from - name.length;
    const first = text.slice(start, text.indexOf(' ', start));
    if (
      /^(?:The|A|An|This|His|Her|Its|Their|Our|My|Your|Each|Every|No|In|On|At|By|For|From|And|But|Mr|Ms|Mrs|Dr)$/.test(
        first,
      )
    )
      continue;
    const isFirst = start === 0 || /[.!?] $/.test(text.slice(Math.max(0, start - 2), start));
    findings.push(
      finding(start, end, {
        message: 'name',
        values: { name: text.slice(start, end) },
        fixes: unsafeFix('write', start, start, isFirst ? 'The ' : 'the '),
      }),
    );
  }
}

/** "contact driver", "choose repair company": at most one word stands before the noun. */
function addObjects({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, findings: Finding[]): void {
  for (let index = 1; index < vocabulary.length; index++) {
    const noun = vocabulary[index] as VocabularyWord;
    const [from, end] = [wordStarts[index] as number, wordEnds[index] as number];
    if (!isOf(noun, countedWord) || !endsObject.test(text.slice(end, end + 14))) continue;
    for (const verb of [index - 1, index - 2]) {
      const by = vocabulary[verb];
      const behind = wordEnds[verb] ?? 0;
      if (by === undefined || !isOf(by, chooses) || !describes.test(text.slice(behind, from))) continue;
      const start = behind + 1;
      findings.push({
        start,
        end,
        message: 'object',
        values: { noun: noun.lower },
        fixes: unsafeFix('write', start, start, 'the '),
      });
      break;
    }
  }
}

/** "Rescue team continued to …": a sentence that begins with a bare noun that is counted, and its verb at once. */
function addSubjects(context: ParagraphContext, findings: Finding[]): void {
  const { vocabulary } = context;
  const sentences = taggedSentences(context, (text, { firstWord, endWord }) => {
    if (!text.endsWith('.')) return false;
    for (let index = firstWord; index < Math.min(endWord, firstWord + longestSubject); index++)
      if (isOf(vocabulary[index] as VocabularyWord, countedWord)) return true;
    return false;
  });
  for (const { tokens } of sentences) {
    const { words, clauses } = parseOf(tokens);
    const subject = clauses[0]?.subject;
    if (subject?.first !== 0 || subject.end > longestSubject || clauses[0]?.verb.first !== subject.end)
      continue;
    const nouns = words.slice(0, subject.end);
    const noun = nouns[nouns.length - 1];
    const first = tokens[0];
    if (
      !noun ||
      !first ||
      !counted.has(noun.lower) ||
      nouns.some(({ kind }) => kind !== 'noun' && kind !== 'adjective')
    )
      continue;
    if (
      /^[A-Z]/.test(
        nouns
          .slice(1)
          .map(({ token }) => token.text)
          .join(' '),
      )
    )
      continue;
    findings.push(
      finding(first.start, noun.token.end, {
        message: 'subject',
        values: { noun: noun.lower },
        fixes: unsafeFix('write', first.start, first.end, `The ${first.text.toLowerCase()}`),
      }),
    );
  }
}
