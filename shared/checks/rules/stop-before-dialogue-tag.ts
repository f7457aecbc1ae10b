import { paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { codesOf, matchAt } from '../characters/signs';

const verb =
  '(?:said|says|asked|asks|replied|replies|told|answered|added|cried|shouted|whispered|explained|muttered|exclaimed|continued|declared|remarked|insisted|murmured|repeated|agreed|admitted|called|yelled)';
/** A full stop, the closing mark, and who says it: "he said", "said the man"; a name only if nothing but a mark or an adverb follows. */
const before = new RegExp(
  `(?<=[\\p{L}\\d)])\\.["”] (?:(?:he|she|they|we|it) ${verb}|${verb} (?:he|she|they|the|his|her|\\p{Lu})|\\p{Lu}\\p{Ll}+ ${verb}(?: \\p{Ll}+ly)?[.,])(?!\\p{L}*['’])`,
  'uy',
);
/** A sentence that is nothing but who speaks, before what is said. */
const opening = new RegExp(
  `^(?:(?:He|She|They|We|I|It)|\\p{Lu}\\p{Ll}+) ${verb}(?: (?:him|her|them|me|us))?\\.$`,
  'u',
);
const closers = codesOf('"”');

export default paragraphRule({
  title: 'Full stop before “he said”',
  why: 'What somebody says and the words that tell who says it are one sentence: a comma, not a full stop, stands between them. Machine translation keeps the full stop of the source.',
  category: 'punctuation',
  severity: 'warning',
  traits: ['straightQuote', 'typographicQuote'],
  messages: { main: 'A comma stands between what is said and who says it.', 'fix-comma': 'Use a comma' },
  examples: String.raw`
    bad: "Come here⟦."⟧ she said. “No⟦.”⟧ he told her. => "Come here," she said. “No,” he told her.
    bad: “It is late⟦.”⟧ said the old man. => “It is late,” said the old man.
    bad: She ⟦said.⟧ “Come here.” => She said, “Come here.”
    good: “It is late,” he said. “Go!” she said. “Why?” he asked. He left. “Yes.” He said nothing.
    good: “It is late.” That is what she said. “I know.”
  `,
  check({ text, sentences, signs }) {
    const findings: Finding[] = [];
    for (const at of signs)
      if (closers.has(text.charCodeAt(at)) && text.charAt(at - 1) === '.' && matchAt(before, text, at - 1))
        findings.push(finding(at - 1, at + 1, at - 1));
    for (const [index, { start, end }] of sentences.entries()) {
      const next = sentences[index + 1];
      const last = sentences[index - 1];
      if (
        next === undefined ||
        end - start > 40 ||
        !/^["“]\p{Lu}/u.test(text.slice(next.start, next.start + 3))
      )
        continue;
      if (last !== undefined && /["”]$/.test(text.slice(last.start, last.end))) continue;
      if (opening.test(text.slice(start, end)))
        findings.push(finding(text.lastIndexOf(' ', end - 1) + 1, end, end - 1));
    }
    return findings.sort((a, b) => a.start - b.start);
  },
});

function finding(start: number, end: number, stop: number): Finding {
  return { start, end, message: 'main', fixes: unsafeFix('fix-comma', stop, stop + 1, ',') };
}
