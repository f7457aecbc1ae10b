import { describe, expect, it } from 'vitest';
import { readMachineId, type MachineFacts } from '../../../main/host/machine-id';

const none = (): never => {
  throw new Error('there is none');
};

describe('A9: the name of a machine', () => {
  const systems: [NodeJS.Platform, Partial<MachineFacts>, Partial<MachineFacts>][] = [
    [
      'linux',
      { read: (path) => (path === '/etc/machine-id' ? `${'0a'.repeat(16)}\n` : none()) },
      { read: (path) => (path === '/etc/machine-id' ? `${'0b'.repeat(16)}\n` : none()) },
    ],
    [
      'darwin',
      { run: () => '  "IOPlatformUUID" = "11111111-2222"\n' },
      { run: () => '  "IOPlatformUUID" = "33333333-4444"\n' },
    ],
    [
      'win32',
      { run: () => '    MachineGuid    REG_SZ    aaaa-bbbb\r\n' },
      { run: () => '    MachineGuid    REG_SZ    cccc-dddd\r\n' },
    ],
  ];

  it.each(systems)('on %s stays with it from network to network', (platform, one, other) => {
    const facts = { platform, hostname: () => 'office', read: none, run: none };
    const id = readMachineId({ ...facts, ...one });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(readMachineId({ ...facts, ...one, hostname: () => 'home.local' })).toBe(id);
    expect(readMachineId({ ...facts, ...other })).not.toBe(id);
  });

  it('is its host name where the system has no other', () => {
    const facts: MachineFacts = { platform: 'linux', hostname: () => 'a', read: none, run: none };
    expect(readMachineId(facts)).toMatch(/^[0-9a-f]{32}$/);
    expect(readMachineId({ ...facts, hostname: () => 'b' })).not.toBe(readMachineId(facts));
  });
});
