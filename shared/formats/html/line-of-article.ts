/** Whether the line that is being gathered belongs to the page's article: a line is kept whole, or left out whole. */
export class LineOfArticle {
  #kept = 0;
  #left = 0;
  /** What the last text was, for lines that are cut out of one. */
  #last = false;

  /** A text of the line, and whether it is one of the article. */
  add(text: string, kept: boolean): void {
    const length = text.trim().length;
    if (length === 0) return;
    if (kept) this.#kept += length;
    else this.#left += length;
    this.#last = kept;
  }

  /** Ends the line; true if most of it is of the article. */
  end(): boolean {
    const kept = this.#kept + this.#left === 0 ? this.#last : this.#kept >= this.#left;
    this.#kept = this.#left = 0;
    return kept;
  }
}
