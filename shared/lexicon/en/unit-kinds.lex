# What units measure, by their English names.

@class unit-kind  The name of a unit.
@attribute kind  What it measures: amounts of one kind can be told in one another.

acres  kind=area
centimetres  kind=length
euros  kind=money
feet  kind=length
grams  kind=weight
hectares  kind=area
inches  kind=length
jin  kind=weight
kilograms  kind=weight
kilometres  kind=length
li  kind=length
metres  kind=length
miles  kind=length
millimetres  kind=length
mu  kind=area
percent  kind=share
percentage points  kind=share
pounds  kind=money
square kilometres  kind=area
square metres  kind=area
times  kind=share
tons  kind=weight
US dollars  kind=money
yen  kind=money
yuan  kind=money
