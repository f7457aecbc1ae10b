import { ContextMenu } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { CommandKeys } from '../commands/CommandKeys';
import { runCommand } from '../commands/registry';
import { useWords } from '../words/words';
import { useLandmark } from '../views/shell/use-landmark';
import './segments.css';

const ofText = [
  ['sentence.done', 'sentence.restore', 'sentence.suggest', 'edit.select-sentence'],
  ['segment.split', 'segment.join-next', 'segment.join-previous'],
  ['segment.link', 'segment.link-also', 'segment.unlink'],
  ['segment.undo'],
] as const satisfies readonly (readonly CommandId[])[];

const ofSource = [
  ['segment.split', 'segment.join-next', 'segment.join-previous'],
  ['segment.link', 'segment.link-also'],
  ['segment.undo'],
] as const satisfies readonly (readonly CommandId[])[];

interface Props {
  readonly side: 'source' | 'target';
  readonly children: ReactNode;
}

/** What can be done with a sentence, where the pointer or the menu key asks for it. */
export function SegmentMenu({ side, children }: Props) {
  const { commandTitle } = useWords();
  const [trigger, landmark] = useLandmark();
  const before = useRef<Element | null>(null);
  const groups: readonly (readonly CommandId[])[] = side === 'source' ? ofSource : ofText;
  const titleOf = (id: CommandId): string => {
    const command = commandOf(id);
    return command === null ? id : commandTitle(command);
  };
  /** Commands are about what has the focus, which the menu took. */
  const run = (id: CommandId): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
    runCommand(id);
  };
  return (
    <ContextMenu.Root
      modal={false}
      onOpenChange={(open) => open && (before.current = document.activeElement)}
    >
      <ContextMenu.Trigger ref={trigger} asChild>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={landmark}>
        <ContextMenu.Content
          className="menu segment-menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body && before.current instanceof HTMLElement)
              before.current.focus();
          }}
        >
          {groups.map((ids, index) => (
            <ContextMenu.Group key={ids[0]}>
              {index > 0 && <ContextMenu.Separator className="menu-line" />}
              {ids.map((id) => (
                <ContextMenu.Item key={id} className="menu-item" onSelect={() => run(id)}>
                  <span>{titleOf(id)}</span>
                  <CommandKeys id={id} />
                </ContextMenu.Item>
              ))}
            </ContextMenu.Group>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
