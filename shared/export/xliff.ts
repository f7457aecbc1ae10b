import type { BilingualSegment, BilingualText, SegmentReview } from './segments';
import { xmlText } from './escape-xml';

/** What provenance calls the words of a machine, where nobody names it. */
const machine = 'machine translation';

const namespaces =
  `xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" ` +
  `xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"`;

/**
 * XLIFF 2.1 (OASIS standard, 2018): a unit a segment. Who wrote and who approved it stand in the ITS module's provenance, what a
 * machine had made of it in the module for translation candidates.
 */
export function toXliff2({ name, sourceLanguage, language, segments }: BilingualText): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<xliff ${namespaces} version="2.1" srcLang="${xmlText(sourceLanguage)}" trgLang="${xmlText(language)}">\n` +
    ` <file id="f1" original="${xmlText(name)}">\n` +
    (segments.length === 0
      ? unit2({ id: '', source: '', target: '', notes: [] }, 0)
      : segments.map(unit2).join('')) +
    ` </file>\n</xliff>\n`
  );
}

function unit2({ id, source, target, notes, review }: BilingualSegment, index: number): string {
  const noted = [
    ...notes.map((note) => `    <note>${xmlText(note)}</note>\n`),
    ...(review?.comments ?? []).map(
      ({ person, text }) =>
        `    <note category="comment by ${xmlText(person.name)}">${xmlText(text)}</note>\n`,
    ),
  ].join('');
  return (
    `  <unit id="u${index + 1}"${id === '' ? '' : ` name="${xmlText(id)}"`}${review === undefined ? '' : provenance(review)}>\n` +
    (review === undefined ? '' : candidate(source, target, review)) +
    (noted === '' ? '' : `   <notes>\n${noted}   </notes>\n`) +
    `   <segment id="s1"${review === undefined ? '' : state2(review, target)}>\n    <source xml:space="preserve">${xmlText(source)}</source>\n` +
    `    <target xml:space="preserve">${xmlText(target)}</target>\n   </segment>\n  </unit>\n`
  );
}

/** ITS 2.0, 8.11 (provenance): who or what translated, and who revised. */
function provenance({ authors, machineTranslation, approvedBy }: SegmentReview): string {
  const people = authors.map(({ name }) => name).join(', ');
  return (
    (machineTranslation === null ? '' : ` its:tool="${machine}"`) +
    (people === '' ? '' : ` its:person="${xmlText(people)}"`) +
    (approvedBy === null ? '' : ` its:revPerson="${xmlText(approvedBy.name)}"`)
  );
}

function state2({ approvedBy, edited }: SegmentReview, target: string): string {
  if (target === '') return ' state="initial"';
  return ` state="${approvedBy !== null ? 'final' : 'translated'}" subState="emend:${edited ? 'edited' : 'machine-translated'}"`;
}

function candidate(source: string, target: string, { machineTranslation }: SegmentReview): string {
  if (machineTranslation === null || machineTranslation === target || source === '') return '';
  return (
    `   <mtc:matches>\n    <mtc:match ref="#s1" type="mt" origin="${machine}">\n` +
    `     <source>${xmlText(source)}</source>\n     <target>${xmlText(machineTranslation)}</target>\n    </mtc:match>\n   </mtc:matches>\n`
  );
}

/** XLIFF 1.2 (OASIS standard, 2008): a trans-unit a segment; what a machine had made of it stands beside it as another translation. */
export function toXliff1({ name, sourceLanguage, language, segments }: BilingualText): string {
  const phases = new Map<string, string>();
  const units = segments.map(({ id, source, target, notes, review }, index) => {
    const noted = notes.map((note) => `    <note>${xmlText(note)}</note>\n`);
    for (const { person, text } of review?.comments ?? [])
      noted.push(`    <note from="${xmlText(person.name)}">${xmlText(text)}</note>\n`);
    return (
      `   <trans-unit id="${index + 1}"${id === '' ? '' : ` resname="${xmlText(id)}"`}${review === undefined ? '' : approved(review)} xml:space="preserve">\n` +
      `    <source>${xmlText(source)}</source>\n    <target${review === undefined ? '' : state1(review, phases)}>${xmlText(target)}</target>\n` +
      noted.join('') +
      (review === undefined ? '' : otherTranslation(target, review)) +
      `   </trans-unit>\n`
    );
  });
  const header = [...phases].map(
    ([contact, phase]) =>
      `    <phase phase-name="${phase}" process-name="post-editing" contact-name="${xmlText(contact)}"/>\n`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n` +
    ` <file original="${xmlText(name)}" source-language="${xmlText(sourceLanguage)}" target-language="${xmlText(language)}" datatype="plaintext">\n` +
    (header.length === 0
      ? ''
      : `  <header>\n   <phase-group>\n${header.join('')}   </phase-group>\n  </header>\n`) +
    `  <body>\n${units.join('')}  </body>\n </file>\n</xliff>\n`
  );
}

function approved({ approvedBy }: SegmentReview): string {
  return ` approved="${approvedBy === null ? 'no' : 'yes'}"`;
}

function state1({ approvedBy, edited, authors }: SegmentReview, phases: Map<string, string>): string {
  const people = authors.map(({ name }) => name).join(', ');
  if (people !== '' && !phases.has(people)) phases.set(people, `edit-${phases.size + 1}`);
  const state = approvedBy !== null ? 'final' : edited ? 'translated' : 'needs-review-translation';
  return (
    ` state="${state}"` +
    (edited ? '' : ' state-qualifier="mt-suggestion"') +
    (people === '' ? '' : ` phase-name="${phases.get(people) ?? ''}"`)
  );
}

function otherTranslation(target: string, { machineTranslation }: SegmentReview): string {
  if (machineTranslation === null || machineTranslation === target) return '';
  return `    <alt-trans origin="${machine}"><target state-qualifier="mt-suggestion">${xmlText(machineTranslation)}</target></alt-trans>\n`;
}
