import { beforeEach, describe, expect, it } from 'vitest';
import { useAnalysis } from '../../../../renderer/state/analysis';
import { lightCaret, lightLinking, litNow, useLit } from '../../../../renderer/state/lit';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';

const machineTranslation = 'The port is full. The ships wait.';

const analysed = (text: string) =>
  new ArticleAnalysis(
    { text, machineTranslation, source: null, language: 'en', sourceLanguage: 'zh', rules: {} },
    { tagger: null },
  ).run();

describe('the sentence of the caret', () => {
  beforeEach(() => useAnalysis.setState({ analysis: analysed(machineTranslation) }));

  it('grows with each letter, and what stands beside it stays the very same', () => {
    lightCaret(3);
    const before = useLit.getState().caret;
    expect(before.mt).toEqual([{ start: 0, end: 17 }]);
    useAnalysis.setState({ analysis: analysed('The old port is full. The ships wait.') });
    lightCaret(8);
    const { caret } = useLit.getState();
    expect(caret.target).toEqual([{ start: 0, end: 21 }]);
    expect(caret.mt).toBe(before.mt);
    expect(caret.source).toBe(before.source);
  });

  it('is lit with the source chosen for it until the caret goes to another one', () => {
    lightCaret(3);
    lightLinking([{ start: 4, end: 9 }]);
    const lit = () => litNow(useLit.getState());
    expect(lit()).toMatchObject({ target: [{ start: 0, end: 17 }], source: [{ start: 4, end: 9 }] });
    useAnalysis.setState({ analysis: analysed('The old port is full. The ships wait.') });
    lightCaret(8);
    expect(lit()).toMatchObject({ target: [{ start: 0, end: 21 }], source: [{ start: 4, end: 9 }] });
    lightCaret(30);
    expect(lit()).toBe(useLit.getState().caret);
  });

  it('is lit anew with all of it where the caret goes to another one', () => {
    lightCaret(3);
    lightCaret(20);
    expect(useLit.getState().caret.mt).toEqual([{ start: 18, end: 33 }]);
  });
});
