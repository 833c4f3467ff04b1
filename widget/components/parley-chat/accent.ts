const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function channel(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/**
 * Black or white, whichever reads better on `color` (WCAG 2.2, relative luminance); null where `color` is not a hex
 * colour, which leaves the choice to the page.
 */
export function readableOn(color: string): '#fff' | '#000' | null {
  const [, red, green, blue] = HEX.exec(color) ?? [];
  if (!red || !green || !blue) return null;
  const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  // White's contrast is 1.05 / (L + .05), black's is (L + .05) / .05: they meet at L = .1791, where both have 4.58.
  return luminance > 0.1791 ? '#000' : '#fff';
}

/** Through CSSOM, because a `style` attribute is refused where the page's policy allows no inline styles. */
export function paintAccent(root: HTMLElement | null, accent: string | undefined): void {
  const readable = accent ? readableOn(accent) : null;
  if (!root || !accent || !readable) return;
  root.style.setProperty('--_tenant-accent', accent);
  root.style.setProperty('--_on-tenant-accent', readable);
}
