import { finding, paragraphRule, unsafeFix } from '../define-rule';

export default paragraphRule({
  title: 'Missing ¿ or ¡',
  why: 'Spanish opens questions and exclamations with a mark of their own, which machine translation forgets.',
  category: 'punctuation',
  severity: 'warning',
  languages: ['es'],
  messages: { main: '“{opener}” is missing at the beginning.' },
  examples: String.raw`
    bad (es): Llueve. Qué hora es⟦?⟧ Qué frío⟦!⟧ => Llueve. ¿Qué hora es? ¡Qué frío!
    good (es): ¿Qué hora es? Si llueve, ¿qué haces? ¡Qué frío!
    bad (es): Estos colores: verde, azul⟦?⟧ => Estos colores: ¿verde, azul?
  `,
  *check({ text, sentences }) {
    for (const sentence of sentences) {
      const said = text.slice(sentence.start, sentence.end);
      const end = /([?!])["”»’)\]]*$/.exec(said);
      const mark = end?.[1];
      if (!end || mark === undefined || /[¿¡]/.test(said) || said.length < 4) continue;
      // Behind a colon the question is what follows.
      const from = said.lastIndexOf(': ', end.index) + 1;
      const lead = from + (/^\s*["“«‘([—–-]*\s*/.exec(said.slice(from))?.[0].length ?? 0);
      const at = sentence.start + end.index;
      const opener = mark === '?' ? '¿' : '¡';
      yield finding(at, at + 1, {
        values: { opener },
        fixes: unsafeFix('open-with', sentence.start + lead, sentence.start + lead, opener),
      });
    }
  },
});
