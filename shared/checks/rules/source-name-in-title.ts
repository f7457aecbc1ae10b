import { replaceFix } from '../lib/fixes';
import { isCapital } from '../lib/letters';
import type { Finding, ParagraphContext, Rule } from '../rule';

/** A headline, a hyphen or dash, the name of the paper or site; at most what fits a headline. */
const name = '(?:\\p{Lu}[\\p{L}.&]*)(?: (?:\\p{Lu}[\\p{L}.&]*|of|the|and)){0,5}';
const glued = new RegExp(`(?<=\\p{Ll}{2}| )[-–—](?=${name}$)`, 'u');
const stopped = new RegExp(`[-–—] ?${name}(?<!\\.\\p{L}{1,3}|Inc|Ltd|Co|Corp)(\\.)$`, 'u');
const stopBefore = new RegExp(`(?<=\\p{Ll}{2})\\.(?= [-–—] ${name}$)`, 'u');

const rule: Rule = {
  id: 'source-name-in-title',
  title: 'Name of the paper in a headline',
  why: 'Headlines taken from the web carry the name of the site: "Bridge opens - Daily Post". Machine translation closes them with a full stop, or glues the name to the last word.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: ['en'],
  scope: 'paragraph',
  examples: [
    {
      text: 'Bridge opens to traffic - Daily Post News.',
      flags: ['.'],
      fixed: 'Bridge opens to traffic - Daily Post News',
    },
    {
      text: 'Bridge opens to traffic-Dailypost.com',
      flags: ['-'],
      fixed: 'Bridge opens to traffic - Dailypost.com',
    },
    {
      text: 'Bridge opens to traffic. - Daily Post',
      flags: ['.'],
      fixed: 'Bridge opens to traffic - Daily Post',
    },
    { text: 'Bridge opens to traffic - Daily Post', flags: [] },
    { text: 'He went to the north - to the town of Springfield.', flags: [] },
  ],
  check(context): Iterable<Finding> {
    const { text, sentences } = context;
    const isHeadline = text.length <= 200 && sentences.length <= 2 && hasDashBeforeName(context);
    return isHeadline ? aroundDash(text.trimEnd()) : [];
  },
};

function hasDashBeforeName({ text, signs }: ParagraphContext): boolean {
  return signs.some((at) => {
    const next = text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
    return '-–—'.includes(text.charAt(at)) && isCapital(text.charCodeAt(next));
  });
}

function* aroundDash(line: string): Iterable<Finding> {
  const dash = glued.exec(line);
  if (dash && !(line.charAt(dash.index - 1) === ' ' && line.charAt(dash.index + 1) === ' ')) {
    const spaced = line.charAt(dash.index - 1) === ' ' ? `${dash[0]} ` : ` ${dash[0]} `;
    if (line.slice(dash.index + 1).length > 2 && line.split(' ').length > 3)
      yield finding(
        dash.index,
        dash[0].length,
        spaced,
        'The name of the source stands apart from the headline.',
        'Add spaces',
      );
  }
  const stop = stopped.exec(line);
  if (stop)
    yield finding(
      line.length - 1,
      1,
      '',
      'A headline has no full stop behind the name of its source.',
      'Remove the full stop',
    );
  const before = stopBefore.exec(line);
  if (before)
    yield finding(
      before.index,
      1,
      '',
      'A headline has no full stop before the name of its source.',
      'Remove the full stop',
    );
}

function finding(start: number, length: number, text: string, message: string, title: string): Finding {
  return {
    start,
    end: start + length,
    message,
    fixes: [replaceFix(title, start, start + length, text, false)],
  };
}

export default rule;
