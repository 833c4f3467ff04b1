const filesOf = (data: DataTransfer | null): File[] => Array.from(data?.files ?? []);

/**
 * Takes files that are pasted anywhere in the chat, or dropped onto its panel. While they hang over it the panel says so by
 * `data-drop`. Text that is pasted or dropped goes where it always goes.
 */
export function fileListeners(root: HTMLElement | DocumentFragment, take: (files: readonly File[]) => void): void {
  const mark = (over: boolean): void => void root.querySelector('.panel')?.toggleAttribute('data-drop', over);
  const taken = (event: Event, data: DataTransfer | null): void => {
    const files = filesOf(data);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  root.addEventListener('paste', (event) => {
    if (event instanceof ClipboardEvent) taken(event, event.clipboardData);
  });
  root.addEventListener('dragover', (event) => {
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    mark(true);
  });
  root.addEventListener('dragleave', (event) => {
    if (event instanceof DragEvent && !(event.relatedTarget instanceof Node)) mark(false);
  });
  root.addEventListener('drop', (event) => {
    mark(false);
    if (event instanceof DragEvent) taken(event, event.dataTransfer);
  });
}
