import { describe, expect, it } from 'vitest';
import { approve, sentenceDone } from '../../../shared/review/actions';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { EventBody } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { linkSentences, retractSegmentation, setBoundary } from '../../../shared/review/segmentation';
import { segment } from '../../../shared/text/segment';
import { ana, ben, Desk } from './journal-model';

const machine = 'The price is 3. Five came. It rained so they left He stayed.';

type Decision = Extract<EventBody, { type: 'segmentation' | 'sentence-link' }>;

function decide(desk: Desk, behind: string, ends: boolean): { body: Decision; id: string } {
  const { text } = desk.state;
  const [body] = setBoundary('target', text, text.indexOf(behind), ends);
  if (body?.type !== 'segmentation') throw new Error('no place');
  return { body, id: desk.write(body).id };
}

const sentences = ({ state }: Desk): string[] =>
  segment(state.text, 'en', null, state.segmentation.target).map(({ start, end }) =>
    state.text.slice(start, end),
  );

function opened(): Desk {
  const desk = new Desk(ana);
  desk.open(machine);
  return desk;
}

describe('decisions on sentences', () => {
  it('stand until they are taken back, and again where that is taken back', () => {
    const desk = opened();
    const { body, id } = decide(desk, 'Five', false);
    expect(sentences(desk)).toEqual(['The price is 3. Five came.', 'It rained so they left He stayed.']);
    const back = desk.write(retractSegmentation(body, id));
    expect(sentences(desk)).toEqual(['The price is 3.', 'Five came.', 'It rained so they left He stayed.']);
    desk.write(retractSegmentation(body, back.id));
    expect(sentences(desk)).toHaveLength(2);
    expect(desk.state.segmentation.target[0]?.person).toEqual(ana);
  });

  it('are about the machine translation, too, and change neither texts nor hunks that nobody edited', () => {
    const desk = opened();
    decide(desk, 'Five', false);
    decide(desk, 'He stayed', true);
    const { base, text, segmentation } = desk.state;
    const diff = diffTexts(base ?? '', text, { language: 'en', boundaries: segmentation.target });
    expect(diff.hunks.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    desk.replace('rained', 'snowed');
    const edited = diffTexts(base ?? '', desk.state.text, {
      language: 'en',
      boundaries: segmentation.target,
    });
    expect(edited.hunks.map(({ kind }) => kind)).toEqual(['same', 'edit', 'same']);
  });

  it('carry no verdict and no done mark over to another sentence, and bring them back with the old one', () => {
    const desk = opened();
    desk.replace('Five', 'Six');
    const status = (): string[] => {
      const { base, text, segmentation } = desk.state;
      const diff = diffTexts(base ?? '', text, { language: 'en', boundaries: segmentation.target });
      return reviewHunks(desk.state, diff, { fourEyes: false }).map((hunk) => hunk.status);
    };
    const diff = diffTexts(machine, desk.state.text, { language: 'en' });
    const [hunk] = reviewHunks(desk.state, diff, { fourEyes: false });
    const approval = hunk === undefined ? null : approve(hunk, ben, { fourEyes: false });
    if (approval?.ok === true) desk.writeAll(approval.value);
    expect(status()).toEqual(['approved']);
    const start = desk.state.text.indexOf('Six');
    desk.writeAll(sentenceDone(desk.state.text, { start, end: start + 9 }));
    const { body, id } = decide(desk, 'Six', false);
    expect(status()).not.toContain('approved');
    desk.write(retractSegmentation(body, id));
    expect(status()).toEqual(['approved']);
  });

  it('of two people who worked apart are the same whatever arrives first, and the last one counts', () => {
    const desk = opened();
    const other = new Desk(ben);
    other.see(desk.events);
    decide(desk, 'Five', false);
    decide(other, 'He stayed', true);
    decide(other, 'Five', true);
    const all = [...desk.events, ...other.events];
    const states = [all, [...all].reverse()].map((events) => foldJournal(events).segmentation);
    expect(states[0]).toEqual(states[1]);
    desk.see(other.events);
    other.see(desk.events);
    expect(sentences(desk)).toEqual(sentences(other));
    expect(sentences(desk)).toEqual([
      'The price is 3.',
      'Five came.',
      'It rained so they left',
      'He stayed.',
    ]);
  });

  it('keep the links that were set, without those taken back', () => {
    const desk = opened();
    const [body] = linkSentences([[{ quote: '价格', at: 0 }]], [[{ quote: 'The price', at: 0 }]]);
    if (body?.type !== 'sentence-link') throw new Error('no link');
    const { id } = desk.write(body);
    expect(desk.state.segmentation.links).toHaveLength(1);
    desk.write(retractSegmentation(body, id));
    expect(desk.state.segmentation.links).toEqual([]);
  });

  it('are kept by versions that do not know them, and what follows them counts', () => {
    const desk = opened();
    decide(desk, 'Five', false);
    desk.replace('rained', 'snowed');
    const lines = desk.events.map((event) =>
      JSON.stringify(event.type === 'segmentation' ? { ...event, type: 'segmentation-of-tomorrow' } : event),
    );
    const read = parseJournal(`${lines.join('\n')}\n`, 'ana');
    expect(foldJournal(read.events).text).toBe(desk.state.text);
  });
});
