import { useMemo } from 'react';
import { setFilter, useLibrary } from '../../state/library';
import { folderCounts, inSeveralFolders } from '../../state/library-folders';
import { useWords } from '../../words/words';
import { ChoiceChip, type Choice } from './ChoiceChip';
import { useRowsBesides } from './rows-besides';

/** Which folder of the project is listed; nothing where all articles lie in one. */
export function FolderChip() {
  const { t } = useWords();
  const folder = useLibrary(({ filter }) => filter.folder);
  const several = useLibrary(({ rows }) => inSeveralFolders(rows));
  if (!several && folder === null) return null;
  return (
    <ChoiceChip
      name={t('view.folder')}
      placeholder={t('view.folder')}
      choices={folder === null ? [] : [choiceOf(folder)]}
      useCounted={useFolders}
      value={folder}
      on={folder !== null}
      about={folder === null ? undefined : choiceOf(folder).label}
      onChoose={(chosen) => setFilter({ folder: chosen })}
    />
  );
}

const anyFolder = { folder: null } as const;

function choiceOf(folder: string, count?: number): Choice<string> {
  return { value: folder, label: folder.slice(0, -1), ...(count !== undefined && { count }) };
}

/** The folders, with how many articles lie in each; the one that is listed is always among them. */
function useFolders(): readonly Choice<string>[] {
  const { t } = useWords();
  const rows = useRowsBesides(anyFolder);
  const chosen = useLibrary(({ filter }) => filter.folder);
  const counts = useMemo(() => folderCounts(rows), [rows]);
  const isListed = chosen === null || counts.some(({ folder }) => folder === chosen);
  return [
    { value: null, label: t('view.all-folders') },
    ...(isListed ? [] : [choiceOf(chosen, rows.filter(({ path }) => path.startsWith(chosen)).length)]),
    ...counts.map(({ folder, articles }) => choiceOf(folder, articles)),
  ];
}
