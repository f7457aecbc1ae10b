# Abbreviations of English, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).
@class after-number  An abbreviation behind a number only; elsewhere a word or a rare one: “3 in. wide”.
@class title  Stands before the name of a person.

a.d  before-number
a.m  may-be-final
abbr  may-be-final
acad  may-be-final
acct  may-be-final
adj  may-be-final
adm  never-final title
Adm  may-be-final
adv  may-be-final
aka  never-final
al  may-be-final
Ala  may-be-final
amb  never-final title
amt  may-be-final
app  before-number
approx  never-final before-number
apt  before-number
apts  before-number
Ariz  may-be-final
Ark  may-be-final
art  before-number
arts  before-number
assn  may-be-final
assoc  may-be-final
Assoc  never-final
asst  never-final
ave  may-be-final
avg  may-be-final
b  before-number
b.a  may-be-final
b.c  before-number
ba  may-be-final
bk  before-number
bldg  before-number
blk  before-number
blvd  may-be-final
brig  never-final title
Brig.Gen  never-final title
bros  may-be-final
c  before-number after-number
ca  never-final
Cal  may-be-final
Calif  may-be-final
cap  before-number
capt  never-final title
capts  never-final title
cat  before-number
cdr  never-final title
cert  may-be-final
cf  never-final
ch  before-number
chap  before-number
chaps  before-number
chs  before-number
cl  before-number
cm  may-be-final
cmdr  never-final title
co  may-be-final
col  never-final title
Colo  may-be-final
cols  never-final title
Com  may-be-final
comdr  never-final title
comm  may-be-final
conf  may-be-final
Conn  may-be-final
corp  may-be-final
cos  may-be-final
cpl  never-final title
cpt  never-final title
ct  after-number
ctr  may-be-final
cu  may-be-final
d  before-number
d.c  may-be-final
D.Phil  may-be-final
deg  after-number
Del  may-be-final
dept  before-number may-be-final
depts  may-be-final
det  never-final title
dim  may-be-final
dist  may-be-final
div  may-be-final
doz  may-be-final
dr  never-final title
drs  never-final title
dup  may-be-final
e.g  never-final
e.u  may-be-final
ed  may-be-final
eds  may-be-final
eg  never-final
ens  never-final title
eq  before-number
eqs  before-number
esp  never-final
esq  may-be-final
est  may-be-final
etc  may-be-final
ex  before-number
Exch  may-be-final
excl  never-final
exs  before-number
ext  before-number
f.e  never-final
fax  before-number
fig  before-number
figs  before-number
fl  before-number
Fla  may-be-final
fr  never-final title
ft  never-final may-be-final
g  after-number
Ga  may-be-final
gal  may-be-final
gals  may-be-final
gen  never-final title
Gen  never-final title
gens  never-final title
gov  never-final title
govs  never-final title
govt  may-be-final
h  after-number
hon  never-final title
Hons  may-be-final
hr  may-be-final
hrs  may-be-final
ht  may-be-final
hwy  before-number may-be-final
i.e  never-final
ibid  may-be-final
ie  never-final
Ill  may-be-final
in  after-number
inc  may-be-final
incl  never-final
Ind  may-be-final
insp  never-final title
inst  may-be-final
intl  may-be-final
jr  may-be-final
Kan  may-be-final
kg  may-be-final
km  may-be-final
ky  may-be-final
l  after-number
La  may-be-final
lb  may-be-final
lbs  may-be-final
lic  may-be-final
lieut  never-final title
lit  may-be-final
ll  before-number
llc  may-be-final
loc.cit  may-be-final
lt  never-final title
Lt.Col  never-final title
Lt.Gen  never-final title
ltcol  never-final title
ltd  may-be-final
m  after-number
m.a  may-be-final
m.d  may-be-final
m.p  never-final
M.Phil  may-be-final
ma  may-be-final
maj  never-final title
Maj.Gen  never-final title
Mass  may-be-final
max  before-number may-be-final
md  may-be-final
messrs  never-final title
mfg  may-be-final
mgmt  may-be-final
mi  may-be-final
Mich  may-be-final
min  before-number may-be-final after-number
Minn  may-be-final
misc  may-be-final
Miss  may-be-final
mlle  never-final title
mm  may-be-final
mme  never-final title
mmes  never-final title
mo  may-be-final after-number
mob  before-number
Mont  may-be-final
mos  may-be-final
mph  may-be-final
mr  never-final title
mrs  never-final title
ms  never-final title
msgr  never-final title
mssrs  never-final title
mt  never-final
mts  never-final
n  before-number
nat  may-be-final
natl  may-be-final
Neb  may-be-final
Nev  may-be-final
nn  before-number
no  before-number
nos  before-number
nr  before-number
n°  before-number
oc  may-be-final
okla  may-be-final
Ont  may-be-final
op  before-number
op.cit  may-be-final
Ore  may-be-final
orig  may-be-final
oz  may-be-final
p  before-number
p.m  may-be-final
p.s  never-final
Pa  may-be-final
para  before-number
paras  before-number
pct  may-be-final
Penn  may-be-final
pfc  never-final title
pg  before-number
pgs  before-number
ph  before-number
ph.d  may-be-final
phd  may-be-final
pkg  may-be-final
pkgs  may-be-final
pkwy  may-be-final
plc  may-be-final
pop  before-number
pp  before-number
pres  never-final title
prof  never-final title
profs  never-final title
pt  before-number may-be-final after-number
pts  before-number
pub  may-be-final
publ  may-be-final
pvt  never-final title
qt  may-be-final
qts  may-be-final
qty  may-be-final
Que  may-be-final
r  before-number
R.Adm  never-final title
rd  may-be-final
ref  before-number
refs  before-number
reg  before-number
rep  never-final title
repr  may-be-final
reps  never-final title
reqd  may-be-final
resp  never-final
rev  may-be-final never-final title
revd  never-final title
rm  before-number
rpm  may-be-final
rs  before-number
rt  never-final title
rte  before-number
sched  before-number
sec  before-number after-number
secs  before-number after-number
sect  before-number
sects  before-number
sen  never-final title
sens  never-final title
ser  may-be-final
sgt  never-final title
sp  may-be-final
spp  may-be-final
sq  may-be-final
sr  may-be-final
ssgt  never-final title
st  never-final
ste  never-final before-number
subsec  before-number
subsp  may-be-final
suppl  may-be-final
supt  never-final title
tab  before-number
tbsp  may-be-final
tel  before-number
temp  may-be-final
Tenn  may-be-final
Tex  may-be-final
tr  may-be-final
trans  may-be-final
treas  never-final title
tsp  may-be-final
u.k  may-be-final
u.n  may-be-final
u.s  may-be-final
u.s.a  may-be-final
univ  may-be-final
usu  never-final
V.Adm  never-final title
Va  may-be-final
var  may-be-final
ver  before-number
viz  never-final
vol  before-number
vols  before-number
vs  never-final
vt  may-be-final
Wash  may-be-final
Wis  may-be-final
wk  may-be-final
wks  may-be-final
wt  may-be-final
wyo  may-be-final
yd  may-be-final
yds  may-be-final
yr  may-be-final
yrs  may-be-final
