import autocannon from 'autocannon';

/** One thing to be measured: requests of one kind against one server. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  /** The body of the next request; without one it is a GET. */
  body?(): string;
}

const connections = 32;
const secondsPerRound = 4;

/** Requests a second that were answered with success and without GraphQL errors. @throws Error where any was not, or none was. */
async function measure({ name, url, headers, body }: Contender): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: secondsPerRound,
    requests: [
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
        setupRequest: (request) => ({ ...request, ...(body && { body: body() }) }),
        onResponse: (status, text) => {
          if (status >= 300 || text.includes('"errors":[')) throw new Error(`${name}: ${status} ${text.slice(0, 200)}`);
        },
      },
    ],
  });
  if (result.requests.average === 0) throw new Error(`${name}: nothing was answered in ${secondsPerRound} s`);
  return result.requests.average;
}

export interface Ratio {
  readonly name: string;
  /** Median over the rounds of contender to limit, each of the same round. */
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Limit and contender in turn, so that both meet the same machine: only their ratio means something. */
export async function compare(limit: Contender, contenders: readonly Contender[], rounds: number): Promise<Ratio[]> {
  const ratios = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    const ceiling = await measure(limit);
    for (const [index, contender] of contenders.entries()) {
      const ratio = (await measure(contender)) / ceiling;
      // The first round warms everything up and is not counted.
      if (round > 0) ratios[index]?.push(ratio);
    }
  }
  return contenders.map(({ name }, index) => ratioOf(name, ratios[index] ?? []));
}

export function ratioOf(name: string, ratios: readonly number[]): Ratio {
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    lowest: sorted[0] ?? NaN,
    highest: sorted.at(-1) ?? NaN,
  };
}
