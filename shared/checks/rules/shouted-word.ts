import { finding, paragraphRule, unsafeFix } from '../define-rule';

const shouted =
  /(?<![\p{L}\p{N}.&-])(?:THE|AND|FOR|FROM|WERE|INTO|THEIR|WHICH|THESE)(?![\p{L}\p{N}.&-])|(?<=\p{Ll}[ ,]{1,2})(?:IN|OF|ON|TO|AT|BY|WITH|WAS|CAME|WENT|SAID|THAT|THIS|HAVE|BEEN|THEY|BUT)(?= (?:\p{Ll}|\d))/gu;
const long = /(?<![\p{L}\p{N}.&-])\p{Lu}{6,12}(?![\p{L}\p{N}.&-])/gu;

export default paragraphRule({
  title: 'One word in capitals',
  why: 'Menus and headlines of the source put single words in capitals, and machine translation keeps them: “Notice: THE police”.',
  category: 'casing',
  severity: 'info',
  traits: ['capitalRun'],
  messages: { main: '“{word}” is in capitals for no reason.' },
  examples: String.raw`
    bad: A ⟦NOTICE⟧ to all: ⟦THE⟧ mayor calls for calm. => A Notice to all: the mayor calls for calm.
    bad: The boat ⟦CAME⟧ out ⟦IN⟧ 2 hours. => The boat came out in 2 hours.
    good: THE BRIDGE IS CLOSED
    good: The film AND THEN THERE WERE NONE was shown.
    good: NATO and UNESCO were there.
  `,
  *check({ text }) {
    if (!/\p{Ll}/u.test(text)) return;
    const alone = [...text.matchAll(shouted)].filter(({ 0: word, index }) =>
      standsAlone(text, index, word.length),
    );
    if (alone.length === 0) return;
    const others = [...text.matchAll(long)].filter(({ 0: word, index }) =>
      standsAlone(text, index, word.length),
    );
    for (const { 0: word, index } of [...alone, ...others].sort((a, b) => a.index - b.index)) {
      const lower = word.toLowerCase();
      const isFirst =
        word.length > 5 || index === 0 || /[.!?]["”’)]* $/.test(text.slice(Math.max(0, index - 10), index));
      const by = isFirst ? word.charAt(0) + lower.slice(1) : lower;
      yield finding(index, index + word.length, {
        values: { word },
        fixes: unsafeFix('use-small-letters', index, index + word.length, by),
      });
    }
  },
});

/** No word in capitals, or longer than its first letter, is beside it. */
function standsAlone(text: string, start: number, length: number): boolean {
  return (
    !/\p{Lu}{2,}[^\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, start - 20), start)) &&
    !/^[^\p{L}\p{N}]{1,2}\p{Lu}{2}/u.test(text.slice(start + length, start + length + 5))
  );
}
