// Made by `npm run generate` from the .lex files in the folders beside it. Do not edit.

export interface LexiconClasses {
  any: 'also-word' | 'before-number' | 'domain-ending' | 'entity' | 'file-ending' | 'look-alike' | 'may-be-final' | 'name-with-mark' | 'never-final' | 'placeholder' | 'title' | 'title-with-mark' | 'unit';
  bg: 'before-number' | 'may-be-final' | 'never-final' | 'sentence-starter';
  da: 'after-ordinal' | 'before-number' | 'before-ordinal' | 'may-be-final' | 'never-final' | 'sentence-starter';
  de: 'after-ordinal' | 'before-number' | 'before-ordinal' | 'may-be-final' | 'month' | 'month-short' | 'never-final' | 'sentence-starter' | 'starts-uncapitalized' | 'title' | 'unit' | 'weekday';
  el: 'before-number' | 'end-mark' | 'may-be-final' | 'never-final' | 'sentence-starter';
  en: 'after-number' | 'before-number' | 'comparative' | 'country-initials' | 'currency-before' | 'may-be-final' | 'month' | 'month-short' | 'never-final' | 'number-plural' | 'number-scale' | 'number-word' | 'ordinal-word' | 'sentence-starter' | 'speech-verb' | 'starts-uncapitalized' | 'superlative' | 'time-zone' | 'title' | 'uncountable' | 'unit' | 'unit-kind' | 'wants-more' | 'weekday' | 'weekday-short';
  es: 'before-number' | 'may-be-final' | 'month' | 'never-final' | 'sentence-starter' | 'starts-uncapitalized' | 'title' | 'unit' | 'weekday';
  fr: 'before-number' | 'may-be-final' | 'month' | 'never-final' | 'sentence-starter' | 'starts-uncapitalized' | 'title' | 'unit' | 'weekday';
  hy: 'end-mark' | 'may-be-final' | 'never-final';
  it: 'before-number' | 'may-be-final' | 'never-final' | 'sentence-starter' | 'starts-uncapitalized';
  ja: 'reporting';
  kk: 'before-number' | 'may-be-final' | 'never-final' | 'sentence-starter';
  nl: 'before-number' | 'may-be-final' | 'never-final' | 'sentence-starter' | 'starts-uncapitalized';
  pl: 'before-number' | 'may-be-final' | 'never-final' | 'sentence-starter';
  ru: 'before-number' | 'may-be-final' | 'month' | 'never-final' | 'sentence-starter' | 'unit' | 'weekday';
  zh: 'digit' | 'myriad' | 'place' | 'unit';
}

export interface LexiconAttributes {
  any: 'code' | 'latin' | 'means';
  de: 'means' | 'number';
  en: 'kind' | 'means' | 'number' | 'value';
  es: 'means' | 'number';
  fr: 'means' | 'number';
  ru: 'means' | 'number';
  zh: 'means' | 'unless' | 'value';
}

