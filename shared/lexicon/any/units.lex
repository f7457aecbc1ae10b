# Units of every language.

@class unit  Stands behind (or for money before) a number and says what it counts.
@attribute means  The unit’s name in English, plural.

%  means="percent"
cm  means="centimetres"
EUR  means="euros"
g  means="grams"
ha  means="hectares"
kg  means="kilograms"
km  means="kilometres"
km²  means="square kilometres"
m  means="metres"
mm  means="millimetres"
m²  means="square metres"
t  means="tons"
£  means="pounds"
€  means="euros"
