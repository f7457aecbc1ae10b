import { describe, expect, it } from 'vitest';
import { ArticleAnalysis } from '../../../renderer/worker/article-analysis';
import { approvedUnits } from '../../../main/host/memory/project-memory';
import { createChecker } from '../../../shared/checks/create-checker';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { bilingualArticle } from '../../../shared/export/exported-article';
import type { ArticleState } from '../../../shared/review/state';
import { anchorAt, anchorsOfSentence } from '../../../shared/text/quote-anchor';
import { segment } from '../../../shared/text/segment';
import { noSegmentation, type HandSegmentation } from '../../../shared/text/segmentation/by-hand';

const source = '价格是三点。五人来了。下雨了，他们走了。';
const machine = 'The price is 3. Five came. It rained so they left He stayed.';
const text = machine.replace('rained', 'snowed');

const segmentation: HandSegmentation = {
  source: [],
  target: [
    { ...anchorAt(text, text.indexOf('Five')), ends: false },
    { ...anchorAt(text, text.indexOf('He')), ends: true },
  ],
  links: [
    {
      source: segment(source, 'zh')
        .slice(0, 2)
        .map((sentence) => anchorsOfSentence(source, sentence)),
      target: [anchorsOfSentence(text, { start: 0, end: text.indexOf(' It') })],
    },
  ],
};

const joined = ['The price is 3. Five came.', 'It snowed so they left', 'He stayed.'];
const words = (own: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => own.slice(start, end));

describe('what people decided of sentences', () => {
  it('is what checks see, and how the source is held against the text', () => {
    const checker = createChecker({ language: 'en', sourceLanguage: 'zh' });
    const input = { text, source, machineTranslation: machine };
    const plain = checker.check(input);
    const decided = checker.check({ ...input, byHand: segmentation });
    expect(words(text, plain.sentences)).not.toEqual(joined);
    expect(words(text, decided.sentences)).toEqual(joined);
    expect(decided.links[0]).toMatchObject({ source: [0, 1], target: [0] });
    // Nothing of it is left behind for the next text.
    expect(checker.check(input)).toEqual(plain);
    expect(
      createChecker({ language: 'en', sourceLanguage: 'zh' }).check({ ...input, byHand: segmentation }),
    ).toEqual(decided);
  });

  it('is what the window sees as soon as it is told, and only as long as it stands', () => {
    const task = {
      text,
      machineTranslation: machine,
      source,
      language: 'en',
      sourceLanguage: 'zh',
      rules: {},
    };
    const analysis = new ArticleAnalysis(task, { tagger: null });
    const before = analysis.run();
    analysis.segment(segmentation);
    const now = analysis.run();
    expect(words(text, now.sentences)).toEqual(joined);
    expect(now.diff.hunks.map(({ kind }) => kind)).toEqual(['same', 'edit', 'same']);
    expect(now.byHand?.target.map(({ at, ends }) => [at, ends])).toEqual([
      [text.indexOf('Five'), false],
      [text.indexOf('He'), true],
    ]);
    expect(now.byHand?.linked).toEqual([{ source: [0, 1], target: [0], by: 0 }]);
    // What is typed elsewhere leaves it; what rewrites its words ends it.
    analysis.edit([{ start: 0, end: 0, text: 'Look. ' }]);
    expect(analysis.run().byHand?.target).toHaveLength(2);
    const at = analysis.run().text.indexOf('Five');
    analysis.edit([{ start: at, end: at + 4, text: 'Six' }]);
    expect(analysis.run().byHand?.target).toHaveLength(1);
    analysis.edit([
      { start: 0, end: 6, text: '' },
      { start: at, end: at + 3, text: 'Five' },
    ]);
    analysis.segment(noSegmentation);
    expect(analysis.run()).toEqual(before);
  });

  it('is what leaves in bilingual files', () => {
    const state = { segmentation, threads: [], verdicts: [], authored: [] } as unknown as ArticleState;
    const article = {
      path: 'a.txt',
      language: 'en',
      sourceLanguage: 'zh',
      machineTranslation: machine,
      text,
      source,
      document: null,
      diff: diffTexts(machine, text, { language: 'en', boundaries: segmentation.target }),
      state,
      hunks: [],
      approval: null,
    };
    const [first] = bilingualArticle(article).segments;
    expect(first).toMatchObject({ source: '价格是三点。五人来了。', target: joined[0] });
    expect(first?.review?.machineTranslation).toBe('The price is 3. Five came.');
    expect(bilingualArticle({ ...article, source: null }).segments.map(({ target }) => target)).toEqual(
      joined,
    );
  });

  it('is what the memory learns', () => {
    const units = approvedUnits({
      machineTranslation: machine,
      text,
      source,
      language: 'en',
      sourceLanguage: 'zh',
      from: 'a.txt',
      byHand: segmentation,
    });
    expect(units.map(({ machineTranslation, target }) => [machineTranslation, target])).toEqual([
      ['The price is 3. Five came.', joined[0]],
      ['It rained so they left', joined[1]],
      ['He stayed.', joined[2]],
    ]);
  });
});
