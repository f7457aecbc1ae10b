import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId, type KnownCommand } from '../../shared/commands/catalogue';
import type { WordId } from '../../shared/locales/en';
import type { Words } from '../../shared/locales/words';
import { keysOf, menuAccelerator, type KeyChoices } from '../../shared/commands/keys';

/**
 * The menu bar, from the catalogue. Its keys are shown, not taken (but by macOS, which always takes them): the window knows which
 * command a key means at the moment. `quit` and the clipboard are the system's.
 */
export function buildMenu(words: Words, choices: KeyChoices, run: (command: CommandId) => void): Menu {
  const mac = process.platform === 'darwin';
  const groups = new Map<KnownCommand['group'], MenuItemConstructorOptions[]>();
  for (const command of commands) {
    const items = groups.get(command.group) ?? [];
    groups.set(command.group, items);
    items.push({
      label: words.commandTitle(command),
      click: () => run(command.id),
      registerAccelerator: false,
      ...acceleratorOf(command, choices),
    });
  }
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>, id: WordId) => ({
    role,
    label: words.t(id),
  });
  const close = item('close', 'native.close');
  const own: Partial<Record<KnownCommand['group'], MenuItemConstructorOptions[]>> = {
    File: [{ type: 'separator' }, close, ...(mac ? [] : [item('quit', 'native.quit')])],
    Edit: [
      { type: 'separator' },
      item('cut', 'native.cut'),
      item('copy', 'native.copy'),
      item('paste', 'native.paste'),
      item('selectAll', 'native.select-all'),
    ],
    View: [
      { type: 'separator' },
      item('resetZoom', 'native.actual-size'),
      item('zoomIn', 'native.zoom-in'),
      item('zoomOut', 'native.zoom-out'),
      item('togglefullscreen', 'native.full-screen'),
    ],
  };
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...[...groups].map(([group, items]) => ({
      label: words.locale.menus[group],
      submenu: [...items, ...(own[group] ?? [])],
    })),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
  ]);
}

function acceleratorOf(
  command: KnownCommand,
  choices: KeyChoices,
): Pick<MenuItemConstructorOptions, 'accelerator'> {
  const first = keysOf(command, choices)[0];
  const accelerator = first === undefined ? null : menuAccelerator(first);
  return accelerator === null ? {} : { accelerator };
}
