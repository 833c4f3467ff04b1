/** `url` in full when it is a web address, possibly relative to the gateway; null for `javascript:` and all else. */
export function safeUrl(url: string | null, endpoint: string): string | null {
  if (!url || !URL.canParse(url, endpoint)) return null;
  const parsed = new URL(url, endpoint);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
}
