# Words of Spanish that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

a  sentence-starter
además  sentence-starter starts-uncapitalized
al  sentence-starter
algunos  sentence-starter
antes  sentence-starter
aquel  sentence-starter
aquella  sentence-starter
así  sentence-starter
aunque  sentence-starter
ayer  sentence-starter starts-uncapitalized
cada  sentence-starter
como  sentence-starter
con  sentence-starter
cuando  sentence-starter
cuándo  sentence-starter
cuánto  sentence-starter
cómo  sentence-starter
de  sentence-starter
del  sentence-starter
desde  sentence-starter
después  sentence-starter starts-uncapitalized
donde  sentence-starter
dónde  sentence-starter
el  sentence-starter
ella  sentence-starter starts-uncapitalized
ellas  sentence-starter starts-uncapitalized
ellos  sentence-starter starts-uncapitalized
en  sentence-starter
entonces  sentence-starter starts-uncapitalized
entre  sentence-starter
esa  sentence-starter
ese  sentence-starter
eso  sentence-starter starts-uncapitalized
esta  sentence-starter
estas  sentence-starter
este  sentence-starter
esto  sentence-starter starts-uncapitalized
estos  sentence-starter
hasta  sentence-starter
hoy  sentence-starter starts-uncapitalized
la  sentence-starter
las  sentence-starter
los  sentence-starter
luego  sentence-starter starts-uncapitalized
mi  sentence-starter
muchos  sentence-starter
ningún  sentence-starter
no  sentence-starter
nosotros  sentence-starter
nuestro  sentence-starter
o  sentence-starter
para  sentence-starter
pero  sentence-starter starts-uncapitalized
por  sentence-starter
que  sentence-starter
quién  sentence-starter
qué  sentence-starter
según  sentence-starter
si  sentence-starter
sin  sentence-starter
sobre  sentence-starter
su  sentence-starter
sus  sentence-starter
también  sentence-starter starts-uncapitalized
todo  sentence-starter
todos  sentence-starter
tu  sentence-starter
tú  sentence-starter
un  sentence-starter
una  sentence-starter
unas  sentence-starter
unos  sentence-starter
usted  sentence-starter
y  sentence-starter
ya  sentence-starter
yo  sentence-starter starts-uncapitalized
él  sentence-starter starts-uncapitalized
