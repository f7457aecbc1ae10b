import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../../shared/checks/patterns/parse-rules';

const problemsOf = (file: string): string[] =>
  parseRules(file).problems.map(({ line, message }) => `${line}: ${message}`);

describe('a file of rules', () => {
  it('gives rules with their fields; those before the first rule hold for all', () => {
    const { rules, problems } = parseRules(
      [
        '# House style',
        'category: grammar',
        'languages: en',
        '',
        'rule: much-or-many',
        'title: Much or many',
        'why: Chinese has one word',
        '  for both.',
        'severity: error',
        'message: “{match}” does not go with “{noun}”.',
        'match: [[much]] noun:<NOUN plural>',
        'unless before: so',
        'fix: many',
        'bad: ⟦much⟧ problems => many problems',
        'rule: wording',
        'severity: info',
        'source severity: error',
        'new crown => coronavirus | COVID-19 ~? 新冠, 冠状 # Word for word.',
        'step up efforts => ?',
        'very =>',
      ].join('\n'),
      { prefix: 'house/' },
    );
    expect(problems).toEqual([]);
    expect(rules).toMatchObject([
      {
        id: 'house/much-or-many',
        title: 'Much or many',
        why: 'Chinese has one word for both.',
        category: 'grammar',
        mqm: 'fluency/grammar',
        severity: 'error',
        needs: ['tagger'],
        messages: { main: '“{match}” does not go with “{noun}”.' },
        blocks: [{ exceptions: [['before', 'so']], fixes: [{ text: 'many', title: '' }], message: 'main' }],
      },
      {
        id: 'house/wording',
        title: 'Wording',
        category: 'grammar',
        sourceSeverity: 'error',
        blocks: [
          {
            pattern: 'new crown',
            fixes: [{ text: 'coronavirus' }, { text: 'COVID-19' }],
            source: { mode: 'stronger', words: ['新冠', '冠状'] },
            note: 'Word for word.',
          },
          { pattern: 'step up efforts', fixes: [], message: 'avoid', source: null },
          { pattern: 'very', fixes: [{ text: '' }], message: 'leave-out' },
        ],
      },
    ]);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  it.each([
    ['title: a\nbad: x', '2: Before the first “rule:”'],
    ['rule: Much', '1: “Much” is no id'],
    ['rule: a\nmatch: b\nrule: a\nmatch: c', '3: There is a rule “a”'],
    ['rule: a', '1: “a” has no “match:”'],
    ['rule: a\ncategory: words\nmatch: b', '2: “words” is no category'],
    ['rule: a\nseverity: bad\nmatch: b', '2: “bad” is no severity'],
    ['rule: a\nmatch: (b', '2: A “)” is missing. (column 3)'],
    ['rule: a\nmatch: b <NOUN', '2: A “>” is missing.'],
    ['rule: a\nmatch: b <nouns>', '2: “nouns” is no word class'],
    ['rule: a\nmatch: b <ending>', '2: “ending” needs a word'],
    ['rule: a\nmatch: b ?', '2: A “?” that is meant as such is written “\\?”.'],
    ['rule: a\nmatch: [[b', '2: “[[” and “]]” stand once each'],
    ['rule: a\nmatch: b{3,2}', '2: Between { and }'],
    ['rule: a\nmatch: <NOUN> <VERB>', '2: Nothing in it can be looked for'],
    ['rule: a\nmatch:', '2: A pattern is empty.'],
    ['rule: a\nmatch: b\nfix: {c}', '3: “{c}” is nothing the pattern names'],
    ['rule: a\nmatch: b\nfix: {match|loud}', '3: “loud” is no function'],
    ['rule: a\nmatch: b\nfix: go*', '3: The pattern has no word with “*”'],
    ['rule: a\nfix: b\nmatch: c\nfix: d', '2: This “fix:” is that of no “match:”'],
    ['rule: a\nfix: b\nc => ?', '2: This “fix:” is that of no “match:”'],
    ['rule: a\nfix: {n}\nmatch: n:c\nmatch: d', '2: “{n}” is nothing the pattern names'],
    ['rule: a\nfix: {n}\nmatch: n:c\nmatch: d', '(the pattern in line 4)'],
    ['rule: a\nunless: (b\nmatch: b', '2: A “)” is missing'],
    ['rule: a\nmatch: b\nneeds source: ,', '3: Name at least one word'],
    ['rule: a\nmatch: b\nwhat is this', '3: This line is none that a rule has: what is this'],
    ['rule: a\nmatch: b\nbad: c', '3: Put what is flagged between'],
    ['rule: a\nmatch: b\nmessage: Not “{c}”.', '3: “{c}” is nothing'],
  ])('%j is told to be wrong', (file, problem) => {
    expect(problemsOf(file).join('\n')).toContain(problem);
  });

  it('gives patterns without a fix those that stand before the first', () => {
    const { rules, problems } = parseRules('rule: a\nfix: b\nfix: c\nmatch: d\nmatch: e\nfix: f\ng => ?');
    expect(problems).toEqual([]);
    expect(rules[0]?.blocks.map(({ fixes }) => fixes.map(({ text }) => text))).toEqual([
      ['b', 'c'],
      ['f'],
      [],
    ]);
  });

  it('goes on behind a faulty pattern', () => {
    const { rules, problems } = parseRules(
      'rule: a\nmatch: (b\nmatch: c\nunless: (\nmatch: d\nrule: e\nf => g',
    );
    expect(problems.map(({ line }) => line)).toEqual([2, 4]);
    expect(rules.map(({ id, blocks }) => [id, blocks.map(({ pattern }) => pattern)])).toEqual([
      ['a', ['d']],
      ['e', ['f']],
    ]);
  });

  it('keeps to its limits', () => {
    const limits = { characters: 60, blocks: 2, rules: 2 };
    expect(parseRules('x'.repeat(61), { limits }).problems).toHaveLength(1);
    const many = parseRules('rule: a\na => b\nb => c\nc => d\nd => e', { limits });
    expect(many.rules[0]?.blocks).toHaveLength(2);
    expect(many.problems).toEqual([{ line: 4, message: 'A file may have at most 2 patterns.' }]);
  });
});
