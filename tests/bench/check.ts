import type { CheckerOptions } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { applyEdits } from '../../shared/text/edit';
import { seeded } from '../measure/data';
import { denseText, ordinaryText } from './texts';

/** Times are those of the processor alone, so that what else the machine does counts less. */
interface Line {
  readonly name: string;
  readonly megabytes: number;
  readonly flags: number;
  /** Megabytes a second at first; on the first line from a cold start, when nothing is compiled yet. */
  readonly first: number;
  /** Megabytes a second once all is compiled, over text not read before: the median of three stretches of it. */
  readonly settled: number;
  /** Milliseconds for checking again after an edit, the median and the 95th percentile. */
  readonly editMedian: number;
  readonly edit95: number;
}

function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const edits = 60;

/** Typing, deleting and replacing at places all over the text, one after another. */
function editTimes(options: CheckerOptions, text: string): number[] {
  const random = seeded(3);
  const checker = createChecker(options);
  checker.check({ text });
  let edited = text;
  return Array.from({ length: edits }, () => {
    const start = Math.floor(random() * (edited.length - 10));
    const end = start + Math.floor(random() * 3);
    const typed = ['x', ' ', ', ', 'the ', ''][Math.floor(random() * 5)] ?? '';
    edited = applyEdits(edited, [{ start, end, text: typed }]);
    return processorMilliseconds(() => checker.check({ text: edited }));
  });
}

/** How long, in milliseconds, the first half is checked again and again before the rest is: a check is compiled as it runs, over some seconds. */
const warming = 4000;
const stretches = 3;

function line(name: string, options: CheckerOptions, text: string): Line {
  const paragraphs = text.split('\n');
  const half = paragraphs.length >> 1;
  const known = paragraphs.slice(0, half).join('\n');
  const checkAll = (part: string): number => createChecker(options).check({ text: part }).flags.length;
  const atFirst = processorMilliseconds(() => checkAll(known));
  for (let spent = atFirst; spent < warming;) spent += processorMilliseconds(() => checkAll(known));
  const rates = Array.from({ length: stretches }, (_, stretch) => {
    const fresh = paragraphs.filter((__, at) => at >= half && at % stretches === stretch).join('\n');
    return fresh.length / processorMilliseconds(() => checkAll(fresh)) / 1000;
  });
  const flags = checkAll(text);
  const again = editTimes(options, text);
  return {
    name,
    megabytes: rounded(text.length / 1e6),
    flags,
    first: rounded(known.length / atFirst / 1000),
    settled: rounded(percentile(rates, 0.5)),
    editMedian: rounded(percentile(again, 0.5)),
    edit95: rounded(percentile(again, 0.95)),
  };
}

/** Checking with and without the tagger, and checking again after an edit, on ordinary and on defective text of up to a megabyte. */
export async function benchCheck(): Promise<Line[]> {
  const ordinary = ordinaryText(1_000_000);
  const dense = denseText(1_000_000);
  const tagger = await loadWinkTagger();
  return [
    line('ordinary prose, rules without the tagger', { language: 'en' }, ordinary),
    line('defects in every paragraph, without the tagger', { language: 'en' }, dense),
    line('ordinary prose, all rules', { language: 'en', tagger }, ordinary),
    line('defects in every paragraph, all rules', { language: 'en', tagger }, dense),
  ];
}
