# Abbreviations of French, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).
@class title  Stands before the name of a person.

a.m  may-be-final
add  before-number
adj  never-final title
adr  never-final
al  before-number
all  never-final
anc  never-final
angl  never-final
ann  before-number
ap  never-final
app  before-number
approx  never-final
appt  before-number
apr  never-final
arr  never-final before-number
art  before-number
arts  before-number
auj  never-final
av  never-final
av.j.-c  may-be-final
avr  before-number
bd  never-final
bibl  never-final
boul  never-final
bât  before-number
c-à-d  never-final
c.-à-d  never-final
cap  never-final title
capt  never-final title
cdt  never-final title
cf  never-final
ch  before-number
chap  before-number
cie  may-be-final
co  may-be-final
col  never-final title
coll  never-final
comp  never-final
conf  never-final
cour  never-final
càd  never-final
dir  never-final
dist  never-final
dpt  never-final
dr  never-final title
drs  never-final title
déc  before-number
dép  never-final before-number
env  never-final
esp  never-final
etc  may-be-final
ets  never-final
europ  never-final
ex  never-final
excl  never-final
f  before-number
fam  never-final
fasc  before-number
ff  before-number
fig  before-number
figs  before-number
févr  before-number
gr  never-final
gén  never-final title
hab  never-final
ibid  may-be-final
id  may-be-final
inc  may-be-final
incl  never-final
intern  never-final
introd  never-final
ital  never-final
j.-c  may-be-final
janv  before-number
jr  may-be-final
juil  before-number
l  before-number
lat  never-final
litt  never-final
liv  before-number
loc.cit  may-be-final
lt  never-final title
ltd  may-be-final
ltée  may-be-final
m  never-final title
max  never-final may-be-final
me  never-final title
mes  never-final title
mgr  never-final title
min  never-final may-be-final
mlle  never-final title
mlles  never-final title
mm  never-final title
mme  never-final title
mmes  never-final title
mod  never-final
moy  never-final
n  before-number
n.b  may-be-final
nat  never-final
no  before-number
nos  before-number
not  never-final
nov  before-number
n°  before-number
nº  before-number
oct  before-number
op.cit  may-be-final
p  before-number
p.-s  may-be-final
p.ex  never-final
p.m  may-be-final
par  before-number
pl  before-number
pp  before-number
pr  never-final title
prof  never-final title
prov  never-final
préc  never-final
préf  never-final
prés  never-final
péj  never-final
qqch  never-final
qqn  never-final
quelq  never-final
resp  never-final
réf  never-final before-number
rév  never-final
rééd  never-final
s.a  may-be-final
s.a.r.l  may-be-final
sa  may-be-final
sarl  may-be-final
secr  never-final
sect  before-number
sept  before-number
sr  may-be-final
st  never-final
ste  never-final
stes  never-final
sts  never-final
sté  never-final may-be-final
suiv  never-final
suppl  never-final
t  before-number
tel  before-number
trad  never-final
tél  never-final before-number
univ  never-final
vol  before-number
vols  before-number
vs  never-final
vve  never-final
vx  never-final
§  before-number
éd  never-final before-number
édit  never-final
éts  never-final
