# Abbreviations of German, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).
@class title  Stands before the name of a person.

-str  before-number
a.d  never-final may-be-final
a.m  may-be-final
a.m.b.h  may-be-final
abb  before-number
Abk  never-final
abs  before-number
abschn  before-number
abt  may-be-final
abzgl  never-final
ag  may-be-final
Akad  may-be-final
allg  never-final
allgem  never-final
amer  never-final
amerik  never-final
anh  before-number
anl  before-number
anm  never-final
art  before-number
aufl  before-number
ausschl  never-final
b  never-final
bayer  never-final
bd  before-number
Bd  may-be-final
bde  before-number
Bde  may-be-final
bearb  never-final
Bed  never-final
bes  never-final
betr  never-final
Bez  never-final
Bgm  never-final title
bhf  may-be-final
Bibl  may-be-final
bio  may-be-final
bl  before-number
Bsp  never-final
bspw  never-final
bzgl  never-final
bzw  never-final
bzw.  may-be-final
ca  never-final
chin  never-final
chr  may-be-final
co  may-be-final
d  never-final
d.h  never-final
d.i  never-final
dergl  never-final
ders  never-final
desgl  never-final
dgl  may-be-final
dh  never-final
Di  before-number
dies  never-final
dipl  never-final title
dipl-ing  never-final title
dipl-kfm  never-final title
Do  before-number
dr  never-final title
dt  never-final
e.v  may-be-final
ebd  never-final
ehem  never-final
ehrenamtl  never-final
eig  never-final
eigtl  never-final
einschl  never-final
engl  never-final
entspr  never-final
etc  may-be-final
europ  never-final
ev  never-final may-be-final
eV  may-be-final
evang  never-final
evtl  never-final
exkl  never-final
f  before-number may-be-final
Fa  may-be-final
Fam  may-be-final
fax  before-number
ff  before-number may-be-final
fig  before-number
fr  never-final title
Fr  before-number
Frhr  never-final title
frl  never-final title
frz  never-final
fürstl  never-final
geb  never-final
Gebr  may-be-final
gegr  never-final
gem  never-final
Gen  never-final title
ges  may-be-final
gesch  never-final
gesetzl  never-final
gest  never-final
ggf  never-final
ggfs  never-final
Ggs  never-final
gmbh  may-be-final
griech  never-final
h  before-number
habil  never-final
hausnr  before-number
hbf  may-be-final
hist  never-final
hl  never-final
Hochw  never-final title
Hptm  never-final title
hr  never-final title
hrn  never-final title
hrsg  never-final
i  never-final
i.d  never-final
i.d.r  never-final
inc  may-be-final
ing  never-final title
Inh  may-be-final
inkl  never-final
insb  never-final
insbes  never-final
Inst  may-be-final
intern  never-final
internat  never-final
ital  never-final
jap  never-final
jew  never-final
jeweil  never-final
jg  before-number
jh  never-final
Jh  may-be-final
jhd  never-final
Jhd  may-be-final
jhdt  may-be-final
Jhdt  may-be-final
Jhs  may-be-final
jr  may-be-final never-final title
jun  never-final title
jur  never-final
jährl  never-final
kaiserl  never-final
kap  before-number
kat  may-be-final
kath  never-final
kaufm  never-final
kfm  never-final
kg  may-be-final
kgl  never-final
kl  may-be-final
Kto  may-be-final
landw  never-final
lat  never-final
lbf  may-be-final
led  never-final
lfd  never-final
lic  never-final title
lit  before-number
lt  never-final
Ltn  never-final title
m.a.w  never-final
m.e  never-final
m.w  never-final
mag  never-final title
max  never-final
mbh  may-be-final
med  never-final
Mi  before-number
milit  never-final
min  never-final may-be-final
Min.-Präs  never-final title
mind  never-final
mio  may-be-final
Mitgl  never-final
Mo  before-number
monatl  never-final
Mons  never-final title
mrd  may-be-final
Msp  may-be-final
mtl  may-be-final
Mus  may-be-final
mwst  may-be-final
mündl  never-final
n.chr  may-be-final
Nachf  may-be-final
nachm  never-final
nat  never-final
nordwestl  never-final
nordöstl  never-final
nov  before-number
nr  before-number
nrn  before-number
näml  never-final
nördl  never-final
o.dgl  may-be-final
o.ä  never-final may-be-final
Oblt  never-final title
od  never-final
oec  never-final
ohg  never-final
p.a  may-be-final
p.m  may-be-final
p.p  may-be-final
paragr  before-number
Pfr  never-final title
phil  never-final
pkt  before-number
Pkt  may-be-final
pl  may-be-final
polit  never-final
preuß  never-final
prof  never-final title
Präs  never-final title
qm  may-be-final
rd  never-final
rdnr  before-number
Reg.-Bez  never-final title
rer  never-final
resp  never-final
Rev  never-final title
rn  before-number
russ  never-final
rz  before-number
röm  never-final
s  before-number
s.a  never-final
s.o  never-final
s.u  never-final
Sa  before-number
sankt  never-final
satz  before-number
schriftl  never-final
schweiz  never-final
sek  may-be-final
sel  never-final
sen  never-final title
So  before-number
sog  never-final
sozus  never-final
sp  before-number
span  never-final
sr  may-be-final never-final title
st  never-final
stck  may-be-final
std  may-be-final
stdn  may-be-final
stellv  never-final
Stellv  never-final title
stk  may-be-final
str  before-number may-be-final
sächs  never-final
sämtl  never-final
südl  never-final
südwestl  never-final
südöstl  never-final
tab  before-number
techn  never-final
teilw  never-final
tel  never-final before-number
theol  never-final
tsd  may-be-final
tägl  never-final
u  never-final
u.a  never-final
u.a.m  may-be-final
u.dgl  may-be-final
u.e  never-final
u.u  never-final
u.v.m  may-be-final
u.z  never-final
u.ä  never-final may-be-final
ua  never-final
ugs  never-final
unbek  never-final
ungef  never-final
Univ  may-be-final
urspr  never-final
usf  may-be-final
usw  may-be-final
uvam  may-be-final
uvm  may-be-final
v  never-final
v.a  never-final
v.chr  may-be-final
verf  never-final
verh  never-final
Verl  may-be-final
vers  before-number
versch  never-final
verschied  never-final
verw  never-final
vgl  never-final
Vgl  never-final
vol  before-number
vorl  never-final
vorm  never-final
Vors  never-final title
vs  never-final
Wdh  never-final
westl  never-final
wg  never-final
wirtsch  never-final
wiss  never-final
wöchentl  never-final
württ  never-final
z  never-final before-number
z.b  never-final
z.h  never-final
z.t  never-final
z.zt  never-final
zb  never-final
ziff  before-number
zit  never-final
zl  before-number
Zs  may-be-final
Ztg  may-be-final
zus  never-final may-be-final
zusätzl  never-final
zw  never-final
zz  never-final
zzgl  never-final
zzt  never-final
§  before-number
§§  before-number
ä  may-be-final
öffentl  never-final
österr  never-final
östl  never-final
übers  never-final
überw  never-final
