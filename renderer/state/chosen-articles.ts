import type { Failure } from '../../shared/base/result';
import { failing } from '../words/failing';
import { useArticle } from './article';
import { useLibrary } from './library';

export function chooseArticles(ids: Iterable<string>): void {
  useLibrary.setState({ chosen: new Set(ids) });
}

/** Puts an article among the chosen ones, or takes it out. */
export function toggleChosen(id: string): void {
  const chosen = new Set(useLibrary.getState().chosen);
  if (!chosen.delete(id)) chosen.add(id);
  useLibrary.setState({ chosen });
}

/** Chooses what the list shows from one article to another, both among them. */
export function chooseBetween(from: string, to: string): void {
  const { order } = useLibrary.getState();
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  if (a < 0 || b < 0) return;
  chooseArticles(order.slice(Math.min(a, b), Math.max(a, b) + 1));
}

/** How many of the chosen articles the list shows, and how many it does not. */
export function shownAndHidden({ chosen, order } = useLibrary.getState()): {
  readonly shown: number;
  readonly hidden: number;
} {
  const shown = chosen.size === 0 ? 0 : order.filter((id) => chosen.has(id)).length;
  return { shown, hidden: chosen.size - shown };
}

/** The articles to act on, in the order of the list: the chosen ones that it shows, or else the open one. */
export function articlesToActOn(): readonly string[] {
  const { chosen, order } = useLibrary.getState();
  if (chosen.size === 0) {
    const open = useArticle.getState().article?.row.id;
    return open === undefined ? [] : [open];
  }
  return order.filter((id) => chosen.has(id));
}

const nothingChosen = failing('nothing-chosen', 'chosen.nothing');
const allHidden = failing('nothing-chosen', 'chosen.all-hidden');

/** Why there is nothing to act on: none is chosen, or the list shows none of those that are. */
export function whyNothingToActOn(): Failure {
  return shownAndHidden().hidden > 0 ? allHidden : nothingChosen;
}
