import { describe, expect, it } from 'vitest';
import { loadSpeller } from '../../../../main/host/load-speller';
import { createSpeller } from '../../../../shared/checks/words/affix-speller';
import { isSoundForm } from '../../../../shared/checks/words/sound-forms';

const aff = [
  'PFX U Y 1',
  'PFX U 0 un .',
  'SFX S Y 2',
  'SFX S y ies [^aeiou]y',
  'SFX S 0 s [^sxzhy]',
  'SFX D Y 1',
  'SFX D 0 ed [^ey]',
  'REP 1',
  'REP f ph',
].join('\n');
const dic = ['5', "Ann's", 'Ann', 'fish', 'lock/USD', 'party/S', 'photo/S'].join('\n');

describe('the dictionary', () => {
  const small = createSpeller(aff, dic);

  it('knows stems and what their affixes make of them', () => {
    for (const word of ['lock', 'locks', 'locked', 'unlock', 'unlocked', 'parties', 'photos', 'Ann', "Ann's"])
      expect(small.knows(word), word).toBe(true);
    for (const word of ['unparty', 'partys', 'fishs', 'fished', 'ann', 'un', '', 'l'])
      expect(small.knows(word), word).toBe(false);
  });

  it('knows a word with a capital, or all in capitals', () => {
    for (const word of ['Locks', 'LOCKED', 'ANN']) expect(small.knows(word), word).toBe(true);
    expect(small.knows('loCked')).toBe(false);
  });

  it('suggests words one slip away, the likeliest first', () => {
    expect(small.suggest('lcok')).toEqual(['lock']);
    expect(small.suggest('fotos')).toContain('photos');
    expect(small.suggest('Unlok')).toEqual(['Unlock']);
    expect(small.suggest('zzzz')).toEqual([]);
  });
});

describe('the English dictionary', () => {
  it('has sorted lines, on which looking up relies', async () => {
    const { default: english } = await import('dictionary-en');
    const lines = new TextDecoder().decode(english.dic).trimEnd().split('\n').slice(1);
    expect(lines).toEqual([...lines].sort());
  });

  it('knows sound forms of its words and no slips', async () => {
    const speller = await loadSpeller('en');
    if (!speller) throw new Error('no dictionary');
    const isKnown = (word: string): boolean => speller.knows(word) || isSoundForm(word, speller);
    for (const word of 'her colours recognised cancelled centres bioreactor footbath wings learnt tonify'.split(
      ' ',
    ))
      expect(isKnown(word), word).toBe(true);
    for (const word of 'recieved enviroment goverment finnaly comittee wahich'.split(' '))
      expect(isKnown(word), word).toBe(false);
    expect(speller.suggest('finnaly')[0]).toBe('finally');
    expect(speller.suggest('ofen')[0]).toBe('often');
  });
});
