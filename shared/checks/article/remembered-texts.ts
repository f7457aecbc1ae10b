/** Answers kept at most; an article has far fewer sentences. */
const most = 5_000;

/** Makes `compute` remember its answers by text, for rules that look at the same sentences after every edit. */
export function remembered<T>(compute: (text: string, language: string) => T): typeof compute {
  const known = new Map<string, T>();
  return (text, language) => {
    const key = `${language} ${text}`;
    if (known.has(key)) return known.get(key) as T;
    if (known.size >= most) known.clear();
    const answer = compute(text, language);
    known.set(key, answer);
    return answer;
  };
}
