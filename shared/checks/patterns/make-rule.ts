import { capitalised } from '../../base/capitalised';
import type { Language } from '../../text/language';
import { latinLanguages } from '../languages';
import { mqmOf } from '../mqm-types';
import type { Category, ParagraphKind, PatternRule, RuleBase, Severity } from '../rule';
import { compilePattern, slotsOf, starred } from './compile-pattern';
import type { ExpressionRule } from './stored-find';
import { expressionsOf } from './parse-finds';
import type { PatternBlock, Sequence, WordTest } from './pattern';
import type { DraftBlock, DraftRule, RuleLines } from './rule-drafts';
import { parseTemplate } from './templates';
import { compileTest, problemOfTest } from './word-tests';

/** What a rule says where neither it nor its pattern has a message. */
const ownMessages: Readonly<Record<string, string>> = {
  instead: 'Write “{fix}” instead of “{match}”.',
  // Not “remove”: that is the title of a fix.
  'leave-out': 'Leave out “{match}”.',
  avoid: 'Say “{match}” in other words.',
};

/** Tells what is wrong with a line. */
type Tell = (line: number, message: string) => void;

/** The rule that a draft comes to, and where its parts stand; null if it has no pattern that is sound. What is wrong is told. */
export function makeRule(
  draft: DraftRule,
  prefix: string,
  tell: Tell,
): { readonly rule: PatternRule; readonly lines: RuleLines } | null {
  const { id, fields: given, messages } = draft;
  const base = baseOf(draft, prefix);
  const { languages } = base;
  const blockLines: number[] = [];
  const blocks = draft.blocks.flatMap((block) => {
    const sound = makeBlock(draft, block, languages, tell);
    if (sound) blockLines.push(block.line);
    return sound ?? [];
  });
  if (draft.blocks.length === 0) tell(draft.line, `“${id}” has no “match:” and no entry.`);
  if (draft.faulty || blocks.length === 0) return null;
  const used = new Set(blocks.map(({ message }) => message));
  const needed = [...used].map(
    (message) => [message, messages.get(message)?.text ?? ownMessages[message] ?? ''] as const,
  );
  const tagged = draft.blocks.every(
    ({ pattern }) =>
      pattern && testsIn(pattern).some((test) => compileTest(test, firstOf(languages)).needsTags),
  );
  const rule: PatternRule = {
    scope: 'pattern',
    ...base,
    sourceSeverity: (given.get('source severity') ?? base.severity) as Severity,
    kinds: (given.get('kinds')?.split(/[\s,]+/) ?? []) as ParagraphKind[],
    safe: given.get('safe') === 'yes',
    ...(given.get('evidence') === 'instead of source' && { evidenceForSource: true }),
    ...(tagged && { needs: ['tagger'] as const }),
    messages: Object.fromEntries(needed),
    blocks,
  };
  return { rule, lines: { rule: draft.line, blocks: blockLines, examples: draft.exampleLines } };
}

/** The rule of a draft that looks for expressions; what is wrong is told. */
export function makeExpressionRule(draft: DraftRule, tell: Tell): ExpressionRule {
  const messages = Object.fromEntries([...draft.messages].map(([id, { text }]) => [id, text]));
  return { scope: 'paragraph', ...baseOf(draft, ''), messages, ...expressionsOf(draft, tell) };
}

/** What a rule says of itself. */
function baseOf({ id, fields: given, examples }: DraftRule, prefix: string): Omit<RuleBase, 'messages'> {
  const category = (given.get('category') ?? 'terms') as Category;
  return {
    id: prefix + id,
    title: given.get('title') ?? titleOf(id),
    why: given.get('why') ?? '',
    category,
    mqm: given.get('mqm') ?? mqmOf[category],
    severity: (given.get('severity') ?? 'warning') as Severity,
    languages: languagesOf(given.get('languages') ?? 'en'),
    ...(given.get('default') === 'off' && { defaultOff: true }),
    ...(given.get('evidence') === 'needed' && { needsEvidence: true }),
    examples: examples.join('\n'),
  };
}

function makeBlock(
  rule: DraftRule,
  block: DraftBlock,
  languages: readonly Language[] | '*',
  tell: Tell,
): PatternBlock | null {
  const without = (line: number, message: string): null => {
    tell(line, message);
    return null;
  };
  const { pattern } = block;
  if (!pattern || block.faulty) return null;
  const language = firstOf(languages);
  const exceptions = [...rule.exceptions, ...block.exceptions];
  const problem = problemOfTests([pattern, ...exceptions.map((each) => each.pattern)], language);
  if (problem !== null) return without(block.line, problem);
  const compiled = compilePattern(pattern, language);
  if (typeof compiled === 'string') return without(block.line, compiled);
  const names = ['match', ...slotsOf(pattern)];
  const stars = starred(pattern).length;
  for (const fix of block.fixes) {
    const template = parseTemplate(fix.text, names, stars);
    const { line } = fix;
    if (!template.ok)
      return without(
        line,
        line < block.line
          ? `${template.error.message} (the pattern in line ${block.line})`
          : template.error.message,
      );
  }
  const fixes = block.fixes.map(({ text, title }) => ({ text, title }));
  const message = messageFor(rule, block);
  const said = rule.messages.get(message);
  const unknown = namesIn(said?.text ?? '').find((name) => ![...names, 'fix', 'note'].includes(name));
  if (said && unknown !== undefined)
    return without(said.line, `“{${unknown}}” is nothing that the pattern in line ${block.line} names.`);
  return {
    pattern: block.text,
    anchors: compiled.map(({ anchor }) => anchor),
    exceptions: exceptions.map(({ place, text }) => [place, text] as const),
    message,
    fixes,
    source: block.source,
    note: block.note,
  };
}

/** The id of what a block says: its own message or the rule's first, unless that names a fix where there is none. */
function messageFor({ messages }: DraftRule, { message, fixes }: DraftBlock): string {
  const [best] = fixes;
  const fallback = best === undefined ? 'avoid' : best.text === '' ? 'leave-out' : 'instead';
  if (message !== null) return message;
  const [common] = messages;
  return common && (fallback === 'instead' || !namesIn(common[1].text).includes('fix'))
    ? common[0]
    : fallback;
}

function namesIn(message: string): string[] {
  return [...message.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
}

/** The language whose classes the patterns of a rule are checked with. */
function firstOf(languages: readonly Language[] | '*'): Language {
  return languages === '*' ? 'en' : (languages[0] ?? 'en');
}

function languagesOf(text: string): readonly Language[] | '*' {
  if (text === '*') return '*';
  const named = text.split(/[\s,]+/);
  const all = named.flatMap((name) => (name === 'latin' ? latinLanguages : [name]));
  return all.filter((name) => !name.startsWith('!') && !named.includes(`!${name}`));
}

function titleOf(id: string): string {
  return capitalised(id.replaceAll('-', ' '));
}

function testsIn(sequence: Sequence): WordTest[] {
  return sequence.flatMap(({ element }) => {
    if (element.kind === 'choice') return element.of.flatMap(testsIn);
    if (element.kind === 'test') return [element.test];
    return element.kind === 'gap' && element.test ? [element.test] : [];
  });
}

function problemOfTests(patterns: readonly Sequence[], language: Language): string | null {
  for (const pattern of patterns)
    for (const test of testsIn(pattern)) {
      const problem = problemOfTest(test, language);
      if (problem !== null) return problem;
    }
  return null;
}
