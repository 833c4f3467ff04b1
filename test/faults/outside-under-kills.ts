import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { exchangeMessages, linkNumber } from './channel-messages.ts';
import { answersOf, Deployment, type DeploymentOptions } from './deployment.ts';
import { never, type Figure } from './figure.ts';
import { checkMails } from './hot-lead-mails.ts';
import { KillPlan, outsidePoints } from './kill-plan.ts';
import { keepLogins } from './login-families.ts';
import { OutsideWorld } from './outside-world.ts';
import type { OwnPostgres } from './own-postgres.ts';
import { prepareCampaigns, runCampaigns } from './running-campaigns.ts';
import type { Seeded } from './seeded.ts';
import { sendFiles } from './sent-files.ts';
import { importSites } from './site-imports.ts';
import type { Traffic } from './traffic.ts';

export interface OutsideSize {
  /** At how many points a process ends. */
  readonly deaths: number;
  /** How many of two gateways end there. Work that eight ends in a row interrupt is given up: many ends are for one alone. */
  readonly mortal: 1 | 2;
  /** Of campaigns that go on meanwhile, ten messages a second. */
  readonly leads: number;
  /** What is not reached by then is not waited for. */
  readonly seconds: number;
}

const publicSite = pathToFileURL(join(import.meta.dirname, 'public-site.ts')).href;
const lookMilliseconds = 100;
/** For so long none has ended: what leads to the point is done by the other gateway, or hardly ever. */
const stuckMilliseconds = 10_000;
/** After the last kill: leases end, and what was called again is answered. */
const settlingSeconds = 60;

/**
 * Channels, mails, files, logins, campaigns and a site that is read, all at once, while processes end before and after
 * each thing that is stored and each call: what was told, sent or given is looked for afterwards, here and outside.
 * @param sabotage statements that take mechanisms away
 */
export async function dealUnderKills(
  postgres: OwnPostgres,
  on: Required<Pick<DeploymentOptions, 'databaseUrl' | 'redisUrl'>>,
  size: OutsideSize,
  seeded: Seeded,
  sabotage = '',
): Promise<Figure[]> {
  const outside = await OutsideWorld.start();
  const plan = new KillPlan(seeded, outsidePoints, { lowest: 1, highest: 1 });
  let isPlanned = false;
  const deployment = await Deployment.start({
    gateways: 2,
    ...on,
    environment: outside.environment,
    preloads: [publicSite],
    nextFault: (gateway) => (isPlanned && gateway < size.mortal ? plan.next() : undefined),
  });
  try {
    deployment.provider.behaviour = answersOf('HOT', 90);
    let isEnough = false;
    const rows = (statement: string) => postgres.run(on.databaseUrl, statement);
    const traffic = { deployment, outside, rows, isEnough: () => isEnough };
    await rows(sabotage);
    // What Meta took without an answer, processes or not.
    outside.graph.behave({ kind: 'drop' }, { kind: 'cut' });
    const [sessionId, sentWith] = [await linkNumber(traffic), await prepareCampaigns(traffic, size.leads)];
    isPlanned = true;
    await Promise.all(deployment.gateways.slice(0, size.mortal).map((gateway) => gateway.kill()));
    const going = Promise.all([
      exchangeMessages(traffic, sessionId),
      sendFiles(traffic),
      keepLogins(traffic),
      importSites(traffic),
      runCampaigns(traffic, sentWith),
    ]);
    // What fails of it ends the run at once.
    await Promise.race([killUntil(deployment, size), going]);
    isEnough = true;
    const checks = await going;
    await settle(traffic);
    const figures = await Promise.all([...checks.map((check) => check()), checkMails(traffic)]);
    return [...reachedFigures(deployment, size), ...figures.flat(), ...(await leftFigures(traffic))];
  } finally {
    await deployment.stop();
    await outside.stop();
  }
}

/** Processes end at points until that is enough; then they go on until every point was reached. */
async function killUntil(deployment: Deployment, { deaths, seconds }: OutsideSize): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  const isOver = () => Date.now() > deadline;
  let stuckAt = Date.now() + stuckMilliseconds;
  for (let ended = -1; ended < deaths && !isOver(); await pause(lookMilliseconds)) {
    const now = pointsOf(deployment, 'kill').length;
    if (Date.now() > stuckAt) await deployment.gateways[1]?.kill();
    if (now > ended || Date.now() > stuckAt) stuckAt = Date.now() + stuckMilliseconds;
    ended = now;
  }
  deployment.spare();
  while (pointsOf(deployment).length < outsidePoints.length && !isOver()) await pause(lookMilliseconds);
}

/** The points that were reached, or at which a process ended. */
function pointsOf(deployment: Deployment, action?: 'kill') {
  const reached = deployment.reached().filter((one) => action === undefined || one.action === action);
  const names = new Set(reached.map(({ point }) => point));
  return outsidePoints.filter((point) => names.has(point));
}

function reachedFigures(deployment: Deployment, { deaths }: OutsideSize): Figure[] {
  return [
    { name: 'points at which a process ended', value: pointsOf(deployment, 'kill').length, atLeast: deaths },
    never('fault points never reached', outsidePoints.length - pointsOf(deployment).length),
  ];
}

const workLeft = `select id from outbox_entry where dead_at is null`;
const workGivenUp = `
  select topic || ': ' || last_error as why, count(*)::int as count from outbox_entry where dead_at is not null group by 1`;

async function settle({ rows }: Traffic): Promise<void> {
  const deadline = Date.now() + settlingSeconds * 1_000;
  while ((await rows(workLeft)).length > 0 && Date.now() < deadline) await pause(lookMilliseconds);
}

async function leftFigures({ rows }: Traffic): Promise<Figure[]> {
  const givenUp = await rows(workGivenUp);
  return [
    never('work left undone', (await rows(workLeft)).length),
    never('kinds of work given up', givenUp.length),
    ...givenUp.map(({ why, count }) => never(`given up: ${String(why)}`, Number(count))),
  ];
}

/** Each word of a provider's is a new one, a file is half empty, every other hot lead is told to nobody, no login ends, no doubt is noted. */
export const withoutHold = `
  create sequence hot_leads;
  grant usage on sequence hot_leads to parley_application;
  create function hold_nothing() returns trigger language plpgsql as $$
  begin
    case tg_table_name
      when 'outbound_message' then new.possible_duplicate := false;
      when 'message' then new.external_id := gen_random_uuid() || new.external_id;
      when 'login_session' then new.ended_at := null;
      when 'attachment_chunk' then new.bytes := decode(repeat('00', length(new.bytes)), 'hex');
      else if nextval('hot_leads') % 2 = 1 then return null; end if;
    end case;
    return new;
  end $$;
  create trigger hold_nothing before update on outbound_message for each row execute function hold_nothing();
  create trigger hold_nothing before update on login_session for each row execute function hold_nothing();
  create trigger hold_nothing before insert on message for each row when (new.external_id is not null)
    execute function hold_nothing();
  create trigger hold_nothing before insert on attachment_chunk for each row when (new.place > 0)
    execute function hold_nothing();
  create trigger hold_nothing before insert on outbox_entry for each row when (new.topic = 'lead.turned-hot')
    execute function hold_nothing()`;
