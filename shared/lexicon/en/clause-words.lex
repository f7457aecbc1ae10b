# Words that show the clauses of a sentence before it is tagged.

@class clause-subject  A pronoun that is a subject.
@class clause-determiner  Begins a subject.
@class clause-verb  A finite verb wherever it stands, but for forms of “have” and “do” behind “to”.
@class dependent  Brings a clause that cannot stand alone.

although  dependent
are  clause-verb
became  clause-verb
because  dependent
began  clause-verb
came  clause-verb
can  clause-verb
cannot  clause-verb
could  clause-verb
did  clause-verb
do  clause-verb
does  clause-verb
each  clause-determiner
every  clause-determiner
had  clause-verb
has  clause-verb
have  clause-verb
he  clause-subject
i  clause-subject
is  clause-verb
it  clause-subject
may  clause-verb
might  clause-verb
must  clause-verb
said  clause-verb
says  clause-verb
she  clause-subject
should  clause-verb
that  dependent
the  clause-determiner
there  clause-subject
these  clause-determiner
they  clause-subject
this  clause-determiner
those  clause-determiner
though  dependent
unless  dependent
was  clause-verb
we  clause-subject
went  clause-verb
were  clause-verb
whereas  dependent
which  dependent
who  dependent
whose  dependent
will  clause-verb
would  clause-verb
you  clause-subject
