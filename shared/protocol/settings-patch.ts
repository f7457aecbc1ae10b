import { z } from 'zod';
import { fail, ok, type Result } from '../base/result';
import { userSettings, type UserSettings } from './contract';

/**
 * A change of some settings: each key's new value. Keys of a group (`keys`, `layout`, …) stand for themselves, so that two
 * windows that change different ones do not undo one another. Null takes a key out.
 */
export const settingsPatch = z.record(z.string(), z.unknown());
export type SettingsPatch = z.infer<typeof settingsPatch>;

/** The settings with a change made to them. Fails if they would not be settings then. */
export function patchSettings(settings: UserSettings, patch: SettingsPatch): Result<UserSettings> {
  const changed = new Map<string, unknown>(Object.entries(settings));
  for (const [key, value] of Object.entries(patch)) {
    const before = changed.get(key);
    if (value === null) changed.delete(key);
    else changed.set(key, isGroup(before) && isGroup(value) ? patchGroup(before, value) : value);
  }
  const read = userSettings.safeParse(Object.fromEntries(changed));
  return read.success ? ok(read.data) : fail('bad-request', 'These are no settings of Emend’s.');
}

/** The change that makes `after` of `before`; null if there is none. */
export function settingsChange(before: UserSettings, after: UserSettings): SettingsPatch | null {
  const patch = groupChange(before, after, true);
  return Object.keys(patch).length === 0 ? null : patch;
}

type Group = Readonly<Record<string, unknown>>;

function groupChange(before: Group, after: Group, deeper: boolean): Record<string, unknown> {
  const patch = new Map<string, unknown>();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[key], after[key]];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    if (to === undefined) patch.set(key, null);
    else patch.set(key, deeper && isGroup(from) && isGroup(to) ? groupChange(from, to, false) : to);
  }
  return Object.fromEntries(patch);
}

function patchGroup(before: Group, patch: Group): Group {
  const changed = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) changed.delete(key);
    else changed.set(key, value);
  }
  return Object.fromEntries(changed);
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
