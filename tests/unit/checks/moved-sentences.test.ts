import { expect, it } from 'vitest';
import { paragraphContext } from '../../../shared/checks/contexts';
import { taggedSentences } from '../../../shared/checks/sentences/tagged-sentences';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';

const tagger = await loadWinkTagger();

it('gives a sentence that moved twenty thousand times the tokens it has afresh', () => {
  const line = `${'So. '.repeat(20_000)}`;
  const sentences = taggedSentences(paragraphContext(line, 'en', 'prose', tagger), () => true);
  const [first] = sentences;
  const last = sentences[sentences.length - 1];
  expect(sentences).toHaveLength(20_000);
  expect(last?.tokens.map(({ lemma, pos, text }) => [lemma, pos, text])).toEqual(
    first?.tokens.map(({ lemma, pos, text }) => [lemma, pos, text]),
  );
  expect(last?.tokens[0]?.start).toBe(last?.start);
});
