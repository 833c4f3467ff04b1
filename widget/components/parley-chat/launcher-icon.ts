/** The launcher's speech bubble, as the `d` of a path in a 24-unit box; the loader draws it without Lit. */
export const LAUNCHER_ICON =
  'M12 3.5c5 0 9 3.4 9 7.75s-4 7.75-9 7.75c-1.1 0-2.15-.16-3.12-.46L4.5 20.5l.95-3.7C3.93 15.4 3 13.45 3 11.25 3 6.9 7 3.5 12 3.5z';
