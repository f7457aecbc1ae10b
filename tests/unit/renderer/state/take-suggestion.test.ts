import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  useArticle,
} from '../../../../renderer/state/article';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { takeSuggestion, type Asked } from '../../../../renderer/state/suggestions';
import type { Suggestion } from '../../../../shared/protocol/suggestions-contract';
import { originOf } from '../../../../shared/review/edit-origin';
import { foldJournal } from '../../../../shared/review/fold';
import { ana, FakeHost } from '../fake-host';

const [first, second] = ['The port grows.', 'Boats came early , and left.'];
let host: FakeHost;

beforeEach(async () => {
  await closeArticle();
  host = new FakeHost(`${first} ${second}\n`);
  useSession.setState({ host: host.client, person: ana, notices: [] });
  useLibrary.setState({ project: null, rows: new Map() });
  await articleActions.open(host.opened().row.id);
});

const asked = (): Asked => ({
  text: second,
  question: {
    articleId: host.opened().row.id,
    hash: '',
    start: first.length + 1,
    end: first.length + 1 + second.length,
    sentence: second,
    source: null,
    sourceBefore: '',
    sourceAfter: '',
    flags: [],
  },
});

const comma = second.indexOf(' ,');
const suggestion = {
  text: second.replace(' ,', ','),
  origin: { kind: 'memory', likeness: 1 },
  proof: { hunks: [{ start: comma, end: comma + 1, text: '' }] },
} as unknown as Suggestion;

const type = (start: number, text: string): void => currentBuffer()?.apply([{ start, end: start, text }]);

describe('a suggestion that is taken', () => {
  it('is in the text at once, and what is typed before it is written stands behind it, in one version', async () => {
    host.hold();
    const behind: number[] = [];
    const taking = takeSuggestion(asked(), suggestion, [0], (offset) => behind.push(offset));
    const at = first.length + 1 + comma;
    expect(behind).toEqual([at]);
    expect(currentBuffer()?.text).toBe(`${first} ${suggestion.text}\n`);
    type(at, ' of course');
    host.release();
    expect(await taking).toEqual({ ok: true, value: at });
    await flushArticle();
    const folded = foldJournal(host.events);
    expect(folded.heads).toHaveLength(1);
    expect(folded.text).toBe(`${first} Boats came early of course, and left.\n`);
    expect(folded.text).toBe(currentBuffer()?.text);
    const origins = host.events.map((event) => originOf(event as object)?.kind ?? null);
    expect(origins).toEqual([null, 'memory', null]);
  });

  it('is taken on top of what is typed and not written yet, where its sentence stands now', async () => {
    host.hold();
    type(0, 'Now: ');
    const taking = takeSuggestion(asked(), suggestion, [0]);
    host.release();
    expect((await taking).ok).toBe(true);
    expect(foldJournal(host.events).text).toBe(`Now: ${first} ${suggestion.text}\n`);
  });

  it('is refused where its sentence was changed meanwhile', async () => {
    type(first.length + 1, 'Many ');
    const at = first.length + 1 + 'Many Boats'.length;
    type(at, ' and ships');
    const result = await takeSuggestion(asked(), suggestion, [0]);
    expect(result.ok ? null : result.error.code).toBe('edited-since');
    expect(useArticle.getState().article?.text).toContain('Many Boats and ships came early ,');
  });
});
