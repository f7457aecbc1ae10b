import type { TaggedToken, Tagger } from './tagger';

/**
 * An English tagger from wink-nlp and its lite model (MIT), loaded on first call: about 4 MB and a tenth of a second.
 * Tags are universal parts of speech, see https://universaldependencies.org/u/pos/.
 */
export async function loadWinkTagger(): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  // Texts come sentence by sentence, and tags do not hang on where the library would end one.
  const nlp = winkNlp(model, ['pos']);
  // The helpers are functions of their own and are handed over as such, though the library types them as methods.
  const its: {
    readonly value: typeof nlp.its.value;
    readonly pos: typeof nlp.its.pos;
    readonly lemma: typeof nlp.its.lemma;
  } = nlp.its;
  return {
    tag(text) {
      const tokens = nlp.readDoc(text).tokens();
      const values = tokens.out(its.value);
      const tags = tokens.out(its.pos) as string[];
      // The library types this helper as one of documents; of tokens it gives one lemma each.
      const lemmas = tokens.out(its.lemma as unknown as typeof its.pos) as string[];
      const tagged: TaggedToken[] = [];
      let from = 0;
      values.forEach((value, index) => {
        // The library folds some white space and invisible characters, so a token is looked up where it must lie.
        const start = text.indexOf(value, from);
        if (start < 0) return;
        from = start + value.length;
        tagged.push({
          start,
          end: from,
          text: value,
          pos: tags[index] ?? 'X',
          lemma: lemmas[index] ?? value,
        });
      });
      return tagged;
    },
  };
}
