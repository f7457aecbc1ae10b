import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../renderer/state/types';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import type { ToWorker } from '../../../../renderer/worker/messages';
import { patienceTicks, startTicks } from '../../../../shared/base/heartbeat';
import { answering, task, type Script } from '../fake-analysis-worker';

const analysed = (message: Extract<ToWorker, { kind: 'open' }>): Analysis =>
  new ArticleAnalysis(message.request, { tagger: null, unchecked: message.unchecked }).run();

/** Looks at texts like the real worker. */
const sound: Script = (message) => {
  if (message.kind !== 'open') return [];
  const { task, version } = message;
  return [
    { kind: 'ready' },
    { kind: 'looking', task },
    { kind: 'analysis', task, version, analysis: analysed(message) },
  ];
};

/** Never comes to the end of the rules; without them it is sound. */
const stuckInRules: Script = (message) =>
  message.kind === 'open' && message.unchecked === null
    ? [{ kind: 'ready' }, { kind: 'looking', task: message.task }]
    : sound(message);

const alwaysStuck: Script = (message) =>
  message.kind === 'open' ? [{ kind: 'ready' }, { kind: 'looking', task: message.task }] : [];

describe('B3: a worker without progress', () => {
  it('B3: is ended after five seconds and started again without the rules, and the article says so', () => {
    const { analyser, analyses, failures, workers, tick } = answering(stuckInRules);
    analyser.open(task, () => task.text);
    tick(patienceTicks - 1);
    expect(workers).toHaveLength(1);
    tick(1);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.ended).toBe(true);
    // First nothing stale is shown, then what is known without the rules.
    expect(failures.map(({ code }) => code)).toEqual(['not-checked']);
    expect(analyses).toHaveLength(1);
    expect(analyses[0]?.analysis.unchecked?.code).toBe('not-checked');
    expect(analyses[0]?.analysis.flags).toEqual([]);
    expect(analyses[0]?.analysis.sentences).toHaveLength(2);
    tick(100);
    expect(workers).toHaveLength(2);
  });

  it('B3: is not ended while it comes to one paragraph after another, however long it takes', () => {
    const { analyser, workers, worker, tick } = answering(stuckInRules);
    analyser.open(task, () => task.text);
    for (let second = 0; second < 60; second += 4) {
      tick(4);
      worker().say({ kind: 'progress', task: 1 });
    }
    expect(workers).toHaveLength(1);
  });

  it('B3: has longer to start than to go on', () => {
    const { analyser, workers, failures, tick } = answering(() => []);
    analyser.open(task, () => task.text);
    tick(startTicks - 1);
    expect(workers).toHaveLength(1);
    tick(1);
    expect(failures).toHaveLength(1);
  });

  it('B3: goes on from the text as it is when it is started again', () => {
    const { analyser, analyses, worker, tick } = answering(stuckInRules);
    let text = task.text;
    analyser.open(task, () => text);
    text = `Zero. ${text}`;
    analyser.edit([{ start: 0, end: 0, text: 'Zero. ' }], 1);
    tick(patienceTicks);
    expect(worker().got[0]).toMatchObject({ kind: 'open', version: 1, request: { text } });
    expect(analyses).toMatchObject([{ version: 1, analysis: { text } }]);
  });

  it('B3: is given up where it is stuck without the rules as well, until the article is checked again', async () => {
    const { analyser, analyses, failures, workers, tick } = answering(alwaysStuck);
    analyser.open(task, () => task.text);
    tick(3 * patienceTicks);
    expect(failures.map(({ code }) => code)).toEqual(['not-checked', 'not-compared']);
    expect(analyses).toEqual([]);
    expect(workers).toHaveLength(3);
    analyser.edit([{ start: 0, end: 0, text: 'x' }], 1);
    expect(await analyser.compare('a', 'b')).toMatchObject({ ok: false, error: { code: 'stuck' } });
    tick(100);
    expect(workers).toHaveLength(3);
    analyser.open(task, () => task.text);
    expect(workers[2]?.got.at(-1)).toMatchObject({ kind: 'open', unchecked: null });
  });

  it('B3: whose question is stuck ends the question and keeps the rules', async () => {
    const { analyser, analyses, failures, workers, tick } = answering(sound);
    analyser.open(task, () => task.text);
    const asked = analyser.merge('a', 'b', 'c');
    tick(patienceTicks);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'stuck' } });
    expect(workers).toHaveLength(2);
    expect(failures).toEqual([]);
    expect(analyses.map(({ analysis }) => analysis.unchecked)).toEqual([null, null]);
  });

  it('B3: is asked for no fixes of a text whose rules were left out', async () => {
    const { analyser, tick } = answering(stuckInRules);
    analyser.open(task, () => task.text);
    tick(patienceTicks);
    expect(await analyser.planFixes(null, [])).toMatchObject({ ok: false, error: { code: 'not-checked' } });
    expect(await analyser.checkMachineTranslation()).toMatchObject({ ok: false });
  });

  it('B3: that says a rule threw goes on without rules', () => {
    const { analyser, analyses, failures } = answering((message) =>
      message.kind === 'open' && message.unchecked === null
        ? [{ kind: 'ready' }, { kind: 'failed', task: message.task, message: 'a bug' }]
        : sound(message),
    );
    analyser.open(task, () => task.text);
    expect(failures[0]?.message).toContain('a bug');
    expect(analyses.map(({ analysis }) => analysis.unchecked?.code)).toEqual(['not-checked']);
  });

  it('B3: does not hold up the next article', () => {
    const { analyser, analyses, tick } = answering((message) =>
      message.kind === 'open' && message.request.text === task.text ? alwaysStuck(message) : sound(message),
    );
    analyser.open(task, () => task.text);
    tick(3 * patienceTicks);
    const other = { ...task, text: 'Another text.' };
    analyser.open(other, () => other.text);
    expect(analyses).toMatchObject([{ analysis: { text: other.text, unchecked: null } }]);
  });
});

describe('B3: the heartbeat', () => {
  it('B3: beats at every paragraph, in every language', () => {
    for (const language of ['en', 'zh', 'fr']) {
      let beats = 0;
      const text = Array.from({ length: 40 }, (_, line) => `Line number ${line} of the text.`).join('\n');
      new ArticleAnalysis(
        { ...task, language, text, machineTranslation: text },
        { tagger: null, beat: () => beats++ },
      ).run();
      expect(beats).toBeGreaterThanOrEqual(40);
    }
  });
});
