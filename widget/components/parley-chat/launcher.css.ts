/**
 * The launcher's style, shared by the element and by the loader, which draws the same button before the element is
 * there: nothing moves when one takes the place of the other. `!important` in a shadow tree outranks the page's own
 * (CSS Cascade 5, section 6.1), so not even `* { all: unset !important }` reaches the host.
 */
export const LAUNCHER_CSS = `:host{all:initial!important;position:fixed!important;z-index:var(--parley-z-index,2147483000)!important}
.launcher{--_fill:var(--_accent,var(--parley-accent,#0f6b5c));all:unset;box-sizing:border-box;position:fixed;inset-block-end:max(var(--parley-inset-block,20px),env(safe-area-inset-bottom));inset-inline-end:var(--parley-inset-inline,20px);display:grid;place-items:center;width:60px;height:60px;border-radius:var(--parley-launcher-radius,50%);background:var(--_fill);color:var(--_on-accent,var(--parley-on-accent,#fff));cursor:pointer;box-shadow:0 2px 6px #0003,0 10px 28px #0003;transition:transform .2s}
.launcher:hover{transform:scale(1.05)}
.launcher:focus-visible{outline:3px solid var(--_fill);outline-offset:3px}
.launcher svg{width:28px;height:28px}
.launcher[aria-busy=true]{opacity:.6}
@media (prefers-reduced-motion:reduce){.launcher{transition:none}}
@media (forced-colors:active){.launcher{border:2px solid ButtonText}}`;
