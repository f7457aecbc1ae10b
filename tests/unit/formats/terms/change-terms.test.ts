import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeTerms,
  termKey,
  type ListTerm,
  type TermChange,
} from '../../../../shared/formats/terms/change-terms';
import { parseTermsCsv } from '../../../../shared/formats/terms-csv';

const list =
  'Note,Target,who,Source,forbidden\n"one, or\ntwo",port,Ana,港口,\n\n,quay,"Ben, B.",码头,dock|pier\nbad,,,港,\n,port,Cy,口岸,\n';
const port: ListTerm = { source: '港口', target: 'port', forbidden: [], note: 'one, or\ntwo' };
const quay: ListTerm = { source: '码头', target: 'quay', forbidden: ['dock', 'pier'], note: '' };
const mill: ListTerm = { source: '磨坊', target: 'mill', forbidden: [], note: '' };

function changed(text: string, changes: readonly TermChange[]) {
  const made = changeTerms(text, changes);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

describe('changes of a list of terms', () => {
  it('change their rows alone, and keep cells that are none of Emend’s', () => {
    const { text, left } = changed(list, [
      { was: quay, now: { ...quay, target: 'wharf' } },
      { was: port, now: null },
      { was: null, now: mill },
    ]);
    expect(left).toBe(0);
    expect(text).toBe(
      'Note,Target,who,Source,forbidden\n\n,wharf,"Ben, B.",码头,dock|pier\nbad,,,港,\n,port,Cy,口岸,\n,mill,,磨坊,\n',
    );
  });

  it('leave rows that somebody changed meanwhile, and terms that are there already', () => {
    const gone = { ...quay, note: 'as it was before' };
    const made = changed(list, [
      { was: gone, now: null },
      { was: gone, now: mill },
      { was: null, now: port },
      { was: mill, now: null },
    ]);
    expect(made).toEqual({ text: list, undo: [], left: 4 });
  });

  it('begin a list that is not there, and add the columns it lacks', () => {
    expect(changed('', [{ was: null, now: mill }]).text).toBe('source,target,forbidden,note\n磨坊,mill,,\n');
    expect(changed('source,target\n港,port\n', [{ was: null, now: quay }]).text).toBe(
      'source,target,forbidden\n港,port\n码头,quay,dock|pier\n',
    );
  });

  it('are refused where a quotation mark is open or no columns are named, so that no row is swallowed', () => {
    const open = 'source,target\n港,"port\n';
    expect(changeTerms(open, [{ was: null, now: mill }])).toMatchObject({
      ok: false,
      error: { code: 'terms-quote' },
    });
    expect(changeTerms('港,port\n', [{ was: null, now: mill }])).toMatchObject({
      ok: false,
      error: { code: 'terms-header' },
    });
  });

  const word = fc.constantFrom('a', 'b', 'a, b', 'say "a"', '港', 'x\ny', ' c');
  const term = fc.record({
    source: word.map((each) => each.trim()),
    target: word.map((each) => each.trim()),
    forbidden: fc.array(fc.constantFrom('d', 'e f'), { maxLength: 2 }),
    note: fc.constantFrom('', 'n', 'why, then'),
  });

  it('are taken back to the very same text, whatever they were', () => {
    fc.assert(
      fc.property(
        fc.array(term, { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(9), fc.option(term, { nil: null })), { maxLength: 8 }),
        (terms, drawn) => {
          const distinct = [...new Map(terms.map((each) => [termKey(each), each])).values()];
          const before = changed(
            'who,source,target,forbidden,note\nzoe,s,t,,\n',
            distinct.map((now) => ({ was: null, now })),
          ).text;
          const known = parseTermsCsv(before).terms;
          const changes = drawn.map(([at, now]): TermChange => ({ was: known[at] ?? null, now }));
          const after = changed(before, changes);
          expect(after.left + after.undo.length).toBe(changes.length);
          expect(changed(after.text, after.undo)).toMatchObject({ text: before, left: 0 });
        },
      ),
    );
  });

  it('are taken back where one term was made the same as another that was taken out', () => {
    const [port, harbour] = [
      { source: '港', target: 'port', forbidden: [], note: '' },
      { source: '港', target: 'harbour', forbidden: [], note: '' },
    ];
    const before = changed('', [
      { was: null, now: port },
      { was: null, now: harbour },
    ]).text;
    const after = changed(before, [
      { was: harbour, now: null },
      { was: port, now: harbour },
    ]);
    expect(parseTermsCsv(after.text).terms).toMatchObject([harbour]);
    expect(changed(after.text, after.undo)).toMatchObject({ text: before, left: 0 });
  });
});
