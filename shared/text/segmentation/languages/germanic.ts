import { englishTitles, languageRules } from './rules';

export const german = languageRules({
  joining:
    englishTitles +
    'dr prof hr hrn fr frl dipl ing st sankt mag lic med phil jur rer nat hl bzw ca vgl z z.b zb d d.h dh u u.a ua i i.d.r ' +
    'sog evtl ggf inkl exkl zzgl abzgl bspw insb geb gest ehem kath evang ev jhd jh max min bes allg mind od o b a s.o s.u v ' +
    'a.d i.d u.ä o.ä',
  numbered:
    'nr nrn s bd bde abb tab abs art kap ziff aufl fig tel fax str hausnr pkt jg h § z jan feb mär apr jun jul aug sep sept ' +
    'okt nov dez mo di mi do fr sa so',
  ambiguous: 'usw etc ff f ä a.m p.m gmbh co kg ag inc mio mrd tsd std min sek v.chr n.chr chr stk usf jr sr',
  starters:
    'der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man dies diese dieser dieses diesem ' +
    'und oder aber denn doch wenn als da wo wer wie was warum wann auch so nun nur in im am an auf aus bei beim mit nach von ' +
    'vom vor zu zum zur für über unter durch um ohne gegen bis seit während wegen trotz sein seine ihre unser mein kein keine ' +
    'alle viele manche einige jeder jede jedes hier dort dann danach damit daher deshalb trotzdem jedoch heute gestern morgen ' +
    'sowohl weder entweder obwohl weil dass ob zudem außerdem ist sind war hat dort',
  ordinals: true,
  afterOrdinal:
    'januar februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrtausend ' +
    'jahrestag geburtstag mal platz klasse stock tag woche auflage kapitel bezirk weltkrieg weltkriegs liga runde etage ' +
    'januars quartal semester band teil grad jahr spieltag minute lebensjahr jh jhd',
  beforeOrdinal: 'am vom zum beim im der des dem den die das ab bis jeder jedes seinem ihrem',
});

export const dutch = languageRules({
  joining:
    englishTitles +
    'dhr mw mevr mej drs dr ir ing prof mr st ds gen kol lt bijv bv d.w.z i.p.v t.o.v o.a m.b.t i.v.m n.a.v m.a.w t.a.v z.g ' +
    'zgn aanw vnw bijvoegl ca vgl evt incl excl resp n.l nl',
  numbered: 'nr nrs p pp blz afb art hfdst deel fig tel jan feb mrt apr jun jul aug sep sept okt nov dec',
  ambiguous: 'enz etc e.d b.v n.v bv nv jr sr co inc v.chr n.chr a.m p.m',
  starters:
    'de het een dit dat deze die hij zij ze we wij ik je jij u er in op aan bij met van voor na uit om over door en maar of ' +
    'als toen dan ook nu wie wat waar hoe waarom welke zijn haar hun ons onze mijn geen alle veel daarna daarom toch echter',
});

export const danish = languageRules({
  joining:
    englishTitles +
    'hr fr frk dr prof skt sct st dir adv f.eks fx f.x d.v.s dvs bl.a ca iflg jf jfr pga mht evt inkl ekskl mr mrs ms ' +
    'e.g i.e p.g.a m.h.t vedr sml',
  numbered:
    'nr s ss p pp bd kap art fig tlf tel jan feb mar apr jun jul aug sep sept okt nov dec no kl § stk st rs',
  ambiguous:
    'osv o.s.v etc m.m m.v mv jr sr co inc ltd corp a.m p.m s.u u.s u.k e.u u.s.a min mio mia kr aps a/s',
  starters:
    'den det de der en et han hun jeg vi du i på af og men eller at når hvis da som med for til fra om ved efter under over ' +
    'her nu så hvad hvem hvor hvorfor hvordan denne dette disse hans hendes deres vores min mit ingen alle mange også dog ' +
    'how the it they this he she we you i there what who where when in on at and but',
  ordinals: true,
  afterOrdinal:
    'januar februar marts april maj juni juli august september oktober november december århundrede',
  beforeOrdinal: 'den d',
});
