import type { ParagraphContext } from '../rule';
import { isWordAt } from '../words/words';

/** A match is no part of a longer word: "much" is not found in "too-much" nor in "much.com". */
export function isFreeBefore({ text, language }: ParagraphContext, at: number): boolean {
  if (at === 0 || !isWordAt(text, at)) return true;
  const before = text.charAt(at - 1);
  if (before === ' ') return true;
  if (/[’']/.test(before)) return !(language.startsWith('en') && isWordAt(text, at - 2));
  if (before === '.' || before === '/') return !isAddress(text, at - 1);
  return !'@#&_\\'.includes(before) && !(/[-‐‑]/.test(before) && isWordAt(text, at - 2));
}

/** The same for its end. */
export function isFreeBehind({ text, language }: ParagraphContext, at: number): boolean {
  if (at >= text.length || !isWordAt(text, at - 1)) return true;
  const behind = text.charAt(at);
  if (behind === ' ') return true;
  if (/[’']/.test(behind))
    return (
      !(language.startsWith('en') && isWordAt(text, at + 1)) ||
      /^s(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 4))
    );
  if (behind === '.' || behind === '/') return !isAddress(text, at);
  return !'@_\\'.includes(behind) && !(/[-‐‑]/.test(behind) && isWordAt(text, at + 1));
}

/** A stop or slash between small letters or digits is of an address or a number. */
function isAddress(text: string, at: number): boolean {
  return (
    text.charAt(at) === '.' &&
    isWordAt(text, at - 1) &&
    isWordAt(text, at + 1) &&
    !/\p{Lu}/u.test(text.charAt(at + 1))
  );
}
