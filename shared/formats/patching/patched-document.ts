import type { Range } from '../../base/range';
import { fail, ok, said, type Failure, type Result } from '../../base/result';
import { applyEdits, areApplicable, type TextEdit } from '../../text/edit';
import type { ArticleDocument, DocumentLanguages, UnitFacts, WrittenDocument } from '../format';
import { linesToUnits } from './lines-to-units';
import { movedStyles, styledIn, type MovedStyle, type StyledRange } from './moved-styles';
import { patchUnit } from './patch-unit';
import { protectedIn, textOfPieces, type PatchUnit } from './pieces';

export interface PatchedParts {
  readonly format: string;
  readonly encoding: string;
  readonly bom: boolean;
  /** The decoded characters of each part that holds units. */
  readonly parts: readonly string[];
  readonly units: readonly PatchUnit[];
  readonly bilingual: boolean;
  readonly languages?: DocumentLanguages;
  readonly notes: readonly Failure[];
  readonly bytes: Uint8Array;
  /** True if a unit may hold a line break. */
  readonly breaks: boolean;
  /** The file with the given parts, by index, in place of their own. */
  readonly assemble: (changed: ReadonlyMap<number, string>) => Result<Uint8Array>;
}

/** A document that is written by patching the units that changed at their places in the file. */
export function patchedDocument(given: PatchedParts): ArticleDocument {
  const texts = given.units.map((unit) => textOfPieces(unit.pieces));
  const facts: UnitFacts[] = [];
  const protectedRanges: Range[] = [];
  const styledRanges: StyledRange[] = [];
  let start = 0;
  given.units.forEach((unit, index) => {
    const text = texts[index] as string;
    const { id, kind, source = null, state = null, notes = [] } = unit;
    facts.push({ id, kind, text, start, source, state, notes });
    for (const range of protectedIn(unit.pieces, start)) protectedRanges.push(range);
    for (const range of styledIn(unit.pieces, start)) styledRanges.push(range);
    start += text.length + 1;
  });
  const { format, encoding, bom, notes } = given;
  const text = texts.join('\n');
  return {
    format,
    encoding,
    bom,
    text,
    units: facts,
    protectedRanges,
    styledRanges,
    source: given.bilingual ? facts.map(({ source }) => source ?? '').join('\n') : null,
    ...(given.languages !== undefined && { languages: given.languages }),
    notes,
    write: (after) =>
      after === text ? ok({ bytes: given.bytes, notes: [] }) : write(given, texts, styledRanges, after),
  };
}

function write(
  given: PatchedParts,
  before: readonly string[],
  styled: readonly StyledRange[],
  after: string,
): Result<WrittenDocument> {
  const notes: Failure[] = [];
  const edits = new Map<number, TextEdit[]>();
  handedOn(linesToUnits(before, after.split('\n')), given.units).forEach((line, index) => {
    const unit = given.units[index];
    if (unit === undefined || line === before[index]) return;
    const text = given.breaks ? line : line.replace(/\s*\n\s*/g, ' ');
    if (text !== line)
      notes.push(
        fail(
          'no-line-break',
          said`Unit ${unit.id}: this format has no lines inside a unit, so they were joined.`,
        ).error,
      );
    const patch = patchUnit(unit.pieces, text);
    for (const kept of patch.kept)
      notes.push(
        fail('code-kept', said`Unit ${unit.id}: “${kept}” is a code of the file and was kept.`).error,
      );
    if (!patch.placed)
      notes.push(
        fail('no-place', said`Unit ${unit.id}: there is no place for text between its codes.`).error,
      );
    const list = edits.get(unit.part) ?? [];
    for (const edit of patch.edits) list.push(edit);
    edits.set(unit.part, list);
  });
  // The last of the notes: what the file lacks is graver.
  for (const moved of movedStyles(before.join('\n'), after, styled)) notes.push(movedNote(moved));
  const changed = new Map<number, string>();
  for (const [part, list] of edits) {
    const raw = given.parts[part] ?? '';
    const sorted = list.sort((a, b) => a.start - b.start || a.end - b.end);
    if (!areApplicable(sorted, raw.length))
      return fail('not-patchable', 'Two edits fall on the same place of the file. Nothing was written.');
    changed.set(part, applyEdits(raw, sorted));
  }
  const bytes = given.assemble(changed);
  return bytes.ok ? ok({ bytes: bytes.value, notes }) : bytes;
}

function movedNote({ before, now, line }: MovedStyle): Failure {
  return now === ''
    ? fail(
        'style-moved',
        said`Line ${line}: the words “${before}”, which the file sets apart (bold, a link), were rewritten, and no words are set apart in their place. Look at it in the file.`,
      ).error
    : fail(
        'style-moved',
        said`Line ${line}: the words “${before}”, which the file sets apart (bold, a link), were rewritten, and “${now}” is set apart in their place. Look at it in the file.`,
      ).error;
}

/** Further lines of units that hold one alone, given to the next unit that can hold several, or else to the last one before. */
function handedOn(lines: readonly string[], units: readonly PatchUnit[]): readonly string[] {
  if (!units.some(({ oneLine }) => oneLine)) return lines;
  const given = [...lines];
  units.forEach(({ oneLine }, index) => {
    const [first = '', ...more] = (given[index] ?? '').split('\n');
    if (oneLine !== true || more.length === 0) return;
    const canHold = (unit: PatchUnit): boolean => unit.oneLine !== true;
    const next = units.findIndex((unit, at) => at > index && canHold(unit));
    const home = next >= 0 ? next : units.slice(0, index).findLastIndex(canHold);
    if (home < 0) return;
    given[index] = first;
    const present = given[home] ?? '';
    given[home] = (next >= 0 ? [...more, present] : [present, ...more]).join('\n');
  });
  return given;
}
