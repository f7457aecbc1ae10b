import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analyser, BroughtTogether } from '../../../../renderer/state/analyser';
import { setAnalyser } from '../../../../renderer/state/analysis';
import { useArticle } from '../../../../renderer/state/article';
import * as article from '../../../../renderer/state/article-versions';
import {
  choose,
  conflictKey,
  currentConflict,
  finishMerge,
  gapAfter,
  goToConflict,
  mergingNow,
  prepareMerge,
  takeChoiceBack,
  textOfChoice,
  useMerging,
  writeAnew,
} from '../../../../renderer/state/merging';
import { useSession } from '../../../../renderer/state/session';
import { fail, ok, type Result } from '../../../../shared/base/result';
import { mergeTexts } from '../../../../shared/review/merge';
import { wordsOfMerge } from '../../../../shared/review/merge-words';
import { ana, ben, Desk } from '../../review/journal-model';
import { FakeHost } from '../fake-host';

const machine = 'The port opened. Trade grew. The mayor spoke. The end came.';

/** What Ana and Ben made apart from one another, as Ana's window shows it. */
function apart(change: (mine: Desk, theirs: Desk) => void): { readonly mine: Desk; readonly theirs: Desk } {
  const mine = new Desk(ana);
  mine.open(machine);
  const theirs = new Desk(ben);
  theirs.see(mine.events);
  change(mine, theirs);
  mine.see(theirs.events);
  const folded = mine.state;
  const opened = new FakeHost(machine).opened();
  useArticle.setState({
    article: {
      opened,
      row: opened.row,
      folded,
      problems: [],
      text: folded.text,
      title: '',
      saving: { state: 'saved' },
    },
  });
  return { mine, theirs };
}

let asked: ((answer: Result<BroughtTogether>) => void)[] = [];

function answerAll(): void {
  for (const settle of asked.splice(0)) settle(fail('cancelled', 'The article was left.'));
}

beforeEach(() => {
  asked = [];
  useSession.setState({ person: ana });
  useMerging.setState({ now: null, choices: new Map(), before: [], at: 0, writing: false });
  vi.spyOn(article, 'commonText').mockReturnValue(machine);
  const merge: Analyser['merge'] = (base, mine, theirs) => {
    const made = mergeTexts(base, mine, theirs, 'en');
    return new Promise((resolve) => {
      asked.push(resolve);
      queueMicrotask(() => resolve(ok({ merge: made, words: wordsOfMerge(made, 'en') })));
    });
  };
  setAnalyser(() => ({ merge }) as Analyser);
});

afterEach(() => {
  answerAll();
  vi.restoreAllMocks();
  useArticle.setState({ article: null });
});

const bothChanged = (mine: Desk, theirs: Desk): void => {
  mine.replace('grew', 'rose');
  theirs.replace('grew', 'fell');
  mine.replace('opened', 'closed');
  theirs.replace('spoke', 'sang');
};

