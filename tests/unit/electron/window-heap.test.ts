import { describe, expect, it } from 'vitest';
import { letHeapsGrow } from '../../../main/electron/window-heap';

/** A command line that was started with these flags for V8. */
function commandLine(flags: string) {
  let value = flags;
  return {
    getSwitchValue: (name: string) => (name === 'js-flags' ? value : ''),
    appendSwitch(name: string, given: string) {
      if (name === 'js-flags') value = given;
    },
    get flags() {
      return value;
    },
  };
}

describe('the heaps of windows', () => {
  it('may grow before they are gone through', () => {
    const line = commandLine('');
    letHeapsGrow(line);
    expect(line.flags).toMatch(/^--heap-growing-percent=\d+$/);
  });

  it('keep what the person asked of V8, which comes last and so counts', () => {
    const line = commandLine('--heap-growing-percent=50 --trace-gc');
    letHeapsGrow(line);
    expect(line.flags).toMatch(/^--heap-growing-percent=\d+ --heap-growing-percent=50 --trace-gc$/);
  });
});
