import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import { LogoutDocument, RefreshTokenDocument } from '@parley/schema/generated/documents';
import { GraphqlFailure, send } from '@parley/gateway/testing/graphql-client';
import { closingOf, openRawSocket } from '@parley/gateway/testing/raw-socket';
import { WebSocket } from 'ws';
import type { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';
import { isOver, logIn } from './login-families.ts';

/** 5 s are promised for both; the rest is for a machine that does other work. */
const silentMilliseconds = 7_000;
const endedMilliseconds = 5_000;

/** Who may stay: not a socket that does not say who it is, nor anything of a session that is over. */
export async function checkDoors(deployment: Deployment): Promise<Figure[]> {
  const [silent, loggedOut, replayed] = await Promise.all([
    outlivesSilence(deployment.url(0)),
    outlivesLogout(deployment),
    replay(deployment),
  ]);
  return [
    never('sockets open that never said who they are', Number(silent)),
    never('sockets open after a logout', Number(loggedOut)),
    never('refresh tokens good twice', Number(replayed.isTakenTwice)),
    never('families alive after a replay', Number(replayed.isAlive)),
  ];
}

async function outlivesSilence(url: string): Promise<boolean> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  return isOpenAfter(socket, silentMilliseconds);
}

/** The socket is at one gateway, and the logout comes to another, where there are two. */
async function outlivesLogout(deployment: Deployment): Promise<boolean> {
  const { accessToken } = await logIn(deployment);
  const socket = await openRawSocket(deployment.url(0), accessToken);
  const isOpen = isOpenAfter(socket, endedMilliseconds);
  await send(deployment.url(1), LogoutDocument, {}, accessToken);
  return isOpen;
}

async function isOpenAfter(socket: WebSocket, milliseconds: number): Promise<boolean> {
  const closed = closingOf(socket).then(() => false);
  const isOpen = await Promise.race([closed, pause(milliseconds, true)]);
  socket.terminate();
  return isOpen;
}

async function replay(deployment: Deployment): Promise<{ isTakenTwice: boolean; isAlive: boolean }> {
  const first = await logIn(deployment);
  const exchange = () =>
    send(deployment.url(0), RefreshTokenDocument, { input: { refreshToken: first.refreshToken, rotate: true } });
  const { refreshToken: second } = await exchange();
  const isTakenTwice = await exchange().then(
    () => true,
    (error: unknown) => {
      if (error instanceof GraphqlFailure && error.code === 'UNAUTHENTICATED') return false;
      throw error;
    },
  );
  return { isTakenTwice, isAlive: !(await isOver(deployment, second)) };
}

/** What a login began stays as it is, whoever ends or exchanges it. */
export const withoutEnds = `
  create function stay_as_it_is() returns trigger language plpgsql as $$ begin return old; end $$;
  create trigger stay_as_it_is before update on login_session for each row execute function stay_as_it_is()`;
