import { finding, pairRule } from '../define-rule';
import { isUnspaced } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';

/** Words in quotation marks, of every language that is known. */
const quoted = /“([^“”]+)[”“]|"([^"]+)"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|»([^«»]+)«|„([^„“”]+)[“”]/g;
const anyQuote = /["“”„«»「」『』〝〞]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/u;

/** Characters from which on quoted words are speech rather than a name or a manner of speaking. */
const speech = { unspaced: 8, spaced: 20 };

export default pairRule({
  title: 'Quotation without its marks',
  why: 'Where the source quotes somebody and the translation has no marks, the reader takes the words for the writer’s own. Names and single words in quotation marks are often set without them on purpose, so only longer quotations count.',
  category: 'bilingual',
  mqm: 'accuracy/omission',
  severity: 'info',
  languages: '*',
  messages: { main: 'The source quotes here; the translation has no quotation marks.' },
  examples: String.raw`
    bad: ⟦The engineer said: The new bridge is very safe and opens next spring.⟧
    source: 工程师说：“新桥非常安全，明年春天就能通车。”
    bad (from de): ⟦The engineer said: The new bridge is very safe.⟧
    source: Die Ingenieurin sagte: „Die neue Brücke ist sehr sicher.“
    good: “The new bridge is very safe and opens next spring,” said the engineer.
    source: 工程师说：“新桥非常安全，明年春天就能通车。”
    good: The new bridge is the pride of the city.
    source: 新桥是该市的“名片”。
    good: The engineer said that the new bridge was very safe and would open next spring.
    source: 工程师表示，“新桥非常安全，明年春天就能通车”。
  `,
  *check(context) {
    const least = isUnspaced(context.source.language) ? speech.unspaced : speech.spaced;
    for (const pair of linkedPairs(context)) {
      const long = [...pair.source.matchAll(quoted)].filter((match) => {
        const inside = match.slice(1).find((each) => each !== undefined) ?? '';
        return inside.length >= least;
      });
      if (long.length === 0 || anyQuote.test(pair.target)) continue;
      if (isReported(pair.target)) continue;
      yield finding(pair.start, pair.end);
    }
  },
});

/** Speech that was turned into a clause needs no marks. */
function isReported(target: string): boolean {
  return /\b(?:sa(?:id|ys?)|stat|express|claim|add|explain|report|warn|not|admit|believ|hop|ask|point)\p{L}*(?: out)? (?:that|whether|how|why)\b/iu.test(
    target,
  );
}
