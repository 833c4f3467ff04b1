const maximumLength = 500;

/** What an error's message may carry that nobody should read in a list: providers' errors repeat addresses and tokens. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // The origin tells who failed; paths and queries hold tokens (Telegram's Bot API: /bot<token>/method).
  [/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#"'<>]+)[^\s"'<>]*/giu, '$1$2'],
  [/[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+\.[^\s@"'<>(),;:]+/gu, '[address]'],
  [/\b(bearer|basic)\s+\S+/giu, '$1 [hidden]'],
  [
    /\b([\w-]*(?:password|passwd|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*["']?)[^\s"',;&]+/giu,
    '$1[hidden]',
  ],
  // Ids stay: they are what a reader looks for.
  [
    /(?<![\w+/=.-])(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w+/=.-]))(?=[\w+/=.-]*\d)[\w+/=-][\w+/=.-]{18,}/giu,
    '[hidden]',
  ],
  [/(?<![\w-])\+?\d[\d\s()-]{7,}\d(?![\w-])/gu, '[number]'],
];

/** An error in one bounded line that people with a role may read: its kind and message, without what could be a secret. */
export function describeFailure(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  let line = said.replaceAll(/\s+/gu, ' ').trim();
  for (const [pattern, replacement] of secrets) line = line.replaceAll(pattern, replacement);
  return line.length > maximumLength ? `${line.slice(0, maximumLength - 1).toWellFormed()}…` : line.toWellFormed();
}
