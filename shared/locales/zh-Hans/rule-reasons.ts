const ownTerms = '中文和日文的术语被逐字翻译；英文另有说法。';
const onePreposition = '英文分用 in、on、at、for 之处，中文和日文只有一个词，机器翻译便取最常见的那个。';
const twoConjunctions = '中文用成对的关联词连接分句，一边一个；英文只用其中一个。';
const noNumber = '中文和日文不标单复数，英文的不可数名词于是成了复数，或者前面多了 a。';
const ownIdiom = '成语被逐字翻译；英文有自己的习语，或者直说其意。';
const agencyFormulas = '通讯社的套语被逐字翻译；英文新闻另有说法，或干脆不说。';

/** Why rules are there, by id; a rule that is missing says it in English. */
export const ruleReasons: Readonly<Record<string, string>> = {
  'a-or-an': '冠词随后一个词的读音而定；机器翻译在选定那个词之前就选了冠词。',
  'acronym-differs':
    '大写字母缩写和代号（CNN、A380、5G）应照搬到译文。只有译文相应处出现十分相近的写法时才提示；原文使用拉丁字母时，缩写本来就与英文不同，只比较代号。',
  'acronym-in-small-letters': '机器翻译把整行改成小写时，缩写词和产品名的大写也一并丢掉。',
  'adverb-for-adjective': '中文的词不分词类，机器翻译在形容词、副词、名词和动词之间随意选择。',
  'agreement-at-distance': '机器翻译让动词跟着最近的名词走：“the price of the lamps are”。',
  'all-caps-run': '全大写像在叫喊，也看不出专名从哪里开始；多是原文标题和菜单的残留。',
  'amount-form':
    '中文和日文以万、亿计数，币名在数额前后都可出现；机器翻译把两种写法的碎片都留下：“1 billion 7,500 million”“RMB 100 yuan”。',
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
  'brackets-differ':
    '原文括号里的内容（本族文字的名字、缩写、数字）常整个被丢掉。只有译文里没有可以代替它的括号、破折号或成对逗号，或者句子短得容不下它、缺了那个名字时才提示。',
  'but-twice':
    '中文一句话里可以转折两次；英文第二个 but 把第一个又转了回去，其中一个应为 and，或者另起一句。',
  'calque-chinese-idiom': ownIdiom,
  'calque-culture': ownTerms,
  'calque-economy': ownTerms,
  'calque-everyday': '常用说法被逐字翻译，成了没人说的英文。',
  'calque-health': '中文和日文的医学、防疫术语被逐字翻译。',
  'calque-japanese': '日文新闻和口语有固定说法，外来词也另有含义；机器翻译逐字照译。',
  'calque-japanese-idiom': ownIdiom,
  'calque-japanese-news': agencyFormulas,
  'calque-law': '公安、法院、救援部门的行话被逐字翻译。',
  'calque-news': agencyFormulas,
  'calque-politics': '中文政治套语被逐字翻译，而英文有固定译法，或者根本不必说。',
  'calque-shopping': '中文网店和快递用语被一个词一个词地翻译。',
  'calque-baseball':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-collocation':
    '中文和日文的一个动词能带的宾语比英文对应的动词多；机器翻译沿用常见的动词，于是出现英文里从不搭配的组合。',
  'calque-finance': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'calque-exclamation': '问候、致谢和感叹都是套语；机器翻译按发音拼写，或者逐字翻译。',
  'calque-office':
    '日文和中文用职位名称的字来称呼官职；机器翻译逐字翻译，大臣成了 phase，地方法院成了 land court。',
  'clause-as-subject': '中文的小句可以直接作主语；英语要用“a skirt that is …”“if it is …”或 -ing 形式。',
  'etc-after-such-as': '中文列举之后常以“等”收尾；英语的“such as”已表明不止这些，不再加“etc.”。',
  'place-misspelt':
    '众所周知的地名只有一种拼法；机器翻译拼地名时会错一个字母，或者按拼音拼写外国地名和少数民族语地名。',
  'leader-by-pinyin':
    '中文新闻里越南、韩国、日本人名用汉字书写；机器翻译按普通话读音拼写，而不是按本人的语言。',
  'calque-sumo-and-racing':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-athletics':
    '日文和中文的体育报道有自己的词汇：局数叫“回”，出局叫“死”，名次和场地是比喻。机器翻译译了字面，没译术语。',
  'calque-technical': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'calque-service': '行业里的简称被逐字翻译，或取了最常见的意思：仓位成了仓库，专班成了特殊班级。',
  'article-at-date': '英文带月份的日期和年份不加冠词，单说几号时要加。中文和日文没有冠词，机器翻译只好猜。',
  'article-before-event':
    '英文里的运动会、杯赛和复数形式的队名要加冠词。中文和日文没有冠词，机器翻译便漏掉。',
  'half-capitalised-headline': '标题要么主要的词都大写，要么只有首词和专名大写；机器翻译中途改了主意。',
  'small-after-label': '全角括号里的标签后面是单独一句，英文以大写字母开头。',
  'small-word-missing': '中文没有与“for”“’s”之类相当的词，机器翻译便漏掉了。',
  'speakers-in-one-line': '访谈或聊天的每一行属于一个人；换行丢失后，回答便接在问题后面。',
  'calque-sport': ownTerms,
  'calque-weather': ownTerms,
  'calque-title': ownTerms,
  'can-not': '英文写作一个词 cannot；只有在 only 之前才写 can not。',
  'capital-after-comma':
    '原文用逗号连接的分句，机器翻译句句另起：“livelihood, Increasing the mission”。标点和大写必有一错。',
  'capital-inside-sentence':
    '机器翻译把原本独立的句子或标题接在一起，各自的大写却留着：“the More they paid”。官职名称则会丢掉部分大写。',
  'cause-said-twice': '中文用“之所以……主要归功于”前后呼应；英语说一次原因即可。',
  'capitals-in-list':
    '机器翻译把冒号后的每一项当成单独一行，首字母大写：“the following: Water, Food and Shelter”。有人故意这样写，所以只作轻度提示。',
  'clause-said-again': '系统失去线索时，会把本句或上一句的分句一字不差地再说一遍。',
  'comma-after-article': '原文的停顿落在了本应相连的词之间：“the, new bridge”。冠词后面要紧跟名词。',
  'comma-before-verb': '中文在长主语后加逗号；英文以 who 或 that 从句结尾的主语直接接动词，不加逗号。',
  'comma-splice':
    '中文用逗号连接句子；英文要用句号、分号或 and。作者在对话里有时故意这样写，所以只轻声提示。',
  'compound-hyphen':
    '两个词合成一个形容词放在名词前要加连字符：“high-quality development”。中文没有这种写法，机器翻译便漏掉。',
  'country-with-article': '国名前本来没有冠词，机器翻译却加上了。',
  'currency-space': '英文的货币符号紧靠数额：“$500”。',
  'date-differs': '日或月错了一位，读起来毫无破绽，却是错的。',
  'date-form':
    '中文和日文的月、日都用数字写：“6 month 26 day”是 June 26，“on the 5”是 on the 5th，“15 o’clock”是 3 p.m.',
  'dateline-joint':
    '中文报道以地点、日期和记者开头，直接进入正文：“(reporter Li) According to …”。英文用破折号隔开，正文以大写开头。',
  'day-in-brackets': '港澳台报纸写“今（11）日”；英语新闻用文字写出日期，或不写。',
  'determiner-number': '中文名词没有复数，机器选名词的数时不看限定词：“these development”“this measures”。',
  'double-comparative': '中文的比较另用一个词，机器翻译在英文词尾之外又译了一遍：“more better”。',
  'double-space': '删去词或标点后留下的连续空格；印出来看得见，也妨碍查找。',
  'doubled-determiner': '句子各部分分开翻译，各带一个限定词：“the a plan”“the this year”。',
  'doubled-exclamation': '印刷文字一个叹号就够；中文和日文的帖子常连用几个。',
  'each-other-as-subject': '日文或中文的“互相”被译成 each other，而它在英文里不能作主语。',
  'end-mark-differs': '问句成了陈述句（或相反），丢的往往不只是标点，而是意思。',
  'first-person-in-report':
    '中文和日文常省略主语；没有说明是谁时，机器翻译便用 I 或 we，尽管报道说的是别人。',
  'foreign-quotes': '法文、德文和俄文原文带来自己的引号 « » 和 „ “;英文用 “ ” 和 " "。',
  'foreign-script':
    '机器没有译出的词留在西里尔、阿拉伯、泰文等文字里；外形像拉丁字母的别种字母则让查找落空。',
  'form-after-modal':
    'can、will、must 之后用动词原形；机器翻译带来别的分句的形式：“can to improve”“will improves”。',
  'form-after-to': '中文动词只有一种形式；机器从句中别处取时态，连 to 后面也不放过：“to went”“to improves”。',
  fragment:
    '机器翻译在逗号处切断长句，留下不能独立的残句：“To achieve the goal of development.”有的作者故意这样写，所以只轻声提示。',
  'french-spacing': '法文在 ; : ! ? 和书名号式引号旁用不间断空格隔开。',
  'full-width-letters': '中日文字体的全角字母和数字看起来被拉宽，查找也找不到。',
  'full-width-marks': '原文的全角标点留在译文里：“first，second。”。看似相同，却影响查找、换行和字体。',
  'gender-of-pronouns': '中文和日文的代词常省略，或者读音相同，机器翻译便把女士说成 his，把男士说成 she。',
  'german-quotes': '德文引号下开上合：„so“。机器翻译却留着英文的引号。',
  'half-width-katakana': '半角片假名来自旧终端和表格；正文要用全角，否则查不到。',
  'headline-run-on': '标题后面的换行丢了，标题和第一句便连成一行。',
  'html-entity': '网页用代码写某些字符；当作文字取来，读者看到的是代码而不是字符。',
  'html-tag': '原网页的标签留在了文字里。',
  'hyphen-for-dash': '分句之间要用破折号而不是连字符；机器翻译只有连字符，或单或双。',
  'half-capitalised-name':
    '中文和日文没有大小写，机器翻译只把它认作名字的那部分大写，其余小写。这些专名各词都应大写。',
  'impossible-date': '数字在途中丢失或颠倒：2 月 30 日、13 月、25 点。原意只有原文知道。',
  'ing-after-to': '中文动词只有一种形式；该用不定式的地方，机器翻译用了 -ing 形式。',
  'invisible-character':
    '零宽空格、软连字符、方向标记和控制字符看不见，但带着它们的词查不到，还会在奇怪的地方断行。',
  'joined-subject': '机器翻译里的动词常跟着最近的名词走；用“and”连接的两样东西要用复数。',
  'joined-words': '拼接时丢了空格：“companyand”“decorationFind”“alot”。',
  'latin-marks-in-cjk': '中日文字之间用全角标点；半角的来自翻译的另一种语言。',
  'latin-name-missing': '原文里已用拉丁字母书写的名字、网址或邮箱应照搬到译文；机器翻译会丢掉或改写它。',
  'length-differs': '按全文比例衡量，远短于原文的句子丢了一部分；远长的则有重复或杜撰。',
  'line-in-capitals':
    '原文单列的一行，译文里只有它全用大写，前后各行都不是；全大写刺眼，也看不出专名从哪里开始。',
  'list-without-and':
    '中文和日文的列举逐项并列，英文在末项前要用“and”：“held meetings, seminars”。作者有时故意省去，所以只在读来像机器翻译的文章中提示。',
  'listed-twice':
    '原文两个近义词译成了同一个词，在列举里连着出现：“sage, mint, mint and thyme”“a livable and livable town”。',
  'lost-end-mark': '拼接各行时丢了句号，两句连在一起：“in the town The mayor said”。',
  'lost-hyphen': '“Longterm”“selfsufficient”：丢了连字符，两个词成了词典里没有的一个词。',
  'lowercase-line': '各行分开翻译，而中文和日文没有大写：列表或对话中有一行丢了其他行都有的大写。',
  'lowercase-name': '英文的星期、月份、语言、民族和代词 I 要大写，许多原文语言并不如此。',
  'lowercase-sentence-start': '机器翻译断开或合并句子时，新的一句以小写开头。',
  'magnitude-differs':
    '中文和日文按万、亿计数：“数百亿”是 tens of billions，“几十万”是 hundreds of thousands。机器翻译会错一位或三位。',
  'markup-residue': 'Markdown、论坛或维基的标记以及转义的换行跟着文字进来，原样显示。',
  'missing-article': '中文和日文没有冠词，可数名词和机构名称前的冠词便被漏掉：“Rescue team continued”。',
  'missing-conjunction':
    '中文用逗号把同一主语的动词串起来；英文在最后一个前要 and：“sent three teams, rescued one man”。',
  'missing-end-mark': '断行或并行时丢了句末标点，或者句子本身被截断。',
  'missing-space-after-abbreviation':
    '人名首字母和缩写以句点加空格结束：“P.O. Box”“J. K. Rowling”“etc. and”。少了空格，后面的词看起来像网址的一部分。',
  'missing-space-after-colon': '原文的全角冒号自带空隙；换成半角后，两个词粘在一起：“he said:The”。',
  'missing-space-after-comma': '原文的全角逗号换成半角，两个词连在一起：“first,second”。',
  'missing-space-after-sentence':
    '中文和日文句号后不加空格，机器翻译忘了补上：“15th.Cai Qi”。句号后面的文字便被当成同一句。',
  'missing-space-at-bracket':
    '中文和日文的括号两边不空格；英文的词要与括号隔开：“the fund(founded in 1998)was”。',
  'missing-space-at-number': '中文和日文的数字两边不空格：“in2019”“300people”。',
  'missing-space-before-suffix':
    '“.NET”和“.ini”“.dll”等扩展名以点开头；机器翻译把点当成句号，粘在前一个词上：“the.ini”。',
  'missing-subject': '中文和日文在主语明确时省略它；译文一断句，便以动词开头：“Has continued to improve.”',
  'measure-hyphen':
    '名词前的数量词是一个形容词：“a 10-kilometer road”“a 5-year-old boy”。中文和日文的这些成分直接相连，译文就漏了连字符。',
  'misspelled-name': '这类词多半是名字，所以适合已把名字列入 .emend/words.txt 的项目。',
  misspelling:
    '大型系统的机器翻译很少拼错，人工修改和较弱的系统却常有。检查的是词典不认识、也不是已知词的变形或复合的小写词；.emend/words.txt 里的词算作已知。',
  'mixed-acronym-stops':
    '每句各自翻译：一句写 US，下一句写 U.S.。提示标在较少的写法第一次出现处，修改一次改全文。',
  'mixed-apostrophes':
    '不同时候译的片段带来不同的撇号；一篇文章只用一种。提示标在较少的一种第一次出现处，修改一次改全文。',
  'mixed-casing':
    '中文和日文没有大写，每句各自翻译：先写 the Provincial Party Committee，后写 the provincial Party committee。',
  'mixed-ellipses': '三个点和一个“…”都对，但不要并用；六个点是中文写法。',
  'mixed-hyphenation': '同一复合词一处加连字符、一处连写，显得粗心；以文中最常用的为准。',
  'mixed-name-order': '日文姓在前；机器翻译有的倒过来，有的不倒。一篇文章只用一种顺序，英文以名在前为常。',
  'mixed-number-forms':
    '每句各自翻译：这句写“5%”，那句写“8 percent”；这里写“12,500”，那里写“14500”。一篇文章用一种写法。',
  'mixed-quotes':
    '不同时候译的片段带来不同的引号；一篇文章只用一种。提示标在较少的一种第一次出现处，修改一次改全文。',
  'mixed-spelling': '机器翻译学到哪种拼写就用哪种。一篇文章保持一种变体，以多数为准。',
  'mixed-verb-forms':
    '中文动词只有一种形式；两个动词并列时，机器翻译只给第一个加词尾：“helps the poor and build roads”。',
  mojibake: '以一种编码保存、以另一种读取的文字：“café”成了“cafÃ©”。大多可以还原。',
  'month-added': '中日文新闻常只写日：“20日”。机器翻译凭空加上月份，或误作天数。',
  'month-differs': '六月错成七月，没有原文谁也看不出。带日的日期另有规则。',
  'more-and-more-high': twoConjunctions,
  'much-or-many': '中文不分 much 和 many，也不分可数与否：“much problems”“many information”“equipments”。',
  'name-by-ear': '中文和日文按读音写外国名字；机器翻译又按读音重新拼写，或者逐字翻译，而不去查这个名字。',
  'name-by-sound': '日文或中文里按读音书写的名字，每句拼法不同：l 或 r,b 或 v,c 或 k，一个字母或两个。',
  'name-differs': '机器翻译漏掉中文名字的一个音节，或者换成别的名字的音节。原文汉字的读音可以判断。',
  'name-dropped': '机器翻译漏掉了原文里的人名，也就看不出是谁做的。这个名字在文中别处出现过，所以认得出来。',
  'name-in-kana':
    '原文用假名写出、或在括号里注明读音的名字，读法确定无疑。机器翻译会换一种读法，或漏掉名字。',
  'name-in-small-letters':
    '中文和日文没有大写，系统拿不准是不是名字时便用小写。词典只收大写形式、或文中别处以大写出现的词，算作名字。',
  'name-joined-to-itself':
    '中文把两个名称各缩成一个字连在一起；机器翻译把后一个读成前一个：“Vietnam-Vietnam relations”。',
  'name-many-ways': '机器翻译每句重新读名字，同一个人、公司或病毒在一篇文章里便有了几个名字。',
  'name-withheld': '中文报道隐去名字写作“林某”，机器翻译把“某”当成名字：“Lin Mou”。',
  'name-two-ways': '机器翻译每句重新拼名字：连字符、撇号、空格、重音时有时无。以文中最常用的为准。',
  'negation-differs':
    '漏掉或多出一个“不”，句子的意思就反了。只有原文一句对应译文一句，而且另一侧没有任何可表否定的词（如 lack、refuse、unsafe）时才提示。',
  'negation-in-doubt': '中文和日文的“都不”就是全部否定，一个“不”可以管两个动词；英文要用“none”和“or”。',
  'news-of-day': '中文新闻说“某网站11日消息”，指当天的报道；机器翻译译成了一条“news”。',
  'number-added':
    '凭空出现的数字是杜撰，或者对应原文里用文字写的数。十三以下的数不管；原文语言用文字写数时，整数也不管。',
  'number-compound': '数字带单位放在名词前是一个形容词，要加连字符：“a three-year plan”。中文没有这种写法。',
  'number-differs':
    '数字错一位，或万、million、billion 之间的差错，没有原文谁也看不出。只有原文有而译文没有、译文有而原文没有的数字同时存在时才提示。',
  'number-form': '中文和日文的月、日都是数字：“7 month”是 July。大数以万计，分节的逗号会丢。',
  'number-in-doubt': '中文和日文的名词没有复数，搭配的词也没有；机器翻译把单数和复数放在一起。',
  'number-missing': '机器翻译连同周围的短语一起丢掉数字。用文字说的、加“约”取整的或换算过的数算作已译。',
  'office-held-twice': '按读音拼写的名字每句不同。职务和名字开头相同时，指的是同一个人。',
  'one-word-for-two':
    'everyday 放在名词前，every day 说的是时间；setup 是名词，set up 是动词。连写时意思就变了。',
  'ordinal-ending': '序数词尾随最后一个数而定：21st、22nd、23rd，但 11th、12th、13th。',
  'overlong-sentence':
    '中文用逗号把分句串起来，机器翻译照样放在一句里。超过一百二十个词而没有分号，几乎没有读者跟得上；这只是提醒，列举可以很长。',
  'page-residue': '网页上文章周围的内容（按钮、图注、图片署名）也一起被翻译了。',
  'paired-conjunctions': twoConjunctions,
  'passive-of-intransitive': '中文和日文的被动与英文不同；机器翻译给没有宾语的动词造出被动：“was happened”。',
  'percent-sign': '英文、中文和日文的百分号紧靠数字；德文、法文和西班牙文分开。“5% percent”说了两遍。',
  'perfect-with-date': '中文标的是“已完成”而不是时间；机器翻译用了完成时，而它不能和过去的日期连用。',
  'person-or-thing':
    '中文和日文把从句接到名词上只有一种方式，机器翻译不看说的是人还是物，随意用“which”或“who”。',
  'place-named-twice': '日文地名末字已表示河、市或町，机器翻译又加上英文词。',
  placeholder: '代替名字、数字或未知词的记号一直没有填上。',
  'please-twice': '原文请求时首尾都客气；英文一句里说一次“please”。',
  'plural-in-compound':
    '放在名词前的度量是用连字符连成的一个词，不用复数：“a two-year-old son”“a 50-minute video”。机器翻译留着复数。',
  'plus-sign-apart': '“五十多”写作“50+”；机器翻译把加号隔开，像是在做加法。',
  'positive-before-than': '中文和日文比较时形容词不变，机器翻译也照样不变：“safe than cheap”。',
  'preposition-after-verb': onePreposition,
  'preposition-after-word': onePreposition,
  'preposition-of-place': onePreposition,
  'preposition-of-time': onePreposition,
  'question-mark-of-statement': '陈述句里的问题用陈述语序，不加问号：“This text says why they came.”',
  'quote-facing-wrong': '开头用了后引号，或结尾用了前引号，是机器翻译和文字处理软件的老毛病。',
  'quote-not-reopened': '跨几段的引文，每段开头都要有前引号；中文和日文只在第一段用。',
  'quote-set-wrong': '一段里引号不成对时，引号所在的位置仍能说明朝向：在末尾是后引号，在大写前是前引号。',
  'quotes-kept-elsewhere': '原文每次都给书名或用语加了引号或书名号，译文一处保留，另一处同样的词却丢了。',
  'quoted-title-casing':
    '中文和日文没有大小写；机器翻译在引号内的标题里只给一部分词大写：“Bridge of Lost song”。',
  'quotes-differ':
    '原文引用了别人的话而译文没有引号，读者会当成作者自己的话。名称和单个词常有意不用引号，所以短的只有在译文几乎处处保留引号时才算。',
  'rendering-missing':
    '国名、报纸、疾病以及 pitcher 之类的术语只有一两种译法。全文一种也没有时，机器不是把它看成了别的词，就是丢了它。',
  'repeated-phrase': '机器翻译失去线索时会重复同样的话，两遍甚至没完没了。',
  'repeated-sentence': '一篇文章里出现两次的句子，通常是译了两遍或误抄。',
  'repeated-word': '机器翻译拼接片段时，接头处的词常说两遍：“of of”“the the”。',
  'replacement-character': '读不出的字符被换成替换符，或换成没有字体能显示的字符。原来是什么，只有原文知道。',
  'reversed-range': '区间两端颠倒，或一端丢了一位：“2022-2019”“30 to 15 days”。',
  'said-twice': '原文两个近义词译成同一个词：“strategy and strategy”。失去线索的译文还会重复整个短语。',
  'same-translation': '原文两句译成同一句，其中一句多半丢了。',
  'seen-from-aspects': '中文说“从……方面看”；英文说 respects 或 ways。',
  'sentence-added': '原文里没有依据的句子，可能是杜撰，也可能是译者的说明。',
  'sentence-dropped': '机器翻译会跳过句子，长段里最常见，剩下的读起来天衣无缝。提示标在缺失处之前的词上。',
  'shouted-plain-word':
    '机器翻译偶尔把句中一个普通词全部大写：“the CEILING is lit”。文中另有小写形式时才算。',
  'shouted-word': '原文的菜单和标题把个别词大写，机器翻译照搬：“Notice: THE police”。',
  'singular-after-number': '中文名词在任何数字后形式都一样，机器翻译便留作单数：“three person”。',
  'small-word-in-doubt':
    '中文和日文没有同样的冠词和介词，机器翻译填上最常见的。其中有些人也会写，所以只在读来像机器翻译的文章中提示。',
  'small-words-around': twoConjunctions,
  'source-name-in-title':
    '从网上取来的标题带着网站名：“Bridge opens - Daily Post”。机器翻译给它加上句号，或粘到最后一个词上。',
  'source-name-left':
    '从网上抄来的标题以网站或通讯社名结尾：“Bridge opens - Valley News Network”。它属于网页，不属于文章。',
  'space-after-hyphen': '机器翻译在连字符处拆开复合词：“high- quality”应为 high-quality。',
  'space-after-opening-bracket': '前括号紧靠后面的词；机器翻译留下了分词产生的空格。',
  'space-at-elision':
    '分词后没有拼好的文字在撇号处留下空格：“d ’ explosion”“L’ amitié”。冠词、代词与名词应连写。',
  'space-at-line-end': '行末的空格看不见，却会被计数、比较和导出。',
  'space-at-quotes': '引号紧靠所引内容，与外面隔开；机器翻译随处乱放。',
  'space-at-slash': '斜线要么两边都紧靠，要么两边都空：“and/or”，不是“and /or”。',
  'space-before-hyphen': '从中文机器翻译时，复合词的连字符前常多一个空格：“high -quality”应为 high-quality。',
  'space-before-punctuation':
    '逗号、句号、冒号和后括号紧靠前面的词；机器翻译常在那里留空格。法文的 ; : ! ? 前保留空格。',
  'space-in-address': '地址里有空格就寄不到任何人；各部分被当成单词分开了。',
  'space-in-cjk': '中文和日文不用空格分词；这些空格是分词的残留。',
  'space-in-contraction': '分词后没有拼好的文字在撇号处留下空格：“the company ’s”“do n’t”。',
  'space-in-number':
    '机器翻译在数字的标点处把它拆开：“1, 500”应为 1,500，“3. 5 %”应为 3.5%。也可能本来是两个数，修改前请看一眼。',
  'spaced-letters': '标题里为了好看而拉开、或被转换程序拆开的字母，查找时不成词。',
  'spanish-openers': '西班牙文的问句和感叹句开头有自己的标点，机器翻译常忘。',
  'speed-of-a-pitch': '日文用公里数表示球速或车速；英语里距离不是速度。',
  'split-word': '原文件的换行和机器的子词单位在词内留下空格：“develop ment”“woul d”“over night”。',
  'stop-before-ellipsis': '中文和日文用“……”表示话没说完，机器翻译又在前面加了句号；英文只用其中一个。',
  'stop-before-dialogue-tag': '说的话和说明谁说的词是一句：中间用逗号，不用句号。机器翻译留着原文的句号。',
  'straight-quotes-in-chinese': '中文引文用 “ ”（日文用 「 」）；直引号是另一种语言的残留。',
  'stranded-was': '日文句末另有动词，机器翻译把它单独译成一句：“They stayed for days. It was.”',
  'stray-marks': '原文的标点留在译文标点旁边：“.,”“,,”“。.”。其中一个是错的，句子也常在那里断错。',
  'stray-first-letter': '改写单词时残留了首字母：“I Wwent home”“xThere is a mill”。',
  'stray-sign': '日文用“・”分隔名字，用“○”标结果，用“＝”附说明。英文在那里用空格、连字符或逗号。',
  'such-as-etc': '中文列举以“如”开头、以“等”收尾；英文的 such as 和 including 已经表示还有别的。',
  'subject-verb-agreement':
    '中文动词不随主语变化，机器翻译有时照样不变：“the results shows”“he have”“there is many reasons”。',
  'confused-words': '两个都是词，词典分不出来；此处只有另一个词说得通。',
  'swapped-letters': '拼写规则不管三个字母的词，因为名字和缩写像它们；这几个总是手误。',
  'template-variable':
    '#NAME# 之类的记号以后才填，原文通常也有。打开此规则，可以看到不该有记号的文章里还留着哪些。',
  'tense-at-time': '中文动词没有时态，只靠时间词；机器翻译于是用了现在时，或根本没有时态。',
  'tense-in-doubt': '中文动词没有时态，日文在转述想法和愿望时也不变时态；机器翻译就把这样的动词留在现在时。',
  'term-forbidden': '项目的术语表（.emend/terms.csv）或大家反复作的改动，说明不该怎么写、该怎么写。',
  'term-missing': '原文有项目术语表（.emend/terms.csv）里的术语，而这句译文里没有相应译法。',
  'text-run-on': '原文中标题、图注或括号里的署名自成一行；译文里下一句接在了同一行。',
  'time-spent-to': '中文把第二个动词直接放在所费时间之后；英文用 -ing 形式。',
  'times-than': '中文只说“两倍于”，机器翻译便只写“times than”。',
  'time-differs': '钟点差了半天或几分钟，读起来毫无破绽，却是错的。',
  'title-in-pinyin': '机器翻译把姓氏后的“先生”“女士”当成名字。',
  'translated-differently': '原文里出现两次的句子，译文最好也一致，除非文章有意变化。',
  'truncated-sentence': '以“of the.”“and.”或逗号结尾的句子被截断了：翻译系统有长度限制，或拼行出错。',
  'two-estimates': '中文和日文在数字前后各放一个约数词，两个都进了译文：“almost around 20”。',
  'two-apostrophes':
    '两个撇号看似一个引号，其实不是：查找、配对和拼写检查会把它们当成两对空引号。多来自打字机或排版程序。',
  'two-capitals': '手指没松开换挡键，或两段拼在一起：“THe”“OLive”“bRIDGE”“decided That you”。',
  'two-genders':
    '中文和日文常省去这类代词，机器翻译便一处填“his”，一处填“her”，如“she held his father’s hand”。',
  'uncountable-counted': noNumber,
  'uncountable-plural': noNumber,
  'unit-before-number': '中文商品参数把单位写在项目名后：“保质期（年）5”。英语句子里数字在前。',
  'unit-differs':
    '数字对了，单位不对：人民币成了美元，公里成了米，百分点成了百分比。换算过的数额数字不同，不在此列。',
  'unpaired-bracket': '开了没有合上、或以另一种合上的括号，让读者一直停在插入语里。',
  'unpaired-quote':
    '机器翻译断句或并句时丢了一半引号，读者分不清谁在说话。只有一段的文字只轻声提示：引文可能在外面继续。',
  'untranslated-cjk': '机器不认识的词和失去线索的整个分句留在原文语言里。括号或引号里的注解可能是有意的。',
  'untranslated-sentence': '同一种文字的语言之间，照抄而没有翻译的句子逃过拼写和文字检查。',
  'unusual-space': '全角、长、窄和不间断空格来自网页和原文；查找和导出会被它们绊住。',
  'verb-of-its-noun':
    '中文和日文说“实现增长”“制定规划”，机器翻译却用同根的动词和名词：“the growth grew”“plan a planning”。',
  'verb-behind-comma':
    '中文和日文在主语明了时省去主语，逗号后接着说：“the house is old, has been praised often”；英文要有“and”或主语。人在匆忙时也会这样写，所以只在读来像机器翻译的文章中提示。',
  'verb-frame': '中文和日文动词带的宾语、介词和不定式与英文不同。',
  'weekday-differs': '星期二成了星期四，读起来毫无破绽，却是错的。只有原文说的星期译文里没有时才提示。',
  'weekday-of-date': '某日是星期几，日历可以查。两者不符时，总有一个译错或打错；是哪个，只有原文知道。',
  'wish-without-subject':
    '中文在主语明了时不必说出；给客人的回复若以“Look forward to”或“Wish you”开头，就缺了“We”。',
  'wrong-apostrophe': '重音符、撇形记号和前引号看起来像撇号，却是别的字符，查找和拼写检查都不认识。',
  'days-for-date': '日文和中文的“日”既指天数，也指几号；机器翻译把“25日”译成“on 25 days”。',
  'since-a-span': '中文的“今年以来”从年初算起；英语的“since”后面要有一个时间点。',
  'year-before-month': '中文和日文的日期从年说到日；英语先说月份。',
  'but-also-alone':
    '中文用“也”“既……也……”连接两件同时成立的事；机器翻译写成“but also”，而英语前面要有“not only”。',
  'only-comma-verb': '中文用逗号把动词串起来；英语的第二个动词要有“and”“which”或自己的主语。',
  'so-that-to': '机器翻译把“so that … can”与“so as to”混在一起。',
  'infinitive-without-verb': '原文的动词在别处时，机器翻译会丢掉不定式的动词，或把“to”放错地方。',
  'make-have': '中文说“使……具有”；英语用“give”。',
  'there-with-verb': '中文和日文说“有人认为”；英语去掉“there are”，或在动词前加“who”。',
  'question-in-statement': '中文和日文的疑问句放进陈述句时语序不变；英语要把动词移到主语之后。',
  'years-old-before-noun': '名词前的年龄在英语里是一个形容词，用连字符连接，“year”用单数。',
};
