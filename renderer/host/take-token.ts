const tabKey = 'emend-token';

const inAddress = /^#token=([0-9a-f]+)$/;

/**
 * Calls the listener where somebody opens the whole address of a host that was started anew in this very tab: the page stays, and the
 * token that came with the address is kept for when it is loaded again. A token is taken from nowhere else.
 */
export function onTokenInAddress(listener: () => void): void {
  window.addEventListener('hashchange', () => {
    if (!inAddress.test(window.location.hash)) return;
    takeToken();
    listener();
  });
}

/**
 * The loopback host's token from the address's fragment, which loses it at once so that it is in no history, bookmark or
 * screenshot. It is kept for this tab alone, so that reloading works. Empty if there is none: the host will refuse.
 */
export function takeToken(): string {
  const fromAddress = inAddress.exec(window.location.hash)?.[1];
  if (fromAddress === undefined) return window.sessionStorage.getItem(tabKey) ?? '';
  window.sessionStorage.setItem(tabKey, fromAddress);
  window.history.replaceState(null, '', window.location.pathname);
  return fromAddress;
}
