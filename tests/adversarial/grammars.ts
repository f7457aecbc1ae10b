import { rules } from '../../shared/checks/rules.generated';

/** What texts are made of that a checker may choke on: marks, words, addresses, entities, emoji, letters, and openings without their ends. */
const marks = [
  ...'.,;:!?…\'"“”‘’„«»()[]{}<>@#&%*_=+/\\|~^`´-–—·•。，、；：！？（）「」『』《》【】¿¡°§€$',
  ...'\u00a0\u200b\u200d\u2028\u00ad\ufe0f\u3000\t',
];
const pieces = [
  'http://a', 'http://', 'https://a.b/c?d=e&f', 'www.a.', 'a@b.c', 'a@', 'a.', 'A.', 'e.g.', 'U.S.', '1.', '1,', '1 ', '12:', '1/2/',
  '1-', '$1', '5 %', '&amp;', '&lt;', '&', '&#', '&#x', '<a ', '<b>', '</', '<!--', '{{', '{{a}}', '%s', '${', '[1]', '[[', '**', '__',
  'a, ', 'a ', 'a', 'A', 'Aa', 'aA', 'é', 'é »', 'ä', 'Ã©', 'â€™', 'ï¿½', '锟斤拷', '\u{1f600}', '\u{1f469}\u200d', '\u{1f1e6}', '汉', '汉,', 'か', 'ｶ', 'Ａ',
  'и', 'α', 'λόγος ', 'ש', 'ا', 'the ', 'the the ', 'of ', 'and ', 'is ', 'to ', 'that ', 'which ', 'he said ', '"he said." ', '“a ', '”', "'s ", "n't ",
  "l' ", "O '", 'a-', 'a -', '- ', '-- ', '. . ', '...', '! ', '? ', '." ', '", ', ' ,', ' .', '( ', ' )', '(a', 'a)', '“', '« ', ' »',
  'one two ', 'twenty-', 'million ', '百万', '千', '三', '1万', '年', 'January 1, ', 'Monday, ', 'No. ', 'Mr.', 'Mr. ', 'Inc. ', 'a.m. ', 'very very ',
  'well-known ', 'state-of-the-', 'AAA ', 'ABC', 'AbC', 'a1', '1a', 'm ', '5 m ', 'x y ', 'Jan. ', 'C:\\', '/a', '../', '::', ':)', ':-', ';;', '==', '~~',
  'Aa. ', 'aa.Bb', 'aa,bb', 'aa;', 'aa:', 'he he ', 'She went home. ', 'It is a big town, it is old, ', 'was done by the men of the town who ',
  'a) ', '1) ', '1. a ', '(1) ', '* ', '• ', 'i. ', '\\u0041', '\\', 'tHe ', 'of, of ', 'im', 'un', 'develop ment ', 'http:', '://', 'a/b', 'a_b', 'ﬁ', 'ſ', 'İ', 'ß',
];

/** Pieces to repeat: those above, each mark, and the examples of every rule, which are what its patterns look for. */
export function grammarPieces(): string[] {
  const examples = rules.flatMap(({ examples: text }) => examplePieces(text));
  return [...new Set([...marks, ...marks.map((mark) => `a${mark}`), ...marks.map((mark) => `${mark} `), ...pieces, ...examples])];
}

/** The flagged places of a rule's examples, in its notation. */
function examplePieces(text: string): string[] {
  return Array.from(text.matchAll(/⟦([^⟧]*)⟧/g), (match) =>
    (match[1] ?? '').replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  ).filter((piece) => piece !== '' && piece.length < 60);
}

/** How pieces are put together: glued, as words, as lines, behind a sound sentence, as one long word with a mark at its end. */
export const joints = ['', ' ', '\n', '. '] as const;

/** A text of about so many code units in which the piece stands again and again. */
export function repeated(piece: string, joint: string, size: number): string {
  const unit = piece + joint;
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** A text of a few pieces in an order that chance gives, repeated. */
export function woven(chosen: readonly string[], random: () => number, size: number): string {
  const parts: string[] = [];
  for (let length = 0; length < size;) {
    const part = chosen[Math.floor(random() * chosen.length)] ?? 'a';
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}
