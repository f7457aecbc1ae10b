# Words of Italian that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

al  sentence-starter
alcuni  sentence-starter
alla  sentence-starter
allora  sentence-starter starts-uncapitalized
anche  sentence-starter
che  sentence-starter
chi  sentence-starter
ci  sentence-starter
come  sentence-starter
con  sentence-starter
cosa  sentence-starter
da  sentence-starter
dal  sentence-starter
dei  sentence-starter
del  sentence-starter
della  sentence-starter
di  sentence-starter
dopo  sentence-starter
dove  sentence-starter
e  sentence-starter
egli  sentence-starter starts-uncapitalized
essa  sentence-starter
essi  starts-uncapitalized
fra  sentence-starter
gli  sentence-starter
i  sentence-starter
ieri  sentence-starter
il  sentence-starter
in  sentence-starter
io  sentence-starter starts-uncapitalized
la  sentence-starter
le  sentence-starter
lei  sentence-starter starts-uncapitalized
lo  sentence-starter
loro  sentence-starter
lui  sentence-starter starts-uncapitalized
ma  sentence-starter starts-uncapitalized
mio  sentence-starter
molti  sentence-starter
nessun  sentence-starter
noi  sentence-starter starts-uncapitalized
non  sentence-starter
nostro  sentence-starter
o  sentence-starter
oggi  sentence-starter
ogni  sentence-starter
per  sentence-starter
perché  sentence-starter
però  sentence-starter starts-uncapitalized
poi  sentence-starter starts-uncapitalized
prima  sentence-starter
quando  sentence-starter
quella  sentence-starter
quello  sentence-starter
questa  sentence-starter
queste  sentence-starter
questi  sentence-starter
questo  sentence-starter
quindi  starts-uncapitalized
se  sentence-starter
secondo  sentence-starter
senza  sentence-starter
si  sentence-starter
su  sentence-starter
sua  sentence-starter
sul  sentence-starter
suo  sentence-starter
tra  sentence-starter
tuo  sentence-starter
tutti  sentence-starter
tutto  sentence-starter
un  sentence-starter
una  sentence-starter
uno  sentence-starter
voi  sentence-starter
