import type { SentenceParse } from './parse-clauses';

/** A comma between a subject and its verb, in indexes of the parse's words. */
export interface PartedSubject {
  readonly comma: number;
  readonly verb: number;
}

/** They open a clause that says which one is meant; a comma before them makes it an insertion, which has a comma at its end, too. */
const restrictive = new Set(['who', 'that', 'which', 'whose']);

/**
 * The comma behind a restrictive relative clause: "The guests who answered, could come." It is the only one of its sentence so far,
 * and the verb of the main clause comes behind it at once.
 */
export function partedSubjects({ words, clauses }: SentenceParse): PartedSubject[] {
  const found: PartedSubject[] = [];
  for (const { kind, verb, subject, depth } of clauses) {
    const comma = verb.first - 1;
    if (kind !== 'main' || depth > 0 || subject === undefined || words[comma]?.kind !== 'comma') continue;
    const { form } = words[verb.first] ?? {};
    if (form !== 'finite' || subject.first > 1) continue;
    const relative = words.findIndex(
      ({ lower }, at) => at >= subject.end && at < comma && restrictive.has(lower),
    );
    if (relative < 0 || words[subject.head]?.kind !== 'noun') continue;
    const between = words.slice(0, comma);
    if (between.some((word) => /^(?:comma|stop|quote|bracket|coordinator|subordinator)$/.test(word.kind)))
      continue;
    const isWhole = clauses.some(({ verb: own }) => own.first > relative && own.head < comma);
    const next = words[verb.first + 1];
    if (isWhole && next?.kind !== 'pronoun') found.push({ comma, verb: verb.head });
  }
  return found;
}
