import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../../shared/checks/create-checker';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { applyEdits } from '../../shared/text/edit';

const samples = join(import.meta.dirname, '..', '..', 'assets', 'samples');

/** The English samples over and over, each paragraph with a number of its own so that none is remembered, up to a length in characters. */
function articles(length: number): string {
  const paragraphs = readdirSync(samples)
    .filter((name) => !name.includes('.zh.'))
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split('\n'))
    .filter((line) => line !== '');
  const lines: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const line = `${paragraphs[at % paragraphs.length]} It was article ${at}.`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Checking throughput with and without the tagger, and checking again after one keystroke in 1 MB. */
export async function benchCheck(): Promise<
  { name: string; milliseconds: number; megabytesPerSecond?: number }[]
> {
  const tagger = await loadWinkTagger();
  const text = articles(1_000_000);
  const warm = articles(50_000);
  const throughput = (name: string, options: Parameters<typeof createChecker>[0]) => {
    createChecker(options).check({ text: warm });
    const spent = milliseconds(() => createChecker(options).check({ text }));
    return {
      name,
      milliseconds: Math.round(spent),
      megabytesPerSecond: Math.round(text.length / spent / 10) / 100,
    };
  };
  const rows = [
    throughput('1 MB, rules without the tagger', { language: 'en' }),
    throughput('1 MB, all rules', { language: 'en', tagger }),
  ];
  const checker = createChecker({ language: 'en', tagger });
  checker.check({ text });
  let edited = text;
  const again = Array.from({ length: 15 }, (_, round) => {
    const at = 50_000 + round * 60_000;
    edited = applyEdits(edited, [{ start: at, end: at, text: 'x' }]);
    return milliseconds(() => checker.check({ text: edited }));
  });
  return [
    ...rows,
    { name: '1 MB, again after a keystroke', milliseconds: Math.round(median(again) * 10) / 10 },
  ];
}
