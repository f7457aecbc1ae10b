import { describe, expect, it } from 'vitest';
import { contextHash } from '../../../shared/checks/context-hash';

const finding = (start: number, end: number, message = 'Wrong.') => ({ start, end, message });

describe('a context hash', () => {
  const text = 'Many words stand here before the flagged place and many words stand here behind it.';
  const hash = contextHash('rule', finding(33, 40), text);

  it('does not depend on the position', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(contextHash('rule', finding(38, 45), `More ${text}`)).toBe(hash);
    expect(contextHash('rule', finding(49, 56), `Another line.\n  ${text}`)).toBe(
      contextHash('rule', finding(35, 42), `  ${text}`),
    );
  });

  it('changes with the flagged text, its neighbours, the rule, the message and the fixes', () => {
    expect(contextHash('rule', finding(33, 40), text.replace('flagged', 'blaming'))).not.toBe(hash);
    expect(contextHash('rule', finding(33, 40), text.replace('place', 'space'))).not.toBe(hash);
    expect(contextHash('other', finding(33, 40), text)).not.toBe(hash);
    expect(contextHash('rule', finding(33, 40, 'Odd.'), text)).not.toBe(hash);
    const fixes = [{ title: 'Mend', safe: false, edits: [{ start: 33, end: 40, text: '' }] }];
    expect(contextHash('rule', { ...finding(33, 40), fixes }, text)).not.toBe(hash);
  });

  it('is not touched by the next paragraph or by what is far away', () => {
    const one = contextHash('rule', finding(0, 3), 'One\ntwo');
    expect(contextHash('rule', finding(0, 3), 'One\nthree')).toBe(one);
    expect(contextHash('rule', finding(33, 40), text.replace('behind it', 'after it'))).toBe(hash);
  });
});
