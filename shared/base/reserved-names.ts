/**
 * Names that Windows keeps for devices, with any extension and any spaces before it.
 * Source: "Naming Files, Paths, and Namespaces", Win32 documentation.
 */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** True for the name of a file or folder, with or without extension, that Windows takes for a device. */
export function isReservedName(name: string): boolean {
  const dot = name.indexOf('.');
  return reserved.test((dot < 0 ? name : name.slice(0, dot)).trim());
}
