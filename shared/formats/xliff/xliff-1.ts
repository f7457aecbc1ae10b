import type { PatchUnit, Piece } from '../patching/pieces';
import { childNamed, elementsIn, endOf, localName, type XmlElement } from '../xml/parse-xml';
import { trimWraps } from '../xml/xml-pieces';
import { contentText, prefixOf, pushEditable, slot, type InlineKind } from './content';
import { uniqueIds } from './unique-ids';

/** The units of XLIFF 1.x, sdlxliff, mqxliff, Phrase and Matecat files. A target that is missing can be written. */
export function unitsOfXliff1(raw: string, root: XmlElement): PatchUnit[] {
  const units: PatchUnit[] = [];
  const nextId = uniqueIds();
  const walk = (element: XmlElement, path: string): void => {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      if (name === 'trans-unit')
        units.push(unitOf(raw, child, nextId(`${path}${child.attributes['id'] ?? ''}`)));
      else if (name === 'file') walk(child, `${child.attributes['original'] ?? ''}/`);
      else if (name === 'body' || name === 'group') walk(child, path);
    }
  };
  walk(root, '');
  return units;
}

function unitOf(raw: string, unit: XmlElement, id: string): PatchUnit {
  const source = childNamed(unit, 'source');
  const target = childNamed(unit, 'target');
  const pieces: Piece[] = [];
  if (target !== undefined) pushEditable(pieces, raw, target, kindOf);
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
    pieces: trimWraps(pieces, raw),
    source: source === undefined ? null : contentText(raw, source, kindOf),
    state: target?.attributes['state'] ?? null,
    notes: elementsIn(unit)
      .filter((child) => localName(child) === 'note')
      .map((note) => note.text),
  };
}

function kindOf(element: XmlElement): InlineKind {
  switch (localName(element)) {
    case 'g':
    case 'mrk':
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
