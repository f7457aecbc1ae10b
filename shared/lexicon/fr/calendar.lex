# Months and weekdays of French with their forms.

@class month  A month’s name.
@class weekday  A weekday’s name.
@attribute number  Of a month 1 (January) to 12, of a weekday 1 (Monday) to 7.

août  month number=8
avril  month number=4
dimanche  weekday number=7
dimanches  weekday number=7
décembre  month number=12
février  month number=2
janvier  month number=1
jeudi  weekday number=4
jeudis  weekday number=4
juillet  month number=7
juin  month number=6
lundi  weekday number=1
lundis  weekday number=1
mai  month number=5
mardi  weekday number=2
mardis  weekday number=2
mars  month number=3
mercredi  weekday number=3
mercredis  weekday number=3
novembre  month number=11
octobre  month number=10
samedi  weekday number=6
samedis  weekday number=6
septembre  month number=9
vendredi  weekday number=5
vendredis  weekday number=5
