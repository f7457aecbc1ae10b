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
  /** Megabytes a second later on, over text not read before. */
  readonly later: number;
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

/** How often the first half is checked before the second is: a check is compiled as it runs, over some seconds. */
const warming = 4;

function line(name: string, options: CheckerOptions, text: string): Line {
  const middle = text.indexOf('\n', text.length >> 1);
  const known = text.slice(0, middle);
  const fresh = text.slice(middle + 1);
  const checkAll = (part: string): number => createChecker(options).check({ text: part }).flags.length;
  const atFirst = processorMilliseconds(() => checkAll(known));
  for (let round = 1; round < warming; round++) checkAll(known);
  let flags = 0;
  const later = processorMilliseconds(() => {
    flags = checkAll(fresh);
  });
  const again = editTimes(options, text);
  return {
    name,
    megabytes: rounded(text.length / 1e6),
    flags,
    first: rounded(known.length / atFirst / 1000),
    later: rounded(fresh.length / later / 1000),
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
