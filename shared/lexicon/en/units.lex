# Units of English.

@class unit  Stands behind (or for money before) a number and says what it counts.
@class currency-before  Stands before the amount.
@class measure-unit  The name of a unit in the singular: behind a number above one it takes its plural, before a noun a hyphen.
@attribute means  The unit’s name in English, plural.

$  currency-before means="US dollars"
acre  unit measure-unit means="acres"
acres  unit means="acres"
American dollar  unit means="US dollars"
American dollars  unit means="US dollars"
catties  unit means="jin"
catty  unit means="jin"
centimeter  unit measure-unit means="centimetres"
centimeters  unit means="centimetres"
centimetre  unit measure-unit means="centimetres"
centimetres  unit means="centimetres"
Chinese yuan  unit means="yuan"
CNY  unit currency-before means="yuan"
day  measure-unit
dollar  unit means="US dollars"
dollars  unit means="US dollars"
EUR  currency-before
euro  unit means="euros"
euros  unit means="euros"
feet  unit means="feet"
foot  unit measure-unit means="feet"
gallon  measure-unit
GBP  unit currency-before means="pounds"
gram  unit measure-unit means="grams"
grams  unit means="grams"
hectare  unit measure-unit means="hectares"
hectares  unit means="hectares"
hour  measure-unit
inch  unit measure-unit means="inches"
inches  unit means="inches"
Japanese yen  unit means="yen"
jin  unit means="jin"
JPY  unit currency-before means="yen"
kilo  unit means="kilograms"
kilogram  unit measure-unit means="kilograms"
kilograms  unit means="kilograms"
kilometer  unit measure-unit means="kilometres"
kilometers  unit means="kilometres"
kilometre  unit measure-unit means="kilometres"
kilometres  unit means="kilometres"
kilos  unit means="kilograms"
li  unit means="li"
liter  measure-unit
litre  measure-unit
meter  unit measure-unit means="metres"
meters  unit means="metres"
metre  unit measure-unit means="metres"
metres  unit means="metres"
metric ton  unit means="tons"
metric tonne  unit means="tons"
metric tonnes  unit means="tons"
metric tons  unit means="tons"
mile  unit measure-unit means="miles"
miles  unit means="miles"
millimeter  unit measure-unit means="millimetres"
millimeters  unit means="millimetres"
millimetre  unit measure-unit means="millimetres"
millimetres  unit means="millimetres"
minute  measure-unit
mu  unit means="mu"
per cent  unit means="percent"
percent  unit means="percent"
percentage point  unit means="percentage points"
percentage points  unit means="percentage points"
pound  unit measure-unit means="pounds"
pounds  unit means="pounds"
pp  unit means="percentage points"
renminbi  unit means="yuan"
RMB  unit currency-before means="yuan"
sq km  unit means="square kilometres"
sq. km  unit means="square kilometres"
sq.km  unit means="square kilometres"
sqkm  unit means="square kilometres"
square kilometer  unit means="square kilometres"
square kilometers  unit means="square kilometres"
square kilometre  unit means="square kilometres"
square kilometres  unit means="square kilometres"
square meter  unit means="square metres"
square meters  unit means="square metres"
square metre  unit means="square metres"
square metres  unit means="square metres"
storey  measure-unit
times  unit means="times"
ton  unit measure-unit means="tons"
tonne  unit measure-unit means="tons"
tonnes  unit means="tons"
tons  unit means="tons"
US $  currency-before means="US dollars"
US dollar  unit means="US dollars"
US dollars  unit means="US dollars"
US$  currency-before means="US dollars"
USD  unit currency-before means="US dollars"
volt  measure-unit
watt  measure-unit
week  measure-unit
yard  measure-unit
yen  unit means="yen"
yuan  unit means="yuan"
£  currency-before
€  currency-before
