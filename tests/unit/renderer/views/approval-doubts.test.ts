import { expect, it } from 'vitest';
import { notHandedIn } from '../../../../renderer/views/review/approval-doubts';
import * as actions from '../../../../shared/review/actions';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

it('an article that nobody handed in is not approved without a word', () => {
  const id = articleId(0);
  const project = new FakeProject(['The port grows. It is new.']);
  const now = () => notHandedIn(project.state(id));
  const write = (bodies: ReturnType<typeof actions.submit>): void =>
    project.elsewhere(id, ana, bodies.ok ? bodies.value : []);
  expect(now()).toBe('approve-anyway.untouched');
  project.elsewhere(id, ana, [actions.edit(project.state(id).text, [{ start: 0, end: 0, text: 'Now ' }])]);
  expect(now()).toBe('approve-anyway.not-submitted');
  write(actions.submit(project.state(id)));
  expect(now()).toBeNull();
  const approved = actions.approveArticle(project.state(id), [], ben, { fourEyes: true });
  project.elsewhere(id, ben, approved.ok ? approved.value : []);
  write(actions.reopen(project.state(id)));
  expect(project.state(id).stage.stage).toBe('editing');
  expect(now()).toBe('approve-anyway.not-again');
});
