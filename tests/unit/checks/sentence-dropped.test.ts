import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';

const own = rules.filter(({ id }) => id === 'sentence-dropped');

/** Notes of an island, long lines and short ones; the short ones are rendered at length. */
const lines = [
  [
    '开往对岸小岛的渡轮每天早上七点从老码头出发，傍晚五点返回。',
    'The ferry to the island across the water leaves the old pier at seven each morning and is back at five in the evening.',
  ],
  [
    '票价是十二元，学生半价。',
    'A ticket costs twelve yuan for one person, and students who show their card pay half of it.',
  ],
  [
    '渔民们说，今年春天的鱼比往年少，因为水温比平时高了两度。',
    'The fishermen say that there are fewer fish this spring than in other years, because the water is two degrees warmer than usual.',
  ],
  ['他们希望秋天会好一些。', 'They hope that it is going to be a little better when autumn comes.'],
  [
    '岛上的小学只有九名学生，两位老师轮流教所有的课程。',
    'The primary school on the island has only nine pupils, and two teachers take turns at all of the lessons.',
  ],
  ['村里正在修一座新的水塔。', 'People in the village are just now building a new water tower there.'],
  [
    '游客可以在灯塔旁边的客栈过夜，不过夏天要提前一个月预订。',
    'Visitors can stay overnight at the inn beside the lighthouse, but in summer they must book a month ahead.',
  ],
  ['客栈的早饭是鱼汤和米饭。', 'What they give you for breakfast at the inn is a fish soup with some rice.'],
  [
    '如果海上起雾，船长会等到雾散了再开船，有时要等上半天。',
    'If there is fog on the sea, the captain waits until it has lifted before he sets out, which sometimes takes half a day.',
  ],
] as const;
const source = lines.map(([said]) => said);
const target = lines.map(([, rendered]) => rendered);

/** After how many lines of the translation something is said to be missing. */
function gaps(translation: readonly string[]): number[] {
  const text = translation.join('\n');
  return createChecker({ language: 'en', sourceLanguage: 'zh' }, own)
    .check({ text, source: source.join('\n') })
    .flags.map(({ end }) => text.slice(0, end).split('\n').length);
}

const without = (at: number, translation: readonly string[] = target): string[] =>
  translation.filter((_, line) => line !== at);

describe('a line of the source that is missing', () => {
  it('is told once, at its place or the next: lengths alone cannot always tell which of two lines went', () => {
    for (let at = 1; at < target.length - 1; at++) {
      const found = gaps(without(at));
      expect(found, source[at]).toHaveLength(1);
      expect(Math.abs((found[0] ?? 0) - at), source[at]).toBeLessThanOrEqual(1);
    }
  });

  it('is told where a line beside it is so wordy that the two are linked with it as one', () => {
    for (const more of [' again and again', ' as everybody there knows', ' as far as anybody remembers']) {
      const wordy = target.map((line, at) => (at === 1 ? line.replace(/\.$/u, `${more}.`) : line));
      expect(gaps(without(2, wordy)), more).toHaveLength(1);
    }
  });

  it('is not missing where every line is there or two were joined', () => {
    expect(gaps(target)).toEqual([]);
    for (let at = 1; at < target.length; at++) {
      const both = [target[at - 1], target[at]].join(' ');
      expect(gaps([...target.slice(0, at - 1), both, ...target.slice(at + 1)]), both).toEqual([]);
    }
  });
});
