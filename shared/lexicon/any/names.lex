# Names that hold an end mark of their own.

@class name-with-mark  The mark behind it belongs to the name: “Yahoo! Mail”.
@class title-with-mark  A word that is also a title or brand with an end mark: the mark belongs to it before a small letter (“Which? is a magazine”).

Airplane  title-with-mark
Bingo  title-with-mark
Chips  title-with-mark
Eureka  title-with-mark
Fritz  title-with-mark
FRITZ  title-with-mark
Gigi  title-with-mark
Help  title-with-mark
Hooray  title-with-mark
Jeopardy  name-with-mark
Joomla  name-with-mark
Kapow  title-with-mark
Mia  title-with-mark
Now  name-with-mark
Oklahoma  title-with-mark
Oliver  title-with-mark
Panic  name-with-mark
Pop  title-with-mark
Them  title-with-mark
Tora  title-with-mark
Viva  title-with-mark
Wham  name-with-mark
Which  title-with-mark
Yahoo  name-with-mark
Yum  name-with-mark
