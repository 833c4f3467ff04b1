import { Length } from 'class-validator';

/** What people call a thing of theirs by, or are called by: 1 to 200 characters. */
export const NameLength = () => Length(1, 200, { message: '$property must have 1 to 200 characters' });
