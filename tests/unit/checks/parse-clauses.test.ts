import { beforeAll, describe, expect, it } from 'vitest';
import { parseClauses } from '../../../shared/checks/clauses/parse-clauses';
import { withSmallStart } from '../../../shared/checks/sentences/tagged-sentences';
import type { Tagger } from '../../../shared/checks/tagger';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';

let tagger: Tagger;

beforeAll(async () => {
  tagger = await loadWinkTagger();
});

/** Each clause as "kind/link: subject | verb". */
function clausesOf(sentence: string): string[] {
  const { words, clauses } = parseClauses(tagger.tag(withSmallStart(sentence)));
  const said = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ');
  return clauses.map(
    ({ kind, link, subject, verb }) =>
      `${kind}/${link}: ${subject ? said(subject.first, subject.end) : '–'} | ${said(verb.first, verb.end)}`,
  );
}

describe('parseClauses', () => {
  it.each([
    ['The gate was closed.', ['main/start: the gate | was closed']],
    [
      'If it rains, the old gate is closed.',
      ['dependent/opener: it | rains', 'main/start: the old gate | is closed'],
    ],
    [
      'The mill that stands by the river has been sold, and the inn will be.',
      [
        'dependent/opener: that | stands',
        'main/start: the mill | has been sold',
        'main/and: the inn | will be',
      ],
    ],
    ['The road is narrow, the path is wide.', ['main/start: the road | is', 'main/comma: the path | is']],
    ['The team sent two boats, rescued a dog.', ['main/start: the team | sent', 'main/comma: – | rescued']],
    [
      'He said it rained because the roof leaked.',
      ['main/start: he | said', 'dependent/none: it | rained', 'dependent/opener: the roof | leaked'],
    ],
    ['Founded in a small town, the firm makes bricks.', ['main/start: the firm | makes']],
    ['The plan proposed by the council was new.', ['main/start: the plan | was']],
    ['By the time he came, she had left.', ['dependent/opener: he | came', 'main/start: she | had left']],
    [
      'The clerk said, “The road is open, it is dry.”',
      ['main/start: the clerk | said', 'main/start: the road | is', 'main/comma: it | is'],
    ],
  ])('takes apart: %s', (sentence, expected) => {
    expect(clausesOf(sentence)).toEqual(expected);
  });

  it('ends on any row of words and signs', () => {
    const signs = ['"', '(', ')', ',', '“', ';', '-', '—', 'that', 'and', "'s", 'who', 'to', 'once', '?'];
    for (let seed = 1; seed < 400; seed++) {
      const row = Array.from(
        { length: 12 },
        (_, at) => signs[(seed * (at + 3) * 7 + at * at) % signs.length],
      );
      const { words, clauses } = parseClauses(tagger.tag(row.join(' ')));
      for (const { verb } of clauses) expect(verb.end).toBeLessThanOrEqual(words.length);
    }
  });
});
