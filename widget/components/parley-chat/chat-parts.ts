import { adoptStyles, type CSSResult, type ReactiveControllerHost } from 'lit';
import { LazyPart } from './lazy-part.ts';

/** A part that brings its own styles. */
interface StyledPart {
  readonly styles: CSSResult;
}

/** What most visits never draw, each fetched when it is first needed. */
export class ChatParts {
  readonly launcher = this.part(() => import('./launcher-styles.ts'));
  readonly cards = this.part(() => import('./cards.ts'));
  readonly forms = this.part(() => import('./forms.ts'));
  readonly files = this.part(() => import('./files.ts'));
  readonly counter = this.part(() => import('./counter.ts'));
  readonly menu = this.part(() => import('./menu.ts'));
  readonly consent = this.part(() => import('./consent.ts'));
  readonly person = this.part(() => import('./person.ts'));
  readonly sources = this.part(() => import('./sources.ts'));
  readonly troubles = this.part(() => import('./troubles.ts'));
  readonly jump = this.part(() => import('./jump.ts'));
  readonly lines = this.part(() => import('./lines.ts'));
  readonly markdown = this.part(() => import('./markdown.ts'));

  /** Counts the parts that have come: what was drawn without one is drawn again. */
  fetched = 0;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {}

  /** A part that comes by `load`, with its styles. */
  part<T extends StyledPart>(load: (failures: number) => Promise<T>): LazyPart<T> {
    return new LazyPart(load, (part) => {
      if (part) this.#adopt(part);
      this.host.requestUpdate();
    });
  }

  #adopt({ styles }: StyledPart): void {
    const { renderRoot } = this.host;
    this.fetched++;
    if (!(renderRoot instanceof ShadowRoot)) return;
    // What is there stays: Lit's own function would put these styles in the place of all others.
    if (styles.styleSheet) renderRoot.adoptedStyleSheets.push(styles.styleSheet);
    else adoptStyles(renderRoot, [styles]);
  }
}
