import { createChecker } from '../../shared/checks/create-checker';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { grammarDefectKinds } from './grammar-defects';
import { measureKind, type Outcome } from './injected';
import { sentenceDefectKinds } from './sentence-defects';
import { percent, type Row, type Table } from './table';

/** Defects that only rules with a tagger find, put into clean sentences; the same for the same seed. */
export async function measureSentenceDefects(seed = 2027): Promise<Outcome[]> {
  const checker = createChecker({ language: 'en', tagger: await loadWinkTagger() });
  return [...sentenceDefectKinds, ...grammarDefectKinds].map((kind, index) =>
    measureKind(kind, seed + index, checker),
  );
}

/** Recall by kind of broken sentence and of wrong grammar. */
export async function sentenceDefectTables(): Promise<Table[]> {
  const outcomes = await measureSentenceDefects();
  const isGrammar = (outcome: Outcome): boolean => outcome.kind.group === 'grammar';
  const sentence = outcomes.filter((outcome) => !isGrammar(outcome));
  const groups = [...new Set(sentence.map((outcome) => outcome.kind.group))];
  return [
    {
      title: 'Broken sentences made of clean human translations',
      rows: [
        ...sentence.map(rowOf),
        ...groups.map((group) =>
          total(
            `all: ${group}`,
            sentence.filter((each) => each.kind.group === group),
          ),
        ),
        total(
          'all but run-on',
          sentence.filter((each) => each.kind.group !== 'run-on'),
        ),
      ],
      notes: ['found: a flag that was not there before touches what is left of the sentence'],
    },
    {
      title: 'Grammar mistakes put into clean human translations',
      rows: [...outcomes.filter(isGrammar).map(rowOf), total('all', outcomes.filter(isGrammar))],
      notes: ['restored: share of the found that the first fix gives back exactly'],
    },
  ];
}

function rowOf(outcome: Outcome): Row {
  return {
    name: `${outcome.kind.group}: ${outcome.kind.name}`,
    figures: {
      cases: outcome.cases,
      found: percent(outcome.found, outcome.cases),
      restored: outcome.kind.exact ? percent(outcome.restored, outcome.found) : '–',
      by: [...outcome.foundBy].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
    },
  };
}

function total(name: string, outcomes: readonly Outcome[]): Row {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((all, outcome) => all + of(outcome), 0);
  const cases = sum((outcome) => outcome.cases);
  return {
    name,
    figures: {
      cases,
      found: percent(
        sum((outcome) => outcome.found),
        cases,
      ),
    },
  };
}
