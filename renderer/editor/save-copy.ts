import type { Failure } from '../../shared/base/result';
import { useArticle } from '../state/article';
import { host, notify, useSession } from '../state/session';
import { t } from '../words/words';

/** Browsers take hold of a download within this time, in milliseconds; its data released at once, it would be empty in some. */
const downloadMs = 60_000;

/** Saves the present text as a file of its own: what still works when the project cannot be written. */
export async function saveCopy(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article === null) return null;
  const { text, row } = article;
  const name = row.path.slice(row.path.lastIndexOf('/') + 1).replace(/(\.[^.]*)?$/, ' (copy)$1');
  return saveFile(name, text);
}

/** Saves a text wherever the person says; in a browser, among its downloads. */
export async function saveFile(name: string, text: string): Promise<Failure | null> {
  if (useSession.getState().info?.canSaveCopy !== true) return download(name, text);
  const answer = await host().call('copy.save', { name, text });
  if (!answer.ok) return answer.error;
  if (answer.value !== null)
    notify({ kind: 'done', window: true, text: t('said.copy-saved', { path: answer.value.path }) });
  return null;
}

/** In a browser the text goes among its downloads, for which no host is needed. Whether it got there, only the browser knows. */
function download(name: string, text: string): null {
  handOver(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  notify({
    kind: 'info',
    window: true,
    text: t('said.copy-downloaded', { name }),
  });
  return null;
}

/** Hands a file to the browser, among its downloads. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  handOver(name, new Blob([bytes]));
}

function handOver(name: string, data: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), downloadMs);
}
