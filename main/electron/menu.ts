import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId, type KnownCommand } from '../../shared/commands/catalogue';
import { keysOf, menuAccelerator, type KeyChoices } from '../../shared/commands/keys';

/**
 * The menu bar, from the catalogue. Its keys are shown, not taken (but by macOS, which always takes them): the window knows which
 * command a key means at the moment. `quit` and the clipboard are the system's.
 */
export function buildMenu(choices: KeyChoices, run: (command: CommandId) => void): Menu {
  const mac = process.platform === 'darwin';
  const groups = new Map<KnownCommand['group'], MenuItemConstructorOptions[]>();
  for (const command of commands) {
    const items = groups.get(command.group) ?? [];
    groups.set(command.group, items);
    items.push({
      label: command.title,
      click: () => run(command.id),
      registerAccelerator: false,
      ...acceleratorOf(command, choices),
    });
  }
  const own: Partial<Record<KnownCommand['group'], MenuItemConstructorOptions[]>> = {
    File: mac
      ? [{ type: 'separator' }, { role: 'close' }]
      : [{ type: 'separator' }, { role: 'close' }, { role: 'quit' }],
    Edit: [
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
    View: [
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  };
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...[...groups].map(([label, items]) => ({ label, submenu: [...items, ...(own[label] ?? [])] })),
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
