# Abbreviations of every language: English ones that texts in other languages quote, and Latin ones, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).
@class title  Stands before the name of a person.

Brig.Gen  never-final
Capt  never-final title
cf  never-final
co  may-be-final
Col  never-final title
corp  may-be-final
dr  never-final title
Dr  never-final title
e.g  never-final
etc  may-be-final
fig  before-number
Ft  never-final
Gen  never-final title
Gov  never-final title
i.e  never-final
inc  may-be-final
Lt  never-final title
Lt.Col  never-final
Lt.Gen  never-final
ltd  may-be-final
Maj.Gen  never-final
mr  never-final title
Mr  never-final title
mrs  never-final title
Mrs  never-final title
Ms  never-final title
mt  never-final
Mt  never-final
no  before-number
nr  before-number
p  before-number
pp  before-number
prof  never-final title
Prof  never-final title
Rep  never-final title
Rev  never-final title
Sen  never-final title
Sgt  never-final title
st  never-final
St  never-final
tel  before-number
vol  before-number
vs  never-final
