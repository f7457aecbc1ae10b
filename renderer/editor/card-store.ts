import { perArticle } from '../state/article-scope';

/** The card that explains a flag: whose it is, and whether the keyboard opened it (it then has the focus and stays). */
export interface CardStore {
  readonly key: string | null;
  readonly byKeyboard: boolean;
  /** True while the pointer rests on the flag: only then the card takes clicks beside its buttons, else they are meant for the text. */
  readonly pointed: boolean;
}

export const useCard = perArticle<CardStore>(() => ({
  key: null,
  byKeyboard: false,
  pointed: false,
}));

export function showCard(key: string, byKeyboard: boolean, pointed = false): void {
  useCard.setState({ key, byKeyboard, pointed });
}

export function hideCard(): void {
  if (useCard.getState().key !== null)
    useCard.setState({
      key: null,
      byKeyboard: false,
      pointed: false,
    });
}
