import type { BilingualSegment, BilingualText } from './segments';
import { xmlText } from './escape-xml';

/** XLIFF 2.1 (OASIS standard, 2018): a unit a segment. */
export function toXliff2({ name, sourceLanguage, language, segments }: BilingualText): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${xmlText(sourceLanguage)}" trgLang="${xmlText(language)}">\n` +
    ` <file id="f1" original="${xmlText(name)}">\n` +
    (segments.length === 0
      ? unit2({ id: '', source: '', target: '', notes: [] }, 0)
      : segments.map(unit2).join('')) +
    ` </file>\n</xliff>\n`
  );
}

function unit2({ id, source, target, notes }: BilingualSegment, index: number): string {
  const noted = notes.map((note) => `    <note>${xmlText(note)}</note>\n`).join('');
  return (
    `  <unit id="u${index + 1}"${id === '' ? '' : ` name="${xmlText(id)}"`}>\n` +
    (noted === '' ? '' : `   <notes>\n${noted}   </notes>\n`) +
    `   <segment>\n    <source xml:space="preserve">${xmlText(source)}</source>\n` +
    `    <target xml:space="preserve">${xmlText(target)}</target>\n   </segment>\n  </unit>\n`
  );
}

/** XLIFF 1.2 (OASIS standard, 2008): a trans-unit a segment. */
export function toXliff1({ name, sourceLanguage, language, segments }: BilingualText): string {
  const units = segments.map(
    ({ id, source, target, notes }, index) =>
      `   <trans-unit id="${index + 1}"${id === '' ? '' : ` resname="${xmlText(id)}"`} xml:space="preserve">\n` +
      `    <source>${xmlText(source)}</source>\n    <target>${xmlText(target)}</target>\n` +
      notes.map((note) => `    <note>${xmlText(note)}</note>\n`).join('') +
      `   </trans-unit>\n`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n` +
    ` <file original="${xmlText(name)}" source-language="${xmlText(sourceLanguage)}" target-language="${xmlText(language)}" datatype="plaintext">\n` +
    `  <body>\n${units.join('')}  </body>\n </file>\n</xliff>\n`
  );
}
