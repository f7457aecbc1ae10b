import { numbersOf } from '../../lexicon/lexicon';

/** The names of the months by their number. */
export const monthNames: ReadonlyMap<number, string> = new Map(
  [...numbersOf('en', 'number', 'month')].map(([name, number]) => [number, name]),
);

/** `22nd` */
export function ordinal(number: number): string {
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** `12,345` */
export function withThousands(digits: string): string {
  return digits.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
}
