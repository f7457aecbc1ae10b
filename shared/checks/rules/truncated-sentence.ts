import { endsOpenly } from '../lib/open-end';
import { breakAt, isOftenLeftOpen, neverLast } from '../lib/sentence-breaks';
import { taggedSentences, lowerOf } from '../lib/tagged';
import type { TaggedToken } from '../tagger';
import type { Finding, Rule } from '../rule';

/** The same with a mark, where it is no answer: "This is." */
const barelySaid =
  /^(?:This|These|Those) (?:is|are|was|were|has|have|will|can)\.$|^(?:Functions?|Part|Most|Some|Many|All|None|One|Because|Instead) of\.$/;
const heads = /^(?:I|He|She|It|We|They|You|There|This|These|Those|But|Please|And) \p{Ll}/u;

const cut = /(?<![\p{L}\p{N}'’.&/-])(\p{Ll}+)(\.|,|$)(["”’)]?)$/u;

const message = 'The sentence breaks off here; say the rest, or end it before.';

const rule: Rule = {
  id: 'truncated-sentence',
  title: 'Sentence broken off',
  why: 'A sentence that ends in “of the.”, “and.” or a comma was cut: by the length limit of a translation system, or where lines were joined wrongly.',
  category: 'sentence',
  mqm: 'fluency/grammar',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  needs: ['tagger'],
  examples: [
    { text: 'The town has closed the bridge because of the. It is old.', flags: ['the.'] },
    { text: 'The council will plant trees and.', flags: ['and.'] },
    { text: 'They spoke about the future development of.', flags: ['development of.'] },
    { text: 'The mayor opened the new school in the south of the town,', flags: ['town,'] },
    { text: 'The committee has approved a new.', flags: ['a new.'] },
    {
      text: 'At the end of the year the bridge has. The town was closed due to. It has three gates, which. They said it was because they.',
      flags: ['has.', 'to.', 'which.', 'they.'],
    },
    {
      text: 'The shop provided us with. The plan will change the entire. They are increasingly.',
      flags: ['us with.', 'entire.', 'increasingly.'],
    },
    {
      text: 'She is as old as he is. He can walk and so can we. Yes, the old man has. My wife and I.',
      flags: [],
    },
    { text: 'She got vitamin A. Everything he dreamed of. What is it for. It was dealt with.', flags: [] },
    { text: 'It is something to be proud of. The work goes on. He came in.', flags: [] },
    { text: 'The judgment of the', flags: ['the'], kind: 'heading' },
    { text: 'That was the order hotline,', flags: ['hotline,'] },
    { text: 'They closed the bridge. Also,', flags: ['Also,'] },
    { text: 'He said in the speech that. There were', flags: ['that.'] },
    {
      text: 'She said that joint work from the whole town. She said that the bridge is old.',
      flags: ['that joint work from the whole town.'],
    },
    { text: 'Please tell the driver that', flags: ['that'], kind: 'heading' },
    { text: 'The house we live in', flags: [], kind: 'heading' },
    { text: 'The road was closed. This is. Most of. It is.', flags: ['This is.', 'Most of.'] },
    { text: 'I just wanted to', flags: ['to'], kind: 'heading' },
    { text: 'I can', flags: ['can'], kind: 'heading' },
    { text: 'It was late. Yours sincerely,', flags: [] },
    { text: 'They closed the bridge. Rich,', flags: [] },
    { text: '12 Mill Lane,', flags: [] },
    { text: 'Dear Sir,', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const last = context.sentences[context.sentences.length - 1];
    if (last && endsOpenly(context, last)) {
      const word = /[\p{L}\p{N}'’-]*.{0,2}$/u.exec(context.text.slice(last.start, last.end))?.[0] ?? '';
      yield { start: last.end - word.length, end: last.end, message, severity: 'info' };
    }
    for (const { start, end } of context.sentences)
      if (end - start < 20 && barelySaid.test(context.text.slice(start, end))) yield { start, end, message };
    for (const { end, tokens } of taggedSentences(context, mayLackVerb)) {
      const start = verblessContent(tokens);
      if (start !== undefined)
        yield { start, end, message: 'What was said here has no verb; say the rest.', severity: 'info' };
    }
    for (const { start, end, text, tokens } of taggedSentences(context, mayBeCut)) {
      const match = cut.exec(text);
      const word = match?.[1] ?? '';
      const mark = match?.[2] ?? '';
      if (!match || match[3] !== '' || tokens.length < (neverLast.has(word) ? 3 : 4)) continue;
      if (mark === '' && end !== last?.end) continue;
      if (mark === ',') continue;
      if (mark === '' && (context.kind === 'prose' || !isCutLine(text, word))) continue;
      const at = tokens.findIndex((token) => token.start === start + match.index);
      const found = breakAt(tokens, at, word);
      if (!found) continue;
      yield {
        start: found.from.start,
        end,
        message,
        ...(found.severity && { severity: found.severity }),
      };
    }
  },
};

/** True for a line without a mark that may be a sentence cut short rather than a heading. */
function isCutLine(text: string, word: string): boolean {
  return (
    neverLast.has(word) ||
    (/^(?:of|with|to|for|from|by|at|that|which)$/.test(word)
      ? !/^(?:What|Who|How|Where|Why)\b/.test(text)
      : heads.test(text))
  );
}

const said =
  /\b(?:said|says|stated|expressed|noted|believes?|believed|hopes?|hoped|indicated|announced|reported|stressed|emphasized|added|pointed out) that (?!(?:is|was|are|in|at|on|to|for|about|as|with|he|she|it|they|we|I|you)\b)(?:\S+ ){2,12}\S+\.$/;

function mayLackVerb(sentence: string): boolean {
  return said.test(sentence);
}

/** Where "that" stands after a verb of saying with a noun but no verb behind it: "said that the fire of freedom." */
function verblessContent(tokens: readonly TaggedToken[]): number | undefined {
  const at = tokens.findLastIndex((token) => lowerOf(token) === 'that');
  const content = tokens.slice(at + 1);
  const isTime = content.some((token) =>
    /^(?:time|day|week|month|year|morning|evening|night|way|much)$/.test(token.lemma),
  );
  const hasVerb = content.some(
    (token) => token.pos === 'AUX' || token.pos === 'VERB' || /['’]/.test(token.text),
  );
  return hasVerb || isTime || !content.some((token) => token.pos === 'NOUN') ? undefined : tokens[at]?.start;
}

function mayBeCut(sentence: string): boolean {
  const match = cut.exec(sentence);
  if (!match) return false;
  const word = match[1] ?? '';
  return (
    match[2] === ',' ||
    isOftenLeftOpen(word) ||
    / (?:(?:an?|its|their|has|have|had) \p{Ll}+|no|(?:if|because|since|whether|although) (?:you|it))\.$/u.test(
      sentence,
    )
  );
}

export default rule;
