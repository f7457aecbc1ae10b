import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const before = /(?<=[\p{L}\p{N})\]"”’»])[;:!?](?=\s|$|["”»)])|(?<=\S)»/gu;
const after = /«(?=\S)/g;

export default paragraphRule({
  title: 'French marks without their space',
  why: 'French sets ; : ! ? and guillemets apart with a no-break space.',
  category: 'spacing',
  mqm: 'locale-convention/punctuation',
  severity: 'info',
  languages: ['fr'],
  messages: { main: 'A no-break space belongs {where} “{mark}” in French.' },
  examples: String.raw`
    bad (fr): Vraiment⟦?⟧ ⟦«⟧Oui⟦»⟧⟦:⟧ bien. => Vraiment\u{202f}? «\u{a0}Oui\u{a0}»\u{a0}: bien.
    good (fr): Vraiment ? « Oui » : bien, à 10:30, https://example.com
  `,
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(before)) {
      const wide = match[0] === ':' || match[0] === '»';
      yield finding(match.index, match[0], match.index, wide ? '\u00a0' : '\u202f', 'before');
    }
    for (const match of text.matchAll(after))
      yield finding(match.index, match[0], match.index + 1, '\u00a0', 'after');
  },
});

function finding(at: number, mark: string, place: number, space: string, where: string): Finding {
  return {
    start: at,
    end: at + 1,
    message: 'main',
    values: { where, mark },
    fixes: [replaceFix('add-a-no-break-space', place, place, space, false)],
  };
}
