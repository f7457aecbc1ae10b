import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../../main/host/text-codec';
import { readSrx, segmentationFor, type SrxFile } from '../../../../shared/formats/srx/read-srx';
import { segment } from '../../../../shared/text/segment';

const folder = resolve(import.meta.dirname, '../../../../../shared/data/formats/srx');

const read = (text: string | Uint8Array) =>
  readSrx({ name: 'x.srx', bytes: typeof text === 'string' ? Buffer.from(text) : text, codec: textCodec });
const file = (text: string): SrxFile => {
  const answer = read(text);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const srx = (header: string, sets: string, maps: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" ${header}><formathandle type="start" include="no"/></header>
<body>
<languagerules>
${sets}
</languagerules>
<maprules>
${maps}
</maprules>
</body>
</srx>`;

const sets = `<languagerule languagerulename="English">
<rule break="no"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule>
<languagerule languagerulename="Others">
<rule><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule>`;
const maps = `<languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
<languagemap languagepattern=".*" languagerulename="Others"/>`;

const count = (given: SrxFile, text: string, language: string): number =>
  segment(text, language, segmentationFor(given, ['en', 'en-GB', 'de'], [])).length;

describe('a file of segmentation rules', () => {
  it('cascades, or not, as its header says; languages are mapped by pattern', () => {
    const both = file(srx('cascade="yes"', sets, maps));
    expect(both.problems).toEqual([]);
    expect([both.rules, count(both, 'Mr. A. B.', 'en'), count(both, 'Mr. A. B.', 'de')]).toEqual([2, 2, 3]);
    expect(count(both, 'Mr. A. B.', 'en-GB')).toBe(2);
    expect(count(file(srx('cascade="no"', sets, maps)), 'Mr. A. B.', 'en')).toBe(1);
  });

  it('leaves languages that it does not name to the built-in segmenter', () => {
    const english = file(
      srx('cascade="yes"', sets, '<languagemap languagepattern="en" languagerulename="Others"/>'),
    );
    expect(Object.keys(segmentationFor(english, ['en', 'en-GB'], [])?.languages ?? {})).toEqual(['en']);
    expect(segmentationFor(english, ['de'], [])).toBeNull();
    expect(segmentationFor(english, ['de'], ['Bd.'])).toMatchObject({ languages: {}, abbreviations: ['Bd'] });
  });

  it('has another name for other content, and the same for the same', () => {
    const given = file(srx('cascade="yes"', sets, maps));
    const id = segmentationFor(given, ['en'], [])?.id;
    expect(segmentationFor(file(srx('cascade="yes"', sets, maps)), ['en'], [])?.id).toBe(id);
    expect(segmentationFor(given, ['en'], ['x'])?.id).not.toBe(id);
  });

  it('tells rules that cannot be used by line, and goes on with the others', () => {
    const broken = file(
      srx(
        'cascade="yes"',
        `<languagerule languagerulename="A">
<rule break="no"><beforebreak>(a)\\1</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="no">
<beforebreak>x(?=y)z</beforebreak></rule>
<rule break="yes"><beforebreak>(</beforebreak></rule>
<rule break="yes"/>
<rule break="yes"><beforebreak>;</beforebreak></rule>
<rule break="yes"><beforebreak>[a-z&amp;&amp;[^b]]</beforebreak></rule>
<rule break="yes"><beforebreak>${'a'.repeat(6000)}</beforebreak></rule>
<rule break="yes"><beforebreak>((a{100}){100}){100}</beforebreak></rule>
</languagerule>`,
        '<languagemap languagepattern="en" languagerulename="A"/>\n<languagemap languagepattern=".*" languagerulename="None"/>',
      ),
    );
    expect(broken.rules).toBe(1);
    expect(broken.problems.map(({ message }) => /^line \d+(?= is left out)/.exec(message)?.[0])).toEqual([
      'line 7',
      'line 8',
      'line 10',
      'line 11',
      'line 13',
      'line 14',
      'line 15',
      'line 20',
    ]);
    expect(broken.problems[0]?.message).toMatch(/reference back/i);
    expect(count(broken, 'one; two', 'en')).toBe(2);
  });

  it('says after twenty how many more there are', () => {
    const rules = '<rule><beforebreak>(</beforebreak></rule>\n'.repeat(50);
    const answer = file(srx('', `<languagerule languagerulename="A">${rules}</languagerule>`, ''));
    expect(answer.problems).toHaveLength(21);
    expect(answer.problems.at(-1)?.message).toContain('30 more');
  });

  it('is refused where it is none', () => {
    for (const [text, code] of [
      ['', 'empty'],
      // Nothing in it could be mended.
      ['a text', 'srx'],
      ['<tmx><body/></tmx>', 'srx'],
      ['<srx><body><languagerules/><maprules/></body></srx>', 'srx'],
      [srx('', sets, maps).slice(0, 400), 'bad-xml'],
      ['<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><srx>&d;</srx>', 'bad-xml'],
    ] as const) {
      const answer = read(text);
      expect(
        answer.ok ? 'read' : ['empty', 'bad-xml'].includes(answer.error.code) ? code : answer.error.code,
      ).toBe(code);
    }
    expect(read(Buffer.from([0, 255, 254, 1, 2, 3])).ok).toBe(false);
  });

  it('is read in the encoding it declares, and in version 1.0', () => {
    const latin = srx('', sets.replace('\\bMr\\.', 'côté\\.'), maps).replace('UTF-8', 'ISO-8859-1');
    const bytes = Buffer.from(latin, 'latin1');
    const answer = read(bytes);
    expect(answer.ok && answer.value.sets[0]?.rules[0]?.before).toContain('côté');
    const older = file(
      srx('', sets, `<maprule maprulename="Default">${maps}</maprule>`).replace('2.0', '1.0'),
    );
    expect(count(older, 'Mr. A. B.', 'de')).toBe(3);
  });

  it.skipIf(!existsSync(folder))('of other people is read whole', () => {
    for (const name of readdirSync(folder)) {
      const answer = read(readFileSync(join(folder, name)));
      expect(answer.ok && answer.value.problems, name).toEqual([]);
      if (!answer.ok) continue;
      const how = segmentationFor(answer.value, ['en', 'ja'], []);
      const text = 'It rained. Did it? Yes, on Nov. 3rd of that year.';
      const found = segment(text, 'en', how).map(({ start, end }) => text.slice(start, end));
      expect(found.slice(0, 2), name).toEqual(['It rained.', 'Did it?']);
    }
  });
});
