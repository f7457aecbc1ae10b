# Abbreviations of Spanish, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).
@class title  Stands before the name of a person.

a.c  may-be-final
a.m  may-be-final
abr  before-number
adm  never-final
admón  never-final
ago  before-number
alm  never-final title
ap  before-number
apdo  before-number
aprox  never-final
arq  never-final title
art  before-number
arts  before-number
av  never-final
avda  never-final
c  never-final
c.v  may-be-final
cap  never-final before-number title
caps  before-number
capt  never-final title
cf  never-final
cia  may-be-final
cm  may-be-final
cnel  never-final title
co  may-be-final
com  never-final title
comp  never-final
coord  never-final
cra  never-final before-number
cte  never-final title
ctra  never-final
cts  may-be-final
cía  may-be-final
cód  before-number
d  never-final title
d.c  may-be-final
da  never-final title
dcha  never-final
depto  never-final
dic  before-number
dir  never-final
dirs  never-final
dom  before-number
dpto  never-final
dr  never-final title
dra  never-final title
dras  never-final title
dres  never-final title
drs  never-final title
dña  never-final title
ed  never-final
eds  never-final
ee  may-be-final
ee.uu  may-be-final
ej  never-final
ene  before-number
esq  never-final
etc  may-be-final
excma  never-final
excmo  never-final
ext  never-final before-number
fax  before-number
feb  before-number
fig  never-final before-number
figs  before-number
fr  never-final title
gob  never-final
gral  never-final title
hna  never-final title
hno  never-final title
hnos  may-be-final
hrs  may-be-final
hs  may-be-final
ibid  may-be-final
ibíd  may-be-final
ilma  never-final
ilmo  never-final
inc  before-number may-be-final
ing  never-final title
int  never-final
intl  never-final
izq  never-final
jr  may-be-final
jue  before-number
jul  before-number
jun  before-number
kg  may-be-final
km  before-number may-be-final
lic  never-final title
licda  never-final title
ltda  may-be-final
lun  before-number
lám  before-number
mar  before-number
may  before-number
min  may-be-final
mié  before-number
mm  may-be-final
mons  never-final title
mr  never-final
mrs  never-final
mt  never-final
máx  never-final may-be-final
mín  never-final may-be-final
n  before-number
n.º  before-number
no  before-number
nos  before-number
nov  before-number
nro  before-number
num  before-number
n°  before-number
nº  before-number
núm  before-number
núms  before-number
oct  before-number
op.cit  may-be-final
p  before-number
p.ej  never-final
p.m  may-be-final
pdte  never-final title
pl  never-final
plza  never-final
pp  before-number
prof  never-final title
profa  never-final title
prom  never-final
prov  never-final
ptas  may-be-final
pte  never-final title
pts  may-be-final
pza  never-final
pág  before-number
págs  before-number
párr  before-number
ref  never-final
rev  never-final
rvdo  never-final title
s.a  may-be-final
s.a.u  may-be-final
s.l  may-be-final
s.r.l  may-be-final
seg  may-be-final
sep  before-number
sept  before-number
sgto  never-final title
sr  never-final title
sra  never-final title
sras  never-final title
sres  never-final title
srta  never-final title
srtas  never-final title
st  never-final
sta  never-final
ste  never-final
sto  never-final
stos  never-final
sáb  before-number
t  before-number
tel  never-final before-number
telf  never-final before-number
tels  before-number
trad  never-final
tte  never-final title
ud  may-be-final
uds  may-be-final
urb  never-final
uu  may-be-final
vd  may-be-final
vds  may-be-final
vid  never-final
vie  before-number
vol  before-number
vols  before-number
vs  never-final
véase  never-final
§  before-number
íd  may-be-final
