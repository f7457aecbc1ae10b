import { failure, ok, said, type Result } from '../../shared/base/result';
import type { TermChange } from '../../shared/formats/terms/change-terms';
import { compareGlossary } from '../../shared/formats/terms/compare-glossary';
import { readGlossary } from '../../shared/formats/terms/read-glossary';
import type { TermColumns } from '../../shared/formats/terms/term-headings';
import { serialiseTermsTbx } from '../../shared/formats/terms/terms-tbx';
import { serialiseTermsCsv } from '../../shared/formats/terms-csv';
import type { WordList } from '../../shared/protocol/lists-contract';
import type { ReadTerms, TermList, TermsResults } from '../../shared/protocol/terms-contract';
import { changeTermList } from './change-lists';
import { possibleEncodings } from './encodings';
import type { OpenProject } from './open-project';
import { textCodec } from './text-codec';
import { readProjectTerms } from './word-lists';

/** The project's terms as they stand on disk. */
export async function listTerms(open: OpenProject): Promise<Result<TermList>> {
  return ok(await open.projectTerms());
}

/** Changes the project's list, or the person's own, in turn with all else that is written to it, and tells every window. */
export async function changeProjectTerms(
  open: OpenProject,
  list: WordList,
  changes: readonly TermChange[],
): Promise<Result<TermsResults['terms.change']>> {
  let undo: readonly TermChange[] = [];
  let left = 0;
  const changed = await open.changeLists(list, async (folders) => {
    const made = await changeTermList(folders, list, changes);
    if (!made.ok) return made;
    ({ undo, left } = made.value);
    return ok(undo.length > 0);
  });
  return changed.ok ? ok({ project: changed.value.project, undo, left }) : changed;
}

export interface GlossaryFile {
  readonly name: string;
  /** In base64. */
  readonly data: string;
  readonly encoding?: string | undefined;
  readonly columns?: TermColumns | undefined;
}

/** Reads a glossary in the project's languages and compares it with what the project has. */
export async function readGlossaryFor(
  open: OpenProject,
  { name, data, encoding, columns }: GlossaryFile,
): Promise<Result<ReadTerms>> {
  const { sourceLanguage, language } = open.texted();
  const bytes = Buffer.from(data, 'base64');
  const read = readGlossary(
    {
      name,
      bytes,
      codec: textCodec,
      ...(encoding !== undefined && { encoding }),
    },
    { sourceLanguage, language, columns },
  );
  if (!read.ok) return { ok: false, error: failure(read.error.code, said`${name}: ${read.error}`) };
  const { terms, ...rest } = read.value;
  const { list, termbase } = await readProjectTerms(open.root);
  const encodings = rest.kind === 'table' ? possibleEncodings(bytes) : [];
  return ok({ ...rest, encodings, entries: compareGlossary(list, termbase, terms) });
}

/** All terms of the project as a file. A table begins with a byte-order mark, by which spreadsheets know UTF-8. */
export async function exportTerms(
  open: OpenProject,
  format: 'csv' | 'tbx',
): Promise<Result<TermsResults['terms.export']>> {
  const { list, termbase } = await readProjectTerms(open.root);
  const { sourceLanguage, language } = open.texted();
  const all = [...list, ...termbase];
  return ok(
    format === 'csv'
      ? { text: `\ufeff${serialiseTermsCsv(all)}`, left: 0 }
      : serialiseTermsTbx(all, sourceLanguage, language),
  );
}
