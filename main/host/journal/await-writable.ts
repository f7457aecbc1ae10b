import { SerialQueue } from '../../../shared/base/serial-queue';
import { inBackground } from '../in-background';
import type { JournalStore } from './journal-store';

/** How often a folder that cannot be written is looked at again, in milliseconds. */
const lookAgainMs = 2_000;

/** Tells when a folder that could not be written can be, or cannot for another reason. Gives what ends the looking. */
export function awaitWritable(
  journals: JournalStore,
  onChange: () => void,
  report: (error: unknown) => void,
): () => Promise<void> {
  const looking = new SerialQueue();
  const look = async (): Promise<void> => {
    const before = journals.readOnly();
    await journals.lookAgain();
    const now = journals.readOnly();
    if (now === null) clearInterval(timer);
    if (now?.code !== before?.code) onChange();
  };
  const timer = setInterval(() => {
    if (!looking.busy) inBackground(() => looking.run(look), report);
  }, lookAgainMs);
  return async () => {
    clearInterval(timer);
    await looking.idle();
  };
}
