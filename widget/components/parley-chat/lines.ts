import { html, type TemplateResult } from 'lit';
import { inLanguage } from '../../locales/in-language.ts';
import { type LineStrings, lineStrings } from '../../locales/line-strings.ts';
import { withName } from '../../locales/locale.ts';
import { dayText, daysAgo } from './dates.ts';
import { lineStyles } from './lines.styles.ts';
import type { ChangeItem, DayItem } from './transcript-items.ts';
import type { SessionView } from './session-view.ts';

export const styles = lineStyles;

function dayLine({ at }: DayItem, locale: string, { today, yesterday }: LineStrings): TemplateResult {
  const relative = [today, yesterday][daysAgo(at)];
  return html`<div class="day" part="day"><span>${relative ?? dayText(locale, at)}</span></div>`;
}

function changeText({ phase, assignee }: ChangeItem, strings: LineStrings, away: string | null): string {
  if (phase === 'CLOSED') return strings.noticeClosed;
  if (phase === 'BOT') return strings.noticeHandedBack;
  if (!assignee) return away ?? strings.noticeRequested;
  return assignee.name ? withName(strings.noticeJoined, assignee.name) : strings.noticePerson;
}

/** What stands between messages: which day it was, and who answers from here on. */
export function line(item: DayItem | ChangeItem, { strings: spoken, session }: SessionView): TemplateResult {
  const strings = inLanguage(lineStrings, spoken);
  if (item.kind === 'day') return dayLine(item, spoken.locale, strings);
  const away = session.settings?.awayMessage ?? null;
  return html`<p class="notice" part="notice" dir="auto">${changeText(item, strings, away)}</p>`;
}
