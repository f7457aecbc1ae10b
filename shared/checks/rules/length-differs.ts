import { finding, pairRule } from '../define-rule';
import { linkedPairs } from '../bilingual/linked-pairs';

/** Pairs an article must have before its usual proportion says anything. */
const leastPairs = 5;
/** A pair out of proportion scores low for being so; below this the alignment itself is a guess. */
const leastScore = 0.12;
/** How far from the article's usual proportion a pair may be, as a factor. */
const most = 2.6;

/** “《新桥》（New Bridge）”: the name in its own letters, which the translation has once. */
const original = /[（(][\p{Script=Latin}\p{P}\s]+[)）]/gu;

export default pairRule({
  title: 'Length out of proportion',
  why: 'A sentence far shorter than its source, measured by the rest of the article, lost a part of it; one far longer repeats or invents.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  messages: {
    short: 'Much shorter than the source: something may be missing.',
    long: 'Much longer than the source: something may be repeated or added.',
  },
  examples: String.raw`
    bad: Construction of the new bridge began in May 2019.\nThe deck was finished in 2021 and is 1,200 metres long.\n⟦The city plans a park by the river for walks and music.⟧\nThe first bus will leave at 6 o’clock.\nA ticket costs 2 yuan, and students ride free.\nThe engineer said the bridge was very safe.
    source: 新桥于2019年5月开工建设。\n桥面已于2021年完成，长1200米。\n市政府计划在河边再建一座公园，让居民可以散步、骑车、钓鱼，并在夏天的晚上举办音乐会和电影放映。\n第一班公交车将于6点出发。\n票价为2元，学生免费。\n工程师说桥很安全。
    good: Construction of the new bridge began in May 2019. The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
  `,
  *check(context) {
    const pairs = linkedPairs(context, leastScore).map((pair) => ({
      pair,
      source: letters(pair.source.replace(original, '')),
      target: letters(pair.target),
    }));
    if (pairs.length < leastPairs) return;
    const ratios = pairs.map(({ source, target }) => target / Math.max(1, source)).sort((a, b) => a - b);
    const usual = ratios[Math.floor(ratios.length / 2)] ?? 1;
    for (const { pair, source, target } of pairs) {
      const expected = source * usual;
      const short = expected > 80 && target * most < expected;
      const long = target > 100 && expected * most < target && source > 4;
      if (short || long) yield finding(pair.start, pair.end, { message: short ? 'short' : 'long' });
    }
  },
});

function letters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
