import { seeded } from '../measure/data';
import { engine } from './built-engine';
import { ordinaryText } from './texts';

interface Line {
  readonly name: string;
  /** Processor milliseconds for a megabyte: the best of several runs, which take turns. */
  readonly millisecondsPerMegabyte: number;
  /** Against the built-in rules alone. */
  readonly ratio: number;
}

const patterns = 3000;
const classes = 40;
const wordsOfClass = 500;
const rounds = 25;

/** What many patterns and a large lexicon cost: 3,000 made-up patterns and 20,000 entries beside the built-in rules, without the tagger. */
export async function benchPatterns(): Promise<Line[]> {
  const { createChecker, parseRules, lexiconClasses } = await engine();
  const text = ordinaryText(1_000_000);
  const words = [...new Set(text.toLowerCase().match(/\b[a-z]{2,}\b/g) ?? [])];
  const random = seeded(9);
  const word = (): string => words[Math.floor(random() * words.length)] ?? '';
  const english = lexiconClasses.en as Record<string, string>;
  for (let index = 0; index < classes; index++)
    english[`made-up-${'abcdefghij'.charAt(index % 10)}${'wxyz'.charAt(Math.floor(index / 10))}`] =
      Array.from({ length: wordsOfClass }, word).join('|');
  const names = Object.keys(english).filter((name) => name.startsWith('made-up-'));
  const lines = Array.from({ length: patterns }, (_, index) => {
    const name = names[index % names.length] ?? '';
    const kinds = [
      `${word()} ${word()} => ${word()}`,
      `${word()} (${word()}|${word()}) ${word()} => ${word()} ~? 词`,
      `<${name}> ${word()} => ${word()}`,
      `${word()}* the ${word()} => ${word()}`,
      `${word()} <gap 3> ${word()} => ${word()}`,
    ];
    return kinds[index % kinds.length] ?? '';
  });
  const { rules: houseRules, problems } = parseRules(`rule: made-up\n${lines.join('\n')}`);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const alone = { language: 'en' };
  const sets = [alone, { ...alone, houseRules }];
  const best = sets.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [index, options] of sets.entries()) {
      const checker = createChecker(options);
      const before = process.cpuUsage();
      checker.check({ text });
      const { user, system } = process.cpuUsage(before);
      best[index] = Math.min(best[index] ?? Infinity, (user + system) / 1000);
    }
  const megabytes = Buffer.byteLength(text) / 1e6;
  return sets.map((_, index) => ({
    name: index === 0 ? 'built-in rules' : `with ${patterns} patterns and ${classes * wordsOfClass} entries`,
    millisecondsPerMegabyte: Math.round((best[index] ?? NaN) / megabytes),
    ratio: Math.round((100 * (best[index] ?? NaN)) / (best[0] ?? NaN)) / 100,
  }));
}
