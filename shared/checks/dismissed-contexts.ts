import { quickHash, surroundings } from './context-hash';
import { frozenMessages } from './frozen-messages';
import { filled } from './messages';
import type { Fix, Flag, Values } from './rule';

/** What said its new word in small letters in the title, whatever stood in the text. */
const titledInSmallLetters: ReadonlySet<string> = new Set(['much-or-many amount']);

/** A fix that now changes every place of the article and once changed only the flagged one, under this title. */
const onceOfOnePlace: Readonly<Record<string, string>> = {
  'mixed-apostrophes all': 'use-plain',
  'mixed-quotes all': 'use-plain',
};

/** Messages that had no fix. */
const onceWithoutFix: ReadonlySet<string> = new Set(['impossible-date half-day']);

/** Messages whose values were worded otherwise. */
const onceWorded: Readonly<Record<string, (values: Values) => Values>> = {
  'term-missing main': ({ wanted = '', ...others }) => ({
    ...others,
    wanted: String(wanted).replace(/(“[^”]*”) \((.*?)\)(?=, “|$)/g, '$1 for “$2”'),
  }),
};

/** The frozen texts by `rule id`; read when the first dismissal is looked up. */
let frozenTexts: ReadonlyMap<string, string> | null = null;

function frozenText(rule: string, id: string): string | undefined {
  frozenTexts ??= new Map(
    [...frozenMessages.matchAll(/^(\S+ \S+) (.+)$/gm)].map(([, key = '', text = '']) => [key, text]),
  );
  return frozenTexts.get(`${rule} ${id}`);
}

/**
 * The contexts under which a flag may have been dismissed: its own, then those that versions of Emend made which still hashed the English of
 * the message and of the fixes. They hashed, too, whether the first fix was safe, which may have changed since; so both are given.
 * @param text what the flag's offsets count in
 */
export function dismissableContexts(flag: Flag, text: string): readonly string[] {
  const message = frozenText(flag.rule, flag.messageId);
  if (message === undefined) return [flag.context];
  const around = surroundings(flag, text);
  const fixes = onceWithoutFix.has(`${flag.rule} ${flag.messageId}`) ? [] : flag.fixes;
  const hashed = (firstIsSafe: boolean): string => {
    const values = onceWorded[`${flag.rule} ${flag.messageId}`]?.(flag.values) ?? flag.values;
    const parts = [flag.rule, filled(message, values)];
    fixes.forEach((fix, index) => {
      parts.push(...frozenFix(flag, fix, index === 0 ? firstIsSafe : fix.safe));
    });
    return quickHash([...parts, '', around].join('\u0000'));
  };
  return fixes.length === 0 ? [flag.context, hashed(false)] : [flag.context, hashed(true), hashed(false)];
}

/** What was hashed of a fix: its title, whether it was safe, its edits relative to the flag. */
function frozenFix(flag: Flag, newFix: Fix, safe: boolean): string[] {
  const { rule, messageId, start } = flag;
  const fix = asItWas(flag, newFix);
  const title = frozenText(rule, fix.titleId) ?? frozenText('*', fix.titleId) ?? fix.title;
  const edits = fix.edits.flatMap((edit) => [`${edit.start - start} ${edit.end - start}`, edit.text]);

  const wasSmall = fix.titleId === 'use' && titledInSmallLetters.has(`${rule} ${messageId}`);
  return [filled(title, wasSmall ? small(fix.titleValues) : fix.titleValues), safe ? 'safe' : '', ...edits];
}

function asItWas({ rule, start }: Flag, fix: Fix): Fix {
  const titleId = onceOfOnePlace[`${rule} ${fix.titleId}`];
  const edit = fix.edits.find((each) => each.start === start);
  if (titleId === undefined || edit === undefined) return fix;
  return { ...fix, titleId, titleValues: { text: edit.text }, edits: [edit] };
}

function small({ text = '' }: Values): Values {
  return { text: String(text).toLowerCase() };
}
