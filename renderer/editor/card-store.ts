import { perArticle } from '../state/article-scope';

/** The card that explains a flag: whose it is, and whether the keyboard opened it (it then has the focus and stays). */
export interface CardStore {
  readonly key: string | null;
  readonly byKeyboard: boolean;
}

export const useCard = perArticle<CardStore>(() => ({
  key: null,
  byKeyboard: false,
}));

export function showCard(key: string, byKeyboard: boolean): void {
  useCard.setState({ key, byKeyboard });
}

export function hideCard(): void {
  if (useCard.getState().key !== null)
    useCard.setState({
      key: null,
      byKeyboard: false,
    });
}
