# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

ず  negation
ない  negation
なし  negation
ません  negation
不  negation
未  negation
無  negation
