# Words of Greek that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.

ένα
ένας
αλλά
αυτή
αυτό
αυτός
η
και
μία
ο
οι
στη
στην
στο
τα
το
όμως
