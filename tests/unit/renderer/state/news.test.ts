import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../../renderer/state/news';
import { comment, reopen, submit } from '../../../../shared/review/actions';
import { ana, ben, cho, Desk } from '../../review/journal-model';

/** Ana's window before and after somebody else's events come in. */
function news(
  work: (mine: Desk, others: readonly [Desk, Desk]) => readonly Desk[],
  me: string | null = null,
) {
  const mine = new Desk(ana);
  mine.open();
  const others = [new Desk(ben), new Desk(cho)] as const;
  for (const other of others) other.see(mine.events);
  const from = work(mine, others);
  const before = mine.state;
  const known = new Set(mine.events.map(({ id }) => id));
  const events = from.flatMap((desk) => desk.events).filter(({ id }) => !known.has(id));
  mine.see(events);
  return newsOf(before, mine.state, events, me);
}

describe('news from elsewhere', () => {
  it('tell of an edit that is taken over', () => {
    const told = news((_mine, [other]) => {
      other.replace('opened', 'closed');
      return [other];
    });
    expect(told?.kind).toBe('info');
    expect(told?.text).toMatch(/^Ben edited this article/);
  });

  it('do not tell a person of themselves by name: it was another window of theirs', () => {
    const apart = news((mine, [other]) => {
      mine.replace('opened', 'closed');
      other.replace('grew', 'fell');
      return [other];
    }, ben.id);
    expect(apart?.text).toMatch(/^You edited this article in another window at the same time/);
    const edited = (mineToo: string | null) =>
      news((_mine, [other]) => {
        other.replace('opened', 'closed');
        return [other];
      }, mineToo)?.text;
    expect(edited(ben.id)).toMatch(/^You edited this article in another window/);
    expect(edited(cho.id)).toMatch(/^Ben edited this article/);
  });

  it('tell that the article was withdrawn, and not only that somebody worked on it', () => {
    const told = news((_mine, [other]) => {
      for (const body of [submit(other.state), reopen(other.state)]) if (body.ok) other.writeAll(body.value);
      return [other];
    });
    expect(told?.text).toMatch(/^Ben took this article back for editing/);
  });

  it('warn when somebody edited apart', () => {
    const told = news((mine, [other]) => {
      mine.replace('opened', 'closed');
      other.replace('grew', 'fell');
      return [other];
    });
    expect(told?.kind).toBe('warning');
    expect(told?.text).toMatch(/^Ben .*at the same time as you/);
  });

  it('tell that versions were brought together', () => {
    const told = news((mine, [other]) => {
      mine.replace('opened', 'closed');
      other.replace('grew', 'fell');
      mine.see(other.events);
      other.see(mine.events);
      other.merge('The port closed. All is well.');
      return [other];
    });
    expect(told?.text).toMatch(/merged the versions of this article/);
  });

  it('name everybody, and say so if nothing in the text changed', () => {
    const told = news((_mine, [other, third]) => {
      for (const desk of [other, third]) {
        const said = comment(null, 'Looks fine.');
        if (said.ok) desk.writeAll(said.value);
      }
      return [other, third];
    });
    expect(told?.text).toBe('Ben and Cho worked on this article. You see what they did.');
  });

  it('are none where nothing came', () => {
    expect(news(() => [])).toBeNull();
  });
});
