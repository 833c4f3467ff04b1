/** Has the browser save a file, as if the visitor had followed a link to it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to save by the time it comes to this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
