import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as actions from '../../../shared/review/actions';
import { articleIdOf } from '../../../shared/review/article-id';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { ana, ben, Desk } from '../../unit/review/journal-model';
import { copySamples } from './project';

/** Articles of the sample project as a team has left them, seen by Ana. */
export const shown = {
  /** Ana's, sent back by Ben with a comment and a request. */
  sentBack: '0147-port-expansion.en.txt',
  /** Ben's, submitted: it waits for Ana. */
  waiting: '0256-map-makers.txt',
  approved: '0212-river-ferries.en.txt',
  /** Ben's, sent back by Ana in words of her own, which she can take back. */
  asked: '0044-tool-library.txt',
  /** Ben's, submitted as the machine translated it. */
  unchanged: '0018-old-cinema.txt',
  /** Its checks come to no end, where {@link leavesUnchecked} runs in the host. */
  unchecked: '0017-snow-roads.txt',
  /** Both changed one sentence apart from one another. */
  twoVersions: '0310-night-trains.en.txt',
  /** Nothing is in it. */
  damaged: '0400-empty.txt',
} as const;

const began = Date.UTC(2026, 2, 1, 8);

/** A file of a format that the project does not list: it is offered. */
const page = '<!doctype html><title>Ice</title><article><h1>Ice</h1><p>The ice was thin.</p></article>\n';

/** Words that are in no article, so that nothing is flagged. */
const terms =
  'source,target,forbidden,note\n灯塔管理员,lighthouse keeper,light man|beacon guard,As the museum says\n' +
  '风车磨坊,windmill,,\n,,turbine mill,Only of the new ones\n';

/** A module for the host: the checks of one article come to no end at once, instead of after the time they are given. */
export const leavesUnchecked = `
import { Worker } from 'node:worker_threads';
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...more) {
  if (message?.job?.path === '${shown.unchecked}')
    message.job.unchecked = { code: 'not-checked', message: 'This article was not checked completely: its checks came to no end.' };
  return postMessage.call(this, message, ...more);
};`;

/**
 * The sample project with work of two people in it, at every stage, some of it assigned, with a file that cannot be opened and
 * one that is not listed.
 */
export async function projectToShow(): Promise<string> {
  const folder = await copySamples();
  const work: readonly (readonly [string, (hers: Desk, his: Desk) => void])[] = [
    [shown.sentBack, sendBack],
    [shown.waiting, submitHis],
    [shown.approved, approveHers],
    [shown.twoVersions, editApart],
    [shown.asked, askHim],
    [shown.unchanged, submitUnchanged],
  ];
  for (const [path, act] of work) {
    const clock = { now: began };
    const [hers, his] = [new Desk(ana, clock), new Desk(ben, clock)];
    hers.open(await readFile(join(folder, path), 'utf8'));
    his.see(hers.events);
    act(hers, his);
    await keep(folder, path, [hers, his]);
  }
  await writeFile(join(folder, shown.damaged), '');
  await writeFile(join(folder, '0410-ice.html'), page);
  await writeFile(join(folder, '.emend', 'terms.csv'), terms);
  return folder;
}

function sendBack(hers: Desk, his: Desk): void {
  hers.replace('The port authority', 'The harbour authority');
  hers.replace('annual throughput', 'yearly throughput');
  hers.writeAll(worth(actions.submit(hers.state)));
  his.see(hers.events);
  const diff = diffTexts(his.state.base ?? '', his.state.text, { language: 'en' });
  const [first, second] = reviewHunks(his.state, diff, { fourEyes: true });
  if (first === undefined || second === undefined) throw new Error('two changes were wanted');
  his.writeAll(worth(actions.comment({ hunk: first.reference }, 'Is this what the house calls it?')));
  his.writeAll(
    worth(actions.requestChanges(second.reference, 'Please keep “annual”: the report has it, too.')),
  );
  his.writeAll(
    worth(actions.requestArticleChanges(his.state, 'Nearly there: one word, and the last paragraph.')),
  );
  his.write(actions.assign('edit', ana, '2026-03-20'));
  hers.see(his.events);
  hers.writeAll(worth(actions.comment(null, 'The figures are from the port’s own report.')));
  const [asked] = hers.state.threads;
  if (asked === undefined) throw new Error('a comment was wanted');
  hers.writeAll(worth(actions.comment(asked.about, 'It is: page 4 of the list.', asked.id)));
  hers.writeAll(worth(actions.comment(null, 'Who checks the captions?')));
  const [captions] = hers.state.threads.slice(-1);
  if (captions !== undefined) hers.writeAll(actions.resolveThread(captions, 'Cho does.'));
}

function askHim(hers: Desk, his: Desk): void {
  his.replace('Borrowing is simple.', 'Borrowing is easy.');
  // The same words twice: a correction that is offered.
  his.replace('The library does not', 'The shop does not');
  his.replace('The library is open', 'The shop is open');
  his.writeAll(worth(actions.submit(his.state)));
  hers.see(his.events);
  hers.writeAll(worth(actions.requestArticleChanges(hers.state, 'Please read the figures once more.')));
  his.see(hers.events);
}

function submitUnchanged(_hers: Desk, his: Desk): void {
  his.writeAll(worth(actions.submit(his.state)));
}

function submitHis(_hers: Desk, his: Desk): void {
  his.replace('can be too long', 'is often too long');
  his.writeAll(worth(actions.submit(his.state)));
  his.write(actions.assign('review', ana, '2090-01-15'));
}

function approveHers(hers: Desk, his: Desk): void {
  hers.replace('After nine years of suspension', 'After nine years');
  hers.writeAll(worth(actions.submit(hers.state)));
  his.see(hers.events);
  const diff = diffTexts(his.state.base ?? '', his.state.text, { language: 'en' });
  for (const hunk of reviewHunks(his.state, diff, { fourEyes: true }))
    his.writeAll(worth(actions.approve(hunk, ben, { fourEyes: true })));
  his.write({ type: 'stage', stage: 'approved', hash: his.state.hash });
}

function editApart(hers: Desk, his: Desk): void {
  hers.replace('departed from the central station', 'left the central station');
  his.replace('departed from the central station', 'departed from the main station');
  his.write(actions.assign('edit', ben, null));
}

function worth<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('the work to be shown could not be made');
  return result.value;
}

async function keep(folder: string, path: string, desks: readonly Desk[]): Promise<void> {
  const journal = join(folder, '.emend', 'journal', articleIdOf(path));
  await mkdir(journal, { recursive: true });
  const events = new Map(desks.flatMap((desk) => desk.events).map((event) => [event.id, event]));
  for (const { person } of desks) {
    const own = [...events.values()].filter((event) => event.person.id === person.id);
    if (own.length > 0)
      await writeFile(
        join(journal, `${person.id}.0123456789ab.jsonl`),
        own.map((event) => `${JSON.stringify(event)}\n`).join(''),
      );
  }
}
