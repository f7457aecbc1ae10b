/** Why there are the rules about signs: spacing, punctuation, pairs, casing, hyphenation, numbers and residue. */
export const reasonsOfSigns: Readonly<Record<string, string>> = {
  'acronym-in-small-letters': '机器翻译把整行改成小写时，缩写词和产品名的大写也一并丢掉。',
  'all-caps-run': '全大写像在叫喊，也看不出专名从哪里开始；多是原文标题和菜单的残留。',
  'amount-form':
    '中文和日文以万、亿计数，币名在数额前后都可出现；机器翻译把两种写法的碎片都留下：“1 billion 7,500 million”“RMB 100 yuan”。',
  'capital-after-comma':
    '原文用逗号连接的分句，机器翻译句句另起：“livelihood, Increasing the mission”。标点和大写必有一错。',
  'capital-inside-sentence':
    '机器翻译把原本独立的句子或标题接在一起，各自的大写却留着：“the More they paid”。官职名称则会丢掉部分大写。',
  'capitals-in-list':
    '机器翻译把冒号后的每一项当成单独一行，首字母大写：“the following: Water, Food and Shelter”。有人故意这样写，所以只作轻度提示。',
  'comma-after-article': '原文的停顿落在了本应相连的词之间：“the, new bridge”。冠词后面要紧跟名词。',
  'comma-before-verb': '中文在长主语后加逗号；英文以 who 或 that 从句结尾的主语直接接动词，不加逗号。',
  'compound-hyphen':
    '两个词合成一个形容词放在名词前要加连字符：“high-quality development”。中文没有这种写法，机器翻译便漏掉。',
  'currency-space': '英文的货币符号紧靠数额：“$500”。',
  'date-form':
    '中文和日文的月、日都用数字写：“6 month 26 day”是 June 26，“on the 5”是 on the 5th，“15 o’clock”是 3 p.m.',
  'dateline-joint':
    '中文报道以地点、日期和记者开头，直接进入正文：“(reporter Li) According to …”。英文用破折号隔开，正文以大写开头。',
  'day-in-brackets': '港澳台报纸写“今（11）日”；英语新闻用文字写出日期，或不写。',
  'double-space': '删去词或标点后留下的连续空格；印出来看得见，也妨碍查找。',
  'doubled-exclamation': '印刷文字一个叹号就够；中文和日文的帖子常连用几个。',
  'foreign-quotes': '法文、德文和俄文原文带来自己的引号 « » 和 „ “;英文用 “ ” 和 " "。',
  'foreign-script':
    '机器没有译出的词留在西里尔、阿拉伯、泰文等文字里；外形像拉丁字母的别种字母则让查找落空。',
  'french-spacing': '法文在 ; : ! ? 和书名号式引号旁用不间断空格隔开。',
  'full-width-letters': '中日文字体的全角字母和数字看起来被拉宽，查找也找不到。',
  'full-width-marks': '原文的全角标点留在译文里：“first，second。”。看似相同，却影响查找、换行和字体。',
  'german-quotes': '德文引号下开上合：„so“。机器翻译却留着英文的引号。',
  'half-capitalised-headline': '标题要么主要的词都大写，要么只有首词和专名大写；机器翻译中途改了主意。',
  'half-capitalised-name':
    '中文和日文没有大小写，机器翻译只把它认作名字的那部分大写，其余小写。这些专名各词都应大写。',
  'half-width-katakana': '半角片假名来自旧终端和表格；正文要用全角，否则查不到。',
  'headline-run-on': '标题后面的换行丢了，标题和第一句便连成一行。',
  'html-entity': '网页用代码写某些字符；当作文字取来，读者看到的是代码而不是字符。',
  'html-tag': '原网页的标签留在了文字里。',
  'hyphen-for-dash': '分句之间要用破折号而不是连字符；机器翻译只有连字符，或单或双。',
  'impossible-date': '数字在途中丢失或颠倒：2 月 30 日、13 月、25 点。原意只有原文知道。',
  'invisible-character':
    '零宽空格、软连字符、方向标记和控制字符看不见，但带着它们的词查不到，还会在奇怪的地方断行。',
  'joined-words': '拼接时丢了空格：“companyand”“decorationFind”“alot”。',
  'latin-marks-in-cjk': '中日文字之间用全角标点；半角的来自翻译的另一种语言。',
  'line-in-capitals':
    '原文单列的一行，译文里只有它全用大写，前后各行都不是；全大写刺眼，也看不出专名从哪里开始。',
  'lost-hyphen': '“Longterm”“selfsufficient”：丢了连字符，两个词成了词典里没有的一个词。',
  'lowercase-line': '各行分开翻译，而中文和日文没有大写：列表或对话中有一行丢了其他行都有的大写。',
  'lowercase-name': '英文的星期、月份、语言、民族和代词 I 要大写，许多原文语言并不如此。',
  'lowercase-sentence-start': '机器翻译断开或合并句子时，新的一句以小写开头。',
  'markup-residue': 'Markdown、论坛或维基的标记以及转义的换行跟着文字进来，原样显示。',
  'measure-hyphen':
    '名词前的数量词是一个形容词：“a 10-kilometer road”“a 5-year-old boy”。中文和日文的这些成分直接相连，译文就漏了连字符。',
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
  'mixed-apostrophes':
    '不同时候译的片段带来不同的撇号；一篇文章只用一种。提示标在较少的一种第一次出现处，修改一次改全文。',
  'mixed-casing':
    '中文和日文没有大写，每句各自翻译：先写 the Provincial Party Committee，后写 the provincial Party committee。',
  'mixed-ellipses': '三个点和一个“…”都对，但不要并用；六个点是中文写法。',
  'mixed-quotes':
    '不同时候译的片段带来不同的引号；一篇文章只用一种。提示标在较少的一种第一次出现处，修改一次改全文。',
  mojibake: '以一种编码保存、以另一种读取的文字：“café”成了“cafÃ©”。大多可以还原。',
  'name-in-small-letters':
    '中文和日文没有大写，系统拿不准是不是名字时便用小写。词典只收大写形式、或文中别处以大写出现的词，算作名字。',
  'number-compound': '数字带单位放在名词前是一个形容词，要加连字符：“a three-year plan”。中文没有这种写法。',
  'number-form': '中文和日文的月、日都是数字：“7 month”是 July。大数以万计，分节的逗号会丢。',
  'one-word-for-two':
    'everyday 放在名词前，every day 说的是时间；setup 是名词，set up 是动词。连写时意思就变了。',
  'ordinal-ending': '序数词尾随最后一个数而定：21st、22nd、23rd，但 11th、12th、13th。',
  'page-residue': '网页上文章周围的内容（按钮、图注、图片署名）也一起被翻译了。',
  'percent-sign': '英文、中文和日文的百分号紧靠数字；德文、法文和西班牙文分开。“5% percent”说了两遍。',
  placeholder: '代替名字、数字或未知词的记号一直没有填上。',
  'plus-sign-apart': '“五十多”写作“50+”；机器翻译把加号隔开，像是在做加法。',
  'question-mark-of-statement': '陈述句里的问题用陈述语序，不加问号：“This text says why they came.”',
  'quote-facing-wrong': '开头用了后引号，或结尾用了前引号，是机器翻译和文字处理软件的老毛病。',
  'quote-not-reopened': '跨几段的引文，每段开头都要有前引号；中文和日文只在第一段用。',
  'quote-set-wrong': '一段里引号不成对时，引号所在的位置仍能说明朝向：在末尾是后引号，在大写前是前引号。',
  'quoted-title-casing':
    '中文和日文没有大小写；机器翻译在引号内的标题里只给一部分词大写：“Bridge of Lost song”。',
  'replacement-character': '读不出的字符被换成替换符，或换成没有字体能显示的字符。原来是什么，只有原文知道。',
  'reversed-range': '区间两端颠倒，或一端丢了一位：“2022-2019”“30 to 15 days”。',
  'shouted-plain-word':
    '机器翻译偶尔把句中一个普通词全部大写：“the CEILING is lit”。文中另有小写形式时才算。',
  'shouted-word': '原文的菜单和标题把个别词大写，机器翻译照搬：“Notice: THE police”。',
  'small-after-label': '全角括号里的标签后面是单独一句，英文以大写字母开头。',
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
  'speakers-in-one-line': '访谈或聊天的每一行属于一个人；换行丢失后，回答便接在问题后面。',
  'speed-of-a-pitch': '日文用公里数表示球速或车速；英语里距离不是速度。',
  'split-word': '原文件的换行和机器的子词单位在词内留下空格：“develop ment”“woul d”“over night”。',
  'stop-before-dialogue-tag': '说的话和说明谁说的词是一句：中间用逗号，不用句号。机器翻译留着原文的句号。',
  'stop-before-ellipsis': '中文和日文用“……”表示话没说完，机器翻译又在前面加了句号；英文只用其中一个。',
  'straight-quotes-in-chinese': '中文引文用 “ ”（日文用 「 」）；直引号是另一种语言的残留。',
  'stray-marks': '原文的标点留在译文标点旁边：“.,”“,,”“。.”。其中一个是错的，句子也常在那里断错。',
  'stray-sign': '日文用“・”分隔名字，用“○”标结果，用“＝”附说明。英文在那里用空格、连字符或逗号。',
  'template-variable':
    '#NAME# 之类的记号以后才填，原文通常也有。打开此规则，可以看到不该有记号的文章里还留着哪些。',
  'text-run-on': '原文中标题、图注或括号里的署名自成一行；译文里下一句接在了同一行。',
  'two-apostrophes':
    '两个撇号看似一个引号，其实不是：查找、配对和拼写检查会把它们当成两对空引号。多来自打字机或排版程序。',
  'two-capitals': '手指没松开换挡键，或两段拼在一起：“THe”“OLive”“bRIDGE”“decided That you”。',
  'unit-before-number': '中文商品参数把单位写在项目名后：“保质期（年）5”。英语句子里数字在前。',
  'unpaired-bracket': '开了没有合上、或以另一种合上的括号，让读者一直停在插入语里。',
  'unpaired-quote':
    '机器翻译断句或并句时丢了一半引号，读者分不清谁在说话。只有一段的文字只轻声提示：引文可能在外面继续。',
  'untranslated-cjk': '机器不认识的词和失去线索的整个分句留在原文语言里。括号或引号里的注解可能是有意的。',
  'unusual-space': '全角、长、窄和不间断空格来自网页和原文；查找和导出会被它们绊住。',
  'weekday-of-date': '某日是星期几，日历可以查。两者不符时，总有一个译错或打错；是哪个，只有原文知道。',
  'wrong-apostrophe': '重音符、撇形记号和前引号看起来像撇号，却是别的字符，查找和拼写检查都不认识。',
  'years-old-before-noun': '名词前的年龄在英语里是一个形容词，用连字符连接，“year”用单数。',
};
