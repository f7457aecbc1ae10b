# Danish, Norwegian and Swedish writes ordinals with a full stop. These words show that one is meant; the months are in calendar.lex.

@class after-ordinal  A number with a full stop before it is an ordinal: “3. Platz”.
@class before-ordinal  A number with a full stop behind it is an ordinal unless a sentence begins there: “am 3.”.

april  after-ordinal
august  after-ordinal
d  before-ordinal
december  after-ordinal
den  before-ordinal
februar  after-ordinal
januar  after-ordinal
juli  after-ordinal
juni  after-ordinal
maj  after-ordinal
marts  after-ordinal
november  after-ordinal
oktober  after-ordinal
september  after-ordinal
århundrede  after-ordinal
