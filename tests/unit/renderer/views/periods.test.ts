import { expect, it } from 'vitest';
import { daysOf } from '../../../../renderer/views/project-view/periods';

it('weeks of the project view begin on Monday and end on Sunday', () => {
  const at = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
  // 2 March 2026 is a Monday.
  for (const day of ['2026-03-02', '2026-03-05', '2026-03-08']) {
    expect(daysOf('this-week', at(day))).toEqual({ from: '2026-03-02' });
    expect(daysOf('last-week', at(day))).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  }
  expect(daysOf('this-week', at('2026-03-09'))).toEqual({ from: '2026-03-09' });
  expect(daysOf('30', at('2026-03-31'))).toEqual({ from: '2026-03-02' });
});
