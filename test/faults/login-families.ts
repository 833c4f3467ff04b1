import { setTimeout as pause } from 'node:timers/promises';
import {
  LoginDocument,
  LogoutDocument,
  MeDocument,
  RefreshTokenDocument,
  type LoginMutation,
} from '@parley/schema/generated/documents';
import { GraphqlFailure, send } from '@parley/gateway/testing/graphql-client';
import { account, type Deployment } from './deployment.ts';
import { never } from './figure.ts';
import type { Check, Traffic } from './traffic.ts';

const roundsOfFamily = 3;
/** A gateway that hears nothing of an end asks the database every half second. */
const forgottenSeconds = 3;

type Tokens = Pick<LoginMutation['login'], 'accessToken' | 'refreshToken'>;

interface Outcome {
  /** `refused`: UNAUTHENTICATED; `strange`: anything else that is no token. */
  readonly kind: 'given' | 'refused' | 'strange';
  readonly tokens: Tokens | null;
  /** There was no answer at first, so that nobody knows whether the token had been exchanged. */
  readonly isRepeated: boolean;
}

/** Whoever gets no answer to a refresh asks again: the family goes on, or is over for all that it gave out. */
export async function keepLogins({ deployment, isEnough }: Traffic): Promise<Check> {
  const counts = { logins: 0, refreshes: 0, over: 0, refused: 0, strange: 0, alive: 0 };
  const live = async () => {
    counts.logins += 1;
    let tokens: Tokens = await logIn(deployment);
    for (let round = 0; round < roundsOfFamily; round += 1) {
      const outcome = await refresh(deployment, tokens.refreshToken);
      counts.refreshes += 1;
      if (outcome.kind === 'strange') counts.strange += 1;
      if (outcome.kind === 'refused' && !outcome.isRepeated) counts.refused += 1;
      if (outcome.tokens === null) {
        counts.over += 1;
        if (!(await isOver(deployment, tokens))) counts.alive += 1;
        return;
      }
      tokens = outcome.tokens;
    }
    await deployment.untilAnswered((url) => logOut(url, tokens), 120, deployment.turn());
    if (!(await isOver(deployment, tokens))) counts.alive += 1;
  };
  while (!isEnough()) await live();
  return async () => [
    { name: 'logins', value: counts.logins, atLeast: 1 },
    { name: 'refreshes', value: counts.refreshes },
    { name: 'families that a lost answer ended', value: counts.over },
    never('refreshes refused without a cause', counts.refused),
    never('refreshes with another answer', counts.strange),
    never('families that ended and go on', counts.alive),
  ];
}

export async function logIn(deployment: Deployment): Promise<Tokens> {
  const input = { login: account.email, password: account.password };
  return (await deployment.untilAnswered((url) => send(url, LoginDocument, { input }), 120, deployment.turn())).login;
}

async function refresh(deployment: Deployment, refreshToken: string): Promise<Outcome> {
  let isRepeated = false;
  const ask = async (url: string): Promise<Outcome> => {
    try {
      const input = { refreshToken, rotate: true };
      const { refreshToken: tokens } = await send(url, RefreshTokenDocument, { input });
      return { kind: 'given', tokens, isRepeated };
    } catch (error) {
      if (error instanceof GraphqlFailure) return { kind: refusalOf(error), tokens: null, isRepeated };
      isRepeated = true;
      throw error;
    }
  };
  return deployment.untilAnswered(ask, 120, deployment.turn());
}

const refusalOf = ({ code }: GraphqlFailure) => (code === 'UNAUTHENTICATED' ? 'refused' : 'strange');

/** One that was logged out already has no token that is good. */
async function logOut(url: string, { accessToken }: Tokens): Promise<void> {
  await send(url, LogoutDocument, {}, accessToken).catch((error: unknown) => {
    if (!(error instanceof GraphqlFailure) || error.code !== 'UNAUTHENTICATED') throw error;
  });
}

/** Whether the access token is good no more, at any gateway. */
export async function isOver(deployment: Deployment, { accessToken }: Tokens): Promise<boolean> {
  const deadline = Date.now() + forgottenSeconds * 1_000;
  for (;;) {
    const answers = deployment.urls.map((at) =>
      deployment.untilAnswered((url) => isRefused(url, accessToken), 120, deployment.urls.indexOf(at)),
    );
    if ((await Promise.all(answers)).every(Boolean)) return true;
    if (Date.now() > deadline) return false;
    await pause(100);
  }
}

async function isRefused(url: string, token: string): Promise<boolean> {
  return send(url, MeDocument, {}, token).then(
    () => false,
    (error: unknown) => {
      if (error instanceof GraphqlFailure && error.code === 'UNAUTHENTICATED') return true;
      throw error;
    },
  );
}
