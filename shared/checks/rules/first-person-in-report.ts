import { articleRule, finding, type ArticleContext, type Finding } from '../define-rule';
import type { Range } from '../../base/range';

/** What only reports of agencies, papers and stations hold. */
const isReport =
  /Yahoo! ?News|\bXinhua\b|News Agency|China News|\b(?:AP|AFP|Reuters|Kyodo)\b|\((?:\p{Lu}[\p{L}!]* ?){1,4}(?:Sports|Shimbun|News|TV|Broadcasting|Web|Online|Press|Minpo|Times|Business|King)\)|\b[Rr]eporter|\bnews conference\b|\bpress conference\b/u;
/** Somebody is told of in the third person. */
const thirdPerson = /\b(?:he|she|his|her|they|Mr|Ms|Mrs)\b/i;
/** A past tells of what somebody did; “we” with a present stands for the writer's country or readers, “I” for an opinion. */
const first =
  /(?<![\p{L}'’-])(I|[Ww]e) (?:(?:also|then|again|finally|first|once) )?(?:\p{Ll}+ed|had|was|were|got|held|made|began|sent|took|won|went|built|sold|bought|ran|gave|came|became|could|brought|chose|left|lost|met|saw|threw) /u;
const quote = /["“”„«»「」『』‘]/u;
const opening = /["“„«「『]/u;
/** More of them, and the writer tells of himself. */
const mostSentences = 5;
const largestShare = 0.35;
const farthestQuote = 600;
/** In characters: where a report names its agency or its paper. */
const head = 400;
/** In sentences: shorter paragraphs may be remarks of readers or lines of a talk. */
const shortestParagraph = 3;

export default articleRule({
  title: 'First person in a report',
  why: 'Chinese and Japanese leave the subject out; where nothing says who acts, machine translation takes “I” or “we”, though the report speaks of others.',
  category: 'grammar',
  mqm: 'accuracy/mistranslation',
  severity: 'info',
  messages: { main: 'The report speaks of others; say who “{word}” is here, or mark it as a quotation.' },
  examples: String.raw`
    bad: The club won again (Lund Sports) - Yahoo!News The captain said that he was glad. He threw well. In the last round ⟦I⟧ ran to the end. He was tired. They all left.
    bad: LUND, May 3 (Lund News) The farm applied for a certificate, the mayor said. With help from the bank, ⟦we⟧ prepared for it. It was granted in May. The mayor was glad. They met again.
    good: The captain (Lund Sports) was glad. “I ran to the end,” he said. “We held on.” They all left.
    good: I went to the press conference. My friend came, too. We held on.
    good: A reporter came. He said he saw me. Nobody else was there.
  `,
  check(context) {
    const { text, sentences, paragraphs } = context;
    if (!isReport.test(text.slice(0, head)) || !thirdPerson.test(text)) return [];
    const findings: Finding[] = [];
    let told = 0;
    let at = 0;
    for (const sentence of sentences) {
      while ((paragraphs[at + 1]?.start ?? Infinity) <= sentence.start) at++;
      if ((paragraphs[at]?.sentences.length ?? 0) < shortestParagraph) continue;
      const piece = text.slice(sentence.start, sentence.end);
      if (quote.test(piece) || isQuoted(context, sentence)) continue;
      told++;
      const found = piece.includes('?') ? null : first.exec(piece);
      if (!found) continue;
      const [, word = ''] = found;
      const start = sentence.start + found.index;
      findings.push(finding(start, start + word.length, { values: { word } }));
    }
    return findings.length <= mostSentences && findings.length <= told * largestShare ? findings : [];
  },
});

/** True if the last quotation mark before the sentence opens, or the next one behind it closes. */
function isQuoted({ text }: ArticleContext, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - farthestQuote), start);
  const last = Math.max(...Array.from(before.matchAll(/["“”„«»「」『』]/gu), ({ index }) => index));
  if (last >= 0) {
    const mark = before.charAt(last);
    if (opening.test(mark) && (mark !== '"' || /[\s:,(]/.test(before.charAt(last - 1)) || last === 0))
      if (mark !== '"' || /\S/.test(before.charAt(last + 1))) return true;
  }
  const behind = text.slice(end, end + farthestQuote);
  const next = /["“”„«»「」『』]/u.exec(behind);
  if (!next) return false;
  return (
    /[”»」』]/u.test(next[0]) ||
    (next[0] === '"' &&
      /[.!?,\p{L}]/u.test(behind.charAt(next.index - 1)) &&
      !/^["]\p{L}/u.test(behind.slice(next.index)))
  );
}
