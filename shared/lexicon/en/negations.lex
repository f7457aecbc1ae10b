# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

cannot  negation
neither  negation
never  negation
no  negation
nobody  negation
none  negation
nor  negation
not  negation
nothing  negation
nowhere  negation
without  negation
