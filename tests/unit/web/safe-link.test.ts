import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../main/web/safe-link';

describe('safeLink', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org/'])('lets %s through', (link) => {
    expect(safeLink(link)).toBe(link);
  });

  it('writes the link out, so that what is opened is what was looked at', () => {
    expect(safeLink(' HTTPS://EXAMPLE.org/a b')).toBe('https://example.org/a%20b');
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-settings:',
    'vbscript:x',
    'mailto:a@example.org',
    'https://ana:secret@example.org/',
    '--help',
    'example.org',
    '',
  ])('stops %j', (link) => {
    expect(safeLink(link)).toBeNull();
  });
});
