# Words of Polish that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.

a
ale
do
gdy
i
jak
jednak
jest
kiedy
na
nie
on
ona
oni
po
ta
te
ten
to
w
z
