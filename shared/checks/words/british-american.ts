/** Stems that British and American English spell differently; a word is one of these with an ending. */
const stems = `
analyse/analyze behaviour/behavior catalogue/catalog centre/center cheque/check colour/color defence/defense
dialogue/dialog endeavour/endeavor favour/favor favourite/favorite fibre/fiber flavour/flavor fulfil/fulfill grey/gray
harbour/harbor honour/honor humour/humor jewellery/jewelry kilometre/kilometer labour/labor licence/license litre/liter
manoeuvre/maneuver metre/meter millimetre/millimeter centimetre/centimeter modelling/modeling modelled/modeled mould/mold
neighbour/neighbor neighbourhood/neighborhood offence/offense paediatric/pediatric paralyse/paralyze plough/plow
pretence/pretense programme/program rumour/rumor sceptical/skeptical signalling/signaling skilful/skillful splendour/splendor
storey/story theatre/theater traveller/traveler travelling/traveling travelled/traveled tumour/tumor tyre/tire vapour/vapor
vigour/vigor organise/organize organisation/organization realise/realize recognise/recognize modernise/modernize
modernisation/modernization industrialisation/industrialization urbanisation/urbanization globalisation/globalization
standardise/standardize optimise/optimize emphasise/emphasize summarise/summarize specialise/specialize prioritise/prioritize
cancelled/canceled cancelling/canceling aluminium/aluminum anaesthesia/anesthesia encyclopaedia/encyclopedia leukaemia/leukemia
`;
/** Left out: words that the other variety has, too, in another sense or as a name. */
const ambiguous = new Set([
  'cheque/check',
  'licence/license',
  'storey/story',
  'tyre/tire',
  'programme/program',
  'dialogue/dialog',
  'catalogue/catalog',
  'metre/meter',
  'grey/gray',
  'fulfil/fulfill',
]);

export interface Spelling {
  readonly variety: 'British' | 'American';
  /** The word as the other variety spells it. */
  readonly other: string;
}

const spellings = new Map<string, Spelling>();
for (const pair of stems.trim().split(/\s+/)) {
  const [british = '', american = ''] = pair.split('/');
  if (ambiguous.has(pair)) continue;
  for (const [b, a] of forms(british, american)) {
    spellings.set(b, { variety: 'British', other: a });
    spellings.set(a, { variety: 'American', other: b });
  }
}

function forms(british: string, american: string): [string, string][] {
  const both = (ending: string): [string, string] => [british + ending, american + ending];
  if (!british.endsWith('e') || !american.endsWith('e'))
    return ['', 's', 'ed', 'ing', 'al', 'able', 'ful', 'er', 'ers'].map(both);
  return [
    ...['', 's', 'd', 'r', 'rs'].map(both),
    [`${british.slice(0, -1)}ing`, `${american.slice(0, -1)}ing`],
  ];
}

/** The words, in small letters, that the varieties spell differently; short ones such as “mold” may be another word. */
export const spellingsThatDiffer: ReadonlySet<string> = new Set(
  [...spellings.keys()].filter((word) => word.length > 4),
);

/** How a word in small letters is spelt; undefined where the varieties agree. */
export function spellingOf(word: string): Spelling | undefined {
  return spellings.get(word);
}
