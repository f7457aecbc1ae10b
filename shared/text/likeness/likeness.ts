/**
 * How alike two texts are, from 0 to 1: the share of the longer one that need not be edited, by Levenshtein's distance over
 * UTF-16 code units. 0 for anything below `least`, which is known sooner than the figure.
 */
export function likeness(one: string, other: string, least = 0): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length === 0) return 1;
  const most = Math.floor((1 - least) * long.length + 1e-9);
  if (long.length - short.length > most) return 0;
  const row = new Int32Array(short.length + 1);
  for (let at = 0; at <= short.length; at++) row[at] = at;
  for (let i = 1; i <= long.length; i++) {
    const unit = long.charCodeAt(i - 1);
    let diagonal = i - 1;
    let best = i;
    row[0] = i;
    for (let j = 1; j <= short.length; j++) {
      const above = row[j] as number;
      const cost =
        short.charCodeAt(j - 1) === unit ? diagonal : 1 + Math.min(diagonal, above, row[j - 1] as number);
      diagonal = above;
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return 0;
  }
  const distance = row[short.length] as number;
  return distance > most ? 0 : 1 - distance / long.length;
}
