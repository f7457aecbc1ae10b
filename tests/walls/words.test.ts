import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands/catalogue';
import { en } from '../../shared/locales/en';
import type { Locale } from '../../shared/locales/locale';
import { loadLocale, locales } from '../../shared/locales/locales';
import { sourceFiles } from './imports';
import { sourceOf, visit } from './source-tree';
import { literalTexts } from './literal-texts';

/** Texts that are said before there is a language, or by nobody: each with its reason. */
const silent: Readonly<Record<string, string>> = {
  'renderer/commands/dispatch-keys.ts: input:not([type="range"]), textarea, select, [contenteditable="true"]':
    'a selector',
  'renderer/editor/attach-paragraphs.ts: title-line long': 'classes',
  'renderer/host/shared-source.ts: SharedWorker': 'a name of the platform',
  'renderer/state/project-name.ts: Sample project': 'a folder on disk',
  'renderer/state/project-name.ts: Pasted texts': 'a folder on disk',
  'renderer/state/view.ts: Linguistic conventions/Grammar': 'the id of an MQM category',
  'renderer/views/desk/FindBar.tsx: Aa': 'a sign on a button that has a name',
  'renderer/views/shell/dropped-files.ts: Files': 'what browsers call files among what is dragged',
  'renderer/views/dock/ChangeFigures.tsx: HTER': 'a figure by its name, in every language',
  'renderer/views/history/history-commands.ts: :is(.review, .history-pane) .compare-with select':
    'a selector',
  'renderer/worker/analysis-worker.ts:  could not be loaded (': 'the message of a bug, for the console',
  'main/electron/app-protocol.ts: text/html; charset=utf-8': 'a media type',
  'main/electron/app-protocol.ts: Not found':
    'the body of an answer to a page that asks for what is not there',
  'main/electron/arguments.ts: --as wants id:Name, where the id is made of a-z, 0-9, - and _ (at most 40); this is no such id: ':
    'for a terminal, before the settings are read',
};

const speaking = ['renderer', 'main/electron'].flatMap(sourceFiles);
/** Files of other parts that say messages. */
const alsoSaying = ['shared/locales/report-words.ts', 'main/host/report/report-html.ts'];
const other = (await Promise.all(locales.map(({ id }) => loadLocale(id)))).filter((locale) => locale !== en);

describe('texts for people', () => {
  it('stand in the catalogues', () => {
    const found = speaking.flatMap((file) => literalTexts(file).map((text) => `${file}: ${text}`));
    expect(found.filter((text) => silent[text] === undefined)).toEqual([]);
  });

  it.each([
    ['x.tsx', '<p>Nothing here.</p>'],
    ['x.tsx', '<button aria-label="Close" />'],
    ['x.tsx', '<p>{count} flags</p>'],
    ['x.ts', "notify({ kind: 'info', text: 'Nothing was found' })"],
    ['x.ts', 'const text = `${count} of the flags`'],
    ['x.ts', "t('a.b', { name: 'the first' })"],
    ['x.ts', "const label = '保存';"],
  ])('are seen in %s: %s', (file, text) => {
    expect(literalTexts(file, text)).toHaveLength(1);
  });

  it.each([
    ['x.tsx', '<p className="one two">{t("a.b")}</p>'],
    ['x.ts', "if (event.key === 'Unidentified') return;"],
    ['x.ts', "const keys = ['ArrowDown', 'Enter'];"],
    ['x.ts', "element.querySelector('.a [role=button] b')"],
    ['x.ts', "throw new Error('the session has not started')"],
    ['x.ts', "import a from './Some File'"],
  ])('are not seen in %s: %s', (file, text) => {
    expect(literalTexts(file, text)).toEqual([]);
  });
});

