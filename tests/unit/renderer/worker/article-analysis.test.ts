import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTask } from '../../../../renderer/state/analyser';
import type { Analysis } from '../../../../renderer/state/types';
import { changesBetween, withChanges } from '../../../../renderer/worker/analysis-changes';
import { ArticleAnalysis } from '../../../../renderer/worker/article-analysis';
import type { Flag } from '../../../../shared/checks/rule';
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

const fieldsOf = (flag: Flag): Flag => {
  const { start, end, rule, category, severity, message, messageId, values, fixes, provenance, context } =
    flag;
  return { start, end, rule, category, severity, message, messageId, values, fixes, provenance, context };
};

describe('changes between two analyses', () => {
  it('give the later one, whatever was edited', () => {
    const withSource = {
      ...task,
      source: '港口扩建。工程已经开始。\n费用很高。',
      sourceLanguage: 'zh',
    } as const;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.boolean(), (seeds, sourced) => {
        const analysis = new ArticleAnalysis(sourced ? withSource : task, { tagger: null });
        let worker = analysis.run();
        let window: Analysis = structuredClone(worker);
        let text = sample;
        for (const seed of seeds) {
          const edits = editsOf(text, seed);
          text = applyEdits(text, edits);
          analysis.edit(edits);
          const now = analysis.run();
          window = withChanges(window, structuredClone(changesBetween(worker, now)));
          worker = now;
          expect({ ...window, flags: window.flags.map(fieldsOf) }).toEqual(now);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('copy a sentence or two of a long text for a key, and keep what stood before it', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Pier ${at} has ${at * 7} high -quality cranes.`);
    const long = { ...task, text: lines.join('\n'), machineTranslation: lines.join('\n') };
    const analysis = new ArticleAnalysis(long, { tagger: null });
    const before = analysis.run();
    expect(before.flags.length).toBeGreaterThan(250);
    const place = long.text.indexOf(' ', long.text.length / 2);
    analysis.edit([{ start: place, end: place, text: 'x' }]);
    const changes = changesBetween(before, analysis.run());
    for (const { put } of [changes.sentences, changes.hunks, changes.flags])
      expect(put.length).toBeLessThan(12);
    const after = withChanges(before, changes);
    expect(after.sentences[0]).toBe(before.sentences[0]);
    expect(after.diff.hunks[0]).toBe(before.diff.hunks[0]);
  });
});

describe('ArticleAnalysis', () => {
  it('says after any edits what it would say of the edited text from scratch', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (seeds) => {
        const warm = new ArticleAnalysis(task, { tagger: null });
        warm.run();
        let text = sample;
        for (const seed of seeds) {
          const edits = editsOf(text, seed);
          text = applyEdits(text, edits);
          warm.edit(edits);
          warm.run();
        }
        expect(warm.run()).toEqual(new ArticleAnalysis({ ...task, text }, { tagger: null }).run());
      }),
      { numRuns: 15 },
    );
  });

  it('plans safe fixes that are made in one go and leave nothing safe behind', () => {
    const analysis = new ArticleAnalysis(task, { tagger: null });
    const plan = analysis.planFixes(null, []);
    expect(plan.count).toBeGreaterThan(5);
    const after = new ArticleAnalysis({ ...task, text: applyEdits(plan.text, plan.edits) }, { tagger: null });
    expect(after.planFixes(null, []).count).toBe(0);
  });

  it('leaves flags alone that somebody dismissed', () => {
    const analysis = new ArticleAnalysis(task, { tagger: null });
    const contexts = analysis.run().flags.map(({ context }) => context);
    expect(analysis.planFixes(null, contexts).count).toBe(0);
  });
});
