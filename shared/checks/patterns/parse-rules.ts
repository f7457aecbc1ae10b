import { ExampleReader, isExampleLine, type LineProblem } from '../examples';
import { fixTitles } from '../messages';
import { categories, severities, type ParagraphKind, type PatternRule } from '../rule';
import type { ExpressionRule } from './stored-find';
import { makeExpressionRule, makeRule } from './make-rule';
import { readFind } from './parse-finds';
import { parsePattern } from './parse-pattern';
import type { ExceptionPlace, Sequence, SourceMode } from './pattern';
import type { DraftBlock, DraftRule, RuleLines } from './rule-drafts';

/** What a file of rules may hold at most. */
export interface RuleLimits {
  readonly characters: number;
  readonly blocks: number;
  readonly rules: number;
}

export interface ParsedRules {
  readonly rules: readonly PatternRule[];
  readonly expressionRules: readonly ExpressionRule[];
  /** A faulty pattern is left out, a rule without a title or pattern that is sound too; the rest holds. */
  readonly problems: readonly LineProblem[];
  /** Where the rules, their patterns and their examples stand in the file. */
  readonly lines: ReadonlyMap<PatternRule, RuleLines>;
}

export interface ParseOptions {
  /** What the ids of the rules begin with: "house/". */
  readonly prefix?: string;
  readonly limits?: RuleLimits;
  /** What rules have that do not say otherwise. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** True where rules may look for expressions: those of built-in rules look behind, which no engine does in linear time. */
  readonly expressions?: boolean;
}

const noLimits: RuleLimits = { characters: Infinity, blocks: Infinity, rules: Infinity };

const kinds: ReadonlySet<string> = new Set<ParagraphKind>(['title', 'heading', 'item', 'verse', 'prose']);
const fields: ReadonlySet<string> = new Set([
  'title',
  'why',
  'category',
  'severity',
  'source severity',
  'mqm',
  'languages',
  'kinds',
  'default',
  'evidence',
  'safe',
]);
const placeOf: Readonly<Record<string, ExceptionPlace>> = {
  unless: 'here',
  'unless before': 'before',
  'unless after': 'after',
};
const modeOf: Readonly<Record<string, SourceMode>> = {
  'needs source': 'needs',
  'only with source': 'only',
  'stronger with source': 'stronger',
  'unless source': 'unless',
};
const modeOfSign: Readonly<Record<string, SourceMode>> = {
  '': 'needs',
  '=': 'only',
  '?': 'stronger',
  '!': 'unless',
};

/**
 * Reads a file of rules; README.md beside the built-in ones describes the notation. What is wrong is told by line, and what is sound is kept.
 * @param name what a rule without a title of its own is named after
 */
export function parseRules(
  text: string,
  { prefix = '', limits = noLimits, defaults = {}, expressions = false }: ParseOptions = {},
): ParsedRules {
  const reader = new RulesReader(prefix, limits, defaults, expressions);
  if (text.length > limits.characters)
    return {
      rules: [],
      expressionRules: [],
      lines: new Map(),
      problems: [{ line: 1, message: `A file of rules may have at most ${limits.characters} characters.` }],
    };
  for (const [line, joined] of joinedLines(text)) reader.read(joined, line);
  return reader.finish();
}

/** The lines without comments and blank ones; an indented line goes on with the one before it. */
function joinedLines(text: string): [number, string][] {
  const lines: [number, string][] = [];
  text.split(/\r\n|\r|\n/).forEach((whole, index) => {
    const line = index === 0 ? whole.replace(/^\ufeff/, '') : whole;
    if (line.trim() === '' || line.startsWith('#')) return;
    const last = lines[lines.length - 1];
    if (/^\s/.test(line) && last) last[1] += ` ${line.trim()}`;
    else lines.push([index + 1, line.trim()]);
  });
  return lines;
}

class RulesReader {
  private readonly problems: LineProblem[] = [];
  private readonly drafts: DraftRule[] = [];
  private blocks = 0;
  private readonly defaults: Map<string, string>;

  constructor(
    private readonly prefix: string,
    private readonly limits: RuleLimits,
    defaults: Readonly<Record<string, string>>,
    private readonly expressions: boolean,
  ) {
    this.defaults = new Map(Object.entries(defaults));
  }

