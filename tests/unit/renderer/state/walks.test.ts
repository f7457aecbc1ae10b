import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  goBack,
  useArticle,
} from '../../../../renderer/state/article';
import { followJournal } from '../../../../renderer/state/follow-journal';
import { answerEdit } from '../../../../renderer/state/approved-text';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { UndoShelf } from '../../../../renderer/state/undo-shelf';
import { useView } from '../../../../renderer/state/view';
import * as actions from '../../../../shared/review/actions';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { foldJournal } from '../../../../shared/review/fold';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import type { ArticleState } from '../../../../shared/review/state';
import { segment } from '../../../../shared/text/segment';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

/** A small share of what `npm run walks` does. */
const walks = Number(process.env['EMEND_WALKS'] ?? 100);
const texts = [
  'The  port grows. It is  new. Ships come.',
  'One bridge was built.  Two were not.',
  'Rain fell.',
];

/** What must be so of each article, worked out apart from the window. */
interface Model {
  /** Which article is open. */
  open: number;
  /** What Ben put in at the end of each text; Ana never writes there. */
  readonly his: string[];
}

interface Window {
  readonly project: FakeProject;
}

type Walk = fc.AsyncCommand<Model, Window>;

const id = (model: Model): string => articleId(model.open);
const shown = (): string => currentBuffer()?.text ?? '';
/** The part of the text that is Ana's to write in. */
const room = (model: Model): number => shown().length - (model.his[model.open] ?? '').length;

/** After every step: the journal folds to what is shown, and the window's own fold says the same. */
async function holds(model: Model, { project }: Window): Promise<void> {
  expect(await flushArticle()).toBeNull();
  const state = project.state(id(model));
  expect(state.text).toBe(shown());
  expect(useArticle.getState().article?.folded).toEqual(state);
  expect(foldJournal([...project.of(id(model)).events].reverse())).toEqual(state);
  expect(state.text.endsWith(model.his[model.open] ?? '')).toBe(true);
  expect(state.stage.stage).toBe(stageBy(state));
}

/** The stage by its own words: what was declared, where the text is the one it was declared of. */
function stageBy({ stage: { declared, hash }, hash: now, base, text }: ArticleState): string {
  if (declared === 'submitted') return declared;
  if (declared === 'new') return text === base ? 'new' : 'editing';
  return hash === now ? declared : 'editing';
}

class Step implements Walk {
  constructor(
    private readonly name: string,
    private readonly act: (model: Model, window: Window) => Promise<unknown>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, window: Window): Promise<void> {
    await this.act(model, window);
    await holds(model, window);
  }

  toString(): string {
    return this.name;
  }
}

const place = fc.nat({ max: 1_000 });

const typing = fc.tuple(place, fc.constantFrom('a', 'bc ', 'x.', ' ', '海')).map(
  ([at, words]) =>
    new Step(`type ${JSON.stringify(words)} at ${at}`, (model) => {
      const from = at % (room(model) + 1);
      for (const [index, letter] of [...words].entries())
        currentBuffer()?.apply([{ start: from + index, end: from + index, text: letter }]);
      return Promise.resolve();
    }),
);

const taking = fc.tuple(place, fc.integer({ min: 1, max: 8 })).map(
  ([at, count]) =>
    new Step(`take ${count} out at ${at}`, (model) => {
      const start = at % (room(model) + 1);
      const end = Math.min(start + count, room(model));
      if (end > start) currentBuffer()?.apply([{ start, end, text: '' }]);
      return Promise.resolve();
    }),
);

const fixing = fc.constant(null).map(
  () =>
    new Step('fix all', (model) => {
      const mine = shown().slice(0, room(model));
      const edits = [...mine.matchAll(/ {2,}/g)].map(({ index, 0: spaces }) => ({
        start: index,
        end: index + spaces.length,
        text: ' ',
      }));
      return edits.length === 0
        ? Promise.resolve()
        : articleActions.change(edits, { type: 'fix', rules: ['double-space'], safe: true });
    }),
);

const going = fc
  .constantFrom('undo' as const, 'undo' as const, 'redo' as const)
  .map((direction) => new Step(direction, () => goBack(direction)));

const marking = place.map(
  (at) =>
    new Step(`done ${at}`, async (model, { project }) => {
      await flushArticle();
      const sentences = segment(shown(), 'en');
      const sentence = sentences[at % Math.max(1, sentences.length)];
      const state = project.state(id(model));
      if (sentence === undefined) return;
      const isDone = state.done.some(({ start, end }) => start === sentence.start && end === sentence.end);
      await articleActions.append(...actions.sentenceDone(shown(), sentence, !isDone));
    }),
);

