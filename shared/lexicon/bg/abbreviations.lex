# Abbreviations of Bulgarian, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

акад  never-final
ал  before-number
ап  before-number
бл  before-number
бул  never-final
в  may-be-final
вв  may-be-final
вж  never-final
вх  before-number
г  may-be-final
г-жа  never-final
г-н  never-final
г-ца  never-final
г.г  may-be-final
ген  never-final
гл  before-number
гр  never-final
д-р  never-final
доц  never-final
др  may-be-final
ет  before-number
ж.к  never-final
и  may-be-final
инж  never-final
кг  may-be-final
км  may-be-final
лв  may-be-final
м  may-be-final
м.г  may-be-final
млн  may-be-final
млрд  may-be-final
напр  never-final
пл  never-final
полк  never-final
проф  never-final
рис  before-number
с  before-number
св  never-final
ср  never-final
ст  may-be-final
стр  before-number
т  before-number
т.г  may-be-final
т.е  never-final
т.н  may-be-final
т.нар  never-final
табл  before-number
тел  before-number
ул  never-final
хил  may-be-final
чл  before-number
№  before-number
