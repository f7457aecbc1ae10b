import type { PatchUnit, Piece } from '../patching/pieces';
import { childNamed, elementsIn, endOf, localName, type XmlElement } from '../xml/parse-xml';
import { trimWraps } from '../xml/xml-pieces';
import { contentText, prefixOf, pushEditable, slot, type InlineKind } from './content';
import { lockedBy, lockedByTool, protectAll, protectMatches } from './protect-text';
import { uniqueIds } from './unique-ids';

/** Phrase writes tags as text: `{1}`, `{1>bold<1}`, `{b>bold<b}`. */
const phraseTags = /\{\d+\}|\{(?:\d+|[biu]{1,3}|su[bp])>|<(?:\d+|[biu]{1,3}|su[bp])\}/g;

/**
 * The units of XLIFF 1.x, sdlxliff, mqxliff, Phrase and Matecat files. A target that is missing can be written. What is marked as not to be
 * translated, or locked, is shown and protected. (Matecat writes `translate="no"`; it has no lock of its own in its files.)
 */
export function unitsOfXliff1(raw: string, root: XmlElement): PatchUnit[] {
  const units: PatchUnit[] = [];
  const nextId = uniqueIds();
  const isPhrase = Object.values(root.attributes).some((value) => value.includes('memsource.com/mxlf'));
  const walk = (element: XmlElement, path: string, locked: boolean): void => {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      const isLocked = lockedBy(child, locked);
      if (name === 'trans-unit') {
        const unit = unitOf(raw, child, nextId(`${path}${child.attributes['id'] ?? ''}`));
        const pieces = isPhrase ? protectMatches(unit.pieces, phraseTags) : unit.pieces;
        units.push({ ...unit, pieces: isLocked || lockedByTool(child) ? protectAll(pieces) : pieces });
      } else if (name === 'file') walk(child, `${child.attributes['original'] ?? ''}/`, isLocked);
      else if (name === 'body' || name === 'group') walk(child, path, isLocked);
    }
  };
  walk(root, '', false);
  return units;
}

function unitOf(raw: string, unit: XmlElement, id: string): PatchUnit {
  const source = childNamed(unit, 'source');
  const target = childNamed(unit, 'target');
  const pieces: Piece[] = [];
  const locked = lockedSegments(unit);
  const kindHere = (element: XmlElement): InlineKind =>
    locked.size > 0 && isSegment(element) && locked.has(element.attributes['mid'] ?? '')
      ? 'locked'
      : kindOf(element);
  const isAllLocked =
    locked.size > 0 && segmentsIn(target).every((segment) => kindHere(segment) === 'locked');
  if (target !== undefined) pushEditable(pieces, raw, target, kindHere);
  else {
    const after = childNamed(unit, 'seg-source') ?? source;
    if (after !== undefined) {
      const name = `${prefixOf(unit)}target`;
      pieces.push(slot(endOf(raw, after), `<${name}>`, `</${name}>`));
    }
  }
  return {
    id,
    kind: 'segment',
    part: 0,
    pieces: isAllLocked ? protectAll(trimWraps(pieces, raw)) : trimWraps(pieces, raw),
    source: source === undefined ? null : contentText(raw, source, kindOf),
    state: target?.attributes['state'] ?? null,
    notes: elementsIn(unit)
      .filter((child) => localName(child) === 'note')
      .map((note) => note.text),
  };
}

/** The ids of the segments of a unit that Trados Studio says are locked. */
function lockedSegments(unit: XmlElement): ReadonlySet<string> {
  const definitions = childNamed(unit, 'seg-defs');
  if (definitions === undefined) return new Set();
  return new Set(
    elementsIn(definitions)
      .filter(lockedByTool)
      .map(({ attributes }) => attributes['id'] ?? ''),
  );
}

function isSegment(element: XmlElement): boolean {
  return localName(element) === 'mrk' && element.attributes['mtype'] === 'seg';
}

/** The segments in an element, at any depth. */
function segmentsIn(element: XmlElement | undefined): readonly XmlElement[] {
  if (element === undefined) return [];
  return elementsIn(element).flatMap((child) => (isSegment(child) ? [child] : segmentsIn(child)));
}

function kindOf(element: XmlElement): InlineKind {
  switch (localName(element)) {
    case 'mrk':
      return element.attributes['mtype'] === 'protected' ? 'locked' : 'pair';
    case 'g':
      return 'pair';
    case 'bx':
    case 'ex':
    case 'bpt':
    case 'ept':
      return 'mark';
    default:
      return 'object';
  }
}
