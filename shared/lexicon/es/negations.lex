# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

jamás  negation
nada  negation
nadie  negation
ni  negation
ninguna  negation
ninguno  negation
ningún  negation
no  negation
nunca  negation
sin  negation
tampoco  negation
