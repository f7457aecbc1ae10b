# Abbreviations of Italian, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

a.c  may-be-final
a.m  may-be-final
ago  before-number
apr  before-number
arch  never-final
art  before-number
artt  before-number
avv  never-final
c.a  may-be-final
ca  never-final
cap  never-final before-number
cf  never-final
cfr  never-final
col  never-final
d  never-final
d.c  may-be-final
dic  before-number
don  never-final
dott  never-final
dott.ssa  never-final
dr  never-final
ecc  may-be-final
ecc.mo  never-final
egr  never-final
es  never-final
etc  may-be-final
f.p  never-final
fax  before-number
feb  before-number
fig  before-number
fil  never-final
gen  never-final before-number
gent  never-final
geom  never-final
giu  before-number
idraul  never-final
inc  may-be-final
ing  never-final
int  before-number
jr  may-be-final
lett  never-final
lug  before-number
mag  before-number
mar  never-final before-number
meteor  never-final
mons  never-final
n  before-number
no  before-number
nov  before-number
nr  before-number
on  never-final
ott  before-number
p  before-number
p.es  never-final
p.m  may-be-final
pag  before-number
pagg  before-number
pp  before-number
prof  never-final
prof.ssa  never-final
psicol  never-final
rag  never-final
s  never-final
s.p.a  may-be-final
s.r.l  may-be-final
sec  before-number
secc  before-number
sen  never-final
set  before-number
sett  before-number
sig  never-final
sig.na  never-final
sig.ra  never-final
sigg  never-final
sigg.ri  never-final
sigra  never-final
spa  may-be-final
spett  never-final
sr  may-be-final
srl  may-be-final
ss  never-final
st  never-final
t  before-number
tel  before-number
ten  never-final
v.cte  never-final
vol  before-number
vs  never-final
