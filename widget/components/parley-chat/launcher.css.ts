/**
 * The launcher's style, shared by the element and by the loader, which draws the same button before the element is
 * there: nothing moves when one takes the place of the other. `!important` in a shadow tree outranks the page's own
 * (CSS Cascade 5, section 6.1), so not even `* { all: unset !important }` reaches the host. The speech bubble is a shape cut
 * out of a colour: no policy has an image to refuse, and no script has to draw it.
 */
export const LAUNCHER_CSS = `:host{all:initial!important;position:fixed!important;z-index:var(--parley-z-index,2147483647)!important}
.launcher{--_fill:var(--_accent,var(--parley-accent,#0f6b5c));all:unset;box-sizing:border-box;position:fixed;inset-block-end:max(var(--parley-inset-block,20px),env(safe-area-inset-bottom));inset-inline-end:var(--parley-inset-inline,20px);display:grid;place-items:center;width:60px;height:60px;border-radius:var(--parley-launcher-radius,50%);background:var(--_fill);color:var(--_on-accent,var(--parley-on-accent,#fff));cursor:pointer;box-shadow:0 2px 6px #0003,0 10px 28px #0003}
.launcher:hover{scale:1.05}
.launcher:focus-visible{outline:3px solid var(--_fill);outline-offset:3px}
.launcher i{width:28px;height:28px;background:currentColor;clip-path:path("M14 4c6 0 11 4 11 9s-5 9-11 9q-2 0-4-1l-5 2 1-4q-3-2-3-6c0-5 5-9 11-9z");forced-color-adjust:none}
.launcher[aria-busy]{opacity:.6}
@media (forced-colors:active){.launcher{border:2px solid;color:ButtonText}}`;
