import { describe, expect, test } from 'vitest';
import { canMeet, commandOf, commands } from '../../../shared/commands/catalogue';
import {
  formatChord,
  keyCaps,
  keyClashes,
  keysOf,
  menuAccelerator,
  parseChord,
  spokenChord,
} from '../../../shared/commands/keys';

describe('the catalogue', () => {
  test('names every command once, by group and verb', () => {
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z-]+$/);
  });

  test('writes every key the way it would be written back', () => {
    for (const command of commands) {
      for (const written of command.keys) {
        const chord = parseChord(written);
        expect(chord, written).not.toBeNull();
        if (chord) expect(formatChord(chord)).toBe(written);
      }
    }
  });

  test('has no key that two commands would answer at one moment', () => {
    expect(keyClashes()).toEqual([]);
  });

  test('leaves the keys that browsers keep for themselves', () => {
    const reserved = [
      'Mod+T',
      'Mod+W',
      'Mod+N',
      'Mod+Shift+T',
      'Mod+Shift+W',
      'Mod+Shift+N',
      'Mod+PageDown',
      'Mod+PageUp',
      'Mod+Tab',
    ];
    for (const command of commands) for (const key of command.keys) expect(reserved).not.toContain(key);
  });

  test('takes no bare letter where letters are typed', () => {
    const withoutEditor = ['review', 'history', 'merge'];
    for (const command of commands.filter(({ when }) => !withoutEditor.includes(when))) {
      for (const key of command.keys) {
        const chord = parseChord(key);
        expect(chord?.mod || chord?.alt || (chord?.key.length ?? 0) > 1, `${command.id} ${key}`).toBe(true);
      }
    }
  });

  test('leaves Ctrl with Alt and a letter or digit to layouts that write with AltGr, which Windows reports as both', () => {
    for (const { id, keys } of commands)
      for (const key of keys) {
        const chord = parseChord(key);
        expect(chord?.mod && chord.alt && chord.key.length === 1, `${id} ${key}`).not.toBe(true);
      }
  });

  test('keeps the keys the window promises', () => {
    const promised = {
      'flag.next': 'F8',
      'flag.previous': 'Shift+F8',
      'flag.fixes': 'Mod+.',
      'flag.fix': 'Alt+Enter',
      'sentence.done': 'Mod+Enter',
      'article.step': 'Mod+Shift+Enter',
      'go.article': 'Mod+P',
      'go.commands': 'F1',
      'review.next': 'j',
      'review.previous': 'k',
      'review.approve': 'a',
      'review.restore': 'r',
      'review.request': 'Shift+R',
      'review.comment': 'c',
      'review.edit': 'e',
    };
    for (const [id, key] of Object.entries(promised)) expect(commandOf(id)?.keys[0]).toBe(key);
  });
});

describe('keys', () => {
  test('a clash is found between what a person chose and a default', () => {
    expect(keyClashes({ 'view.theme': 'F8' })).toEqual([
      { chord: 'F8', commands: ['flag.next', 'view.theme'] },
    ]);
  });

  test('the desk and review never meet, so they may share a key', () => {
    expect(canMeet('desk', 'review')).toBe(false);
    expect(canMeet('review', 'editor')).toBe(false);
    expect(canMeet('article', 'review')).toBe(true);
    expect(canMeet('merge', 'editor')).toBe(false);
    expect(canMeet('history', 'review')).toBe(false);
    expect(canMeet('history', 'history')).toBe(true);
    expect(canMeet('editor', 'desk')).toBe(true);
    expect(keyClashes({ 'flag.next': 'j' })).toEqual([]);
  });

  test('a choice replaces the defaults, nothing chosen means none, and what is no key is left out', () => {
    const command = commandOf('flag.next');
    if (!command) throw new Error('flag.next is in the catalogue');
    expect(keysOf(command)).toEqual(['F8']);
    expect(keysOf(command, { 'flag.next': 'Mod+G Alt+N' })).toEqual(['Mod+G', 'Alt+N']);
    expect(keysOf(command, { 'flag.next': '' })).toEqual([]);
    expect(keysOf(command, { 'flag.next': 'Hyper+G F3' })).toEqual(['F3']);
  });

  test('are shown as keycaps and spoken in words', () => {
    expect(keyCaps('Mod+Shift+Enter', 'linux')).toEqual(['Ctrl', '⇧', '↵']);
    expect(keyCaps('Mod+Shift+Enter', 'mac')).toEqual(['⌘', '⇧', '↵']);
    expect(keyCaps('j', 'windows')).toEqual(['J']);
    expect(spokenChord('Alt+PageDown', 'mac')).toBe('Option Page Down');
  });

  test('go into menus except bare letters', () => {
    expect(menuAccelerator('Mod+Shift+X')).toBe('CommandOrControl+Shift+X');
    expect(menuAccelerator('F8')).toBe('F8');
    expect(menuAccelerator('j')).toBeNull();
    expect(menuAccelerator('Shift+R')).toBeNull();
  });
});
