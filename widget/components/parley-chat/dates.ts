/** A day, with the year only where it is not this one. */
export function dayText(locale: string, at: number, now: number = Date.now()): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  const shape = sameYear ? options : { ...options, weekday: undefined, year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, shape).format(at);
}

/** Whole calendar days from `at` to `now`: 0 is today, 1 yesterday. */
export function daysAgo(at: number, now: number = Date.now()): number {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, because a day with a clock change has 23 or 25 hours.
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}
