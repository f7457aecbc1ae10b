# Abbreviations of Armenian, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

ակադ  never-final
դ  never-final
թ  may-be-final
հ  may-be-final
պ  never-final
պրոֆ  never-final
տ  never-final
և.այլն  may-be-final
