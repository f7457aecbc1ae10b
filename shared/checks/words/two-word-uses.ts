import type { Severity } from '../rule';

/** Where a word is two: what stands right before it and right after it, white space included. */
export interface Use {
  /** Where the second word begins. */
  readonly cut: number;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly severity?: Severity;
  /** What is meant, where it is not the two halves. */
  readonly meant?: string;
}

const clauseEnd = '\\s*(?:[.,;!?)”"]|$)';
const subject = '(?:I|i|you|we|they|he|she|it|someone|anyone)';
export const object =
  ' (?:the|an?|my|your|our|their|his|her|its|it|them|him|me|us|this|that|these|those|all|some|any|another)\\b';

/** Words that are also two, by word. */
export const uses: ReadonlyMap<string, readonly Use[]> = new Map<string, readonly Use[]>(
  Object.entries({
    everyday: [
      {
        cut: 5,
        before:
          /(?<!\b(?:the|an?|of|our|your|their|its|his|her|my|in|and|or|more|ordinary)|[’']s|[,“"'‘(-])\s$|^$/i,
        after: new RegExp(
          `^(?:${clauseEnd}| (?:at|in|on|to|from|by|for|with|after|before|until|since|because|when|while|but|so|if|that|this|is|was|the|an?|my|our|your|his|her|their|${subject})\\b)`,
        ),
      },
    ],
    anymore: [
      { cut: 3, after: /^ of (?:the|this|that|these|those|it|them|my|your|his|her|our|their)\b/ },
      {
        cut: 3,
        before:
          /\b(?:afford|want|need|have|has|had|get|give|take|buy|see|find|make|need|are there|is there|ask|for|without)\s$/i,
        after:
          /^ (?!(?:than|because|since|when|after|before|though|although|if|unless|until|while|so|but|and|or|as|at|in|on|to|for|with|from|by|of|now|today|either|here|there|anyway|due|thanks|even|except|these|this|that|the|an?|it|is|was|are|I|you|we|he|she|they|what|who|which|where|lol|please|my|your|our|their|like|right|not|just|only|really|about)\b)\p{Ll}{3,}/u,
      },
    ],
    anyway: [
      {
        cut: 3,
        before: /\b(?:is|was|be|isn['’]t|wasn['’]t|are|if) there\s$/i,
        after: new RegExp(`^ (?:to|of|that|for|around|${subject}|my|the)\\b`),
      },
      {
        cut: 3,
        before: /\b(?:know|find|found|see|have|had|of)\s$/i,
        after: /^ (?:to (?!the\b)\p{Ll}|of \p{Ll}+ing\b)/u,
      },
      {
        cut: 3,
        before: /\bin\s$/i,
        after: /^(?: (?:shape|possible|that|you|I|we|related|responsible)\b|\s*[.,;])/,
      },
    ],
    anytime: [
      { cut: 3, before: /\bat\s$/i },
      { cut: 3, after: /^ of (?:the|day|year)\b/ },
    ],
    sometime: [
      {
        cut: 4,
        before: /\b(?:for|after|spend|spends|spent|spending|takes?|took|taken|taking|quite|save|kill)\s$/i,
        after: /^(?! (?:next|this|later|around|between|last|soon)\b)/,
      },
      { cut: 4, before: /\b(?:be|been|was|is)\s$/i, after: /^ (?:before|until|till|since)\b/ },
      { cut: 4, after: /^ (?:ago|back)\b/ },
    ],
    apart: [{ cut: 1, after: /^ of\b/ }],
    along: [
      {
        cut: 1,
        before: /\b(?:for|such|been|was|is|it['’]s|takes?|took|after|not in|quite)\s$/i,
        after: /^ (?:time|while|day|week|list|story)\b/,
      },
      {
        cut: 1,
        before: /\b(?:go|goes|going|gone|went|come|comes|came|such|is|still|has)\s$/i,
        after: /^ way(?! (?:of|that))\b/,
      },
    ],
    away: [
      {
        cut: 1,
        before: /\b(?:is|was|be|isn['’]t|if) there\s$|\b(?:find|found|know)\s$/i,
        after: /^ (?:to (?!the\b)\p{Ll}|for (?:me|us|you|him|her|them)\b)/u,
      },
    ],
    awhile: [
      { cut: 1, before: /\b(?:for|in|after|quite|once in|every once in|been)\s$/i, severity: 'info' },
      { cut: 1, after: /^ (?:ago|back)\b/, severity: 'info' },
    ],
    maybe: [
      {
        cut: 3,
        before:
          /(?<!\b(?:if|that|think|thought|said|so|because|but|and|or|guess|hope)\s)\b(?:I|you|we|they|he|she|it|this|these|those|there|which)\s$/i,
        after:
          /^ (?:able|an?|the|in|on|of|more|less|too|not|due|possible|necessary|needed|better|worth|available|wrong|right|best|at|some|seen|used|made|found|given|considered|called|subject|required|difficult|interested|asked)\b/,
      },
      {
        cut: 3,
        before:
          /\p{Ll}{3,}(?<!\b(?:and|but|because|that|then|when|while|this|with|from|into|about|than))\s$/u,
        after: /^ \p{Ll}+ed (?:by|to|from|with|in|for|as)\b/u,
      },
    ],
    kinda: [
      { cut: 4, after: /^ (?:stuff|things?|guys?|person|people|place|deal|food|music)\b/, meant: 'kind of' },
    ],
    allot: [{ cut: 1, after: /^ of\b/, meant: 'a lot' }],
    someonelses: [{ cut: 7, meant: 'someone else’s' }],
    someoneelses: [{ cut: 7, meant: 'someone else’s' }],
    everyone: [{ cut: 5, after: /^ of (?:the|them|us|you|these|those|my|your|our|his|her|their|its)\b/ }],
    anyone: [{ cut: 3, after: /^ of (?:the|them|us|you|these|those|my|your|our|his|her|their|its)\b/ }],
    into: [
      {
        cut: 2,
        before:
          /\b(?:c[ao]mes?|coming|went|go|goes|going|gone|stop|stopped|walk|walked|drop|dropped|call|called|(?:brought|took|take|bring) (?:it|him|her|them|me|us|my \p{L}+))\s$/iu,
        after:
          /^ (?:see|get|buy|pick|check|have|ask|eat|pay|make|look|try|find|help|fix|do|order|replace|be|work)\b(?! (?:mode|order))/,
      },
    ],
    onto: [
      {
        cut: 2,
        before: /\b(?:went|go|goes|going|gone|moved?|moving)\s$/i,
        after:
          /^ (?:say|be|become|win|do|make|study|explain|tell|work|have|get|write|describe|claim|seek|play|lead|serve|develop|receive|attend|publish|earn|teach|discuss|provide|see|use|take)\b/,
      },
    ],
    init: [
      {
        cut: 2,
        before: /(?<!\b(?:an?|the|of|by|to|as|and|with|calls?|called|named|run|from))\s$/i,
        after: new RegExp(`^${clauseEnd}`),
      },
    ],
    goto: [
      {
        cut: 2,
        before:
          /\b(?:to|can|could|will|would|should|must|I|you|we|they|don['’]t|please|just|and|always|never)\s$/i,
      },
      {
        cut: 2,
        after: new RegExp(
          `^(?:${object}| (?:Dr|Mr|bed|work|school|sleep|church|town|college|jail|www|http|\\p{Lu}\\p{Ll}))`,
          'u',
        ),
      },
    ],
  } satisfies Readonly<Record<string, readonly Use[]>>),
);