describe('messages', () => {
  it.each([en, ...other].map((locale) => [locale.id, locale] as const))(
    'of %s can be read',
    (_id, locale) => {
      const faulty = messagesOf(locale).filter(([, message]) => argumentsOf(message) === null);
      expect(faulty).toEqual([]);
    },
  );

  it.each(other.map((locale) => [locale.id, locale] as const))(
    'of %s take what English takes',
    (_id, locale) => {
      const differing = messagesOf(locale).filter(([id, message]) => {
        const english = argumentsOf(en.words[id]);
        return [...(argumentsOf(message) ?? [])].some((name) => english?.has(name) !== true);
      });
      expect(differing).toEqual([]);
    },
  );

  it('are given the values that they take, and no others', () => {
    const wrong = [...speaking, ...alsoSaying].flatMap((file) =>
      saidIn(file).flatMap(({ id, given }) => {
        const taken = [...(argumentsOf(en.words[id]) ?? [])].sort();
        return given.sort().join() === taken.join()
          ? []
          : [`${file}: ${id} takes ${taken.join()} and is given ${given.join()}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are all said somewhere', () => {
    const literals = new Set<string>();
    const heads: string[] = [];
    for (const file of [...speaking, ...alsoSaying]) {
      visit(sourceOf(file), (node) => {
        if (ts.isStringLiteralLike(node)) literals.add(node.text);
        else if (ts.isTemplateHead(node) && node.text.includes('.')) heads.push(node.text);
      });
    }
    const unsaid = Object.keys(en.words).filter(
      (id) => !literals.has(id) && !heads.some((head) => id.startsWith(head)),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(other.map((locale) => [locale.id, locale] as const))('of %s name every command', (_id, locale) => {
    expect(Object.keys(locale.commands ?? {}).sort()).toEqual(commands.map(({ id }) => id).sort());
  });
});

function messagesOf(locale: Locale): [keyof Locale['words'], string][] {
  return Object.entries(locale.words) as [keyof Locale['words'], string][];
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The parser's number for a piece of text. */
const literal = 0;

/** Names of the values that a message takes; null if it cannot be read. */
function argumentsOf(message: string): Set<string> | null {
  const names = new Set<string>();
  const add = (elements: Elements): void => {
    for (const element of elements) {
      if ('value' in element && (element.type as number) !== literal) names.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) add(option.value);
    }
  };
  try {
    add(new IntlMessageFormat(message, en.id, undefined, { ignoreTag: true }).getAst());
    return names;
  } catch {
    return null;
  }
}

interface Said {
  readonly id: keyof Locale['words'];
  readonly given: string[];
}

/** Messages that a file says by a literal id, with the names of the values it gives; those with values made elsewhere are left out. */
function saidIn(file: string): Said[] {
  const said: Said[] = [];
  const add = (id: ts.Node | undefined, values: ts.Node | undefined): void => {
    if (id === undefined || !ts.isStringLiteralLike(id) || !(id.text in en.words)) return;
    if (values !== undefined && !ts.isObjectLiteralExpression(values)) return;
    const properties = values?.properties ?? [];
    if (properties.some((property) => ts.isSpreadAssignment(property))) return;
    said.push({
      id: id.text as Said['id'],
      given: properties.map(({ name }) =>
        name !== undefined && ts.isStringLiteralLike(name) ? name.text : (name?.getText() ?? ''),
      ),
    });
  };
  visit(sourceOf(file), (node) => {
    if (ts.isCallExpression(node) && /(?:^|\.)t$/.test(node.expression.getText()))
      add(node.arguments[0], node.arguments[1]);
    else if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Said') {
      const valueOf = (name: string): ts.Node | undefined => {
        const found = node.attributes.properties.find(
          (one) => ts.isJsxAttribute(one) && one.name.getText() === name,
        );
        const value = found !== undefined && ts.isJsxAttribute(found) ? found.initializer : undefined;
        return value !== undefined && ts.isJsxExpression(value) ? value.expression : value;
      };
      add(valueOf('id'), valueOf('values'));
    }
  });
  return said;
}
