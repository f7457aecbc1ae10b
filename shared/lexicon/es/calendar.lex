# Months and weekdays of Spanish with their forms.

@class month  A month’s name.
@class weekday  A weekday’s name.
@attribute number  Of a month 1 (January) to 12, of a weekday 1 (Monday) to 7.

abril  month number=4
agosto  month number=8
diciembre  month number=12
domingo  weekday number=7
domingos  weekday number=7
enero  month number=1
febrero  month number=2
jueves  weekday number=4
julio  month number=7
junio  month number=6
lunes  weekday number=1
martes  weekday number=2
marzo  month number=3
mayo  month number=5
miércoles  weekday number=3
noviembre  month number=11
octubre  month number=10
septiembre  month number=9
setiembre  month number=9
sábado  weekday number=6
sábados  weekday number=6
viernes  weekday number=5
