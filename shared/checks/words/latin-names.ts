import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { latinLanguages } from '../languages';
import { remembered } from '../article/remembered-texts';

export interface LatinName extends Range {
  readonly text: string;
  /** An address of the web or of mail, which stays as it is in any translation. */
  readonly address: boolean;
}

const address =
  /(?:https?:\/\/|www\.)[A-Za-z0-9][A-Za-z0-9./_~%?&=#:+-]*[A-Za-z0-9/]|[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const name = /(?<![A-Za-z0-9@._/-])[A-Z][A-Za-z0-9]*(?:[-&.'’ ·][A-Z][A-Za-z0-9]*)*(?![A-Za-z0-9@_/])/g;
/** Not names, or such as every language has its own word for. */
const ordinary =
  /^(?:[A-Z]|[A-Z]\d|[AP]M\d{1,2}|GB|MB|TB|KB|KM|CM|MM|KG|AM|PM|RMB|CNY|USD|EUR|OK|NO|VS|TV|PC|IT|EU|UN|US|UK|USA|GDP|CEO|CFO|CTO|WTO|WHO|GMT|APP|App|DIY|SUV|IPO|PPP|CPI|PMI|PPI|VIP|KTV|ICU|IP|AI|PS|PPT|SNS|WEB|Web)$/;

/** Names in Latin letters in a text of another script, and addresses in a text of any. */
export const latinNamesIn = remembered((text, language): readonly LatinName[] => {
  const found: LatinName[] = [...text.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    address: true,
  }));
  if (!latinLanguages.includes(primary(language)))
    for (const match of text.matchAll(name)) {
      const inside = found.some((each) => each.start <= match.index && match.index < each.end);
      if (!inside && match[0].length > 2 && !ordinary.test(match[0]))
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
          address: false,
        });
    }
  return found;
});
