import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../../shared/checks/examples';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { findingsIn } from './run-example';

const tagger = await loadWinkTagger();
const joining = /(?<![\p{L}’'])(?:for|and|or|of|is|in|to|with|not|from|but|instead|without)(?![\p{L}’'])/giu;

describe('values of messages', () => {
  it('bring no English of their own into a message, which may be of another language', () => {
    const brought: string[] = [];
    for (const rule of rules)
      for (const example of parseExamples(rule.examples))
        for (const { message, values = {}, fixes = [] } of findingsIn(rule, example, tagger)) {
          const known = [example.text, example.source ?? '', JSON.stringify(example.terms ?? [])]
            .concat(fixes.flatMap(({ edits }) => edits.map(({ text }) => text)))
            .concat(rule.scope === 'pattern' ? JSON.stringify(rule.blocks.map(({ fixes: all }) => all)) : [])
            .join(' ')
            .toLowerCase();
          for (const [name, value] of Object.entries(values)) {
            if (typeof value !== 'string' || name === 'note') continue;
            const words = value.match(joining) ?? [];
            const own = words.filter((word) => !new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(known));
            if (own.length > 0) brought.push(`${rule.id} ${message} {${name}}: ${value}`);
          }
        }
    expect([...new Set(brought)]).toEqual([]);
  });
});
