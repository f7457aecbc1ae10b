import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Backlog } from '../../../main/web/backlog';

const mega = 1024 * 1024;

describe('B11: what waits for a tab', () => {
  it('takes bounded memory where the reader stalls', () => {
    const backlog = new Backlog();
    const line = 'x'.repeat(mega);
    let number = 0;
    let most = 0;
    while (!backlog.isOverfull && number < 1_000) {
      backlog.add(++number, line);
      most = Math.max(most, backlog.length);
    }
    expect(backlog.isOverfull).toBe(true);
    expect(most).toBeLessThanOrEqual(65 * mega);
  });

  it('takes bounded memory where the reader keeps up, for good', () => {
    const backlog = new Backlog();
    for (let number = 1; number <= 500; number++) {
      backlog.add(number, 'x'.repeat(mega));
      backlog.pour(() => true);
      expect(backlog.length).toBeLessThanOrEqual(18 * mega);
    }
  });

  it('may be one message of any length', () => {
    const backlog = new Backlog();
    backlog.add(1, 'x'.repeat(100 * mega));
    expect(backlog.isOverfull).toBe(false);
    backlog.add(2, 'x');
    expect(backlog.isOverfull).toBe(true);
  });

  it('comes whole and in order, whatever breaks and whoever is behind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('add', 'pour', 'slow', 'break'), { maxLength: 60 }), (steps) => {
        const backlog = new Backlog();
        let sent = 0;
        let got: number[] = [];
        const take = (text: string): boolean => {
          got.push(Number(text));
          return true;
        };
        for (const step of steps) {
          if (step === 'add') backlog.add(++sent, String(sent));
          else if (step === 'pour') backlog.pour(take);
          else if (step === 'slow') backlog.pour((text) => take(text) && false);
          else {
            // The reader may have had all of it, or all but the last line.
            got = got.slice(0, -1);
            expect(backlog.resume(got.length)).toBe(true);
          }
        }
        backlog.pour(take);
        expect(got).toEqual(Array.from({ length: sent }, (_, index) => index + 1));
      }),
    );
  });

  it('is not gone on with from where it is not kept', () => {
    const backlog = new Backlog();
    for (let number = 1; number <= 40; number++) {
      backlog.add(number, 'x'.repeat(mega));
      backlog.pour(() => true);
    }
    expect(backlog.resume(1)).toBe(false);
    expect(backlog.resume(41)).toBe(false);
    expect(backlog.resume(39)).toBe(true);
  });
});
