import type { Failure } from '../../shared/base/result';
import type { ParamsIn } from '../../shared/protocol/contract';
import { printPage } from '../editor/print-page';
import { saveBytes } from '../editor/save-copy';
import { t } from '../words/words';
import { flushArticle } from './article';
import { host, notify } from './session';

export type RecordChoice = ParamsIn<'record.save'>;

/** Saves the record of an article or the project wherever the person says; in a browser, among its downloads or through its print dialog. */
export async function saveRecord(choice: RecordChoice): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const answer = await host().call('record.save', choice);
  if (!answer.ok) return answer.error;
  if (answer.value === null) return null;
  const { articles, approved, fingerprint, refused, name, archive, page } = answer.value;
  if (page !== undefined) printPage(page, name);
  if (archive !== undefined)
    saveBytes(
      name,
      Uint8Array.from(atob(archive), (letter) => letter.charCodeAt(0)),
    );
  const path = answer.value.path ?? name;
  const text = t('record.done', { articles, approved, path, fingerprint: fingerprint.slice(0, 16) });
  const left = refused.map((each) => `${each.path} (${each.message})`).join('; ');
  notify({
    window: true,
    kind: refused.length === 0 ? 'done' : 'warning',
    text: refused.length === 0 ? text : `${text}. ${t('record.refused', { names: left })}`,
  });
  return null;
}

/** Has what the person does in the project be signed from now on. */
export async function signFromNowOn(): Promise<Failure | null> {
  const answer = await host().call('key.use', {});
  if (!answer.ok) return answer.error;
  const { id, sealed } = answer.value;
  notify({ kind: 'done', window: true, text: t(sealed ? 'key.done-sealed' : 'key.done', { id }) });
  return null;
}
