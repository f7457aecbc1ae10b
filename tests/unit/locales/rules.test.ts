import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { fixTitles } from '../../../shared/checks/messages';
import { rules } from '../../../shared/checks/rules.generated';
import { loadLocale, locales } from '../../../shared/locales/locales';
import { messagesOfSigns } from '../../../shared/locales/zh-Hans/rule-messages-signs';
import { messagesOfWholes } from '../../../shared/locales/zh-Hans/rule-messages-wholes';
import { messagesOfWords } from '../../../shared/locales/zh-Hans/rule-messages-words';
import { reasonsOfSigns } from '../../../shared/locales/zh-Hans/rule-reasons-signs';
import { reasonsOfWholes } from '../../../shared/locales/zh-Hans/rule-reasons-wholes';
import { reasonsOfWords } from '../../../shared/locales/zh-Hans/rule-reasons-words';

const all = await Promise.all(locales.map(({ id }) => loadLocale(id)));
const spoken = all.filter((locale) => locale.rules !== null);
const english: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  rules.map(({ id, messages }) => [id, messages]),
);

const signs = new Set<string>('spacing punctuation pairs casing hyphenation numbers residue'.split(' '));
const wholes = new Set<string>(['bilingual', 'consistency', 'terms']);

/** Names in braces, also of choices, sorted. */
function namesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? ''))].sort();
}

describe.each(spoken.map((locale) => [locale.id, locale] as const))(
  'messages of rules in %s',
  (id, locale) => {
    const entries = Object.entries(locale.rules?.rules ?? {}).flatMap(([rule, messages]) =>
      Object.entries(messages).map(([message, text]) => ({ rule, message, text })),
    );

    it('are of rules and messages that there are, and can be read', () => {
      const unknown = entries.filter(({ rule, message }) => english.get(rule)?.[message] === undefined);
      expect(unknown).toEqual([]);
      for (const { text } of entries) expect(() => new IntlMessageFormat(text, id)).not.toThrow();
      for (const texts of [locale.ruleTitles, locale.ruleReasons])
        expect(Object.keys(texts ?? {}).filter((rule) => !english.has(rule))).toEqual([]);
    });

    it('tell what English tells', () => {
      const differing = entries.filter(
        ({ rule, message, text }) =>
          namesIn(text).join() !== namesIn(english.get(rule)?.[message] ?? '').join(),
      );
      expect(differing).toEqual([]);
    });

    it('name every fix that rules share, and at least 100 rules', () => {
      expect(Object.keys(locale.rules?.fixes ?? {}).sort()).toEqual(Object.keys(fixTitles).sort());
      for (const [title, text] of Object.entries(locale.rules?.fixes ?? {}))
        expect(namesIn(text), title).toEqual(namesIn(fixTitles[title as keyof typeof fixTitles]));
      expect(Object.keys(locale.rules?.rules ?? {}).length).toBeGreaterThanOrEqual(100);
      expect(Object.keys(locale.ruleReasons ?? {}).length).toBeGreaterThanOrEqual(180);
    });
  },
);

describe('the Chinese messages and reasons', () => {
  it.each([
    ['messages', [messagesOfSigns, messagesOfWords, messagesOfWholes]],
    ['reasons', [reasonsOfSigns, reasonsOfWords, reasonsOfWholes]],
  ])('stand once, in the file of what their rule is about: %s', (_, files) => {
    const categories = [signs, null, wholes];
    for (const { id, category } of rules)
      files.forEach((file, index) => {
        const isOwn = categories[index]?.has(category) ?? !(signs.has(category) || wholes.has(category));
        if (!isOwn) expect(file[id], id).toBeUndefined();
      });
  });
});
