# Words that deny, by which a sentence says the opposite.

@class negation  Denies what its sentence says.
@class firm-denial  What it denies is denied in English, too, unless the sentence has a word of the class "not-denied".
@class not-denied  Denies nothing, or what English says without denying.
@class may-deny  A sentence with it may be rendered by one that denies.

?  not-denied may-deny
一模一样  not-denied
不  negation may-deny
不一样  not-denied
不久  not-denied
不仅  not-denied
不会  firm-denial
不会不  not-denied
不但  not-denied
不允许  firm-denial
不光  not-denied
不再  firm-denial
不只  not-denied
不可或缺  not-denied
不可缺少  not-denied
不可能不  not-denied
不可避免  not-denied
不同  not-denied
不同意  firm-denial
不外乎  not-denied
不大  not-denied
不如  not-denied
不妨  not-denied
不存在  firm-denial
不安全  firm-denial
不小  not-denied
不少  not-denied
不已  not-denied
不平等  not-denied
不得不  not-denied
不怕  not-denied
不愧  not-denied
不料  not-denied
不断  not-denied
不无  not-denied
不是  firm-denial
不是小  not-denied
不曾  firm-denial
不會  firm-denial
不止  not-denied
不由得  not-denied
不禁  not-denied
不管  not-denied
不约而同  not-denied
不能  firm-denial
不能不  not-denied
不要  not-denied
不论  not-denied
不足  not-denied
不过  not-denied
不错  not-denied
两样  not-denied
並不  firm-denial
並未  firm-denial
之前  not-denied may-deny
乏  may-deny
了不起  not-denied
亏  may-deny
什么  not-denied
仅  may-deny
从不  firm-denial
从未  firm-denial
以前  not-denied may-deny
任何区别  not-denied
休  may-deny
会不会  not-denied
何  may-deny
假  may-deny
停  may-deny
免  may-deny
免不了  not-denied
再不  not-denied
再也  may-deny
冲  may-deny
冲动  may-deny
决不  firm-denial
几乎  may-deny
初次  may-deny
别  not-denied may-deny
到底  may-deny
勿  negation may-deny
即  may-deny
即使  may-deny
反  may-deny
取消  may-deny
只  may-deny
只有  not-denied
可不可以  not-denied
吗  not-denied may-deny
否  negation may-deny
否则  not-denied
呢  not-denied
哪  not-denied may-deny
失  may-deny
头一次  may-deny
好不  not-denied
好在  may-deny
如果  not-denied may-deny
对不起  not-denied
少  may-deny
少不了  not-denied
尚未  firm-denial
就是  not-denied
尽管  may-deny
岂  may-deny
差  may-deny
差不多  not-denied
并不  firm-denial
并未  firm-denial
并没  firm-denial
幸亏  may-deny
废  may-deny
弃  may-deny
弱  may-deny
從未  firm-denial
必不可少  not-denied
忍不住  not-denied
忘  may-deny
怎  may-deny
怎么  not-denied
才  not-denied may-deny
抗  may-deny
拒  may-deny
拦  may-deny
断  may-deny
无  negation may-deny
无不  not-denied
无法  firm-denial
无论  not-denied
是不是  not-denied
有没有  not-denied
未  negation may-deny
未必  firm-denial
未能  firm-denial
来不及  not-denied
止  may-deny
毋  may-deny
沒  negation may-deny
沒有  firm-denial
没  negation may-deny
没人  firm-denial
没有  firm-denial
没有不  not-denied
没有人不  not-denied
没能  firm-denial
無  negation may-deny
無法  firm-denial
甭  may-deny
直到  may-deny
直至  may-deny
禁  may-deny
离不开  not-denied
空  may-deny
第一次  may-deny
绝  may-deny
绝不  firm-denial
缺  may-deny
罕  may-deny
而是  not-denied
能不能  not-denied
若  not-denied
莫  may-deny
莫不  not-denied
虽  may-deny
要不  not-denied
要不是  not-denied
误  may-deny
谁  not-denied may-deny
还不如  not-denied
远  may-deny
避  may-deny
错  may-deny
防  may-deny
阻  may-deny
限制  may-deny
除  may-deny
除非  not-denied
难  may-deny
難  may-deny
零  may-deny
非  may-deny
首次  may-deny
驳  may-deny
鲜  may-deny
？  not-denied may-deny
