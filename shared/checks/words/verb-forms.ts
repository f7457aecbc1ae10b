/** Forms of irregular verbs as base, past and participle, where the past is another word than both. */
const irregular =
  'arise arose arisen,be was been,bear bore borne,beat beat beaten,become became become,begin began begun,blow blew blown,break broke broken,' +
  'choose chose chosen,come came come,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,fly flew flown,' +
  'forget forgot forgotten,freeze froze frozen,give gave given,go went gone,grow grew grown,hide hid hidden,know knew known,ride rode ridden,' +
  'ring rang rung,rise rose risen,run ran run,see saw seen,shake shook shaken,show showed shown,sing sang sung,sink sank sunk,speak spoke spoken,' +
  'steal stole stolen,swim swam swum,take took taken,throw threw thrown,undergo underwent undergone,undertake undertook undertaken,wake woke woken,' +
  'wear wore worn,withdraw withdrew withdrawn,write wrote written,bring brought brought,build built built,buy bought bought,catch caught caught,' +
  'deal dealt dealt,feel felt felt,fight fought fought,find found found,get got got,have had had,hear heard heard,hold held held,keep kept kept,' +
  'lead led led,leave left left,lend lent lent,lose lost lost,make made made,mean meant meant,meet met met,pay paid paid,say said said,' +
  'seek sought sought,sell sold sold,send sent sent,sit sat sat,sleep slept slept,spend spent spent,stand stood stood,strike struck struck,' +
  'teach taught taught,tell told told,think thought thought,understand understood understood,win won won';

const rows = irregular.split(',').map((row) => row.split(' ') as [string, string, string]);

/** Past and participle of irregular verbs, by their base form. */
export const irregularForms: ReadonlyMap<string, { readonly past: string; readonly participle: string }> =
  new Map(rows.map(([base, past, participle]) => [base, { past, participle }]));

/** Irregular pasts, mapped to the base form. */
export const irregularPasts: ReadonlyMap<string, string> = new Map(
  rows.map(([base, past]) => [past, base] as const).filter(([past, base]) => past !== base),
);

/** Pasts that cannot be participles ("went", "took"): wherever one stands, its clause has a verb. */
export const plainPasts: ReadonlySet<string> = new Set(
  rows.filter(([base, past, participle]) => past !== participle && past !== base).map(([, past]) => past),
);

/** Modal verbs; a base form follows. */
export const modals: ReadonlySet<string> = new Set(
  'can could may might must shall should will would'.split(' '),
);

/** Auxiliaries that are finite wherever they stand, but for "to have" and "to do". */
export const finiteAuxiliaries: ReadonlySet<string> = new Set([
  ...modals,
  ...'am is are was were has have had do does did cannot'.split(' '),
]);

/** The third person singular: "improve" → "improves", "carry" → "carries". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
