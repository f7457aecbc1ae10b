# Cyrillic and Greek letters that look like Latin ones.

@class look-alike  Looks like a Latin letter.
@attribute latin  The Latin letter.

α  latin=a
Α  latin=A
Β  latin=B
Ε  latin=E
ι  latin=i
ν  latin=v
ο  latin=o
Ο  latin=O
Τ  latin=T
а  latin=a
А  latin=A
В  latin=B
е  latin=e
Е  latin=E
К  latin=K
М  latin=M
Н  latin=H
о  latin=o
О  latin=O
р  latin=p
Р  latin=P
с  latin=c
С  latin=C
Т  latin=T
у  latin=y
х  latin=x
Х  latin=X
ѕ  latin=s
і  latin=i
І  latin=I
ј  latin=j
