/** A line with one defect in it: `start` to `end` is what was put in, in offsets of `text`. */
export interface Defective {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A way to break a sound line. */
export interface DefectKind {
  readonly name: string;
  readonly group: string;
  /** True where only one repair is right, so that the first fix should give the original back. */
  readonly exact: boolean;
  /** Null if the line has no place for it. */
  readonly inject: (line: string, random: () => number) => Defective | null;
}

type Change = (match: RegExpExecArray) => string;

/** Replaces one match of the pattern, picked at random; what differs is the place, or all of the match where a mark is gone from it. */
export function replacing(pattern: RegExp, change: Change): DefectKind['inject'] {
  return (line, random) => {
    const matches = [...line.matchAll(pattern)];
    const match = matches[Math.floor(random() * matches.length)];
    if (!match) return null;
    const put = change(match);
    let same = 0;
    while (put.length >= match[0].length && same < put.length && put[same] === match[0][same]) same++;
    const start = match.index + same;
    const text = line.slice(0, match.index) + put + line.slice(match.index + match[0].length);
    return text === line ? null : { text, start, end: Math.max(start, match.index + put.length) };
  };
}

function kind(group: string, name: string, pattern: RegExp, change: Change, exact = true): DefectKind {
  return { group, name, exact, inject: replacing(pattern, change) };
}

const first = (match: RegExpExecArray): string => match[1] ?? '';
const second = (match: RegExpExecArray): string => match[2] ?? '';
const utf8As1252 = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const spacing: DefectKind[] = [
  kind('spacing', 'space before hyphen', /([a-z])-([a-z])/g, (m) => `${first(m)} -${second(m)}`),
  kind('spacing', 'space after hyphen', /([a-z]{3})-([a-z]{3})/g, (m) => `${first(m)}- ${second(m)}`),
  kind('spacing', 'space before comma', /(\w),(?= \w)/g, (m) => `${first(m)} ,`),
  kind('spacing', 'space before full stop', /(\w)\.(?=$| [A-Z])/g, (m) => `${first(m)} .`),
  kind('spacing', 'space before ; : ! ?', /(\w)([;:!?])(?=$| )/g, (m) => `${first(m)} ${second(m)}`),
  kind('spacing', 'space after bracket', /\((?=\w)/g, () => '( '),
  kind('spacing', 'space before bracket', /(\w)\)/g, (m) => `${first(m)} )`),
  kind('spacing', 'none after full stop', /([a-z]{2})\. (?=[A-Z][a-z])/g, (m) => `${first(m)}.`),
  kind('spacing', 'none after comma', /([a-z]), (?=[a-z])/g, (m) => `${first(m)},`),
  kind('spacing', 'none after ; or :', /([a-z]{2})([;:]) (?=[a-zA-Z]{2})/g, (m) => first(m) + second(m)),
  kind('spacing', 'none after ! or ?', /([a-z])([!?]) (?=[A-Z])/g, (m) => first(m) + second(m)),
  kind('spacing', 'none before bracket', /([a-z]{2}) \((?=\w[^)]{2,}\))/g, (m) => `${first(m)}(`),
  kind('spacing', 'none after bracket', /(\w{3})\) (?=[a-z]{2})/g, (m) => `${first(m)})`),
  kind('spacing', 'doubled', /([a-z]) (?=[a-z])/g, (m) => `${first(m)}  `),
  kind('spacing', 'at line end', /[.!?]$/g, (m) => `${m[0]}  `),
  kind('spacing', 'inside opening quote', /“(?=\w)/g, () => '“ '),
  kind('spacing', 'inside closing quote', /(\w)”/g, (m) => `${first(m)} ”`),
  kind('spacing', 'none before quote', /([a-z]) “(?=\w)/g, (m) => `${first(m)}“`),
  kind('spacing', 'none after quote', /(\w)” (?=[a-z])/g, (m) => `${first(m)}”`),
  kind('spacing', 'in a grouped number', /(\d),(?=\d{3}\b)/g, (m) => `${first(m)}, `),
  kind(
    'spacing',
    'in a decimal',
    /(\d)\.(?=\d+(?:%| (?:percent|million|billion|yuan)))/g,
    (m) => `${first(m)}. `,
  ),
  kind('spacing', 'ideographic', /([a-z]) (?=[a-z])/g, (m) => `${first(m)}\u3000`),
  kind('spacing', 'zero-width', /([a-z]{2})(?=[a-z]{2})/g, (m) => `${first(m)}\u200b`),
  kind('spacing', 'in a contraction', /(\w)([’'])(?=s |t )/g, (m) => `${first(m)} ${second(m)}`),
  kind('spacing', 'word and number', /\b(in|of|by|to|about|over|from) (?=\d)/g, first),
];

const punctuation: DefectKind[] = [
  kind('punctuation', '., before a capital', /\. (?=[A-Z][a-z])/g, () => '., '),
  kind('punctuation', 'doubled comma', /(\w),(?= \w)/g, (m) => `${first(m)},,`),
  kind('punctuation', '。. at the end', /(\w)\.$/g, (m) => `${first(m)}。.`),
  kind('punctuation', ';, in the middle', /(\w);(?= \w)/g, (m) => `${first(m)};,`, false),
  kind('punctuation', 'doubled full stop', /(\w)\.(?= [A-Z]|$)/g, (m) => `${first(m)}..`),
  kind('punctuation', 'full-width comma', /(\w), (?=\w)/g, (m) => `${first(m)}，`),
  kind('punctuation', 'full-width stop', /(\w)\.(?= [A-Z]|$)/g, (m) => `${first(m)}。`),
  kind('punctuation', 'full-width brackets', /\((\w[^()]*)\)/g, (m) => `（${first(m)}）`, false),
  kind('punctuation', 'corner quotes', /“(\w[^“”]*)”/g, (m) => `「${first(m)}」`, false),
  kind('punctuation', 'accent for apostrophe', /(\w)’(?=[a-z])/g, (m) => `${first(m)}´`),
  kind('punctuation', 'doubled hyphen for dash', / – /g, () => ' -- '),
];

const pairs: DefectKind[] = [
  kind('pairs', 'closing bracket lost', /\((\w[^()]*)\)/g, (m) => `(${first(m)}`, false),
  kind('pairs', 'opening bracket lost', /\((\w[^()]{3,})\)/g, (m) => `${first(m)})`, false),
  kind('pairs', 'closing quote lost', /“(\w[^“”]*)”/g, (m) => `“${first(m)}`, false),
  kind('pairs', 'opening quote lost', /“(\w[^“”]*)”/g, (m) => `${first(m)}”`, false),
  kind('pairs', 'wrong closing bracket', /\((\w[^()]*)\)/g, (m) => `(${first(m)}]`),
  kind('pairs', 'closing quote opens', /“(?=\w)/g, () => '”'),
];

const casing: DefectKind[] = [
  kind(
    'casing',
    'small sentence start',
    /([a-z]{2}[.!?] )([A-Z])(?=[a-z])/g,
    (m) => first(m) + second(m).toLowerCase(),
  ),
  kind(
    'casing',
    'capital after comma',
    /, (?:the|and|but|which|it|they|he|so|in|with|while)(?= [a-z])/g,
    (m) => m[0].slice(0, 2) + m[0].charAt(2).toUpperCase() + m[0].slice(3),
  ),
  kind(
    'casing',
    'small day, month or nation',
    /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|April|June|July|September|October|November|December|Chinese|Beijing|American|English|Japanese)\b/g,
    (m) => m[0].charAt(0).toLowerCase() + m[0].slice(1),
  ),
  kind('casing', 'two capitals', /\bThe(?= [a-z])/g, () => 'THe'),
];

const residue: DefectKind[] = [
  kind('residue', 'Chinese words', /(\w) (?=[a-z])/g, (m) => `${first(m)} 我们的 `, false),
  kind('residue', 'Cyrillic word', /(\w) (?=[a-z])/g, (m) => `${first(m)} город `, false),
  kind('residue', 'lookalike letter', /([a-z]{2})o(?=[a-z])/g, (m) => `${first(m)}о`),
  kind('residue', 'mojibake', /[’“]|[éèöü]/g, (m) => utf8As1252(m[0])),
  kind('residue', 'entity', /&|’/g, (m) => (m[0] === '&' ? '&amp;' : '&rsquo;')),
  kind('residue', 'no-break entity', /([a-z]) (?=[a-z])/g, (m) => `${first(m)}&nbsp;`),
  kind('residue', 'line break tag', /(\w\.) (?=[A-Z])/g, (m) => `${first(m)}<br>`),
  kind('residue', 'bold tag', /([a-z]) (?=[a-z]{3})/g, (m) => `${first(m)} <b>`),
  kind('residue', 'replacement character', /([a-z]{2})[a-z](?=[a-z])/g, (m) => `${first(m)}\ufffd`, false),
  kind('residue', 'control character', /([a-z]) (?=[a-z])/g, (m) => `${first(m)} \u0007`),
  kind('residue', 'full-width digits', /\b\d{2,4}\b/g, (m) =>
    m[0].replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  kind('residue', 'placeholder', /([a-z]) (?=[a-z])/g, (m) => `${first(m)} <unk> `, false),
];

const repetition: DefectKind[] = [
  kind(
    'repetition',
    'word',
    /(?<= )(the|of|to|and|in|a|with|is|for|was) (?=[a-z])/g,
    (m) => `${m[0]}${m[0]}`,
  ),
  kind('repetition', 'content word', /(?<= )([a-z]{5,}) (?=[a-z])/g, (m) => `${m[0]}${m[0]}`),
  kind('repetition', 'phrase', /(?<= )([a-z]{2,} [a-z]{2,} [a-z]{3,}) (?=[a-z])/g, (m) => `${m[0]}${m[0]}`),
  kind('repetition', 'loop', /(?<= )([a-z]{2,} [a-z]{4,}) (?=[a-z])/g, (m) => m[0].repeat(5)),
  kind('repetition', 'sentence', /(?<=[.!?] |^)[A-Z][^.!?“”]{40,}\.(?= |$)/g, (m) => `${m[0]} ${m[0]}`),
];

const numbers: DefectKind[] = [
  kind(
    'numbers',
    'impossible day',
    /\b(January|February|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?!,? ?\d)/g,
    (m) => `${first(m)} 35`,
    false,
  ),
  kind('numbers', 'space before percent', /(\d)%/g, (m) => `${first(m)} %`),
  kind(
    'numbers',
    'ordinal ending',
    /\b(\d{1,2})(st|nd|rd|th)\b/g,
    (m) => first(m) + (second(m) === 'th' ? 'rd' : 'th'),
  ),
  kind('numbers', 'space after currency sign', /\$(?=\d)/g, () => '$ '),
];

const articles: DefectKind[] = [
  kind('a/an', 'a for an', /\ban (?=[aeio][a-z]{3})/g, () => 'a '),
  kind('a/an', 'an for a', /\ba (?=[bcdfgjklmnprstvw][a-z]{3})/g, () => 'an '),
];

export const defectKinds: readonly DefectKind[] = [
  ...spacing,
  ...punctuation,
  ...pairs,
  ...casing,
  ...residue,
  ...repetition,
  ...numbers,
  ...articles,
];
