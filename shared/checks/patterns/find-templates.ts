import { unescaped } from '../examples';
import { monthNames, ordinal, withThousands } from '../numbers/english-numbers';

/** Puts what was found in its place. */
export type Template = (match: RegExpExecArray) => string;

const functions: Readonly<Record<string, (text: string) => string>> = {
  thousands: withThousands,
  ordinal: (digits) => ordinal(Number(digits)),
  month: (digits) => monthNames.get(Number(digits)) ?? '',
  number: (digits) => String(Number(digits)),
  fraction: (digits) => digits.replace(/^(?=.*[1-9])/, '.').replace(/0+$/, ''),
  hundreds: (digits) => withThousands(`${digits}00`),
  digits: (text) => text.replaceAll('O', '0').replaceAll('l', '1'),
  uncomma: (digits) => digits.replace(',', ''),
  hour: (digits) => String(Number(digits) % 12 || 12),
  lower: (text) => text.toLowerCase(),
  capital: (text) => text.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  length: (text) => String(text.length),
  trim: (text) => text.trim(),
  short: (text) => text.slice(0, 40),
  joined: (text) => text.replaceAll(' ', ''),
  plain: (text) => text.normalize('NFKC'),
  ending: (digits) => ordinal(Number(digits.replaceAll(',', ''))).slice(-2),
};

/**
 * What a template comes to: `{0}` is what was found, `{1}` and `{name}` its groups, `{1|ordinal}` one of them changed, `{1|million=billion}` what
 * stands for it.
 * @throws Error where it names a function that there is not
 */
export function templateOf(written: string): Template {
  const pieces = written.split(/(?<!\\u)\{([^{}]*)\}/).map((piece, index): Template => {
    if (index % 2 === 0) {
      const text = unescaped(piece);
      return () => text;
    }
    const [name = '', ...names] = piece.split('|');
    const steps = names.map(stepOf);
    return (match) =>
      steps.reduce(
        (text, step) => step(text),
        (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '',
      );
  });
  return (match) => pieces.map((piece) => piece(match)).join('');
}

function stepOf(name: string): (text: string) => string {
  const known = functions[name];
  if (known) return known;
  if (!name.includes('='))
    throw new Error(`“${name}” is no function; there is ${Object.keys(functions).join(', ')}.`);
  const table = new Map(name.split(',').map((pair) => pair.split('=') as [string, string]));
  return (text) => table.get(text) ?? text;
}
