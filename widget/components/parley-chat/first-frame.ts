import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs `work` behind the next frame; a page that nobody looks at has no frames. */
export function afterFrame(work: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

/** Whether the visitor has seen the first drawing: what is not to be seen in it must not keep them waiting for it. */
export class FirstFrame implements ReactiveController {
  shown = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.host.removeController(this);
    afterFrame(() => {
      this.shown = true;
      this.host.requestUpdate();
    });
  }
}
