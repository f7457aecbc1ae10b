// Made by `npm run generate` from the files in rules/. Do not edit.
import { writtenRules } from './pattern-rules.generated';
import type { Rule } from './rule';
import aOrAn from './rules/a-or-an';
import acronymDiffers from './rules/acronym-differs';
import allCapsRun from './rules/all-caps-run';
import articleWithPlural from './rules/article-with-plural';
import bareNoun from './rules/bare-noun';
import bracketsDiffer from './rules/brackets-differ';
import capitalAfterComma from './rules/capital-after-comma';
import capitalsInList from './rules/capitals-in-list';
import clauseSaidAgain from './rules/clause-said-again';
import commaBeforeVerb from './rules/comma-before-verb';
import commaSplice from './rules/comma-splice';
import dateDiffers from './rules/date-differs';
import determinerNumber from './rules/determiner-number';
import endMarkDiffers from './rules/end-mark-differs';
import firstPersonInReport from './rules/first-person-in-report';
import foreignQuotes from './rules/foreign-quotes';
import foreignScript from './rules/foreign-script';
import formAfterModal from './rules/form-after-modal';
import formAfterTo from './rules/form-after-to';
import fragment from './rules/fragment';
import fullWidthMarks from './rules/full-width-marks';
import germanQuotes from './rules/german-quotes';
import htmlEntity from './rules/html-entity';
import impossibleDate from './rules/impossible-date';
import invisibleCharacter from './rules/invisible-character';
import joinedWords from './rules/joined-words';
import latinMarksInCjk from './rules/latin-marks-in-cjk';
import latinNameMissing from './rules/latin-name-missing';
import lengthDiffers from './rules/length-differs';
import lineInCapitals from './rules/line-in-capitals';
import listWithoutAnd from './rules/list-without-and';
import listedTwice from './rules/listed-twice';
import lostEndMark from './rules/lost-end-mark';
import lowercaseLine from './rules/lowercase-line';
import lowercaseSentenceStart from './rules/lowercase-sentence-start';
import magnitudeDiffers from './rules/magnitude-differs';
import markupResidue from './rules/markup-residue';
import missingArticle from './rules/missing-article';
import missingConjunction from './rules/missing-conjunction';
import missingEndMark from './rules/missing-end-mark';
import missingSpaceAfterSentence from './rules/missing-space-after-sentence';
import missingSubject from './rules/missing-subject';
import misspelledName from './rules/misspelled-name';
import misspelling from './rules/misspelling';
import mixedAcronymStops from './rules/mixed-acronym-stops';
import mixedApostrophes from './rules/mixed-apostrophes';
import mixedCasing from './rules/mixed-casing';
import mixedEllipses from './rules/mixed-ellipses';
import mixedHyphenation from './rules/mixed-hyphenation';
import mixedNameOrder from './rules/mixed-name-order';
import mixedNumberForms from './rules/mixed-number-forms';
import mixedQuotes from './rules/mixed-quotes';
import mixedSpelling from './rules/mixed-spelling';
import mixedVerbForms from './rules/mixed-verb-forms';
import mojibake from './rules/mojibake';
import monthAdded from './rules/month-added';
import monthDiffers from './rules/month-differs';
import nameBySound from './rules/name-by-sound';
import nameDiffers from './rules/name-differs';
import nameDropped from './rules/name-dropped';
import nameInKana from './rules/name-in-kana';
import nameInSmallLetters from './rules/name-in-small-letters';
import nameJoinedToItself from './rules/name-joined-to-itself';
import nameManyWays from './rules/name-many-ways';
import nameTwoWays from './rules/name-two-ways';
import negationDiffers from './rules/negation-differs';
import numberAdded from './rules/number-added';
import numberDiffers from './rules/number-differs';
import numberMissing from './rules/number-missing';
import officeHeldTwice from './rules/office-held-twice';
import overlongSentence from './rules/overlong-sentence';
import quoteFacingWrong from './rules/quote-facing-wrong';
import quoteNotReopened from './rules/quote-not-reopened';
import quoteSetWrong from './rules/quote-set-wrong';
import quotedTitleCasing from './rules/quoted-title-casing';
import quotesDiffer from './rules/quotes-differ';
import quotesKeptElsewhere from './rules/quotes-kept-elsewhere';
import renderingMissing from './rules/rendering-missing';
import repeatedPhrase from './rules/repeated-phrase';
import repeatedSentence from './rules/repeated-sentence';
import repeatedWord from './rules/repeated-word';
import saidTwice from './rules/said-twice';
import sameTranslation from './rules/same-translation';
import sentenceAdded from './rules/sentence-added';
import sentenceDropped from './rules/sentence-dropped';
import shoutedPlainWord from './rules/shouted-plain-word';
import singularAfterNumber from './rules/singular-after-number';
import sourceNameInTitle from './rules/source-name-in-title';
import sourceNameLeft from './rules/source-name-left';
import spaceAtQuotes from './rules/space-at-quotes';
import spanishOpeners from './rules/spanish-openers';
import straightQuotesInChinese from './rules/straight-quotes-in-chinese';
import strayFirstLetter from './rules/stray-first-letter';
import strayMarks from './rules/stray-marks';
import subjectVerbAgreement from './rules/subject-verb-agreement';
import termForbidden from './rules/term-forbidden';
import termMissing from './rules/term-missing';
import timeDiffers from './rules/time-differs';
import translatedDifferently from './rules/translated-differently';
import truncatedSentence from './rules/truncated-sentence';
import unitDiffers from './rules/unit-differs';
import unpairedBracket from './rules/unpaired-bracket';
import unpairedQuote from './rules/unpaired-quote';
import untranslatedCjk from './rules/untranslated-cjk';
import untranslatedSentence from './rules/untranslated-sentence';
import unusualSpace from './rules/unusual-space';
import verbBehindComma from './rules/verb-behind-comma';
import weekdayDiffers from './rules/weekday-differs';
import weekdayOfDate from './rules/weekday-of-date';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  aOrAn('a-or-an'),
  acronymDiffers('acronym-differs'),
  allCapsRun('all-caps-run'),
  articleWithPlural('article-with-plural'),
  bareNoun('bare-noun'),
  bracketsDiffer('brackets-differ'),
  capitalAfterComma('capital-after-comma'),
  capitalsInList('capitals-in-list'),
  clauseSaidAgain('clause-said-again'),
  commaBeforeVerb('comma-before-verb'),
  commaSplice('comma-splice'),
  dateDiffers('date-differs'),
  determinerNumber('determiner-number'),
  endMarkDiffers('end-mark-differs'),
  firstPersonInReport('first-person-in-report'),
  foreignQuotes('foreign-quotes'),
  foreignScript('foreign-script'),
  formAfterModal('form-after-modal'),
  formAfterTo('form-after-to'),
  fragment('fragment'),
  fullWidthMarks('full-width-marks'),
  germanQuotes('german-quotes'),
  htmlEntity('html-entity'),
  impossibleDate('impossible-date'),
  invisibleCharacter('invisible-character'),
  joinedWords('joined-words'),
  latinMarksInCjk('latin-marks-in-cjk'),
  latinNameMissing('latin-name-missing'),
  lengthDiffers('length-differs'),
  lineInCapitals('line-in-capitals'),
  listWithoutAnd('list-without-and'),
  listedTwice('listed-twice'),
  lostEndMark('lost-end-mark'),
  lowercaseLine('lowercase-line'),
  lowercaseSentenceStart('lowercase-sentence-start'),
  magnitudeDiffers('magnitude-differs'),
  markupResidue('markup-residue'),
  missingArticle('missing-article'),
  missingConjunction('missing-conjunction'),
  missingEndMark('missing-end-mark'),
  missingSpaceAfterSentence('missing-space-after-sentence'),
  missingSubject('missing-subject'),
  misspelledName('misspelled-name'),
  misspelling('misspelling'),
  mixedAcronymStops('mixed-acronym-stops'),
  mixedApostrophes('mixed-apostrophes'),
  mixedCasing('mixed-casing'),
  mixedEllipses('mixed-ellipses'),
  mixedHyphenation('mixed-hyphenation'),
  mixedNameOrder('mixed-name-order'),
  mixedNumberForms('mixed-number-forms'),
  mixedQuotes('mixed-quotes'),
  mixedSpelling('mixed-spelling'),
  mixedVerbForms('mixed-verb-forms'),
  mojibake('mojibake'),
  monthAdded('month-added'),
  monthDiffers('month-differs'),
  nameBySound('name-by-sound'),
  nameDiffers('name-differs'),
  nameDropped('name-dropped'),
  nameInKana('name-in-kana'),
  nameInSmallLetters('name-in-small-letters'),
  nameJoinedToItself('name-joined-to-itself'),
  nameManyWays('name-many-ways'),
  nameTwoWays('name-two-ways'),
  negationDiffers('negation-differs'),
  numberAdded('number-added'),
  numberDiffers('number-differs'),
  numberMissing('number-missing'),
  officeHeldTwice('office-held-twice'),
  overlongSentence('overlong-sentence'),
  quoteFacingWrong('quote-facing-wrong'),
  quoteNotReopened('quote-not-reopened'),
  quoteSetWrong('quote-set-wrong'),
  quotedTitleCasing('quoted-title-casing'),
  quotesDiffer('quotes-differ'),
  quotesKeptElsewhere('quotes-kept-elsewhere'),
  renderingMissing('rendering-missing'),
  repeatedPhrase('repeated-phrase'),
  repeatedSentence('repeated-sentence'),
  repeatedWord('repeated-word'),
  saidTwice('said-twice'),
  sameTranslation('same-translation'),
  sentenceAdded('sentence-added'),
  sentenceDropped('sentence-dropped'),
  shoutedPlainWord('shouted-plain-word'),
  singularAfterNumber('singular-after-number'),
  sourceNameInTitle('source-name-in-title'),
  sourceNameLeft('source-name-left'),
  spaceAtQuotes('space-at-quotes'),
  spanishOpeners('spanish-openers'),
  straightQuotesInChinese('straight-quotes-in-chinese'),
  strayFirstLetter('stray-first-letter'),
  strayMarks('stray-marks'),
  subjectVerbAgreement('subject-verb-agreement'),
  termForbidden('term-forbidden'),
  termMissing('term-missing'),
  timeDiffers('time-differs'),
  translatedDifferently('translated-differently'),
  truncatedSentence('truncated-sentence'),
  unitDiffers('unit-differs'),
  unpairedBracket('unpaired-bracket'),
  unpairedQuote('unpaired-quote'),
  untranslatedCjk('untranslated-cjk'),
  untranslatedSentence('untranslated-sentence'),
  unusualSpace('unusual-space'),
  verbBehindComma('verb-behind-comma'),
  weekdayDiffers('weekday-differs'),
  weekdayOfDate('weekday-of-date'),
  ...writtenRules,
].sort((one, other) => (one.id < other.id ? -1 : 1));
