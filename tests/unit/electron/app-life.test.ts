import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { AppLife, createCrashGuard, type LifeApp, type LifeWindows } from '../../../main/electron/app-life';
import { nothing, type StartArguments } from '../../../main/electron/arguments';

/** Electron's app and windows as far as their life goes: closing a window takes a moment, and while it does, quitting is taken back. */
class FakePlatform extends EventEmitter implements LifeWindows {
  readonly shown: StartArguments[] = [];
  readonly reported: unknown[] = [];
  readonly complained: string[] = [];
  ended: number | null = null;
  /** Windows that are open; each writes what is unsaved before it closes. */
  open = 0;
  private closing: Promise<void>[] = [];

  constructor(readonly platform: NodeJS.Platform) {
    super();
  }

  readonly app = {
    on: (event: string, listener: (...args: unknown[]) => void) => this.on(event, listener),
    quit: () => this.quit(),
    exit: (code: number) => void (this.ended = code),
  } as unknown as LifeApp;

  get count(): number {
    return this.open;
  }

  get settled(): boolean {
    return this.open === 0 && this.closing.length === 0;
  }

  async allClosed(): Promise<void> {
    await Promise.all(this.closing);
    this.closing = [];
  }

  show(asked: StartArguments): Promise<void> {
    this.shown.push(asked);
    this.open += 1;
    return Promise.resolve();
  }

  /** As Electron does it: windows are asked to close, and one that does not do so at once takes the quitting back. */
  quit(): void {
    this.emit('before-quit');
    if (this.open > 0) return void this.closeAll();
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.ended = 0;
  }

  closeAll(): void {
    setTimeout(() => {
      this.closing.push(new Promise((done) => setTimeout(done, 5)));
      this.open = 0;
      this.emit('window-all-closed');
    }, 5);
  }

  life(): AppLife {
    return new AppLife({
      app: this.app,
      platform: this.platform,
      readStart: (data) => data as StartArguments,
      report: (error) => this.reported.push(error),
      complain: (message) => this.complained.push(message),
    });
  }
}

const later = (): Promise<void> => new Promise((done) => setTimeout(done, 60));
const file = (target: string): StartArguments => ({ ...nothing, target });
const openFile = (fake: FakePlatform, path: string): void =>
  void fake.emit('open-file', { preventDefault: () => undefined }, path);

describe('A9: the app', () => {
  it.each(['darwin', 'linux', 'win32'] as const)(
    'on %s quits once its windows have written what is unsaved',
    async (platform) => {
      const fake = new FakePlatform(platform);
      await fake.life().start(nothing, fake);
      fake.quit();
      expect(fake.ended).toBeNull();
      await later();
      expect(fake.ended).toBe(0);
    },
  );

  it('on macOS stays when its last window is closed, and shows one again when asked', async () => {
    const fake = new FakePlatform('darwin');
    await fake.life().start(nothing, fake);
    fake.closeAll();
    await later();
    expect(fake.ended).toBeNull();
    fake.emit('activate');
    expect(fake.shown).toHaveLength(2);
    fake.emit('activate');
    expect(fake.shown).toHaveLength(2);
  });

  it('does not quit later because a window that could not save held up the first try', async () => {
    const fake = new FakePlatform('darwin');
    const life = fake.life();
    await life.start(nothing, fake);
    fake.emit('before-quit');
    life.held();
    fake.closeAll();
    await later();
    expect(fake.ended).toBeNull();
  });

  it('opens files it was given before it was ready, and nothing besides', async () => {
    const fake = new FakePlatform('darwin');
    const life = fake.life();
    openFile(fake, '/articles/one.txt');
    openFile(fake, '/articles/two.txt');
    expect(fake.shown).toEqual([]);
    await life.start(nothing, fake);
    expect(fake.shown).toEqual([file('/articles/one.txt'), file('/articles/two.txt')]);
    openFile(fake, '/articles/three.txt');
    expect(fake.shown.at(-1)).toEqual(file('/articles/three.txt'));
  });

  it('opens what it was started for first, and what another start asks for', async () => {
    const fake = new FakePlatform('linux');
    const life = fake.life();
    fake.emit('second-instance', {}, [], '', file('/b'));
    await life.start(file('/a'), fake);
    expect(fake.shown).toEqual([file('/a'), file('/b')]);
    fake.emit('second-instance', {}, [], '', { ...nothing, problem: 'no such person' });
    expect(fake.complained).toEqual(['no such person']);
  });

  it('ends where it is started with arguments it cannot use', async () => {
    const fake = new FakePlatform('linux');
    await fake.life().start({ ...nothing, problem: '--as wants id:Name' }, fake);
    expect(fake.ended).toBe(2);
    expect(fake.reported).toHaveLength(1);
  });
});

describe('A9: a page that crashes', () => {
  it('is loaded again, but not for ever', () => {
    let time = 0;
    const mayReload = createCrashGuard(() => time);
    const answers = Array.from({ length: 5 }, () => ((time += 1_000), mayReload()));
    expect(answers).toEqual([true, true, true, false, false]);
    time += 120_000;
    expect(mayReload()).toBe(true);
  });
});
