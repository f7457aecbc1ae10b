import { finding, pairRule } from '../define-rule';
import { isUnspaced } from '../../text/language';
import { linkedPairs } from '../bilingual/linked-pairs';

/** Words in quotation marks, of every language that is known. */
const quoted = /“([^“”]+)[”“]|"([^"]+)"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|»([^«»]+)«|„([^„“”]+)[“”]/g;
/** A bracket may stand for a corner bracket of the source. */
const anyQuote = /["“”„«»「」『』〝〞[]|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/u;

/** Characters from which on quoted words are speech rather than a name or a manner of speaking. */
const speech = { unspaced: 8, spaced: 20 };
/** The same where the translation keeps nearly all others: shorter words (“90后”, “血色星期天”) are names or set apart for effect. */
const kept = { unspaced: 6, spaced: 1 };

export default pairRule({
  title: 'Quotation without its marks',
  why: 'Where the source quotes somebody and the translation has no marks, the reader takes the words for the writer’s own. Names and single words in quotation marks are often set without them on purpose, so short ones count only where the translation keeps the marks of nearly all others.',
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
    good: The paper explores the relation of the new bridge and the old town.
    source: 论文探讨“新桥与老城区的关系”。
    bad: ⟦The engineer said that we never doubted our new bridge.⟧
    source: 工程师说：“我们从未怀疑过我们的新桥。”
    good: Today is World Bridge Builders Day.
    source: 今天是“世界桥梁建设者日”。
    good (from ja): The festival was planned so that people enjoy the new bridge.
    source: 「新しい橋を地域の人に楽しんでもらう」と企画した祭りだ。
    good (from ja): They say the new bridge was the perfect one for the town.
    source: 新しい橋は「町にぴったりの完璧な一本だった」という。
    good (from ru): The reporter of Bridge Builders’ News was glad.
    source: Корреспондент "Новостей мостостроителей области" был рад.
    good: The engineer said that the new bridge was very safe and would open next spring.
    source: 工程师表示，“新桥非常安全，明年春天就能通车”。
  `,
  *check(context) {
    const unspaced = isUnspaced(context.source.language);
    const least = unspaced ? speech.unspaced : speech.spaced;
    const leastKept = unspaced ? kept.unspaced : kept.spaced;
    const quoting = linkedPairs(context).flatMap((pair) => {
      const inside = quotedIn(pair.source, unspaced);
      return inside.length > 0 ? [{ ...pair, inside, isKept: anyQuote.test(pair.target) }] : [];
    });
    const keeping = quoting.filter(({ isKept }) => isKept).length;
    const keepsAll = keeping >= steady.least && (quoting.length - keeping) * steady.rate <= keeping;
    for (const pair of quoting) {
      if (pair.isKept || isReported(pair.target, pair.inside)) continue;
      if (
        pair.inside.some(({ words, isTopic }) => !isTopic && words.length >= (keepsAll ? leastKept : least))
      )
        yield finding(pair.start, pair.end);
    }
  },
});

/** An article keeps the marks of its source where so many sentences do, and these are so many times as many as those that lost them. */
const steady = { least: 4, rate: 4 };

interface Quoted {
  readonly words: string;
  /** What is spoken of rather than said: a noun with what belongs to it, as in 讨论“新桥与老城的关系”. */
  readonly isTopic: boolean;
}

/** What a stretch of the source sets in quotation marks, without names that English sets without them. */
function quotedIn(source: string, unspaced: boolean): readonly Quoted[] {
  return [...source.matchAll(quoted)].flatMap((match) => {
    const inside = (match.slice(1).find((each) => each !== undefined) ?? '')
      .replace(/[（(][^（()）]*[)）]/g, '')
      .trim();
    const [before, after] = [
      source.slice(0, match.index).trimEnd(),
      source.slice(match.index + match[0].length).trimStart(),
    ];
    if (inside === '' || (unspaced ? isName(inside, before, after) : isTitle(inside, before))) return [];
    const isTopic = unspaced && topic.test(inside) && !leadIn.test(before);
    return [{ words: inside, isTopic }];
  });
}

const topic = /^[^。！？!?，,；;：:]+的[^。！？!?，,；;：:的了]{1,4}$/;
const leadIn = /[:：,，、说道称讲问答喊]$|表示$|指出$|认为$|强调$|呼吁$|写道$/;

/** Where words are set apart: what begins with a capital and is not led in as speech is. */
function isTitle(inside: string, before: string): boolean {
  return /^\p{Lu}/u.test(inside) && /[\p{L}\p{N}(]$/u.test(before);
}

const namedThing =
  '号|號|丸|艦|船|机|機|平台|系统|系統|计划|計劃|計画|项目|工程|行动|行動|活动|专栏|栏目|节目|番組|网站|サイト|アプリ|模式|公司|店|駅|品牌';
const thingBefore = new RegExp(
  `(?:客船|フェリー|货轮|客轮|邮轮|油轮|轮船|平台|软件|应用|程序|App|APP|电影|影片|电视剧|歌曲|小说|话剧|展览|节目|映画|ドラマ|小説|番組|アニメ|アルバム|楽曲|サイト|アプリ|ゲーム|${namedThing})$`,
);
const thingAfter = new RegExp(`^(?:${namedThing}|原则|原則)`);
const thingItself =
  /(?:平台|系统|系統|计划|計劃|計画|项目|工程|专栏|栏目|番組|[^今明昨当每]日|节|節|奖|賞|杯|会|會|[\d０-９一二三四五六七八九十] ?[号號])$/;
/** Japanese thoughts, plans and hearsay in corner brackets, which English tells without marks. */
const thought = /^(?:と|との|という)(?:思い|企画|考え|願い|意味)|^という[。.]?$/;

/** A ship, a platform, a day, a title or a sound said twice: English sets it without quotation marks. */
function isName(inside: string, before: string, after: string): boolean {
  if (thought.test(after)) return true;
  if (/^(.{1,2})\1+$/u.test(inside)) return true;
  if (/[。！？!?，,；;]/.test(inside)) return false;
  const katakana = inside.match(/[\p{Script=Katakana}ー]/gu)?.length ?? 0;
  return (
    katakana * 2 >= inside.length ||
    /^[\p{Script=Katakana}\p{Script=Latin}\d０-９ー・＝ &:：’'-]+$/u.test(inside) ||
    thingItself.test(inside) ||
    thingBefore.test(before.slice(-6)) ||
    thingAfter.test(after)
  );
}

/** Speech that was turned into a clause needs no marks; what still says "we" as the speaker did was not turned. */
function isReported(target: string, inside: readonly Quoted[]): boolean {
  const clause =
    /\b(?:sa(?:id|ys?)|stat|express|claim|add|explain|report|warn|not|admit|believ|hop|ask|point)\p{L}*(?: out)? (?:that|whether|how|why)\b(.*)/isu.exec(
      target,
    )?.[1];
  if (clause === undefined) return false;
  return !(/\b(?:I|we|my|our|us|me)\b/.test(clause) && inside.some(({ words }) => /我|私|僕|俺/.test(words)));
}
