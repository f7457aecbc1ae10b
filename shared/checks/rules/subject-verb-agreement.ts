import { paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { clauseWords } from '../words/clause-words';
import { isSingularNoun, isPluralNoun } from '../words/noun-forms';
import {
  lowerOf,
  fitsAtWord,
  adjoin,
  taggedSentences,
  type SentenceWords,
} from '../sentences/tagged-sentences';
import { thirdPerson, modals } from '../words/verb-forms';
import type { TaggedToken } from '../tagger';

/** At a pronoun. */
const byPronoun = new RegExp(
  [
    "(?:he|she|it) (?:also |still |now |often |always )?(?:have|are|were|do|don['’]t|am)\\b",
    '(?<=^|[.,;] |\\b(?:that|because|when|but|although|so) )(?:he|she|it) (?:also |still |now |often |always )?(?!is|was|has|had|will|can|[a-z]+ld\\b|may|might|must|d(?:oes|id)|also|not|[a-z]+s\\b|[a-z]+ed\\b|[a-z]+ly\\b)[a-z]+',
    "(?:they|we|you|I) (?:also |still |now |often |always )?(?:has|is|was|does|doesn['’]t|[a-z]+[^s\\W]s)\\b",
    'there (?:is|was|has) (?:many|several|various|numerous|these|those|two|three|four|five|six|seven|eight|nine|ten)\\b',
  ].join('|'),
  'iy',
);
/** At the determiner of a noun. */
const byNoun = new RegExp(
  [
    '(?:the|these|those) (?:[a-z]+ )?[a-z]*(?:[^s\\W]s|men|children|feet|teeth|mice|criteria|phenomena) (?:has|is|was|does|[a-z]+s)\\b',
    '(?:this|each|every) (?:[a-z]+ )?[a-z]+ (?:have|are|were)\\b',
  ].join('|'),
  'iy',
);
const { pronoun, determiner } = clauseWords;

const toPlural: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were', does: 'do' };
const toSingular: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  do: 'does',
  am: 'is',
};
const thirdPersons = new Set(['he', 'she', 'it']);
const others = new Set(['they', 'we', 'you', 'i']);
/** After these a pronoun is no plain subject, or the verb is bare: "let it have", "if he were", "see it grow", "between you and I". */
const before =
  /^(?:let|lets|make|makes|made|help|helps|helped|helping|see|saw|seen|watch|watched|have|had|if|wish|wished|wishes|though|than|as|of|to|for|with|by|on|in|at|from|about|did|does|do|would|could|should|will|can|may|might|must|shall|is|was|are|were|has|lest|should|be|like|hear|heard|feel|felt|letting|making|why|not|whether|recommend|suggest|demand|require|n['’]t|while|nor|neither|get|both|among|between)$/;

export default paragraphRule({
  title: 'Subject and verb disagree',
  why: 'Chinese verbs do not change with their subject, and machine translation sometimes leaves them so: “the results shows”, “he have”, “there is many reasons”.',
  category: 'grammar',
  severity: 'warning',
  needs: ['tagger'],
  words: clauseWords.subject,
  messages: { main: 'The verb does not go with its subject: “{wanted}”, not “{verb}”.' },
  examples: String.raw`
    bad: The ⟦results shows⟧ that ⟦he have⟧ a plan. There ⟦is many reasons⟧. => The results show that he has a plan. There are many reasons.
    bad: ⟦They was⟧ late. ⟦We also has⟧ one. ⟦It are⟧ new. ⟦She walk⟧ home. => They were late. We also have one. It is new. She walks home.
    bad: The ⟦workers has⟧ left. This ⟦bridge are⟧ old. => The workers have left. This bridge is old.
    bad: The ⟦children has⟧ left. The ⟦criteria is⟧ clear. => The children have left. The criteria are clear.
    good: If he were here, let it have a try. Did she go? They help it grow. I was here.
    good: One of the workers has left. The list of names is long. The United Nations has a flag.
    good: He and they were there. There is bread and many cakes. The United States is large. The news is good.
    good: They demanded that he leave. There is two thirds of it left. The number of results is small.
  `,
  check(context) {
    const findings: Finding[] = [];
    const mayBeWrong = (text: string, sentence: SentenceWords): boolean =>
      fitsAtWord(context, text, sentence, determiner, byNoun) ||
      fitsAtWord(context, text, sentence, pronoun, byPronoun);
    for (const { tokens } of taggedSentences(context, mayBeWrong, clauseWords.subject))
      for (let index = 0; index < tokens.length; index++) {
        const found = pronounAt(tokens, index) ?? thereAt(tokens, index) ?? nounAt(tokens, index);
        if (found) findings.push(found);
      }
    return findings;
  },
});

/** "he have", "they was", "she walk". */
function pronounAt(tokens: readonly TaggedToken[], index: number): Finding | null {
  const pronoun = lowerOf(tokens[index]);
  const single = thirdPersons.has(pronoun);
  if ((!single && !others.has(pronoun)) || (pronoun === 'i' && tokens[index]?.text !== 'I')) return null;
  if (before.test(lowerOf(tokens[index - 1])) || tokens.slice(0, index).some(wantsBare)) return null;
  const at = afterAdverbs(tokens, index);
  const verb = tokens[at];
  if (!verb || !/^[a-z]+$/.test(verb.text)) return null;
  if (
    toSingular[verb.text] === undefined &&
    toPlural[verb.text] === undefined &&
    !opensClause(tokens[index - 1])
  )
    return null;
  const wanted = single ? singularVerb(verb, tokens, at) : pluralVerb(verb, pronoun);
  return wanted === null || isAgain(tokens, index) ? null : finding(tokens[index], verb, wanted);
}

function singularVerb(verb: TaggedToken, tokens: readonly TaggedToken[], at: number): string | null {
  const known = toSingular[verb.text];
  if (known !== undefined) return verb.text === 'do' && tokens[at + 1] === undefined ? null : known;
  if (verb.pos !== 'VERB' || verb.lemma !== verb.text || modals.has(verb.text)) return null;
  if (
    /^(?:put|set|cut|let|hit|hurt|cost|read|shut|spread|split|beat|cast|quit|bet|rid|bid|burst|shed|sweat|wed|upset|broadcast|forecast|offset|become|come|run|overcome|better)$/.test(
      verb.text,
    )
  )
    return null;
  return /(?:ed|ing|s)$/.test(verb.text) || tokens[at + 1]?.pos === 'AUX' ? null : thirdPerson(verb.text);
}

function pluralVerb(verb: TaggedToken, pronoun: string): string | null {
  if (pronoun === 'i' && verb.text === 'was') return null;
  if (pronoun === 'i' && verb.text === 'is') return 'am';
  const known = toPlural[verb.text];
  if (known !== undefined) return known;
  return verb.pos === 'VERB' && /[^s]s$/.test(verb.text) && verb.lemma !== verb.text ? verb.lemma : null;
}

/** "there is many reasons", "there is three bridges"; "there are a bridge" is too often followed by more of them. */
function thereAt(tokens: readonly TaggedToken[], index: number): Finding | null {
  if (lowerOf(tokens[index]) !== 'there') return null;
  const verb = tokens[index + 1];
  const amount = tokens[index + 2];
  const noun = tokens[index + (tokens[index + 3]?.pos === 'ADJ' ? 4 : 3)];
  if (
    !verb ||
    !amount ||
    !noun ||
    !['is', 'was', 'has'].includes(verb.text) ||
    !isPluralNoun(noun) ||
    /^(?:thirds|quarters|halves)$/.test(noun.text)
  )
    return null;
  if (
    !/^(?:many|several|various|numerous|these|those|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      amount.text,
    )
  )
    return null;
  const wanted = toPlural[verb.text];
  return wanted === undefined ? null : { ...finding(verb, verb, wanted), end: noun.end };
}

/** "the results shows", "this bridge are": a determiner, at most one adjective, a noun, and the verb at once. */
function nounAt(tokens: readonly TaggedToken[], index: number): Finding | null {
  const determiner = lowerOf(tokens[index]);
  if (!/^(?:the|these|those|this|each|every)$/.test(determiner)) return null;
  const previous = tokens[index - 1];
  if (
    previous &&
    !/^(?:that|[.,;:"“”])$/.test(lowerOf(previous)) &&
    !(previous.pos === 'SCONJ' && lowerOf(previous) !== 'of')
  )
    return null;
  if (previous?.text === ',' && tokens.slice(0, index - 1).some((token) => token.text === ',')) return null;
  const at = tokens[index + 1]?.pos === 'ADJ' ? index + 2 : index + 1;
  const noun = tokens[at];
  const verb = tokens[at + 1];
  if (!noun || !verb || !adjoin(noun, verb) || !adjoin(tokens[at - 1], noun)) return null;
  if (noun.pos === 'NOUN' && isSingularNoun(noun) && isPluralNoun(verb) && adjoin(verb, tokens[at + 2])) {
    const wanted = toPlural[tokens[at + 2]?.text ?? ''];
    if (wanted !== undefined && tokens[at + 2] && /^(?:the|these|those)$/.test(determiner))
      return finding(verb, tokens[at + 2] as TaggedToken, wanted);
  }
  if (isPluralNoun(noun) && !/^(?:this|each|every)$/.test(determiner)) {
    const wanted = toPlural[verb.text] ?? (isThirdPerson(verb, tokens[at + 2]) ? verb.lemma : undefined);
    return wanted === undefined ? null : finding(noun, verb, wanted);
  }
  if (!isSingularNoun(noun) || !/^(?:this|each|every)$/.test(determiner) || tokens[index - 1]?.text === ',')
    return null;
  const wanted = ['have', 'are', 'were'].includes(verb.text) ? toSingular[verb.text] : undefined;
  return wanted === undefined || (previous && /^(?:if|that)$/.test(lowerOf(previous)))
    ? null
    : finding(noun, verb, wanted);
}

function isThirdPerson(verb: TaggedToken, next: TaggedToken | undefined): boolean {
  if (verb.pos !== 'VERB' || !/[^s]s$/.test(verb.text) || verb.lemma === verb.text || !next) return false;
  return ['DET', 'SCONJ', 'PRON', 'PART'].includes(next.pos) || ['that', 'to'].includes(lowerOf(next));
}

/** After a wish or demand the bare verb is right: "demanded that he leave". */
function wantsBare(token: TaggedToken): boolean {
  return /^(?:demand|suggest|recommend|insist|require|propose|request|order|urge|ask|important|essential|necessary|vital|wish)/.test(
    lowerOf(token),
  );
}

/** A pronoun here is surely the subject of the verb behind it. */
function opensClause(previous: TaggedToken | undefined): boolean {
  return previous === undefined || /^(?:[.,;]|that|because|when|but|although|so)$/.test(lowerOf(previous));
}

/** Another subject may stand before: "he and they were". */
function isAgain(tokens: readonly TaggedToken[], index: number): boolean {
  const joined = tokens[index - 1]?.pos === 'CCONJ' && !/^[,;]$/.test(tokens[index - 2]?.text ?? '');
  return joined || tokens[index - 1]?.pos === 'AUX';
}

function afterAdverbs(tokens: readonly TaggedToken[], index: number): number {
  let at = index + 1;
  while (['also', 'still', 'now', 'often', 'always'].includes(lowerOf(tokens[at]))) at++;
  return at;
}

function finding(from: TaggedToken | undefined, verb: TaggedToken, wanted: string): Finding {
  return {
    start: from?.start ?? verb.start,
    end: verb.end,
    message: 'main',
    values: { wanted, verb: verb.text },
    fixes: unsafeFix('use', verb.start, verb.end, wanted),
  };
}
