import { wordsOf } from '../../lexicon/lexicon';
import { fixTitles } from '../messages';
import { traitMeanings, type Trait } from '../characters/traits';
import { proveFind } from './compile-find';
import type { DraftRule } from './rule-drafts';
import { findKeys, type ExpressionRule, type FindKey, type StoredFind, type StoredFix } from './stored-find';

/** A “find:” as its lines say it. */
export interface DraftFind {
  readonly find: string;
  readonly line: number;
  message: string | null;
  readonly when: Partial<Record<FindKey, string>>;
  readonly values: Record<string, string>;
  readonly fixes: StoredFix[];
}

/** What a rule of expressions says of all of them, by key. */
const ruleKeys: ReadonlySet<string> = new Set(['traits', 'words', 'signs', 'once', 'at']);
const keys: ReadonlySet<string> = new Set(findKeys);
const fixLine = /^(safe )?fix (\S+)$/;

/**
 * Reads a line of a rule that looks for expressions.
 * @returns what is wrong with it; null if nothing is, undefined if it is no such line
 */
export function readFind(
  rule: DraftRule,
  key: string,
  value: string,
  line: number,
): string | null | undefined {
  const [first = '', name = ''] = key.split(' ');
  if (first === 'define') {
    // An alternative may begin in a line of its own.
    rule.defined.set(name, withDefined(rule, value.replaceAll('| ', '|')));
    return null;
  }
  if (key === 'find') {
    rule.finds.push({ find: withDefined(rule, value), line, message: null, when: {}, values: {}, fixes: [] });
    return null;
  }
  const last = rule.finds[rule.finds.length - 1];
  if (!last && ruleKeys.has(key)) {
    rule.fields.set(key, withDefined(rule, value));
    return null;
  }
  if (!last && rule.blocks.length > 0) return undefined;
  // Before the first find stand values and fixes of those that have none of their own.
  const find = last ?? rule.common;
  if (last && keys.has(key)) {
    last.when[key as FindKey] = withDefined(rule, value);
    return null;
  }
  if (first === 'value' && name !== '') {
    find.values[name] = value;
    return null;
  }
  const [, safe, title] = fixLine.exec(key) ?? [];
  if (title === undefined) return undefined;
  if (!Object.hasOwn(fixTitles, title) && !title.startsWith('fix-'))
    return `“${title}” is no title of a fix.`;
  find.fixes.push({ title, text: value, ...(safe !== undefined && { safe: true }) });
  return null;
}

/** `<|months|>` is what `define months:` said, `<|en.function-word|>` the words of a class of the lexicon. */
function withDefined({ defined }: DraftRule, text: string): string {
  return text.replace(
    /<\|(?:([a-z]+)\.)?([a-z-]+)\|>/g,
    (whole, language: string | undefined, name: string) =>
      language === undefined
        ? (defined.get(name) ?? whole)
        : [...wordsOf(language as 'en', name as 'function-word')].map(escaped).join('|'),
  );
}

function escaped(word: string): string {
  return word.replace(/[[\]?/]/g, '\\$&');
}

/** The finds of a rule and what holds for all of them; what is wrong is told. */
export function expressionsOf(
  draft: DraftRule,
  tell: (line: number, message: string) => void,
): Pick<ExpressionRule, 'finds' | 'traits' | 'words' | 'signs' | 'once'> {
  const { fields, messages, common } = draft;
  const [first = 'main'] = messages.keys();
  const finds = draft.finds.map(({ find, line, message, when, values, fixes }): StoredFind => {
    const kinds = when.kinds ?? fields.get('kinds');
    const at = when.at ?? fields.get('at');
    const stored: StoredFind = {
      find,
      message: message ?? first,
      when: { ...when, ...(kinds !== undefined && { kinds }), ...(at !== undefined && { at }) },
      values: { ...common.values, ...values },
      fixes: fixes.length > 0 ? fixes : common.fixes,
      sets: [],
    };
    const isPlaced =
      at === undefined ||
      (at === 'words' && when.words !== undefined) ||
      (at === 'signs' && /^\P{L}+$/u.test(fields.get('signs') ?? ''));
    if (!isPlaced)
      tell(line, '“at” is “words”, those of the find, or “signs”, those of the rule, no letters.');
    if (!messages.has(stored.message)) tell(line, `There is no message “${stored.message}”.`);
    try {
      proveFind(stored);
    } catch (error) {
      tell(line, (error as Error).message);
    }
    return stored;
  });
  const traits = fields.get('traits')?.split(/[\s,]+/);
  const unknown = traits?.find((trait) => !Object.hasOwn(traitMeanings, trait));
  if (unknown !== undefined) tell(draft.line, `“${unknown}” is no trait.`);
  const words = fields.get('words');
  const signs = fields.get('signs');
  return {
    finds,
    ...(traits && { traits: traits as Trait[] }),
    ...(words !== undefined && { words }),
    ...(signs !== undefined && { signs }),
    ...(fields.has('once') && { once: true }),
  };
}
