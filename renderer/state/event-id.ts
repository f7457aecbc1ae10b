/** A new event's id: 12 random bytes in base64url, 16 characters, as the host makes them. */
export function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
