import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseOfHeads,
  conflictsOf,
  mergeEvent,
  mergeTexts,
  resolved,
  type Merge,
} from '../../../shared/review/merge';
import { ana, ben, Desk, machineText } from './journal-model';

const base =
  'One came first. Two followed soon. Three was late.\n\nFour stayed at home. Five left early. Six never came.';

/** A sentence as somebody's rewriting left it: every word of theirs is marked, so that it can be looked for. */
const change = fc.record({
  at: fc.nat(5),
  kind: fc.constantFrom('rewrite', 'word', 'delete', 'insert', 'glue'),
  word: fc.stringMatching(/^[a-z]{3,6}$/),
});
const changes = fc.array(change, { maxLength: 3 });

function rewritten(
  list: readonly { at: number; kind: string; word: string }[],
  mark: string,
): { text: string; words: string[] } {
  const sentences = base.match(/[^.]+\.\s*/g) ?? [];
  const words: string[] = [];
  for (const { at, kind, word } of list) {
    const own = `${mark}${word}`;
    const sentence = sentences[at] ?? '';
    if (kind === 'delete') sentences[at] = '';
    else if (kind === 'glue') sentences[at] = sentence.trimEnd();
    else if (sentence !== '') {
      words.push(own);
      const gap = /\s*$/.exec(sentence)?.[0] ?? '';
      if (kind === 'insert') sentences[at] = `${sentence.trimEnd()} Then ${own} spoke.${gap}`;
      else if (kind === 'word') sentences[at] = sentence.replace(/\w+/, own);
      else sentences[at] = `The ${own} did it.${gap}`;
    }
  }
  return { text: sentences.join(''), words: words.filter((word) => sentences.join('').includes(word)) };
}

const merged = (mine: string, theirs: string): Merge => mergeTexts(base, mine, theirs, 'en');

describe('merging two texts', () => {
  it('takes what either changed', () => {
    const mine = base.replace('came first', 'arrived first').replace(' Five left early.', '');
    const theirs = base
      .replace('Six never', 'Six hardly ever')
      .replace('Two followed', 'Nobody saw. Two followed');
    expect(merged(mine, theirs).text).toBe(
      mine.replace('Six never', 'Six hardly ever').replace('Two followed', 'Nobody saw. Two followed'),
    );
  });

  it('is no conflict where neighbouring sentences were changed', () => {
    const mine = base.replace('Two followed', 'Two went');
    const theirs = base.replace('Three was', 'Three were');
    expect(merged(mine, theirs).text).toBe(mine.replace('Three was', 'Three were'));
  });

  it('asks where both changed a sentence, and shows both versions and the one before', () => {
    const mine = base.replace('Two followed', 'Two went');
    const theirs = base.replace('followed soon', 'followed later');
    const merge = merged(mine, theirs);
    expect(merge.text).toBeNull();
    expect(conflictsOf(merge)).toMatchObject([
      { base: 'Two followed soon. ', mine: 'Two went soon. ', theirs: 'Two followed later. ' },
    ]);
    expect(resolved(merge, ['Two went later. '])).toBe(base.replace('Two followed soon', 'Two went later'));
    expect(() => resolved(merge, [])).toThrow(RangeError);
  });

  it('asks where one deleted what the other changed, and where both put something in', () => {
    expect(
      conflictsOf(merged(base.replace('Two followed soon. ', ''), base.replace('Two', '2'))),
    ).toHaveLength(1);
    const [mine, theirs] = ['Mine went. ', 'Theirs went. '].map((text) => base.replace('Two', `${text}Two`));
    expect(conflictsOf(merged(mine ?? '', theirs ?? ''))).toHaveLength(1);
  });

  it('keeps every word either wrote, or asks', () => {
    fc.assert(
      fc.property(changes, changes, (a, b) => {
        const [mine, theirs] = [rewritten(a, 'm'), rewritten(b, 't')];
        const merge = merged(mine.text, theirs.text);
        const shown = merge.segments.map(({ text, mine: m, theirs: t }) => text ?? `${m} ${t}`).join(' ');
        for (const word of [...mine.words, ...theirs.words]) expect(shown).toContain(word);
        expect(merge.segments.map((segment) => segment.base).join('')).toBe(base);
        expect(merge.segments.map((segment) => segment.mine).join('')).toBe(mine.text);
        expect(merge.segments.map((segment) => segment.theirs).join('')).toBe(theirs.text);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(changes, changes, (a, b) => {
        const [mine, theirs] = [rewritten(a, 'm').text, rewritten(b, 't').text];
        const there = merged(theirs, mine);
        const here = merged(mine, theirs);
        expect(there.text).toBe(here.text);
        expect(
          there.segments.map(({ mine, theirs, ...rest }) => ({ ...rest, mine: theirs, theirs: mine })),
        ).toEqual(here.segments);
      }),
      { numRuns: 100 },
    );
  });

  it('gives either text where the other changed nothing', () => {
    fc.assert(
      fc.property(changes, (a) => {
        const { text } = rewritten(a, 'm');
        expect(merged(text, base).text).toBe(text);
        expect(merged(text, text).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('ending two heads', () => {
  it('knows the text they have in common, and leaves everybody their words', () => {
    const one = new Desk(ana);
    one.open();
    const shared = one.replace('port', 'harbour');
    const two = new Desk(ben);
    two.see(one.events);
    one.replace('Ships', 'Boats');
    one.replace('quickly', 'fast');
    two.replace('The end', 'That was it');
    two.replace('quickly', 'slowly');
    one.see(two.events);
    expect(one.state.heads).toHaveLength(2);
    const common = baseOfHeads(one.journal);
    expect(common).toEqual({ event: shared.id, text: machineText.replace('port', 'harbour') });
    const [mine, theirs] = one.state.heads;
    if (common === null || mine === undefined || theirs === undefined) throw new Error('no heads');
    const merge = mergeTexts(common.text, mine.text, theirs.text, 'en');
    const [conflict] = conflictsOf(merge);
    expect(conflict?.mine).toContain('fast');
    const { parents, body } = mergeEvent([mine, theirs], merge, ['Trade grew fast, then slowly. ']);
    one.write(body, parents);
    expect(one.state.heads).toHaveLength(1);
    expect(one.state.text).toBe(
      'The harbour opened. Boats came in.\nTrade grew fast, then slowly. That was it.',
    );
    const written = one.state.authored.map(
      ({ person, start, end }) => `${person.id} ${one.state.text.slice(start, end)}`,
    );
    expect(written).toContain('ana Boat');
    expect(written).toContain('ben at was it');
    expect(baseOfHeads(one.journal)).toBeNull();
  });
});
