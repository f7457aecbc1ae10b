import type { OpList } from './op-list';

/** True if the two texts differ in nothing but white space. */
export function equalButForSpace(before: string, after: string): boolean {
  let b = 0;
  let a = 0;
  for (;;) {
    while (b < before.length && isSpace(before.charCodeAt(b))) b++;
    while (a < after.length && isSpace(after.charCodeAt(a))) a++;
    if (b === before.length || a === after.length) return b === before.length && a === after.length;
    if (before.charCodeAt(b++) !== after.charCodeAt(a++)) return false;
  }
}

/** White space as JavaScript's `\s` and `trim` have it. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xa0 || (unit > 0x167f && /\s/.test(String.fromCharCode(unit)));
}

/** Writes the way from one text to another that differs from it in white space only: just the spaces that went and came. */
export function diffSpaces(before: string, after: string, ops: OpList): void {
  if (before === after) {
    ops.add('=', before);
    return;
  }
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const spaceBefore = spaceAt(before, b);
    const spaceAfter = spaceAt(after, a);
    replaceSpace(spaceBefore, spaceAfter, ops);
    b += spaceBefore.length;
    a += spaceAfter.length;
    const length = Math.min(inkAt(before, b), inkAt(after, a));
    ops.add('=', before.slice(b, b + length));
    b += length;
    a += length;
  }
}

function replaceSpace(before: string, after: string, ops: OpList): void {
  let lead = 0;
  while (lead < before.length && lead < after.length && before[lead] === after[lead]) lead++;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - lead;
  while (tail < limit && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  ops
    .add('=', before.slice(0, lead))
    .add('-', before.slice(lead, before.length - tail))
    .add('+', after.slice(lead, after.length - tail))
    .add('=', before.slice(before.length - tail));
}

const spaceRun = /\s*/y;
const inkRun = /\S*/y;

function spaceAt(text: string, index: number): string {
  spaceRun.lastIndex = index;
  return spaceRun.exec(text)?.[0] ?? '';
}

function inkAt(text: string, index: number): number {
  inkRun.lastIndex = index;
  return inkRun.exec(text)?.[0].length ?? 0;
}
