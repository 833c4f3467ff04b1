const SIDE = 320;

const drawn = new WeakMap<Blob, HTMLCanvasElement>();

async function draw(blob: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}

/**
 * A picture that is not sent yet, small. On a canvas and not under an address of its own: pages that allow neither `blob:`
 * nor `data:` show it too, and nothing has to be freed. Empty for what this browser cannot draw.
 */
export function filePicture(blob: Blob): HTMLCanvasElement {
  const known = drawn.get(blob);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  drawn.set(blob, canvas);
  draw(blob, canvas).catch(() => canvas.remove());
  return canvas;
}
