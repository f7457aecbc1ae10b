import { englishTitles, languageRules } from './rules';

export const french = languageRules({
  joining:
    englishTitles +
    'm mm mme mmes mlle mlles me mgr dr drs pr st ste cf p.ex c-à-d càd env av ap boul bd vs resp adj gén col cap lt éd',
  numbered: 'no nos n° n nº p pp art chap fig vol t tél tel al fasc réf janv févr avr juil sept oct nov déc',
  ambiguous: 'etc jr sr inc sa s.a co cie j.-c av.j.-c a.m p.m s.a.r.l',
  starters:
    'le la les un une des ce cet cette ces il elle ils elles on nous vous je tu et mais ou or donc car si quand lorsque comme ' +
    'dans en sur sous pour par avec sans de du au aux à chez vers depuis pendant après avant selon son sa ses leur leurs notre ' +
    'votre mon ma mes qui que quoi où comment pourquoi quel quelle aussi ainsi puis alors enfin cependant toutefois tout tous ' +
    'toutes plusieurs certains chaque aucun aucune ne pas plus très bien encore déjà',
});

export const spanish = languageRules({
  joining:
    englishTitles +
    'sr sra srta sres sras dr dra dres prof profa d dña da lic ing arq gral cnel cap tte sgto mons fr st sta sto av avda cra ' +
    'c cf p.ej ej vs aprox gob pdte mt ste ud uds vd vds mr mrs',
  numbered:
    'no nos n° nº núm num nro p pp pág págs art arts cap fig vol t tel tels ext fax ene feb mar abr may jun jul ago sep sept ' +
    'oct nov dic lun mié jue vie sáb dom km cra',
  ambiguous: 'etc jr s.a s.l c.v inc co cía ltda ee.uu d.c a.c d.c a.m p.m máx mín km kg cm mm ee uu',
  starters:
    'el la los las un una unos unas este esta estos estas ese esa eso esto aquel aquella él ella ellos ellas yo tú usted ' +
    'nosotros y o pero si cuando como donde en con por para de del al a sin sobre entre desde hasta según su sus mi tu nuestro ' +
    'que qué quién cómo dónde cuándo cuánto también además así entonces luego después antes sin aunque no ya hoy ayer todo ' +
    'todos muchos algunos cada ningún',
});

export const italian = languageRules({
  joining:
    englishTitles +
    'sig sigg sig.na sig.ra sigra sigg.ri dott dott.ssa dr avv ing prof prof.ssa arch geom rag on sen gen col cap ten mons don ' +
    'st s ss p.es es cfr cf vs ca spett egr gent psicol idraul v.cte f.p d meteor lett fil ecc.mo mar',
  numbered:
    'n nr no p pp pag pagg art artt cap fig vol t tel fax int gen feb mar apr mag giu lug ago set sett ott nov dic',
  ambiguous: 'ecc etc s.p.a spa s.r.l srl jr sr inc a.c d.c a.m p.m c.a',
  starters:
    'il lo la i gli le un uno una questo questa questi queste quello quella lui lei loro egli essa noi voi io e ma o se quando ' +
    'come dove in con per di del della dei al alla da dal su sul tra fra senza secondo suo sua mio tuo nostro che chi cosa ' +
    'perché anche poi allora dopo prima però oggi ieri tutto tutti molti alcuni ogni nessun non si ci',
});
