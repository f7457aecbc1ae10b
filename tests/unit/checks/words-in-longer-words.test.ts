import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';
import { valuesOf, wordsOf } from '../../../shared/lexicon/lexicon';

const own = rules.filter(({ id }) => id === 'rendering-missing');

/** What is said of a sentence of the source whose translation renders none of its words. */
function missed(source: string): string[] {
  return createChecker({ language: 'en', sourceLanguage: 'zh' }, own)
    .check({ text: 'It was quite otherwise than they had thought before.', source })
    .flags.map(({ message }) => message);
}

describe('a word of the source that a wording waits for', () => {
  const wordings = rules.filter(({ category }) => category === 'wording');
  const said = (text: string, source: string): string[] =>
    createChecker({ language: 'en', sourceLanguage: 'zh' }, wordings)
      .check({ text, source })
      .flags.map(({ start, end }) => text.slice(start, end));

  it('is not heard as a part of another word', () => {
    expect(said('Come home, dear, it is late.', '回家吧，亲爱的父亲，天晚了。')).toEqual([]);
    expect(said('She went red in the sun.', '她走红毯时晒红了。')).toEqual([]);
  });

  it('is heard by itself, also beside such a word', () => {
    expect(said('It is on its way, dear, be patient.', '亲，已经发货了，请耐心等待。')).toEqual(['dear,']);
    expect(said('The song went red in a night.', '她没走红毯，这首歌却一夜走红了。')).toEqual(['went red']);
  });
});

describe('a word of the source that has few renderings', () => {
  it('is told where it is a word', () => {
    for (const [source, word] of [
      ['他在高通公司工作了三年。', '高通'],
      ['这家国企今年亏损了。', '国企'],
      ['门将扑出了点球。', '门将'],
      ['他买了一部华为手机。', '华为'],
      ['她去兰州看望朋友。', '兰州'],
    ] as const)
      expect(missed(source).join(), source).toContain(word);
  });

  it('is none inside a longer word that means something else', () => {
    for (const source of [
      '他住在马里兰州的海边。',
      '晚饭有西兰花和鱼。',
      '她坐面包车去都柏林。',
      '全民投票在周日举行。',
    ])
      expect(missed(source), source).toEqual([]);
  });

  it('has no longer word among the words that have renderings', () => {
    const known = valuesOf('zh', 'as');
    for (const word of wordsOf('zh', 'longer-word')) {
      expect(known.has(word), word).toBe(false);
      expect(
        [...word].some((_, at) => [2, 3, 4, 5].some((length) => known.has(word.slice(at, at + length)))),
        word,
      ).toBe(true);
    }
  });
});
