# Abbreviations of Kazakh, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

акад  never-final
б  never-final before-number
б.з.б  never-final
б.з.д  never-final
бб  before-number
ж  may-be-final
жж  may-be-final
им  never-final
млн  may-be-final
млрд  may-be-final
проф  never-final
ст  before-number
т  never-final
т.б  never-final
т.с.с  may-be-final
т.т  may-be-final
тг  may-be-final
ғ  may-be-final
қ  never-final
№  before-number
