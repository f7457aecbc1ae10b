# Auxiliary verbs.

@class modal  A base form follows it.
@class finite-auxiliary  Finite wherever it stands, but for “to have” and “to do”.

am  finite-auxiliary
are  finite-auxiliary
can  modal finite-auxiliary
cannot  finite-auxiliary
could  modal finite-auxiliary
did  finite-auxiliary
do  finite-auxiliary
does  finite-auxiliary
had  finite-auxiliary
has  finite-auxiliary
have  finite-auxiliary
is  finite-auxiliary
may  modal finite-auxiliary
might  modal finite-auxiliary
must  modal finite-auxiliary
shall  modal finite-auxiliary
should  modal finite-auxiliary
was  finite-auxiliary
were  finite-auxiliary
will  modal finite-auxiliary
would  modal finite-auxiliary
