// Made by `npm run generate` from the files in rules/. Do not edit.
import { patternRules } from './pattern-rules.generated';
import type { Rule } from './rule';
import aOrAn from './rules/a-or-an';
import acronymDiffers from './rules/acronym-differs';
import allCapsRun from './rules/all-caps-run';
import articleWithPlural from './rules/article-with-plural';
import bracketsDiffer from './rules/brackets-differ';
import capitalAfterComma from './rules/capital-after-comma';
import commaAfterArticle from './rules/comma-after-article';
import commaSplice from './rules/comma-splice';
import compoundHyphen from './rules/compound-hyphen';
import currencySpace from './rules/currency-space';
import dateDiffers from './rules/date-differs';
import determinerNumber from './rules/determiner-number';
import doubleComparative from './rules/double-comparative';
import doubleSpace from './rules/double-space';
import doubledExclamation from './rules/doubled-exclamation';
import endMarkDiffers from './rules/end-mark-differs';
import foreignQuotes from './rules/foreign-quotes';
import foreignScript from './rules/foreign-script';
import formAfterModal from './rules/form-after-modal';
import formAfterTo from './rules/form-after-to';
import fragment from './rules/fragment';
import frenchSpacing from './rules/french-spacing';
import fullWidthLetters from './rules/full-width-letters';
import fullWidthMarks from './rules/full-width-marks';
import germanQuotes from './rules/german-quotes';
import halfWidthKatakana from './rules/half-width-katakana';
import htmlEntity from './rules/html-entity';
import htmlTag from './rules/html-tag';
import hyphenForDash from './rules/hyphen-for-dash';
import impossibleDate from './rules/impossible-date';
import invisibleCharacter from './rules/invisible-character';
import joinedWords from './rules/joined-words';
import latinMarksInCjk from './rules/latin-marks-in-cjk';
import latinNameMissing from './rules/latin-name-missing';
import lengthDiffers from './rules/length-differs';
import lostEndMark from './rules/lost-end-mark';
import lostHyphen from './rules/lost-hyphen';
import lowercaseName from './rules/lowercase-name';
import lowercaseSentenceStart from './rules/lowercase-sentence-start';
import markupResidue from './rules/markup-residue';
import missingEndMark from './rules/missing-end-mark';
import missingSpaceAfterAbbreviation from './rules/missing-space-after-abbreviation';
import missingSpaceAfterColon from './rules/missing-space-after-colon';
import missingSpaceAfterComma from './rules/missing-space-after-comma';
import missingSpaceAfterSentence from './rules/missing-space-after-sentence';
import missingSpaceAtBracket from './rules/missing-space-at-bracket';
import missingSpaceAtNumber from './rules/missing-space-at-number';
import missingSubject from './rules/missing-subject';
import misspelledName from './rules/misspelled-name';
import misspelling from './rules/misspelling';
import mixedApostrophes from './rules/mixed-apostrophes';
import mixedEllipses from './rules/mixed-ellipses';
import mixedHyphenation from './rules/mixed-hyphenation';
import mixedQuotes from './rules/mixed-quotes';
import mixedSpelling from './rules/mixed-spelling';
import mojibake from './rules/mojibake';
import monthDiffers from './rules/month-differs';
import nameTwoWays from './rules/name-two-ways';
import numberAdded from './rules/number-added';
import numberDiffers from './rules/number-differs';
import numberMissing from './rules/number-missing';
import oneWordForTwo from './rules/one-word-for-two';
import ordinalEnding from './rules/ordinal-ending';
import overlongSentence from './rules/overlong-sentence';
import percentSign from './rules/percent-sign';
import placeholder from './rules/placeholder';
import pluralInCompound from './rules/plural-in-compound';
import quoteFacingWrong from './rules/quote-facing-wrong';
import quotesDiffer from './rules/quotes-differ';
import repeatedPhrase from './rules/repeated-phrase';
import repeatedSentence from './rules/repeated-sentence';
import repeatedWord from './rules/repeated-word';
import replacementCharacter from './rules/replacement-character';
import reversedRange from './rules/reversed-range';
import sameTranslation from './rules/same-translation';
import sentenceAdded from './rules/sentence-added';
import sentenceDropped from './rules/sentence-dropped';
import singularAfterNumber from './rules/singular-after-number';
import sourceNameInTitle from './rules/source-name-in-title';
import spaceAfterHyphen from './rules/space-after-hyphen';
import spaceAfterOpeningBracket from './rules/space-after-opening-bracket';
import spaceAtElision from './rules/space-at-elision';
import spaceAtLineEnd from './rules/space-at-line-end';
import spaceAtQuotes from './rules/space-at-quotes';
import spaceAtSlash from './rules/space-at-slash';
import spaceBeforeHyphen from './rules/space-before-hyphen';
import spaceBeforePunctuation from './rules/space-before-punctuation';
import spaceInAddress from './rules/space-in-address';
import spaceInCjk from './rules/space-in-cjk';
import spaceInContraction from './rules/space-in-contraction';
import spaceInNumber from './rules/space-in-number';
import spacedLetters from './rules/spaced-letters';
import spanishOpeners from './rules/spanish-openers';
import splitWord from './rules/split-word';
import stopBeforeDialogueTag from './rules/stop-before-dialogue-tag';
import straightQuotesInChinese from './rules/straight-quotes-in-chinese';
import strayMarks from './rules/stray-marks';
import subjectVerbAgreement from './rules/subject-verb-agreement';
import templateVariable from './rules/template-variable';
import termForbidden from './rules/term-forbidden';
import termMissing from './rules/term-missing';
import translatedDifferently from './rules/translated-differently';
import truncatedSentence from './rules/truncated-sentence';
import twoCapitals from './rules/two-capitals';
import unitDiffers from './rules/unit-differs';
import unpairedBracket from './rules/unpaired-bracket';
import unpairedQuote from './rules/unpaired-quote';
import untranslatedCjk from './rules/untranslated-cjk';
import untranslatedSentence from './rules/untranslated-sentence';
import unusualSpace from './rules/unusual-space';
import weekdayDiffers from './rules/weekday-differs';
import weekdayOfDate from './rules/weekday-of-date';
import wrongApostrophe from './rules/wrong-apostrophe';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  aOrAn,
  acronymDiffers,
  allCapsRun,
  articleWithPlural,
  bracketsDiffer,
  capitalAfterComma,
  commaAfterArticle,
  commaSplice,
  compoundHyphen,
  currencySpace,
  dateDiffers,
  determinerNumber,
  doubleComparative,
  doubleSpace,
  doubledExclamation,
  endMarkDiffers,
  foreignQuotes,
  foreignScript,
  formAfterModal,
  formAfterTo,
  fragment,
  frenchSpacing,
  fullWidthLetters,
  fullWidthMarks,
  germanQuotes,
  halfWidthKatakana,
  htmlEntity,
  htmlTag,
  hyphenForDash,
  impossibleDate,
  invisibleCharacter,
  joinedWords,
  latinMarksInCjk,
  latinNameMissing,
  lengthDiffers,
  lostEndMark,
  lostHyphen,
  lowercaseName,
  lowercaseSentenceStart,
  markupResidue,
  missingEndMark,
  missingSpaceAfterAbbreviation,
  missingSpaceAfterColon,
  missingSpaceAfterComma,
  missingSpaceAfterSentence,
  missingSpaceAtBracket,
  missingSpaceAtNumber,
  missingSubject,
  misspelledName,
  misspelling,
  mixedApostrophes,
  mixedEllipses,
  mixedHyphenation,
  mixedQuotes,
  mixedSpelling,
  mojibake,
  monthDiffers,
  nameTwoWays,
  numberAdded,
  numberDiffers,
  numberMissing,
  oneWordForTwo,
  ordinalEnding,
  overlongSentence,
  percentSign,
  placeholder,
  pluralInCompound,
  quoteFacingWrong,
  quotesDiffer,
  repeatedPhrase,
  repeatedSentence,
  repeatedWord,
  replacementCharacter,
  reversedRange,
  sameTranslation,
  sentenceAdded,
  sentenceDropped,
  singularAfterNumber,
  sourceNameInTitle,
  spaceAfterHyphen,
  spaceAfterOpeningBracket,
  spaceAtElision,
  spaceAtLineEnd,
  spaceAtQuotes,
  spaceAtSlash,
  spaceBeforeHyphen,
  spaceBeforePunctuation,
  spaceInAddress,
  spaceInCjk,
  spaceInContraction,
  spaceInNumber,
  spacedLetters,
  spanishOpeners,
  splitWord,
  stopBeforeDialogueTag,
  straightQuotesInChinese,
  strayMarks,
  subjectVerbAgreement,
  templateVariable,
  termForbidden,
  termMissing,
  translatedDifferently,
  truncatedSentence,
  twoCapitals,
  unitDiffers,
  unpairedBracket,
  unpairedQuote,
  untranslatedCjk,
  untranslatedSentence,
  unusualSpace,
  weekdayDiffers,
  weekdayOfDate,
  wrongApostrophe,
  ...patternRules,
].sort((one, other) => (one.id < other.id ? -1 : 1));
