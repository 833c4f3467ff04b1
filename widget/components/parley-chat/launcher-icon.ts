/** The launcher's speech bubble, as the `d` of a path in a 24-unit box; the loader draws it without Lit. */
export const LAUNCHER_ICON =
  'M12 3.500c5 0 9 3.400 9 7.750s-4 7.750-9 7.750c-1.100 0-2.150-.160-3.120-.460L4.500 20.500l.950-3.700C3.930 15.400 3 13.450 3 11.250 3 6.900 7 3.500 12 3.500z';
