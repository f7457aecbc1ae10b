import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';

const own = rules.filter(({ id }) => id === 'sentence-added');

/** An article about a bridge, a line a paragraph. */
const source = [
  '新桥于2019年5月在河口开工建设。',
  '桥面已于2021年完成，长1200米，宽30米，两侧设有自行车道和人行道。',
  '工程师表示，建设期间没有发生任何事故。',
  '市长说，这座桥把老城区和新港口连接起来，居民上班的时间缩短了一半。',
  '通车仪式将于下周六上午举行。',
];
const target = [
  'Construction of the new bridge began at the river mouth in May 2019.',
  'The deck was finished in 2021. It is 1,200 metres long and 30 metres wide, with cycle lanes and footpaths on both sides.',
  'The engineers said that there had been no accidents during construction.',
  'The mayor said that the bridge connects the old town with the new port. Residents now need half the time to get to work.',
  'The opening ceremony will take place on Saturday morning next week.',
];
const strange = 'Bakers in the mountains sell sweet almond cakes shaped like little foxes every winter.';

function flagged(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return createChecker({ language: 'en', sourceLanguage: 'zh' }, own)
    .check({ text, source: source.join('\n') })
    .flags.map(({ start, end }) => text.slice(start, end));
}

describe('a sentence without a source', () => {
  it('is told wherever a line of its own has none', () => {
    for (let at = 0; at <= target.length; at++)
      expect(flagged([...target.slice(0, at), strange, ...target.slice(at)])).toEqual([strange]);
  });

  it('is none where sentences were split, also over two lines', () => {
    expect(flagged(target)).toEqual([]);
    for (const [at, line] of target.entries()) {
      const [first = '', second] = line.split(/(?<=\.) (?=[A-Z])/u);
      if (second !== undefined)
        expect(flagged([...target.slice(0, at), first, second, ...target.slice(at + 1)])).toEqual([]);
    }
  });

  it('is none where lines were joined', () => {
    expect(flagged([target.slice(0, 2).join(' '), ...target.slice(2)])).toEqual([]);
  });
});
