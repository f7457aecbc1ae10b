/** A text whose first letter is a capital: `two words` is `Two words`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
