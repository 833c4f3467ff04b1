/** True from `raise` until `lower`, or until nobody has raised it again for `lifetime` milliseconds. */
export class ExpiringFlag {
  raised = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lifetime: number,
    private readonly expired: () => void,
  ) {}

  raise(): void {
    this.lower();
    this.raised = true;
    this.#timer = setTimeout(() => {
      this.raised = false;
      this.expired();
    }, this.lifetime);
  }

  lower(): void {
    clearTimeout(this.#timer);
    this.raised = false;
  }
}
