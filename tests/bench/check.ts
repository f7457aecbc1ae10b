import type { CheckerOptions } from '../../shared/checks/checker';
import { applyEdits } from '../../shared/text/edit';
import { seeded } from '../measure/data';
import { engine } from './built-engine';
import { denseText, ordinaryText } from './texts';

type CreateChecker = Awaited<ReturnType<typeof engine>>['createChecker'];

/** Times are those of the processor alone, so that what else the machine does counts less. */
interface Line {
  readonly name: string;
  readonly megabytes: number;
  readonly flags: number;
  /** Megabytes a second over the first half at first; on the first line from a cold start, when nothing is compiled yet. */
  readonly first: number;
  /** Megabytes a second over the second half, not read before, once the first halves were checked for some seconds. */
  readonly unread: number;
  /** Megabytes a second over the second half when all is compiled and every word is known: the best of several times. */
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
function editTimes(createChecker: CreateChecker, options: CheckerOptions, text: string): number[] {
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

/** How long, in milliseconds, first halves are checked again and again before second ones are: a check is compiled as it runs, over some seconds. */
const warming = 6000;
/** Enough that one of them is not disturbed by what else the machine does. */
const repeats = 30;

interface Halves {
  readonly name: string;
  readonly whole: string;
  readonly first: string;
  readonly second: string;
}

/** Every other paragraph, so that both halves are of all kinds. */
function halves(name: string, whole: string): Halves {
  const paragraphs = whole.split('\n');
  const half = (rest: number): string => paragraphs.filter((_, at) => at % 2 === rest).join('\n');
  return { name, whole, first: half(0), second: half(1) };
}

function lines(createChecker: CreateChecker, options: CheckerOptions, texts: readonly Halves[]): Line[] {
  const rate = (text: string): number =>
    Buffer.byteLength(text) / processorMilliseconds(() => createChecker(options).check({ text })) / 1000;
  const atFirst = texts.map(({ first }) => rate(first));
  const until = performance.now() + warming;
  while (performance.now() < until) for (const { first } of texts) rate(first);
  const unread = texts.map(({ second }) => rate(second));
  return texts.map(({ name, whole, second }, index) => {
    const settled = Math.max(...Array.from({ length: repeats }, () => rate(second)));
    const again = editTimes(createChecker, options, whole);
    return {
      name: `${name}, ${options.tagger ? 'all rules' : 'rules without the tagger'}`,
      megabytes: rounded(Buffer.byteLength(whole) / 1e6),
      flags: createChecker(options).check({ text: whole }).flags.length,
      first: rounded(atFirst[index] ?? NaN),
      unread: rounded(unread[index] ?? NaN),
      settled: rounded(settled),
      editMedian: rounded(percentile(again, 0.5)),
      edit95: rounded(percentile(again, 0.95)),
    };
  });
}

/** Checking with and without the tagger, and checking again after an edit, on ordinary and on defective text of up to a megabyte. */
export async function benchCheck(): Promise<Line[]> {
  const { createChecker, loadWinkTagger } = await engine();
  const texts = [
    halves('ordinary prose', ordinaryText(1_000_000)),
    halves('defects in every paragraph', denseText(1_000_000)),
  ];
  const tagger = await loadWinkTagger();
  return [
    ...lines(createChecker, { language: 'en' }, texts),
    ...lines(createChecker, { language: 'en', tagger }, texts),
  ];
}
