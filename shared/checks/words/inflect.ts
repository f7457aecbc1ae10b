import { pluralOf } from './noun-forms';
import { irregularForms, thirdPerson } from './verb-forms';

/** The forms an English word may take; `s` is the plural of a noun and the third person of a verb. */
export type Form = 'base' | 's' | 'ing' | 'past' | 'participle';

/** Verbs whose past is their base form. */
const unchanged = new Set(
  'beat bet burst cast cost cut hit hurt let put quit read set shed shut split spread upset'.split(' '),
);
/** Verbs of several syllables that double their last letter like those of one: "preferred". */
const doubling =
  /(?:admit|commit|compel|confer|control|defer|deter|equip|expel|forget|incur|occur|omit|permit|prefer|refer|regret|submit|transfer)$/;

/** A word in one of its forms; a verb that is not known to be irregular is inflected by rule. */
export function inflect(base: string, form: Form): string {
  if (form === 'base') return base;
  if (form === 's') return irregularPlural(base) ?? thirdPerson(base);
  if (form === 'ing') return ingOf(base);
  if (base === 'be') return form === 'past' ? 'was' : 'been';
  const irregular = irregularForms.get(base);
  if (irregular) return form === 'past' ? irregular.past : irregular.participle;
  return unchanged.has(base) ? base : edOf(base);
}

/** Every form of a word, mapped to what form it is; where two are spelled alike, to the first of {@link Form}. */
export function formsOf(base: string): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const add = (word: string, form: Form): void => {
    if (!forms.has(word)) forms.set(word, form);
  };
  if (base === 'be') {
    for (const word of ['am', 'are', 'is']) add(word, 's');
    add('were', 'past');
  }
  for (const form of ['base', 's', 'ing', 'past', 'participle'] as const) add(inflect(base, form), form);
  add(thirdPerson(base), 's');
  return forms;
}

function irregularPlural(base: string): string | null {
  const plural = pluralOf(base);
  return plural === thirdPerson(base) || irregularForms.has(base) || /o$/.test(base) ? null : plural;
}

function ingOf(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function edOf(base: string): string {
  if (/e$/.test(base)) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

/** The word with its last letter doubled where English doubles it before an ending. */
function doubled(base: string): string {
  const short = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(base);
  return short || doubling.test(base) ? base + base.charAt(base.length - 1) : base;
}
