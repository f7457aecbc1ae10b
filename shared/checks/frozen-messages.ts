/**
 * The English of the rules and of the titles of fixes, as it was when it still was a part of context hashes: a line is a rule (`*` for what all
 * rules share), an id, a text. It is used only to know dismissals of that time again, so it never changes and nothing is added to it.
 */
export const frozenMessages = `
* add-a-full-stop Add a full stop
* add-a-no-break-space Add a no-break space
* add-a-question-mark Add a question mark
* add-a-space Add a space
* add-spaces Add spaces
* add-the-hyphen Add the hyphen
* add-the-percent-sign Add the percent sign
* add-the-spaces Add the spaces
* begin-with-a-capital Begin with a capital
* close-it-at-the-end-of-the-sentence Close it at the end of the sentence
* close-the-quotation Close the quotation
* end-the-sentence-before-it End the sentence before it
* end-with-a-question-mark End with a question mark
* keep-the-first-capital Keep the first capital
* keep-the-words-only Keep the words only
* leave Leave “{text}”
* leave-it-once Leave it once
* leave-one Leave one
* leave-one-space Leave one space
* leave-the-first Leave the first
* leave-the-sign Leave the sign
* make Make it “{text}”
* make-it-an-ellipsis Make it an ellipsis
* move-the-space-behind-the-mark Move the space behind the mark
* open-the-quotation Open the quotation
* open-with Open with “{text}”
* put-it-behind Put it behind
* read-it-back Read it back
* remove Remove “{text}”
* remove-it Remove it
* remove-the-bracket Remove the bracket
* remove-the-comma Remove the comma
* remove-the-full-stop Remove the full stop
* remove-the-mark Remove the mark
* remove-the-repetition Remove the repetition
* remove-the-space Remove the space
* remove-the-spaces Remove the spaces
* remove-the-tag Remove the tag
* remove-to Remove “to”
* swap-the-brackets Swap the brackets
* swap-them Swap them
* turn-it-round Turn it round
* use Use “{text}”
* use-a-capital Use a capital
* use-a-hyphen Use a hyphen
* use-a-plain-space Use a plain space
* use-a-semicolon Use a semicolon
* use-a-small-letter Use a small letter
* use-a-space Use a space
* use-an-apostrophe Use an apostrophe
* use-latin Use Latin “{text}”
* use-plain Use {text}
* use-small-letters Use small letters
* use-the-earlier-translation Use the earlier translation
* write Write “{text}”
* write-a-space Write a space
* write-it-plainly Write it plainly
* write-plain Write {text}
a-or-an main “{right}” goes before “{word}”.
acronym-differs main The source has “{right}” here.
all-caps-run main These words are all in capitals.
article-with-plural main “{token}” does not go with the plural “{noun}”.
brackets-differ main The source adds “{first}” in brackets; it is not here.
capital-after-comma main “{word}” begins with a capital in the middle of a sentence.
comma-after-article main No comma stands between these words and what they belong to.
comma-splice main A comma joins two sentences; use a full stop, a semicolon or “and”.
compound-hyphen main “{first}-{second}” before a noun takes a hyphen.
currency-space twice The currency is said twice.
currency-space before English sets the currency sign before the amount.
currency-space space A space stands after the currency sign; remove it.
date-differs main The source says {dates}.
determiner-number main “{token}” does not go with “{noun}”.
double-comparative main “{comparative}” already compares; “{word}” is one too many.
double-space main {count} spaces stand here; one is enough.
doubled-determiner main Only one of “{first}” and “{right}” belongs here.
doubled-exclamation main One mark is enough.
end-mark-differs asks The source asks here.
end-mark-differs asks-not The source does not ask here.
foreign-quotes main English sets {open} {close} around quotations.
foreign-quotes fix-pair Use {open} {close}
foreign-script letter A letter of another script stands in a Latin word.
foreign-script gloss A gloss in another script; keep it only if the reader needs it.
foreign-script text This is in another script; was it left untranslated?
form-after-modal to No “to” goes after “{modal}”.
form-after-modal two Two modal verbs stand together; one is enough.
form-after-modal form After “{modal}” the verb is “{base}”.
form-after-to main After “to” the verb is “{base}”.
fragment no-verb This has no verb of its own; join it to its neighbour or give it one.
fragment dependent This clause cannot stand alone; join it to its neighbour.
fragment missing-verb A verb is missing here; say what it is or does.
french-spacing main A no-break space belongs {where} “{mark}” in French.
full-width-letters main “{found}” is in full-width characters.
full-width-marks dot A dot stands between two names, as Chinese and Japanese set it; use a space.
full-width-marks mark “{marks}” is a full-width mark; use “{replacement}”.
german-quotes main German writes {right} here.
html-entity nothing “{found}” is an HTML code.
html-entity space “{found}” is an HTML code for a space.
html-entity sign “{found}” is an HTML code for “{meant}”.
html-tag main “{found}” is an HTML tag.
hyphen-for-dash minus A minus sign stands where a hyphen belongs.
hyphen-for-dash hyphen A hyphen stands where a dash belongs.
impossible-date date There is no such date.
impossible-date day There is no {month} {day}.
impossible-date day-of-year There is no {month} {day} in {year}.
impossible-date time There is no such time.
impossible-date half-day There is no such time: the hours of a half day end at 12.
invisible-character control A control character stands for “{meant}” here.
invisible-character invisible An invisible character ({code}) stands here; remove it.
joined-words main A space is missing in “{found}”.
latin-marks-in-cjk main “{mark}” is a half-width mark; use “{right}”.
latin-name-missing spelt The source spells this “{wanted}”.
latin-name-missing missing The source’s “{wanted}” is not here.
length-differs short Much shorter than the source: something may be missing.
length-differs long Much longer than the source: something may be repeated or added.
lost-end-mark unended A sentence ends before “{next}”, but has no end mark.
lost-end-mark before-i A sentence breaks off before “I”.
lost-end-mark cut A sentence breaks off before “{next}”.
lost-hyphen main “{written}” is written with a hyphen.
lowercase-name main “{word}” takes a capital.
lowercase-sentence-start main The sentence begins with a small letter.
markup-residue markup “{found}” is markup.
markup-residue tokeniser “{found}” is a sign of a tokeniser.
missing-end-mark cut The sentence breaks off here.
missing-end-mark unended The sentence has no end mark.
missing-space-after-abbreviation inside No space stands inside “{closed}”.
missing-space-after-abbreviation after A space is missing after the full stop of an abbreviation.
missing-space-after-colon main A space is missing after the colon.
missing-space-after-comma main A space is missing after “{mark}”.
missing-space-after-sentence glued Two sentences are glued together; add a space after the end mark.
missing-space-after-sentence title A space is missing after “{title}.”.
missing-space-at-bracket before A space is missing before the bracket.
missing-space-at-bracket after A space is missing after the bracket.
missing-space-at-number main A space is missing between a word and a number.
missing-subject sentence The sentence begins with its verb; say who or what does it, or make it a question.
missing-subject clause The clause has no subject; say who or what does it.
misspelled-name main The dictionary does not know “{found}”.
misspelling main The dictionary does not know “{found}”.
mixed-apostrophes curly Most apostrophes of this article are straight; this one is not.
mixed-apostrophes straight Most apostrophes of this article are curly; this one is not.
mixed-ellipses odd An ellipsis has three dots.
mixed-ellipses rarer Most ellipses of this article are written the other way.
mixed-hyphenation main The article has “{usual}” elsewhere.
mixed-quotes curly Most quotation marks of this article are straight; this one is not.
mixed-quotes straight Most quotation marks of this article are curly; this one is not.
mixed-spelling British “{form}” is British spelling; the article has “{usual}” elsewhere.
mixed-spelling American “{form}” is American spelling; the article has “{usual}” elsewhere.
mojibake lost Characters were lost here in a wrong encoding; see the source.
mojibake misread Characters stand here that were read in the wrong encoding.
mojibake meant “{found}” looks like “{meant}” read in the wrong encoding.
month-differs main The source says {names} here.
much-or-many uncountable “{token}” is not counted in English and has no plural.
much-or-many amount “{token}” does not go with “{noun}”.
name-two-ways main The article writes “{usual}” elsewhere.
number-added main The source has no “{found}” here.
number-differs main The source has {numbers} here, not “{found}”.
number-missing main The source’s {numbers} is not here.
one-word-for-two main Here “{words}” is meant, two words.
ordinal-ending ending The ending of {number} is “{right}”.
ordinal-ending gap The ending stands close to the number.
overlong-sentence main This sentence has {words} words; make several of it.
percent-sign no-break A no-break space belongs before the percent sign.
percent-sign space A space stands before the percent sign; remove it.
percent-sign before The percent sign goes behind the number.
percent-sign twice The percent is said twice.
placeholder space A space stands inside the placeholder; it will not be filled in.
placeholder unfilled “{found}” is a placeholder that was not filled in.
quote-facing-wrong opening An opening quotation mark stands where the quotation closes.
quote-facing-wrong closing A closing quotation mark stands where the quotation opens.
quotes-differ main The source quotes here; the translation has no quotation marks.
repeated-phrase twice “{phrase}” is said twice in a row.
repeated-phrase times “{phrase}” is said {times} times in a row.
repeated-sentence next The sentence before says the same.
repeated-sentence again This sentence has been said before in this article.
repeated-word twice “{word}” is said twice.
repeated-word times “{word}” is said {times} times.
replacement-character main A character was lost here; see the source.
reversed-range main The range runs backwards.
same-translation main This also translates “{sentence}”, another sentence of the source.
sentence-added main Nothing in the source says this.
sentence-dropped main Missing after this: “{sentence}”
singular-after-number main After “{number}” stands the plural.
source-name-in-title apart The name of the source stands apart from the headline.
source-name-in-title stop-behind A headline has no full stop behind the name of its source.
source-name-in-title stop-before A headline has no full stop before the name of its source.
space-after-hyphen main A space stands after the hyphen of a compound; remove it.
space-after-opening-bracket main A space stands after “{character}”; remove it.
space-at-line-end main Spaces stand at the end of the line; remove them.
space-at-quotes space-after-opening A space stands after the opening quotation mark; remove it.
space-at-quotes space-before-closing A space stands before the closing quotation mark; remove it.
space-at-quotes missing-before-opening A space is missing before the opening quotation mark.
space-at-quotes missing-after-closing A space is missing after the closing quotation mark.
space-at-slash main A space stands on one side of the slash only.
space-before-hyphen main A space stands before the hyphen of a compound; remove it.
space-before-punctuation main A space stands before “{mark}”; remove it.
space-in-address main A space stands inside a mail address.
space-in-cjk main A space stands between characters; remove it.
space-in-contraction main A space stands inside the word; remove it.
space-in-number torn This number is probably {closed}.
space-in-number grouped The digits are grouped wrongly; a digit may be missing or too many.
space-in-number space A space stands inside the number {closed}.
spaced-letters main A word is written in single letters.
spanish-openers main “{opener}” is missing at the beginning.
split-word main “{found}” looks like “{joined}” split in two.
straight-quotes-in-chinese main Chinese writes {right} here.
stray-marks main “{run}” stands where one mark belongs.
stray-marks first A mark stands before the first word.
stray-marks beside No mark belongs beside the bracket or quotation mark.
stray-marks doubled-quote The quotation mark stands twice.
stray-marks again “{mark}” stands on both sides of the quotation mark.
subject-verb-agreement main The verb does not go with its subject: “{wanted}”, not “{verb}”.
template-variable main “{found}” is a variable that was not filled in.
term-forbidden forbidden This project does not say “{found}”.{note}
term-forbidden preferred This project says “{wanted}”, not “{found}”.{note}
term-missing main This project says {wanted}.{notes}
translated-differently main The same source sentence was translated as “{translation}” before.
truncated-sentence cut The sentence breaks off here; say the rest, or end it before.
truncated-sentence verbless What was said here has no verb; say the rest.
two-capitals inside “{word}” has capitals where small letters belong.
two-capitals two “{word}” begins with two capitals.
unit-differs unit The source counts {first} here, not {found}.
unit-differs percent The source counts percent here.
unpaired-bracket order The bracket and the quotation mark close in the wrong order.
unpaired-bracket mixed Opened with “{character}” but closed with “{character2}”.
unpaired-bracket opened “{character}” is opened but not closed.
unpaired-bracket closed “{character}” is closed but not opened.
unpaired-quote opened The quotation is opened but not closed.
unpaired-quote closed The quotation is closed but not opened.
untranslated-cjk gloss A gloss in the source’s script; keep it only if the reader needs it.
untranslated-cjk text This was left untranslated.
untranslated-sentence main This was copied from the source, not translated.
unusual-space main An unusual space ({code}) stands here; use a plain one.
weekday-differs main The source says {names} here.
wrong-apostrophe main “{found}” stands for an apostrophe.
`;
