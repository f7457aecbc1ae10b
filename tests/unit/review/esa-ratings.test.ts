import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/base/hash';
import { rate, raterOf, retractRating, type RatedSpan } from '../../../shared/review/esa';
import { parseEsaCsv, writeEsaCsv } from '../../../shared/review/esa-csv';
import {
  esaRows,
  inTableOrder,
  parseSegmentTexts,
  ratingsOf,
  segmentName,
} from '../../../shared/review/esa-table';
import { segment } from '../../../shared/text/segment';
import { ana, ben, Desk, machineText, openedBody } from './journal-model';

const secondsOf = (time: string): number => Date.parse(time) / 1000;

function opened(): Desk {
  const desk = new Desk(ana);
  desk.open();
  return desk;
}

const [first, , third] = segment(machineText, 'en');
const major: RatedSpan = { start: 4, end: 8, severity: 'major' };

/** Ana scores a sentence of a side. */
function score(desk: Desk, side: 'mt' | 'target', sentence: typeof first, value: number): void {
  if (sentence === undefined) throw new Error('no such sentence');
  const { base, text } = desk.state;
  desk.writeAll(
    rate({ side, text: side === 'mt' ? (base ?? '') : text, sentence, score: value, spans: [major] }),
  );
}

describe('ratings of sentences', () => {
  it('hold until the sentence changes, and move with it', () => {
    const desk = opened();
    score(desk, 'target', third, 80);
    score(desk, 'mt', third, 60);
    desk.replace('The port opened.', 'The old port opened.');
    expect(desk.state.ratings.map(({ side, start, score: value }) => [side, start, value])).toEqual([
      ['target', (third?.start ?? 0) + 4, 80],
      ['mt', third?.start, 60],
    ]);
    desk.replace('grew ,', 'grew,');
    expect(desk.state.ratings.map(({ side }) => side)).toEqual(['mt']);
  });

  it('of the same rater count once, the last one', () => {
    const desk = opened();
    score(desk, 'target', first, 80);
    score(desk, 'target', first, 35);
    expect(desk.state.ratings.map((one) => [raterOf(one), one.score])).toEqual([['ana', 35]]);
    const other = new Desk(ben);
    other.see(desk.events);
    score(other, 'target', first, 90);
    expect(other.state.ratings).toHaveLength(2);
    const [own] = other.state.ratings;
    if (own !== undefined) other.writeAll(retractRating(own, other.state.text));
    expect(other.state.ratings.map(raterOf)).toEqual(['ben']);
  });

  it('of other words than the sentence holds are none', () => {
    const desk = opened();
    desk.writeAll(
      rate({
        side: 'target',
        text: 'Another text, as long.',
        sentence: { start: 0, end: 16 },
        score: 5,
        spans: [],
      }),
    );
    desk.writeAll(
      rate({
        side: 'mt',
        text: 'Another text, as long.',
        sentence: { start: 0, end: 16 },
        score: 5,
        spans: [],
      }),
    );
    expect(desk.state.ratings).toEqual([]);
  });

  it('go along to a new machine translation, but for the sentences that it changed', () => {
    const desk = opened();
    score(desk, 'mt', first, 70);
    score(desk, 'mt', third, 50);
    const before = desk.state.tips;
    const next = machineText.replace('grew , quickly', 'grew quickly');
    const second = desk.write(openedBody(next), []);
    const at = machineText.indexOf(' ,');
    desk.write(
      {
        ...{ type: 'merge', text: next, hash: sha256Hex(next) },
        base: { event: second.id, operations: [{ start: at, end: at + 2, text: '' }] },
      },
      [...before, second.id],
    );
    expect(desk.state.base).toBe(next);
    expect(desk.state.ratings.map(({ score: value }) => value)).toEqual([70]);
  });
});

