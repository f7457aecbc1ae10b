import { paragraphRule, safeFix, type Finding } from '../define-rule';
import type { Range } from '../../base/range';
import { isTitleOfName } from '../words/abbreviations';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { fullStop } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isSmall, isCapital, isLetterOrNumber } from '../characters/letters';
import { wordEnd, wordStart } from '../words/words';

export default paragraphRule({
  title: 'Two sentences glued together',
  why: 'Chinese and Japanese put no space after a full stop, and machine translation forgets to add it: "15th.Cai Qi". Everything behind the stop is then taken for the same sentence.',
  category: 'spacing',
  severity: 'error',
  languages: latinLanguages,
  traits: ['markWord'],
  messages: {
    glued: 'Two sentences are glued together; add a space after the end mark.',
    title: 'A space is missing after “{title}.”.',
  },
  examples: String.raw`
    bad: on the ⟦15th.Cai⟧ Qi spoke. => on the 15th. Cai Qi spoke.
    bad: It ⟦works!The⟧ plan is ⟦set?Yes⟧. He ⟦left.”Then⟧ it rained. It grew by 3%⟦.Sales⟧ rose. => It works! The plan is set? Yes. He left.” Then it rained. It grew by 3%. Sales rose.
    bad: It is done ⟦completely.They⟧ ⟦agreed.and⟧ it was so => It is done completely. They agreed. and it was so
    bad: I have been rowing hard for 3 ⟦years.if⟧ all come together. => I have been rowing hard for 3 years. if all come together.
    bad: He met ⟦Mr.Fox⟧ in ⟦2021.The⟧ end => He met Mr. Fox in 2021. The end
    bad: They call it the “old ⟦town”.You⟧ see it there. => They call it the “old town”. You see it there.
    bad: He closed ⟦it.“Fine⟧,” he said. => He closed it. “Fine,” he said.
    bad: It was a good ⟦season.J⟧.There was a man. => It was a good season. J.There was a man.
    bad: It is closed for good. ⟦4.Take⟧ the other road. => It is closed for good. 4. Take the other road.
    good: See example.com, U.S.A., v1.2.Beta, 3.5, e.g.this, Node.js, Amazon.Com and ASP.NET.
    good: a Ph.D. student, Yahoo!News, stock 600884.SH, "Yes." he said
  `,
  check({ text, sentences, signs }) {
    const findings: Finding[] = [];
    for (let index = 1; index < sentences.length; index++) {
      const { start } = sentences[index] as Range;
      if (sentences[index - 1]?.end === start && isGlued(text, start)) findings.push(finding(text, start));
    }
    for (const sign of signs) {
      if (isGluedBehindQuote(text, sign) && !sentences.some(({ start }) => start === sign + 1))
        findings.push(finding(text, sign + 1));
      if (isGluedInitial(text, sign) || isGluedItem(text, sign)) findings.push(finding(text, sign + 1));
      const title = text.charCodeAt(sign) === fullStop ? gluedTitle(text, sign) : '';
      if (title !== '') findings.push(finding(text, sign + 1, title));
    }
    return findings;
  },
});

/** `city".You` */
function isGluedBehindQuote(text: string, stop: number): boolean {
  return (
    text.charCodeAt(stop) === fullStop &&
    isCapital(text.charCodeAt(stop + 1)) &&
    /["”]/.test(text.charAt(stop - 1)) &&
    isSmall(text.charCodeAt(stop + 2)) &&
    isLetterOrNumber(text.charCodeAt(stop - 2))
  );
}

/** `season.J.There`: a word, and an initial that its own name was cut from. */
function isGluedInitial(text: string, stop: number): boolean {
  return (
    text.charCodeAt(stop) === fullStop &&
    text.charCodeAt(stop + 2) === fullStop &&
    isCapital(text.charCodeAt(stop + 1)) &&
    isCapital(text.charCodeAt(stop + 3)) &&
    isSmall(text.charCodeAt(stop + 4)) &&
    /(?:^|[ "“(])\p{Ll}{4,}$/u.test(text.slice(Math.max(0, stop - 24), stop))
  );
}

/** `for good. 4.Connect`: the number of an item inside a paragraph. */
function isGluedItem(text: string, stop: number): boolean {
  return (
    text.charCodeAt(stop) === fullStop &&
    isCapital(text.charCodeAt(stop + 1)) &&
    isSmall(text.charCodeAt(stop + 2)) &&
    /(?:^|[.!?;:]["”)]? )[1-9]\d?$/.test(text.slice(Math.max(0, stop - 5), stop))
  );
}

/** The title that a name is glued to at the full stop: `Mr` in "Mr.Fox"; '' if there is none. */
function gluedTitle(text: string, stop: number): string {
  if (!isCapital(text.charCodeAt(stop + 1)) || !isSmall(text.charCodeAt(stop + 2))) return '';
  const title = text.slice(wordStart(text, stop), stop);
  return /^\p{Lu}\p{Ll}{1,3}$/u.test(title) && isTitleOfName(title) ? title : '';
}

/** Sentences touch where a space is missing, but for full-width marks, which bring their own, names such as "Yahoo!News" and stock codes (`600884.SH`). */
function isGlued(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  if (!/[.!?…]["”’)\]]*$/.test(before) || /(?:yahoo|wow)!$/i.test(before)) return false;
  if (/\d\.$/.test(before) && /^\p{Lu}{2,4}(?!\p{L})/u.test(text.slice(at, at + 5))) return false;
  return !isAddress(tokenAround(text, at).text);
}

function finding(text: string, at: number, title = ''): Finding {
  let mark = at;
  while (mark > 0 && /[.!?…"”’)\]]/.test(text.charAt(mark - 1))) mark--;
  const opening = /["“‘([]/.test(text.charAt(at)) ? 1 : 0;
  return {
    start: wordStart(text, mark),
    end: Math.max(at + 1, wordEnd(text, at + opening)),
    message: title === '' ? 'glued' : 'title',
    values: { title },
    fixes: safeFix('add-a-space', at, at, ' '),
  };
}
