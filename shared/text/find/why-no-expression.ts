import { fail, said } from '../../base/result';

/** What the engine (RE2) says of an expression that is none: its reason, and the part of the expression it is about. */
interface EngineError {
  readonly error: string;
  readonly input?: string | null;
}

function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && 'error' in error && typeof error.error === 'string';
}

/** `(?=`, `(?!`, `(?<=` and `(?<!`: they look at what stands around a match. */
const looksAround = /^\(\?<?[=!]/;

/** `\1`, `\k<name>`: what a group has found is to stand there again. */
const refersBack = /^\\[1-9k]/;

/** The failure `bad-expression`, in words that say what to mend rather than in the engine's. */
export function whyNoExpression(thrown: unknown): ReturnType<typeof fail> {
  const code = 'bad-expression';
  if (!isEngineError(thrown)) return fail(code, 'This is no regular expression.');
  const { error, input } = thrown;
  const part = input ?? '';
  switch (error) {
    case 'missing closing )':
      return fail(code, 'A “(” is not closed. Close it with “)”, or write \\( for the character itself.');
    case 'unexpected )':
      return fail(code, 'A “)” closes nothing. Leave it out, or write \\) for the character itself.');
    case 'missing closing ]':
      return fail(code, 'A “[” is not closed. Close it with “]”, or write \\[ for the character itself.');
    case 'missing argument to repetition operator':
      return fail(
        code,
        said`Nothing stands before “${part}” that it could repeat. Write a backslash before it for the character itself.`,
      );
    case 'invalid nested repetition operator':
      return fail(code, said`“${part}” repeats what is repeated already. Leave one of the signs out.`);
    case 'invalid repeat count':
      return fail(
        code,
        said`“${part}” cannot be repeated so: up to 1,000 times in all, the smaller number first.`,
      );
    case 'trailing backslash at end of expression':
      return fail(code, 'It ends with a lone backslash. Write two of them for the character itself.');
    case 'invalid escape sequence':
      return refersBack.test(part)
        ? fail(code, said`“${part}” would stand for what a group has found, which is not supported here.`)
        : fail(code, said`“${part}” has no meaning. Write two backslashes for the character itself.`);
    case 'invalid character class range':
      return fail(code, said`“${part}” is no range or kind of characters.`);
    case 'invalid or unsupported Perl syntax':
    case 'invalid named capture':
      return looksAround.test(part)
        ? fail(
            code,
            'Looking ahead or behind is not supported. Look for what stands around, too, in groups, and put it back with $1.',
          )
        : fail(code, said`“${part}” is not supported after a “(”.`);
    default:
      return fail(code, said`This is no regular expression: ${error}.`);
  }
}
