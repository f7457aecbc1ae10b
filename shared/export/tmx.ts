import type { Person } from '../review/person';
import { xmlText } from './escape-xml';
import type { BilingualSegment, BilingualText } from './segments';

/**
 * TMX 1.4b: a unit a segment that has both a source and a translation. Who wrote the translation, and when, is its creation; who
 * approved it its last change.
 */
export function toTmx({ name, sourceLanguage, language, segments }: BilingualText, version: string): string {
  const units = segments
    .filter(({ source, target }) => /\S/.test(source) && /\S/.test(target))
    .map(
      (segment) =>
        `  <tu>\n${segment.notes.map((note) => `   <note>${xmlText(note)}</note>\n`).join('')}` +
        `   <tuv xml:lang="${xmlText(sourceLanguage)}"><seg>${xmlText(segment.source)}</seg></tuv>\n` +
        `   <tuv xml:lang="${xmlText(language)}"${whoAndWhen(segment)}>${origin(segment)}<seg>${xmlText(segment.target)}</seg></tuv>\n  </tu>\n`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n` +
    ` <header creationtool="Emend" creationtoolversion="${xmlText(version)}" segtype="paragraph" o-tmf="${xmlText(name)}" adminlang="en" ` +
    `srclang="${xmlText(sourceLanguage)}" datatype="plaintext"/>\n <body>\n${units.join('')} </body>\n</tmx>\n`
  );
}

function whoAndWhen({ review }: BilingualSegment): string {
  if (review === undefined) return '';
  const { authors, editedAt, approvedBy, approvedAt } = review;
  const attribute = (name: string, value: string): string =>
    value === '' ? '' : ` ${name}="${xmlText(value)}"`;
  return (
    attribute('creationid', authors.map(({ name }: Person) => name).join(', ')) +
    attribute('creationdate', tmxDate(editedAt)) +
    attribute('changeid', approvedBy?.name ?? '') +
    attribute('changedate', tmxDate(approvedAt))
  );
}

function origin({ review }: BilingualSegment): string {
  if (review === undefined) return '';
  return `<prop type="x-origin">${review.edited ? 'post-edited' : 'machine translation'}</prop>`;
}

/** A time as TMX writes it, `20260131T120000Z`; empty for none. */
function tmxDate(time: string | null): string {
  return (time ?? '').replace(/\.\d+/, '').replace(/[-:]/g, '');
}
