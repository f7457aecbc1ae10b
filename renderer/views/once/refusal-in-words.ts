import type { Refusal } from '../../../shared/review/suggestions/prove-suggestion';

const sentences: Readonly<Partial<Record<Refusal['code'], string>>> = {
  empty: 'It is empty.',
  same: 'It changes nothing.',
  character: 'It holds a hidden or unprintable character',
  markup: 'It holds mark-up',
  length: 'It is much longer or shorter than the sentence',
  language: 'It is not in the language of the sentence',
  addition: 'It says something that the sentence does not',
  omission: 'It leaves out a part of the sentence',
  'flag-left': 'It leaves a flag unanswered',
  'new-flag': 'It raises a flag',
};

/** Why a suggestion was refused. */
export function refusalInWords({ code, found }: Refusal): string {
  const known = sentences[code];
  if (known !== undefined) return known.endsWith('.') ? known : `${known}: ${found}.`;
  const [kind, did] = code.split(/-(?=lost$|added$)/);
  return did === 'lost' ? `It loses a ${kind}: ${found}.` : `It adds a ${kind}: ${found}.`;
}
