import { html, type TemplateResult } from 'lit';
import { counted } from '../../locales/locale.ts';
import type { FormStrings } from '../../locales/form-strings.ts';
import type { Strings } from '../../locales/strings.ts';
import { icon } from './icons.ts';
import type { RatingState } from './rating-state.ts';

const starIcon = icon('M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z');
const scores = [1, 2, 3, 4, 5];

type RatingWords = FormStrings & Pick<Strings, 'locale'>;

function star(score: number, { score: chosen, onChoose }: RatingState, { locale, stars }: RatingWords): TemplateResult {
  return html`<label class="star" part="star" ?data-lit=${chosen !== null && score <= chosen}
    ><input
      type="radio"
      name="score"
      aria-label=${counted({ locale }, stars, score)}
      .checked=${score === chosen}
      @change=${() => onChoose(score)}
    />${starIcon}</label
  >`;
}

function submit(event: SubmitEvent, { onSend }: RatingState): void {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLFormElement)) return;
  const comment = new FormData(event.currentTarget).get('comment');
  onSend(typeof comment === 'string' ? comment : '');
}

/** Five stars at the end of a conversation, and room for a word once one is chosen. */
export function rating(state: RatingState, strings: RatingWords): TemplateResult {
  if (state.sent) return html`<p class="rating-thanks" part="rating-thanks" role="status">${strings.rateThanks}</p>`;
  return html`<form class="form rating" part="rating" @submit=${(event: SubmitEvent) => submit(event, state)}>
    <h3 class="form-title" part="form-title" id="rating-title">${strings.rateTitle}</h3>
    <fieldset class="stars" part="stars" aria-labelledby="rating-title">
      ${scores.map((score) => star(score, state, strings))}
    </fieldset>
    ${
      state.score === null
        ? null
        : html`<textarea
              part="form-input"
              name="comment"
              rows="2"
              maxlength="1000"
              dir="auto"
              aria-label=${strings.rateComment}
              placeholder=${strings.rateComment}
            ></textarea>
            <button class="primary" part="rating-send" type="submit">${strings.rateSend}</button>`
    }
  </form>`;
}
