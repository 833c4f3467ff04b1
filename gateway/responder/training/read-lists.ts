/** The lists of a file, by the heading before each: `# before`, `# offer step`. A list may go on under the same heading. */
export function readLists(text: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, heading] = line.match(/^# (.+)$/) ?? [];
    if (heading === undefined) list.push(line);
    else {
      list = lists.get(heading) ?? [];
      lists.set(heading, list);
    }
  }
  return lists;
}
