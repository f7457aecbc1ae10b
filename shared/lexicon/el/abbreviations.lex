# Abbreviations of Greek, without their last full stop. A word in small letters stands for every way to write it;
# one with a capital is an abbreviation only with its capital; one that begins with a hyphen is the end of longer words.

@class never-final  Never ends a sentence: something of the same sentence always follows.
@class before-number  Ends no sentence before a number: “No. 5”, “p. 12”.
@class may-be-final  May end a sentence, and does before a word that often begins one (sentence-starter).

αγ  never-final
αρ  before-number
αριθ  before-number
βλ  never-final
δηλ  never-final
δρ  never-final
κ  never-final
κ.ά  may-be-final
κ.λπ  may-be-final
κ.ο.κ  may-be-final
κα  never-final
καθ  never-final
κλπ  may-be-final
κος  never-final
μ.μ  may-be-final
μ.χ  may-be-final
π.μ  may-be-final
π.χ  never-final may-be-final
σ  before-number
σελ  before-number
σσ  before-number
τηλ  before-number
τόμ  before-number
