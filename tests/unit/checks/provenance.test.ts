import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';

const checker = createChecker({ language: 'en', sourceLanguage: 'zh' });

function provenances(
  text: string,
  rest: { machineTranslation?: string; source?: string; fixed?: { start: number; end: number }[] },
) {
  return checker.check({ text, ...rest }).flags.map((flag) => [flag.rule, flag.provenance]);
}

describe('provenance', () => {
  it('is not known for a bare file', () => {
    expect(provenances('A high -quality plan.', {})).toEqual([['space-before-hyphen', null]]);
  });

  it('is the machine translation for what stood there, the editor for what was typed', () => {
    const machineTranslation = 'It is a high -quality plan.';
    const text = 'It is a high -quality plan. It was a low -cost plan.';
    expect(provenances(text, { machineTranslation })).toEqual([
      ['space-before-hyphen', 'mt'],
      ['space-before-hyphen', 'edit'],
    ]);
  });

  it('counts copies: one more than the machine made is the editor’s', () => {
    const line = 'It is a high -quality plan.';
    expect(
      provenances(`${line}\n${line}`, { machineTranslation: line }).filter(
        ([rule]) => rule === 'space-before-hyphen',
      ),
    ).toEqual([
      ['space-before-hyphen', 'mt'],
      ['space-before-hyphen', 'edit'],
    ]);
  });

  it('is a fix where a fix made the place', () => {
    const text = 'It is a high -quality plan.';
    expect(
      provenances(text, { machineTranslation: 'It is a plan.', fixed: [{ start: 8, end: 21 }] }),
    ).toEqual([['space-before-hyphen', 'fix']]);
  });

  it('is the source where the sentence it renders breaks the same rule', () => {
    const text = 'The bridge (built in 1998 was closed.';
    const source = '这座桥（建于1998年已关闭。';
    const flags = provenances(text, { machineTranslation: text, source }).filter(
      ([rule]) => rule === 'unpaired-bracket',
    );
    expect(flags).toEqual([['unpaired-bracket', 'source']]);
  });

  it('is the machine translation for a sentence of which only another part was fixed', () => {
    const withTerm = createChecker({
      language: 'en',
      sourceLanguage: 'zh',
      terms: [
        { source: '港口', target: 'port', forbidden: [], note: '' },
        { source: '桥', target: 'bridge', forbidden: [], note: '' },
      ],
    });
    const source = '这个港口于2019年扩建，每天有8600人通过。桥很旧，但每个人都喜欢它。';
    const machineTranslation =
      'The wharf was extended in 2019 , and is passed by 8,600 people a day. The bridge is old, but everybody likes it.';
    const text =
      'The wharf was extended in 2019, and is passed by 8,600 people a day. The thing is old, but everybody likes it.';
    const { flags } = withTerm.check({ text, source, machineTranslation, fixed: [{ start: 30, end: 30 }] });
    expect(flags.filter(({ rule }) => rule === 'term-missing').map(({ provenance }) => provenance)).toEqual([
      'mt',
      'edit',
    ]);
  });

  it('is the editor for a double space left where a word was taken out, though the machine made one elsewhere', () => {
    const machineTranslation = 'The bridge was  closed. She saw the old mill in May.';
    const text = 'The bridge was closed. She saw the  mill in May.';
    expect(provenances(text, { machineTranslation })).toEqual([['double-space', 'edit']]);
    const stays = 'The bridge had been shut  closed. She saw the old mill in May.';
    expect(provenances('The old bridge was  closed. She saw it.', { machineTranslation })).toEqual([
      ['double-space', 'mt'],
    ]);
    expect(
      provenances(stays, { machineTranslation: 'The bridge was  closed. She saw the old mill in May.' }),
    ).toEqual([['double-space', 'mt']]);
  });
});
