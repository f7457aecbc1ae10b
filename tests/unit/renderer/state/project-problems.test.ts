import { beforeEach, describe, expect, it } from 'vitest';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { applyProject, tellProblems } from '../../../../renderer/state/update-project';
import { useView } from '../../../../renderer/state/view';
import type { Failure } from '../../../../shared/base/result';

const faults = (...lines: readonly number[]): Failure[] =>
  lines.map((line) => ({ code: 'house-rules', message: `a.rules, line ${line}: faulty.` }));
const project = (problems: readonly Failure[]): never =>
  ({ entry: { id: 'p' }, file: {}, problems, readOnly: null }) as never;
const told = (): string[] => useSession.getState().notices.map(({ text }) => text);
const become = (...lines: readonly number[]): void => applyProject(project(faults(...lines)));

beforeEach(() => {
  useSession.setState({ notices: [] });
  useLibrary.setState({ project: project([]) });
});

describe('what is wrong with the project’s files', () => {
  it('is one notice, with the first of it, how much more there is and the way to all of it', () => {
    tellProblems(faults(...Array.from({ length: 12 }, (_, index) => index + 1)));
    expect(told()).toEqual([
      'a.rules, line 1: faulty. There are 11 more places to mend in the project’s files.',
    ]);
    useSession.getState().notices[0]?.action?.run();
    expect(useView.getState().overlay).toEqual({ kind: 'settings', tab: 'project' });
  });

  it('follows the files: what is new comes first, what is mended goes, and the last is told', () => {
    become(1, 2);
    expect(told()).toEqual([
      'a.rules, line 1: faulty. There is 1 more place to mend in the project’s files.',
    ]);
    become(1, 2, 3);
    expect(told()[0]).toMatch(/^a\.rules, line 3: faulty. There are 2 more/);
    become(2);
    expect(told()).toEqual(['a.rules, line 2: faulty.']);
    become();
    expect(told()).toEqual(['The project’s files are read again: nothing is wrong with them any more.']);
  });

  it('does not come back when it was closed and something else of it is mended', () => {
    become(1, 2);
    useSession.setState({ notices: [] });
    become(2);
    expect(told()).toEqual([]);
  });
});
