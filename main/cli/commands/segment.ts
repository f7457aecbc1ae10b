import { Command, Option } from 'commander';
import { z } from 'zod';
import { segment, type Segmentation } from '../../../shared/text/segment';
import { normaliseLineEnds, rangeInGiven } from '../../../shared/text/line-ends';
import { segmentationOf } from '../project-segmentation';
import { readInput } from '../input';
import { runOverJsonLines } from '../json-lines';
import { complain, exitStatus, write } from '../output';

interface Options {
  readonly lang: string;
  readonly format: 'text' | 'json';
  readonly stdinJsonl?: true;
}

export const segmentCommand = new Command('segment')
  .description('print the sentences of a text')
  .argument('[path]', 'a file, or - for standard input')
  .option('--lang <language>', 'language of the text', 'en')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .option('--stdin-jsonl', 'read {"id","text"} lines, write {"id","sentences"} lines')
  .action(async (path: string | undefined, options: Options) => {
    process.exitCode = await run(path, options);
  });

function sentencesOf(given: string, language: string, segmentation: Segmentation | null) {
  const normalised = normaliseLineEnds(given);
  return segment(normalised.text, language, segmentation).map((sentence) =>
    rangeInGiven(sentence, normalised),
  );
}

async function run(path: string | undefined, options: Options): Promise<number> {
  if (options.stdinJsonl) {
    const line = z.object({ id: z.unknown(), text: z.string() });
    return runOverJsonLines(line, (input) => ({ sentences: sentencesOf(input.text, options.lang, null) }));
  }
  const input = await readInput(path ?? '-');
  if (!input.ok) {
    complain(`${path ?? '-'}: ${input.error.message}`);
    return exitStatus.fault;
  }
  const sentences = sentencesOf(
    input.value.text,
    options.lang,
    await segmentationOf(path ?? '-', [options.lang]),
  );
  if (options.format === 'json') await write(`${JSON.stringify({ sentences })}\n`);
  else
    for (const sentence of sentences)
      await write(`${input.value.text.slice(sentence.start, sentence.end).replace(/\s*\n\s*/g, ' ')}\n`);
  return exitStatus.clean;
}
