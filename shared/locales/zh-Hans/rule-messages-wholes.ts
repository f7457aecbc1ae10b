import type { Catalogue } from '../../checks/translate';

/** Messages of the rules that hold a text against its source, its terms or itself: bilingual, terms and consistency. */
export const messagesOfWholes: Catalogue['rules'] = {
  'acronym-differs': { main: '原文此处是“{right}”。' },
  'brackets-differ': { main: '原文括号中有“{first}”，译文没有。' },
  'date-differs': { main: '原文的日期是 {dates}。' },
  'end-mark-differs': { asks: '原文此处是问句。', 'asks-not': '原文此处不是问句。' },
  'latin-name-missing': { spelt: '原文拼作“{wanted}”。', missing: '原文的“{wanted}”在译文中没有。' },
  'length-differs': { short: '比原文短得多，可能漏译。', long: '比原文长得多，可能有重复或增译。' },
  'magnitude-differs': { main: '原文的“{vague}”应为“{text}”。' },
  'mixed-acronym-stops': { main: '文中别处写作“{usual}”。', all: '全部统一（{count} 处）' },
  'mixed-hyphenation': { main: '本文其他地方写作“{usual}”。' },
  'mixed-name-order': { main: '文中其他人名的姓名顺序不同：“{usual}”。' },
  'mixed-number-forms': {
    percent: '本文多写作“{usual}”。',
    comma: '本文其他地方的千位用逗号分隔。',
  },
  'mixed-spelling': {
    British: '“{form}”是英式拼写；本文其他地方用“{usual}”。',
    American: '“{form}”是美式拼写；本文其他地方用“{usual}”。',
  },
  'month-added': {
    main: '原文只写“{day}”，全文没有这个月份。',
    days: '原文的“{day}”是日期，不是天数。',
  },
  'month-differs': { main: '原文此处是 {names}。' },
  'name-by-sound': { main: '与本文其他地方的“{usual}”同音，其中一处拼写有误。' },
  'name-differs': { main: '原文的“{name}”应读作“{read}”。' },
  'name-dropped': { main: '原文此处提到“{name}”（{read}），译文没有提到任何人。' },
  'name-in-kana': {
    main: '原文的“{name}”应读作“{read}”。',
    missing: '译文中没有与原文“{name}”读音相近的词。',
  },
  'name-many-ways': { main: '原文的“{name}”在其他地方译作“{usual}”。' },
  'name-withheld': { main: '“{match}”不是姓名：原文隐去了名字。' },
  'name-two-ways': { main: '本文其他地方写作“{usual}”。' },
  'negation-differs': {
    lost: '原文此处有否定（“{word}”），译文没有。',
    added: '译文此处有否定（“{word}”），原文没有。',
  },
  'number-added': { main: '原文此处没有“{found}”。' },
  'number-differs': { main: '原文此处是 {numbers}，而不是“{found}”。' },
  'number-missing': { main: '原文的 {numbers} 在译文中没有。' },
  'office-held-twice': {
    main: '本文其他地方，同一职务由“{usual}”担任。',
  },
  'place-named-twice': {
    main: '“{match}”把地名类别说了两次。',
  },
  'quotes-kept-elsewhere': { main: '原文此处的“{phrase}”也有引号或书名号。' },
  'quotes-differ': { main: '原文此处有引号，译文没有。' },
  'rendering-missing': { main: '译文中没有原文的{words}。', spelt: '原文的“{word}”应译作“{way}”。' },
  'same-translation': { main: '原文中另一句“{sentence}”的译文与此相同。' },
  'sentence-added': { main: '原文中没有与此对应的内容。' },
  'sentence-dropped': {
    main: '此后漏译：“{sentence}”',
    ending: '译文到此为止，原文还有：“{sentence}”',
  },
  'term-forbidden': {
    forbidden: '本项目不用“{found}”。{note}',
    preferred: '本项目用“{wanted}”，不用“{found}”。{note}',
  },
  'term-missing': { main: '本项目的术语是 {wanted}。{notes}' },
  'time-differs': { main: '原文是“{time}”。' },
  'title-in-pinyin': {
    main: '“{match}”的第二个词是称谓。',
  },
  'translated-differently': { main: '同一句原文先前译作“{translation}”。' },
  'unit-differs': { unit: '原文此处的单位是 {first}，而不是 {found}。', percent: '原文此处是百分比。' },
  'untranslated-sentence': { main: '此句是原文照搬，没有翻译。' },
  'weekday-differs': { main: '原文此处是 {names}。' },
};
