import type { Range } from '../../base/range';
import type { PatchUnit, Piece, Run } from '../patching/pieces';
import type { Columns } from '../table-columns';

/** A string value and where it is: the places are those between its quotes. */
export interface JsonString extends Range {
  /** The key it stands under; empty for elements of arrays. */
  readonly key: string;
  /** Where in the value it is, such as `3/items/0`. */
  readonly path: string;
  /** The object it is directly in, by its place. */
  readonly object: number;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Level {
  readonly isObject: boolean;
  readonly path: string;
  readonly start: number;
  key: string;
  index: number;
}

/** The string values of what is known to be JSON, in their order. */
export function jsonStrings(raw: string, start: number, end: number, row: string): JsonString[] {
  const found: JsonString[] = [];
  const levels: Level[] = [];
  tokens.lastIndex = start;
  for (let match = tokens.exec(raw); match !== null && match.index < end; match = tokens.exec(raw)) {
    const token = match[0];
    const level = levels.at(-1);
    const here =
      level === undefined ? row : join(level.path, level.isObject ? level.key : String(level.index));
    if (token === '{' || token === '[')
      levels.push({ isObject: token === '{', path: here, start: match.index, key: '', index: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level !== undefined) level.index++;
    } else if (token !== ':') {
      const from = match.index + 1;
      const to = match.index + token.length - 1;
      if (
        level?.isObject === true &&
        /^\s*:/.test(raw.slice(to + 1, to + 1 + 200)) &&
        isKey(raw, match.index)
      )
        level.key = JSON.parse(token) as string;
      else
        found.push({
          start: from,
          end: to,
          key: level?.isObject === true ? level.key : '',
          path: here,
          object: level?.start ?? start,
        });
    }
  }
  return found;
}

/** A string before a colon is a key, since what is read is JSON. */
function isKey(raw: string, at: number): boolean {
  let before = at - 1;
  while (/\s/.test(raw.charAt(before))) before--;
  return raw.charAt(before) !== ':';
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

/** The lines of the chosen values; a line break in a value begins another line. */
export function jsonUnits(raw: string, strings: readonly JsonString[], columns: Columns): PatchUnit[] {
  const sources = new Map<number, string>();
  if (columns.source !== null)
    for (const one of strings) if (one.key === columns.source) sources.set(one.object, plain(raw, one));
  const units: PatchUnit[] = [];
  const seen = new Map<string, number>();
  for (const one of strings) {
    if (columns.text !== null && one.key !== columns.text) continue;
    const times = seen.get(one.path) ?? 0;
    seen.set(one.path, times + 1);
    const id = times === 0 ? one.path : `${one.path}#${times + 1}`;
    linePieces(raw, one).forEach((pieces, index) => {
      units.push({
        id: index === 0 ? id : `${id}+${index}`,
        kind: 'value',
        part: 0,
        pieces,
        source: index === 0 ? (sources.get(one.object) ?? null) : null,
      });
    });
  }
  return units;
}

const run: Run = { encode: (text) => JSON.stringify(text).slice(1, -1) };
const escapes = /\\(?:u[0-9a-fA-F]{4}|.)/g;

function linePieces(raw: string, { start, end }: Range): Piece[][] {
  const own = { ...run };
  let pieces: Piece[] = [];
  const lines = [pieces];
  let at = start;
  const literal = (to: number): void => {
    if (to > at) pieces.push({ kind: 'literal', start: at, end: to, text: raw.slice(at, to), run: own });
  };
  const place = (offset: number): Piece => ({
    kind: 'literal',
    start: offset,
    end: offset,
    text: '',
    run: own,
  });
  for (const { index, 0: whole } of raw.slice(start, end).matchAll(escapes)) {
    literal(start + index);
    at = start + index + whole.length;
    const text = JSON.parse(`"${whole}"`) as string;
    if (text === '\n') {
      if (pieces.length === 0) pieces.push(place(start + index));
      lines.push((pieces = []));
    } else
      pieces.push({
        kind: 'atom',
        start: start + index,
        end: at,
        text: text === '\r' || text === '\u2028' ? ' ' : text,
        run: own,
      });
  }
  literal(end);
  if (pieces.length === 0) pieces.push(place(end));
  return lines;
}

function plain(raw: string, { start, end }: Range): string {
  return (JSON.parse(`"${raw.slice(start, end)}"`) as string).replace(/\s*\n\s*/g, ' ');
}
