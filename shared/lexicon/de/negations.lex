# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.

kein  negation
keine  negation
keinem  negation
keinen  negation
keiner  negation
keines  negation
nicht  negation
nichts  negation
nie  negation
niemals  negation
niemand  negation
nirgends  negation
ohne  negation
weder  negation
