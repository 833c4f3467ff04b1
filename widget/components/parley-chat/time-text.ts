/** Making a formatter costs more than drawing a message: one for each locale. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes in the reader's own clock. */
export function timeText(locale: string, at: number): string {
  const known = formatters.get(locale) ?? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  formatters.set(locale, known);
  return known.format(at);
}
