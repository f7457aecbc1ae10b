# What goes on behind a closed quotation: the sentence that reports it has not ended.

@class reporting  Stands right behind a quotation that the same sentence reports: “「行こう。」と言った。”.

だと
って
と
という
などと
の
