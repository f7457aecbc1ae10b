import { Command, Option } from 'commander';
import { z } from 'zod';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { Segmentation } from '../../../shared/text/segment';
import type { Diff } from '../../../shared/diff/hunk';
import { diffHtml } from '../../../shared/export/diff-html';
import { diffText } from '../../../shared/export/diff-text';
import { segmentationOf } from '../project-segmentation';
import { readInput } from '../input';
import { runOverJsonLines } from '../json-lines';
import { complain, exitStatus, write } from '../output';

interface Options {
  readonly lang: string;
  readonly format: 'text' | 'json' | 'html';
  readonly stdinJsonl?: true;
}

/** How long one comparison may take before it is finished more coarsely. */
const deadlineMilliseconds = 60_000;

export const diffCommand = new Command('diff')
  .description('compare two texts sentence by sentence, then word by word')
  .argument('[before]', 'the text before (a file, or - for standard input)')
  .argument('[after]', 'the text after')
  .option('--lang <language>', 'language of the texts', 'en')
  .addOption(
    new Option('--format <format>', 'how to print').choices(['text', 'json', 'html']).default('text'),
  )
  .option('--stdin-jsonl', 'read {"id","before","after"} lines, write {"id","hunks","complete"} lines')
  .action(async (before: string | undefined, after: string | undefined, options: Options) => {
    process.exitCode = await run(before, after, options);
  });

function compare(
  before: string,
  after: string,
  language: string,
  segmentation: Segmentation | null = null,
): Diff {
  const end = Date.now() + deadlineMilliseconds;
  return diffTexts(before, after, { language, segmentation, isLate: () => Date.now() > end });
}

async function run(before: string | undefined, after: string | undefined, options: Options): Promise<number> {
  if (options.stdinJsonl) {
    const line = z.object({ id: z.unknown(), before: z.string(), after: z.string() });
    return runOverJsonLines(line, (input) => toJson(compare(input.before, input.after, options.lang)));
  }
  if (before === undefined || after === undefined) {
    complain('diff wants two files: emend diff BEFORE AFTER');
    return exitStatus.fault;
  }
  const texts = [await readInput(before), await readInput(after)] as const;
  for (const [index, text] of texts.entries())
    if (!text.ok) complain(`${index === 0 ? before : after}: ${text.error.message}`);
  if (!texts[0].ok || !texts[1].ok) return exitStatus.fault;
  const diff = compare(
    texts[0].value.text,
    texts[1].value.text,
    options.lang,
    await segmentationOf(before, [options.lang]),
  );
  if (options.format === 'json') await write(`${JSON.stringify(toJson(diff))}\n`);
  else if (options.format === 'html')
    await write(diffHtml(diff, { title: `${before} → ${after}`, language: options.lang }));
  else await write(diffText(diff));
  return exitStatus.clean;
}

function toJson(diff: Diff): { hunks: Diff['hunks']; complete: boolean } {
  return { hunks: diff.hunks, complete: diff.complete };
}
