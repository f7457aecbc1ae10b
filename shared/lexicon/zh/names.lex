@class surname  A family name of one character.
@class sounding  A character that foreign names are spelled with, by its sound.

丁  surname
万  surname
丝  sounding
严  surname
丹  sounding
丽  sounding
乌  sounding
乔  surname sounding
于  surname
亚  sounding
亨  sounding
什  sounding
任  surname
伊  sounding
伍  surname sounding
休  sounding
伦  sounding
伯  sounding
位  surname
佐  sounding
何  surname
余  surname
佩  sounding
依  sounding
侯  surname
俞  surname
倪  surname
傅  surname
儒  sounding
克  sounding
兰  sounding
关  surname
兹  sounding
冈  sounding
冯  surname
凌  surname
凯  sounding
刘  surname
利  sounding
加  sounding
努  sounding
勒  sounding
包  surname
卓  sounding
单  surname
博  sounding
卜  surname
卡  sounding
卢  surname sounding
卫  surname
厄  sounding
史  surname
叶  surname
司  surname sounding
吉  sounding
向  surname
吕  surname
吴  surname
周  surname
哈  sounding
唐  surname
图  sounding
坎  sounding
坦  sounding
埃  sounding
基  sounding
塔  sounding
塞  sounding
夏  surname
多  sounding
夫  sounding
夸  sounding
奇  sounding
奈  sounding
奎  sounding
契  sounding
奥  sounding
姆  sounding
姚  surname
姜  surname
威  sounding
孔  surname
孙  surname
孟  surname
季  surname
宁  surname
安  surname
宋  surname
宾  sounding
密  sounding
尔  sounding
尤  surname sounding
尹  surname
尼  sounding
屈  surname
岳  surname
崔  surname
左  surname
巴  sounding
布  sounding
希  sounding
帕  sounding
席  surname
常  surname
庄  surname
库  sounding
庞  sounding
康  surname
廖  surname
廷  sounding
弗  sounding
张  surname
彭  surname sounding
彼  sounding
徐  surname
德  sounding
恩  sounding
戈  sounding
戎  sounding
成  surname
戴  surname sounding
扎  sounding
托  sounding
拉  sounding
拜  sounding
撒  sounding
文  surname
斯  sounding
方  surname
施  surname sounding
时  surname
昂  sounding
昆  sounding
易  surname
普  sounding
景  surname
曲  surname
曹  surname
曼  sounding
曾  surname
朗  sounding
朱  surname sounding
李  surname
杜  surname sounding
杨  surname
杰  sounding
林  surname
柏  surname
查  surname sounding
柯  surname sounding
柳  surname
格  sounding
桂  surname
桑  sounding
梁  surname
梅  surname
森  sounding
植  surname
楚  sounding
樊  surname
欧  surname sounding
武  surname
段  surname
殷  surname
比  sounding
毕  surname sounding
毛  surname
江  surname
汤  surname
汪  surname
沃  sounding
沈  surname
沙  sounding
法  sounding
波  sounding
泰  sounding
泼  sounding
泽  sounding
洛  sounding
洪  surname
涂  surname
涅  sounding
温  surname
游  surname
滕  sounding
潘  surname sounding
焦  surname
熊  surname
牛  surname
牟  surname
特  sounding
王  surname
玛  sounding
珀  sounding
珊  sounding
班  sounding
琳  sounding
琼  sounding
瑞  sounding
瑟  sounding
瓜  sounding
瓦  sounding
甄  surname
甘  surname sounding
田  surname
申  surname
登  sounding
白  surname
皮  sounding
盖  sounding
盛  surname
石  surname
祁  surname
祝  surname
福  sounding
科  sounding
秦  surname
程  surname
穆  sounding
章  surname
童  surname
管  surname
米  sounding
索  sounding
约  sounding
纪  surname
纳  sounding
纽  sounding
维  sounding
缅  sounding
罗  surname sounding
翁  surname
翟  surname
耶  sounding
耿  surname
聂  surname
肯  sounding
胡  surname
舍  sounding
舒  surname sounding
艾  sounding
芒  sounding
芝  sounding
芦  surname
芬  sounding
苏  surname sounding
苗  surname
范  surname
茨  sounding
茹  sounding
莉  sounding
莫  surname sounding
莱  sounding
菲  sounding
萧  surname
萨  sounding
葛  surname
董  surname
蒂  sounding
蒋  surname
蒙  sounding
蔡  surname
薄  surname
薛  surname
袁  surname
裴  surname
覃  surname
詹  surname sounding
许  surname
诺  sounding
谢  surname
谭  surname
谷  surname
豪  sounding
贝  sounding
费  surname sounding
贺  surname
贾  surname sounding
赖  surname
赫  sounding
赵  surname
路  surname
辛  surname sounding
达  sounding
迈  sounding
迪  sounding
邓  surname sounding
邢  surname
邦  sounding
邱  surname
邵  surname
邹  surname
郑  surname
郝  surname
郭  surname
里  sounding
金  surname
钟  surname
钱  surname
锡  sounding
闵  surname
阎  surname
阮  surname
阳  surname
阿  sounding
陆  surname
陈  surname
陶  surname sounding
隋  surname
雍  sounding
雪  sounding
雷  surname sounding
霍  surname sounding
靳  surname
韦  surname sounding
韩  surname
项  surname
顾  surname
顿  sounding
颜  surname
马  surname sounding
高  surname
魏  surname sounding
鲁  surname sounding
鲍  surname sounding
麦  sounding
黄  surname
黎  surname sounding
默  sounding
齐  surname
龙  surname sounding
龚  surname
