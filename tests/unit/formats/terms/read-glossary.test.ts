import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { textCodec } from '../../../../main/host/text-codec';
import { parseTermsCsv, serialiseTermsCsv } from '../../../../shared/formats/terms-csv';
import {
  changesOfGlossary,
  compareGlossary,
  type ConflictChoice,
} from '../../../../shared/formats/terms/compare-glossary';
import type { ListTerm } from '../../../../shared/formats/terms/change-terms';
import { readGlossary, type GlossaryOptions } from '../../../../shared/formats/terms/read-glossary';
import { serialiseTermsTbx } from '../../../../shared/formats/terms/terms-tbx';

const languages = { sourceLanguage: 'zh', language: 'en' };

function read(name: string, content: string | Buffer, more: Partial<GlossaryOptions> = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return readGlossary({ name, bytes, codec: textCodec }, { ...languages, ...more });
}

function glossary(...given: Parameters<typeof read>) {
  const answer = read(...given);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const term = (source: string, target: string, forbidden: string[] = [], note = ''): ListTerm => ({
  source,
  target,
  forbidden,
  note,
});

describe('a glossary', () => {
  it.each([
    ['a.csv', 'Source term;Translation;Do not use;Comments\n港口;port;harbor|harbour;As the port says\n'],
    ['a.tsv', 'English\t备注\tzh-CN\t禁用译法\nport\tAs the port says\t港口\tharbor | harbour\n'],
    ['a.txt', '\ufeff原文\t译文\t禁用\t说明\r\n港口\tport\tharbor|harbour\tAs the port says\r\n'],
  ])('is read by the names of its columns (%s)', (name, content) => {
    const { terms, problems, table } = glossary(name, content);
    expect(terms).toEqual([term('港口', 'port', ['harbor', 'harbour'], 'As the port says')]);
    expect(problems).toEqual([]);
    expect(table?.named).toBe(true);
  });

  it('without names is read by place, or by the columns that a person chose', () => {
    const content = 'port,港口,of the sea\nmill,磨坊,\n';
    expect(glossary('a.csv', content).terms[0]).toEqual(term('port', '港口', [], 'of the sea'));
    const columns = { source: 1, target: 0, forbidden: null, note: null };
    expect(glossary('a.csv', content, { columns }).terms).toEqual([
      term('港口', 'port'),
      term('磨坊', 'mill'),
    ]);
  });

  it('in an older encoding is read in the one that was chosen', () => {
    const bytes = iconv.encode('source,target\n港口,port\n', 'big5');
    const input = { name: 'a.csv', bytes, codec: textCodec };
    const answer = readGlossary({ ...input, encoding: 'big5' }, languages);
    expect(answer).toMatchObject({ value: { encoding: 'big5', terms: [term('港口', 'port')] } });
  });

  it('names the line and the reason of each row that cannot be used', () => {
    const { terms, problems } = glossary(
      'a.csv',
      `source,target\n港口,port\n\n"磨\n坊",mill\n码头,\n,quay\n${'长'.repeat(201)},long\n口,mouth\n`,
    );
    expect(terms.map(({ source }) => source)).toEqual(['港口', '磨 坊', '口']);
    expect(problems.map(({ message }) => message)).toEqual([
      'Line 6: the translation is missing.',
      'Line 7: the source is missing.',
      'Line 8: a term has more than 200 characters.',
    ]);
  });

  it('that is a workbook, blank or in other languages is refused with what to do', () => {
    expect(read('a.xlsx', Buffer.from('PK\u0003\u0004xl'))).toMatchObject({
      error: { code: 'glossary-packed' },
    });
    expect(read('a.csv', '\n \n').ok).toBe(false);
    const tbx = serialiseTermsTbx([term('Hafen', 'port')], 'de', 'en').text;
    expect(read('a.tbx', tbx)).toMatchObject({
      error: {
        code: 'glossary-languages',
        message: expect.stringContaining('It has: de, en.') as unknown,
      },
    });
  });

  it('comes back from what was exported, as a termbase and as a table', () => {
    const terms = [
      term('港口', 'port', ['harbor', 'harbour'], 'As <the> port "says"'),
      term('磨坊', 'mill, old'),
      term('码头', '', ['dock']),
    ];
    const { text, left } = serialiseTermsTbx([...terms, term('', '', ['dock'])], 'zh-Hans', 'en');
    expect(left).toBe(1);
    expect(glossary('a.tbx', text).terms).toEqual(terms);
    expect(glossary('a.csv', serialiseTermsCsv(terms)).terms).toEqual(terms);
    expect(parseTermsCsv(serialiseTermsCsv(terms)).terms).toEqual(terms);
  });

  it('says which concepts of a termbase lack a language, by line', () => {
    const text = serialiseTermsTbx([term('港口', 'port'), term('磨坊', 'mill')], 'zh', 'en').text;
    const { terms, problems } = glossary(
      'a.tbx',
      text.replace(/<langSec xml:lang="en">/, '<langSec xml:lang="fr">'),
    );
    expect(terms).toEqual([term('磨坊', 'mill')]);
    expect(problems.map(({ message }) => message)).toEqual(['Line 12: no term in zh with one in en.']);
  });
});

describe('a glossary beside the list', () => {
  const list = [term('港口', 'port', ['harbor']), term('磨坊', 'mill', [], 'old'), term('', '', ['dock'])];
  const entries = compareGlossary(
    list,
    [term('海湾', 'bay')],
    [
      term('港口', 'port'),
      term('港口', 'harbour', ['haven'], 'new'),
      term('磨坊', 'mill', ['millhouse']),
      term('海湾', 'bay'),
      term('灯塔', 'lighthouse'),
      term('灯塔', 'lighthouse'),
      term('', '', ['dock']),
    ],
  );
  const made = (choice: ConflictChoice) => changesOfGlossary(entries, () => choice);

  it('is new, the same, or in conflict', () => {
    expect(entries.map(({ kind }) => kind)).toEqual([
      'same',
      'conflict',
      'conflict',
      'same',
      'new',
      'same',
      'same',
    ]);
  });

  it('becomes what was chosen for its conflicts', () => {
    const lighthouse = { was: null, now: term('灯塔', 'lighthouse') };
    expect(made('keep')).toEqual([lighthouse]);
    expect(made('take')).toEqual([
      { was: list[0], now: term('港口', 'harbour', ['harbor', 'haven'], 'new') },
      { was: list[1], now: term('磨坊', 'mill', ['millhouse'], 'old') },
      lighthouse,
    ]);
    expect(made('both').map(({ was }) => was)).toEqual([null, null, null]);
  });
});
