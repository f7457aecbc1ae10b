import { useEffect } from 'react';
import { findBridge } from '../../host/bridge-carrier';
import { useArticle } from '../../state/article';
import { formatOfPath } from '../../state/formats';
import { notify, useSession } from '../../state/session';
import { offerGlossary } from '../../state/terms';
import { setOverlay, useView } from '../../state/view';
import { t } from '../../words/words';

/**
 * Takes what is dropped on the window. A file beside an open article is offered as its source; a folder is opened, and so is the folder of a
 * file where no article is open. Without this, a page would go away for the file that is dropped on it.
 */
export function useDroppedFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = takesFiles() ? 'copy' : 'none';
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null && takesFiles()) take(event.dataTransfer);
    };
    document.addEventListener('dragenter', over, true);
    document.addEventListener('dragover', over, true);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('dragenter', over, true);
      document.removeEventListener('dragover', over, true);
      document.removeEventListener('drop', drop, true);
    };
  }, []);
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Of what lies over the window, the list of terms alone takes a file: a glossary. */
function takesFiles(): boolean {
  const { overlay } = useView.getState();
  return overlay === null || overlay.kind === 'terms';
}

function take({ items, files }: DataTransfer): void {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) return void notify({ kind: 'warning', text: t('drop.one') });
  if (useView.getState().overlay?.kind === 'terms') return offerGlossary(file);
  const isFolder = items[0]?.webkitGetAsEntry()?.isDirectory === true;
  if (!isFolder && useArticle.getState().article !== null) {
    const formats = useSession.getState().info?.formats ?? [];
    if (formatOfPath(file.name, formats) === null)
      notify({ kind: 'warning', text: t('drop.unreadable', { name: file.name }) });
    else setOverlay({ kind: 'attach-source', file });
    return;
  }
  if (findBridge()?.openDropped(file) !== true) notify({ kind: 'warning', text: t('drop.no-folders') });
}
