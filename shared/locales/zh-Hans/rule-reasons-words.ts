const ownTerms = '中文和日文的术语被逐字翻译；英文另有说法。';
const onePreposition = '英文分用 in、on、at、for 之处，中文和日文只有一个词，机器翻译便取最常见的那个。';
const twoConjunctions = '中文用成对的关联词连接分句，一边一个；英文只用其中一个。';
const noNumber = '中文和日文不标单复数，英文的不可数名词于是成了复数，或者前面多了 a。';
const ownIdiom = '成语被逐字翻译；英文有自己的习语，或者直说其意。';
const agencyFormulas = '通讯社的套语被逐字翻译；英文新闻另有说法，或干脆不说。';

/** Why there are the rules about words and sentences: grammar, sentence, repetition, spelling and wording. */
export const reasonsOfWords: Readonly<Record<string, string>> = {
  'a-or-an': '冠词随后一个词的读音而定；机器翻译在选定那个词之前就选了冠词。',
  'adverb-for-adjective': '中文的词不分词类，机器翻译在形容词、副词、名词和动词之间随意选择。',
  'agreement-at-distance': '机器翻译让动词跟着最近的名词走：“the price of the lamps are”。',
  'article-at-date': '英文带月份的日期和年份不加冠词，单说几号时要加。中文和日文没有冠词，机器翻译只好猜。',
  'article-before-event':
    '英文里的运动会、杯赛和复数形式的队名要加冠词。中文和日文没有冠词，机器翻译便漏掉。',
  'article-before-rank': '中文和日文没有冠词，first、last 等前面必有的 the 常被漏掉。',
  'article-with-plural': '中文既不标冠词也不标单复数，机器各选各的：“an important instructions”。',
  'at-most-twice': '中文在数字两边都用限定词，英文只说一次。',
  'bare-industry':
    '按行业称呼的产业、按疾病称呼的疫情，在介词后要加冠词：“in the tea industry”。中文没有冠词。',
  'bare-noun':
    '中文和日文没有冠词，机器翻译常在可数名词前漏掉：“in intelligent manufacturing industry”。标题和便条里也常省去，所以只在读来像机器翻译的文章中提示。',
  'bare-verb-behind-comma':
    '中文用逗号把没有词尾的动词连在一起；机器翻译让最后一个停在原形，如“they are greedy, constantly change the rules”。',
  'base-after-preposition': '中文动词只有一种形式；英文在 for、by、of 之后要用 -ing 形式。',
  'but-also-alone':
    '中文用“也”“既……也……”连接两件同时成立的事；机器翻译写成“but also”，而英语前面要有“not only”。',
  'but-twice':
    '中文一句话里可以转折两次；英文第二个 but 把第一个又转了回去，其中一个应为 and，或者另起一句。',
  'calque-athletics':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-baseball':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-chinese-idiom': ownIdiom,
  'calque-collocation':
    '中文和日文的一个动词能带的宾语比英文对应的动词多；机器翻译沿用常见的动词，于是出现英文里从不搭配的组合。',
  'calque-culture': ownTerms,
  'calque-economy': ownTerms,
  'calque-everyday': '常用说法被逐字翻译，成了没人说的英文。',
  'calque-exclamation': '问候、致谢和感叹都是套语；机器翻译按发音拼写，或者逐字翻译。',
  'calque-finance': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'calque-health': '中文和日文的医学、防疫术语被逐字翻译。',
  'calque-japanese-idiom': ownIdiom,
  'calque-japanese-news': agencyFormulas,
  'calque-japanese': '日文新闻和口语有固定说法，外来词也另有含义；机器翻译逐字照译。',
  'calque-law': '公安、法院、救援部门的行话被逐字翻译。',
  'calque-news': agencyFormulas,
  'calque-office':
    '日文和中文用职位名称的字来称呼官职；机器翻译逐字翻译，大臣成了 phase，地方法院成了 land court。',
  'calque-politics': '中文政治套语被逐字翻译，而英文有固定译法，或者根本不必说。',
  'calque-service': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'calque-shopping': '中文网店和快递用语被一个词一个词地翻译。',
  'calque-sport': ownTerms,
  'calque-sumo-and-racing':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-technical': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'calque-title': ownTerms,
  'calque-weather': ownTerms,
  'can-not': '英文写作一个词 cannot；只有在 only 之前才写 can not。',
  'cause-said-twice': '中文用“之所以……主要归功于”前后呼应；英语说一次原因即可。',
  'clause-as-subject': '中文的小句可以直接作主语；英语要用“a skirt that is …”“if it is …”或 -ing 形式。',
  'clause-said-again': '系统失去线索时，会把本句或上一句的分句一字不差地再说一遍。',
  'comma-splice':
    '中文用逗号连接句子；英文要用句号、分号或 and。作者在对话里有时故意这样写，所以只轻声提示。',
  'confused-words': '两个都是词，词典分不出来；此处只有另一个词说得通。',
  'country-with-article': '国名前本来没有冠词，机器翻译却加上了。',
  'days-for-date': '日文和中文的“日”既指天数，也指几号；机器翻译把“25日”译成“on 25 days”。',
  'determiner-number': '中文名词没有复数，机器选名词的数时不看限定词：“these development”“this measures”。',
  'double-comparative': '中文的比较另用一个词，机器翻译在英文词尾之外又译了一遍：“more better”。',
  'doubled-determiner': '句子各部分分开翻译，各带一个限定词：“the a plan”“the this year”。',
  'each-other-as-subject': '日文或中文的“互相”被译成 each other，而它在英文里不能作主语。',
  'etc-after-such-as': '中文列举之后常以“等”收尾；英语的“such as”已表明不止这些，不再加“etc.”。',
  'first-person-in-report':
    '中文和日文常省略主语；没有说明是谁时，机器翻译便用 I 或 we，尽管报道说的是别人。',
  'form-after-modal':
    'can、will、must 之后用动词原形；机器翻译带来别的分句的形式：“can to improve”“will improves”。',
  'form-after-to': '中文动词只有一种形式；机器从句中别处取时态，连 to 后面也不放过：“to went”“to improves”。',
  fragment:
    '机器翻译在逗号处切断长句，留下不能独立的残句：“To achieve the goal of development.”有的作者故意这样写，所以只轻声提示。',
  'gender-of-pronouns': '中文和日文的代词常省略，或者读音相同，机器翻译便把女士说成 his，把男士说成 she。',
  'infinitive-without-verb': '原文的动词在别处时，机器翻译会丢掉不定式的动词，或把“to”放错地方。',
  'ing-after-to': '中文动词只有一种形式；该用不定式的地方，机器翻译用了 -ing 形式。',
  'joined-subject': '机器翻译里的动词常跟着最近的名词走；用“and”连接的两样东西要用复数。',
  'leader-by-pinyin':
    '中文新闻里越南、韩国、日本人名用汉字书写；机器翻译按普通话读音拼写，而不是按本人的语言。',
  'list-without-and':
    '中文和日文的列举逐项并列，英文在末项前要用“and”：“held meetings, seminars”。作者有时故意省去，所以只在读来像机器翻译的文章中提示。',
  'listed-twice':
    '原文两个近义词译成了同一个词，在列举里连着出现：“sage, mint, mint and thyme”“a livable and livable town”。',
  'lost-end-mark': '拼接各行时丢了句号，两句连在一起：“in the town The mayor said”。',
  'make-have': '中文说“使……具有”；英语用“give”。',
  'missing-article': '中文和日文没有冠词，可数名词和机构名称前的冠词便被漏掉：“Rescue team continued”。',
  'missing-conjunction':
    '中文用逗号把同一主语的动词串起来；英文在最后一个前要 and：“sent three teams, rescued one man”。',
  'missing-end-mark': '断行或并行时丢了句末标点，或者句子本身被截断。',
  'missing-subject': '中文和日文在主语明确时省略它；译文一断句，便以动词开头：“Has continued to improve.”',
  'misspelled-name': '这类词多半是名字，所以适合已把名字列入 .emend/words.txt 的项目。',
  misspelling:
    '大型系统的机器翻译很少拼错，人工修改和较弱的系统却常有。检查的是词典不认识、也不是已知词的变形或复合的小写词；.emend/words.txt 里的词算作已知。',
  'mixed-verb-forms':
    '中文动词只有一种形式；两个动词并列时，机器翻译只给第一个加词尾：“helps the poor and build roads”。',
  'more-and-more-high': twoConjunctions,
  'much-or-many': '中文不分 much 和 many，也不分可数与否：“much problems”“many information”“equipments”。',
  'name-by-ear': '中文和日文按读音写外国名字；机器翻译又按读音重新拼写，或者逐字翻译，而不去查这个名字。',
  'name-joined-to-itself':
    '中文把两个名称各缩成一个字连在一起；机器翻译把后一个读成前一个：“Vietnam-Vietnam relations”。',
  'negation-in-doubt': '中文和日文的“都不”就是全部否定，一个“不”可以管两个动词；英文要用“none”和“or”。',
  'news-of-day': '中文新闻说“某网站11日消息”，指当天的报道；机器翻译译成了一条“news”。',
  'number-in-doubt': '中文和日文的名词没有复数，搭配的词也没有；机器翻译把单数和复数放在一起。',
  'only-comma-verb': '中文用逗号把动词串起来；英语的第二个动词要有“and”“which”或自己的主语。',
  'overlong-sentence':
    '中文用逗号把分句串起来，机器翻译照样放在一句里。超过一百二十个词而没有分号，几乎没有读者跟得上；这只是提醒，列举可以很长。',
  'paired-conjunctions': twoConjunctions,
  'passive-of-intransitive': '中文和日文的被动与英文不同；机器翻译给没有宾语的动词造出被动：“was happened”。',
  'perfect-with-date': '中文标的是“已完成”而不是时间；机器翻译用了完成时，而它不能和过去的日期连用。',
  'person-or-thing':
    '中文和日文把从句接到名词上只有一种方式，机器翻译不看说的是人还是物，随意用“which”或“who”。',
  'place-misspelt':
    '众所周知的地名只有一种拼法；机器翻译拼地名时会错一个字母，或者按拼音拼写外国地名和少数民族语地名。',
  'please-twice': '原文请求时首尾都客气；英文一句里说一次“please”。',
  'plural-in-compound':
    '放在名词前的度量是用连字符连成的一个词，不用复数：“a two-year-old son”“a 50-minute video”。机器翻译留着复数。',
  'positive-before-than': '中文和日文比较时形容词不变，机器翻译也照样不变：“safe than cheap”。',
  'preposition-after-verb': onePreposition,
  'preposition-after-word': onePreposition,
  'preposition-of-place': onePreposition,
  'preposition-of-time': onePreposition,
  'question-in-statement': '中文和日文的疑问句放进陈述句时语序不变；英语要把动词移到主语之后。',
  'repeated-phrase': '机器翻译失去线索时会重复同样的话，两遍甚至没完没了。',
  'repeated-sentence': '一篇文章里出现两次的句子，通常是译了两遍或误抄。',
  'repeated-word': '机器翻译拼接片段时，接头处的词常说两遍：“of of”“the the”。',
  'said-twice': '原文两个近义词译成同一个词：“strategy and strategy”。失去线索的译文还会重复整个短语。',
  'seen-from-aspects': '中文说“从……方面看”；英文说 respects 或 ways。',
  'since-a-span': '中文的“今年以来”从年初算起；英语的“since”后面要有一个时间点。',
  'singular-after-number': '中文名词在任何数字后形式都一样，机器翻译便留作单数：“three person”。',
  'small-word-in-doubt':
    '中文和日文没有同样的冠词和介词，机器翻译填上最常见的。其中有些人也会写，所以只在读来像机器翻译的文章中提示。',
  'small-word-missing': '中文没有与“for”“’s”之类相当的词，机器翻译便漏掉了。',
  'small-words-around': twoConjunctions,
  'so-that-to': '机器翻译把“so that … can”与“so as to”混在一起。',
  'stranded-was': '日文句末另有动词，机器翻译把它单独译成一句：“They stayed for days. It was.”',
  'stray-first-letter': '改写单词时残留了首字母：“I Wwent home”“xThere is a mill”。',
  'subject-verb-agreement':
    '中文动词不随主语变化，机器翻译有时照样不变：“the results shows”“he have”“there is many reasons”。',
  'such-as-etc': '中文列举以“如”开头、以“等”收尾；英文的 such as 和 including 已经表示还有别的。',
  'swapped-letters': '拼写规则不管三个字母的词，因为名字和缩写像它们；这几个总是手误。',
  'tense-at-time': '中文动词没有时态，只靠时间词；机器翻译于是用了现在时，或根本没有时态。',
  'tense-in-doubt': '中文动词没有时态，日文在转述想法和愿望时也不变时态；机器翻译就把这样的动词留在现在时。',
  'there-with-verb': '中文和日文说“有人认为”；英语去掉“there are”，或在动词前加“who”。',
  'time-spent-to': '中文把第二个动词直接放在所费时间之后；英文用 -ing 形式。',
  'times-than': '中文只说“两倍于”，机器翻译便只写“times than”。',
  'truncated-sentence': '以“of the.”“and.”或逗号结尾的句子被截断了：翻译系统有长度限制，或拼行出错。',
  'two-estimates': '中文和日文在数字前后各放一个约数词，两个都进了译文：“almost around 20”。',
  'two-genders':
    '中文和日文常省去这类代词，机器翻译便一处填“his”，一处填“her”，如“she held his father’s hand”。',
  'uncountable-counted': noNumber,
  'uncountable-plural': noNumber,
  'verb-behind-comma':
    '中文和日文在主语明了时省去主语，逗号后接着说：“the house is old, has been praised often”；英文要有“and”或主语。人在匆忙时也会这样写，所以只在读来像机器翻译的文章中提示。',
  'verb-frame': '中文和日文动词带的宾语、介词和不定式与英文不同。',
  'verb-of-its-noun':
    '中文和日文说“实现增长”“制定规划”，机器翻译却用同根的动词和名词：“the growth grew”“plan a planning”。',
  'wish-without-subject':
    '中文在主语明了时不必说出；给客人的回复若以“Look forward to”或“Wish you”开头，就缺了“We”。',
  'year-before-month': '中文和日文的日期从年说到日；英语先说月份。',
};
