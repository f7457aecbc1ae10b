import { InvalidArgumentError, Option, type Command } from 'commander';
import { attributeProblem, usualAttributes, type HtmlReading } from '../../shared/formats/html/html-reading';

/** How web pages are read, as far as the command line says; what it leaves out, the file's project says. */
export interface PageOptions {
  readonly attributes?: readonly string[];
  readonly articleOnly?: boolean;
}

/** Adds the options of commands that read web pages. */
export function withPageOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--attributes <names>',
        `of web pages: attributes that are text, such as alt,title; meta:NAME for <meta name=NAME>; all for the usual ones (${usualAttributes.join(', ')}); else what the project says`,
      ).argParser(attributeNames),
    )
    .addOption(
      new Option(
        '--article-only',
        'of web pages: leave out what stands around the article; else what the project says',
      ),
    )
    .addOption(new Option('--no-article-only', 'of web pages: all of the page, whatever the project says'));
}

function attributeNames(value: string): readonly string[] {
  if (value === 'all') return usualAttributes;
  if (value === 'none') return [];
  const names = value.split(',').map((name) => name.trim());
  const problem = names.map(attributeProblem).find((each) => each !== null);
  if (problem !== undefined) throw new InvalidArgumentError(`${problem}.`);
  return names;
}

/** What was said, to be put over what a project says. */
export function pageReading({ attributes, articleOnly }: PageOptions): Partial<HtmlReading> {
  return {
    ...(attributes !== undefined && { attributes }),
    ...(articleOnly !== undefined && { articleOnly }),
  };
}
