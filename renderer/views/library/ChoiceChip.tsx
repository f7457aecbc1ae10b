import { DropdownMenu } from 'radix-ui';
import { useRef, useState, type KeyboardEvent } from 'react';
import { words } from '../../words/words';
import { useLandmark } from '../shell/use-landmark';

export interface Choice<T extends string> {
  /** Null for "no matter which". */
  readonly value: T | null;
  readonly label: string;
  readonly count?: number;
}

interface Props<T extends string> {
  /** What is chosen, for screen readers: "Stage". */
  readonly name: string;
  /** What the chip says while nothing is chosen. */
  readonly placeholder?: string;
  /** The entries; with `useCounted`, at least the chosen one. */
  readonly choices: readonly Choice<T>[];
  /** A hook that gives all entries with their counts while the menu is open: they are not counted where nobody sees it. */
  readonly useCounted?: () => readonly Choice<T>[];
  readonly value: T | null;
  readonly on: boolean;
  /** What the chip says in place of the chosen entry, where that does not hold yet. */
  readonly shown?: string;
  /** What the chosen entry does, where its name does not say all of it. */
  readonly about?: string | undefined;
  readonly onChoose: (value: T | null) => void;
  /** The way to look among many entries by their names: offered first where there are more than {@link manyEntries}, and taken by whoever types there. */
  readonly find?: { readonly label: string; readonly run: (typed: string) => void };
}

/** More entries than anybody reads through. */
const manyEntries = 12;

const none = '';

/** A chip that opens a menu of which one entry holds. */
export function ChoiceChip<T extends string>(props: Props<T>) {
  const { name, placeholder, choices, value, on, about, shown } = props;
  const [trigger, landmark] = useLandmark();
  const [open, setOpen] = useState(false);
  const typed = useRef(false);
  const chosen = choices.find((choice) => choice.value === value);
  const label = shown ?? (value === null || chosen === undefined ? (placeholder ?? name) : chosen.label);
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger
        ref={trigger}
        className="chip"
        data-on={on || undefined}
        title={about}
        aria-label={`${name}: ${label}`}
      >
        <span>{label}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark}>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The field that what was typed leads to has the focus by then.
            if (typed.current) event.preventDefault();
            typed.current = false;
          }}
        >
          <Entries
            {...props}
            onTyped={() => {
              typed.current = true;
              setOpen(false);
            }}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** In a component of its own, which is there while the menu is open. */
function Entries<T extends string>({
  choices,
  useCounted,
  value,
  onChoose,
  find,
  onTyped,
}: Props<T> & { readonly onTyped: () => void }) {
  const useEntries = useCounted ?? (() => choices);
  const entries = useEntries();
  const choose = (key: string): void => {
    const choice = entries.find((each) => (each.value ?? none) === key);
    if (choice !== undefined) onChoose(choice.value);
  };
  const finding = entries.length > manyEntries ? find : undefined;
  const type = (event: KeyboardEvent): void => {
    const isTyped = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    if (finding === undefined || !isTyped || event.altKey) return;
    // The menu would go to the entry that begins with the letter; among so many the word stands anywhere.
    event.preventDefault();
    event.stopPropagation();
    onTyped();
    finding.run(event.key);
  };
  return (
    <div onKeyDownCapture={type}>
      {finding !== undefined && (
        <>
          <DropdownMenu.Item className="menu-item" onSelect={() => finding.run('')}>
            {finding.label}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="menu-line" />
        </>
      )}
      <DropdownMenu.RadioGroup value={value ?? none} onValueChange={choose}>
        {entries.map((choice) => (
          <DropdownMenu.RadioItem
            key={choice.value ?? none}
            value={choice.value ?? none}
            className="menu-item"
          >
            <span>{choice.label}</span>
            {choice.count !== undefined && <span className="menu-count">{words().number(choice.count)}</span>}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </div>
  );
}
