import { fail, ok, type Result } from '../../shared/base/result';
import { parsePerson, type Person } from '../../shared/review/person';

/** Reads `--as "id:Name"`; null if it was not given. */
export function readPerson(as: string | undefined): Result<Person | null> {
  if (as === undefined) return ok(null);
  const person = parsePerson(as);
  if (person !== null) return ok(person);
  return fail('bad-person', '--as wants an id of letters, digits, - and _, and a name: --as "ana:Ana Ruiz"');
}
