import type { Language } from '../../text/language';
import { escapeXml } from '../xml/xml-pieces';
import type { ListTerm } from './change-terms';

/**
 * Terms as a termbase (TBX-Basic of ISO 30042:2019, data categories as attributes): a concept each, with the source, the preferred rendering
 * and the forbidden ones as deprecated. Entries without a source are left out: a termbase has no concept for them, and `left` counts them.
 */
export function serialiseTermsTbx(
  terms: readonly ListTerm[],
  sourceLanguage: Language,
  language: Language,
): { readonly text: string; readonly left: number } {
  const told = terms.filter(({ source }) => source !== '');
  const concepts = told.map(
    ({ source, target, forbidden, note }, index) =>
      `      <conceptEntry id="c${index + 1}">\n` +
      (note === '' ? '' : `        <note>${escapeXml(note)}</note>\n`) +
      `        <langSec xml:lang="${escapeXml(sourceLanguage)}">\n${termSec(source, 'preferredTerm-admn-sts')}        </langSec>\n` +
      `        <langSec xml:lang="${escapeXml(language)}">\n` +
      (target === '' ? '' : termSec(target, 'preferredTerm-admn-sts')) +
      forbidden.map((each) => termSec(each, 'deprecatedTerm-admn-sts')).join('') +
      `        </langSec>\n      </conceptEntry>\n`,
  );
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<tbx type="TBX-Basic" style="dca" xml:lang="${escapeXml(sourceLanguage)}" xmlns="urn:iso:std:iso:30042:ed-2">\n` +
    `  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>Terms</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n` +
    `  <text>\n    <body>\n${concepts.join('')}    </body>\n  </text>\n</tbx>\n`;
  return { text, left: terms.length - told.length };
}

function termSec(text: string, status: string): string {
  return (
    `          <termSec>\n            <term>${escapeXml(text)}</term>\n` +
    `            <termNote type="administrativeStatus">${status}</termNote>\n          </termSec>\n`
  );
}
