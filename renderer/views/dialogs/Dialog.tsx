import { Dialog as Radix } from 'radix-ui';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useView } from '../../state/view';
import { useWords } from '../../words/words';
import { focusHome, isLost } from '../shell/focus-home';
import './layers.css';

interface Props {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly about?: ReactNode;
  readonly wide?: boolean;
  /** Null for a question that has to be answered. */
  readonly onClose: (() => void) | null;
  /** What Escape does instead of closing it: in a step of a dialog, back to the one before. */
  readonly onEscape?: () => void;
  /** Buttons at the foot, the main one last. */
  readonly acts?: ReactNode;
  /** Called once it is gone and the focus is back: for a part that leads elsewhere. */
  readonly onClosed?: () => void;
  readonly children?: ReactNode;
}

/** What takes the focus first: the question itself, not the way out of it. */
const firsts: readonly string[] = [
  '[data-first]',
  '.dialog-body :is(input:checked, input:not([type="radio"]), [role="tab"][data-state="active"], textarea, select, button):enabled, .dialog-acts .main:enabled',
];

/** The part that asks for the focus, else the first field, else the last thing that may be done. */
function findFirst(dialog: Element): HTMLElement | null {
  const first = firsts.reduce<HTMLElement | null>((found, next) => found ?? dialog.querySelector(next), null);
  return first ?? [...dialog.querySelectorAll<HTMLElement>('.dialog-acts button:enabled')].at(-1) ?? null;
}

const choice = 'input:is([type="radio"], [type="checkbox"]), select';

/**
 * Enter confirms while the focus is on a choice, and Ctrl+Enter wherever it is, unless a part of the dialog takes the key or its form
 * does what the main button does.
 */
function confirm(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (key !== 'Enter' || event.shiftKey || event.altKey || event.repeat) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
  const main = event.currentTarget.querySelector<HTMLButtonElement>('.dialog-acts .main:not(:disabled)');
  if (main === null) return;
  const form = target.closest('form');
  // A button takes Enter by itself, but not with Ctrl.
  const isAsked =
    event.ctrlKey || event.metaKey
      ? target === main || form === null || main.form !== form || target.matches('textarea')
      : target !== main && form === null && target.matches(choice);
  if (!isAsked) return;
  event.preventDefault();
  main.click();
}

/** Ctrl+A means what the dialog says, where no field and no list takes it: the page would select its own words, behind the dialog, too. */
function selectWithin(event: KeyboardEvent<HTMLElement>): void {
  const isAll = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'a';
  if (!isAll || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  if (event.target.matches('input:not([type="radio"], [type="checkbox"]), textarea')) return;
  event.preventDefault();
  const body = event.currentTarget.querySelector('.dialog-body');
  if (body !== null) getSelection()?.selectAllChildren(body);
}

/** Gives the focus back once a layer is gone; not where the next one has taken its place and the focus with it. */
export function giveBack(before: Element | null): void {
  if (document.querySelector('.dialog, .palette') !== null) return;
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
  if (isLost()) focusHome();
}

/** A dialog over the window. It takes the focus, keeps it, and gives it back to where it was. */
export function Dialog({ title, about, wide = false, onClose, onEscape, acts, onClosed, children }: Props) {
  const { t } = useWords();
  const [before] = useState(() => useView.getState().focusBefore ?? document.activeElement);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose?.()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className={wide ? 'dialog wide' : 'dialog'}
          onKeyDown={(event) => {
            confirm(event);
            selectWithin(event);
          }}
          {...(about === undefined && { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            const first = event.target instanceof Element ? findFirst(event.target) : null;
            if (first === null) return;
            event.preventDefault();
            first.focus();
          }}
          onEscapeKeyDown={(event) => {
            // A part that is waiting for a key takes Escape for itself.
            const isTaken = document.activeElement?.matches('[data-asking]') === true;
            if (isTaken || onEscape !== undefined) event.preventDefault();
            if (!isTaken) onEscape?.();
          }}
          onInteractOutside={(event) => {
            // A notice that lies over the dialog is no place beside it.
            if (event.target instanceof Element && event.target.closest('.notices')) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack(before);
            onClosed?.();
          }}
        >
          <div className="dialog-head">
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            {onClose !== null && (
              <Radix.Close className="quiet" aria-label={t('dialog.close')}>
                ×
              </Radix.Close>
            )}
          </div>
          <div className="dialog-body">
            {about !== undefined && (
              <Radix.Description asChild>
                <p>{about}</p>
              </Radix.Description>
            )}
            {children}
          </div>
          {acts !== undefined && <div className="dialog-acts">{acts}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
