import { basename } from 'node:path';
import { fail, ok } from '../../../shared/base/result';
import { useKeyIn } from '../announce-key';
import type { OpenProject } from '../open-project';
import { notPrinted, saveRecord } from '../record/save-record';
import { reportWordsIn } from '../report/report-words';
import type { HandlersOf, HostParts } from './host-parts';

/** The figures of a project, its record, and the key that signs it. */
export function reportHandlers(parts: HostParts): HandlersOf<'report' | 'record' | 'key'> {
  const { options, now, settings, keys, withProject, longWork, save } = parts;
  return {
    'report.overview': ({ filter }) => withProject(({ reports }) => reports.overview(filter)),
    'report.articles': ({ filter, table, key }) =>
      withProject(({ reports }) => reports.articlesOf(filter, table, key)),
    'report.file': ({ filter, format, language }) =>
      withProject(async (open) => {
        const { reports, root } = open;
        const text = await reports.file(filter, format, await headOf(parts, open, language));
        const name = format === 'rules' ? 'rules.csv' : `report.${format}`;
        return ok({ name: `${basename(root)}-${name}`, text });
      }),
    'report.pdf': ({ filter, language }) =>
      withProject(async (open) => {
        const { reports, root } = open;
        const { printPdf } = options;
        if (printPdf === undefined)
          return fail(
            'cannot-print',
            'Nothing can be printed from here. Save the report as a page and print that.',
          );
        const page = await reports.file(filter, 'html', await headOf(parts, open, language));
        const pdf = await printPdf(page);
        return pdf === null ? notPrinted() : longWork(save(`${basename(root)}-report.pdf`, pdf));
      }),
    'record.save': ({ articleId, as, statements }) => {
      const { pickFolder, pickFile, printPdf } = options;
      const run = withProject(async ({ root, library }) => {
        const path = articleId === null ? null : ((await library.find(articleId))?.file.path ?? null);
        if (articleId !== null && path === null)
          return fail('no-article', 'This article is not there any more.');
        return saveRecord(
          {
            root,
            path,
            now,
            pickFolder: pickFolder === undefined ? null : () => pickFolder('export'),
            save: pickFile === undefined ? null : save,
            printPdf: printPdf ?? null,
          },
          { as, statements },
        );
      });
      return longWork(run);
    },
    'key.use': () =>
      withProject(async ({ store }) => {
        const person = settings.person();
        if (person === null) return fail('no-person', 'Say who you are first.');
        if (!store.ok) return store;
        const key = await useKeyIn(store.value, keys, person);
        return key.ok ? ok({ id: key.value.id, sealed: options.secrets !== undefined }) : key;
      }),
  };
}

/** What a report says of itself. */
async function headOf({ options, now, settings }: HostParts, open: OpenProject, language: string) {
  return {
    said: await reportWordsIn(language, open.info().houseRules),
    project: basename(open.root),
    madeAt: new Date(now()).toISOString(),
    madeBy: settings.person()?.name ?? null,
    version: options.version,
  };
}
