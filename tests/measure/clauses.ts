import type { Clause } from '../../shared/checks/clauses/frame';
import { parseClauses, type SentenceParse } from '../../shared/checks/clauses/parse-clauses';
import { withSmallStart } from '../../shared/checks/sentences/tagged-sentences';
import type { Tagger } from '../../shared/checks/tagger';
import { percent, type Row, type Table } from './table';
import { treebanks, type TreeSentence } from './treebank';

/** Relations by which a clause of a treebank stands alone; see https://universaldependencies.org/en/dep/. */
const independent = /^(?:root|parataxis|discourse|list|appos)/;

/** The kind of clause a finite verb of a treebank makes; a clause that is joined by a conjunction is of the kind of the first. */
function kindOf({ words }: TreeSentence, verb: number): Clause['kind'] {
  let at = verb;
  const isHelper = words[at]?.pos === 'AUX' && /^(?:aux|cop)/.test(words[at]?.relation ?? '');
  if (isHelper) at = words[at]?.head ?? -1;
  for (let steps = 0; steps < words.length && words[at]?.relation.startsWith('conj') === true; steps++)
    at = words[at]?.head ?? -1;
  const relation = words[at]?.relation;
  return relation === undefined || independent.test(relation) ? 'main' : 'dependent';
}

/** The clause found whose verb begins with a word of the treebank. */
function clauseAt({ words, clauses }: SentenceParse, start: number): Clause | undefined {
  return clauses.find(({ verb }) => {
    const token = words[verb.first]?.token;
    return token !== undefined && token.start <= start && start < token.end;
  });
}

/** Finite verbs and clauses that the parser finds in treebanks made by hand: precision and recall. Nothing where none is at hand. */
export function clauseTables(tagger: Tagger): Table[] {
  const banks = treebanks('test');
  if (banks.length === 0) {
    console.log('measuring clauses skipped: no treebank (*-test.conllu) in the folder EMEND_TREEBANKS names');
    return [];
  }
  const rows = banks.map(({ name, sentences }): Row => {
    let [gold, found, right, kinds, counts] = [0, 0, 0, 0, 0];
    for (const sentence of sentences) {
      const parse = parseClauses(tagger.tag(withSmallStart(sentence.text)));
      const verbs = sentence.words.flatMap((word, index) =>
        word.isFinite && word.end > word.start ? [index] : [],
      );
      const matches = verbs.map((verb) => clauseAt(parse, sentence.words[verb]?.start ?? -1));
      gold += verbs.length;
      found += parse.clauses.length;
      right += matches.filter((match) => match !== undefined).length;
      kinds += matches.filter(
        (match, index) => match?.kind === kindOf(sentence, verbs[index] as number),
      ).length;
      if (verbs.length === parse.clauses.length) counts++;
    }
    return {
      name,
      figures: {
        'finite verbs': gold,
        precision: percent(right, found),
        recall: percent(right, gold),
        'main or dependent': percent(kinds, right),
        'sentences with the right number': percent(counts, sentences.length),
      },
    };
  });
  return [{ title: 'Clauses found in treebanks', rows }];
}
