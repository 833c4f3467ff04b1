import { setTimeout as pause } from 'node:timers/promises';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';

const visitors = 4;

/** The model answers nothing but errors: visitors are answered all the same. */
export async function endureModelOutage(deployment: Deployment, patienceSeconds: number): Promise<Figure[]> {
  deployment.provider.behaviour = { status: 503 };
  const asked = Array.from({ length: visitors }, () => isAnswered(deployment, patienceSeconds));
  const answered = (await Promise.all(asked)).filter(Boolean);
  return [
    { name: 'calls of the model', value: deployment.provider.requests.length, atLeast: 1 },
    never('unanswered', visitors - answered.length),
  ];
}

async function isAnswered(deployment: Deployment, seconds: number): Promise<boolean> {
  const visitor = await TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
  const { seq } = await visitor.say('Do you have a flat with a garden?');
  const heard = visitor.hearReply(seq).then(
    () => true,
    () => false,
  );
  return Promise.race([heard, pause(seconds * 1_000, false)]);
}

/** What is said in the model's place is not kept. */
export const withoutSubstitutes = `
  create function no_substitute() returns trigger language plpgsql as
  $$ begin if new.fallback_reason is null then return new; end if; return null; end $$;
  create trigger no_substitute before insert on message for each row execute function no_substitute()`;
