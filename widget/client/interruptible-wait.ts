/** A pause that can be cut short, because the network came back or the visitor pressed retry. */
export class InterruptibleWait {
  wake: () => void = () => {};

  for(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
