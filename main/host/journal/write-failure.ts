import { fail, said, type Failure } from '../../../shared/base/result';
import { journalRewound } from '../../../shared/review/write-failures';
import { errorCode } from '../inside-folder';

/** The failure for an error of the file system while a journal is written, in words a person can act on. */
export function writeFailure(error: unknown): ReturnType<typeof fail> {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', 'The disk is full, so nothing can be saved. Free some space and try again.');
    case 'EROFS':
      return fail(
        'read-only',
        'This folder is on a read-only disk, so nothing can be saved. Copy the folder to a disk you can write to.',
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        'You may not write in this folder’s .emend, so nothing can be saved. Change its permissions, or copy the folder.',
      );
    case 'ELOOP':
      return linkRefused();
    default:
      return fail(
        'write-failed',
        said`The journal could not be written (${code ?? 'unknown error'}). Try again.`,
      );
  }
}

/** The failure where a symbolic link lies in `.emend`: it may lead anywhere. */
export function linkRefused(): ReturnType<typeof fail> {
  return fail(
    'link-refused',
    'The folder’s .emend is or holds a symbolic link, which Emend does not follow. Put the real folder in its place.',
  );
}

/** A journal that is there and cannot be read now: whoever wrote on it would write on what they do not know. */
export function unreadableNow(name: string): Failure {
  return fail(
    'journals-unreadable',
    said`The journal ${name} cannot be read just now, so nothing can be saved. Check the disk and its permissions, and try again.`,
  ).error;
}

/** A journal was put back to an older copy, or removed, since this installation last wrote it. */
export const olderCopy: Failure = {
  code: 'journal-older',
  message:
    'Your journal of this article was removed or replaced by an older copy while Emend was closed. You go on from what is there now, in a new journal, and nothing is removed. To have the later text back, put the newer copy of the journal back in .emend/journal.',
};

/** What the person's events stood on is not on disk any more. */
export const takenBack: Failure = {
  code: journalRewound,
  message:
    'Journals of this article were removed or replaced by older copies while it was open. Your whole text is written anew, in a journal of its own; what came in between is in the copies that were replaced.',
};