  read(text: string, line: number): void {
    const keyed = /^([a-z]+(?: [a-zA-Z-]+){0,2}):(?:\s+(.*))?$/.exec(text);
    const key = keyed?.[1] ?? '';
    const value = keyed?.[2]?.trim() ?? '';
    const rule = this.drafts[this.drafts.length - 1];
    if (key === 'rule') return this.begin(value, line);
    if (rule && this.expressions) {
      const problem = readFind(rule, key, value, line);
      if (problem !== undefined) return problem === null ? undefined : this.problem(line, problem);
    }
    if (fields.has(key)) return this.field(rule, key, value, line);
    if (!rule)
      return this.problem(
        line,
        'Before the first “rule:” stand only fields that hold for all rules of the file.',
      );
    if (isExampleLine(text)) return this.example(rule, text, line);
    const block = rule.blocks[rule.blocks.length - 1];
    if (key === 'match') return this.block(rule, value, line);
    if (key === 'message' || key.startsWith('message '))
      return this.message(rule, rule.finds[rule.finds.length - 1] ?? block, key, value, line);
    if (key in placeOf) return this.exception(rule, block, placeOf[key] as ExceptionPlace, value, line);
    if (key in modeOf) return this.source(block, modeOf[key] as SourceMode, value, line);
    if (key === 'fix' || key.startsWith('fix ')) {
      const title = key.slice('fix '.length);
      if (title !== '' && !Object.hasOwn(fixTitles, title))
        return this.problem(line, `“${title}” is no title of a fix.`);
      const fix = { text: value, title, line };
      if (!block) rule.fixes = [...rule.fixes, fix];
      else block.fixes = block.fixes === rule.fixes ? [fix] : [...block.fixes, fix];
      return;
    }
    if (/\s=>(?:\s|$)/.test(text)) return this.entry(rule, text, line);
    this.problem(
      line,
      `This line is none that a rule has: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`,
    );
  }

  private problem(line: number, message: string): void {
    this.problems.push({ line, message });
  }

  private begin(id: string, line: number): void {
    const sound = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 60;
    if (!sound) this.problem(line, `“${id}” is no id: small letters, digits and hyphens, at most 60.`);
    const twice = this.drafts.some((each) => each.id === id);
    if (twice) this.problem(line, `There is a rule “${id}” in this file already.`);
    if (this.drafts.length === this.limits.rules)
      this.problem(line, `A file may have at most ${this.limits.rules} rules.`);
    this.drafts.push({
      id,
      line,
      fields: new Map(this.defaults),
      messages: new Map(),
      blocks: [],
      finds: [],
      common: { values: {}, fixes: [] },
      defined: new Map(),
      exceptions: [],
      fixes: [],
      examples: [],
      exampleLines: [],
      reader: new ExampleReader(),
      faulty: !sound || twice || this.drafts.length >= this.limits.rules,
    });
  }

  private field(rule: DraftRule | undefined, key: string, value: string, line: number): void {
    const problem = problemOfField(key, value);
    if (problem !== null) {
      this.problem(line, problem);
      if (rule) rule.faulty = true;
    } else (rule?.fields ?? this.defaults).set(key, value);
  }

  private example(rule: DraftRule, text: string, line: number): void {
    const problem = rule.reader.read(text);
    if (problem === null) {
      rule.examples.push(text);
      if (/^(?:bad|good)/.test(text)) rule.exampleLines.push(line);
    }
    if (problem !== null) this.problem(line, problem);
  }

  private message(
    rule: DraftRule,
    block: { message: string | null } | undefined,
    key: string,
    value: string,
    line: number,
  ): void {
    const id =
      key === 'message' ? (block ? `at-${rule.blocks.length}` : 'main') : key.slice('message '.length);
    if (value === '' && !rule.messages.has(id)) return this.problem(line, 'A message is empty.');
    if (value !== '') rule.messages.set(id, { text: value, line });
    if (block) block.message = id;
  }

  private block(rule: DraftRule, value: string, line: number): void {
    if (++this.blocks > this.limits.blocks) {
      if (this.blocks === this.limits.blocks + 1)
        this.problem(line, `A file may have at most ${this.limits.blocks} patterns.`);
      return;
    }
    const block: DraftBlock = {
      pattern: null,
      text: value,
      line,
      exceptions: [],
      message: null,
      fixes: rule.fixes,
      source: null,
      note: '',
      faulty: false,
    };
    rule.blocks.push(block);
    block.pattern = this.pattern(block, value, line);
  }

