# Short names of countries and states, which are nouns: behind them a sentence ends more often than behind “U.S.”.

@class country-initials  May end a sentence before a name: “in the U.S.A. Anna left”.

U.A.E
U.S.A
U.S.S.R
