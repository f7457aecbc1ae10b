/** What the app itself shows beside its windows: menus, the system's dialogs. */
export const native = {
  'native.open-folder': 'Open a folder of articles',
  'native.export-folder': 'Export to a folder',
  'native.save-copy': 'Save a copy',
  'native.crashes':
    'This window has crashed several times in a row and is not loaded again. What was saved is safe: close it and open the folder anew.',
  'native.close': 'Close window',
  'native.quit': 'Quit',
  'native.cut': 'Cut',
  'native.copy': 'Copy',
  'native.paste': 'Paste',
  'native.select-all': 'Select all',
  'native.actual-size': 'Actual size',
  'native.zoom-in': 'Zoom in',
  'native.zoom-out': 'Zoom out',
  'native.full-screen': 'Full screen',
} as const;
