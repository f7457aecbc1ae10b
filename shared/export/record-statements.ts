import type { Statement } from './record-schema';

/** What is stated, by kind; who states it, and in which role, is always filled in by that person. */
export const statementTexts: Readonly<Record<Statement['kind'], string>> = {
  reviewed:
    'The articles that this record lists as approved were translated by machine and then reviewed by a person, as it shows.',
  responsibility:
    'I hold editorial responsibility for the publication of the articles that this record lists as approved.',
};

/** A statement as a record holds it. */
export function statement(kind: Statement['kind'], name: string, role: string): Statement {
  return { kind, name: name.trim(), role: role.trim(), text: statementTexts[kind] };
}
