import { functionWords } from './function-words';
import { LetterTree } from './letter-tree';

function list(words: string): readonly string[] {
  return words.split(' ');
}

/** Words of other kinds that everybody uses and that others are glued to; with those of one kind alone, too many real words would look glued. */
const common = list(
  'guys people man men woman women child children kid kids girl girls boy boys friend friends family house home city town country world place street road ' +
    'water food book books word words work works job money price prices car cars phone room door hand hands head eyes face life story news way ways ' +
    'day days week weeks month months year years time times hour hours minute minutes night morning evening afternoon today tomorrow yesterday tonight ' +
    'company companies market business office store shop school student students teacher team group party game games film movie music war police court law ' +
    'government minister president problem problems question questions answer reason result same other others first second last next best most better ' +
    'only new old good great nice bad big small little long high low young whole main right left wrong local national public development service services ' +
    'know knew known think thought want wanted need needed take took taken come came look looked looking say said says tell told ask asked go went gone going ' +
    'make made making give gave given get got getting find found see seen saw put keep kept let try tried trying buy bought pay paid call called help helped ' +
    'start started stop stopped feel felt love loved hope hoped like liked leave lived live read run used use using based work worked working become became ' +
    'happen happened believe understand remember speak spoke write wrote written bring brought turn turned move moved meet met begin began sent send show showed ' +
    'number part side point end top case plan project report study system area level rate lot lots kind sort each every another such sure ' +
    'happy sorry easy hard able ready full free real really enough again back always never ever soon later ago please thanks thank hello dear dog dogs ' +
    'email mail letter line page website information contract agreement deal meeting interview different important possible economic social china chinese',
);

/** Words so frequent that two of them without a space are a slip, unless they are one of {@link real}. */
const frequent = list(
  'the this that these those with from have will would could should because since when which what there they their your been were some many ' +
    'more most other another also just only very even still about after before people time year years day night way world country china city ' +
    'government company market students work life good great new first last next make made take come call say said know think get give find ' +
    'want need look like use help tell you',
);

/** Function words that no longer word ends or begins with but for those in {@link real}. */
const heads = list(
  'the and of to with from that this which was were are is has had will would can could their our your it these those they what when there have you for been by ' +
    'not into she he we about because if then than but my his her being',
);
const ends = list(
  'the and of with from that this which was were are is has had will would can could their our your it you they these those to for have be been what when there ' +
    'she we because but not my his her him them me in is on at as so if',
);
/** Those that a sentence may begin with: after other capitals it is a name ("Ashe", "Herat"); before a word of two letters only the second kind. */
const openers = list(
  'the this that these those there with from in on of to at it we they she you if when what which because not after is',
);
const subjects = list('it we they you this that there these what');

const verbs = list(
  'hang come hold move keep get give wake shut hurry cheer calm sit stop look wait pick put turn find figure check sign set cut clean close throw show grow fill ' +
    'open bring carry break clear fall fix hook let make mess pass pull push send stand stay step take talk tear think try warm wash watch work write ' +
    'went came got gave took woke ended picked turned showed looked called going coming looking',
);
const particles = list('up out off down in on over away back around for at with into to it me him them us');

/** Glued words of two letters each that are no words themselves. */
const short = new Set(
  list(
    'tobe tomy tous toit ofit ofmy ofus ofan inmy isit isin isan isso itis asit aswe asmy ashe bymy atmy onit onmy bein wedo heis doit soit sowe meas meto noit ifit ifwe ifhe ifmy',
  ),
);

/** Real words, and names, that fall into two or more of those above. */
const real = new Set(
  list(
    'afterlife aftermarket aftermath aftermost aftertime afterworld allis amendable amour anthem antimeson anyhow anymore anyone anywhere areas ' +
      'ashe asher attosecond backbeat beantown beatable behave breakaway breakdown breakout breakup buyin bygone bylaw byline bypast byroad byway ' +
      'byways byword bywords callas cancan candid cannot canon canthus canto canton carat carnot carryout carryover carson casein cather checkin ' +
      'checkoff checkout checkup citywide cleanout cleanup closedown closeout closeup comeback comedown countrywide cutaway cutback cutin cutoff ' +
      'cutout cutup daylong daytime daywork dopastat downbeat elsewhere everyone everywhere fallback falloff fallout firsthand followup foram ' +
      'forever forevermore forgave forget forgetting forgive forgiven forgo forgoes forgoing forgone forgot forwent freewill getatable getaway ' +
      'getup giveaway giveback goodnight goodwill hangout hangover hangup hardin haslet heatable heather heatless helot helots hemostasis hemostat ' +
      'herat herby hereabout hereafter herein hereinafter hereinbefore hereof hereon hereto hereunder hereupon herewith heritable herman heron ' +
      'highwayman highwaymen holdout holdover holdup hookup houris howsoever inasmuch incan inhere inheritable inmost insomuch instill instillator indochina indochinese callisto ' +
      'ishim islet islets ismail justin lesson letdown letup lifelike lifetime lifework lineup liston longtime lookdown lookout lookup lotto mailto ' +
      'makeover makeup makework manat maybe meantime meathead meatless mysoline nationwide nevermore newlife newmarket newsday newsworthy nightlife ' +
      'nighttime nightwork noontime notable notwork notworks nowhere otherworld outwith overheat overnight pageantry partisan pastas pastis phoneme ' +
      'pickup popup pullback pullout pullover pushover pushup putdownable putin putoff putout putto realisable seethe sendoff sendup setback setoff ' +
      'setup shallon shebeen showdown showoff showup shutdown shutoff shutout signoff signup someday somehow someone sometime someway somewhat somewhere ' +
      'sothis standby standdown standoff standout startup stopover takeaway takedown takeoff takeout takeover tearaway thankless thebe theme themis ' +
      'thereabout thereafter thereat thereby therefor therefore therefrom therein thereinafter thereof thereon thereto thereunder thereupon ' +
      'therewith theseus throwaway throwback timelike timework tobit today tonight toreador tryout turnaround turndown turnoff turnout turnover ' +
      'turnup twosome underworld usher wakeup wanton wantonly washer washerwoman washerwomen washout washup waylaid whatever whatnot whatsoever ' +
      'whenever whensoever whereabout whereas whereat wherefrom wherein whereof whereon wheresoever whereto whereupon wherewith whichever ' +
      'whomsoever whoso whosoever willis within without wonton workaround workday worklife workmanlike workout workup worldlike worldview writeup ' +
      'yearlong yetis',
  ),
);

