/**
 * Does `work` again and again, `milliseconds` after it last ended. Of failures in a row the first one is reported.
 * @returns what stops it, and resolves when what is running has ended.
 */
export function repeat(
  work: () => Promise<void>,
  milliseconds: number,
  report: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isFailing = false;
  let isStopped = false;
  const once = async () => {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      if (!isFailing) report(error);
      isFailing = true;
    }
    schedule();
  };
  const schedule = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = once();
    }, milliseconds);
  };
  schedule();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
}
