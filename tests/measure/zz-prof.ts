import { createChecker } from '/work/w-faults/shared/checks/create-checker';
import { loadWinkTagger } from '/work/w-faults/shared/checks/wink-tagger';
import { rules } from '/work/w-faults/shared/checks/rules.generated';
import { articleContext } from '/work/w-faults/shared/checks/contexts';
const size = Number(process.argv[2]); const language = process.argv[3]!;
const tagger = await loadWinkTagger();
for (const unit of process.argv.slice(4).map((a) => a.replace(/\\u([0-9a-f]{4})/g, (_, h) => String.fromCharCode(parseInt(h, 16))))) {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const rows: [number, string][] = [];
  let t = process.cpuUsage();
  const lap = (name: string) => { const d = process.cpuUsage(t); rows.push([(d.user + d.system) / 1000, name]); t = process.cpuUsage(); };
  const ctx = articleContext(text, language, language === 'en' ? tagger : undefined); lap('context');
  for (const rule of rules) {
    if (rule.scope === 'pair' || (rule.languages !== '*' && !rule.languages.includes(language))) continue;
    try {
    if (rule.scope === 'article') { for (const _ of rule.check(ctx)); } else for (const p of ctx.paragraphs) for (const _ of rule.check(p)); } catch (e) { rows.push([-1, rule.id + ' ' + e]); }
    lap(rule.id);
  }
  console.log(JSON.stringify(unit), rows.sort((a, b) => b[0] - a[0]).slice(0, 6).filter((r) => r[0] > 40 || r[0] < 0).map((r) => `${r[1]} ${r[0].toFixed(0)}`).join(', '));
}