/** By language and class the words, set apart by |. */
export const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  any: {
    'also-word': 'app|au|ca|ch|co|de|es|fr|in|info|it|me|us',
    'before-number': 'fig|no|nr|p|pp|tel|vol',
    'domain-ending': 'ai|app|au|biz|ca|ch|cn|co|com|de|edu|es|eu|fr|gov|hk|in|info|io|it|jp|kr|me|net|nl|org|ru|tv|tw|uk|us',
    'entity': 'aacute|Aacute|acirc|Acirc|aelig|AElig|agrave|Agrave|alpha|amp|apos|aring|Aring|atilde|auml|Auml|beta|bull|ccedil|Ccedil|cent|copy|curren|deg|divide|eacute|Eacute|ecirc|Ecirc|egrave|Egrave|emsp|ensp|euml|Euml|euro|frac12|frac14|frac34|ge|gt|hellip|iacute|Iacute|icirc|iexcl|igrave|infin|iquest|iuml|laquo|ldquo|le|lsquo|lt|mdash|micro|middot|minus|mu|nbsp|ndash|ne|ntilde|Ntilde|oacute|Oacute|ocirc|Ocirc|oelig|ograve|ordf|ordm|oslash|Oslash|otilde|ouml|Ouml|para|permil|plusmn|pound|prime|Prime|quot|raquo|rdquo|reg|rsquo|scaron|Scaron|sect|shy|sup2|sup3|szlig|thinsp|times|trade|uacute|Uacute|ucirc|ugrave|uuml|Uuml|yacute|yen|zwj|zwnj',
    'file-ending': 'asp|aspx|avi|css|csv|dll|doc|docx|exe|gif|htm|html|jpeg|jpg|js|json|jsp|mp3|mp4|pdf|php|png|ppt|pptx|py|rar|svg|ts|txt|xls|xlsx|xml|zip',
    'look-alike': 'α|Α|Β|Ε|ι|ν|ο|Ο|Τ|а|А|В|е|Е|К|М|Н|о|О|р|Р|с|С|Т|у|х|Х|ѕ|і|І|ј',
    'may-be-final': 'co|corp|etc|inc|ltd',
    'name-with-mark': 'Jeopardy|Joomla|Now|Panic|Wham|Yahoo|Yum',
    'never-final': 'Brig.Gen|Capt|cf|Col|dr|Dr|e.g|Ft|Gen|Gov|i.e|Lt|Lt.Col|Lt.Gen|Maj.Gen|mr|Mr|mrs|Mrs|Ms|mt|Mt|prof|Prof|Rep|Rev|Sen|Sgt|st|St|vs',
    'placeholder': '#DIV/0!|#N/A|#NAME?|#REF!|#VALUE!|%@|</bos>|</eos>|</mask>|</MASK>|</pad>|</s>|</unk>|</UNK>|<bos>|<date>|<eos>|<mask>|<MASK>|<name>|<num>|<number>|<pad>|<s>|<unk>|<UNK>|<url>|[ADDRESS]|[CLS]|[COMPANY]|[DATE]|[EMAIL]|[IMAGE]|[IMG]|[LINK]|[LOCATION]|[MASK]|[Name]|[NAME]|[NAMES]|[NUM]|[NUMBER]|[object Object]|[ORG]|[PAD]|[PERSON]|[PHOTO]|[PLACEHOLDER]|[PRODUCT]|[SEP]|[TBD]|[TEXT]|[TODO]|[TRANSLATION]|[UNK]|[URL]|[USER]|[VIDEO]|[X]|[XX]|[XXX]|[XXXX]|FIXME|lorem ipsum|Lorem ipsum|NaN|TBD|TODO|▁',
    'title': 'Capt|Col|dr|Dr|Gen|Gov|Lt|mr|Mr|mrs|Mrs|Ms|prof|Prof|Rep|Rev|Sen|Sgt',
    'title-with-mark': 'Airplane|Bingo|Chips|Eureka|Fritz|FRITZ|Gigi|Help|Hooray|Kapow|Mia|Oklahoma|Oliver|Pop|Them|Tora|Viva|Which',
    'unit': '%|cm|EUR|g|ha|kg|km|km²|m|mm|m²|t|£|€',
  },
  bg: {
    'before-number': 'ал|ап|бл|вх|гл|ет|рис|с|стр|т|табл|тел|чл|№',
    'may-be-final': 'в|вв|г|г.г|др|и|кг|км|лв|м|м.г|млн|млрд|ст|т.г|т.н|хил',
    'never-final': 'акад|бул|вж|г-жа|г-н|г-ца|ген|гр|д-р|доц|ж.к|инж|напр|пл|полк|проф|св|ср|т.е|т.нар|ул',
    'sentence-starter': 'а|ако|в|до|за|защо|и|как|кога|когато|къде|на|но|от|по|преди|при|с|след|тази|те|тези|то|това|този|той|тя',
  },
  da: {
    'after-ordinal': 'april|august|december|februar|januar|juli|juni|maj|marts|november|oktober|september|århundrede',
    'before-number': 'apr|art|aug|bd|dec|feb|fig|jan|jul|jun|kap|kl|mar|no|nov|nr|okt|p|pp|rs|s|sep|sept|ss|st|stk|tel|tlf|§',
    'before-ordinal': 'd|den',
    'may-be-final': 'a.m|a/s|aps|co|corp|e.u|etc|inc|jr|kr|ltd|m.m|m.v|mia|min|mio|mv|o.s.v|osv|p.m|s.u|sr|u.k|u.s|u.s.a',
    'never-final': 'adv|bl.a|ca|d.v.s|dir|dr|dvs|e.g|ekskl|evt|f.eks|f.x|fr|frk|fx|hr|i.e|iflg|inkl|jf|jfr|m.h.t|mht|mr|mrs|ms|p.g.a|pga|prof|sct|skt|sml|st|vedr',
    'sentence-starter': 'af|alle|and|at|but|da|de|den|denne|der|deres|det|dette|disse|dog|du|efter|eller|en|et|for|fra|han|hans|he|hendes|her|how|hun|hvad|hvem|hvis|hvor|hvordan|hvorfor|i|in|ingen|it|jeg|mange|med|men|min|mit|nu|når|og|også|om|on|over|på|she|som|så|the|there|they|this|til|under|ved|vi|vores|we|what|when|where|who|you',
  },
  de: {
    'after-ordinal': 'Apr|April|Aprils|Aug|August|Augusts|Dez|Dezember|Dezembers|Feb|Feber|Febers|Februar|Februars|Jan|Januar|Januars|Jul|Juli|Jun|Juni|Jän|Jänner|Jänners|Mai|Mrz|Mär|März|Märzes|Nov|November|Novembers|Okt|Oktober|Oktobers|Sep|Sept|September|Septembers|absatz|abschnitt|akt|armee|arrondissement|auflage|aufzug|ausgabe|band|bataillon|bezirk|breitengrad|breitengrades|bundesliga|division|dynastie|etage|etappe|folge|gebot|geburtstag|geburtstags|generation|grad|halbjahr|halbzeit|hochzeitstag|infanterie-division|internationale|internationalen|jahr|jahrestag|jahrestags|jahrgang|jahrhundert|jahrhunderts|jahrtausend|jahrzehnt|jh|jhd|kammer|kapitel|klasse|klassen|kompanie|korps|lebensjahr|lebensjahres|legislaturperiode|liga|längengrad|mal|mannschaft|minute|monat|olympischen|ordnung|ortsteil|platz|platzes|quartal|rang|regiment|reihe|republik|runde|satz|schuljahr|semester|senat|sinfonie|sitzung|spiele|spielminute|spieltag|staffel|staffeln|stelle|stock|strafsenat|stunde|symphonie|szene|tag|teil|todestag|todestags|verordnung|wahlperiode|weltkrieg|weltkriegs|woche|zivilsenat|änderung',
    'before-number': '-str|abb|abs|abschn|anh|anl|art|aufl|bd|bde|bl|Di|Do|f|fax|ff|fig|Fr|h|hausnr|jg|kap|lit|Mi|Mo|nov|nr|nrn|paragr|pkt|rdnr|rn|rz|s|Sa|satz|So|sp|str|tab|tel|vers|vol|z|ziff|zl|§|§§|Apr|Aug|Dez|Feb|Jan|Jul|Jun|Jän|Mrz|Mär|Nov|Okt|Sep|Sept',
    'before-ordinal': 'ab|am|beim|bis|das|dem|den|der|des|die|ihrem|ihren|im|jeder|jedes|oder|seinem|seinen|seit|und|vom|zum|zur',
    'may-be-final': 'a.d|a.m|a.m.b.h|abt|ag|Akad|Bd|Bde|bhf|Bibl|bio|bzw.|chr|co|dgl|e.v|etc|ev|eV|f|Fa|Fam|ff|Gebr|ges|gmbh|hbf|inc|Inh|Inst|Jh|Jhd|jhdt|Jhdt|Jhs|jr|kat|kg|kl|Kto|lbf|mbh|min|mio|mrd|Msp|mtl|Mus|mwst|n.chr|Nachf|o.dgl|o.ä|p.a|p.m|p.p|Pkt|pl|qm|sek|sr|stck|std|stdn|stk|str|tsd|u.a.m|u.dgl|u.v.m|u.ä|Univ|usf|usw|uvam|uvm|v.chr|Verl|Zs|Ztg|zus|ä|Apr|Aug|Dez|Feb|Jan|Jul|Jun|Jän|Mrz|Mär|Nov|Okt|Sep|Sept',
    'month': 'April|Aprils|August|Augusts|Dezember|Dezembers|Feber|Febers|Februar|Februars|Januar|Januars|Juli|Juni|Jänner|Jänners|Mai|März|Märzes|November|Novembers|Oktober|Oktobers|September|Septembers',
    'month-short': 'Apr|Aug|Dez|Feb|Jan|Jul|Jun|Jän|Mrz|Mär|Nov|Okt|Sep|Sept',
    'never-final': 'a.d|Abk|abzgl|allg|allgem|amer|amerik|anm|ausschl|b|bayer|bearb|Bed|bes|betr|Bez|Bgm|Bsp|bspw|bzgl|bzw|ca|chin|d|d.h|d.i|dergl|ders|desgl|dh|dies|dipl|dipl-ing|dipl-kfm|dr|dt|ebd|ehem|ehrenamtl|eig|eigtl|einschl|engl|entspr|europ|ev|evang|evtl|exkl|fr|Frhr|frl|frz|fürstl|geb|gegr|gem|Gen|gesch|gesetzl|gest|ggf|ggfs|Ggs|griech|habil|hist|hl|Hochw|Hptm|hr|hrn|hrsg|i|i.d|i.d.r|ing|inkl|insb|insbes|intern|internat|ital|jap|jew|jeweil|jh|jhd|jr|jun|jur|jährl|kaiserl|kath|kaufm|kfm|kgl|landw|lat|led|lfd|lic|lt|Ltn|m.a.w|m.e|m.w|mag|max|med|milit|min|Min.-Präs|mind|Mitgl|monatl|Mons|mündl|nachm|nat|nordwestl|nordöstl|näml|nördl|o.ä|Oblt|od|oec|ohg|Pfr|phil|polit|preuß|prof|Präs|rd|Reg.-Bez|rer|resp|Rev|russ|röm|s.a|s.o|s.u|sankt|schriftl|schweiz|sel|sen|sog|sozus|span|sr|st|stellv|Stellv|sächs|sämtl|südl|südwestl|südöstl|techn|teilw|tel|theol|tägl|u|u.a|u.e|u.u|u.z|u.ä|ua|ugs|unbek|ungef|urspr|v|v.a|verf|verh|versch|verschied|verw|vgl|Vgl|vorl|vorm|Vors|vs|Wdh|westl|wg|wirtsch|wiss|wöchentl|württ|z|z.b|z.h|z.t|z.zt|zb|zit|zus|zusätzl|zw|zz|zzgl|zzt|öffentl|österr|östl|übers|überw',
    'sentence-starter': 'aber|alle|als|am|an|auch|auf|aus|außerdem|bei|beim|bis|da|daher|damit|danach|dann|das|dass|dem|den|denn|der|des|deshalb|die|dies|diese|diesem|dieser|dieses|doch|dort|du|durch|ein|eine|einem|einen|einer|eines|einige|entweder|er|es|für|gegen|gestern|hat|heute|hier|ich|ihr|ihre|im|in|ist|jede|jeder|jedes|jedoch|kein|keine|man|manche|mein|mit|morgen|nach|nun|nur|ob|obwohl|oder|ohne|sein|seine|seit|sie|sind|so|sowohl|trotz|trotzdem|um|und|unser|unter|viele|vom|von|vor|wann|war|warum|was|weder|wegen|weil|wenn|wer|wie|wir|wo|während|zu|zudem|zum|zur|über',
    'starts-uncapitalized': 'aber|außerdem|danach|dann|deshalb|dies|diese|doch|dort|er|es|gestern|heute|ich|jedoch|sie|trotzdem|wir|zudem',
    'title': 'Bgm|dipl|dipl-ing|dipl-kfm|dr|fr|Frhr|frl|Gen|Hochw|Hptm|hr|hrn|ing|jr|jun|lic|Ltn|mag|Min.-Präs|Mons|Oblt|Pfr|prof|Präs|Reg.-Bez|Rev|sen|sr|Stellv|Vors',
    'unit': 'dollar|Dollar|dollars|Dollars|euro|Euro|euros|Euros|Gramm|Hektar|Kilo|Kilogramm|Kilometer|Kilometern|Meter|Metern|Millimeter|Millimetern|Pfund Sterling|Prozent|Prozentpunkt|Prozentpunkte|Prozentpunkten|Quadratkilometer|Quadratkilometern|Quadratmeter|Quadratmetern|Tonne|Tonnen|US Dollar|US-Dollar|USDollar|Yen|Yuan|Zentimeter|Zentimetern',
    'weekday': 'Dienstag|Dienstags|Donnerstag|Donnerstags|Freitag|Freitags|Mittwoch|Mittwochs|Montag|Montags|Samstag|Samstags|Sonnabend|Sonnabends|Sonntag|Sonntags',
  },
  el: {
    'before-number': 'αρ|αριθ|σ|σελ|σσ|τηλ|τόμ',
    'end-mark': ';',
    'may-be-final': 'κ.ά|κ.λπ|κ.ο.κ|κλπ|μ.μ|μ.χ|π.μ|π.χ',
    'never-final': 'αγ|βλ|δηλ|δρ|κ|κα|καθ|κος|π.χ',
    'sentence-starter': 'ένα|ένας|αλλά|αυτή|αυτό|αυτός|η|και|μία|ο|οι|στη|στην|στο|τα|το|όμως',
  },
  en: {
    'after-number': 'c|ct|deg|g|h|in|l|m|min|mo|pt|sec|secs',
    'before-number': 'a.d|app|approx|apt|apts|art|arts|b|b.c|bk|bldg|blk|c|cap|cat|ch|chap|chaps|chs|cl|d|dept|eq|eqs|ex|exs|ext|fax|fig|figs|fl|hwy|ll|max|min|mob|n|nn|no|nos|nr|n°|op|p|para|paras|pg|pgs|ph|pop|pp|pt|pts|r|ref|refs|reg|rm|rs|rte|sched|sec|secs|sect|sects|ste|subsec|tab|tel|ver|vol|vols|Apr|Aug|Dec|Feb|Fri|Jan|Jul|Jun|Mar|Mon|Nov|Oct|Sat|Sep|Sept|Sun|Thu|Thur|Thurs|Tue|Tues|Wed',
    'comparative': 'better|bigger|brighter|busier|cheaper|cleaner|clearer|closer|colder|deeper|earlier|easier|faster|greater|happier|harder|healthier|heavier|higher|hotter|larger|longer|lower|newer|older|poorer|richer|safer|shorter|simpler|slower|smaller|sooner|stronger|taller|tighter|warmer|weaker|wider|worse|younger',
    'country-initials': 'U.A.E|U.S.A|U.S.S.R',
    'currency-before': '$|CNY|EUR|GBP|JPY|RMB|US $|US$|USD|£|€',
    'may-be-final': 'a.m|abbr|acad|acct|adj|Adm|adv|al|Ala|amt|Ariz|Ark|assn|assoc|ave|avg|b.a|ba|blvd|bros|Cal|Calif|cert|cm|co|Colo|Com|comm|conf|Conn|corp|cos|ctr|cu|d.c|D.Phil|Del|dept|depts|dim|dist|div|doz|dup|e.u|ed|eds|esq|est|etc|Exch|Fla|ft|Ga|gal|gals|govt|Hons|hr|hrs|ht|hwy|ibid|Ill|inc|Ind|inst|intl|jr|Kan|kg|km|ky|La|lb|lbs|lic|lit|llc|loc.cit|ltd|m.a|m.d|M.Phil|ma|Mass|max|md|mfg|mgmt|mi|Mich|min|Minn|misc|Miss|mm|mo|Mont|mos|mph|nat|natl|Neb|Nev|oc|okla|Ont|op.cit|Ore|orig|oz|p.m|Pa|pct|Penn|ph.d|phd|pkg|pkgs|pkwy|plc|pt|pub|publ|qt|qts|qty|Que|rd|repr|reqd|rev|rpm|ser|sp|spp|sq|sr|subsp|suppl|tbsp|temp|Tenn|Tex|tr|trans|tsp|u.k|u.n|u.s|u.s.a|univ|Va|var|vt|Wash|Wis|wk|wks|wt|wyo|yd|yds|yr|yrs|Apr|Aug|Dec|Feb|Fri|Jan|Jul|Jun|Mar|Mon|Nov|Oct|Sat|Sep|Sept|Sun|Thu|Thur|Thurs|Tue|Tues|Wed',
    'month': 'April|August|December|February|January|July|June|March|May|November|October|September',
    'month-short': 'Apr|Aug|Dec|Feb|Jan|Jul|Jun|Mar|Nov|Oct|Sep|Sept',
    'never-final': 'adm|aka|amb|approx|Assoc|asst|brig|Brig.Gen|ca|capt|capts|cdr|cf|cmdr|col|cols|comdr|cpl|cpt|det|dr|drs|e.g|eg|ens|esp|excl|f.e|fr|ft|gen|Gen|gens|gov|govs|hon|i.e|ie|incl|insp|lieut|lt|Lt.Col|Lt.Gen|ltcol|m.p|maj|Maj.Gen|messrs|mlle|mme|mmes|mr|mrs|ms|msgr|mssrs|mt|mts|p.s|pfc|pres|prof|profs|pvt|R.Adm|rep|reps|resp|rev|revd|rt|sen|sens|sgt|ssgt|st|ste|supt|treas|usu|V.Adm|viz|vs',
    'number-plural': 'eighties|fifties|forties|nineties|seventies|sixties|thirties|twenties',
    'number-scale': 'billion|dozen|hundred|hundreds|hundredth|million|millions|thousand|thousands|trillion',
    'number-word': 'eight|eighteen|eighty|eleven|fifteen|fifty|five|forty|four|fourteen|nine|nineteen|ninety|one|seven|seventeen|seventy|six|sixteen|sixty|ten|thirteen|thirty|three|twelve|twenty|two|zero',
    'ordinal-word': 'eighteenth|eighth|eightieth|eleventh|fifteenth|fifth|fiftieth|first|fortieth|fourteenth|fourth|nineteenth|ninetieth|ninth|second|seventeenth|seventh|seventieth|sixteenth|sixth|sixtieth|tenth|third|thirteenth|thirtieth|twelfth|twentieth|zeroth',
    'sentence-starter': 'a|about|according|additionally|after|all|also|although|am|among|an|and|another|anyone|anything|are|as|at|because|before|between|born|both|but|by|can|could|currently|despite|did|do|does|dozens|during|each|earlier|even|eventually|every|everyone|everything|few|finally|first|five|for|four|from|furthermore|had|has|have|he|hence|her|here|his|how|however|hundreds|i|if|in|indeed|instead|is|it|its|just|last|later|let|many|may|maybe|meanwhile|might|millions|more|moreover|most|must|my|nevertheless|next|no|nobody|nonetheless|nor|not|nothing|now|on|once|one|only|or|originally|others|otherwise|our|over|per|perhaps|please|previously|recently|second|several|shall|she|should|similarly|since|six|so|some|someone|something|still|such|that|the|their|then|there|therefore|these|they|third|this|those|though|thousands|three|through|throughout|thus|to|today|tomorrow|two|under|unless|until|upon|via|was|we|were|what|when|where|whereas|whether|which|while|who|whose|why|will|with|within|without|would|yes|yesterday|yet|you|your',
    'speech-verb': 'added|answered|asked|asks|began|called|continued|cried|demanded|exclaimed|explained|howled|insisted|laughed|muttered|replied|said|says|screamed|shouted|sighed|started|thought|told|whispered|wondered|yelled',
    'starts-uncapitalized': 'after|also|although|and|because|but|he|her|his|however|i|our|she|that|the|their|then|there|these|they|this|those|we|when|with|yet',
    'superlative': 'best|biggest|brightest|busiest|cheapest|cleanest|clearest|closest|coldest|deepest|earliest|easiest|fastest|greatest|happiest|hardest|healthiest|heaviest|highest|hottest|largest|longest|lowest|newest|oldest|poorest|richest|safest|shortest|simplest|slowest|smallest|strongest|tallest|tightest|warmest|weakest|widest|worst|youngest',
    'time-zone': 'BST|CDT|Central|CEST|CET|CST|CT|Eastern|EDT|EST|ET|GMT|MDT|MST|MT|Pacific|PDT|PST|PT|UTC',
    'title': 'adm|amb|brig|Brig.Gen|capt|capts|cdr|cmdr|col|cols|comdr|cpl|cpt|det|dr|drs|ens|fr|gen|Gen|gens|gov|govs|hon|insp|lieut|lt|Lt.Col|Lt.Gen|ltcol|maj|Maj.Gen|messrs|mlle|mme|mmes|mr|mrs|ms|msgr|mssrs|pfc|pres|prof|profs|pvt|R.Adm|rep|reps|rev|revd|rt|sen|sens|sgt|ssgt|supt|treas|V.Adm',
    'uncountable': 'advice|baggage|electricity|equipment|evidence|feedback|furniture|hardware|homework|information|jewellery|jewelry|knowledge|luck|luggage|machinery|pollution|progress|scenery|software|traffic|wealth|weather',
    'unit': 'American dollar|American dollars|centimeter|centimeters|centimetre|centimetres|Chinese yuan|CNY|dollar|dollars|euro|euros|GBP|gram|grams|hectare|hectares|Japanese yen|JPY|kilo|kilogram|kilograms|kilometer|kilometers|kilometre|kilometres|kilos|meter|meters|metre|metres|metric ton|metric tonne|metric tonnes|metric tons|millimeter|millimeters|millimetre|millimetres|mu|per cent|percent|percentage point|percentage points|pound|pounds|pp|renminbi|RMB|sq km|sq. km|sq.km|sqkm|square kilometer|square kilometers|square kilometre|square kilometres|square meter|square meters|square metre|square metres|ton|tonne|tonnes|tons|US dollar|US dollars|USD|yen|yuan',
    'unit-kind': 'centimetres|euros|grams|hectares|kilograms|kilometres|metres|millimetres|mu|percent|percentage points|pounds|square kilometres|square metres|tons|US dollars|yen|yuan',
    'wants-more': 'a|an|and|are|at|by|for|from|has|have|in|is|of|on|or|that|the|to|was|were|which|with',
    'weekday': 'Friday|Monday|Saturday|Sunday|Thursday|Tuesday|Wednesday',
    'weekday-short': 'Fri|Mon|Sat|Sun|Thu|Thur|Thurs|Tue|Tues|Wed',
  },
  es: {
    'before-number': 'abr|ago|ap|apdo|art|arts|cap|caps|cra|cód|dic|dom|ene|ext|fax|feb|fig|figs|inc|jue|jul|jun|km|lun|lám|mar|may|mié|n|n.º|no|nos|nov|nro|num|n°|nº|núm|núms|oct|p|pp|pág|págs|párr|sep|sept|sáb|t|tel|telf|tels|vie|vol|vols|§',
    'may-be-final': 'a.c|a.m|c.v|cia|cm|co|cts|cía|d.c|ee|ee.uu|etc|hnos|hrs|hs|ibid|ibíd|inc|jr|kg|km|ltda|min|mm|máx|mín|op.cit|p.m|ptas|pts|s.a|s.a.u|s.l|s.r.l|seg|ud|uds|uu|vd|vds|íd',
    'month': 'abril|agosto|diciembre|enero|febrero|julio|junio|marzo|mayo|noviembre|octubre|septiembre|setiembre',
    'never-final': 'adm|admón|alm|aprox|arq|av|avda|c|cap|capt|cf|cnel|com|comp|coord|cra|cte|ctra|d|da|dcha|depto|dir|dirs|dpto|dr|dra|dras|dres|drs|dña|ed|eds|ej|esq|excma|excmo|ext|fig|fr|gob|gral|hna|hno|ilma|ilmo|ing|int|intl|izq|lic|licda|mons|mr|mrs|mt|máx|mín|p.ej|pdte|pl|plza|prof|profa|prom|prov|pte|pza|ref|rev|rvdo|sgto|sr|sra|sras|sres|srta|srtas|st|sta|ste|sto|stos|tel|telf|trad|tte|urb|vid|vs|véase',
    'sentence-starter': 'a|además|al|algunos|antes|aquel|aquella|así|aunque|ayer|cada|como|con|cuando|cuándo|cuánto|cómo|de|del|desde|después|donde|dónde|el|ella|ellas|ellos|en|entonces|entre|esa|ese|eso|esta|estas|este|esto|estos|hasta|hoy|la|las|los|luego|mi|muchos|ningún|no|nosotros|nuestro|o|para|pero|por|que|quién|qué|según|si|sin|sobre|su|sus|también|todo|todos|tu|tú|un|una|unas|unos|usted|y|ya|yo|él',
    'starts-uncapitalized': 'además|ayer|después|ella|ellas|ellos|entonces|eso|esto|hoy|luego|pero|también|yo|él',
    'title': 'alm|arq|cap|capt|cnel|com|cte|d|da|dr|dra|dras|dres|drs|dña|fr|gral|hna|hno|ing|lic|licda|mons|pdte|prof|profa|pte|rvdo|sgto|sr|sra|sras|sres|srta|srtas|tte',
    'unit': 'centímetro|centímetros|dolares|dólares|euro|euros|gramo|gramos|hectárea|hectáreas|kilo|kilogramo|kilogramos|kilos|kilómetro|kilómetros|kilómetros cuadrados|libras esterlinas|metro|metros|metros cuadrados|milímetro|milímetros|por ciento|punto porcentual|puntos porcentuales|tonelada|toneladas|yenes|yuan|yuanes|yuans',
    'weekday': 'domingo|domingos|jueves|lunes|martes|miércoles|sábado|sábados|viernes',
  },
  fr: {
    'before-number': 'add|al|ann|app|appt|arr|art|arts|avr|bât|ch|chap|déc|dép|f|fasc|ff|fig|figs|févr|janv|juil|l|liv|n|no|nos|nov|n°|nº|oct|p|par|pl|pp|réf|sect|sept|t|tel|tél|vol|vols|§|éd',
    'may-be-final': 'a.m|av.j.-c|cie|co|etc|ibid|id|inc|j.-c|jr|loc.cit|ltd|ltée|max|min|n.b|op.cit|p.-s|p.m|s.a|s.a.r.l|sa|sarl|sr|sté',
    'month': 'août|avril|décembre|février|janvier|juillet|juin|mai|mars|novembre|octobre|septembre',
    'never-final': 'adj|adr|all|anc|angl|ap|approx|apr|arr|auj|av|bd|bibl|boul|c-à-d|c.-à-d|cap|capt|cdt|cf|col|coll|comp|conf|cour|càd|dir|dist|dpt|dr|drs|dép|env|esp|ets|europ|ex|excl|fam|gr|gén|hab|incl|intern|introd|ital|lat|litt|lt|m|max|me|mes|mgr|min|mlle|mlles|mm|mme|mmes|mod|moy|nat|not|p.ex|pr|prof|prov|préc|préf|prés|péj|qqch|qqn|quelq|resp|réf|rév|rééd|secr|st|ste|stes|sts|sté|suiv|suppl|trad|tél|univ|vs|vve|vx|éd|édit|éts',
    'sentence-starter': 'ainsi|alors|après|au|aucun|aucune|aussi|aux|avant|avec|bien|car|ce|cependant|certains|ces|cet|cette|chaque|chez|comme|comment|dans|de|depuis|des|donc|du|déjà|elle|elles|en|encore|enfin|et|il|ils|je|la|le|les|leur|leurs|lorsque|ma|mais|mes|mon|ne|notre|nous|on|or|ou|où|par|pas|pendant|plus|plusieurs|pour|pourquoi|puis|quand|que|quel|quelle|qui|quoi|sa|sans|selon|ses|si|son|sous|sur|tous|tout|toutefois|toutes|très|tu|un|une|vers|votre|vous|à',
    'starts-uncapitalized': 'ainsi|alors|cependant|elle|elles|enfin|ensuite|il|ils|je|mais|nous|puis|vous',
    'title': 'adj|cap|capt|cdt|col|dr|drs|gén|lt|m|me|mes|mgr|mlle|mlles|mm|mme|mmes|pr|prof',
    'unit': 'centimètre|centimètres|dollar|dollars|euro|euros|gramme|grammes|hectare|hectares|kilo|kilogramme|kilogrammes|kilomètre|kilomètres|kilomètres carrés|kilos|livres sterling|millimètre|millimètres|mètre|mètres|mètres carrés|point de pourcentage|points de pourcentage|pour cent|tonne|tonnes|yen|yens|yuan|yuans',
    'weekday': 'dimanche|dimanches|jeudi|jeudis|lundi|lundis|mardi|mardis|mercredi|mercredis|samedi|samedis|vendredi|vendredis',
  },
  hy: {
    'end-mark': ':',
    'may-be-final': 'թ|հ|և.այլն',
    'never-final': 'ակադ|դ|պ|պրոֆ|տ',
  },
  it: {
    'before-number': 'ago|apr|art|artt|cap|dic|fax|feb|fig|gen|giu|int|lug|mag|mar|n|no|nov|nr|ott|p|pag|pagg|pp|sec|secc|set|sett|t|tel|vol',
    'may-be-final': 'a.c|a.m|c.a|d.c|ecc|etc|inc|jr|p.m|s.p.a|s.r.l|spa|sr|srl',
    'never-final': 'arch|avv|ca|cap|cf|cfr|col|d|don|dott|dott.ssa|dr|ecc.mo|egr|es|f.p|fil|gen|gent|geom|idraul|ing|lett|mar|meteor|mons|on|p.es|prof|prof.ssa|psicol|rag|s|sen|sig|sig.na|sig.ra|sigg|sigg.ri|sigra|spett|ss|st|ten|v.cte|vs',
    'sentence-starter': 'al|alcuni|alla|allora|anche|che|chi|ci|come|con|cosa|da|dal|dei|del|della|di|dopo|dove|e|egli|essa|fra|gli|i|ieri|il|in|io|la|le|lei|lo|loro|lui|ma|mio|molti|nessun|noi|non|nostro|o|oggi|ogni|per|perché|però|poi|prima|quando|quella|quello|questa|queste|questi|questo|se|secondo|senza|si|su|sua|sul|suo|tra|tuo|tutti|tutto|un|una|uno|voi',
    'starts-uncapitalized': 'allora|egli|essi|io|lei|lui|ma|noi|però|poi|quindi',
  },
  ja: {
    'reporting': 'だと|って|と|という|などと|の',
  },
  kk: {
    'before-number': 'б|бб|ст|№',
    'may-be-final': 'ж|жж|млн|млрд|т.с.с|т.т|тг|ғ',
    'never-final': 'акад|б|б.з.б|б.з.д|им|проф|т|т.б|қ',
    'sentence-starter': 'біз|бірақ|бұл|егер|және|мен|ол|олар|осы|сен|сол|сіз',
  },
  nl: {
    'before-number': 'afb|apr|art|aug|blz|dec|deel|feb|fig|hfdst|jan|jul|jun|mrt|nov|nr|nrs|okt|p|pp|sep|sept|tel',
    'may-be-final': 'a.m|b.v|bv|co|e.d|enz|etc|inc|jr|n.chr|n.v|nv|p.m|sr|v.chr',
    'never-final': 'aanw|bijv|bijvoegl|bv|ca|d.w.z|dhr|dr|drs|ds|evt|excl|gen|i.p.v|i.v.m|incl|ing|ir|kol|lt|m.a.w|m.b.t|mej|mevr|mr|mw|n.a.v|n.l|nl|o.a|prof|resp|st|t.a.v|t.o.v|vgl|vnw|z.g|zgn',
    'sentence-starter': 'aan|alle|als|bij|daarna|daarom|dan|dat|de|deze|die|dit|door|echter|een|en|er|geen|haar|het|hij|hoe|hun|ik|in|je|jij|maar|met|mijn|na|nu|of|om|ons|onze|ook|op|over|toch|toen|u|uit|van|veel|voor|waar|waarom|wat|we|welke|wie|wij|ze|zij|zijn',
    'starts-uncapitalized': 'daarna|dan|hij|ik|maar|ook|toen|wij',
  },
  pl: {
    'before-number': 'art|nr|poz|r|s|str|t|tel|ust|w',
    'may-be-final': 'cd|godz|itd|itp|jw|mld|mln|ok|r|tys|w',
    'never-final': 'al|bałt|dr|gen|im|inż|ks|m.in|mgr|np|pl|por|prof|płk|tzn|tzw|ul|zob|św',
    'sentence-starter': 'a|ale|do|gdy|i|jak|jednak|jest|kiedy|na|nie|on|ona|oni|po|ta|te|ten|to|w|z',
  },
  ru: {
    'before-number': 'авг|апр|вып|гл|дек|изд|илл|мар|ном|нояб|окт|п|пп|пункт|разд|рис|с|сент|ст|стр|т|табл|тел|тт|фев|ч|янв|№',
    'may-be-final': 'б|б.з.б|в|вв|г|гг|до.н.э|долл|др|и|и.о|кв.м|кг|км|коп|куб.м|м|мин|млн|млрд|мм|н.э|пр|руб|сек|см|т.б|т.д|т.п|тыс|ч|час|экз',
    'month': 'август|августа|августе|августом|августу|апреле|апрелем|апрель|апрелю|апреля|декабре|декабрем|декабрь|декабрю|декабря|декабрём|июле|июлем|июль|июлю|июля|июне|июнем|июнь|июню|июня|мае|маем|май|март|марта|марте|мартом|марту|маю|мая|ноябре|ноябрем|ноябрь|ноябрю|ноября|ноябрём|октябре|октябрем|октябрь|октябрю|октября|октябрём|сентябре|сентябрем|сентябрь|сентябрю|сентября|сентябрём|феврале|февралем|февраль|февралю|февраля|февралём|январе|январем|январи|январь|январю|января|январём',
    'never-final': 'акад|г|гг|ген|генерал-м|гос|гр|д|д-р|дер|доц|зав|зам|им|инж|к|канд|кап|кв|корп|куб|лейт|мин|наб|напр|о|обл|пер|пл|полк|пом|пос|пр|просп|проф|р-н|с|св|см|ср|ст|стр|т.е|т.к|т.н|т.наз|т.о|тов|ул|ш',
    'sentence-starter': 'а|без|в|ваш|все|всё|вчера|вы|где|для|до|дом|его|если|ещё|её|за|завтра|затем|и|из|их|к|каждый|как|ко|когда|кроме|кто|между|многие|мой|мы|на|над|наш|не|некоторые|ни|но|о|об|однако|он|она|они|оно|от|перед|по|под|после|потом|почему|поэтому|при|с|сегодня|со|та|так|также|те|теперь|тогда|только|тот|ты|у|уже|через|что|чтобы|эта|эти|это|этот|я',
    'unit': 'г|га|гектар|гектара|гектарам|гектарами|гектарах|гектаре|гектаров|гектаром|гектару|гектары|грамм|грамма|граммам|граммами|граммах|грамме|граммов|граммом|грамму|граммы|долл|доллар|доллара|долларам|долларами|долларах|долларе|долларов|долларом|доллару|доллары|евро|иен|иена|иенам|иене|иену|иены|квадратных километрах|квадратных километров|квадратных метрах|квадратных метров|кг|килограмм|килограмма|килограммам|килограммами|килограммах|килограмме|килограммов|килограммом|килограмму|килограммы|километр|километра|километрам|километрами|километрах|километре|километров|километром|километру|километры|км|км²|м|м²|метр|метра|метрам|метрами|метрах|метре|метров|метром|метру|метры|миллиметр|миллиметра|миллиметрам|миллиметрами|миллиметрах|миллиметре|миллиметров|миллиметром|миллиметру|миллиметры|мм|процент|процента|процентам|процентами|процентах|проценте|процентного пункта|процентный пункт|процентных пункт|процентных пункта|процентных пунктов|процентов|процентом|проценту|проценты|сантиметр|сантиметра|сантиметрам|сантиметрами|сантиметрах|сантиметре|сантиметров|сантиметром|сантиметру|сантиметры|см|т|тонн|тонна|тоннами|тоннах|тонне|тонну|тонны|фунт стерлингов|фунта стерлингов|фунтам стерлингов|фунтами стерлингов|фунтах стерлингов|фунте стерлингов|фунтов стерлингов|фунтом стерлингов|фунту стерлингов|фунты стерлингов|юаней|юани|юань|юаню|юаня|юанях',
    'weekday': 'воскресений|воскресенье|воскресеньем|воскресенью|воскресенья|воскресеньям|воскресеньями|воскресеньях|вторник|вторника|вторникам|вторниками|вторниках|вторнике|вторники|вторников|вторником|вторнику|понедельник|понедельника|понедельникам|понедельниками|понедельниках|понедельнике|понедельники|понедельников|понедельником|понедельнику|пятниц|пятница|пятницам|пятницами|пятницах|пятнице|пятницей|пятницу|пятницы|среда|средам|среде|средой|среду|среды|суббот|суббота|субботам|субботами|субботах|субботе|субботой|субботу|субботы|четверг|четверга|четвергам|четвергами|четвергах|четверге|четверги|четвергов|четвергом|четвергу',
  },
  zh: {
    'digit': '〇|一|七|三|两|九|二|五|兩|八|六|四|零',
    'myriad': '万|亿|億|兆|萬',
    'place': '十|千|百',
    'unit': 'キログラム|キロメートル|グラム|センチ|トン|ポンド|ミリ|メートル|ユーロ|个百分点|亩|人民币|元|克|公分|公斤|公里|公顷|円|千克|千米|厘米|吨|块钱|平方公里|平方千米|平方米|日元|欧元|歐元|毫米|米|米ドル|美元|美金|英鎊|英镑|％',
  },
};

