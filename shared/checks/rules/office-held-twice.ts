import { articleRule, finding } from '../define-rule';

/** Offices that one person holds, with the name behind them. */
const held =
  /(?<![\p{L}-])((?:Prime|First) Minister|Premier|Chancellor|Emperor|Crown Prince|Pope|Chief Executive|Secretary[- ]General|Head Coach|head coach|Governor|Mayor) ((?:\p{Lu}[\p{Ll}'’]+)(?:[ -]\p{Lu}?[\p{Ll}'’]+){1,2})(?![\p{L}-])/gu;

interface Use {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export default articleRule({
  title: 'One office, two names',
  why: 'A name that is spelled by its sound comes out otherwise in each sentence. Where the office and the first words of the name agree, one person is meant.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  messages: { main: 'The same office is held by “{usual}” elsewhere in the article.' },
  examples: String.raw`
    bad: Governor Ann Norvel came. Governor Ann Norvel spoke; Governor ⟦Ann Morvel⟧ left.
    good: Governor Ann Norvel came, and Mayor Bea Fox left. Governor Norvel spoke; Governor Dan Fox did not.
  `,
  *check({ text }) {
    if (
      !/Minister|Premier|Chancellor|Emperor|Prince|Pope|Executive|General|[Cc]oach|Governor|Mayor/.test(text)
    )
      return;
    const byOffice = new Map<string, Use[]>();
    for (const { 0: all, 1: office = '', 2: name = '', index } of text.matchAll(held)) {
      const capitals = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+)+/u.exec(name)?.[0];
      if (capitals === undefined) continue;
      const start = index + all.length - name.length;
      const key = `${office} ${capitals.split(/[ -]/)[0]}`;
      const uses = byOffice.get(key) ?? [];
      byOffice.set(key, uses);
      uses.push({ start, end: start + capitals.length, name: capitals });
    }
    for (const uses of byOffice.values()) {
      const counts = new Map<string, number>();
      for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
      const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (usual === undefined || counts.size < 2) continue;
      for (const { start, end, name } of uses)
        if (name !== usual && name.split(/[ -]/).length === usual.split(/[ -]/).length)
          yield finding(start, end, { values: { usual } });
    }
  },
});
