/** When people answer: on which days, and from when until when. */
export interface OfficeHours {
  /** IANA, such as `Africa/Cairo`. */
  readonly timeZone: string;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** `09:00`; where it is not before `until`, the hours go on past midnight into the next day. */
  readonly from: string;
  readonly until: string;
}

const isoDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether people answer at this moment. */
export function isWithinHours({ timeZone, days, from, until }: OfficeHours, moment: Date): boolean {
  const { day, time } = localTime(timeZone, moment);
  if (from < until) return days.includes(day) && time >= from && time < until;
  const dayBefore = day === 1 ? 7 : day - 1;
  return (days.includes(day) && time >= from) || (days.includes(dayBefore) && time < until);
}

/** When people are there again, in their own time zone; `null` where they never are. */
export function nextOpening(hours: OfficeHours, moment: Date): { readonly day: number; readonly time: string } | null {
  const { day: today, time } = localTime(hours.timeZone, moment);
  const comingDays = [0, 1, 2, 3, 4, 5, 6, 7].map((later) => ((today - 1 + later) % 7) + 1);
  const day = comingDays.find((coming, later) => hours.days.includes(coming) && (later > 0 || time < hours.from));
  return day === undefined ? null : { day, time: hours.from };
}

function localTime(timeZone: string, moment: Date): { day: number; time: string } {
  const format = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', format).formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return {
    day: isoDays.indexOf(parts.get('weekday') ?? '') + 1,
    time: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`,
  };
}
