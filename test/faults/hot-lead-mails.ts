import { z } from 'zod';
import { never, type Figure } from './figure.ts';
import type { Traffic } from './traffic.ts';

const turned = z.array(z.object({ id: z.string() }));
const turns = `
  select id from lead_change
   where changes -> 'intent' ->> 'after' = 'HOT' and changes -> 'intent' ->> 'before' is distinct from 'HOT'`;

/** Each turn of a lead's to HOT is told by one e-mail: what comes twice bears the same name, and so is known to. */
export async function checkMails({ outside, rows }: Traffic): Promise<Figure[]> {
  const hot = turned.parse(await rows(turns));
  const names = outside.mails.accepted.map(({ source }) => /^Message-ID: <(.+)@faults\.example>$/im.exec(source)?.[1]);
  const told = new Set(names);
  return [
    { name: 'leads turned hot', value: hot.length, atLeast: 1 },
    { name: 'e-mails that came twice', value: names.length - told.size },
    never('hot leads that nobody was told of', hot.filter(({ id }) => !told.has(id)).length),
    never('e-mails of no known turn', names.filter((name) => !hot.some(({ id }) => id === name)).length),
  ];
}
