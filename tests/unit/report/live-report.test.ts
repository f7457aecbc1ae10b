import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Library } from '../../../main/host/library';
import { LiveReport } from '../../../main/host/report/live-report';

it('is not waiting for an article that turned out to be unreadable', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emend-report-'));
  const broken = { article: { file: { path: 'broken.docx' } }, key: '1' };
  const scanned: unknown[] = [];
  const library = {
    isScanning: false,
    reportKeys: () => Promise.resolve(scanned.length === 0 ? [broken] : []),
    scanForReport: (article: unknown) => Promise.resolve(void scanned.push(article)),
  } as unknown as Library;
  const onChange = vi.fn();
  const report = new LiveReport({
    library,
    path: join(folder, 'report'),
    lanes: 1,
    today: () => '2026-03-01',
    onChange,
    report: (error) => expect(error).toBeNull(),
  });
  const pending = async (): Promise<number | null> => {
    const answer = await report.overview({});
    return answer.ok ? answer.value.pending : null;
  };
  expect(await pending()).toBe(1);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 20_000 });
  expect(await pending()).toBe(0);
  await report.close();
  await rm(folder, { recursive: true });
});
