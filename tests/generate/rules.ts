/* `npm run generate`: the lexicon from its files; the catalogue of rules and assets/help/rules from the rule files. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkLexicon } from '../../shared/lexicon/link-lexicon';
import type { Rule } from '../../shared/checks/rule';
import { generatedLexicon, lexiconFiles, lexiconSource } from './lexicon';
import { root } from './root';
import { indexPage, rulePage, type Figures } from './rule-pages';

const pagesFolder = join(root, 'assets/help/rules');
const figuresFile = join(root, 'tests/measure/rule-figures.json');

const lexicon = linkLexicon(lexiconFiles(root));
if (lexicon.problems.length > 0)
  throw new Error(
    lexicon.problems.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'),
  );
writeFileSync(join(root, generatedLexicon), lexiconSource(lexicon));

// Patterns are checked against the lexicon, so what was just written must be read.
const { catalogueSource, descriptionsSource, ruleIds, writtenRules, writtenRulesSource } =
  await import('./rule-catalogue');
const written = writtenRules();
writeFileSync(join(root, 'shared/checks/pattern-rules.generated.ts'), writtenRulesSource(written));
const ids = ruleIds();
writeFileSync(join(root, 'shared/checks/rules.generated.ts'), catalogueSource(ids));

const { rules } = (await import('../../shared/checks/rules.generated')) as { rules: readonly Rule[] };
writeFileSync(join(root, 'shared/checks/rule-descriptions.generated.ts'), descriptionsSource(rules));
const figures = existsSync(figuresFile) ? (JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures) : {};
mkdirSync(pagesFolder, { recursive: true });
for (const name of readdirSync(pagesFolder)) {
  if (name.endsWith('.md') && name !== 'index.md' && !rules.some(({ id }) => id === name.slice(0, -3)))
    rmSync(join(pagesFolder, name));
}
for (const rule of rules) writeFileSync(join(pagesFolder, `${rule.id}.md`), rulePage(rule, figures));
writeFileSync(join(pagesFolder, 'index.md'), indexPage(rules));
