import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { AuditService } from '../audit/audit.service.ts';
import { openDatabase } from '../database/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { PlanService, type GivenPlan } from './plan.service.ts';
import { plans, type PlanName } from './plans.ts';

/**
 * `pnpm tenant:plan SLUG PLAN [MESSAGES]`: how much a tenant may send, on the database that the environment names; MESSAGES
 * a calendar month take the place of the plan's own number. The embedded database is changed with the server stopped.
 */
function isPlanName(text: string): text is PlanName {
  return Object.hasOwn(plans, text);
}

/** @throws Error saying what is wrong */
function readPlan(name: string, messages: string | undefined): GivenPlan {
  const plan = name.toUpperCase();
  if (!isPlanName(plan)) throw new Error(`There is no plan "${name}", but ${Object.keys(plans).join(', ')}`);
  if (messages !== undefined && !/^\d{1,12}$/.test(messages))
    throw new Error(`${messages} is not a number of messages`);
  return { plan, monthlyMessages: messages === undefined ? null : Number(messages) };
}

try {
  const [slug = '', name = '', messages] = parseArgs({ allowPositionals: true }).positionals;
  const given = readPlan(name, messages);
  const { DATABASE_URL: url, DATA_DIR: dataDirectory } = readEnvironment();
  const database = await openDatabase({ url, dataDirectory });
  try {
    await new PlanService(database, new AuditService()).give(slug, given);
  } finally {
    await database.close();
  }
  process.stdout.write(`${slug} has the plan ${given.plan}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
