import guide from '../../../assets/help/guide.md?raw';
import houseRules from '../../../assets/help/house-rules.md?raw';
import sharing from '../../../assets/help/sharing.md?raw';
import { parseGuide, type GuideSection } from './parse-guide';

const english: readonly string[] = [guide, sharing, houseRules];

/** The pages in other languages, loaded when the guide is first opened in them. */
const others: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'zh-Hans': async () => {
    const pages = await Promise.all([
      import('../../../assets/help/zh-Hans/guide.md?raw'),
      import('../../../assets/help/zh-Hans/sharing.md?raw'),
      import('../../../assets/help/zh-Hans/house-rules.md?raw'),
    ]);
    return pages.map((page) => page.default);
  },
};

/** The sections of the guide in that language; in English where it has none, or where its pages cannot be loaded. */
export async function guideIn(language: string): Promise<readonly GuideSection[]> {
  const pages = (await others[language]?.().catch(() => english)) ?? english;
  return pages.flatMap(parseGuide);
}
