# Months and weekdays of German with their forms.

@class month  A month’s name.
@class weekday  A weekday’s name.
@class month-short  A short form of a month’s name, without its full stop.
@attribute number  Of a month 1 (January) to 12, of a weekday 1 (Monday) to 7.

Apr  month-short before-number may-be-final after-ordinal number=4
April  month after-ordinal number=4
Aprils  month after-ordinal number=4
Aug  month-short before-number may-be-final after-ordinal number=8
August  month after-ordinal number=8
Augusts  month after-ordinal number=8
Dez  month-short before-number may-be-final after-ordinal number=12
Dezember  month after-ordinal number=12
Dezembers  month after-ordinal number=12
Dienstag  weekday number=2
Dienstags  weekday number=2
Donnerstag  weekday number=4
Donnerstags  weekday number=4
Feb  month-short before-number may-be-final after-ordinal number=2
Feber  month after-ordinal number=2
Febers  month after-ordinal number=2
Februar  month after-ordinal number=2
Februars  month after-ordinal number=2
Freitag  weekday number=5
Freitags  weekday number=5
Jan  month-short before-number may-be-final after-ordinal number=1
Januar  month after-ordinal number=1
Januars  month after-ordinal number=1
Jul  month-short before-number may-be-final after-ordinal number=7
Juli  month after-ordinal number=7
Jun  month-short before-number may-be-final after-ordinal number=6
Juni  month after-ordinal number=6
Jän  month-short before-number may-be-final after-ordinal number=1
Jänner  month after-ordinal number=1
Jänners  month after-ordinal number=1
Mai  month after-ordinal number=5
Mittwoch  weekday number=3
Mittwochs  weekday number=3
Montag  weekday number=1
Montags  weekday number=1
Mrz  month-short before-number may-be-final after-ordinal number=3
Mär  month-short before-number may-be-final after-ordinal number=3
März  month after-ordinal number=3
Märzes  month after-ordinal number=3
Nov  month-short before-number may-be-final after-ordinal number=11
November  month after-ordinal number=11
Novembers  month after-ordinal number=11
Okt  month-short before-number may-be-final after-ordinal number=10
Oktober  month after-ordinal number=10
Oktobers  month after-ordinal number=10
Samstag  weekday number=6
Samstags  weekday number=6
Sep  month-short before-number may-be-final after-ordinal number=9
Sept  month-short before-number may-be-final after-ordinal number=9
September  month after-ordinal number=9
Septembers  month after-ordinal number=9
Sonnabend  weekday number=6
Sonnabends  weekday number=6
Sonntag  weekday number=7
Sonntags  weekday number=7
