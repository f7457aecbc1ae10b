# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

不  negation
勿  negation
否  negation
无  negation
未  negation
沒  negation
没  negation
無  negation
