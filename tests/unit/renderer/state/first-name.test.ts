import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  lockedBecause,
  openForSomebody,
} from '../../../../renderer/state/article';
import { useArticle } from '../../../../renderer/state/article-store';
import { useSession } from '../../../../renderer/state/session';
import { fail } from '../../../../shared/base/result';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const first = articleId(0);
let project: FakeProject;

beforeEach(async () => {
  await closeArticle();
  project = new FakeProject(['The port grows.']);
  useSession.setState({ host: project.client, person: null, notices: [] });
});

describe('an article that is open before anybody said who they are', () => {
  it('can be written as soon as they have', async () => {
    const host = project.of(first);
    const refused = fail('no-person', 'Say who you are first.');
    host.readOnly = refused.ok ? null : refused.error;
    await articleActions.open(first);
    expect(lockedBecause()?.code).toBe('no-person');
    host.readOnly = null;
    useSession.setState({ person: ana });
    expect(await openForSomebody()).toBeNull();
    expect(lockedBecause()).toBeNull();
    currentBuffer()?.apply([{ start: 0, end: 3, text: 'Our' }]);
    expect(await flushArticle()).toBeNull();
    expect(project.state(first).text).toBe('Our port grows.');
  });

  it('stays as it is where it can be written already', async () => {
    await articleActions.open(first);
    const { article } = useArticle.getState();
    expect(await openForSomebody()).toBeNull();
    expect(useArticle.getState().article).toBe(article);
  });
});
