import { RE2JS } from 're2js';

/** Longer patterns, and those of more stars, are refused when a project's settings are read. */
export const globLimits = { letters: 500, stars: 16, pairs: 100 } as const;

/** What is wrong with a pattern of files, in words that follow its name; null if nothing is. */
export function globProblem(pattern: string): string | null {
  if (pattern.length > globLimits.letters) return `a pattern has more than ${globLimits.letters} letters`;
  if (starsOf(pattern).length > globLimits.stars) return `a pattern has more than ${globLimits.stars} stars`;
  return null;
}

/**
 * A matcher of paths against a pattern with `*` (within a folder) and `**` (across folders): it gives what each star stands
 * for, or null. Earlier stars take as much as they can. Takes time in proportion to the path, whatever the pattern: several
 * stars are left to RE2, which never goes back; a pattern beyond {@link globLimits} matches nothing.
 */
export function globMatcher(pattern: string): (path: string) => readonly string[] | null {
  if (globProblem(pattern) !== null) return () => null;
  const parts = pattern.split(/\*\*?/);
  const stars = starsOf(pattern);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (stars.length === 0) return (path) => (path === pattern ? [] : null);
  const fits = (path: string): boolean =>
    path.length >= first.length + last.length && path.startsWith(first) && path.endsWith(last);
  if (stars.length === 1)
    return (path) => {
      if (!fits(path)) return null;
      const word = path.slice(first.length, path.length - last.length);
      return stars[0] === '*' && word.includes('/') ? null : [word];
    };
  const expression = parts
    .map((part) => RE2JS.quote(part))
    .reduce((whole, part, index) => `${whole}${stars[index - 1] === '**' ? '(.*)' : '([^/]*)'}${part}`);
  const compiled = RE2JS.compile(expression, RE2JS.DOTALL);
  return (path) => {
    if (!fits(path)) return null;
    const matcher = compiled.matcher(path);
    return matcher.matches() ? stars.map((_, index) => matcher.group(index + 1) ?? '') : null;
  };
}

function starsOf(pattern: string): string[] {
  return pattern.match(/\*\*?/g) ?? [];
}
