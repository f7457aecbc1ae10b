/** Why there are the rules about whole texts against their source, their terms or themselves: bilingual, terms and consistency. */
export const reasonsOfWholes: Readonly<Record<string, string>> = {
  'acronym-differs':
    '大写字母缩写和代号（CNN、A380、5G）应照搬到译文。只有译文相应处出现十分相近的写法时才提示；原文使用拉丁字母时，缩写本来就与英文不同，只比较代号。',
  'brackets-differ':
    '原文括号里的内容（本族文字的名字、缩写、数字）常整个被丢掉。只有译文里没有可以代替它的括号、破折号或成对逗号，或者句子短得容不下它、缺了那个名字时才提示。',
  'date-differs': '日或月错了一位，读起来毫无破绽，却是错的。',
  'end-mark-differs': '问句成了陈述句（或相反），丢的往往不只是标点，而是意思。',
  'latin-name-missing': '原文里已用拉丁字母书写的名字、网址或邮箱应照搬到译文；机器翻译会丢掉或改写它。',
  'length-differs': '按全文比例衡量，远短于原文的句子丢了一部分；远长的则有重复或杜撰。',
  'magnitude-differs':
    '中文和日文按万、亿计数：“数百亿”是 tens of billions，“几十万”是 hundreds of thousands。机器翻译会错一位或三位。',
  'mixed-acronym-stops':
    '每句各自翻译：一句写 US，下一句写 U.S.。提示标在较少的写法第一次出现处，修改一次改全文。',
  'mixed-hyphenation': '同一复合词一处加连字符、一处连写，显得粗心；以文中最常用的为准。',
  'mixed-name-order': '日文姓在前；机器翻译有的倒过来，有的不倒。一篇文章只用一种顺序，英文以名在前为常。',
  'mixed-number-forms':
    '每句各自翻译：这句写“5%”，那句写“8 percent”；这里写“12,500”，那里写“14500”。一篇文章用一种写法。',
  'mixed-spelling': '机器翻译学到哪种拼写就用哪种。一篇文章保持一种变体，以多数为准。',
  'month-added': '中日文新闻常只写日：“20日”。机器翻译凭空加上月份，或误作天数。',
  'month-differs': '六月错成七月，没有原文谁也看不出。带日的日期另有规则。',
  'name-by-sound': '日文或中文里按读音书写的名字，每句拼法不同：l 或 r,b 或 v,c 或 k，一个字母或两个。',
  'name-differs': '机器翻译漏掉中文名字的一个音节，或者换成别的名字的音节。原文汉字的读音可以判断。',
  'name-dropped': '机器翻译漏掉了原文里的人名，也就看不出是谁做的。这个名字在文中别处出现过，所以认得出来。',
  'name-in-kana':
    '原文用假名写出、或在括号里注明读音的名字，读法确定无疑。机器翻译会换一种读法，或漏掉名字。',
  'name-many-ways': '机器翻译每句重新读名字，同一个人、公司或病毒在一篇文章里便有了几个名字。',
  'name-two-ways': '机器翻译每句重新拼名字：连字符、撇号、空格、重音时有时无。以文中最常用的为准。',
  'name-withheld': '中文报道隐去名字写作“林某”，机器翻译把“某”当成名字：“Lin Mou”。',
  'negation-differs':
    '漏掉或多出一个“不”，句子的意思就反了。只有原文一句对应译文一句，而且另一侧没有任何可表否定的词（如 lack、refuse、unsafe）时才提示。',
  'number-added':
    '凭空出现的数字是杜撰，或者对应原文里用文字写的数。十三以下的数不管；原文语言用文字写数时，整数也不管。',
  'number-differs':
    '数字错一位，或万、million、billion 之间的差错，没有原文谁也看不出。只有原文有而译文没有、译文有而原文没有的数字同时存在时才提示。',
  'number-missing': '机器翻译连同周围的短语一起丢掉数字。用文字说的、加“约”取整的或换算过的数算作已译。',
  'office-held-twice': '按读音拼写的名字每句不同。职务和名字开头相同时，指的是同一个人。',
  'place-named-twice': '日文地名末字已表示河、市或町，机器翻译又加上英文词。',
  'quotes-differ':
    '原文引用了别人的话而译文没有引号，读者会当成作者自己的话。名称和单个词常有意不用引号，所以短的只有在译文几乎处处保留引号时才算。',
  'quotes-kept-elsewhere': '原文每次都给书名或用语加了引号或书名号，译文一处保留，另一处同样的词却丢了。',
  'rendering-missing':
    '国名、报纸、疾病以及 pitcher 之类的术语只有一两种译法。全文一种也没有时，机器不是把它看成了别的词，就是丢了它。',
  'same-translation': '原文两句译成同一句，其中一句多半丢了。',
  'sentence-added': '原文里没有依据的句子，可能是杜撰，也可能是译者的说明。',
  'sentence-dropped': '机器翻译会跳过句子，长段里最常见，剩下的读起来天衣无缝。提示标在缺失处之前的词上。',
  'term-forbidden': '项目的术语表（.emend/terms.csv）或大家反复作的改动，说明不该怎么写、该怎么写。',
  'term-missing': '原文有项目术语表（.emend/terms.csv）里的术语，而这句译文里没有相应译法。',
  'time-differs': '钟点差了半天或几分钟，读起来毫无破绽，却是错的。',
  'title-in-pinyin': '机器翻译把姓氏后的“先生”“女士”当成名字。',
  'translated-differently': '原文里出现两次的句子，译文最好也一致，除非文章有意变化。',
  'unit-differs':
    '数字对了，单位不对：人民币成了美元，公里成了米，百分点成了百分比。换算过的数额数字不同，不在此列。',
  'untranslated-sentence': '同一种文字的语言之间，照抄而没有翻译的句子逃过拼写和文字检查。',
  'weekday-differs': '星期二成了星期四，读起来毫无破绽，却是错的。只有原文说的星期译文里没有时才提示。',
};
