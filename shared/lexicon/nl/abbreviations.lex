# Abbreviations of Dutch, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

a.m  may-be-final
aanw  never-final
afb  before-number
apr  before-number
art  before-number
aug  before-number
b.v  may-be-final
bijv  never-final
bijvoegl  never-final
blz  before-number
bv  never-final may-be-final
ca  never-final
co  may-be-final
d.w.z  never-final
dec  before-number
deel  before-number
dhr  never-final
dr  never-final
drs  never-final
ds  never-final
e.d  may-be-final
enz  may-be-final
etc  may-be-final
evt  never-final
excl  never-final
feb  before-number
fig  before-number
gen  never-final
hfdst  before-number
i.p.v  never-final
i.v.m  never-final
inc  may-be-final
incl  never-final
ing  never-final
ir  never-final
jan  before-number
jr  may-be-final
jul  before-number
jun  before-number
kol  never-final
lt  never-final
m.a.w  never-final
m.b.t  never-final
mej  never-final
mevr  never-final
mr  never-final
mrt  before-number
mw  never-final
n.a.v  never-final
n.chr  may-be-final
n.l  never-final
n.v  may-be-final
nl  never-final
nov  before-number
nr  before-number
nrs  before-number
nv  may-be-final
o.a  never-final
okt  before-number
p  before-number
p.m  may-be-final
pp  before-number
prof  never-final
resp  never-final
sep  before-number
sept  before-number
sr  may-be-final
st  never-final
t.a.v  never-final
t.o.v  never-final
tel  before-number
v.chr  may-be-final
vgl  never-final
vnw  never-final
z.g  never-final
zgn  never-final