  private pattern(owner: { faulty: boolean }, value: string, line: number): Sequence | null {
    const parsed = parsePattern(value);
    if (parsed.ok && parsed.value.length > 0) return parsed.value;
    this.problem(line, parsed.ok ? 'A pattern is empty.' : parsed.error.message);
    owner.faulty = true;
    return null;
  }

  private exception(
    rule: DraftRule,
    block: DraftBlock | undefined,
    place: ExceptionPlace,
    value: string,
    line: number,
  ): void {
    const pattern = this.pattern(block ?? rule, value, line);
    if (pattern) (block ?? rule).exceptions.push({ place, text: value, pattern });
  }

  private source(block: DraftBlock | undefined, mode: SourceMode, value: string, line: number): void {
    const words = value
      .split(/[,，、]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (!block || words.length === 0)
      return this.problem(
        line,
        block ? 'Name at least one word of the source.' : 'Words of the source belong under a “match:” line.',
      );
    block.source = { mode, words };
  }

  /** `wrong => right | other ~ source words # note` */
  private entry(rule: DraftRule, text: string, line: number): void {
    const [, wrong = '', rest = ''] = /^(.*?)\s=>(?:\s+(.*))?$/.exec(text) ?? [];
    const [, right = '', sign = '', source, note = ''] =
      /^(.*?)(?:(?:^|\s+)~([?!=]?)\s*(.*?))?(?:(?:^|\s+)#\s*(.*))?$/.exec(rest) ?? [];
    this.block(rule, wrong, line);
    const block = rule.blocks[rule.blocks.length - 1];
    if (block?.line !== line) return;
    block.note = note;
    if (source !== undefined) this.source(block, modeOfSign[sign] ?? 'needs', source, line);
    block.fixes =
      right === '?' ? [] : right.split(/\s+\|\s+/).map((each) => ({ text: each, title: '', line }));
  }

  finish(): ParsedRules {
    const lines = new Map<PatternRule, RuleLines>();
    const expressionRules: ExpressionRule[] = [];
    const tell = (line: number, message: string): void => this.problem(line, message);
    const rules = this.drafts.flatMap((draft) => {
      if (draft.finds.length > 0) {
        if (!draft.faulty) expressionRules.push(makeExpressionRule(draft, tell));
        return [];
      }
      const [common] = draft.fixes;
      if (common && !draft.blocks.some(({ fixes }) => fixes === draft.fixes))
        tell(common.line, 'This “fix:” is that of no “match:” below it: each has its own.');
      const made = makeRule(draft, this.prefix, tell);
      if (made === null) return [];
      lines.set(made.rule, made.lines);
      return [made.rule];
    });
    this.problems.sort((a, b) => a.line - b.line);
    return { rules, expressionRules, problems: this.problems, lines };
  }
}

function problemOfField(key: string, value: string): string | null {
  if (value === '') return `“${key}:” says nothing.`;
  if (key === 'category' && !(categories as readonly string[]).includes(value))
    return `“${value}” is no category: ${categories.join(', ')}.`;
  if (key.endsWith('severity') && !(severities as readonly string[]).includes(value))
    return `“${value}” is no severity: ${severities.join(', ')}.`;
  if (key === 'mqm' && !/^[a-z-]+\/[a-z-]+$/.test(value))
    return 'An MQM type is written as “fluency/grammar”.';
  if (key === 'languages' && !/^(?:\*|(?:latin|[a-z]{2,3})(?:[\s,]+!?[a-z]{2,3})*)$/.test(value))
    return 'Languages are written as “en, fr”, or “*” for all.';
  if (key === 'kinds' && !value.split(/[\s,]+/).every((kind) => kinds.has(kind)))
    return `Kinds of paragraphs are ${[...kinds].join(', ')}.`;
  if (key === 'default' && value !== 'off') return 'Only “default: off” can be said.';
  if (key === 'evidence' && value !== 'needed' && value !== 'instead of source')
    return 'Only “evidence: needed” and “evidence: instead of source” can be said.';
  if (key === 'safe' && value !== 'yes') return 'Only “safe: yes” can be said.';
  if (value.length > 1000) return `“${key}:” is longer than 1,000 characters.`;
  return null;
}
