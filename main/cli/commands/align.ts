import { Command, Option } from 'commander';
import { z } from 'zod';
import { alignSentences } from '../../../shared/align/align';
import { alignTexts } from '../../../shared/align/align-texts';
import { segmentationOf } from '../project-segmentation';
import { readInput } from '../input';
import { runOverJsonLines } from '../json-lines';
import { complain, exitStatus, write } from '../output';

interface Options {
  readonly lang: string;
  readonly sourceLang: string;
  readonly format: 'text' | 'json';
  readonly stdinJsonl?: true;
}

export const alignCommand = new Command('align')
  .description('find which sentences of a source and its translation render one another')
  .argument('[source]', 'the source text (a file)')
  .argument('[target]', 'its translation (a file)')
  .option('--source-lang <language>', 'language of the source', 'zh')
  .option('--lang <language>', 'language of the translation', 'en')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .option('--stdin-jsonl', 'read {"id","source":[…],"target":[…]} lines, write {"id","links"} lines')
  .action(async (source: string | undefined, target: string | undefined, options: Options) => {
    process.exitCode = await run(source, target, options);
  });

async function run(
  source: string | undefined,
  target: string | undefined,
  options: Options,
): Promise<number> {
  const languages = { sourceLanguage: options.sourceLang, language: options.lang };
  if (options.stdinJsonl) {
    const line = z.object({ id: z.unknown(), source: z.array(z.string()), target: z.array(z.string()) });
    return runOverJsonLines(line, (input) => {
      const links = alignSentences({ source: input.source, target: input.target, ...languages });
      return { links: links.map((link) => [link.source, link.target]) };
    });
  }
  if (source === undefined || target === undefined) {
    complain('align wants two files: emend align SOURCE TARGET');
    return exitStatus.fault;
  }
  const [read, readTarget] = [await readInput(source), await readInput(target)];
  if (!read.ok) complain(`${source}: ${read.error.message}`);
  if (!readTarget.ok) complain(`${target}: ${readTarget.error.message}`);
  if (!read.ok || !readTarget.ok) return exitStatus.fault;
  const segmentation = await segmentationOf(target, [options.sourceLang, options.lang]);
  const texts = { source: read.value.text, target: readTarget.value.text };
  const aligned = alignTexts({ ...texts, ...languages, segmentation });
  const links = aligned.links.map((link) => ({
    source: link.source.map((index) => aligned.sourceSentences[index]),
    target: link.target.map((index) => aligned.targetSentences[index]),
    score: link.score,
  }));
  if (options.format === 'json') await write(`${JSON.stringify({ links })}\n`);
  else
    for (const link of links) {
      const side = (text: string, ranges: typeof link.source) =>
        ranges
          .map((range) => (range ? text.slice(range.start, range.end).replace(/\s*[\t\r\n]\s*/g, ' ') : ''))
          .join(' ');
      await write(
        `${side(texts.source, link.source)}\t${side(texts.target, link.target)}\t${link.score.toFixed(2)}\n`,
      );
    }
  return exitStatus.clean;
}
