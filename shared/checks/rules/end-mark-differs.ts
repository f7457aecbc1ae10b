import { finding, pairRule, unsafeFix } from '../define-rule';
import { linkedPairs } from '../bilingual/linked-pairs';

const closing = /["”'’»)\]）」』》】\s]+$/u;
const asks = /[?？]$/;
/** Japanese sets the mark behind what is left open, too: 見当たりませんけど？ */
const wonders = /(?:けど|けれど|かな|かも)[?？]$/;
/** A question within a statement: “she explains why”, “they asked if”. It takes no mark. */
const asksWithin =
  /\b(?:explain|introduc|tell|told|ask|wonder)\w*\b[^.?!]{0,30}\b(?:why|how|whether|if|the reasons?)\b/i;

export default pairRule({
  title: 'Question or statement unlike the source',
  why: 'A question that became a statement (or the reverse) usually lost its sense, not only its mark.',
  category: 'bilingual',
  severity: 'info',
  languages: '*',
  messages: { asks: 'The source asks here.', 'asks-not': 'The source does not ask here.' },
  examples: String.raw`
    bad: When will the bridge ⟦open.⟧ The city government did not say. => When will the bridge open? The city government did not say.
    source: 这座桥什么时候开放？市政府没有说明。
    bad: Will the bridge open in ⟦May?⟧
    source: 这座桥五月开放。
    good: Do you know?
    source: 你们知道吗？
    good (from ja): The bridge is nowhere to be seen.
    source: 橋はどこにも見当たりませんけど？
    good: The harbour master explained why the bridge stayed closed.
    source: 港务长解释了大桥为什么不开放？
  `,
  *check(context) {
    for (const pair of linkedPairs(context, 0.45)) {
      if (pair.sources !== 1 || pair.targets !== 1) continue;
      const source = pair.source.replace(closing, '');
      const target = pair.target.replace(closing, '');
      const wanted = asks.test(source);
      if (!/\p{P}$/u.test(source) || !/[.。?？!！]$/.test(target) || wanted === asks.test(target)) continue;
      // What asks without a mark, and what only wonders, may be said either way.
      if (
        wanted
          ? /[?？]/.test(target) || wonders.test(source)
          : /[?？吗呢么吧]|(?:か|の)[。」]?$/u.test(source)
      )
        continue;
      if (wanted && asksWithin.test(target) && !asksInEnglish(target)) continue;
      if (/[“"‘「『]/.test(source) || pair.source.length < 5) continue;
      const end = pair.start + target.length;
      const word = /\S+$/u.exec(target)?.[0].length ?? 1;
      yield finding(end - word, end, {
        message: wanted ? 'asks' : 'asks-not',
        fixes:
          wanted && asksInEnglish(target) ? unsafeFix('end-with-a-question-mark', end - 1, end, '?') : [],
      });
    }
  },
});

function asksInEnglish(target: string): boolean {
  return /^["“‘]?(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|has|have|may|shall)\b/i.test(
    target,
  );
}
