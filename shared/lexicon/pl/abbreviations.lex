# Abbreviations of Polish, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

al  never-final
art  before-number
bałt  never-final
cd  may-be-final
dr  never-final
gen  never-final
godz  may-be-final
im  never-final
inż  never-final
itd  may-be-final
itp  may-be-final
jw  may-be-final
ks  never-final
m.in  never-final
mgr  never-final
mld  may-be-final
mln  may-be-final
np  never-final
nr  before-number
ok  may-be-final
pl  never-final
por  never-final
poz  before-number
prof  never-final
płk  never-final
r  before-number may-be-final
s  before-number
str  before-number
t  before-number
tel  before-number
tys  may-be-final
tzn  never-final
tzw  never-final
ul  never-final
ust  before-number
w  before-number may-be-final
zob  never-final
św  never-final
