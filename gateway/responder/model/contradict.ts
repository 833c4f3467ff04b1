import { Intent } from '@parley/schema/enums';

/** Whether one says HOT and the other COLD; a step apart is a matter of opinion. */
export function contradict(one: Intent, other: Intent): boolean {
  return one !== other && one !== Intent.WARM && other !== Intent.WARM;
}
