# Abbreviations of Russian and Ukrainian, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

авг  before-number
акад  never-final
апр  before-number
б  may-be-final
б.з.б  may-be-final
в  may-be-final
вв  may-be-final
вып  before-number
г  never-final may-be-final
гг  never-final may-be-final
ген  never-final
генерал-м  never-final
гл  before-number
гос  never-final
гр  never-final
д  never-final
д-р  never-final
дек  before-number
дер  never-final
до.н.э  may-be-final
долл  may-be-final
доц  never-final
др  may-be-final
зав  never-final
зам  never-final
и  may-be-final
и.о  may-be-final
изд  before-number
илл  before-number
им  never-final
инж  never-final
к  never-final
канд  never-final
кап  never-final
кв  never-final
кв.м  may-be-final
кг  may-be-final
км  may-be-final
коп  may-be-final
корп  never-final
куб  never-final
куб.м  may-be-final
лейт  never-final
м  may-be-final
мар  before-number
мин  never-final may-be-final
млн  may-be-final
млрд  may-be-final
мм  may-be-final
н.э  may-be-final
наб  never-final
напр  never-final
ном  before-number
нояб  before-number
о  never-final
обл  never-final
окт  before-number
п  before-number
пер  never-final
пл  never-final
полк  never-final
пом  never-final
пос  never-final
пп  before-number
пр  never-final may-be-final
просп  never-final
проф  never-final
пункт  before-number
р-н  never-final
разд  before-number
рис  before-number
руб  may-be-final
с  never-final before-number
св  never-final
сек  may-be-final
сент  before-number
см  never-final may-be-final
ср  never-final
ст  never-final before-number
стр  never-final before-number
т  before-number
т.б  may-be-final
т.д  may-be-final
т.е  never-final
т.к  never-final
т.н  never-final
т.наз  never-final
т.о  never-final
т.п  may-be-final
табл  before-number
тел  before-number
тов  never-final
тт  before-number
тыс  may-be-final
ул  never-final
фев  before-number
ч  before-number may-be-final
час  may-be-final
ш  never-final
экз  may-be-final
янв  before-number
№  before-number
