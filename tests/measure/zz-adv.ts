import { grammarPieces, joints, repeated } from '/work/w-faults/tests/adversarial/grammars';
import { createChecker } from '/work/w-faults/shared/checks/create-checker';
import { loadWinkTagger } from '/work/w-faults/shared/checks/wink-tagger';
import { segment } from '/work/w-faults/shared/text/segment';
import { writeFileSync, appendFileSync } from 'node:fs';
const size = Number(process.argv[2] ?? 8000);
const langs = (process.argv[3] ?? 'en').split(',');
const tagger = await loadWinkTagger();
const out = '/tmp/faults/adv-' + langs.join('') + size + '.txt'; writeFileSync(out, '');
const rows: any[] = [];
for (const language of langs) {
 for (const joint of joints) for (const p of grammarPieces()) {
  const text = repeated(p, joint, size);
  const c = createChecker({ language, ...(language === 'en' && { tagger }) });
  const t0 = process.cpuUsage();
  let bytes = 0; let err='';
  try { bytes = JSON.stringify(c.check({ text }).flags.map(f=>({...f, text: text.slice(f.start, f.end)}))).length; } catch (e) { err = String(e).slice(0,80); }
  const t = process.cpuUsage(t0); const ms = (t.user + t.system) / 1000;
  if (ms > size/60 || bytes > size * 80 || err) appendFileSync(out, [ms.toFixed(0), bytes, language, JSON.stringify(p), JSON.stringify(joint), err].join('\t') + '\n');
 }
}
