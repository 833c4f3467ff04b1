/** contract README, messages-api: what a lead's last action is as soon as both are known. */
const qualified = 'Qualified lead';

interface Known {
  readonly requirement: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Whether what is wanted and a way to reach the person are known. */
export function isQualified({ requirement, phone, email }: Known): boolean {
  return requirement !== null && (phone !== null || email !== null);
}

/** Qualified, or what is missing for it. */
export function actionOf(known: Known): string {
  if (isQualified(known)) return qualified;
  return known.requirement === null ? 'Missing requirement' : 'Missing contact';
}

/** The last action after a person's change: it is never qualified while something is missing, nor the other way round. */
export function actionAfter(known: Known, before: string): string {
  return isQualified(known) || before === qualified ? actionOf(known) : before;
}
