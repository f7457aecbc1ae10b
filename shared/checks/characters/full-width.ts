/** Marks of Chinese and Japanese that Unicode does not take for forms of Latin ones, each before what stands for it. */
const others = '。.、,【[】]〔[〕]「“」”『“』”《“》”〈“〉”〝“〞”〟”';
const latin = new Map((others.match(/../g) ?? []).map(([mark = '', right = '']) => [mark, right]));
/** From a Latin mark to its full-width form, in code units. */
const shift = 0xfee0;

/** The Latin mark that stands for a mark of Chinese or Japanese; the mark itself if none does. */
export function latinOf(mark: string): string {
  return latin.get(mark) ?? mark.normalize('NFKC');
}

/** The full-width form of a Latin mark. */
export function fullWidthOf(mark: string): string {
  return mark === '.' ? '。' : String.fromCharCode(mark.charCodeAt(0) + shift);
}
