import type { PatchUnit, Piece } from '../patching/pieces';
import { childNamed, elementsIn, endOf, localName, type XmlElement } from '../xml/parse-xml';
import { trimWraps } from '../xml/xml-pieces';
import { contentText, prefixOf, pushEditable, slot, type InlineKind } from './content';
import { lockedBy, protectAll } from './protect-text';
import { uniqueIds } from './unique-ids';

/** The units of XLIFF 2.x. The segments of a unit are one line; what lies between them keeps its place. */
export function unitsOfXliff2(raw: string, root: XmlElement): PatchUnit[] {
  const units: PatchUnit[] = [];
  const nextId = uniqueIds();
  const walk = (element: XmlElement, path: string, locked: boolean): void => {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      const isLocked = lockedBy(child, locked);
      if (name === 'unit') {
        const unit = unitOf(raw, child, nextId(`${path}${child.attributes['id'] ?? ''}`));
        units.push(isLocked ? { ...unit, pieces: protectAll(unit.pieces) } : unit);
      } else if (name === 'file') walk(child, `${child.attributes['id'] ?? ''}/`, isLocked);
      else if (name === 'group') walk(child, path, isLocked);
    }
  };
  walk(root, '', false);
  return units;
}

function unitOf(raw: string, unit: XmlElement, id: string): PatchUnit {
  const pieces: Piece[] = [];
  const states: string[] = [];
  let source = '';
  const parts = elementsIn(unit).filter((child) => ['segment', 'ignorable'].includes(localName(child)));
  const translated = parts.some((part) => childNamed(part, 'target') !== undefined);
  for (const part of parts) {
    const from = childNamed(part, 'source');
    const to = childNamed(part, 'target');
    source += from === undefined ? '' : contentText(raw, from, kindOf);
    if (to !== undefined) pushEditable(pieces, raw, to, kindOf);
    else if (from !== undefined && (localName(part) === 'segment' || !translated)) {
      const name = `${prefixOf(part)}target`;
      pieces.push(slot(endOf(raw, from), `<${name}>`, `</${name}>`));
    }
    const state = part.attributes['state'];
    if (state !== undefined) states.push(state);
  }
  const notes = childNamed(unit, 'notes');
  return {
    id,
    kind: 'segment',
    part: 0,
    pieces: trimWraps(inFileOrder(pieces), raw),
    source,
    state: states[0] ?? null,
    notes: notes === undefined ? [] : elementsIn(notes).map((note) => note.text),
  };
}

function inFileOrder(pieces: Piece[]): Piece[] {
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end);
}

function kindOf(element: XmlElement): InlineKind {
  switch (localName(element)) {
    case 'mrk':
      return element.attributes['translate'] === 'no' ? 'locked' : 'pair';
    case 'pc':
      return 'pair';
    case 'sc':
    case 'ec':
    case 'sm':
    case 'em':
      return 'mark';
    default:
      return 'object';
  }
}
