import { RE2JS } from 're2js';
import { fail, ok, said, type Result } from '../../base/result';
import type { TextEdit } from '../edit';
import { keepCase } from './keep-case';
import { parseTemplate } from './replacement-template';
import { whyNoExpression } from './why-no-expression';
import { standsAsWords } from './word-edges';

/** What is looked for, and what is to stand in its place. */
export interface Replacement {
  readonly find: string;
  /** Taken as it is; with `regex`, a template (see `parseTemplate`). Empty to delete. */
  readonly replaceWith: string;
  /** `find` is a regular expression of RE2, which takes time in proportion to the text. */
  readonly regex: boolean;
  /** Found in any case, and replaced in the case in which it was found. */
  readonly anyCase: boolean;
  readonly wholeWords: boolean;
}

/**
 * The places of a text where something is to be replaced, as edits in UTF-16 offsets: sorted, apart and none of them empty.
 * Places whose replacement changes nothing are left out. `most`: how many at most.
 */
export type ReplacementFinder = (text: string, most?: number) => TextEdit[];

/** Longer ones are refused: nobody reads them, and compiling takes time. In UTF-16 code units. */
const longestFind = 2_000;

/** Fails with `nothing-to-find`, `too-long`, `bad-expression` or `bad-group`. */
export function replacementFinder(replacement: Replacement): Result<ReplacementFinder> {
  if (replacement.find === '') return fail('nothing-to-find', 'Say what to look for.');
  if (replacement.find.length > longestFind)
    return fail('too-long', said`What is looked for may have ${longestFind} characters at most.`);
  return replacement.regex ? expressionFinder(replacement) : wordsFinder(replacement);
}

function wordsFinder({ find, replaceWith, anyCase, wholeWords }: Replacement): Result<ReplacementFinder> {
  // Escaped, it has nothing to go back over, so that this engine takes linear time, too.
  const pattern = new RegExp(find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), anyCase ? 'giu' : 'gu');
  const put = withPlainLineEnds(replaceWith);
  return ok((text, most = Infinity) => {
    const edits: TextEdit[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [found] = match;
      const [start, end] = [match.index, match.index + found.length];
      if (wholeWords && !standsAsWords(text, start, end)) {
        pattern.lastIndex = start + 1;
        continue;
      }
      const said = anyCase ? keepCase(found, find, put) : put;
      if (said !== found) edits.push({ start, end, text: said });
      if (edits.length >= most) break;
    }
    return edits;
  });
}

function expressionFinder({
  find,
  replaceWith,
  anyCase,
  wholeWords,
}: Replacement): Result<ReplacementFinder> {
  const compiled = compile(find, anyCase);
  if (!compiled.ok) return compiled;
  const expression = compiled.value;
  const template = parseTemplate(withPlainLineEnds(replaceWith), {
    count: expression.groupCount(),
    names: Object.keys(expression.namedGroups()),
  });
  if (!template.ok) return template;
  const looksBehind = /\(\?<[=!]/.test(find);
  return ok((text, most = Infinity) => {
    const edits: TextEdit[] = [];
    const matcher = expression.matcher(text);
    let last = 0;
    // Whether anything more matches is known ten times as fast as where. One character before lends its edge to the rest.
    while (
      edits.length < most &&
      (looksBehind || expression.test(text.slice(Math.max(0, last - 1)))) &&
      matcher.find()
    ) {
      const [start, end] = [matcher.start(), matcher.end()];
      last = end;
      if (start === end || (wholeWords && !standsAsWords(text, start, end))) continue;
      const found = text.slice(start, end);
      const filled = withPlainLineEnds(template.value.fill((group) => matcher.group(group)));
      const said = anyCase ? keepCase(found, found.toLowerCase(), filled) : filled;
      if (said !== found) edits.push({ start, end, text: said });
    }
    return edits;
  });
}

function compile(find: string, anyCase: boolean): Result<RE2JS> {
  try {
    return ok(RE2JS.compile(find, RE2JS.MULTILINE | (anyCase ? RE2JS.CASE_INSENSITIVE : 0)));
  } catch (error) {
    return whyNoExpression(error);
  }
}

/** Texts have `\n` line ends only. */
function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