/** By language and attribute each word with its value: word=value, set apart by |. */
export const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  any: {
    'code': 'aacute=e1|Aacute=c1|acirc=e2|Acirc=c2|aelig=e6|AElig=c6|agrave=e0|Agrave=c0|alpha=3b1|amp=26|apos=27|aring=e5|Aring=c5|atilde=e3|auml=e4|Auml=c4|beta=3b2|bull=2022|ccedil=e7|Ccedil=c7|cent=a2|copy=a9|curren=a4|deg=b0|divide=f7|eacute=e9|Eacute=c9|ecirc=ea|Ecirc=ca|egrave=e8|Egrave=c8|emsp=2003|ensp=2002|euml=eb|Euml=cb|euro=20ac|frac12=bd|frac14=bc|frac34=be|ge=2265|gt=3e|hellip=2026|iacute=ed|Iacute=cd|icirc=ee|iexcl=a1|igrave=ec|infin=221e|iquest=bf|iuml=ef|laquo=ab|ldquo=201c|le=2264|lsquo=2018|lt=3c|mdash=2014|micro=b5|middot=b7|minus=2212|mu=3bc|nbsp=a0|ndash=2013|ne=2260|ntilde=f1|Ntilde=d1|oacute=f3|Oacute=d3|ocirc=f4|Ocirc=d4|oelig=153|ograve=f2|ordf=aa|ordm=ba|oslash=f8|Oslash=d8|otilde=f5|ouml=f6|Ouml=d6|para=b6|permil=2030|plusmn=b1|pound=a3|prime=2032|Prime=2033|quot=22|raquo=bb|rdquo=201d|reg=ae|rsquo=2019|scaron=161|Scaron=160|sect=a7|shy=ad|sup2=b2|sup3=b3|szlig=df|thinsp=2009|times=d7|trade=2122|uacute=fa|Uacute=da|ucirc=fb|ugrave=f9|uuml=fc|Uuml=dc|yacute=fd|yen=a5|zwj=200d|zwnj=200c',
    'latin': 'α=a|Α=A|Β=B|Ε=E|ι=i|ν=v|ο=o|Ο=O|Τ=T|а=a|А=A|В=B|е=e|Е=E|К=K|М=M|Н=H|о=o|О=O|р=p|Р=P|с=c|С=C|Т=T|у=y|х=x|Х=X|ѕ=s|і=i|І=I|ј=j',
    'means': '%=percent|cm=centimetres|EUR=euros|g=grams|ha=hectares|kg=kilograms|km=kilometres|km²=square kilometres|m=metres|mm=millimetres|m²=square metres|t=tons|£=pounds|€=euros',
  },
  de: {
    'means': 'dollar=US dollars|Dollar=US dollars|dollars=US dollars|Dollars=US dollars|euro=euros|Euro=euros|euros=euros|Euros=euros|Gramm=grams|Hektar=hectares|Kilo=kilograms|Kilogramm=kilograms|Kilometer=kilometres|Kilometern=kilometres|Meter=metres|Metern=metres|Millimeter=millimetres|Millimetern=millimetres|Pfund Sterling=pounds|Prozent=percent|Prozentpunkt=percentage points|Prozentpunkte=percentage points|Prozentpunkten=percentage points|Quadratkilometer=square kilometres|Quadratkilometern=square kilometres|Quadratmeter=square metres|Quadratmetern=square metres|Tonne=tons|Tonnen=tons|US Dollar=US dollars|US-Dollar=US dollars|USDollar=US dollars|Yen=yen|Yuan=yuan|Zentimeter=centimetres|Zentimetern=centimetres',
    'number': 'Apr=4|April=4|Aprils=4|Aug=8|August=8|Augusts=8|Dez=12|Dezember=12|Dezembers=12|Dienstag=2|Dienstags=2|Donnerstag=4|Donnerstags=4|Feb=2|Feber=2|Febers=2|Februar=2|Februars=2|Freitag=5|Freitags=5|Jan=1|Januar=1|Januars=1|Jul=7|Juli=7|Jun=6|Juni=6|Jän=1|Jänner=1|Jänners=1|Mai=5|Mittwoch=3|Mittwochs=3|Montag=1|Montags=1|Mrz=3|Mär=3|März=3|Märzes=3|Nov=11|November=11|Novembers=11|Okt=10|Oktober=10|Oktobers=10|Samstag=6|Samstags=6|Sep=9|Sept=9|September=9|Septembers=9|Sonnabend=6|Sonnabends=6|Sonntag=7|Sonntags=7',
  },
  en: {
    'kind': 'centimetres=length|euros=money|grams=weight|hectares=area|kilograms=weight|kilometres=length|metres=length|millimetres=length|mu=area|percent=share|percentage points=share|pounds=money|square kilometres=area|square metres=area|tons=weight|US dollars=money|yen=money|yuan=money',
    'means': '$=US dollars|American dollar=US dollars|American dollars=US dollars|centimeter=centimetres|centimeters=centimetres|centimetre=centimetres|centimetres=centimetres|Chinese yuan=yuan|CNY=yuan|dollar=US dollars|dollars=US dollars|euro=euros|euros=euros|GBP=pounds|gram=grams|grams=grams|hectare=hectares|hectares=hectares|Japanese yen=yen|JPY=yen|kilo=kilograms|kilogram=kilograms|kilograms=kilograms|kilometer=kilometres|kilometers=kilometres|kilometre=kilometres|kilometres=kilometres|kilos=kilograms|meter=metres|meters=metres|metre=metres|metres=metres|metric ton=tons|metric tonne=tons|metric tonnes=tons|metric tons=tons|millimeter=millimetres|millimeters=millimetres|millimetre=millimetres|millimetres=millimetres|mu=mu|per cent=percent|percent=percent|percentage point=percentage points|percentage points=percentage points|pound=pounds|pounds=pounds|pp=percentage points|renminbi=yuan|RMB=yuan|sq km=square kilometres|sq. km=square kilometres|sq.km=square kilometres|sqkm=square kilometres|square kilometer=square kilometres|square kilometers=square kilometres|square kilometre=square kilometres|square kilometres=square kilometres|square meter=square metres|square meters=square metres|square metre=square metres|square metres=square metres|ton=tons|tonne=tons|tonnes=tons|tons=tons|US $=US dollars|US dollar=US dollars|US dollars=US dollars|US$=US dollars|USD=US dollars|yen=yen|yuan=yuan',
    'number': 'Apr=4|April=4|Aug=8|August=8|Dec=12|December=12|Feb=2|February=2|Fri=5|Friday=5|Jan=1|January=1|Jul=7|July=7|Jun=6|June=6|Mar=3|March=3|May=5|Mon=1|Monday=1|Nov=11|November=11|Oct=10|October=10|Sat=6|Saturday=6|Sep=9|Sept=9|September=9|Sun=7|Sunday=7|Thu=4|Thur=4|Thurs=4|Thursday=4|Tue=2|Tues=2|Tuesday=2|Wed=3|Wednesday=3',
    'value': 'billion=1000000000|dozen=12|eight=8|eighteen=18|eighteenth=18|eighth=8|eighties=80|eightieth=80|eighty=80|eleven=11|eleventh=11|fifteen=15|fifteenth=15|fifth=5|fifties=50|fiftieth=50|fifty=50|first=1|five=5|forties=40|fortieth=40|forty=40|four=4|fourteen=14|fourteenth=14|fourth=4|hundred=100|hundreds=100|hundredth=100|million=1000000|millions=1000000|nine=9|nineteen=19|nineteenth=19|nineties=90|ninetieth=90|ninety=90|ninth=9|one=1|second=2|seven=7|seventeen=17|seventeenth=17|seventh=7|seventies=70|seventieth=70|seventy=70|six=6|sixteen=16|sixteenth=16|sixth=6|sixties=60|sixtieth=60|sixty=60|ten=10|tenth=10|third=3|thirteen=13|thirteenth=13|thirties=30|thirtieth=30|thirty=30|thousand=1000|thousands=1000|three=3|trillion=1000000000000|twelfth=12|twelve=12|twenties=20|twentieth=20|twenty=20|two=2|zero=0|zeroth=0',
  },
  es: {
    'means': 'centímetro=centimetres|centímetros=centimetres|dolares=US dollars|dólares=US dollars|euro=euros|euros=euros|gramo=grams|gramos=grams|hectárea=hectares|hectáreas=hectares|kilo=kilograms|kilogramo=kilograms|kilogramos=kilograms|kilos=kilograms|kilómetro=kilometres|kilómetros=kilometres|kilómetros cuadrados=square kilometres|libras esterlinas=pounds|metro=metres|metros=metres|metros cuadrados=square metres|milímetro=millimetres|milímetros=millimetres|por ciento=percent|punto porcentual=percentage points|puntos porcentuales=percentage points|tonelada=tons|toneladas=tons|yenes=yen|yuan=yuan|yuanes=yuan|yuans=yuan',
    'number': 'abril=4|agosto=8|diciembre=12|domingo=7|domingos=7|enero=1|febrero=2|jueves=4|julio=7|junio=6|lunes=1|martes=2|marzo=3|mayo=5|miércoles=3|noviembre=11|octubre=10|septiembre=9|setiembre=9|sábado=6|sábados=6|viernes=5',
  },
  fr: {
    'means': 'centimètre=centimetres|centimètres=centimetres|dollar=US dollars|dollars=US dollars|euro=euros|euros=euros|gramme=grams|grammes=grams|hectare=hectares|hectares=hectares|kilo=kilograms|kilogramme=kilograms|kilogrammes=kilograms|kilomètre=kilometres|kilomètres=kilometres|kilomètres carrés=square kilometres|kilos=kilograms|livres sterling=pounds|millimètre=millimetres|millimètres=millimetres|mètre=metres|mètres=metres|mètres carrés=square metres|point de pourcentage=percentage points|points de pourcentage=percentage points|pour cent=percent|tonne=tons|tonnes=tons|yen=yen|yens=yen|yuan=yuan|yuans=yuan',
    'number': 'août=8|avril=4|dimanche=7|dimanches=7|décembre=12|février=2|janvier=1|jeudi=4|jeudis=4|juillet=7|juin=6|lundi=1|lundis=1|mai=5|mardi=2|mardis=2|mars=3|mercredi=3|mercredis=3|novembre=11|octobre=10|samedi=6|samedis=6|septembre=9|vendredi=5|vendredis=5',
  },
  ru: {
    'means': 'г=grams|га=hectares|гектар=hectares|гектара=hectares|гектарам=hectares|гектарами=hectares|гектарах=hectares|гектаре=hectares|гектаров=hectares|гектаром=hectares|гектару=hectares|гектары=hectares|грамм=grams|грамма=grams|граммам=grams|граммами=grams|граммах=grams|грамме=grams|граммов=grams|граммом=grams|грамму=grams|граммы=grams|долл=US dollars|доллар=US dollars|доллара=US dollars|долларам=US dollars|долларами=US dollars|долларах=US dollars|долларе=US dollars|долларов=US dollars|долларом=US dollars|доллару=US dollars|доллары=US dollars|евро=euros|иен=yen|иена=yen|иенам=yen|иене=yen|иену=yen|иены=yen|квадратных километрах=square kilometres|квадратных километров=square kilometres|квадратных метрах=square metres|квадратных метров=square metres|кг=kilograms|килограмм=kilograms|килограмма=kilograms|килограммам=kilograms|килограммами=kilograms|килограммах=kilograms|килограмме=kilograms|килограммов=kilograms|килограммом=kilograms|килограмму=kilograms|килограммы=kilograms|километр=kilometres|километра=kilometres|километрам=kilometres|километрами=kilometres|километрах=kilometres|километре=kilometres|километров=kilometres|километром=kilometres|километру=kilometres|километры=kilometres|км=kilometres|км²=square kilometres|м=metres|м²=square metres|метр=metres|метра=metres|метрам=metres|метрами=metres|метрах=metres|метре=metres|метров=metres|метром=metres|метру=metres|метры=metres|миллиметр=millimetres|миллиметра=millimetres|миллиметрам=millimetres|миллиметрами=millimetres|миллиметрах=millimetres|миллиметре=millimetres|миллиметров=millimetres|миллиметром=millimetres|миллиметру=millimetres|миллиметры=millimetres|мм=millimetres|процент=percent|процента=percent|процентам=percent|процентами=percent|процентах=percent|проценте=percent|процентного пункта=percentage points|процентный пункт=percentage points|процентных пункт=percentage points|процентных пункта=percentage points|процентных пунктов=percentage points|процентов=percent|процентом=percent|проценту=percent|проценты=percent|сантиметр=centimetres|сантиметра=centimetres|сантиметрам=centimetres|сантиметрами=centimetres|сантиметрах=centimetres|сантиметре=centimetres|сантиметров=centimetres|сантиметром=centimetres|сантиметру=centimetres|сантиметры=centimetres|см=centimetres|т=tons|тонн=tons|тонна=tons|тоннами=tons|тоннах=tons|тонне=tons|тонну=tons|тонны=tons|фунт стерлингов=pounds|фунта стерлингов=pounds|фунтам стерлингов=pounds|фунтами стерлингов=pounds|фунтах стерлингов=pounds|фунте стерлингов=pounds|фунтов стерлингов=pounds|фунтом стерлингов=pounds|фунту стерлингов=pounds|фунты стерлингов=pounds|юаней=yuan|юани=yuan|юань=yuan|юаню=yuan|юаня=yuan|юанях=yuan',
    'number': 'август=8|августа=8|августе=8|августом=8|августу=8|апреле=4|апрелем=4|апрель=4|апрелю=4|апреля=4|воскресений=7|воскресенье=7|воскресеньем=7|воскресенью=7|воскресенья=7|воскресеньям=7|воскресеньями=7|воскресеньях=7|вторник=2|вторника=2|вторникам=2|вторниками=2|вторниках=2|вторнике=2|вторники=2|вторников=2|вторником=2|вторнику=2|декабре=12|декабрем=12|декабрь=12|декабрю=12|декабря=12|декабрём=12|июле=7|июлем=7|июль=7|июлю=7|июля=7|июне=6|июнем=6|июнь=6|июню=6|июня=6|мае=5|маем=5|май=5|март=3|марта=3|марте=3|мартом=3|марту=3|маю=5|мая=5|ноябре=11|ноябрем=11|ноябрь=11|ноябрю=11|ноября=11|ноябрём=11|октябре=10|октябрем=10|октябрь=10|октябрю=10|октября=10|октябрём=10|понедельник=1|понедельника=1|понедельникам=1|понедельниками=1|понедельниках=1|понедельнике=1|понедельники=1|понедельников=1|понедельником=1|понедельнику=1|пятниц=5|пятница=5|пятницам=5|пятницами=5|пятницах=5|пятнице=5|пятницей=5|пятницу=5|пятницы=5|сентябре=9|сентябрем=9|сентябрь=9|сентябрю=9|сентября=9|сентябрём=9|среда=3|средам=3|среде=3|средой=3|среду=3|среды=3|суббот=6|суббота=6|субботам=6|субботами=6|субботах=6|субботе=6|субботой=6|субботу=6|субботы=6|феврале=2|февралем=2|февраль=2|февралю=2|февраля=2|февралём=2|четверг=4|четверга=4|четвергам=4|четвергами=4|четвергах=4|четверге=4|четверги=4|четвергов=4|четвергом=4|четвергу=4|январе=1|январем=1|январи=1|январь=1|январю=1|января=1|январём=1',
  },
  zh: {
    'means': 'キログラム=kilograms|キロメートル=kilometres|グラム=grams|センチ=centimetres|トン=tons|ポンド=pounds|ミリ=millimetres|メートル=metres|ユーロ=euros|个百分点=percentage points|亩=mu|人民币=yuan|元=yuan|克=grams|公分=centimetres|公斤=kilograms|公里=kilometres|公顷=hectares|円=yen|千克=kilograms|千米=kilometres|厘米=centimetres|吨=tons|块钱=yuan|平方公里=square kilometres|平方千米=square kilometres|平方米=square metres|日元=yen|欧元=euros|歐元=euros|毫米=millimetres|米=metres|米ドル=US dollars|美元=US dollars|美金=US dollars|英鎊=pounds|英镑=pounds|％=percent',
    'unless': '元=素,旦,老,首,件,帅,月,年|克=拉,服|米=其,粒,饭,ドル',
    'value': '〇=0|一=1|七=7|万=10000|三=3|两=2|九=9|二=2|五=5|亿=100000000|億=100000000|兆=1000000000000|兩=2|八=8|六=6|十=10|千=1000|四=4|百=100|萬=10000|零=0',
  },
};
