/** The bubble beside the launcher; what begins with `--parley-` is the page's, as everywhere. */
export const OPENER_CSS = `:host{color-scheme:light dark!important}
:host([theme=light]){color-scheme:light!important}
:host([theme=dark]){color-scheme:dark!important}
.opener{all:unset;box-sizing:border-box;position:fixed;inset-block-end:calc(max(var(--parley-inset-block,20px),env(safe-area-inset-bottom)) + 74px);inset-inline-end:var(--parley-inset-inline,20px);display:flex;align-items:flex-start;width:max-content;max-width:min(300px,calc(100vw - 40px));border-radius:18px;border-end-end-radius:6px;background:var(--parley-surface,light-dark(#fff,#191d22));color:var(--parley-text,light-dark(#161a20,#edf0f3));font:400 15px/1.45 var(--parley-font,system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif);box-shadow:0 0 0 1px light-dark(#0000000f,#ffffff24),0 4px 14px #0000001f,0 12px 36px #00000024;animation:parley-opener .25s ease-out}
.opener:empty{display:none}
:where(.opener button){all:unset;box-sizing:border-box;min-height:44px;cursor:pointer;border-radius:inherit}
.opener-text{flex:1;padding:12px 0;padding-inline-start:16px;text-align:start;overflow-wrap:anywhere;white-space:pre-line}
.opener-dismiss{flex:none;display:grid;place-items:center;width:44px;color:var(--parley-muted,light-dark(#5d6672,#9aa4b0))}
.opener-dismiss svg{width:18px;height:18px}
.opener button:focus-visible{outline:2px solid currentColor;outline-offset:-3px}
@keyframes parley-opener{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:reduce){.opener{animation:none}}
@media (forced-colors:active){.opener{border:1px solid CanvasText}}`;
