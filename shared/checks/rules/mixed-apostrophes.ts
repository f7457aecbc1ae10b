import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { perParagraph } from '../lib/per-paragraph';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const apostrophes = perParagraph(({ text, traits }): readonly number[] =>
  (traits & trait.apostrophe) !== 0
    ? [...text.matchAll(/['’]/g)].map((match) => match.index).filter((at) => isBetweenLetters(text, at))
    : [],
);

const betweenLetters = /(?<=\p{L})['’](?=\p{L})/uy;

function isBetweenLetters(text: string, at: number): boolean {
  betweenLetters.lastIndex = at;
  return betweenLetters.test(text);
}

const rule: Rule = {
  id: 'mixed-apostrophes',
  title: 'Straight and curly apostrophes mixed',
  why: 'Pieces translated at different times bring different apostrophes; one article has one kind. The rarer kind is flagged.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: latinLanguages,
  scope: 'article',
  examples: [
    {
      text: "It’s so, they’re here, and it's fine.",
      flags: ["'"],
      fixed: 'It’s so, they’re here, and it’s fine.',
    },
    {
      text: "It's so, they're here, and it’s fine.",
      flags: ['’'],
      fixed: "It's so, they're here, and it's fine.",
    },
    { text: "It's so, they're here.", flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const found = apostrophes(context).flatMap((list, index) =>
      list.map((at) => (context.paragraphs[index]?.start ?? 0) + at),
    );
    const straight = found.filter((at) => context.text.charAt(at) === "'");
    const curly = found.length - straight.length;
    if (straight.length === 0 || curly === 0) return;
    const better = straight.length <= curly ? '’' : "'";
    for (const at of found) {
      if (context.text.charAt(at) === better) continue;
      yield {
        start: at,
        end: at + 1,
        message: `Most apostrophes of this article are ${better === "'" ? 'straight' : 'curly'}; this one is not.`,
        fixes: [replaceFix(`Use ${better}`, at, at + 1, better, true)],
      };
    }
  },
};

export default rule;
