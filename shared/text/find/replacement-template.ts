import { fail, ok, said, type Result } from '../../base/result';

/** A piece of a template: words as they are, or the number of a group (0 is the whole match), or its name. */
type Piece = string | { readonly group: number | string };

export interface Template {
  /** Fills the template in; a group that took no part in the match is empty. */
  readonly fill: (group: (of: number | string) => string | null) => string;
}

/**
 * What a regular expression's matches are replaced by: `$1` to `$99` and `${name}` stand for groups, `$0` and `$&` for the
 * whole match, `$$` for a dollar, `\n`, `\t` and `\\` for a line end, a tab and a backslash. Fails with `bad-group` for a group
 * the expression has not.
 */
export function parseTemplate(
  template: string,
  groups: { readonly count: number; readonly names: readonly string[] },
): Result<Template> {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of template.matchAll(special)) {
    pieces.push(template.slice(last, match.index));
    last = match.index + match[0].length;
    const [whole, digits, name] = match;
    if (whole === '$$') pieces.push('$');
    else if (whole.startsWith('\\')) pieces.push(escapes[whole] ?? whole);
    else if (name !== undefined) {
      if (!groups.names.includes(name)) return noGroup(whole);
      pieces.push({ group: name });
    } else if (digits === undefined) pieces.push({ group: 0 });
    else {
      // As in JavaScript: $12 is the first group and a 2 where there are fewer than twelve.
      const long = Number(digits);
      const group = long <= groups.count ? long : Number(digits.charAt(0));
      if (group > groups.count) return noGroup(whole);
      pieces.push({ group }, long <= groups.count ? '' : digits.slice(1));
    }
  }
  pieces.push(template.slice(last));
  return ok({
    fill: (group) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : (group(piece.group) ?? ''))).join(''),
  });
}

const special = /\$\$|\$&|\$(\d{1,2})|\$\{([A-Za-z_]\w*)\}|\\[nt\\]/g;
const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\' };

function noGroup(named: string): ReturnType<typeof fail> {
  return fail('bad-group', said`The expression has no group “${named}”. Write $$ for a dollar sign.`);
}
