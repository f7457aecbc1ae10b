import { englishTitles, languageRules } from './rules';

/** For languages without rules of their own: initials and numbers are looked after by the code, the rest by capitals. */
export const unknown = languageRules({
  joining: englishTitles + 'mr mrs dr prof st e.g i.e vs cf',
  numbered: 'no nr p pp vol fig tel',
  ambiguous: 'etc inc co corp ltd',
  starters: '',
});

export const greek = languageRules({
  joining: englishTitles + 'κ κα κος καθ δρ αγ π.χ δηλ βλ',
  numbered: 'αρ σ σσ σελ τηλ αριθ τόμ',
  ambiguous: 'κ.λπ κλπ κ.ά κ.ο.κ μ.μ π.μ μ.χ π.χ',
  starters: 'ο η το οι τα ένας μία ένα αυτός αυτή αυτό στο στη στην και αλλά όμως',
  lowercaseStarts: true,
  marks: ';',
});

export const armenian = languageRules({
  joining: 'պ դ տ պրոֆ ակադ',
  ambiguous: 'թ հ և.այլն',
  marks: ':',
});

export const polish = languageRules({
  joining: englishTitles + 'dr prof mgr inż ks św gen płk np tzn tzw m.in ul al pl im por zob bałt',
  numbered: 'nr s str t tel poz art ust r w',
  ambiguous: 'itd itp r w ok godz tys mln mld jw cd',
  starters: 'to ten ta te w na z po do jest nie i a ale jednak gdy kiedy jak on ona oni',
  ordinals: true,
});
