import { diffArrays } from 'diff';

/** Beyond this many changed lines, lines are matched by their places alone. */
const maxEditLength = 4_000;

/**
 * Which text each unit gets when a document's lines become other lines. Lines that stayed keep their unit; in between, lines and units go
 * together in order; more lines than units share the last unit there (joined by `\n`), and units without a line become empty.
 */
export function linesToUnits(before: readonly string[], after: readonly string[]): string[] {
  if (before.length === after.length) {
    let same = 0;
    for (let index = 0; index < before.length; index++) if (before[index] === after[index]) same++;
    if (same * 2 >= before.length) return [...after];
  }
  const changes = diffArrays([...before], [...after], { maxEditLength });
  if (changes === undefined) return pairUp(before.length, after);
  const texts: string[] = [];
  let removed = 0;
  let added: string[] = [];
  const flush = (): void => {
    if (removed > 0) texts.push(...pairUp(removed, added));
    else if (added.length > 0 && texts.length > 0) texts.push([texts.pop() ?? '', ...added].join('\n'));
    else if (added.length > 0) early = added;
    removed = 0;
    added = [];
  };
  /** Lines before the first unit go with it. */
  let early: string[] = [];
  for (const change of changes) {
    if (change.removed) removed += change.count;
    else if (change.added) added.push(...change.value);
    else {
      flush();
      const [first = '', ...rest] = change.value;
      texts.push(...(change.value.length === 0 ? [] : [[...early, first].join('\n'), ...rest]));
      early = [];
    }
  }
  flush();
  return texts;
}

function pairUp(units: number, lines: readonly string[]): string[] {
  if (units === 0) return [];
  if (lines.length <= units) return [...lines, ...Array<string>(units - lines.length).fill('')];
  return [...lines.slice(0, units - 1), lines.slice(units - 1).join('\n')];
}
