# Words that no line ends with unless it goes on.

@class wants-more  Wants something after it: a line that ends with it goes on in the next.

a
an
and
are
at
by
for
from
has
have
in
is
of
on
or
that
the
to
was
were
which
with
