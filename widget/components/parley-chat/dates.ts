/** Making a formatter costs more than drawing a message: one for each locale and shape. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, shape: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** Hours and minutes in the reader's own clock. */
export function timeText(locale: string, at: number): string {
  return formatter(locale, 'time', { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A day, with the year only where it is not this one. */
export function dayText(locale: string, at: number, now: number = Date.now()): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return sameYear
    ? formatter(locale, 'day', options).format(at)
    : formatter(locale, 'date', { ...options, weekday: undefined, year: 'numeric' }).format(at);
}

/** Whole calendar days from `at` to `now`: 0 is today, 1 yesterday. */
export function daysAgo(at: number, now: number = Date.now()): number {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, because a day with a clock change has 23 or 25 hours.
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}
