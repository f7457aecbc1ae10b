import type { Rule, Values } from './rule';

/** Titles of fixes that any rule may use, in English, by id. `{text}` is the new text unless the fix says otherwise. */
export const fixTitles = {
  'add-a-full-stop': 'Add a full stop',
  'add-a-no-break-space': 'Add a no-break space',
  'add-a-question-mark': 'Add a question mark',
  'add-a-space': 'Add a space',
  'add-spaces': 'Add spaces',
  'add-the-hyphen': 'Add the hyphen',
  'add-the-percent-sign': 'Add the percent sign',
  'add-the-spaces': 'Add the spaces',
  'begin-with-a-capital': 'Begin with a capital',
  'close-it-at-the-end-of-the-sentence': 'Close it at the end of the sentence',
  'close-the-quotation': 'Close the quotation',
  'end-the-sentence-before-it': 'End the sentence before it',
  'end-with-a-question-mark': 'End with a question mark',
  'keep-the-first-capital': 'Keep the first capital',
  'keep-the-words-only': 'Keep the words only',
  insert: 'Insert “{text}”',
  leave: 'Leave “{text}”',
  'leave-it-once': 'Leave it once',
  'leave-one': 'Leave one',
  'leave-one-space': 'Leave one space',
  'leave-the-first': 'Leave the first',
  'leave-the-sign': 'Leave the sign',
  make: 'Make it “{text}”',
  'make-it-an-ellipsis': 'Make it an ellipsis',
  'move-the-space-behind-the-mark': 'Move the space behind the mark',
  'open-the-quotation': 'Open the quotation',
  'open-with': 'Open with “{text}”',
  'put-it-behind': 'Put it behind',
  'read-it-back': 'Read it back',
  remove: 'Remove “{text}”',
  'remove-it': 'Remove it',
  'remove-the-bracket': 'Remove the bracket',
  'remove-the-comma': 'Remove the comma',
  'remove-the-full-stop': 'Remove the full stop',
  'remove-the-mark': 'Remove the mark',
  'remove-the-repetition': 'Remove the repetition',
  'remove-the-space': 'Remove the space',
  'remove-the-spaces': 'Remove the spaces',
  'remove-the-tag': 'Remove the tag',
  'remove-to': 'Remove “to”',
  'swap-the-brackets': 'Swap the brackets',
  'swap-them': 'Swap them',
  'turn-it-round': 'Turn it round',
  use: 'Use “{text}”',
  'use-a-capital': 'Use a capital',
  'use-a-hyphen': 'Use a hyphen',
  'use-a-plain-space': 'Use a plain space',
  'use-a-semicolon': 'Use a semicolon',
  'use-a-small-letter': 'Use a small letter',
  'use-a-space': 'Use a space',
  'use-an-apostrophe': 'Use an apostrophe',
  'use-latin': 'Use Latin “{text}”',
  'use-plain': 'Use {text}',
  'use-small-letters': 'Use small letters',
  'use-the-earlier-translation': 'Use the earlier translation',
  write: 'Write “{text}”',
  'write-a-space': 'Write a space',
  'write-it-plainly': 'Write it plainly',
  'write-plain': 'Write {text}',
} as const;

/** What is told of a run of flags that became one, by id. */
const runMessages = { 'in-a-row': '{message} ({count} times in a row)' } as const;

/** The English message of so many flags in a row. */
export function inARow(message: string, count: number | string): string {
  return filled(runMessages['in-a-row'], { message, count });
}

export type FixTitle = keyof typeof fixTitles;

/** The English message of an id of the rule. */
export function messageOf(rule: Rule, id: string): string {
  const template = rule.messages[id];
  if (template === undefined) throw new Error(`${rule.id} has no message “${id}”.`);
  return template;
}

/** The English title of an id of a fix: the rule's own, or one of {@link fixTitles}. */
export function fixTitleOf(rule: Rule, id: string): string {
  const template = rule.messages[id] ?? (fixTitles as Readonly<Record<string, string>>)[id];
  if (template === undefined) throw new Error(`${rule.id} has no title of a fix “${id}”.`);
  return template;
}

/** A template with the values in place of their `{name}`; a name that has no value stays. */
export function filled(template: string, values: Values): string {
  let from = template.indexOf('{');
  if (from < 0) return template;
  let text = template.slice(0, from);
  while (from >= 0) {
    const end = template.indexOf('}', from);
    if (end < 0) break;
    const value = values[template.slice(from + 1, end)];
    text += value ?? template.slice(from, end + 1);
    const next = template.indexOf('{', end);
    text += template.slice(end + 1, next < 0 ? undefined : next);
    from = next;
  }
  return text;
}
