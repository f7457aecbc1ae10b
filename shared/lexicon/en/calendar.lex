# Months and weekdays of English with their forms.

@class month  A month’s name.
@class weekday  A weekday’s name.
@class month-short  A short form of a month’s name, without its full stop.
@class weekday-short  A short form of a weekday’s name, without its full stop.
@attribute number  Of a month 1 (January) to 12, of a weekday 1 (Monday) to 7.

Apr  month-short before-number may-be-final number=4
April  month number=4
Aug  month-short before-number may-be-final number=8
August  month number=8
Dec  month-short before-number may-be-final number=12
December  month number=12
Feb  month-short before-number may-be-final number=2
February  month number=2
Fri  weekday-short before-number may-be-final number=5
Friday  weekday number=5
Jan  month-short before-number may-be-final number=1
January  month number=1
Jul  month-short before-number may-be-final number=7
July  month number=7
Jun  month-short before-number may-be-final number=6
June  month number=6
Mar  month-short before-number may-be-final number=3
March  month number=3
May  month number=5
Mon  weekday-short before-number may-be-final number=1
Monday  weekday number=1
Nov  month-short before-number may-be-final number=11
November  month number=11
Oct  month-short before-number may-be-final number=10
October  month number=10
Sat  weekday-short before-number may-be-final number=6
Saturday  weekday number=6
Sep  month-short before-number may-be-final number=9
Sept  month-short before-number may-be-final number=9
September  month number=9
Sun  weekday-short before-number may-be-final number=7
Sunday  weekday number=7
Thu  weekday-short before-number may-be-final number=4
Thur  weekday-short before-number may-be-final number=4
Thurs  weekday-short before-number may-be-final number=4
Thursday  weekday number=4
Tue  weekday-short before-number may-be-final number=2
Tues  weekday-short before-number may-be-final number=2
Tuesday  weekday number=2
Wed  weekday-short before-number may-be-final number=3
Wednesday  weekday number=3
