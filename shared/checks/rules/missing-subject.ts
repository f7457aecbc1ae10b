import { finding, paragraphRule, type Finding, type ParagraphContext } from '../define-rule';
import { has } from '../../base/bit-set';
import { comma } from '../characters/character-codes';
import { commandAt, verbWithoutSubject } from '../clauses/incomplete';
import { parseOf } from '../clauses/parse-clauses';
import { clauseWords } from '../words/clause-words';
import { taggedSentences, lowerOf } from '../sentences/tagged-sentences';
import { isOf, type VocabularyWord } from '../words/vocabulary';
import type { TaggedToken } from '../tagger';

const opening =
  /^["“(]?(?:Has|Have been|Is|Was|Are|Were|Had|Does|Did|Will|Would|Can|Could|Should|Must|Shall|Cannot|[A-Z][a-z]+s) [a-z]/;
const adverbFirst = /^[A-Z][a-z]+ly [a-z]+/;
/** Where it stands, a bare verb is most likely a command. */
const addressesReader = /\b(?:you|your|please|let['’]?s?|don['’]t|we|our)\b|[!?•]|[;:] [a-z0-9]/i;
const mayCommand =
  /^(?!(?:In|On|At|By|For|From|To|Of|As|With|After|Before|Since|Until|And|But|Or|If|When|While|Because|Although|That|Such|Half|All|Both|Not|Is|Was|Are|Were|Under|Over|Through|During|Despite|Among|Like|What|Only|Even|Into|Within|Without|Between|Behind|Beyond|Around|About|Against|Along|Across|Throughout|Once|So|Then|Here|There|Where|Whether|Though|Unless) )[A-Z][a-z]+ (?:the|a|an|this|these) /;
const auxiliaries = new Set(
  'have has is was are were had does did will would can could should must shall cannot'.split(' '),
);

/** A clause that begins with its verb. */
const verbFirst =
  /(?:because|although|unless|whereas) (?:is|was|were|are|has|had)\b(?= (?:not |very |so |too |full |\p{Ll}+(?:ed|ing) )?(?!it\b|he\b|she\b|they\b|we\b|you\b|I\b|there\b|the\b|this\b|that\b|these\b|those\b)\p{Ll})/uy;
const bringsVerb = new Set('because although unless whereas'.split(' '));
/** One in the plural that can have no subject but "he", "she" or "it", at its comma. */
const pluralVerb =
  /(?<=(?:^|[.!?] )(?:He|She|It) [^,;:.!?]{3,60}), (?:but|and|so) (?:were|are|have)(?= (?:not |very |so |too )?(?!he\b|she\b|they\b|we\b|you\b|there\b|the\b|this\b|that\b|these\b|those\b|not\b)\p{Ll})/uy;
const pluralNext = /, (?:but|and|so) (?:were|are|have) /y;

/** With one of these behind the verb the sentence is a question without its mark, or a wish. */
const subjects = new Set('i he she it they we you this that these those there anyone everyone'.split(' '));

export default paragraphRule({
  title: 'Sentence without a subject',
  why: 'Chinese and Japanese leave the subject out where it is known; cut off from its neighbour, the translated sentence then begins with its verb: “Has continued to improve.”',
  category: 'sentence',
  severity: 'warning',
  needs: ['tagger'],
  messages: {
    sentence: 'The sentence begins with its verb; say who or what does it, or make it a question.',
    command: 'A command stands in a report; say who did it, or join it to its neighbour.',
    clause: 'The clause has no subject; say who or what does it.',
  },
  examples: String.raw`
    bad: The system works. ⟦Has continued⟧ to improve.
    bad: The park is large. ⟦Is located⟧ in the south of the town. ⟦Will also be⟧ opened to visitors.
    bad: She is a cook. ⟦Is a⟧ good cook. ⟦Can feel⟧ the heat. ⟦Have been⟧ there twice.
    bad: It was built last year. ⟦Provides water⟧ for the whole town.
    bad: The tea is green. ⟦Calms the⟧ mind, helps the heart and clears the head. The tea is good.
    good: Has it rained? Is located in the south? Had he known, he would have stayed.
    bad: Roads were closed. ⟦Does nothing⟧. Will the mayor come.
    bad: The train was late, ⟦because was⟧ full. She came early, ⟦but were⟧ not ready for her.
    good: They came early, but were not ready. She is old, and so are they.
    bad: They drove home. ⟦Accidentally saw⟧ the gate of the mill.
    good: Originally built in stone, the mill is old. Really nice work. Certainly is a good day.
    bad: The team walked through the hall. ⟦Brief⟧ the town on the state of the roof. It was old.
    good: Mix the flour. Add the milk. Bake it. The mill is old. Half the town came. All the roads were closed.
    good: Sales of bricks rose. Works of art were sold. Houses stood empty.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind !== 'prose') return findings;
    addClauses(context, findings);
    for (const { tokens } of taggedSentences(context, opensWithVerb)) {
      const first = tokens.findIndex((token) => /^[a-z]/i.test(token.text));
      const last = lacksSubject(tokens, first);
      const start = tokens[first]?.start;
      if (last === undefined || start === undefined) continue;
      findings.push(finding(start, last.end, { message: 'sentence' }));
    }
    addAfterAdverb(context, findings);
    addCommands(context, findings);
    return findings;
  },
});

/** "Accidentally saw the gate." */
function addAfterAdverb(context: ParagraphContext, findings: Finding[]): void {
  for (const { tokens } of taggedSentences(context, (text) => adverbFirst.test(text))) {
    const verb = tokens[verbWithoutSubject(parseOf(tokens))];
    const first = tokens[0];
    // “Mally said”: a name that ends as adverbs do.
    if (verb && first && !/^(?:say|tell|add|note|write|reply|warn|explain)$/.test(verb.lemma))
      findings.push(finding(first.start, verb.end, { message: 'sentence', severity: 'info' }));
  }
}

/** "They spoke to the team. Inform the council of it. They went on.": a command in the middle of a report. */
function addCommands(context: ParagraphContext, findings: Finding[]): void {
  const { text, sentences } = context;
  if (sentences.length < 3 || addressesReader.test(text)) return;
  const openWithVerb = taggedSentences(context, (sentence) => mayCommand.test(sentence));
  const commands = openWithVerb.filter(({ tokens }) => commandAt(parseOf(tokens)) === 0);
  const [command] = commands;
  if (commands.length !== 1 || !command || command.start === sentences[0]?.start) return;
  const [first] = command.tokens;
  if (first) findings.push(finding(first.start, first.end, { message: 'command', severity: 'info' }));
}

function addClauses(
  { text, wordClasses, vocabulary, wordStarts, signs }: ParagraphContext,
  findings: Finding[],
): void {
  const add = (start: number, end: number): number =>
    findings.push(finding(start, end, { message: 'clause' }));
  if (has(wordClasses, clauseWords.dependent))
    for (let index = 0; index + 1 < vocabulary.length; index++) {
      if (!isOf(vocabulary[index] as VocabularyWord, clauseWords.dependent)) continue;
      if (!isOf(vocabulary[index + 1] as VocabularyWord, clauseWords.finite)) continue;
      if (!bringsVerb.has((vocabulary[index] as VocabularyWord).lower)) continue;
      const start = (verbFirst.lastIndex = wordStarts[index] as number);
      if (verbFirst.test(text)) add(start, verbFirst.lastIndex);
    }
  for (const sign of signs) {
    if (text.charCodeAt(sign) !== comma) continue;
    pluralVerb.lastIndex = pluralNext.lastIndex = sign;
    if (pluralNext.test(text) && pluralVerb.test(text)) add(sign + 2, pluralVerb.lastIndex);
  }
}

function opensWithVerb(text: string): boolean {
  return opening.test(text) && !/[?:]["”’)]*$/.test(text);
}

/** The token after which it is clear that no subject comes; undefined if there may be one. */
function lacksSubject(tokens: readonly TaggedToken[], first: number): TaggedToken | undefined {
  const verb = tokens[first];
  let at = first + 1;
  while (tokens[at]?.pos === 'ADV' || lowerOf(tokens[at]) === 'not') at++;
  const next = tokens[at];
  if (verb === undefined || next === undefined) return undefined;
  const lower = lowerOf(verb);
  const word = lowerOf(next);
  if (auxiliaries.has(lower)) {
    if (subjects.has(word) || next.pos === 'PUNCT') return undefined;
    if (['be', 'been', 'have', 'nothing', 'able'].includes(word)) return next;
    if (/^(?:is|was|are|were|has)$/.test(lower))
      return ['DET', 'ADJ', 'ADP', 'NUM', 'VERB'].includes(next.pos) ? next : undefined;
    if (next.pos === 'VERB' && next.lemma === word) return next;
    return next.pos === 'VERB' && /(?:ed|wn|en|ing)$|^(?:built|made|held|put|set|led|kept)$/.test(word)
      ? next
      : undefined;
  }
  if (verb.pos !== 'VERB' || verb.lemma === lower || !lower.endsWith('s')) return undefined;
  const mayHaveSubject = tokens.some(
    (token, index) => index >= at && isOtherVerb(token) && !goesOnWithVerb(tokens, index),
  );
  return ['DET', 'NOUN', 'ADJ'].includes(next.pos) && !mayHaveSubject ? next : undefined;
}

/** "Calms the mind and helps the heart": one more verb of the same kind, which no plural before it could be the subject of. */
function goesOnWithVerb(tokens: readonly TaggedToken[], at: number): boolean {
  const verb = tokens[at];
  const before = tokens[tokens[at - 1]?.pos === 'ADV' ? at - 2 : at - 1];
  const isJoined = before?.pos === 'CCONJ' || before?.text === ',';
  return isJoined && verb?.pos === 'VERB' && verb.text.endsWith('s') && verb.lemma !== verb.text;
}

function isOtherVerb(token: TaggedToken): boolean {
  return token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.text));
}
