import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { VisibleLead } from '../../client/visible-lead.ts';
import type { LeadStrings } from '../../locales/lead-strings.ts';

type Lead = NonNullable<VisibleLead>;

const FIELDS = ['name', 'phone', 'email', 'requirement', 'budget', 'timeline'] as const;

const outline = svg`<svg viewBox="0 0 56 56" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
  <circle cx="20" cy="21" r="7"></circle><path d="M8 42c1-8 6-12 12-12s11 4 12 12M38 18h10M38 26h10M38 34h6"></path>
</svg>`;

/** A new value is a new node, so that its arrival is shown. */
function row(label: string, value: string | null, part: string): TemplateResult {
  return html`<div class="row" part=${part} ?data-empty=${!value}>
    <dt>${label}</dt>
    <dd>${keyed(value, value ? html`<bdi class="value">${value}</bdi>` : html`<span>—</span>`)}</dd>
  </div>`;
}

function evidenceChips({ evidence }: Lead, strings: LeadStrings): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<p class="label">${strings.evidence}</p>
    <ul class="chips" part="evidence">
      ${repeat(
        evidence,
        (item) => item.feature,
        (item) => html`<li dir="auto">${strings.words[item.feature] ?? item.text}</li>`,
      )}
    </ul>`;
}

/** The lead as it stands. */
export function leadDetails(lead: Lead, strings: LeadStrings): TemplateResult {
  const score = Math.round(lead.score);
  return html`<div class="head">
      <h2>${strings.heading}</h2>
      <span class="intent" part="intent" data-intent=${lead.intent}>${strings.intents[lead.intent]}</span>
    </div>
    <p class="score">
      <b part="score">${new Intl.NumberFormat(strings.locale).format(score)}</b><span>${strings.score}</span>
    </p>
    <div
      class="meter"
      part="meter"
      role="meter"
      aria-label=${strings.score}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${score}
    >
      <i></i>
    </div>
    <dl>${FIELDS.map((name) => row(strings[name], lead[name], name))}</dl>
    ${evidenceChips(lead, strings)}
    <p class="last" part="last-action">
      <span>${strings.lastAction}</span>${strings.words[lead.lastAction] ?? lead.lastAction}
    </p>`;
}

/** Before anything was understood. */
export function emptyLead(strings: LeadStrings): TemplateResult {
  return html`<div class="head"><h2>${strings.heading}</h2></div>
    <div class="empty" part="empty">
      ${outline}<b>${strings.emptyTitle}</b>
      <p>${strings.emptyText}</p>
    </div>`;
}
