# Words of English that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.
@class starts-uncapitalized  Shows that a sentence begins even without its capital.

a  sentence-starter
about  sentence-starter
according  sentence-starter
additionally  sentence-starter
after  sentence-starter starts-uncapitalized
all  sentence-starter
also  sentence-starter starts-uncapitalized
although  sentence-starter starts-uncapitalized
am  sentence-starter
among  sentence-starter
an  sentence-starter
and  sentence-starter starts-uncapitalized
another  sentence-starter
anyone  sentence-starter
anything  sentence-starter
are  sentence-starter
as  sentence-starter
at  sentence-starter
because  sentence-starter starts-uncapitalized
before  sentence-starter
between  sentence-starter
born  sentence-starter
both  sentence-starter
but  sentence-starter starts-uncapitalized
by  sentence-starter
can  sentence-starter
could  sentence-starter
currently  sentence-starter
despite  sentence-starter
did  sentence-starter
do  sentence-starter
does  sentence-starter
dozens  sentence-starter
during  sentence-starter
each  sentence-starter
earlier  sentence-starter
even  sentence-starter
eventually  sentence-starter
every  sentence-starter
everyone  sentence-starter
everything  sentence-starter
few  sentence-starter
finally  sentence-starter
first  sentence-starter
five  sentence-starter
for  sentence-starter
four  sentence-starter
from  sentence-starter
furthermore  sentence-starter
had  sentence-starter
has  sentence-starter
have  sentence-starter
he  sentence-starter starts-uncapitalized
hence  sentence-starter
her  sentence-starter starts-uncapitalized
here  sentence-starter
his  sentence-starter starts-uncapitalized
how  sentence-starter
however  sentence-starter starts-uncapitalized
hundreds  sentence-starter
i  sentence-starter starts-uncapitalized
if  sentence-starter starts-uncapitalized
in  sentence-starter
indeed  sentence-starter
instead  sentence-starter
is  sentence-starter
it  sentence-starter
its  sentence-starter
just  sentence-starter
last  sentence-starter
later  sentence-starter
let  sentence-starter
many  sentence-starter
may  sentence-starter
maybe  sentence-starter
meanwhile  sentence-starter
might  sentence-starter
millions  sentence-starter
more  sentence-starter
moreover  sentence-starter
most  sentence-starter
must  sentence-starter
my  sentence-starter
nevertheless  sentence-starter
next  sentence-starter
no  sentence-starter
nobody  sentence-starter
nonetheless  sentence-starter
nor  sentence-starter
not  sentence-starter
nothing  sentence-starter
now  sentence-starter
on  sentence-starter
once  sentence-starter
one  sentence-starter
only  sentence-starter
or  sentence-starter
originally  sentence-starter
others  sentence-starter
otherwise  sentence-starter
our  sentence-starter starts-uncapitalized
over  sentence-starter
per  sentence-starter
perhaps  sentence-starter
please  sentence-starter
previously  sentence-starter
recently  sentence-starter
second  sentence-starter
several  sentence-starter
shall  sentence-starter
she  sentence-starter starts-uncapitalized
should  sentence-starter
similarly  sentence-starter
since  sentence-starter
six  sentence-starter
so  sentence-starter
some  sentence-starter
someone  sentence-starter
something  sentence-starter
still  sentence-starter
such  sentence-starter
that  sentence-starter starts-uncapitalized
the  sentence-starter starts-uncapitalized
their  sentence-starter starts-uncapitalized
then  sentence-starter starts-uncapitalized
there  sentence-starter starts-uncapitalized
therefore  sentence-starter
these  sentence-starter starts-uncapitalized
they  sentence-starter starts-uncapitalized
third  sentence-starter
this  sentence-starter starts-uncapitalized
those  sentence-starter starts-uncapitalized
though  sentence-starter
thousands  sentence-starter
three  sentence-starter
through  sentence-starter
throughout  sentence-starter
thus  sentence-starter
to  sentence-starter
today  sentence-starter
tomorrow  sentence-starter
two  sentence-starter
under  sentence-starter
unless  sentence-starter
until  sentence-starter
upon  sentence-starter
via  sentence-starter
was  sentence-starter
we  sentence-starter starts-uncapitalized
were  sentence-starter
what  sentence-starter
when  sentence-starter starts-uncapitalized
where  sentence-starter
whereas  sentence-starter
whether  sentence-starter
which  sentence-starter
while  sentence-starter
who  sentence-starter
whose  sentence-starter
why  sentence-starter
will  sentence-starter
with  sentence-starter starts-uncapitalized
within  sentence-starter
without  sentence-starter
would  sentence-starter
yes  sentence-starter
yesterday  sentence-starter
yet  sentence-starter starts-uncapitalized
you  sentence-starter
your  sentence-starter
