import { engine } from './built-engine';

const words = (
  'the of and to in a for on with that from by as at an it was this which harbour council valley bridge engineer ' +
  'harvest traffic budget morning station railway northern measured reported expected finished considerable ' +
  'water river autumn spring village school museum exhibition ferry island weather forecast supply market price ' +
  'company factory project construction development cooperation agreement government province international'
).split(' ');

type Engine = Awaited<ReturnType<typeof engine>>;
type Random = () => number;

/** The same numbers for the same seed (a linear congruential generator is random enough for prose). */
function seeded(seed: number): Random {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function sentence(random: Random): string {
  const count = 8 + Math.floor(random() * 22);
  const chosen = Array.from(
    { length: count },
    () => words[Math.floor(random() ** 1.5 * words.length)] as string,
  );
  if (count > 14) chosen[count >> 1] += ',';
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Prose of about the given number of characters, some sentences a paragraph. */
export function prose(length: number, seed: number): string {
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += (paragraphs.at(-1)?.length ?? 0) + 1)
    paragraphs.push(Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(random)).join(' '));
  return paragraphs.join('\n');
}

/** Replaces, takes out or adds a word at this share of the words. */
export function editWords(text: string, share: number, seed: number): string {
  const random = seeded(seed);
  return text.replace(/[a-z]{2,}/g, (word) => {
    if (random() >= share) return word;
    const other = words[Math.floor(random() * words.length)] as string;
    const how = random();
    return how < 0.6 ? other : how < 0.8 ? `${word} ${other}` : '';
  });
}

interface Line {
  readonly name: string;
  /** The fastest run. */
  readonly milliseconds: number;
}

function timed(name: string, runs: number, work: (run: number) => void): Line {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    work(run);
    best = Math.min(best, performance.now() - began);
  }
  return { name, milliseconds: Math.round(best * 10) / 10 };
}

function keystrokes(name: string, length: number, createDiffer: Engine['createDiffer']): Line {
  const before = prose(length, 3);
  const edited = editWords(before, 0.05, 4);
  const differ = createDiffer(before, 'en');
  differ(edited);
  const at = edited.length >> 1;
  return timed(name, 9, (run) =>
    differ(`${edited.slice(0, at)}${'typed'.slice(0, 1 + (run % 5))}${edited.slice(at)}`),
  );
}

/** Milliseconds of whole diffs with one word in twenty changed, and of the next diff after a keystroke. */
export async function benchDiff(): Promise<Line[]> {
  const { createDiffer, diffTexts } = await engine();
  const whole = (name: string, length: number, share: number, runs: number): Line => {
    const before = prose(length, 1);
    const after = editWords(before, share, 2);
    return timed(name, runs, () => diffTexts(before, after, { language: 'en' }));
  };
  return [
    whole('diff, 5 KB, 5 % of the words', 5e3, 0.05, 9),
    whole('diff, 100 KB, 5 % of the words', 1e5, 0.05, 5),
    whole('diff, 1 MB, 5 % of the words', 1e6, 0.05, 4),
    whole('diff, 1 MB, 30 % of the words', 1e6, 0.3, 2),
    whole('diff, 5 MB, 5 % of the words', 5e6, 0.05, 2),
    keystrokes('after a keystroke, 5 KB', 5e3, createDiffer),
    keystrokes('after a keystroke, 1 MB', 1e6, createDiffer),
  ];
}
