/** What tells text in one encoding from the same bytes read in another. */
export interface LegacyFacts {
  /** Letters and signs that text in it is made of, beside ASCII. */
  readonly letters: RegExp;
  /** For writing systems of many characters: those that make up much of any text. */
  readonly common?: string;
  /** The byte that the first half of an everyday character starts with, from and to; others are rare or of another kind. */
  readonly everyday?: readonly (readonly [number, number])[];
  /** For alphabets beside ASCII, whether letters stand among their like (Cyrillic) or among ASCII letters (Latin). */
  readonly neighbours: 'own' | 'latin';
  /** How chardet names it. */
  readonly names: RegExp;
}

const marks =
  '\u2018-\u201e\u2013\u2014\u2026\u00ab\u00bb\u00a0\u00a1\u00a3\u00a7\u00a9\u00ae\u00b0\u00b7\u00bf\u20ac\u2122';
const eastAsian = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e\u2018-\u201d\u2026\u2014\u00b7]/;
const russian = /[\u0410-\u044f\u0401\u0451\u2116]/;

/** The marks that any Latin or Cyrillic text may hold. */
export const latinMark = new RegExp(`[${marks}]`);

/** Encodings told by how their reading looks, in the order in which they are preferred where nothing else decides. */
export const legacyFacts = {
  gb18030: {
    letters: eastAsian,
    common:
      '的一是不了在人有我他这中大来上个国和到说们为子你地出会时也得就可下对生自着那要以么还过作后多然想看好',
    everyday: [
      [0xa1, 0xa9],
      [0xb0, 0xf7],
    ],
    neighbours: 'own',
    names: /^GB18030$/,
  },
  shift_jis: {
    letters: eastAsian,
    common: 'のにはをたがでとしてれさあいるものこりまなかすくっけそだうえよらせ',
    neighbours: 'own',
    names: /^Shift_JIS$/,
  },
  'windows-1252': {
    letters:
      /[\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00dc\u00df-\u00ef\u00f1-\u00f6\u00f8-\u00fc\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u00fd\u00dd\u00fe\u00de\u00f0\u00d0]/,
    neighbours: 'latin',
    names: /^(?:ISO-8859-1|windows-1252)$/,
  },
  big5: {
    letters: eastAsian,
    common:
      '的一是不了在人有我他這中大來上個國和到說們為子你地出會時也得就可下對生自著那要以麼還過作後多然想看好',
    everyday: [
      [0xa1, 0xa3],
      [0xa4, 0xc6],
    ],
    neighbours: 'own',
    names: /^Big5$/,
  },
  'euc-kr': {
    letters: /[\uac00-\ud7a3\u3130-\u318f\u3000-\u303f\uff01-\uff5e\u2018-\u201d\u2026\u00b7]/,
    common: '이다는에의가을고하지로한은사리도기어자나를인대시서해니정라아만일그부보제수있게전들안러으여주',
    everyday: [
      [0xa1, 0xa4],
      [0xb0, 0xc8],
    ],
    neighbours: 'own',
    names: /^EUC-KR$/,
  },
  'euc-jp': {
    letters: eastAsian,
    common: 'のにはをたがでとしてれさあいるものこりまなかすくっけそだうえよらせ',
    neighbours: 'own',
    names: /^EUC-JP$/,
  },
  'windows-1251': { letters: russian, neighbours: 'own', names: /^windows-1251$/ },
  'koi8-r': { letters: russian, neighbours: 'own', names: /^KOI8-R$/ },
  'iso-8859-5': { letters: russian, neighbours: 'own', names: /^ISO-8859-5$/ },
  'windows-1250': {
    letters:
      /[\u0104-\u0107\u010c-\u0111\u0118-\u011b\u0139-\u0144\u0147\u0148\u0150\u0151\u0154\u0155\u0158-\u015b\u015e-\u0165\u016e-\u0171\u0179-\u017e\u0102\u0103\u00c1\u00c2\u00c4\u00c7\u00c9\u00cb\u00cd\u00ce\u00d3\u00d4\u00d6\u00da\u00dc\u00dd\u00df\u00e1\u00e2\u00e4\u00e7\u00e9\u00eb\u00ed\u00ee\u00f3\u00f4\u00f6\u00fa\u00fc\u00fd]/,
    neighbours: 'latin',
    names: /^(?:ISO-8859-2|windows-1250)$/,
  },
  'iso-8859-2': {
    letters:
      /[\u0104-\u0107\u010c-\u0111\u0118-\u011b\u0139-\u0144\u0147\u0148\u0150\u0151\u0154\u0155\u0158-\u015b\u015e-\u0165\u016e-\u0171\u0179-\u017e\u0102\u0103\u00c1\u00c2\u00c4\u00c7\u00c9\u00cb\u00cd\u00ce\u00d3\u00d4\u00d6\u00da\u00dc\u00dd\u00df\u00e1\u00e2\u00e4\u00e7\u00e9\u00eb\u00ed\u00ee\u00f3\u00f4\u00f6\u00fa\u00fc\u00fd]/,
    neighbours: 'latin',
    names: /^ISO-8859-2$/,
  },
  'iso-8859-7': { letters: /[\u0384-\u03ce]/, neighbours: 'own', names: /^(?:ISO-8859-7|windows-1253)$/ },
} as const satisfies Readonly<Record<string, LegacyFacts>>;

export type Legacy = keyof typeof legacyFacts;
export const legacies = Object.keys(legacyFacts) as Legacy[];
