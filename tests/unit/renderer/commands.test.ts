import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chordOfEvent, type KeyPress } from '../../../renderer/commands/chord-of-event';
import { belongsToField } from '../../../renderer/commands/dispatch-keys';
import { parseGuide } from '../../../renderer/views/dialogs/parse-guide';
import { commands } from '../../../shared/commands/catalogue';
import { formatChord, parseChord, type Platform } from '../../../shared/commands/keys';

const root = resolve(import.meta.dirname, '../../..');

function pressed(press: Partial<KeyPress> & { key: string }, platform: Platform = 'linux'): string | null {
  const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const chord = chordOfEvent({ ...none, ...press }, platform);
  return chord === null ? null : formatChord(chord);
}

describe('keys as they are pressed', () => {
  test('are told by their letter, whatever Caps Lock says', () => {
    expect(pressed({ key: 'j' })).toBe('j');
    expect(pressed({ key: 'J' })).toBe('j');
    expect(pressed({ key: 'R', shiftKey: true })).toBe('Shift+R');
    expect(pressed({ key: 'Enter', altKey: true })).toBe('Alt+Enter');
    expect(pressed({ key: ' ', ctrlKey: true })).toBe('Mod+Space');
  });

  test('are told by their place where the layout has no Latin letters, and for digits that want Shift', () => {
    expect(pressed({ key: 'о', code: 'KeyJ' })).toBe('j');
    expect(pressed({ key: 'з', code: 'KeyP', ctrlKey: true })).toBe('Mod+P');
    expect(pressed({ key: '&', code: 'Digit1', ctrlKey: true })).toBe('Mod+1');
  });

  test('count Cmd on macOS and Ctrl elsewhere, and leave the other one alone', () => {
    expect(pressed({ key: 'p', metaKey: true }, 'mac')).toBe('Mod+P');
    expect(pressed({ key: 'p', ctrlKey: true }, 'mac')).toBeNull();
    expect(pressed({ key: 'p', metaKey: true })).toBeNull();
    expect(pressed({ key: 'Shift', shiftKey: true })).toBeNull();
  });

  test('a field keeps what it types with and how it is left; function keys and Mod chords go through', () => {
    const belongs = (chord: string): boolean | null => {
      const parsed = parseChord(chord);
      return parsed === null ? null : belongsToField(parsed);
    };
    for (const chord of ['a', 'Shift+R', 'Mod+Enter', 'Escape', 'Mod+Shift+Backspace', 'ArrowDown'])
      expect(belongs(chord), chord).toBe(true);
    for (const chord of ['F8', 'Shift+F8', 'Mod+P', 'Alt+PageDown', 'Mod+Shift+Enter'])
      expect(belongs(chord), chord).toBe(false);
  });
});

describe('every command of the catalogue', () => {
  test('is registered by the window', () => {
    const folder = join(root, 'renderer');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('-commands.ts'),
    );
    const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(commands.filter(({ id }) => !source.includes(`'${id}':`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the guide', () => {
  test('is read as sections of paragraphs and lists', () => {
    expect(
      parseGuide('# Title\n\n## One\n\nA line\ngoes on.\n\n- first\n  still first\n- second\n\n## Two\n'),
    ).toEqual([
      {
        heading: 'One',
        blocks: [
          { kind: 'text', text: 'A line goes on.' },
          { kind: 'list', items: ['first still first', 'second'] },
        ],
      },
      { heading: 'Two', blocks: [] },
    ]);
  });

  test('as it is shipped, every section says something', () => {
    const sections = parseGuide(readFileSync(join(root, 'assets/help/guide.md'), 'utf8'));
    expect(sections.length).toBeGreaterThan(3);
    for (const { heading, blocks } of sections) expect(blocks.length, heading).toBeGreaterThan(0);
  });
});
