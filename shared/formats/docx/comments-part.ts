const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part with comments, and more of them. Null if it does not end as one does. */
export function withComments(part: string | null, comments: readonly string[]): string | null {
  const known = part ?? `${head}<w:comments xmlns:w="${word}"/>`;
  return withinRoot(known, 'w:comments', comments.join(''));
}

/** The relations of a document, with that to its comments. Null if they do not end as they do elsewhere. */
export function withCommentsRelation(part: string | null, target: string): string | null {
  const known = part ?? `${head}<Relationships xmlns="${packages}/relationships"/>`;
  let number = 1;
  while (known.includes(`"rIdComments${number}"`)) number++;
  const relation = `<Relationship Id="rIdComments${number}" Type="${office}/relationships/comments" Target="${target}"/>`;
  return withinRoot(known, 'Relationships', relation);
}

/** The list of the parts' types, with that of the comments. Null if it does not end as it does elsewhere. */
export function withCommentsType(part: string, path: string): string | null {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  return withinRoot(part, 'Types', `<Override PartName="/${path}" ContentType="${type}"/>`);
}

/** More at the end of a root element of this name, also where it is empty. */
function withinRoot(text: string, name: string, more: string): string | null {
  const end = text.lastIndexOf(`</${name}>`);
  if (end >= 0) return text.slice(0, end) + more + text.slice(end);
  const start = text.lastIndexOf(`<${name}`);
  const close = text.indexOf('/>', start);
  if (start < 0 || close < 0) return null;
  return `${text.slice(0, close).trimEnd()}>${more}</${name}>${text.slice(close + 2)}`;
}
