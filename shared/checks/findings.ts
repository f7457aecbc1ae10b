import { unsafeFix } from './fixes';
import type { Finding } from './rule';

type More = Partial<Omit<Finding, 'start' | 'end'>>;

/** A finding of the rule's message `main`, unless `more` names another. */
export function finding(start: number, end: number, more: More = {}): Finding {
  return { start, end, message: 'main', ...more };
}

/** A {@link finding} where an expression fits; the match is one of a text that begins at `by`. */
export function findingOf(match: RegExpExecArray, more: More = {}, by = 0): Finding {
  return finding(by + match.index, by + match.index + match[0].length, more);
}

/** A {@link finding} with one fix, which is not safe: `text` for all that was found. */
export function replacing(
  start: number,
  end: number,
  title: Parameters<typeof unsafeFix>[0],
  text: string,
  more: More = {},
): Finding {
  return finding(start, end, { fixes: unsafeFix(title, start, end, text), ...more });
}
