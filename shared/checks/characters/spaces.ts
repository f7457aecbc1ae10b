import { space } from './character-codes';

/** Where the run of U+0020 that ends at `end` starts; `end` itself if none ends there. */
export function spacesStart(text: string, end: number): number {
  let start = end;
  while (text.charCodeAt(start - 1) === space) start--;
  return start;
}

/** Where the run of U+0020 that starts at `start` ends; `start` itself if none starts there. */
export function spacesEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === space) end++;
  return end;
}
