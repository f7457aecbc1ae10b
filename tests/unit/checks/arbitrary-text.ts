import fc from 'fast-check';

const words = [
  'the',
  'The',
  'high',
  'quality',
  'win',
  'Cai',
  'Beijing',
  'and',
  'a',
  'an',
  'I',
  'i',
  'x',
  'important',
  'university',
  'of',
  'of',
  'had',
  'monday',
  'No',
  'Mr',
  'e.g',
  'U.S',
  'v1.2',
  'example.com',
  'https://example.com/a,b',
  'companyand',
  'don',
  't',
  's',
  '北京',
  '你好',
  'カフェ',
  'Москва',
  'café',
  '2019',
  '2020',
  '1',
  '500',
  '3',
  '5',
  '15th',
  '21th',
  '50',
  '%',
  '$',
  'in2019',
  'THE',
  'NATO',
  'iPhone',
  '#NAME#',
  '<b>',
  '&amp;',
  'Ã©',
  '…',
  '👩‍💻',
];
const marks = [
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '-',
  '–',
  '—',
  '"',
  '“',
  '”',
  "'",
  '’',
  '‘',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '？',
  '（',
  '）',
  '《',
  '》',
  '「',
  '」',
  '/',
  '*',
  '_',
  '«',
  '»',
  '„',
  '..',
  '...',
  '.,',
  '--',
  '·',
  '￥',
  '％',
];
const spaces = [
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '',
  '',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\ufffd',
  '\ud83d',
  '\u0007',
  '\u2028',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 5, arbitrary: fc.constantFrom(...spaces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** Texts as broken as machine translation makes them, and worse: words, marks and spaces in any order, odd characters among them. */
export const brokenText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const soundPiece = fc.tuple(
  fc.constantFrom(...words),
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    ' -',
    '- ',
    ' ,',
    ',',
    '.',
    ' “',
    '” ',
    ' (',
    ') ',
    '  ',
    ' "',
    '" ',
  ),
);

/** Texts of words with one joint between each, sound or broken: nearer to real ones. */
export const wordyText = fc.array(soundPiece, { maxLength: 30 }).map((pieces) => pieces.flat().join(''));

export const anyText = fc.oneof(brokenText, wordyText, fc.string({ unit: 'binary', maxLength: 40 }));

/** The same texts in every run of the tests; fresh ones, and twenty times as many, in a campaign (`EMEND_LONG` set). */
export const runs = (usual: number): { numRuns: number; seed?: number } =>
  process.env['EMEND_LONG'] === undefined ? { numRuns: usual, seed: 2026 } : { numRuns: usual * 20 };

const freshSeed = Math.floor(Math.random() * 0x7fffffff);
process.stdout.write(`seed of the fresh texts: ${freshSeed}\n`);

/** Asserts a property on the usual texts and on a quarter as many fresh ones, whose seed is printed. */
export function holds<T>(property: fc.IPropertyWithHooks<T>, usual: number): void {
  fc.assert(property, runs(usual));
  fc.assert(property, { numRuns: Math.ceil(usual / 4), seed: freshSeed });
}
