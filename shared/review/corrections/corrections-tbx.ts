import { fail, ok, said, type Failure, type Result } from '../../base/result';
import type { FormatInput } from '../../formats/format';
import { readTbxReplacements } from '../../formats/tmx/tbx-terms';
import { escapeXml } from '../../formats/xml/xml-pieces';
import type { Language } from '../../text/language';
import { longestSide, type CorrectionsRead } from './corrections-csv';
import type { CorrectionRecord } from './fold-corrections';

/**
 * The active pairs of a project as a termbase (TBX-Basic of ISO 30042:2019, data categories as attributes): a concept each, with the words to
 * use as its preferred term and those to replace as its deprecated one. Pairs of one article are left out: elsewhere they mean nothing.
 */
export function serialiseCorrectionsTbx(pairs: readonly CorrectionRecord[], language: Language): string {
  const concepts = pairs
    .filter(({ status, scope }) => status === 'active' && scope === 'project')
    .map(
      ({ from, to }, index) =>
        `      <conceptEntry id="c${index + 1}">\n` +
        `        <langSec xml:lang="${escapeXml(language)}">\n` +
        term(to, 'preferredTerm-admn-sts') +
        term(from, 'deprecatedTerm-admn-sts') +
        `        </langSec>\n      </conceptEntry>\n`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<tbx type="TBX-Basic" style="dca" xml:lang="${escapeXml(language)}" xmlns="urn:iso:std:iso:30042:ed-2">\n` +
    `  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>Corrections</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n` +
    `  <text>\n    <body>\n${concepts.join('')}    </body>\n  </text>\n</tbx>\n`
  );
}

function term(text: string, status: string): string {
  return (
    `          <termSec>\n            <term>${escapeXml(text)}</term>\n` +
    `            <termNote type="administrativeStatus">${status}</termNote>\n          </termSec>\n`
  );
}

/** True if a list is XML rather than CSV. */
export function looksLikeXml(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|tbx|martif|!--|!DOCTYPE)/.test(text);
}

/** The pairs of a termbase in the language of the translations, as {@link serialiseCorrectionsTbx} writes them: all of them active. */
export function parseCorrectionsTbx(input: FormatInput, language: Language): Result<CorrectionsRead> {
  const read = readTbxReplacements(input, language);
  if (!read.ok) return read;
  const problems: Failure[] = [];
  const decisions = read.value.flatMap(({ from, to }) => {
    if (from === to || from.length > longestSide || to.length > longestSide) {
      problems.push(
        fail(
          'corrections-line',
          said`“${from.slice(0, 40)}” cannot be used: the two sides are the same, or one has more than ${longestSide} characters.`,
        ).error,
      );
      return [];
    }
    return [{ type: 'correction', from, to, status: 'active', scope: 'project' } as const];
  });
  if (read.value.length === 0)
    problems.push(
      fail(
        'corrections-none',
        said`The termbase has no deprecated term with a preferred one in the language of the translations (${language}).`,
      ).error,
    );
  return ok({ decisions, problems });
}
