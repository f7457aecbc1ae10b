# Numbers in English words.

@class number-word  A number below a hundred.
@class ordinal-word  An ordinal.
@class number-plural  A number in the plural: “the twenties”.
@class number-scale  Multiplies the number before it.
@attribute value  What the word is worth.

billion  number-scale value=1000000000
dozen  number-scale value=12
eight  number-word value=8
eighteen  number-word value=18
eighteenth  ordinal-word value=18
eighth  ordinal-word value=8
eighties  number-plural value=80
eightieth  ordinal-word value=80
eighty  number-word value=80
eleven  number-word value=11
eleventh  ordinal-word value=11
fifteen  number-word value=15
fifteenth  ordinal-word value=15
fifth  ordinal-word value=5
fifties  number-plural value=50
fiftieth  ordinal-word value=50
fifty  number-word value=50
first  ordinal-word value=1
five  number-word value=5
forties  number-plural value=40
fortieth  ordinal-word value=40
forty  number-word value=40
four  number-word value=4
fourteen  number-word value=14
fourteenth  ordinal-word value=14
fourth  ordinal-word value=4
hundred  number-scale value=100
hundreds  number-scale value=100
hundredth  number-scale value=100
million  number-scale value=1000000
millions  number-scale value=1000000
nine  number-word value=9
nineteen  number-word value=19
nineteenth  ordinal-word value=19
nineties  number-plural value=90
ninetieth  ordinal-word value=90
ninety  number-word value=90
ninth  ordinal-word value=9
one  number-word value=1
second  ordinal-word value=2
seven  number-word value=7
seventeen  number-word value=17
seventeenth  ordinal-word value=17
seventh  ordinal-word value=7
seventies  number-plural value=70
seventieth  ordinal-word value=70
seventy  number-word value=70
six  number-word value=6
sixteen  number-word value=16
sixteenth  ordinal-word value=16
sixth  ordinal-word value=6
sixties  number-plural value=60
sixtieth  ordinal-word value=60
sixty  number-word value=60
ten  number-word value=10
tenth  ordinal-word value=10
third  ordinal-word value=3
thirteen  number-word value=13
thirteenth  ordinal-word value=13
thirties  number-plural value=30
thirtieth  ordinal-word value=30
thirty  number-word value=30
thousand  number-scale value=1000
thousands  number-scale value=1000
three  number-word value=3
trillion  number-scale value=1000000000000
twelfth  ordinal-word value=12
twelve  number-word value=12
twenties  number-plural value=20
twentieth  ordinal-word value=20
twenty  number-word value=20
two  number-word value=2
zero  number-word value=0
zeroth  ordinal-word value=0
