import type { Visit } from './opener-rules.ts';

/** How much of the page the visitor has had before their eyes by now. */
function seenPercent(): number {
  const { scrollHeight } = document.documentElement;
  return scrollHeight > 0 ? Math.min(100, ((scrollY + innerHeight) / scrollHeight) * 100) : 100;
}

/**
 * Looks at the visit once a second, and when the visitor scrolls or leaves, as long as the page is looked at. `look` is
 * asked each time, until it is done.
 * @returns what ends it
 */
export function watchVisit(look: (visit: Visit) => void): () => void {
  let scrolled = 0;
  let leaving = false;
  const now = (): void => {
    if (document.visibilityState === 'hidden') return;
    scrolled = Math.max(scrolled, seenPercent());
    look({ seconds: performance.now() / 1000, scrolled, leaving, url: new URL(location.href) });
  };
  const left = ({ clientY, relatedTarget }: MouseEvent): void => {
    if (relatedTarget || clientY > 0) return;
    leaving = true;
    now();
  };
  const timer = setInterval(now, 1_000);
  addEventListener('scroll', now, { passive: true });
  document.addEventListener('mouseout', left);
  return () => {
    clearInterval(timer);
    removeEventListener('scroll', now);
    document.removeEventListener('mouseout', left);
  };
}
