/** What failures say, by their English template. */
export const failures: Readonly<Record<string, string>> = {};
