import type { TemplateResult } from 'lit';
import type { AskedForms, FormsOptions } from './asked-forms.ts';
import type { ChatView } from './chat-view.ts';
import type { Forms } from './forms.ts';

/** What the visitor is asked now, and whether that comes before anything can be written. */
export interface DrawnForms {
  readonly template: TemplateResult;
  readonly first: boolean;
}

/** Only those who are asked something, or have come to the end, fetch the forms. */
export class ChatForms {
  #forms: Forms | null = null;

  constructor(private readonly options: Omit<FormsOptions, 'detailsKey'>) {}

  /** Another session is asked anew. */
  forget(): void {
    this.#forms = null;
  }

  /** @param detailsKey where it is kept that the visitor was asked */
  draw({ session, strings, parts }: ChatView, asked: AskedForms, detailsKey: string): DrawnForms | null {
    const wanted = asked.ask !== '' || session.conversation?.phase === 'CLOSED';
    const part = wanted ? parts.forms.get() : null;
    if (!part) return null;
    this.#forms ??= new part.Forms(session, { ...this.options, detailsKey });
    return this.#forms.draw(asked, strings);
  }
}
