/** A tag, by its number in the model, that a pattern gives to the token at an index. */
export interface Correction {
  readonly at: number;
  readonly tag: number;
  /** False if only a word that can have the tag gets it. */
  readonly always: boolean;
}

/**
 * Finds patterns of tags, which tell of a token that its tag should be another. Runs as `recognize` of wink-nlp's automaton does, but over
 * a table: the library looks up every step by strings and calls back for every token.
 * @param events of each token its tag, or what else patterns know it by, as {@link eventOf} has it
 */
export type TagMachine = (events: readonly number[]) => readonly Correction[];

type OfStates<T> = Readonly<Record<string, T>>;
type Exported = readonly [
  version: number,
  lastState: number,
  steps: OfStates<Readonly<Record<string, number>>>,
  names: OfStates<string>,
  marked: OfStates<readonly [number, number]>,
];

/** In the place of an event: the state of a shorter pattern, which is found if the longer one does not go on. */
const otherwise = 2070003;
/** Names a pattern that corrects nothing: it only keeps others from being found where it is. */
const nothing = '0';
const root = 0;

/** What the model adds to hints, to tell them from tags. */
const hintDelta = 1_080_000;
const firstHint = 32;
const mostEvents = 128;

/** @param event a tag, or a hint as the model writes it */
export function eventOf(event: number): number {
  return event > hintDelta ? event - hintDelta + firstHint : event;
}

/** @param json a machine of the model, as `exportJSON` of wink-nlp's automaton writes it */
export function tagMachine(json: string): TagMachine {
  const [, lastState, steps, names, marked] = JSON.parse(json) as Exported;
  const next = new Int16Array((lastState + 1) * mostEvents);
  const shorterAt = new Int16Array(lastState + 1);
  for (const [state, events] of Object.entries(steps)) {
    shorterAt[Number(state)] = events[otherwise] ?? root;
    for (const [event, to] of Object.entries(events))
      if (Number(event) < otherwise) next[Number(state) * mostEvents + eventOf(Number(event))] = to;
  }
  const isEnd = Uint8Array.from({ length: lastState + 1 }, (_, state) =>
    names[state] === undefined ? 0 : 1,
  );

  return (events) => {
    const corrections: Correction[] = [];
    const found = (first: number, end: number): void => {
      const name = names[end];
      if (name === undefined || name === nothing) return;
      const tag = Number(name);
      corrections.push({ at: first + (marked[end]?.[0] ?? 0), tag: Math.abs(tag), always: tag < 0 });
    };
    for (let start = 0; start < events.length; start++) {
      let state = root;
      let shorter = root;
      let shorterEnd = start;
      for (let at = start; ; at++) {
        state = at < events.length ? (next[state * mostEvents + (events[at] as number)] as number) : root;
        if (isEnd[state] === 1) {
          found(start, state);
          start = at;
          break;
        }
        if (state === root) {
          if (shorter === root) break;
          found(start, shorter);
          start = shorterEnd;
          break;
        }
        if (shorterAt[state] !== root) {
          shorter = shorterAt[state] as number;
          shorterEnd = at;
        }
      }
    }
    return corrections;
  };
}
