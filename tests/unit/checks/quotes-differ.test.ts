import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';

const own = rules.filter(({ id }) => id === 'quotes-differ');

/** Pairs of an article whose source sets one word apart in each sentence. */
const pairs: readonly (readonly [source: string, target: string])[] = [
  ['居民把新桥叫作“城市亮丽名片”。', 'Residents call the new bridge their “calling card”.'],
  ['渡轮公司把去年称为“历史最低谷年”。', 'The ferry company calls last year the “low point”.'],
  ['港口今年迎来“又一温暖春天”。', 'The port is enjoying a “second spring” this year.'],
  ['市长许诺为居民“减负担增效率”。', 'The mayor promised residents to “lighten the load”.'],
  ['学校把桥当作“第二实践课堂”。', 'The school uses the bridge as a “classroom”.'],
  ['工人们称钢缆为“钢铁制成琴弦”。', 'The workers call the cables “harp strings”.'],
];

function flagged(targets: readonly string[]): string[] {
  const text = targets.join('\n');
  return createChecker({ language: 'en', sourceLanguage: 'zh' }, own)
    .check({ text, source: pairs.map(([source]) => source).join('\n') })
    .flags.map(({ start, end }) => text.slice(start, end));
}

describe('a quotation without its marks', () => {
  const kept = pairs.map(([, target]) => target);
  const bare = (text: string): string => text.replace(/[“”]/gu, '');

  it('is told for a phrase of six characters where the article keeps all others', () => {
    expect(flagged(kept)).toEqual([]);
    for (const [at, target] of kept.entries())
      expect(flagged(kept.map((each) => (each === target ? bare(each) : each)))).toEqual([
        bare(kept[at] ?? ''),
      ]);
  });

  it('is none for a short word, which is set apart for effect', () => {
    const source = pairs.map(([each]) => each.replace('城市亮丽名片', '城市名片')).join('\n');
    const text = kept.map((each, at) => (at === 0 ? bare(each) : each)).join('\n');
    const { flags } = createChecker({ language: 'en', sourceLanguage: 'zh' }, own).check({ text, source });
    expect(flags).toEqual([]);
  });

  it('is none for single words where the article sets several without', () => {
    expect(flagged(kept.map((each, at) => (at < 3 ? bare(each) : each)))).toEqual([]);
    expect(flagged(kept.map(bare))).toEqual([]);
  });
});
