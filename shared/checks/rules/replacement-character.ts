import { findingOf, paragraphRule, unsafeFix, type FoundFix } from '../define-rule';

const pattern =
  /[\ufffd\ufffc\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export default paragraphRule({
  title: 'Lost character',
  why: 'A character that could not be read was replaced by a sign that says so, or by one that no font shows. Only the source tells what it was.',
  category: 'residue',
  severity: 'error',
  languages: '*',
  traits: ['unseen'],
  messages: { main: 'A character was lost here; see the source.' },
  examples: String.raw`
    bad: the caf⟦\u{fffd}⟧ is open
    bad: a ⟦\u{e123}⟧sign => a sign
    bad: it⟦\u{fffd}⟧s late => it’s late
    good: the café is open 😀
  `,
  *check({ text }) {
    for (const match of text.matchAll(pattern))
      yield findingOf(match, { fixes: fixesFor(text, match.index, match.index + match[0].length) });
  },
});

/** Only an apostrophe can be told from its place; a sign that no font shows stands for nothing. */
function fixesFor(text: string, start: number, end: number): readonly FoundFix[] {
  if (
    /\p{L}/u.test(text.charAt(start - 1)) &&
    /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))
  ) {
    const apostrophe = text.includes("'") && !text.includes('’') ? "'" : '’';
    return unsafeFix('use-an-apostrophe', start, end, apostrophe);
  }
  return /^[\ufffc\ue000-\uf8ff]+$/.test(text.slice(start, end))
    ? unsafeFix('remove-it', start, end, '')
    : [];
}