const dismissing = place.map(
  (at) =>
    new Step(`dismiss ${at}`, async (model, { project }) => {
      await flushArticle();
      const { dismissals } = project.state(id(model));
      const known = dismissals.find(({ context }) => context === `c${at % 3}`);
      const start = at % (room(model) + 1);
      const quote = shown().slice(start, Math.min(room(model), start + 2));
      if (known !== undefined) return articleActions.append(...actions.retractDismissal(known));
      const body = { context: `c${at % 3}`, rule: 'double-space', quote, reason: '' };
      return articleActions.append(
        ...actions.dismiss({ ...body, scope: at % 2 === 0 && quote !== '' ? 'place' : 'article', start }),
      );
    }),
);

const switching = fc.nat({ max: texts.length - 1 }).map(
  (to) =>
    new Step(`open ${to}`, async (model) => {
      await articleActions.open(articleId(to));
      model.open = to;
    }),
);

const incoming = fc.tuple(fc.nat({ max: texts.length - 1 }), fc.constantFrom(' Ja.', ' Also.')).map(
  ([to, words]) =>
    new Step(`Ben writes in ${to}`, async (model, { project }) => {
      await flushArticle();
      const { text } = project.state(articleId(to));
      const edits = [{ start: text.length, end: text.length, text: words }];
      project.elsewhere(articleId(to), ben, [actions.edit(text, edits)]);
      model.his[to] = `${model.his[to] ?? ''}${words}`;
    }),
);

const judging = fc.tuple(place, fc.constantFrom('approve', 'request', 'all', 'submit')).map(
  ([at, what]) =>
    new Step(`${what} ${at}`, async (model, { project }) => {
      await flushArticle();
      const state = project.state(id(model));
      const diff = diffTexts(state.base ?? '', state.text, { language: 'en' });
      const hunks = reviewHunks(state, diff, { fourEyes: true });
      const hunk = hunks[at % Math.max(1, hunks.length)];
      const bodies =
        what === 'submit'
          ? actions.submit(state)
          : what === 'all'
            ? actions.approveArticle(state, hunks, ben, { fourEyes: true })
            : hunk === undefined
              ? null
              : what === 'approve'
                ? actions.approve(hunk, ben, { fourEyes: true })
                : actions.requestChanges(hunk.reference, 'Once more.');
      if (bodies?.ok === true) project.elsewhere(id(model), ben, bodies.value);
    }),
);

/** Takes everything back that was done to an article, and looks at what is left: the text, marks and stage it began with, and Ben's own. */
async function takeAllBack(model: Model, window: Window): Promise<void> {
  for (const index of texts.keys()) {
    model.open = index;
    await articleActions.open(articleId(index));
    while ((await goBack('undo')) !== false) await holds(model, window);
    const state = window.project.state(articleId(index));
    expect(state.text).toBe((texts[index] ?? '') + (model.his[index] ?? ''));
    expect(state.authored.filter(({ person }) => person.id === ana.id)).toEqual([]);
    expect(state.done).toEqual([]);
    expect(state.dismissals).toEqual([]);
    if (state.stage.declared === 'new') expect(state.stage.stage).toBe(model.his[index] ? 'editing' : 'new');
  }
}

afterAll(closeArticle);

describe('the window’s state', () => {
  it(
    `in ${walks} random walks: undoing everything gives the beginning, and the journal folds to what is shown at each step`,
    async () => {
      const commands = [
        typing,
        typing,
        taking,
        fixing,
        going,
        going,
        marking,
        dismissing,
        switching,
        incoming,
        judging,
      ];
      await fc.assert(
        fc.asyncProperty(fc.commands(commands, { size: '+1', maxCommands: 40 }), async (steps) => {
          await closeArticle();
          const window = { project: new FakeProject(texts) };
          useSession.setState({ host: window.project.client, person: ana, notices: [] });
          useLibrary.setState({ undo: new UndoShelf() });
          const stop = followJournal();
          const stopAgreeing = useView.subscribe(({ overlay }) => {
            if (overlay?.kind === 'edit-approved') answerEdit(true);
          });
          await articleActions.open(articleId(0));
          const model: Model = { open: 0, his: texts.map(() => '') };
          await fc.asyncModelRun(() => ({ model, real: window }), steps);
          await takeAllBack(model, window);
          stop();
          stopAgreeing();
        }),
        { numRuns: walks },
      );
    },
    walks * 6_000,
  );
});
