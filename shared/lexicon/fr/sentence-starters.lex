# Words of French that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

ainsi  sentence-starter starts-uncapitalized
alors  sentence-starter starts-uncapitalized
après  sentence-starter
au  sentence-starter
aucun  sentence-starter
aucune  sentence-starter
aussi  sentence-starter
aux  sentence-starter
avant  sentence-starter
avec  sentence-starter
bien  sentence-starter
car  sentence-starter
ce  sentence-starter
cependant  sentence-starter starts-uncapitalized
certains  sentence-starter
ces  sentence-starter
cet  sentence-starter
cette  sentence-starter
chaque  sentence-starter
chez  sentence-starter
comme  sentence-starter
comment  sentence-starter
dans  sentence-starter
de  sentence-starter
depuis  sentence-starter
des  sentence-starter
donc  sentence-starter
du  sentence-starter
déjà  sentence-starter
elle  sentence-starter starts-uncapitalized
elles  sentence-starter starts-uncapitalized
en  sentence-starter
encore  sentence-starter
enfin  sentence-starter starts-uncapitalized
ensuite  starts-uncapitalized
et  sentence-starter
il  sentence-starter starts-uncapitalized
ils  sentence-starter starts-uncapitalized
je  sentence-starter starts-uncapitalized
la  sentence-starter
le  sentence-starter
les  sentence-starter
leur  sentence-starter
leurs  sentence-starter
lorsque  sentence-starter
ma  sentence-starter
mais  sentence-starter starts-uncapitalized
mes  sentence-starter
mon  sentence-starter
ne  sentence-starter
notre  sentence-starter
nous  sentence-starter starts-uncapitalized
on  sentence-starter
or  sentence-starter
ou  sentence-starter
où  sentence-starter
par  sentence-starter
pas  sentence-starter
pendant  sentence-starter
plus  sentence-starter
plusieurs  sentence-starter
pour  sentence-starter
pourquoi  sentence-starter
puis  sentence-starter starts-uncapitalized
quand  sentence-starter
que  sentence-starter
quel  sentence-starter
quelle  sentence-starter
qui  sentence-starter
quoi  sentence-starter
sa  sentence-starter
sans  sentence-starter
selon  sentence-starter
ses  sentence-starter
si  sentence-starter
son  sentence-starter
sous  sentence-starter
sur  sentence-starter
tous  sentence-starter
tout  sentence-starter
toutefois  sentence-starter
toutes  sentence-starter
très  sentence-starter
tu  sentence-starter
un  sentence-starter
une  sentence-starter
vers  sentence-starter
votre  sentence-starter
vous  sentence-starter starts-uncapitalized
à  sentence-starter
