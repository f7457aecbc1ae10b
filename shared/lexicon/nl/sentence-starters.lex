# Words of Dutch that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

aan  sentence-starter
alle  sentence-starter
als  sentence-starter
bij  sentence-starter
daarna  sentence-starter starts-uncapitalized
daarom  sentence-starter
dan  sentence-starter starts-uncapitalized
dat  sentence-starter
de  sentence-starter
deze  sentence-starter
die  sentence-starter
dit  sentence-starter
door  sentence-starter
echter  sentence-starter
een  sentence-starter
en  sentence-starter
er  sentence-starter
geen  sentence-starter
haar  sentence-starter
het  sentence-starter
hij  sentence-starter starts-uncapitalized
hoe  sentence-starter
hun  sentence-starter
ik  sentence-starter starts-uncapitalized
in  sentence-starter
je  sentence-starter
jij  sentence-starter
maar  sentence-starter starts-uncapitalized
met  sentence-starter
mijn  sentence-starter
na  sentence-starter
nu  sentence-starter
of  sentence-starter
om  sentence-starter
ons  sentence-starter
onze  sentence-starter
ook  sentence-starter starts-uncapitalized
op  sentence-starter
over  sentence-starter
toch  sentence-starter
toen  sentence-starter starts-uncapitalized
u  sentence-starter
uit  sentence-starter
van  sentence-starter
veel  sentence-starter
voor  sentence-starter
waar  sentence-starter
waarom  sentence-starter
wat  sentence-starter
we  sentence-starter
welke  sentence-starter
wie  sentence-starter
wij  sentence-starter starts-uncapitalized
ze  sentence-starter
zij  sentence-starter
zijn  sentence-starter
