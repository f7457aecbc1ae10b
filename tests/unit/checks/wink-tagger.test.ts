import fc from 'fast-check';
import winkNlp from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../../shared/checks/examples';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { anyText, runs } from './arbitrary-text';

const tagger = await loadWinkTagger();
const library = winkNlp(model, ['pos']);
/** Functions of their own, though the library types them as methods, and the lemma as one of documents. */
const its: {
  readonly pos: typeof library.its.pos;
  readonly lemma: typeof library.its.lemma;
} = library.its;

/** Text, tag and lemma of every token, as the library itself gives them. */
function byLibrary(text: string): string[][] {
  const tokens = library.readDoc(text).tokens();
  const values = tokens.out();
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as unknown as typeof its.pos) as (string | undefined)[];
  return values.map((value, index) => [value, tags[index] ?? '', lemmas[index] ?? value]);
}

function byTagger(text: string): string[][] {
  return tagger.tag(text).map((token) => [token.text, token.pos, token.lemma]);
}

const words = (
  'the The a an this these many three 25 he They it There is are was has had do does will can cannot to of and because who that which like ' +
  "don't it's I'm gonna won’t development measures people improve improved went take new better not also increasingly colour U.S. e.g. " +
  '3.5 10% $5 2020-03-01 so-called father-in-law “said saw” (left, set). people; back: round! close? — … km,'
).split(' ');

describe('the tagger', () => {
  it('says what the library says of the examples of all rules', () => {
    for (const { text } of rules
      .flatMap((rule) => parseExamples(rule.examples))
      .filter(({ language = 'en' }) => language === 'en'))
      expect(byTagger(text)).toEqual(byLibrary(text));
  });

  it('says what the library says of words in any order, whatever it was asked before', () => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, (input) => {
        expect(byTagger(input)).toEqual(byLibrary(input));
      }),
      runs(300),
    );
  });

  it('gives tokens where they stand, one after another', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        let end = 0;
        for (const token of tagger.tag(input)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(input.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
      runs(300),
    );
  });
});
