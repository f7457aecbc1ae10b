import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { mayJoinSentences } from '../clauses/joined-by-commas';
import { parseOf } from '../clauses/parse-clauses';
import { splicesOf } from '../clauses/splices';
import { taggedSentences } from '../sentences/tagged-sentences';

/** Shown in a sentence that has so many; with more of them it has to be written anew, and the first two tell so. */
const most = 3;
const shownOfMore = 2;

export default paragraphRule({
  title: 'Two sentences joined by a comma',
  why: 'Chinese joins sentences with commas; English wants a full stop, a semicolon or “and”. Writers do it on purpose in speech, so it is shown quietly.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'info',
  needs: ['tagger'],
  messages: { main: 'A comma joins two sentences; use a full stop, a semicolon or “and”.' },
  examples: String.raw`
    bad: The bridge was closed last year⟦, it is⟧ very old. => The bridge was closed last year; it is very old.
    bad: The council met on Monday⟦, they will⟧ meet again.
    good: If the bridge is closed, it is too late. When it rained, they were at home.
    good: The bridge was closed, and it is old. “The bridge is closed,” he said, it is true.
    good: In the old town, there are many bridges. The bridge, he has said, is old.
    good: Choose the ground well; first of all, it should be dry. They promised that once it rained, they would open the gate, and that after the fair, it will be closed.
    bad: If it rains, the gate is closed⟦, it is⟧ too low. The roof was old and it leaked because nobody came⟦, it has⟧ a hole.
    good: Should they come, we will be there. It is old but, unfortunately, it is not for sale.
    good: Reasons: After beings stored for many years, it is richer.
    bad: The hill is steep⟦, the entire path is⟧ narrow⟦, walking boots are⟧ needed.
    bad: The fair ended⟦, Lund said⟧ the town will pay for the lamps. It was a safe lock⟦, in fact, the purpose was⟧ to calm people.
    bad: It is time to learn and to keep to the plan⟦, once it is known, it has⟧ to be followed. They did not call today⟦, so far it has⟧ been quiet.
    good: The mill, which is old, and the inn, a ruin, are closed. It is late, the mayor said on Monday.
    good: It rained, it snowed, and the gate was closed. By the time he came, she had left; in case it rains, we stay.
    bad: It’s not just rain⟦, it brings⟧ the wind. Some of them don’t stay⟦, some people are⟧ here for years.
    bad: It was only an hour since the rain⟦, how could⟧ they know?
    good: They asked the mayor, how could they know? Tell me, why is it so? Once it rains, what do they do?
    good: The guest bought honey, a product made in the hills, and went. Not only is it old, it leaks.
    bad: Cancel the order now⟦, it must⟧ be late. The mayor smiled at them⟦, the guests also smiled⟧ at him.
    good: For example, if a lamp is shown, smoke is rising from a roof, and a flame is coming out from a room, it is called a fire.
    good: I got it, I got it, I got it. It is for guests and sellers」 However, he said that it rains.
    bad: The town keeps its old gates⟦, on the other hand, with the vision of growth, it opens⟧ new ones.
    good: On the other hand, with the vision of a green town, it opens its gates.
    bad: My lamp is broken⟦, please⟧ send a new one. The rider is far away⟦, can⟧ you send another one?
    good: If the lamp is broken, please send it back. For a new one, please call us. She said it is late, please come.
    good: After the Lund high-speed line is opened to the public, it will be full. It is old, but as far as the price is concerned, it is new.
    good: The song begins, 'If you come to the fair, I will dance.' The mill located in Lund, Norvelta gradually lowered the price of bread.
    good: The weather office said on the 26th, it will rain. Nearly 90% are mild, 9% are old, and less than 1% are grave.
    good: The firm is old, and according to the figures published in the paper, the owners need to pay for the roof.
    good: The paper said that although the fair has grown, due to the rain, its guests are few.
    good: The lamp is out – therefore, our boat has to wait.
    good: Hoping that it holds, they left. The more it rains, the less we go. She said if it rains, they will stay.
  `,
  check(context) {
    const findings: Finding[] = [];
    if (context.kind === 'title') return findings;
    for (const { tokens } of taggedSentences(context, (_, sentence) => mayJoinSentences(context, sentence))) {
      const splices = splicesOf(parseOf(tokens));
      for (const splice of splices.slice(0, splices.length > most ? shownOfMore : most)) {
        const mark = tokens[splice.comma];
        const verb = tokens[splice.verb];
        if (!mark || !verb) continue;
        const negation = tokens[splice.verb + 1];
        const end = negation?.start === verb.end ? negation.end : verb.end;
        findings.push(
          finding(mark.start, end, { fixes: unsafeFix('use-a-semicolon', mark.start, mark.end, ';') }),
        );
      }
    }
    return findings;
  },
});
