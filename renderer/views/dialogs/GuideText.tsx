/** A line of the guide; what stands between backticks is code. */
export function GuideText({ text }: { readonly text: string }) {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
