import type { DefaultTreeAdapterTypes } from 'parse5';
import { textOfPieces, type Piece } from '../patching/pieces';
import { attributePieces } from './attribute-pieces';
import { tagAttributes } from './tag-attributes';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that have attributes and nothing that anybody reads. */
const silent: ReadonlySet<string> = new Set(
  'script style template noscript noframes noembed link base param'.split(' '),
);
/** Kinds of `<input>` whose value stands on a button. */
const buttons: ReadonlySet<string> = new Set(['submit', 'button', 'reset']);

/** The chosen attributes of an element that hold text, in the order in which they are written. `start` is where its tag begins. */
export function attributeTexts(
  raw: string,
  element: Element,
  start: number,
  names: ReadonlySet<string>,
): (readonly Piece[])[] {
  const { attrs, tagName } = element;
  if (silent.has(tagName) || !attrs.some(({ name }) => isText(element, name, names))) return [];
  const tag = /^<[^\t\n\f\r />]+/.exec(raw.slice(start, start + tagName.length + 1));
  const written = tag === null ? null : tagAttributes(raw, start + tag[0].length);
  return (written?.attributes ?? []).flatMap((place) => {
    const value = attrs.find(({ name }) => name === place.name)?.value;
    if (value === undefined || !isText(element, place.name, names)) return [];
    const pieces = attributePieces(raw, place, value);
    return pieces === null || textOfPieces(pieces).trim() === '' ? [] : [pieces];
  });
}

function isText({ tagName, attrs }: Element, attribute: string, names: ReadonlySet<string>): boolean {
  const of = (wanted: string): string => attrs.find(({ name }) => name === wanted)?.value.toLowerCase() ?? '';
  if (tagName === 'meta')
    return (
      attribute === 'content' && (names.has(`meta:${of('name')}`) || names.has(`meta:${of('property')}`))
    );
  if (!names.has(attribute)) return false;
  return attribute !== 'value' || tagName === 'button' || (tagName === 'input' && buttons.has(of('type')));
}
