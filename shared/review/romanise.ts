import { readingsOf } from '../checks/bilingual/pinyin';

/** Letters that are no Latin ones with a mark, by what is written for them: Latin, then Cyrillic and Greek as in passports. */
const written: Readonly<Record<string, string>> = Object.fromEntries(
  `ø o,œ oe,æ ae,ß ss,ł l,đ d,ð d,þ th,ı i,ħ h,ŋ ng,ĸ k,ŧ t,ə e,
а a,б b,в v,г g,ґ g,д d,ђ dj,е e,ё e,є ie,ж zh,з z,и i,і i,ї i,й i,ј j,к k,л l,љ lj,м m,н n,њ nj,о o,п p,р r,с s,т t,ћ c,у u,ў u,
ф f,х kh,ц ts,ч ch,џ dz,ш sh,щ shch,ъ ,ы y,ь ,э e,ю iu,я ia,
α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ ch,ψ ps,ω o`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' '))
    .map(([letter = '', latin = '']) => [letter, latin] as const),
);

/** A name in small Latin letters, its words as they were; letters of other scripts than Latin, Cyrillic, Greek and Chinese are left as they are. */
export function romanised(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  let made = '';
  let wasHan = false;
  for (const letter of plain) {
    const [reading] = readingsOf(letter);
    const isHan = reading !== undefined;
    if (isHan !== wasHan && made !== '' && /[\p{L}\p{N}]/u.test(letter) && !made.endsWith(' ')) made += ' ';
    made += reading ?? written[letter] ?? letter;
    wasHan = isHan;
  }
  return made;
}
