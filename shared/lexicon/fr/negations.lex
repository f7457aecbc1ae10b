# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

aucun  negation
aucune  negation
jamais  negation
ni  negation
nul  negation
nulle  negation
pas  negation
personne  negation
rien  negation
sans  negation
