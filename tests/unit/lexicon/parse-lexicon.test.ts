import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkLexicon } from '../../../shared/lexicon/link-lexicon';
import { parseLexiconFile } from '../../../shared/lexicon/parse-lexicon';

const file = (text: string, path = 'shared/lexicon/en/nouns.lex') => ({ path, language: 'en', text });
const head = '@class noun  A noun.\n@class fixed  Has one form.\n@attribute plural  Its plural.\n';

describe('a lexicon file', () => {
  it('gives words, phrases, classes and attributes; comments and reasons are left out', () => {
    const { entries, problems } = parseLexiconFile(
      file(
        `# Nouns.\n${head}\nC#  fixed\nchild  noun plural=children   # not “childs”\npost office  noun plural="post offices"\n`,
      ),
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ word, classes, attributes }) => [word, classes, [...attributes]])).toEqual([
      ['C#', ['fixed'], []],
      ['child', ['noun'], [['plural', 'children']]],
      ['post office', ['noun'], [['plural', 'post offices']]],
    ]);
  });

  it('needs no class on its lines if it declares one', () => {
    const { entries, problems } = parseLexiconFile(file('@class noun  A noun.\nboat\nship\n'));
    expect(problems).toEqual([]);
    expect(entries.map(({ classes }) => classes)).toEqual([['noun'], ['noun']]);
  });

  it.each([
    ['ship  noun\nboat  noun\n', 5, '“boat” belongs before “ship” (line 4).'],
    ['boat  noun\nboat  fixed\n', 5, '“boat” is already in line 4.'],
    ['boat\n', 4, '“boat” has no class.'],
    ['boat  noun noun\n', 4, '“boat” names the class noun twice.'],
    ['boat  plural="boats\n', 4, '“plural="boats” is neither a class nor an attribute'],
    ['a|b  noun\n', 4, '“a|b” holds | or ='],
    ['boat  noun\n@class late  Too late.\n', 5, 'Declarations stand before the first entry.'],
    ['@class Big  A bad name.\n', 4, '“Big” is no name'],
    ['@class nothing\n', 4, 'A declaration is'],
  ])('%j is wrong in line %i', (text, line, message) => {
    const [problem] = parseLexiconFile(file(head + text)).problems;
    expect(problem?.line).toBe(line);
    expect(problem?.message).toContain(message);
  });

  it('never throws and keeps every problem on a line of the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('@class a  B.', 'word  a', '\n', '  ', '#', '=', '"')),
        ),
        (parts) => {
          const text = parts.join('');
          for (const { line } of parseLexiconFile(file(text)).problems)
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
        },
      ),
    );
  });
});

describe('the files of a language together', () => {
  const other = (text: string) => file(text, 'shared/lexicon/en/other.lex');
  const link = (...texts: readonly [string, string]) =>
    linkLexicon([file(texts[0]), other(texts[1])]).problems.map(
      ({ path, line, message }) => `${path.split('/').at(-1)}:${line} ${message}`,
    );

  it('share classes: one file declares, any may use', () => {
    expect(link('@class noun  A noun.\nboat\n', '@class verb  A verb.\nship  noun verb\n')).toEqual([]);
  });

  it.each([
    [
      '@class noun  A noun.\nboat\n',
      '@class noun  Again.\nship\n',
      'other.lex:1 noun is already declared in shared/lexicon/en/nouns.lex, line 1.',
    ],
    [
      '@class noun  A noun.\nboat\n',
      '@class verb  A verb.\nboat  noun\nrow  verb\n',
      'other.lex:2 “boat” is already of the class noun in shared/lexicon/en/nouns.lex, line 2.',
    ],
    [
      '@class noun  A noun.\nboat  nuon\nship\n',
      '',
      'nouns.lex:2 No file of the language declares the class nuon.',
    ],
    [
      '@class noun  A noun.\nboat  size=4\n',
      '',
      'nouns.lex:2 No file of the language declares the attribute size.',
    ],
    ['@class noun  A noun.\n', '', 'nouns.lex:1 No entry has the class noun.'],
  ])('%j and %j', (one, two, problem) => {
    expect(link(one, two)).toEqual([problem]);
  });
});
