import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { failure, said } from '../../shared/base/result';
import { en } from '../../shared/locales/en';
import { loadLocale, locales } from '../../shared/locales/locales';
import { Words } from '../../shared/locales/words';
import { sourceFiles } from './imports';
import { sourceOf, visit } from './source-tree';

/** Whose failures no window shows, each with its reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'main/web/serve-loopback.ts': 'told to the terminal that started it',
  'shared/checks/patterns/': 'about the lines of rule files, whose keywords are English',
};

const sources = ['shared', 'main/host', 'main/web', 'renderer'].flatMap(sourceFiles);
const other = (await Promise.all(locales.map(({ id }) => loadLocale(id)))).filter((locale) => locale !== en);

describe('failures', () => {
  it.each(other.map((locale) => [locale.id, locale] as const))('are said in %s', (_id, locale) => {
    const missing = sources
      .filter((file) => !Object.keys(elsewhere).some((part) => file.startsWith(part)))
      .flatMap((file) => failuresOf(file).map((template) => `${file}: ${template}`))
      .filter((found) => locale.failures?.[found.slice(found.indexOf(': ') + 2)] === undefined);
    expect(missing).toEqual([]);
  });

  it.each(other.map((locale) => [locale.id, locale] as const))(
    'take the same values in %s',
    (_id, locale) => {
      const holes = (text: string): string => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join();
      const wrong = Object.entries(locale.failures ?? {}).filter(
        ([english, own]) => holes(english) !== holes(own),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(other.map((locale) => [locale.id, locale] as const))(
    'of %s are all raised somewhere',
    (_id, locale) => {
      const all = ['shared', 'main', 'renderer']
        .flatMap(sourceFiles)
        .filter((file) => !file.includes('/locales/'));
      const texts = new Set(all.flatMap((file) => textsOf(file)));
      expect(Object.keys(locale.failures ?? {}).filter((template) => !texts.has(template))).toEqual([]);
    },
  );

  it('say what lies beneath in the same language', async () => {
    const { failure: inWords } = new Words(await loadLocale('zh-Hans'));
    const beneath = failure(
      'not-written',
      said`${'a.txt'} could not be written (${'EIO'}). Check the disk and try again.`,
    );
    const over = failure('x', said`${'list.txt'}: ${beneath}`);
    expect(over.message).toBe('list.txt: a.txt could not be written (EIO). Check the disk and try again.');
    expect(inWords(over)).toBe('list.txt：无法写入 a.txt（EIO）。请检查磁盘后重试。');
    expect(inWords(failure('x', 'Nobody has written this in Chinese.'))).toBe(
      'Nobody has written this in Chinese.',
    );
    expect(new Words(en).failure(over)).toBe(over.message);
  });
});

/** The English templates of the failures that a file makes: of `fail`, `failure`, and of objects with a code and a message. */
function failuresOf(file: string): string[] {
  const found: string[] = [];
  const take = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
    else {
      const template = templateOf(node);
      if (template !== null) found.push(template);
    }
  };
  visit(sourceOf(file), (node) => {
    if (ts.isCallExpression(node) && /^(?:fail|failure)$/.test(node.expression.getText()))
      take(node.arguments[1]);
    else if (ts.isObjectLiteralExpression(node)) {
      const initializers = new Map(
        node.properties.map((each) => [
          each.name?.getText(),
          ts.isPropertyAssignment(each) ? each.initializer : undefined,
        ]),
      );
      if (initializers.has('code')) take(initializers.get('message'));
    }
  });
  return found;
}

/** Every text and template of a file, as the catalogues name them. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  visit(sourceOf(file), (node) => {
    const template = templateOf(node);
    if (template !== null) found.push(template);
  });
  return found;
}

function templateOf(node: ts.Node): string | null {
  const inner = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (!ts.isTemplateExpression(inner)) return null;
  return (
    inner.head.text + inner.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('')
  );
}