describe('bringing versions together', () => {
  it('is nothing for an article with one text', async () => {
    apart((mine) => void mine.replace('grew', 'rose'));
    await prepareMerge();
    expect(mergingNow()).toBeNull();
    expect(currentConflict()).toBeNull();
  });

  it('shows one’s own version first, and what only one changed together already', async () => {
    apart(bothChanged);
    expect(mergingNow()).toBeNull();
    await prepareMerge();
    const now = mergingNow();
    expect(now?.heads.map(({ people }) => people[0]?.id)).toEqual(['ana', 'ben']);
    expect(now?.conflicts.map(({ mine, theirs }) => [mine.trim(), theirs.trim()])).toEqual([
      ['Trade rose.', 'Trade fell.'],
    ]);
    expect(now?.merge.segments.map(({ text }) => text ?? '').join('')).toBe(
      'The port closed. The mayor sang. The end came.',
    );
    expect(now?.words).toHaveLength(now?.merge.segments.length ?? -1);
    expect(mergingNow()).toBe(now);
  });

  it('asks for the same versions once', async () => {
    apart(bothChanged);
    await Promise.all([prepareMerge(), prepareMerge()]);
    expect(asked).toHaveLength(1);
  });

  it('keeps a choice when another version of somebody else’s sentence comes in', async () => {
    const { mine, theirs } = apart(bothChanged);
    await prepareMerge();
    const conflict = currentConflict();
    if (conflict === null) throw new Error('a sentence was changed by both');
    choose(conflict, { kind: 'second' });
    theirs.replace('end came', 'last came');
    mine.see(theirs.events);
    const { article: open } = useArticle.getState();
    if (open === null) throw new Error('an article is open');
    useArticle.setState({ article: { ...open, folded: mine.state } });
    expect(mergingNow()).toBeNull();
    await prepareMerge();
    expect(
      mergingNow()
        ?.merge.segments.map(({ text }) => text)
        .join(''),
    ).toContain('The last came.');
    const still = currentConflict();
    expect(still !== null && useMerging.getState().choices.has(conflictKey(still))).toBe(true);
  });

  it('takes choices back one by one, each at its sentence, and typing with the choice to write', async () => {
    apart((mine, theirs) => {
      mine.replace('grew', 'rose');
      theirs.replace('grew', 'fell');
      mine.replace('spoke', 'spake');
      theirs.replace('spoke', 'sang');
    });
    await prepareMerge();
    const [one, two] = mergingNow()?.conflicts ?? [];
    if (one === undefined || two === undefined) throw new Error('two sentences were changed by both');
    choose(one, { kind: 'first' });
    goToConflict(1);
    writeAnew(two);
    choose(two, { kind: 'own', text: 'The mayor said it.' });
    const kinds = (): (string | undefined)[] => {
      const { choices } = useMerging.getState();
      return [one, two].map((each) => choices.get(conflictKey(each))?.kind);
    };
    expect(kinds()).toEqual(['first', 'own']);
    expect(takeChoiceBack()).toBeNull();
    expect(kinds()).toEqual(['first', undefined]);
    expect(useMerging.getState()).toMatchObject({ at: 1, writing: false });
    expect(takeChoiceBack()).toBeNull();
    expect(kinds()).toEqual([undefined, undefined]);
    expect(useMerging.getState().at).toBe(0);
    expect(takeChoiceBack()?.code).toBe('nothing-to-undo');
  });

  it('does not finish before every sentence is chosen, and goes to the one that is not', async () => {
    apart((mine, theirs) => {
      mine.replace('grew', 'rose');
      theirs.replace('grew', 'fell');
      mine.replace('end came', 'close came');
      theirs.replace('end came', 'finish came');
    });
    expect((await finishMerge())?.code).toBe('busy');
    await prepareMerge();
    const write = vi.spyOn(article, 'mergeHeads').mockResolvedValue(null);
    const [first, second] = mergingNow()?.conflicts ?? [];
    if (first === undefined || second === undefined) throw new Error('two sentences were changed by both');
    choose(first, { kind: 'first' });
    goToConflict(0);
    expect((await finishMerge())?.code).toBe('not-chosen');
    expect(useMerging.getState().at).toBe(1);
    expect(write).not.toHaveBeenCalled();
    writeAnew(second);
    choose(second, { kind: 'own', text: 'That was all.' });
    expect(await finishMerge()).toBeNull();
    expect(write).toHaveBeenCalledOnce();
    const [body, parents] = write.mock.calls[0] ?? [];
    expect(body?.text).toBe('The port opened. Trade rose. The mayor spoke. That was all.');
    expect(parents).toHaveLength(2);
    expect(useMerging.getState().choices.size).toBe(0);
  });
});

describe('a choice', () => {
  const conflict = {
    range: { start: 0, end: 12 },
    base: 'Trade grew. ',
    mine: 'Trade rose. ',
    theirs: 'Trade fell. ',
    text: null,
  };

  it('comes to a text with the gap after it', () => {
    expect(textOfChoice(conflict, { kind: 'first' }, 'en')).toBe('Trade rose. ');
    expect(textOfChoice(conflict, { kind: 'second' }, 'en')).toBe('Trade fell. ');
    expect(textOfChoice(conflict, { kind: 'both' }, 'en')).toBe('Trade rose. Trade fell. ');
    const apart = {
      ...conflict,
      base: 'Trade grew a bit. ',
      mine: 'Trade rose a bit. ',
      theirs: 'Trade grew a lot. ',
    };
    expect(textOfChoice(apart, { kind: 'both' }, 'en')).toBe('Trade rose a lot. ');
    expect(textOfChoice(conflict, { kind: 'own', text: 'New.' }, 'en')).toBe('New. ');
    expect(textOfChoice(conflict, { kind: 'own', text: '' }, 'en')).toBe('');
  });

  it('puts no space between Chinese sentences, and none beside one that was taken out', () => {
    const chinese = { ...conflict, base: '贸易增长。', mine: '贸易上升。', theirs: '贸易下降。' };
    expect(textOfChoice(chinese, { kind: 'both' }, 'zh')).toBe('贸易上升。贸易下降。');
    expect(textOfChoice({ ...conflict, mine: '' }, { kind: 'both' }, 'en')).toBe('Trade fell. ');
    expect(gapAfter({ base: 'a \n', mine: '', theirs: '' })).toBe(' \n');
  });
});
