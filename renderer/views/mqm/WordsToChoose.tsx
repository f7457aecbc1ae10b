import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'readOnly'>;

/** A text to choose words in, by mouse or keyboard: a read-only field has no caret to choose with, so what is typed in this one is not taken. */
export function WordsToChoose(props: Props) {
  return <textarea {...props} className="mark-words" aria-readonly="true" onChange={() => undefined} />;
}
