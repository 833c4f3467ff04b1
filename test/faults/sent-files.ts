import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageDocument } from '@parley/schema/generated/documents';
import { send } from '@parley/gateway/testing/graphql-client';
import { upload } from '@parley/gateway/testing/upload';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never } from './figure.ts';
import type { Check, Traffic } from './traffic.ts';

/** Letters: more than one piece of a file as it is stored. */
const fileLetters = 600_000;
const pauseMilliseconds = 100;

interface Sent {
  readonly visitor: TestVisitor;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly fileId: string;
}

/** What a visitor sees is a whole file with its message, once; an upload that was cut off they never see. */
export async function sendFiles({ deployment, isEnough, rows }: Traffic): Promise<Check> {
  const sent: Sent[] = [];
  while (!isEnough()) {
    sent.push(await sendFile(deployment));
    await pause(pauseMilliseconds);
  }
  return async () => {
    const shown = await Promise.all(sent.map((one) => filesOf(deployment, one)));
    return [
      { name: 'files sent', value: sent.length, atLeast: 1 },
      never('messages without their one whole file', shown.filter((isWhole) => !isWhole).length),
      never('files stored in part', (await rows(inPart)).length),
      never('files of a message that is not there', (await rows(withoutMessage)).length),
    ];
  };
}

const inPart = `
  select id from attachment
   where size <> (select coalesce(sum(length(bytes)), 0) from attachment_chunk where attachment_id = attachment.id)`;
const withoutMessage = `
  select id from attachment where message_id is not null and not exists (
    select 1 from message where message.id = message_id and attachments @> jsonb_build_array(jsonb_build_object('id', attachment.id)))`;

/** As a widget does: each step again until it is answered. A file that is uploaded twice is sent once. */
async function sendFile(deployment: Deployment): Promise<Sent> {
  const visitor = await deployment.untilAnswered((url) => TestVisitor.start(url, { tenant: deployment.tenant }));
  const { conversationId, token } = visitor;
  const bytes = Buffer.from(randomBytes(fileLetters / 2).toString('hex'));
  const file = { conversationId, name: 'plan.txt', bytes };
  const { id: fileId } = await deployment.untilAnswered((url) => upload(url, file, token), 120, deployment.turn());
  const content = 'I want to buy this flat this week, call +201001234567.';
  const input = { conversationId, clientId: randomUUID(), content, attachmentIds: [fileId] };
  await deployment.untilAnswered((url) => send(url, SendMessageDocument, { input }, token), 120, deployment.turn());
  return { visitor, bytes, fileId };
}

async function filesOf(deployment: Deployment, { visitor, bytes, fileId }: Sent): Promise<boolean> {
  const last = await deployment.lastNumber(visitor);
  const events = await visitor.at(deployment.url(0)).hear(0, (event) => 'seq' in event && event.seq >= last);
  const files = events.flatMap((event) => (event.__typename === 'MessageAdded' ? event.message.attachments : []));
  const [file] = files;
  if (files.length !== 1 || file?.id !== fileId) return false;
  // One that is there in part breaks off.
  const read = await fetch(new URL(file.url, deployment.url(0)))
    .then((response) => response.arrayBuffer())
    .catch(() => null);
  return read !== null && Buffer.from(read).equals(bytes);
}
