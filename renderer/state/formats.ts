import type { ArticleRow } from '../../shared/protocol/contract';
import type { FormatFacts } from '../../shared/formats/format';
import { words } from '../words/words';
import { useSession } from './session';

/** How many files of a format there are. */
export interface FormatCount {
  readonly format: FormatFacts;
  readonly count: number;
}

const none: readonly FormatFacts[] = [];

/** Every format that the host reads; plain text first. */
export function useFormatFacts(): readonly FormatFacts[] {
  return useSession(({ info }) => info?.formats ?? none);
}

/** The format that a path's ending tells; null for endings of no format. */
export function formatOfPath(path: string, formats: readonly FormatFacts[]): FormatFacts | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null;
}

/** `DOCX`; nothing for plain text, which most articles are. */
export function formatMark({ path }: Pick<ArticleRow, 'path'>): string | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toUpperCase();
  return extension === undefined || extension === 'TXT' ? null : extension;
}

/** The counted formats that are there, in the order of `formats`. */
export function presentFormats(
  counts: Readonly<Record<string, number>>,
  formats: readonly FormatFacts[],
): readonly FormatCount[] {
  return formats.flatMap((format) => {
    const count = counts[format.id] ?? 0;
    return count === 0 ? [] : [{ format, count }];
  });
}

/** `12 Word files and 3 web pages`. */
export function formatsInWords(present: readonly FormatCount[]): string {
  const { list, formatCount } = words();
  return list(present.map(({ format, count }) => formatCount(format, count)));
}
