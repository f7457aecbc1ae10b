# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

без  negation
не  negation
нельзя  negation
нет  negation
ни  negation
никогда  negation
никто  negation
ничего  negation
ничто  negation
