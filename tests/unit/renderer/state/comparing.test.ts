import { beforeEach, describe, expect, it } from 'vitest';
import type { Analyser } from '../../../../renderer/state/analyser';
import { setAnalyser } from '../../../../renderer/state/analysis';
import { baseMoment, comparisonOf } from '../../../../renderer/state/comparing';
import { fail, ok } from '../../../../shared/base/result';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { exported, submit } from '../../../../shared/review/actions';
import { ana, Desk } from '../../review/journal-model';

function worked() {
  const clock = { now: 0 };
  const desk = new Desk(ana, clock);
  const wait = (): void => void (clock.now += 3_600_000);
  const hand = (): void => {
    const handed = submit(desk.state);
    if (handed.ok) desk.writeAll(handed.value);
  };
  desk.open();
  wait();
  desk.replace('opened', 'closed');
  wait();
  hand();
  wait();
  desk.replace('grew', 'fell');
  wait();
  hand();
  return desk;
}

describe('what a text is compared with', () => {
  it('is the last moment of a kind, or one moment by its event', () => {
    const { moments } = worked().state;
    expect(moments.map(({ kind }) => kind)).toEqual(['opened', 'edit', 'submitted', 'edit', 'submitted']);
    expect(baseMoment(moments, 'submitted')).toBe(moments[4]);
    expect(moments.map(({ event }) => baseMoment(moments, event))).toEqual(moments);
  });

  it('is the machine translation where no such moment is', () => {
    const { moments } = worked().state;
    expect(baseMoment(moments, 'mt')).toBeNull();
    expect(baseMoment(moments, 'approved')).toBeNull();
    expect(baseMoment(moments, 'of another article')).toBeNull();
  });

  it('is the last export once there is one', () => {
    const desk = worked();
    desk.writeAll(exported(desk.state, 'txt'));
    expect(baseMoment(desk.state.moments, 'exported')?.kind).toBe('exported');
  });
});

describe('a comparison', () => {
  let asked = 0;
  let answers = true;

  beforeEach(() => {
    asked = 0;
    answers = true;
    const compare: Analyser['compare'] = (before, after) => {
      asked++;
      return Promise.resolve(
        answers
          ? ok(diffTexts(before, after, { language: 'en' }))
          : fail('cancelled', 'The article was left.'),
      );
    };
    setAnalyser(() => ({ compare }) as Analyser);
  });

  it('is made once for all who ask for the same two texts', async () => {
    const [one, other] = await Promise.all([
      comparisonOf('A cat.', 'A dog.'),
      comparisonOf('A cat.', 'A dog.'),
    ]);
    expect(one).not.toBeNull();
    expect(one).toBe(other);
    expect(asked).toBe(1);
    expect((await comparisonOf('A cat.', 'A bird.'))?.after).toBe('A bird.');
    expect(asked).toBe(2);
  });

  it('is asked for again if the article was left before the answer', async () => {
    answers = false;
    expect(await comparisonOf('One.', 'Two.')).toBeNull();
    answers = true;
    expect(await comparisonOf('One.', 'Two.')).not.toBeNull();
  });
});
