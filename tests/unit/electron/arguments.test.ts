import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../main/electron/arguments';

const read = (...rest: string[]) => readArguments(['/opt/electron', ...rest], '/opt/emend', '/home/ana');

describe('the arguments of the app', () => {
  it('are a folder and a person, wherever Chromium’s own switches stand', () => {
    const expected = {
      target: '/home/ana/articles',
      sample: false,
      person: { id: 'ana', name: 'Ana María' },
      problem: null,
    };
    expect(read('--no-sandbox', '/opt/emend', 'articles', '--as', 'ana:Ana María')).toEqual(expected);
    expect(read('--as=ana:Ana María', '--lang=en', 'articles')).toEqual(expected);
    expect(read('--inspect=0', '../../opt/emend', '--as=ana:Ana María', 'articles')).toEqual(expected);
  });

  it('may be none', () => {
    expect(read()).toEqual({ target: null, sample: false, person: null, problem: null });
    expect(read('--sample').sample).toBe(true);
    expect(read('--sample', 'articles').sample).toBe(false);
  });

  it.each(['--as=', '--as=Ana María', '--as=../x:Ana', '--as'])('tell what is wrong with %s', (argument) => {
    expect(read(argument).problem).toMatch(/^--as wants id:Name/);
  });
});
