# What stands right behind the name of a person.

@class person-mark  Stands behind a person's name and behind nothing else.
@class ruler  A title that stands behind the name of a country, too, unless の stands before that name.
@class person-title  Stands behind a name in full, or one whose reading is given.

さん  person-title
ちゃん  person-title
コーチ  person-title
会長  person-title
作家  person-title
俳優  person-title
元首相  person-title
内野手  person-title
副会長  person-title
副社長  person-title
医師  person-title
博士  person-title
取締役  person-title
名人  person-title
君  person-title
外相  person-title ruler
外野手  person-title
大使  person-title
大統領  person-title ruler
委員長  person-title
容疑者  person-mark
市長  person-title
弁護士  person-title
投手  person-title
捕手  person-title
教授  person-title
校長  person-title
様  person-title
氏  person-mark
町長  person-title
画伯  person-title
監督  person-title
知事  person-title
研究員  person-title
社長  person-title
被告  person-mark
記者  person-title
議員  person-title
議長  person-title ruler
選手  person-title
部長  person-title
長官  person-title
陛下  person-title
院長  person-title
隊員  person-title
首相  person-title ruler
