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
    good: The liner Diamond Crown called at the new bridge.
    source: 豪華客船「ダイヤモンド・クラウン」が新しい橋に寄港した。
    good: The town uses the Clear River Water Keeping platform.
    source: 该镇使用“清水河水质监测保护”平台。
    good: The engineer said that the new bridge was very safe and would open next spring.
    source: 工程师表示，“新桥非常安全，明年春天就能通车”。
  `,
  *check(context) {
    const unspaced = isUnspaced(context.source.language);
    const least = unspaced ? speech.unspaced : speech.spaced;
    for (const pair of linkedPairs(context)) {
      const long = [...pair.source.matchAll(quoted)].filter((match) => {
        const inside = match.slice(1).find((each) => each !== undefined) ?? '';
        return (
          inside.length >= least && !(unspaced && isName(inside, pair.source, match.index, match[0].length))
        );
      });
      if (long.length === 0 || anyQuote.test(pair.target)) continue;
      if (isReported(pair.target)) continue;
      yield finding(pair.start, pair.end);
    }
  },
});

const namedThing =
  '号|號|丸|艦|船|机|機|平台|系统|系統|计划|計劃|計画|项目|工程|行动|行動|活动|专栏|栏目|节目|番組|网站|サイト|アプリ|模式|公司|店|駅';
const thingBefore = new RegExp(
  `(?:客船|フェリー|货轮|客轮|邮轮|油轮|轮船|平台|软件|应用|程序|App|APP|电影|影片|电视剧|歌曲|小说|话剧|展览|节目|映画|ドラマ|小説|番組|アニメ|アルバム|楽曲|サイト|アプリ|ゲーム|${namedThing})$`,
);
const thingAfter = new RegExp(`^(?:${namedThing})`);
const thingItself = /(?:平台|系统|系統|计划|計劃|計画|项目|工程|专栏|栏目|番組)$/;

/** A ship, a platform or a title: English sets it without quotation marks. */
function isName(inside: string, source: string, at: number, length: number): boolean {
  if (/[。！？!?，,；;]/.test(inside)) return false;
  return (
    /^[\p{Script=Katakana}\p{Script=Latin}\d０-９ー・＝ &:：’'-]+$/u.test(inside) ||
    thingItself.test(inside) ||
    thingBefore.test(source.slice(Math.max(0, at - 6), at)) ||
    thingAfter.test(source.slice(at + length, at + length + 3))
  );
}

/** Speech that was turned into a clause needs no marks. */
function isReported(target: string): boolean {
  return /\b(?:sa(?:id|ys?)|stat|express|claim|add|explain|report|warn|not|admit|believ|hop|ask|point)\p{L}*(?: out)? (?:that|whether|how|why)\b/iu.test(
    target,
  );
}
