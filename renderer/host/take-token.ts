const tabKey = 'emend-token';

/**
 * The loopback host's token from the address's fragment, which loses it at once so that it is in no history, bookmark or
 * screenshot. It is kept for this tab alone, so that reloading works. Empty if there is none: the host will refuse.
 */
export function takeToken(): string {
  const fromAddress = /^#token=([0-9a-f]+)$/.exec(window.location.hash)?.[1];
  if (fromAddress === undefined) return window.sessionStorage.getItem(tabKey) ?? '';
  window.sessionStorage.setItem(tabKey, fromAddress);
  window.history.replaceState(null, '', window.location.pathname);
  return fromAddress;
}
