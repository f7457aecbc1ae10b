# Numerals of Chinese and Japanese. What a numeral is worth is added up from digits, places and myriads.

@class digit  A digit from 0 to 9.
@class place  A place below ten thousand: multiplies the digit before it.
@class myriad  A place from ten thousand on: multiplies the whole number before it.
@attribute value  What the numeral is worth.

〇  digit value=0
一  digit value=1
七  digit value=7
万  myriad value=10000
三  digit value=3
两  digit value=2
九  digit value=9
二  digit value=2
五  digit value=5
亿  myriad value=100000000
億  myriad value=100000000
兆  myriad value=1000000000000
兩  digit value=2
八  digit value=8
六  digit value=6
十  place value=10
千  place value=1000
四  digit value=4
百  place value=100
萬  myriad value=10000
零  digit value=0
