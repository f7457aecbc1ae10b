import { describe, expect, it } from 'vitest';
import { contextHash } from '../../../shared/checks/context-hash';

const range = (start: number, end: number) => ({ start, end });

describe('a context hash', () => {
  const text = 'Many words stand here before the flagged place and many words stand here behind it.';
  const hash = contextHash('rule', 'main', range(33, 40), text);

  it('does not depend on the position', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(contextHash('rule', 'main', range(38, 45), `More ${text}`)).toBe(hash);
    expect(contextHash('rule', 'main', range(49, 56), `Another line.\n  ${text}`)).toBe(
      contextHash('rule', 'main', range(35, 42), `  ${text}`),
    );
  });

  it('changes with the flagged text, its neighbours, the rule and the id of the message', () => {
    expect(contextHash('rule', 'main', range(33, 40), text.replace('flagged', 'blaming'))).not.toBe(hash);
    expect(contextHash('rule', 'main', range(33, 40), text.replace('place', 'space'))).not.toBe(hash);
    expect(contextHash('other', 'main', range(33, 40), text)).not.toBe(hash);
    expect(contextHash('rule', 'odd', range(33, 40), text)).not.toBe(hash);
  });

  it('is not touched by the next paragraph or by what is far away', () => {
    const one = contextHash('rule', 'main', range(0, 3), 'One\ntwo');
    expect(contextHash('rule', 'main', range(0, 3), 'One\nthree')).toBe(one);
    expect(contextHash('rule', 'main', range(33, 40), text.replace('behind it', 'after it'))).toBe(hash);
  });
});
