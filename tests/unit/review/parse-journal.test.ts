import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldJournal } from '../../../shared/review/fold';
import { journalLimits, parseJournal } from '../../../shared/review/parse-journal';
import { ana, ben, Desk, histories } from './journal-model';

const desk = new Desk(ana);
desk.open();
desk.replace('Ships', 'Boats');
desk.replace('The end', 'So it ended');
const lines = desk.events.map((event) => JSON.stringify(event));
const whole = lines.map((line) => `${line}\n`).join('');

describe('reading a journal', () => {
  it('gives its events as they lie, keys it does not know included', () => {
    const extra = JSON.stringify({ ...desk.events[1], later: { kept: true } });
    const { events, problems, torn } = parseJournal(`${lines[0]}\r\n\n${extra}\n${lines[2]}`, 'ana');
    expect(events).toEqual([desk.events[0], { ...desk.events[1], later: { kept: true } }, desk.events[2]]);
    expect(problems).toEqual([]);
    expect(torn).toBe(true);
  });

  it('loses nothing to a torn last line', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), (cut) => {
        const text = whole.slice(0, cut);
        const { events } = parseJournal(text, 'ana');
        const ended = text.split('\n').length - 1;
        expect(events.slice(0, ended)).toEqual(desk.events.slice(0, ended));
        const again = parseJournal(`${text}\n${whole}`, 'ana');
        expect(foldJournal(again.events)).toEqual(desk.state);
      }),
    );
  });

  it('loses nothing to lines that are foreign, of no use, or not for people', () => {
    const foreign = JSON.stringify({
      ...desk.events[1],
      id: 'forged',
      person: ben,
      type: 'comment',
      about: null,
      text: 'x',
    });
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
      fc.json(),
      fc.constant(foreign),
      fc.constant('{"__proto__":{"v":1}}'),
      fc.constant('['.repeat(5000)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(lines.length), junk), { maxLength: 8 }), (extra) => {
        const mixed = lines.map((line, at) => [
          ...extra.filter(([place]) => place === at).map(([, text]) => text),
          line,
        ]);
        const { events, foreign: others } = parseJournal(`${mixed.flat().join('\n')}\n`, 'ana');
        expect(foldJournal(events)).toEqual(desk.state);
        expect(others.every((event) => event.person.id === 'ben')).toBe(true);
      }),
    );
  });

  it('says which line has what wrong with it', () => {
    const [first = ''] = lines;
    const text = [
      first,
      'not json',
      first.replace('"ana"', '"ben"'),
      first.replace('opened', 'later'),
      '{"v":1',
      first,
    ].join('\n');
    const { problems, foreign } = parseJournal(text, 'ana');
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unreadable-line',
      '3 foreign-person',
      '4 unknown-event',
      '5 unreadable-line',
    ]);
    expect(foreign).toHaveLength(1);
    expect(parseJournal(`${first}\n{"v":1`, 'ana').problems).toMatchObject([{ line: 2, code: 'torn-line' }]);
  });

  it('keeps events it cannot read in their place, for others stand on them', () => {
    const broken = JSON.stringify({
      ...desk.events[1],
      id: 'v',
      type: 'verdict',
      verdict: 'perhaps',
      parents: ['ana-3'],
      seq: 4,
    });
    const after = JSON.stringify({
      ...desk.events[1],
      id: 'c',
      parents: ['v'],
      seq: 5,
      type: 'comment',
      about: null,
      text: 'hm',
    });
    const { events } = parseJournal(`${whole}${broken}\n${after}\n`, 'ana');
    const state = foldJournal(events);
    expect(state.threads).toMatchObject([{ comments: [{ text: 'hm' }] }]);
    expect(state.verdicts).toEqual([]);
  });

  it('has limits for lines, files, numbers and problems', () => {
    const tight = { ...journalLimits, line: 50, problems: 3 };
    const { events, problems } = parseJournal(`${whole}${'x\n'.repeat(10)}`, 'ana', tight);
    expect(events).toEqual([]);
    expect(problems).toHaveLength(4);
    expect(parseJournal(whole, 'ana', { ...journalLimits, file: 10 })).toMatchObject({
      events: [],
      problems: [{ code: 'too-large' }],
    });
    const deep = `{"later":${'['.repeat(100_000)}${']'.repeat(100_000)},${(lines[0] ?? '').slice(1)}`;
    expect(parseJournal(deep, 'ana')).toMatchObject({ events: [], problems: [{ line: 1 }] });
    const huge = JSON.stringify({ ...desk.events[0], seq: Number.MAX_SAFE_INTEGER });
    expect(parseJournal(huge, 'ana')).toMatchObject({ events: [], problems: [{ line: 1 }] });
  });

  it('reads back whatever people wrote', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const byPerson = new Map<string, string>();
        for (const event of events) {
          const line = { ...event, unknown: undefined };
          byPerson.set(event.person.id, `${byPerson.get(event.person.id) ?? ''}${JSON.stringify(line)}\n`);
        }
        const read = [...byPerson].flatMap(([id, text]) => parseJournal(text, id).events);
        expect(foldJournal(read)).toEqual(foldJournal(events));
      }),
      { numRuns: 50 },
    );
  });
});
