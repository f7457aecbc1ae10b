import type { PatchUnit, Piece } from '../patching/pieces';
import { childNamed, elementsIn, endOf, localName, type XmlElement } from '../xml/parse-xml';
import { trimWraps } from '../xml/xml-pieces';
import { contentText, prefixOf, pushEditable, slot, type InlineKind } from './content';
import { lockedBy, protectAll, protectMatches } from './protect-text';
import { uniqueIds } from './unique-ids';

/** Phrase writes tags as text: `{1}`, `{1>bold<1}`, `{b>bold<b}`. */
const phraseTags = /\{\d+\}|\{(?:\d+|[biu]{1,3}|su[bp])>|<(?:\d+|[biu]{1,3}|su[bp])\}/g;

/**
 * The units of XLIFF 1.x, sdlxliff, mqxliff, Phrase and Matecat files. A target that is missing can be written. What is marked as not to be
 * translated is shown and protected.
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
        units.push({ ...unit, pieces: isLocked ? protectAll(pieces) : pieces });
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
