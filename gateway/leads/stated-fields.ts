/** What a contact said of themselves and of what they want; `null` where they have not. */
export interface StatedFields {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly requirement: string | null;
  readonly budget: string | null;
  readonly timeline: string | null;
}

export const STATED_FIELDS: readonly (keyof StatedFields)[] = [
  'name',
  'email',
  'phone',
  'requirement',
  'budget',
  'timeline',
];
