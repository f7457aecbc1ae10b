import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTask } from '../../../../renderer/state/analyser';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import { applyEdits } from '../../../../shared/text/edit';
import { editsOf } from '../some-edits';

const sample = readFileSync('assets/samples/0147-port-expansion.en.txt', 'utf8');
const task: AnalysisTask = {
  text: sample,
  machineTranslation: sample,
  source: null,
  language: 'en',
  sourceLanguage: 'zh',
  rules: {},
};

describe('ArticleAnalysis', () => {
  it('says after any edits what it would say of the edited text from scratch', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (seeds) => {
        const warm = new ArticleAnalysis(task, null);
        warm.run();
        let text = sample;
        for (const seed of seeds) {
          const edits = editsOf(text, seed);
          text = applyEdits(text, edits);
          warm.edit(edits);
          warm.run();
        }
        expect(warm.run()).toEqual(new ArticleAnalysis({ ...task, text }, null).run());
      }),
      { numRuns: 15 },
    );
  });

  it('plans safe fixes that are made in one go and leave nothing safe behind', () => {
    const analysis = new ArticleAnalysis(task, null);
    const plan = analysis.planFixes(null, []);
    expect(plan.count).toBeGreaterThan(5);
    const after = new ArticleAnalysis({ ...task, text: applyEdits(plan.text, plan.edits) }, null);
    expect(after.planFixes(null, []).count).toBe(0);
  });

  it('leaves flags alone that somebody dismissed', () => {
    const analysis = new ArticleAnalysis(task, null);
    const contexts = analysis.run().flags.map(({ context }) => context);
    expect(analysis.planFixes(null, contexts).count).toBe(0);
  });
});
