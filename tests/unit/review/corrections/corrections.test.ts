import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionFinder } from '../../../../shared/checks/words/correction-places';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import {
  parseCorrections,
  serialiseCorrections,
} from '../../../../shared/review/corrections/corrections-csv';
import { foldCorrections, isOffered } from '../../../../shared/review/corrections/fold-corrections';
import { pairsOf } from '../../../../shared/review/corrections/learn-pairs';
import type { JournalEvent } from '../../../../shared/review/events';
import { applyEdits } from '../../../../shared/text/edit';

function learned(before: string, after: string, language = 'en'): string[] {
  const { hunks } = diffTexts(before, after, { language });
  return hunks.flatMap((hunk) => pairsOf(hunk, language)).map(({ from, to }) => `${from} → ${to}`);
}

describe('learning pairs', () => {
  it.each([
    ['He met Tsai Chi at the port today.', 'He met Cai Qi at the port today.', ['Tsai Chi → Cai Qi']],
    [
      'The livelihood wall of the city has been opened this week.',
      'The public services desk of the city has been opened this week.',
      ['livelihood wall → public services desk'],
    ],
    [
      'The Harbour office and the wharf plan were closed on Monday.',
      'The Port office and the quay plan were closed on Monday.',
      ['Harbour → Port', 'wharf → quay'],
    ],
    ['他昨天在国会大厦里见到了代表们。', '他昨天在议会大厦里见到了代表们。', ['国会 → 议会']],
  ])('takes what stands by itself: %s', (before, after, pairs) => {
    expect(learned(before, after, before.startsWith('他') ? 'zh' : 'en')).toEqual(pairs);
  });

  it.each([
    ['a small word', 'She went to a port in the north.', 'She went to the port in the north.'],
    ['another form', 'They report the results on Monday.', 'They reported the results on Monday.'],
    ['case alone', 'They met in the city Hall on Monday.', 'They met in the city hall on Monday.'],
    ['a hyphen alone', 'It is a high quality report from here.', 'It is a high-quality report from here.'],
    ['a number', 'There were 15 ships in the port today.', 'There were 50 ships in the port today.'],
    ['words taken out', 'There were very many ships in the port.', 'There were many ships in the port.'],
    [
      'part of a word',
      'The harbourside hotel opened again in May.',
      'The seaside hotel opened again in May.',
      true,
    ],
    [
      'a rewritten sentence',
      'The thing was done by him in good time.',
      'He did all of it early, as he had to.',
    ],
    ['two sentences made one', 'It rained. The wharf was wet.', 'It rained, and the quay was wet.'],
  ])('learns nothing from %s', (_, before, after, whole = false) => {
    expect(learned(before, after)).toEqual(whole ? ['harbourside → seaside'] : []);
  });
});

function places(text: string, from: string, to: string, known: string[] = [], language = 'en'): string {
  return applyEdits(text, correctionFinder({ from, to }, known, language)(text));
}

describe('where a pair stands', () => {
  it('keeps the case and leaves other forms, longer words and longer terms alone', () => {
    expect(places('Harbour, harbour, HARBOUR; harbours, harbourside', 'harbour', 'port')).toBe(
      'Port, port, PORT; harbours, harbourside',
    );
    expect(places('Turkey sent a turkey. TURKEY!', 'Turkey', 'Türkiye')).toBe(
      'Türkiye sent a turkey. TÜRKIYE!',
    );
    expect(places('The harbour master saw the harbour.', 'harbour', 'port', ['harbour master'])).toBe(
      'The harbour master saw the port.',
    );
    expect(places('The old harbour and a harbour.', 'harbour', 'old harbour')).toBe(
      'The old harbour and a old harbour.',
    );
    expect(places('国会大厦和国会', '国会', '议会', ['国会大厦'], 'zh')).toBe('国会大厦和议会');
  });

  it('changes no text in which it does not stand as whole words', () => {
    const side = fc.stringMatching(/^[a-b]{1,3}( [a-b]{1,2})?$/);
    fc.assert(
      fc.property(side, side, fc.stringMatching(/^[ab1. ’'-]{0,40}$/), (from, to, text) => {
        const whole = new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, 'iu');
        const after = places(text, from, to);
        if (!whole.test(text)) expect(after).toBe(text);
      }),
    );
  });

  it('is found once: the text after it has none of the places left', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:harbour|port|old|a|,| ){0,20}$/), (text) => {
        const once = places(text, 'harbour', 'old harbour');
        expect(places(once, 'harbour', 'old harbour')).toBe(once);
      }),
    );
  });
});

let count = 0;
function event(body: object, seq = ++count): JournalEvent {
  return {
    v: 1,
    id: `e${seq}`,
    parents: [],
    seq,
    person: { id: 'ana', name: 'Ana' },
    time: '2026-01-01T00:00:00.000Z',
    type: 'correction',
    ...body,
  } as unknown as JournalEvent;
}

describe('the list of pairs', () => {
  const made = (from: string, to: string, start: number): JournalEvent =>
    event({ from, to, made: { article: '0123456789abcdef', start } });

  it('counts a sentence once, and offers a pair from the second on', () => {
    const first = made('Wharf', 'Quay', 0);
    const again = made('Wharf', 'Quay', 0);
    expect(foldCorrections([first, again]).map((pair) => [pair.count, isOffered(pair)])).toEqual([
      [1, false],
    ]);
    const [pair] = foldCorrections([again, made('wharf', 'quay', 40), first]);
    expect(pair).toMatchObject({ from: 'wharf', to: 'quay', count: 2, status: 'learned' });
    expect(pair !== undefined && isOffered(pair)).toBe(true);
  });

  it('follows the last decision, in whatever order the events come', () => {
    const events = [
      made('wharf', 'quay', 0),
      made('wharf', 'quay', 9),
      event({ from: 'wharf', to: 'quay', status: 'active', scope: 'project' }),
      event({ from: 'wharf', to: 'quay', status: 'never', scope: 'project' }),
    ];
    for (const order of [events, [...events].reverse()]) {
      const [pair] = foldCorrections(order);
      expect(pair?.status).toBe('never');
      expect(pair !== undefined && isOffered(pair)).toBe(false);
    }
  });

  it('goes out as CSV and comes in again', () => {
    const pairs = foldCorrections([
      event({ from: 'wharf, old', to: 'say "quay"', status: 'off', scope: 'project' }),
      made('harbour', 'port', 3),
    ]);
    const text = serialiseCorrections(pairs);
    expect(text).toBe(
      'from,to,status,scope,count,who\nharbour,port,learned,project,1,ana\n"wharf, old","say ""quay""",off,project,0,ana\n',
    );
    const read = parseCorrections(text);
    expect(read.problems).toEqual([]);
    expect(read.decisions.map(({ from, to, status }) => [from, to, status])).toEqual([
      ['harbour', 'port', 'active'],
      ['wharf, old', 'say "quay"', 'off'],
    ]);
  });

  it('tells of lines that cannot be used and takes the others', () => {
    const { decisions, problems } = parseCorrections('to,from,status\nb,a,\n,c,\nd,d,\nf,e,perhaps\n');
    expect(decisions.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Line 3 needs both sides of the pair.',
      'Line 4 has the same words on both sides.',
      'Line 5 has a status other than active, off, never.',
    ]);
    expect(parseCorrections('one,two\n').problems[0]?.code).toBe('corrections-header');
  });
});
