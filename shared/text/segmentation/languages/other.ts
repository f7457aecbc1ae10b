import { englishTitles, words, type LanguageRules } from './rules';

/** For languages without rules of their own: initials and numbers are looked after by the code, the rest by capitals. */
export const unknown: LanguageRules = {
  joining: words(englishTitles, 'mr mrs dr prof st e.g i.e vs cf'),
  numbered: words('no nr p pp vol fig tel'),
  ambiguous: words('etc inc co corp ltd'),
  starters: words(''),
};

export const greek: LanguageRules = {
  joining: words(englishTitles, 'κ κα κος καθ δρ αγ π.χ δηλ βλ'),
  numbered: words('αρ σ σσ σελ τηλ αριθ τόμ'),
  ambiguous: words('κ.λπ κλπ κ.ά κ.ο.κ μ.μ π.μ μ.χ π.χ'),
  starters: words('ο η το οι τα ένας μία ένα αυτός αυτή αυτό στο στη στην και αλλά όμως'),
  lowercaseStarts: true,
  marks: ';',
};

export const armenian: LanguageRules = { ...unknown, marks: ':' };

export const polish: LanguageRules = {
  joining: words(englishTitles, 'dr prof mgr inż ks św gen płk np tzn tzw m.in ul al pl im por zob bałt'),
  numbered: words('nr s str t tel poz art ust r w'),
  ambiguous: words('itd itp r w ok godz tys mln mld jw cd'),
  starters: words('to ten ta te w na z po do jest nie i a ale jednak gdy kiedy jak on ona oni'),
  ordinals: true,
};
