import { ContextMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { keyCaps } from '../../shared/commands/keys';
import { CommandKeys } from '../commands/CommandKeys';
import { runCommand } from '../commands/registry';
import { useSession } from '../state/session';
import { clipboardKeys, doWithClipboard, selectedOn, type ClipboardAct } from './clipboard-actions';
import { focusEditor } from './editor-handle';
import { useWords } from '../words/words';
import { useLandmark } from '../views/shell/use-landmark';
import './segments.css';

const ofText = [
  ['sentence.done', 'sentence.comment', 'sentence.restore', 'sentence.suggest', 'edit.select-sentence'],
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

const clipboardActs: readonly ClipboardAct[] = ['cut', 'copy', 'paste'];
const copyOnly: readonly ClipboardAct[] = ['copy'];

interface Props {
  readonly side: 'source' | 'target';
  readonly children: ReactNode;
}

/** What can be done with a sentence, where the pointer or the menu key asks for it. */
export function SegmentMenu({ side, children }: Props) {
  const { t, commandTitle } = useWords();
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const [selected, setSelected] = useState('');
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
  const withClipboard = (act: ClipboardAct): void => {
    focusText(side);
    void doWithClipboard(act, selected);
  };
  return (
    <ContextMenu.Root modal={false} onOpenChange={(opens) => opens && setSelected(selectedOn(side))}>
      <ContextMenu.Trigger ref={trigger} asChild>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={landmark}>
        <ContextMenu.Content
          ref={closeOnResize}
          className="menu segment-menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (isNowhere(document.activeElement)) focusText(side);
          }}
        >
          <ContextMenu.Group>
            {(side === 'source' ? copyOnly : clipboardActs).map((act) => (
              <ContextMenu.Item
                key={act}
                className="menu-item"
                disabled={act !== 'paste' && selected === ''}
                onSelect={() => withClipboard(act)}
              >
                <span>{t(`clipboard.${act}`)}</span>
                <kbd aria-hidden="true">{keyCaps(clipboardKeys[act], platform).join(' ')}</kbd>
              </ContextMenu.Item>
            ))}
          </ContextMenu.Group>
          {groups.map((ids) => (
            <ContextMenu.Group key={ids[0]}>
              <ContextMenu.Separator className="menu-line" />
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

/** It stands where the pointer was, which is another place of the text once the window has another size. */
function closeOnResize(menu: HTMLElement | null): () => void {
  const close = (): void => {
    menu?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  };
  window.addEventListener('resize', close);
  return () => window.removeEventListener('resize', close);
}

function focusText(side: Props['side']): void {
  if (side === 'target') focusEditor();
  else document.querySelector<HTMLElement>('.left-text[data-side="source"]')?.focus();
}

/** True where the focus has gone with the menu. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.closest('[role="menu"]') !== null;
}
