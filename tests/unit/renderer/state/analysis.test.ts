import { describe, expect, it } from 'vitest';
import type { AnalyserListener } from '../../../../renderer/state/analyser';
import { analyse, analysisEdited, setAnalyser, useAnalysis } from '../../../../renderer/state/analysis';
import { nextTurn } from '../../../../renderer/state/next-turn';
import { pauseMs } from '../../../../renderer/state/typing-rhythm';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import { cancelling } from '../cancelling-analyser';

const task = {
  text: 'The port was full.',
  machineTranslation: 'The port was full.',
  source: null,
  language: 'en',
  sourceLanguage: 'zh',
  rules: {},
} as const;

/** An analysis that is being told of, as the analyser tells it. */
function started(): AnalyserListener {
  let listener: AnalyserListener | null = null;
  setAnalyser((made) => {
    listener = made;
    return cancelling;
  });
  analyse(task, () => task.text);
  if (listener === null) throw new Error('nobody listens');
  return listener;
}

describe('an analysis that comes in', () => {
  const analysis = new ArticleAnalysis(task, { tagger: null }).run();

  it('is there for the marks in the text at once, and for lists beside it in a turn of its own', async () => {
    const listener = started();
    listener.onAnalysis(analysis, 0);
    expect(useAnalysis.getState()).toMatchObject({ analysis, told: null, waiting: false });
    await nextTurn();
    expect(useAnalysis.getState().told).toBe(analysis);
  });

  it('is told to lists only in a pause after a typed key', async () => {
    const listener = started();
    analysisEdited([{ start: 0, end: 0, text: 'x' }], true);
    listener.onAnalysis(analysis, 1);
    await nextTurn();
    expect(useAnalysis.getState()).toMatchObject({ analysis, told: null });
    await new Promise((resolve) => setTimeout(resolve, pauseMs + 20));
    expect(useAnalysis.getState().told).toBe(analysis);
  });
});
