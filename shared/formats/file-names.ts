import { isReservedName } from '../base/reserved-names';
import { fail, said, type Failure } from '../base/result';
import { formatOfName } from './formats';

/** The id of the format that a file's name tells; null for names of no format. */
export function formatIdOf(name: string): string | null {
  return formatOfName(name)?.id ?? null;
}

/**
 * Why an article may not be written under a path (`/`-separated, inside a folder); null if it may. Journals come from
 * others and name files: only what is an article's own kind of file is ever written, nothing hidden and nothing that some
 * system takes for a device.
 */
export function exportNameProblem(path: string): Failure | null {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\u0000-\u001f\u007f]/.test(part)))
    return fail(
      'bad-path',
      'No file is exported under a name that is hidden or holds control characters. Rename it.',
    ).error;
  const reserved = parts.find(isReservedName);
  if (reserved !== undefined)
    return fail(
      'reserved-name',
      said`No file is exported under the name “${reserved}”, which Windows keeps for a device. Rename it.`,
    ).error;
  if (formatOfName(name) === null)
    return fail(
      'bad-format',
      'Only articles in formats that Emend reads (.txt, .docx, .html, .md, .xlf …) are exported.',
    ).error;
  return null;
}
