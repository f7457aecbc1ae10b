import { Command, Option } from 'commander';
import { ok, type Failure, type Result } from '../../../shared/base/result';
import { parseEsaCsv } from '../../../shared/review/esa-csv';
import { parseMqmTsv } from '../../../shared/review/mqm-tsv';
import {
  raterAgreement,
  type RatedSegment,
  type RaterAgreement,
} from '../../../shared/metrics/rater-agreement';
import { ratedByEsa, ratedByMqm } from '../../../shared/review/rated-segments';
import { agreementLine, shownFactor } from '../agreement-line';
import { readPlainText } from '../input';
import { complain, exitStatus, write } from '../output';

interface Options {
  readonly format: 'text' | 'json';
}

export const agreementCommand = new Command('agreement')
  .description(
    'say how far the raters of an MQM or ESA table agree: Krippendorff’s alpha and pairwise F1 of spans',
  )
  .argument('<table>', 'a table in the layout of the public WMT MQM or ESA data; - for standard input')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .action(async (table: string, options: Options) => {
    process.exitCode = await run(table, options);
  });

async function run(table: string, { format }: Options): Promise<number> {
  const read = await readPlainText(table);
  const rated = read.ok ? ratedIn(read.value) : read;
  if (!rated.ok) {
    complain(`${table}: ${rated.error.message}`);
    return exitStatus.fault;
  }
  const { segments, problems } = rated.value;
  for (const { message } of problems) complain(message);
  const agreement = raterAgreement(segments);
  await write(format === 'json' ? `${JSON.stringify(agreement)}\n` : asText(agreement));
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}

/** An MQM table begins with the names of its columns. */
function ratedIn(
  text: string,
): Result<{ readonly segments: readonly RatedSegment[]; readonly problems: readonly Failure[] }> {
  const mqm = parseMqmTsv(text);
  if (mqm.ok) return ok({ segments: ratedByMqm(mqm.value.rows), problems: mqm.value.problems });
  const esa = parseEsaCsv(text);
  return esa.ok ? ok({ segments: ratedByEsa(esa.value.rows), problems: esa.value.problems }) : esa;
}

function asText({ raters, alpha, pairs }: RaterAgreement): string {
  return `raters: ${raters.length}\nalpha: ${shownFactor(alpha)}\n${pairs.map(agreementLine).join('')}`;
}
