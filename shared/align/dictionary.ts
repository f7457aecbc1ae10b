/** What a key of one side may be on the other, with the probability that it is. */
export interface Translation {
  readonly id: number;
  readonly probability: number;
}

export type Dictionary = ReadonlyMap<number, readonly Translation[]>;

/** Dictionaries joined: of a translation that several give, the most probable counts. */
export function mergeDictionaries(...dictionaries: readonly Dictionary[]): Dictionary {
  const merged = new Map<number, Map<number, number>>();
  for (const dictionary of dictionaries)
    for (const [key, translations] of dictionary) {
      let entry = merged.get(key);
      if (entry === undefined) merged.set(key, (entry = new Map<number, number>()));
      for (const { id, probability } of translations)
        entry.set(id, Math.max(entry.get(id) ?? 0, probability));
    }
  return new Map(
    Array.from(merged, ([key, entry]) => [
      key,
      Array.from(entry, ([id, probability]) => ({ id, probability })),
    ]),
  );
}
