import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';

const tagger = await loadWinkTagger();
/** “study and apply” is heard only beside its source, “love the people” without one where the article reads as machine translation. */
const phrase = 'Many love the people who came to study and implement the plan in the old town hall.';
const broken = 'The fair ,which is old ,was open ,and many came.';
const mended = 'The fair, which is old, was open, and many came.';

function rulesOf(text: string, machineTranslation?: string): string[] {
  const checker = createChecker({ language: 'en', tagger });
  const { flags } = checker.check({
    text,
    ...(machineTranslation !== undefined && { machineTranslation }),
  });
  return flags.map(({ rule }) => rule).filter((rule) => rule.startsWith('calque'));
}

describe('evidence of machine translation', () => {
  it('lets phrases be heard that need their source elsewhere', () => {
    expect(rulesOf(phrase)).toEqual([]);
    expect(rulesOf(`${phrase}\n\n${broken}`)).toEqual(['calque-politics']);
    expect(rulesOf(`${phrase}\n\n${mended}`)).toEqual([]);
  });

  it('takes in phrases that are heard without a source', () => {
    const heard = 'It is attracting talents.\n\nIt is cultivating talents.\n\nThey met high-end talents.';
    expect(rulesOf(heard)).toHaveLength(3);
    expect(rulesOf(`${phrase}\n\n${heard}`)).toHaveLength(4);
  });

  it('is that of the machine translation, so that mending takes no other flag away', () => {
    const machine = `${phrase}\n\n${broken}`;
    expect(rulesOf(`${phrase}\n\n${mended}`, machine)).toEqual(['calque-politics']);
    expect(rulesOf(machine, `${phrase}\n\n${mended}`)).toEqual([]);
  });

  it('is weighed against the length of the article', () => {
    const much = Array.from(
      { length: 40 },
      (_, day) => `The ${day + 2} guests slept well by the river.`,
    ).join(' ');
    expect(rulesOf(`${phrase}\n\n${broken}\n\n${much}\n\n${much}`)).toEqual([]);
  });

  it('never counts what is in doubt itself', () => {
    const lines = [
      'Few love the people.',
      'They love the people and sang.',
      'Some love the people who slept late.',
    ];
    expect(rulesOf(lines.join('\n\n'))).toEqual([]);
  });
});
