import { languageRules } from './rules';

export const english = languageRules({
  joining:
    'mr mrs ms messrs mssrs mme mmes mlle dr drs prof profs rev revd hon fr sen sens rep reps gov govs gen ' +
    'col cols lt ltcol maj capt cpt cmdr cdr sgt cpl pvt adm brig ens supt insp det amb pres treas st ste ft mt mts ' +
    'e.g eg i.e ie cf vs viz approx resp ca aka f.e p.s esp Gen Maj.Gen Lt.Gen Lt.Col Brig.Gen m.p',
  numbered:
    'no nos n° nr p pp pg pgs vol vols ch chap art arts fig figs sec secs sect eq eqs ex exs ref refs tab para paras ' +
    'pt pts cl app tel ph ext fax mob rm rs op cap dept apt ste bldg blk pop c b d r fl reg cat ver lot case deal approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.d b.c rte hwy art co',
  ambiguous:
    'etc inc co corp ltd llc bros cos assn assoc dept div est jr sr al ph.d m.d b.a m.a ba ma phd esq ave blvd rd ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri ' +
    'ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex ' +
    'va vt wash wis wyo Ala Ga Cal Can Ont Que min max misc univ intl natl govt mgmt mfg dist ctr conf comm orig ed eds ' +
    'trans rev repr pub publ ser suppl tr tbsp tsp oz lb lbs ft yd yds mi km cm mm kg hr hrs sq cu in yr yrs mo mos wk ' +
    'wks oc nat lit abbr adj adv dim var sp spp subsp u.s u.k e.u u.n u.s.a a.m p.m d.c his',
  starters:
    'the a an this that these those it its he she they we you i his her their our your my there here who what when where ' +
    'why how which whose and but or so yet nor if although though because since while as at in on by for from with without ' +
    'after before during under over between among despite according however moreover therefore thus hence then now today ' +
    'yesterday tomorrow also even still only just not no yes is are was were do does did has have had can could will would ' +
    'should may might must shall let please once until unless whether both each every all some many most several few more ' +
    'millions thousands hundreds dozens others another one two three four five six finally meanwhile instead indeed perhaps ' +
    'maybe first second third last next such to of about through within throughout nevertheless nonetheless otherwise ' +
    'additionally furthermore similarly currently recently previously originally eventually later earlier born ' +
    'am whereas everyone everything nobody nothing someone something anyone anything upon via per',
  lowercaseStarts: true,
});
