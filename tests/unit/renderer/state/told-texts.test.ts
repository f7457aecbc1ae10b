import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../renderer/state/types';
import { changesBetween } from '../../../../renderer/worker/analysis-changes';
import { answerQuestion } from '../../../../renderer/worker/answer-question';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import type { FromWorker, ToWorker } from '../../../../renderer/worker/messages';
import { applyEdits, type TextEdit } from '../../../../shared/text/edit';
import { answering, task } from '../fake-analysis-worker';

/** A worker that takes everything in and looks at the text when it is told to. */
function slowWorker() {
  let analysis: ArticleAnalysis | null = null;
  let told: Analysis | null = null;
  let number = 0;
  let version = 0;
  const take = (message: ToWorker): readonly FromWorker[] => {
    if (message.kind === 'open') {
      analysis = new ArticleAnalysis(message.request, { tagger: null });
      number = message.task;
    }
    if (message.kind === 'edit') {
      analysis?.edit(message.edits);
      version = message.version;
    }
    if (message.kind === 'ask' && analysis !== null) return [answerQuestion(analysis, message, version)];
    return [];
  };
  const look = (): FromWorker => {
    const now = (analysis as ArticleAnalysis).run();
    const before = told;
    told = now;
    return before === null
      ? { kind: 'analysis', task: number, version, analysis: now }
      : { kind: 'changes', task: number, version, changes: changesBetween(before, now) };
  };
  return { take, look };
}

/** An article in a window, typed in letter by letter. */
function typedIn() {
  const worker = slowWorker();
  const { analyser, analyses, worker: carrier } = answering((message) => worker.take(message));
  let text = task.text;
  let version = 0;
  analyser.open(task, () => text);
  carrier().say({ kind: 'ready' });
  carrier().say(worker.look());
  return {
    analyser,
    type: (edit: TextEdit): void => {
      text = applyEdits(text, [edit]);
      analyser.edit([edit], ++version);
    },
    look: worker.look,
    say: (message: FromWorker): void => carrier().say(message),
    shown: () => analyses.at(-1)?.analysis.text,
    text: () => text,
  };
}

describe('the text that an analysis is about', () => {
  it('is the present one where the worker knows all that was typed', () => {
    const { type, look, say, shown, text } = typedIn();
    type({ start: 4, end: 4, text: ' More.' });
    type({ start: 0, end: 3, text: 'Zero' });
    say(look());
    expect(shown()).toBe('Zero. More. Two.');
    expect(shown()).toBe(text());
  });

  it('is the one that was looked at where more was typed since', () => {
    const { type, look, say, shown, text } = typedIn();
    type({ start: 4, end: 4, text: ' More.' });
    const late = look();
    type({ start: 0, end: 0, text: 'x' });
    say(late);
    expect(shown()).toBe('One. More. Two.');
    say(look());
    expect(shown()).toBe(text());
  });

  it('is what a measure is about; one of a text that is not shown is left out', async () => {
    const { analyser, type, look, say } = typedIn();
    expect(await analyser.measure(null)).toMatchObject({ ok: true, value: { text: 'One. Two.' } });
    type({ start: 4, end: 4, text: ' More.' });
    expect(await analyser.measure(null)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    say(look());
    expect(await analyser.measure(null)).toMatchObject({ ok: true, value: { text: 'One. More. Two.' } });
  });
});
