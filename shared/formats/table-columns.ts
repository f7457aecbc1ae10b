/** Which columns of a table, or keys of an object, hold what. */
export interface Columns {
  /** The one that holds the text; null if none is known by its name. */
  readonly text: string | null;
  readonly source: string | null;
}

/** Names that columns of texts and of their sources have, the surest first. */
const textNames = ['target', 'translation', 'tgt', 'mt', 'text', 'content', 'body', 'sentence'];
const sourceNames = ['source', 'src', 'original'];

/** Chooses columns by their names, upper or lower case. */
export function chosenColumns(names: readonly string[]): Columns {
  const named = (wanted: readonly string[]): string | null => {
    for (const name of wanted) {
      const found = names.find((each) => each.trim().toLowerCase() === name);
      if (found !== undefined) return found;
    }
    return null;
  };
  const text = named(textNames);
  return { text, source: text === null ? null : named(sourceNames) };
}
