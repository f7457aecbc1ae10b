import type { UnitKind } from '../format';
import type { InlineStyle } from '../patching/pieces';

/** Elements whose text stands by itself. Others are parts of a line. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary ' +
    'table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
/** Elements without any text for a reader. */
export const skipped: ReadonlySet<string> = new Set(
  'script style template noscript noframes noembed iframe object svg math canvas audio video xmp plaintext textarea'.split(
    ' ',
  ),
);
/** Elements that are seen, but have no text. */
export const objects: ReadonlySet<string> = new Set(
  'img svg math canvas audio video object iframe input button textarea embed'.split(' '),
);
export const kinds: Readonly<Record<string, UnitKind>> = {
  title: 'title',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  td: 'cell',
  th: 'cell',
};
/** Elements that set words of a line apart. */
export const styles: ReadonlyMap<string, InlineStyle> = new Map([
  ['a', 'link'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['sub', 'raised'],
  ['sup', 'raised'],
]);
