import { xmlText } from './escape-xml';
import type { BilingualText } from './segments';

/** TMX 1.4b: a unit a segment that has both a source and a translation. */
export function toTmx({ name, sourceLanguage, language, segments }: BilingualText, version: string): string {
  const variant = (tongue: string, text: string): string =>
    `   <tuv xml:lang="${xmlText(tongue)}"><seg>${xmlText(text)}</seg></tuv>\n`;
  const units = segments
    .filter(({ source, target }) => /\S/.test(source) && /\S/.test(target))
    .map(
      ({ source, target, notes }) =>
        `  <tu>\n${notes.map((note) => `   <note>${xmlText(note)}</note>\n`).join('')}` +
        `${variant(sourceLanguage, source)}${variant(language, target)}  </tu>\n`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n` +
    ` <header creationtool="Emend" creationtoolversion="${xmlText(version)}" segtype="paragraph" o-tmf="${xmlText(name)}" adminlang="en" ` +
    `srclang="${xmlText(sourceLanguage)}" datatype="plaintext"/>\n <body>\n${units.join('')} </body>\n</tmx>\n`
  );
}
