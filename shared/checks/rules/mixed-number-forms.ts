import { articleRule, finding, unsafeFix, type FoundFix } from '../define-rule';
import { perParagraph } from '../article/kept-results';
import { clashes, Ways, type Form } from '../article/two-ways';
import { hasTrait } from '../characters/traits';

/** Where one of the two may stand: most numbers are neither. */
const mayBeEither = /\d(?:%| per ?cent|\d{4}|,\d{3})/i;
/** A share with its sign or word; ranges and decimals are shares, too. */
const shares = /(?<=\d)(%| percent| per cent)(?!\p{L}|-)/giu;
/** Five digits and more with their commas, or without; codes and things numbered have none. */
const thousands =
  /(?<![\p{L}\d.,/:#$€£¥_=+&(-]|[Nn]o\. ?|[Nn]umber |[Rr]oom |[Mm]odel |[Cc]ode |[Zz]ip |ID |[A-Z]{2} )([1-9]\d{1,2},\d{3}|[1-9]\d{4,5})(?= (?:\p{Ll}{3}|km\b|m\b)|[.,;]? (?:in|of|on|a|and|or|to|at|by)\b|[.;](?:\s|$))/gu;

const found = perParagraph((paragraph): readonly Form[] | null => {
  const { text } = paragraph;
  if (!hasTrait(paragraph, 'digit') || !mayBeEither.test(text)) return null;
  let all: Form[] | undefined;
  for (const { 0: sign, index } of text.matchAll(shares)) {
    const way = sign.trim().toLowerCase();
    (all ??= []).push({ start: index, end: index + sign.length, key: 'percent', way });
  }
  for (const { 0: number, index } of text.matchAll(thousands)) {
    const way = number.includes(',') ? 'comma' : 'plain';
    (all ??= []).push({ start: index, end: index + number.length, key: 'thousands', way });
  }
  return all ?? null;
});

export default articleRule({
  title: 'Numbers in two forms',
  why: 'Each sentence is translated anew: “5%” in one and “8 percent” in the next, “12,500” here and “14500” there. One article has one way.',
  category: 'consistency',
  mqm: 'locale-convention/number-format',
  severity: 'info',
  messages: {
    percent: 'The article mostly writes “{usual}”.',
    comma: 'The article parts its thousands by a comma elsewhere.',
  },
  examples: String.raw`
    bad: Output grew by 5 percent, exports by 8⟦%⟧ and imports by 3 percent. => Output grew by 5 percent, exports by 8 percent and imports by 3 percent.
    bad: Output grew by 5%, exports by 8⟦ per cent⟧, imports by 7%. => Output grew by 5%, exports by 8%, imports by 7%.
    bad: The town has 12,500 people and the village 11,300; the port has ⟦14500⟧ of them. => The town has 12,500 people and the village 11,300; the port has 14,500 of them.
    good: Output grew by 5% or two percentage points; the town has 12,500 people in Room 14500 of 1931.
  `,
  *check(context) {
    const all = found(context);
    const ways = new Ways();
    for (const { found: forms } of all) ways.come(forms);
    for (const { form, usual } of clashes(context, all, ways.clashing)) {
      const write = (text: string): readonly FoundFix[] => unsafeFix('write', form.start, form.end, text);
      if (form.key === 'percent')
        yield finding(form.start, form.end, {
          message: 'percent',
          values: { usual: usual.text.trim() },
          fixes: write(usual.text.toLowerCase()),
        });
      else if (form.way === 'plain')
        yield finding(form.start, form.end, {
          message: 'comma',
          fixes: write(form.text.replace(/\B(?=(\d{3})+$)/g, ',')),
        });
    }
  },
});
