# Days of a month by their ordinals.

@class day-ordinal  A day of a month: “the 24th”.

10th
11th
12th
13th
14th
15th
16th
17th
18th
19th
1st
20th
21st
22nd
23rd
24th
25th
26th
27th
28th
29th
2nd
30th
31st
3rd
4th
5th
6th
7th
8th
9th
