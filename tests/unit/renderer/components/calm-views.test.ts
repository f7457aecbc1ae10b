// @vitest-environment jsdom
import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useAnalysis, useCalm } from '../../../../renderer/state/analysis';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import { doing, render } from './render';

const analysed = (text: string) =>
  new ArticleAnalysis(
    { text, machineTranslation: text, source: null, language: 'en', sourceLanguage: 'zh', rules: {} },
    { tagger: null },
  ).run();

let drawn = 0;

function SentenceCount() {
  drawn++;
  const count = useCalm((analysis) => analysis?.sentences.length ?? 0);
  return createElement('p', null, count);
}

describe('a view beside the text', () => {
  let end = (): Promise<void> => Promise.resolve();
  afterEach(() => end());

  it('is drawn again where it says something else, once lists follow, and not where it says the same', async () => {
    const tell = (text: string, isTold: boolean): Promise<void> => {
      const analysis = analysed(text);
      return doing(() => useAnalysis.setState(isTold ? { analysis, told: analysis } : { analysis }));
    };
    await tell('One. Two.', true);
    const shown = await render(SentenceCount, {});
    end = shown.end;
    expect(shown.page.textContent).toBe('2');
    drawn = 0;
    await tell('One more. Two.', true);
    expect(drawn).toBe(0);
    await tell('One more. Two. Three.', false);
    expect(shown.page.textContent).toBe('2');
    await tell('One more. Two. Three.', true);
    expect(shown.page.textContent).toBe('3');
  });
});
