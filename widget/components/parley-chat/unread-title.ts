/** The page's title with the number of unread messages before it, for whoever looks at another tab. */
export class UnreadTitle {
  #own: string | null = null;
  #page = '';

  /** @param count 0 gives the page its title back */
  show(count: number): void {
    if (count === 0 && this.#own === null) return;
    // A title that is not ours is the page's, which may have changed it meanwhile.
    if (document.title !== this.#own) this.#page = document.title;
    const next = count > 0 ? `(${count}) ${this.#page}` : this.#page;
    if (document.title !== next) document.title = next;
    this.#own = count > 0 ? next : null;
  }
}
