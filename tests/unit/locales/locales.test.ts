import { describe, expect, it } from 'vitest';
import { commands } from '../../../shared/commands/catalogue';
import { en } from '../../../shared/locales/en';
import { loadLocale, localeFor, locales } from '../../../shared/locales/locales';
import { Words } from '../../../shared/locales/words';

describe('the language that is spoken', () => {
  it.each([
    ['zh-Hans', ['en-US'], 'zh-Hans'],
    ['en', ['zh-CN'], 'en'],
    ['system', ['zh-CN', 'en'], 'zh-Hans'],
    ['system', ['zh', 'en'], 'zh-Hans'],
    ['system', ['zh-Hans-SG'], 'zh-Hans'],
    ['system', ['en-GB', 'zh-CN'], 'en'],
    ['system', ['zh-TW', 'en-US'], 'en'],
    ['system', ['zh-TW'], 'zh-Hans'],
    ['system', ['fr-CA', 'zh-CN'], 'zh-Hans'],
    ['system', ['fr-CA'], 'en'],
    ['system', [], 'en'],
    ['system', ['not a tag', 'zh-CN'], 'zh-Hans'],
    ['tlh', ['zh-CN'], 'zh-Hans'],
  ])('for the choice %s on a system in %j is %s', (choice, system, spoken) => {
    expect(localeFor(choice, system)).toBe(spoken);
  });

  it('is English where there is no such language', async () => {
    expect(await loadLocale('tlh')).toBe(en);
    for (const { id } of locales) expect((await loadLocale(id)).id).toBe(id);
  });
});

describe('words', () => {
  const english = new Words(en);

  it('fall back to English where a message cannot be said', () => {
    const words = new Words({ ...en, id: 'zh-Hans', words: { ...en.words, 'native.cut': '{open' } });
    expect(words.t('native.cut')).toBe('Cut');
  });

  it('count and list as their language does', async () => {
    const chinese = new Words(await loadLocale('zh-Hans'));
    expect(english.number(12345)).toBe('12,345');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(chinese.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
    expect(chinese.list(['Mei', '乙', 'Rui'])).toBe('Mei、乙和 Rui');
    expect(chinese.list(['Mei', 'Rui'])).toBe('Mei 和 Rui');
    expect(chinese.languageName('en')).toBe('英语');
    expect(chinese.languageName('no tag')).toBe('no tag');
  });

  it('name every command, and find it by what English calls it', async () => {
    const chinese = new Words(await loadLocale('zh-Hans'));
    for (const command of commands) {
      expect(english.commandTitle(command)).toBe(command.title);
      expect(chinese.commandTitle(command)).toMatch(/\p{Script=Han}/u);
      expect(chinese.commandSynonyms(command)).toContain(command.title);
    }
  });
});
