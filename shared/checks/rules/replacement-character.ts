import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern =
  /[\ufffd\ufffc\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const rule: Rule = {
  id: 'replacement-character',
  title: 'Lost character',
  why: 'A character that could not be read was replaced by a sign that says so, or by one that no font shows. Only the source tells what it was.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'error',
  languages: '*',
  scope: 'paragraph',
  traits: trait.unseen,
  examples: [
    { text: 'the caf\ufffd is open', flags: ['\ufffd'] },
    { text: 'a \ue123 sign', flags: ['\ue123'] },
    { text: 'the café is open \u{1f600}', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: 'A character was lost here; see the source.',
      };
  },
};

export default rule;
