import { safeFix } from '../lib/fixes';
import { gluedSentenceEnds } from '../lib/glue';
import { latinLanguages } from '../lib/languages';
import { wordEnd, wordStart } from '../lib/words';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const rule: Rule = {
  id: 'missing-space-after-sentence',
  title: 'Two sentences glued together',
  why: 'Chinese and Japanese put no space after a full stop, and machine translation forgets to add it: "15th.Cai Qi". Everything behind the stop is then taken for the same sentence.',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.markWord,
  examples: [
    { text: 'on the 15th.Cai Qi spoke.', flags: ['15th.Cai'], fixed: 'on the 15th. Cai Qi spoke.' },
    {
      text: 'It works!The plan is set?Yes. He left.”Then it rained. It grew by 3%.Sales rose.',
      flags: ['works!The', 'set?Yes', 'left.”Then', '.Sales'],
      fixed: 'It works! The plan is set? Yes. He left.” Then it rained. It grew by 3%. Sales rose.',
    },
    {
      text: 'It is done completely.They agreed.and it was so',
      flags: ['completely.They', 'agreed.and'],
      fixed: 'It is done completely. They agreed. and it was so',
    },
    {
      text: 'He met Mr.Fox in 2021.The end',
      flags: ['Mr.Fox', '2021.The'],
      fixed: 'He met Mr. Fox in 2021. The end',
    },
    { text: 'He closed it.“Fine,” he said.', flags: ['it.“Fine'], fixed: 'He closed it. “Fine,” he said.' },
    {
      text: 'See example.com, U.S.A., v1.2.Beta, No.5, 3.5, e.g.this, Node.js, Amazon.Com and ASP.NET.',
      flags: [],
    },
    { text: 'a Ph.D. student, J.Smith, report.Final.pdf, "Yes." he said', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const { mark, at } of gluedSentenceEnds(text)) {
      const opening = /["“‘([]/.test(text.charAt(at)) ? 1 : 0;
      yield {
        start: wordStart(text, mark),
        end: wordEnd(text, at + opening),
        message: 'Two sentences are glued together; add a space after the end mark.',
        fixes: safeFix('Add a space', at, at, ' '),
      };
    }
  },
};

export default rule;