/** Bits for what a word is: one of the lists above; `ordinary` is a function word or another that everybody uses. */
const kind = {
  ordinary: 1,
  functional: 2,
  frequent: 4,
  head: 8,
  end: 16,
  opener: 32,
  subject: 64,
  verb: 128,
  particle: 256,
};
const longFunctionWords = [...functionWords].filter((word) => word.length > 1);
const tree = new LetterTree([
  [kind.ordinary | kind.functional, longFunctionWords],
  [kind.ordinary, common],
  [kind.ordinary | kind.frequent, frequent],
  [kind.head, heads],
  [kind.end, ends],
  [kind.opener, openers],
  [kind.subject, subjects],
  [kind.verb, verbs],
  [kind.particle, particles],
]);

/**
 * Where the words meet that a word is glued of, as in "sinceit", "theguys", "hangon", "thankyouthankyou"; none if it is one word.
 * @param lower in lower case
 * @param isSmall false if it begins with a capital: names look glued more often
 */
export function gluedAt(lower: string, isSmall: boolean): readonly number[] {
  if (lower.length < 5) return isSmall && short.has(lower) ? [2] : [];
  const cuts = cutsOf(lower, isSmall ? areGlued : isOpening);
  return cuts.length > 0 && real.has(lower) ? [] : cuts;
}

/** True if {@link gluedAt} finds something in the word with a capital or without: some pairs are glued with one only, as where "Afterall" opens a sentence. */
export function mayBeGlued(lower: string): boolean {
  if (lower.length < 5) return short.has(lower);
  return cutsOf(lower, isEither).length > 0 && !real.has(lower);
}

/** Tells by the kinds and lengths of two words whether they are glued. */
type Joint = (first: number, firstLength: number, second: number, secondLength: number) => boolean;

function cutsOf(lower: string, isJoint: Joint): readonly number[] {
  let begins = false;
  let node = tree.root;
  for (let cut = 1; cut + 2 <= lower.length; cut++) {
    node = tree.step(node, lower.charCodeAt(cut - 1));
    if (node === 0) break;
    const first = tree.kindsOf(node);
    if ((first & (kind.ordinary | kind.verb)) === 0) continue;
    begins = true;
    if (isJoint(first, cut, tree.kindsFrom(lower, cut), lower.length - cut)) return [cut];
  }
  return begins && lower.length > 7 ? manyCutsOf(lower) : [];
}

const areGlued: Joint = (first, firstLength, second, secondLength) => {
  if ((first & kind.head) !== 0 && (second & kind.ordinary) !== 0) return true;
  if ((first & kind.head) === 0 && (second & kind.end) !== 0 && (first & kind.ordinary) !== 0) return true;
  if ((first & kind.verb) !== 0 && (second & kind.particle) !== 0) return true;
  return firstLength > 2 && secondLength > 2 && (first & second & kind.frequent) !== 0;
};

/** Of a word with a capital. */
const isOpening: Joint = (first, _, second, secondLength) =>
  (second & kind.functional) !== 0 && (first & (secondLength > 2 ? kind.opener : kind.subject)) !== 0;

const isEither: Joint = (...words) => areGlued(...words) || isOpening(...words);

/** Three or more ordinary words from the start to the end, as few as may be, one of them long enough that it is no chance; none if there are not. */
function manyCutsOf(lower: string): readonly number[] {
  // Of the fewest words up to each offset: their number, and where the last of them begins.
  const fewest: (number | undefined)[] = [0];
  const starts: number[] = [];
  for (let start = 0; start < lower.length; start++) {
    const words = fewest[start];
    let node = words === undefined ? 0 : tree.root;
    for (let end = start + 1; end <= lower.length && node !== 0; end++) {
      node = tree.step(node, lower.charCodeAt(end - 1));
      if ((tree.kindsOf(node) & kind.ordinary) === 0 || (words ?? 0) + 1 >= (fewest[end] ?? Infinity))
        continue;
      fewest[end] = (words ?? 0) + 1;
      starts[end] = start;
    }
  }
  if ((fewest[lower.length] ?? 0) < 3) return [];
  const cuts: number[] = [];
  for (let at = lower.length; at > 0; at = starts[at] ?? 0) cuts.unshift(at);
  return cuts.some((cut, index) => cut - (cuts[index - 1] ?? 0) > 3) ? cuts.slice(0, -1) : [];
}
