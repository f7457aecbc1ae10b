import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, said, type Result, type Said } from '../../../shared/base/result';
import { formatOfName, readDocument } from '../../../shared/formats/formats';
import { languagesOfTmx, readTmxPairs, type TmxPair } from '../../../shared/formats/tmx/tmx-memory';
import type { Language } from '../../../shared/text/language';
import { errorCode } from '../inside-folder';
import { writeFailure } from '../json-file';
import { textCodec } from '../text-codec';
import { writeWhole } from '../write-whole';
import { contextOf } from './memory-index';
import type { MemoryUnit } from './memory-unit';

/** The languages of a project. */
interface Languages {
  readonly language: Language;
  readonly sourceLanguage: Language;
}

/**
 * Translation memories that a person took in (TMX, XLIFF and whatever else has sources beside translations). They are kept whole
 * beside the settings, for the index is derived from them and may be deleted.
 */
export class MemoryFiles {
  constructor(private readonly folder: string) {}

  /** Names of the files, sorted. */
  async names(): Promise<string[]> {
    return (await readdir(this.folder).catch(() => [])).filter(isMemoryName).sort();
  }

  /** The units of a file in the languages, and the name that it goes by here. Nothing is kept. Fails where it has none. */
  read(
    name: string,
    bytes: Uint8Array,
    languages: Languages,
  ): Result<{ readonly name: string; readonly units: readonly MemoryUnit[] }> {
    const safe = safeName(name);
    if (!isMemoryName(safe))
      return fail(
        'no-memory',
        'Choose a file with sentences in two languages: a translation memory (TMX) or an XLIFF file.',
      );
    const units = unitsIn(safe, bytes, languages);
    if (!units.ok) return units;
    if (units.value.length === 0) return fail('no-units', whyNone(safe, bytes, languages));
    return ok({ name: safe, units: units.value });
  }

  /** Keeps a file whole, in the place of one of the same name. `name`: as {@link read} gave it. */
  async keep(name: string, bytes: Uint8Array): Promise<Result<null>> {
    try {
      await mkdir(this.folder, { recursive: true });
      await writeWhole(join(this.folder, name), Buffer.from(bytes));
      return ok(null);
    } catch (error) {
      return writeFailure(error, join(this.folder, name));
    }
  }

  /** The units of a file in these languages. Fails where it cannot be read. */
  async units(name: string, languages: Languages): Promise<Result<readonly MemoryUnit[]>> {
    try {
      const path = join(this.folder, safeName(name));
      if ((await stat(path)).size > mostBytes) return tooLarge();
      return unitsIn(name, await readFile(path), languages);
    } catch (error) {
      return fail('no-memory', said`${name} cannot be read (${errorCode(error) ?? 'unknown error'}).`);
    }
  }

  /** Throws the error of the file system. */
  async remove(name: string): Promise<void> {
    await rm(join(this.folder, safeName(name)), { force: true });
  }
}

/** Bytes of a file at most: it is read as a whole. */
const mostBytes = 64 * 2 ** 20;

function tooLarge(): ReturnType<typeof fail> {
  return fail(
    'memory-too-large',
    said`A translation memory of more than ${mostBytes / 2 ** 20} MB is not read. Split it first.`,
  );
}

function unitsIn(
  name: string,
  bytes: Uint8Array,
  { language, sourceLanguage }: Languages,
): Result<readonly MemoryUnit[]> {
  if (bytes.length > mostBytes) return tooLarge();
  const input = { name, bytes, codec: textCodec };
  // A translation memory may be in many languages; all else that is bilingual is in two.
  if (formatOfName(name)?.id === 'tmx') {
    const pairs = readTmxPairs(input, sourceLanguage, language);
    return pairs.ok ? ok(unitsOf(pairs.value, name)) : pairs;
  }
  const document = readDocument(input);
  if (!document.ok) return document;
  const pairs = document.value.units.flatMap(({ text, source }) =>
    source === null || source.trim() === '' || text.trim() === '' ? [] : [{ source, target: text }],
  );
  return ok(unitsOf(pairs, name));
}

/** At most so many languages of a file are named. */
const mostNamed = 8;

function whyNone(name: string, bytes: Uint8Array, { sourceLanguage, language }: Languages): Said {
  const input = { name, bytes, codec: textCodec };
  const found = formatOfName(name)?.id === 'tmx' ? languagesOfTmx(input).slice(0, mostNamed) : [];
  return found.length === 0
    ? said`It holds no sentence with its translation in the languages of this project (${sourceLanguage}, ${language}).`
    : said`It holds no sentence with its translation in the languages of this project (${sourceLanguage}, ${language}). It has: ${found.join(', ')}. Check the languages in the project’s settings.`;
}

function unitsOf(pairs: readonly TmxPair[], from: string): MemoryUnit[] {
  return pairs.map(({ source, target }, index) => ({
    source,
    machineTranslation: null,
    target,
    from,
    contexts: {
      source: contextOf(pairs[index - 1]?.source ?? '', pairs[index + 1]?.source ?? ''),
      machineTranslation: '',
    },
  }));
}

function isMemoryName(name: string): boolean {
  return formatOfName(name)?.carries.source === true;
}

/** The name alone, without what no file system takes. */
function safeName(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .slice(-120);
}
