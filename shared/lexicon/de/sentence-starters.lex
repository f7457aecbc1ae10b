# Words of German that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

aber  sentence-starter starts-uncapitalized
alle  sentence-starter
als  sentence-starter
am  sentence-starter
an  sentence-starter
auch  sentence-starter
auf  sentence-starter
aus  sentence-starter
außerdem  sentence-starter starts-uncapitalized
bei  sentence-starter
beim  sentence-starter
bis  sentence-starter
da  sentence-starter
daher  sentence-starter
damit  sentence-starter
danach  sentence-starter starts-uncapitalized
dann  sentence-starter starts-uncapitalized
das  sentence-starter
dass  sentence-starter
dem  sentence-starter
den  sentence-starter
denn  sentence-starter
der  sentence-starter
des  sentence-starter
deshalb  sentence-starter starts-uncapitalized
die  sentence-starter
dies  sentence-starter starts-uncapitalized
diese  sentence-starter starts-uncapitalized
diesem  sentence-starter
dieser  sentence-starter
dieses  sentence-starter
doch  sentence-starter starts-uncapitalized
dort  sentence-starter starts-uncapitalized
du  sentence-starter
durch  sentence-starter
ein  sentence-starter
eine  sentence-starter
einem  sentence-starter
einen  sentence-starter
einer  sentence-starter
eines  sentence-starter
einige  sentence-starter
entweder  sentence-starter
er  sentence-starter starts-uncapitalized
es  sentence-starter starts-uncapitalized
für  sentence-starter
gegen  sentence-starter
gestern  sentence-starter starts-uncapitalized
hat  sentence-starter
heute  sentence-starter starts-uncapitalized
hier  sentence-starter
ich  sentence-starter starts-uncapitalized
ihr  sentence-starter
ihre  sentence-starter
im  sentence-starter
in  sentence-starter
ist  sentence-starter
jede  sentence-starter
jeder  sentence-starter
jedes  sentence-starter
jedoch  sentence-starter starts-uncapitalized
kein  sentence-starter
keine  sentence-starter
man  sentence-starter
manche  sentence-starter
mein  sentence-starter
mit  sentence-starter
morgen  sentence-starter
nach  sentence-starter
nun  sentence-starter
nur  sentence-starter
ob  sentence-starter
obwohl  sentence-starter
oder  sentence-starter
ohne  sentence-starter
sein  sentence-starter
seine  sentence-starter
seit  sentence-starter
sie  sentence-starter starts-uncapitalized
sind  sentence-starter
so  sentence-starter
sowohl  sentence-starter
trotz  sentence-starter
trotzdem  sentence-starter starts-uncapitalized
um  sentence-starter
und  sentence-starter
unser  sentence-starter
unter  sentence-starter
viele  sentence-starter
vom  sentence-starter
von  sentence-starter
vor  sentence-starter
wann  sentence-starter
war  sentence-starter
warum  sentence-starter
was  sentence-starter
weder  sentence-starter
wegen  sentence-starter
weil  sentence-starter
wenn  sentence-starter
wer  sentence-starter
wie  sentence-starter
wir  sentence-starter starts-uncapitalized
wo  sentence-starter
während  sentence-starter
zu  sentence-starter
zudem  sentence-starter starts-uncapitalized
zum  sentence-starter
zur  sentence-starter
über  sentence-starter
