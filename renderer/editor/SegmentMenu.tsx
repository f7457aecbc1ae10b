import { ContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { CommandKeys } from '../commands/CommandKeys';
import { runCommand } from '../commands/registry';
import { focusEditor } from './editor-handle';
import { useWords } from '../words/words';
import { useLandmark } from '../views/shell/use-landmark';
import './segments.css';

const ofText = [
  ['sentence.done', 'sentence.restore', 'sentence.suggest', 'edit.select-sentence'],
  ['word.add-own', 'word.add-project', 'term.add'],
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
  const groups: readonly (readonly CommandId[])[] = side === 'source' ? ofSource : ofText;
  const titleOf = (id: CommandId): string => {
    const command = commandOf(id);
    return command === null ? id : commandTitle(command);
  };
  /** Commands are about the text that has the focus, which the menu took. */
  const run = (id: CommandId): void => {
    focusText(side);
    runCommand(id);
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger ref={trigger} asChild>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={landmark}>
        <ContextMenu.Content
          className="menu segment-menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (isNowhere(document.activeElement)) focusText(side);
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

function focusText(side: Props['side']): void {
  if (side === 'target') focusEditor();
  else document.querySelector<HTMLElement>('.left-text[data-side="source"]')?.focus();
}

/** True where the focus has gone with the menu. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.closest('[role="menu"]') !== null;
}
