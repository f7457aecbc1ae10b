import { describe, expect, it } from 'vitest';
import { parseHouseFile } from '../../../../shared/checks/patterns/house-rules';
import { examplesThatFail } from '../../../../shared/checks/patterns/prove-examples';

const failing = (lines: readonly string[]): string[] =>
  examplesThatFail(parseHouseFile(lines.join('\n')), 'en').map(({ line, message }) => `${line}: ${message}`);

describe('the examples of house rules', () => {
  it('hold or are told by line', () => {
    expect(
      failing([
        'rule: a',
        'web site => website',
        'bad: a ⟦web site⟧ => a website',
        'bad: a ⟦website⟧',
        'bad: the ⟦web site⟧ => the site',
        'good: a web site',
        'good: a website',
      ]),
    ).toEqual([
      '4: In this example nothing is flagged.',
      '5: The first fixes make “the website” of this example.',
      '6: In this example “web site” is flagged.',
    ]);
  });

  it('are the entries themselves, too', () => {
    expect(failing(['rule: a', 'unless: web site', 'web site => website'])).toEqual([
      '3: “web site” is not flagged where it stands alone.',
    ]);
    expect(failing(['rule: a', 'web site => website', 'website => web'])).toEqual([
      '2: “website”, which is right, is flagged itself.',
    ]);
  });

  it('may wait for the source', () => {
    expect(
      failing([
        'rule: a',
        'crown => virus ~ 新冠',
        'bad: the ⟦crown⟧',
        'source: 新冠',
        'good: the crown',
        'source: 王冠',
      ]),
    ).toEqual([]);
  });
});