/** A table of our own in the layout of wmt-conference/ErrorSpanAnnotations. */
const table = [
  `rater2,mt,3,TGT,zho,eng,41.5,news/port.txt,False,"[{""start_i"":6,""end_i"":9,""severity"":""major""},{""start_i"":""missing"",""end_i"":""missing"",""severity"":""minor"",""error_type"":null}]",1711317214.308,1711317233.652`,
  'rater1,mt,1,TGT,zho,eng,100,news/port.txt,False,[],1711317347.693,1711317347.693',
  `rater1,edited,2,TGT,zho,eng,70,news/port.txt,False,"[{""start_i"":0,""end_i"":4,""severity"":""undecided"",""error_type"":[""Style"",""Awkward""]}]",1.5,2`,
  'rater1,mt,1,TGT,zho,eng,20,news/other.txt,False,[],3,4',
  '',
].join('\n');

describe('ESA tables', () => {
  const article = { path: 'news/port.txt', language: 'en', sourceLanguage: 'zh' };
  const read = parseEsaCsv(table);
  const rows = read.ok ? read.value.rows : [];

  it('go through the journals of a project unchanged', () => {
    const port = opened();
    const other = opened();
    const into = (desk: Desk, path: string) => {
      const numbered = rows
        .map((row, number) => ({ number, row }))
        .filter(({ row }) => row.document === path);
      const { base, text, ratings } = desk.state;
      const placed = ratingsOf(numbered, { ...article, path, mt: base ?? '', text }, ratings);
      desk.writeAll(placed.bodies);
      return placed;
    };
    expect(into(port, 'news/port.txt')).toMatchObject({ known: 0, problems: [] });
    expect(into(other, 'news/other.txt').bodies).toHaveLength(1);
    const out = [port, other].flatMap((desk, index) => {
      const { base, text, ratings } = desk.state;
      return esaRows(
        { ...article, path: ['news/port.txt', 'news/other.txt'][index] ?? '', mt: base ?? '', text },
        ratings,
        secondsOf,
      );
    });
    expect(writeEsaCsv(inTableOrder(out))).toBe(table);
    expect(into(port, 'news/port.txt')).toMatchObject({ bodies: [], known: 3 });
  });

  it('name what they cannot place', () => {
    const numbered = rows.map((row, number) => ({ number, row }));
    const short = ratingsOf(numbered, { ...article, mt: 'One. Two.', text: 'One. Two.' });
    expect(short.problems.map(({ code }) => code)).toEqual(['segment-not-found', 'other-text']);
    expect(short.bodies).toHaveLength(2);
  });

  it('find segments by their words where the tasks of the raters are given', () => {
    const texts = parseSegmentTexts(
      JSON.stringify([
        { items: [{ documentID: 'd', itemID: 9, targetText: 'Ships came in.' }, { documentID: 'd' }] },
      ]),
    );
    if (!texts.ok) throw new Error(texts.error.message);
    const words = texts.value.get(segmentName('d', '9'));
    const [row] = rows;
    if (row === undefined || words === undefined) throw new Error('no row');
    const placed = ratingsOf([{ number: 0, row: { ...row, item: '9', document: 'd' }, words }], {
      ...article,
      mt: machineText,
      text: machineText,
    });
    expect(placed.bodies).toMatchObject([{ start: 17, end: 31, side: 'mt', score: 41.5 }]);
    expect(parseSegmentTexts('{}')).toMatchObject({ ok: false, error: { code: 'no-segments' } });
  });

  it('of ratings made here say sentence, side, rater and time', () => {
    const desk = opened();
    score(desk, 'target', third, 65);
    const { base, text, ratings } = desk.state;
    const [out] = esaRows({ ...article, mt: base ?? '', text }, ratings, secondsOf);
    expect(out?.number).toBeNull();
    expect(out?.row).toMatchObject({
      ...{
        rater: 'ana',
        system: 'edited',
        item: '3',
        type: 'TGT',
        sourceLanguage: 'zho',
        targetLanguage: 'eng',
      },
      ...{
        score: 65,
        document: 'news/port.txt',
        spans: [{ start: 4, end: 7, severity: 'major', category: null }],
      },
    });
  });
});
