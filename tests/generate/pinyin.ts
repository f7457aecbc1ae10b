/* `npx tsx tests/generate/pinyin.ts`: the readings of Chinese characters, from pinyin-pro (MIT), as one string the checks read quickly. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { root } from './root';

const first = 0x4e00;
const last = 0x9fa5;
const bySyllable = new Map<string, string>();
/** Readings that a character has in a word or two alone, and in no name. */
const nowhereInNames = new Set(['大dai', '大tai', '大duo']);
for (let code = first; code <= last; code++) {
  const character = String.fromCharCode(code);
  const surname = pinyin(character, { toneType: 'none', mode: 'surname', v: true });
  const readings = new Set(
    pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }).concat(surname),
  );
  for (const reading of readings) {
    if (!/^[a-z]+$/.test(reading) || nowhereInNames.has(character + reading)) continue;
    const plain = reading === 'lv' || reading === 'nv' ? [reading, reading.replace('v', 'u')] : [reading];
    for (const each of plain) bySyllable.set(each, (bySyllable.get(each) ?? '') + character);
  }
}
const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, c]) => `${s} ${c}`);
writeFileSync(
  join(root, 'shared/checks/bilingual/pinyin.generated.ts'),
  `// Made by \`npx tsx tests/generate/pinyin.ts\`; do not edit.\n/** A line is a syllable without tone and the characters that may be read so. */\nexport const pinyinTable = \`${lines.join('\n')}\`;\n`,
);
