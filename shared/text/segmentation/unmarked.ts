/** A rule of hyphens, equals signs, asterisks and the like; an entry of a list of addresses; a time of sending before a message. */
const unmarked =
  /(?<=\s)([-=_*~+]{5,}\S*)\s+(?=\S)|(?<=\S\s+)(?=[-=_*~+]{6,}(?:\s|$))|(?<=(?:[\p{L}\d/]:|\/\S{3,120}) )(?=https?:\/\/)|(?<=\d \d{1,2}:\d\d(?::\d\d)? [AP]M )(?=\p{L})/gu;

/** Places where a sentence begins though no end mark stands before them; sorted. */
export function unmarkedStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(unmarked)) starts.push(match.index + match[0].length);
  starts.push(...listItemStarts(text));
  return starts.sort((a, b) => a - b);
}

const marker = /(?<=^|\s)[•⁃]?\s?(?:(\d{1,2})|([a-z]))(\.\)|\)|\.)\s/g;

/** Items of a list in one line: markers that count up, of one form, the first at the beginning of a sentence. */
function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  let expected = 0;
  let form = '';
  let first = 0;
  for (const match of text.matchAll(marker)) {
    const number = match[1] !== undefined ? Number(match[1]) : (match[2] as string).charCodeAt(0) - 96;
    const kind = `${match[1] !== undefined ? '1' : 'a'}${match[3] as string}`;
    if (kind === form && number === expected) {
      if (starts.length === 0) starts.push(first);
      starts.push(match.index);
      expected++;
    } else if (opensList(text, match.index, number)) {
      first = match.index;
      form = kind;
      expected = number + 1;
    }
  }
  return starts;
}

function opensList(text: string, index: number, number: number): boolean {
  const before = text.slice(Math.max(0, index - 3), index).trim();
  return (before === '' && index < 3) || (number <= 1 && /[.:!?]$/.test(before));
}
