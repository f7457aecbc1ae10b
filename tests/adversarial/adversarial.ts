import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { seeded } from '../measure/data';
import { grammarPieces, joints, repeated, woven } from './grammars';
import { workOf } from './work';

/** What no text of 60 KB may exceed: a second of processor time, five megabytes of output. A text of 1 MB may take as much in proportion. */
const size = 60_000;
const mostTime = 1000;
const mostOutput = 5_000_000;

/**
 * `npm run adversarial -- [seconds] [seed]`: every piece repeated in every way, then texts woven from a few pieces at random until the time is
 * up. Prints each text that takes too long or gives too much, and exits with 1 if one did.
 */
const [seconds = '300', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
const random = seeded(Number(seed));
const tagger = await loadWinkTagger();
const pieces = grammarPieces();
const languages = ['en', 'fr', 'de', 'es', 'zh', 'ja'];
let tried = 0;
let faults = 0;

console.log(`seed ${seed}, ${pieces.length} pieces`);

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function tryText(text: string, language: string, told: string): void {
  tried++;
  const scale = text.length / size;
  const { time, output } = workOf(text, language, tagger);
  if (time <= mostTime * scale && output <= mostOutput * scale) return;
  faults++;
  console.log(`${language} ${told}: ${time.toFixed(0)} ms, ${output} characters of output`);
}

const order = pieces
  .flatMap((piece) => joints.map((joint) => ({ piece, joint, place: random() })))
  .sort((a, b) => a.place - b.place);
for (const { piece, joint } of order) {
  if (Date.now() > end) break;
  const language = random() < 0.6 ? 'en' : pick(languages);
  tryText(repeated(piece, joint, size), language, `${JSON.stringify(piece)} + ${JSON.stringify(joint)}`);
}
while (Date.now() < end) {
  const chosen = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(pieces));
  const length = random() < 0.05 ? 1_000_000 : size;
  tryText(woven(chosen, random, length), pick(languages), `woven of ${JSON.stringify(chosen)}`);
}
console.log(`${tried} texts, ${faults} of them over the limits`);
process.exitCode = faults === 0 ? 0 : 1;
