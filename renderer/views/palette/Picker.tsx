import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useView } from '../../state/view';
import { giveBack } from '../dialogs/Dialog';
import { isLost } from '../shell/focus-home';
import '../dialogs/layers.css';
import './palette.css';

export interface PickerItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly aside?: ReactNode;
}

interface Props {
  /** What is chosen here, for screen readers. */
  readonly name: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly items: readonly PickerItem[];
  readonly nothing: string;
  readonly onClose: () => void;
  /** Called when the layer is gone and the focus is back where it was. */
  readonly onChosen: (key: string) => void;
}

/** A field with a list under it: type to narrow, arrows to move, Enter to choose, Escape to leave. */
export function Picker(props: Props) {
  const { name, placeholder, query, onQuery, items, nothing, onClose, onChosen } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [before] = useState(() => useView.getState().focusBefore ?? document.activeElement);
  const chosen = useRef(false);
  const [at, setAt] = useState(0);
  const shown = Math.min(at, Math.max(0, items.length - 1));
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    list.current?.children[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown, items]);

  const choose = (key: string | undefined): void => {
    if (key === undefined) return;
    chosen.current = true;
    onClose();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    onChosen(key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = items.length - 1;
    if (event.key === 'ArrowDown') setAt(shown >= last ? 0 : shown + 1);
    else if (event.key === 'ArrowUp') setAt(shown <= 0 ? last : shown - 1);
    else if (event.key === 'PageDown') setAt(Math.min(last, shown + 10));
    else if (event.key === 'PageUp') setAt(Math.max(0, shown - 10));
    else if (event.key === 'Enter') choose(items[shown]?.key);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil light" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // What was typed before it opened is gone on with: the layer would select it, and the next letter take its place.
            event.preventDefault();
            field.current?.focus();
            field.current?.setSelectionRange(query.length, query.length);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Whoever leaves without a choice goes on where they were, even if the text has taken the focus meanwhile.
            if (!chosen.current || isLost()) giveBack(before);
          }}
        >
          <Dialog.Title className="visually-hidden">{name}</Dialog.Title>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={items.length > 0 ? optionId(shown) : undefined}
            aria-autocomplete="list"
            aria-label={name}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            value={query}
            onChange={(event) => {
              setAt(0);
              onQuery(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <div ref={list} id={listId} className="palette-list" role="listbox" aria-label={name}>
            {items.map(({ key, label, aside }, index) => (
              <div
                key={key}
                id={optionId(index)}
                className="palette-item"
                role="option"
                aria-selected={index === shown}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(key)}
              >
                <span className="palette-label">{label}</span>
                {aside}
              </div>
            ))}
          </div>
          {items.length === 0 && <p className="palette-nothing">{nothing}</p>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
