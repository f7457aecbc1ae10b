import { useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand';

/** What one part of the window knows about the open article, and how to begin knowing it. */
type Begin<T> = () => T;

/**
 * One opened article: everything the window knows about it and does for it. Made when the article opens, ended with it.
 * Parts keep their state here (see {@link perArticle} and {@link derived}), so that nothing of one article is left when the
 * next one opens.
 */
export class ArticleScope {
  private readonly stores = new Map<Begin<unknown>, StoreApi<unknown>>();
  private readonly remembered = new Map<
    object,
    { readonly parts: readonly unknown[]; readonly value: unknown }
  >();
  private readonly ends: (() => void)[] = [];
  private over = false;

  /** `id` of the article; null for the scope that stands in while none is open. */
  constructor(readonly id: string | null) {}

  get ended(): boolean {
    return this.over;
  }

  /** The state of a part; begun when it is first asked for. */
  store<T>(begin: Begin<T>): StoreApi<T> {
    const known = this.stores.get(begin) as StoreApi<T> | undefined;
    if (known !== undefined) return known;
    const made = createStore<T>(() => begin());
    this.stores.set(begin, made);
    return made;
  }

  /** What was worked out last under this name, if it was from the same parts; else it is worked out now. */
  remember<T>(name: object, parts: readonly unknown[], work: () => T): T {
    const known = this.remembered.get(name);
    if (known !== undefined && sameParts(known.parts, parts)) return known.value as T;
    const value = work();
    this.remembered.set(name, { parts, value });
    return value;
  }

  /** What was worked out last under this name, whatever from. */
  last<T>(name: object): T | null {
    return (this.remembered.get(name)?.value as T | undefined) ?? null;
  }

  /** Has something ended with the article: a timer, a listener, a model. */
  onEnd(end: () => void): void {
    if (this.over) end();
    else this.ends.push(end);
  }

  /** Ends whatever belongs to the article, the last begun first. */
  end(): void {
    if (this.over) return;
    this.over = true;
    for (const end of this.ends.splice(0).reverse()) end();
  }

  /** Forgets its state, once nobody looks at it any more. */
  forget(): void {
    this.stores.clear();
    this.remembered.clear();
  }
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Which article the window shows. The one place that says so: a window has one desk. */
export const scopes = createStore<{ readonly current: ArticleScope }>(() => ({
  current: new ArticleScope(null),
}));

export function currentScope(): ArticleScope {
  return scopes.getState().current;
}

/** Puts another article in the place of the open one (null: none), which ends. */
export function enterScope(id: string | null): ArticleScope {
  const before = currentScope();
  before.end();
  const current = new ArticleScope(id);
  scopes.setState({ current });
  before.forget();
  return current;
}

/** A store that is another one for each article; read and listened to as any other. */
export interface PerArticle<T> {
  (): T;
  <S>(selector: (state: T) => S): S;
  getState(): T;
  setState(change: Partial<T> | ((state: T) => Partial<T> | T)): void;
  /** Also hears when another article opens. Returns what ends it. */
  subscribe(listener: (state: T, before: T) => void): () => void;
}

/** State that every article has of its own: `begin` gives what it begins with, and what is shown while none is open. */
export function perArticle<T>(begin: Begin<T>): PerArticle<T> {
  const now = (): StoreApi<T> => currentScope().store(begin);
  const subscribe = (listener: (state: T, before: T) => void): (() => void) => {
    let last = now().getState();
    const tell = (state: T): void => {
      const before = last;
      last = state;
      if (state !== before) listener(state, before);
    };
    let stop = now().subscribe(tell);
    const stopFollowing = scopes.subscribe(() => {
      stop();
      stop = now().subscribe(tell);
      tell(now().getState());
    });
    return () => {
      stop();
      stopFollowing();
    };
  };
  const useIt = <S>(selector: (state: T) => S = (state) => state as unknown as S): S =>
    useSyncExternalStore(subscribe, () => selector(now().getState()));
  return Object.assign(useIt as PerArticle<T>, {
    getState: () => now().getState(),
    setState: (change: Partial<T> | ((state: T) => Partial<T> | T)) => now().setState(change),
    subscribe,
  });
}

/**
 * Something worked out from other state: the same value until one of its parts is another one. It is kept with the open
 * article. `parts` names everything `work` looks at.
 */
export function derived<P extends readonly unknown[], T>(
  parts: () => readonly [...P],
  work: (...parts: P) => T,
): () => T {
  return () => {
    const made = parts();
    return currentScope().remember(work, made, () => work(...(made as unknown as P)));
  };
}

/** Remembers what was worked out from an object that never changes, as long as that object lives. */
export function perObject<K extends object, T>(work: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const before = known.get(object);
    if (before !== undefined) return before.value;
    const value = work(object);
    known.set(object, { value });
    return value;
  };
}
