import { ErrorCode } from '@parley/schema/error-codes';
import type { StoredFile } from './outbox-storage.ts';
import { RequestError } from './request-error.ts';

/** Where files go. */
export interface UploadTarget {
  /** The gateway's GraphQL address; files go to the same origin. */
  readonly url: string;
  readonly token: string | null;
  readonly conversationId: string;
  /** How much of all the files has gone, from 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** An upload of which nothing moves for so long is begun anew: the outbox waits for it. */
const STALLED_MS = 20_000;

/** The gateway removes what was not sent after a day; long before that a file is uploaded anew. */
const KEPT_MS = 3_600_000;

/** What was uploaded and perhaps not sent: when sending is tried again, only that is. */
const uploaded = new WeakMap<Blob, { id: string; conversationId: string; at: number }>();

interface Answer {
  readonly id?: string;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; retryAfter?: number };
  }[];
}

const isErrorCode = (code: string): code is ErrorCode => code in ErrorCode;

function failureOf({ errors }: Answer, status: number): RequestError {
  const [error] = errors ?? [];
  const code = error?.extensions.code ?? '';
  if (!error || !isErrorCode(code)) return new RequestError(ErrorCode.UNAVAILABLE, `HTTP ${status} without an answer`);
  return new RequestError(code, error.message, error.extensions.retryAfter ?? null);
}

/** XMLHttpRequest, since `fetch` tells nothing of how much was sent. */
function post(target: UploadTarget, { name, blob }: StoredFile, onSent: (bytes: number) => void): Promise<string> {
  const { url, token, conversationId } = target;
  const address = new URL('/files', url);
  address.search = new URLSearchParams({ conversationId, name }).toString();
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    let stalled: ReturnType<typeof setTimeout>;
    const watch = (): void => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
    };
    watch();
    request.upload.onprogress = ({ loaded }) => {
      watch();
      onSent(loaded);
    };
    request.onloadend = () => clearTimeout(stalled);
    request.onerror = request.onabort = () => reject(new RequestError('NETWORK', 'The file did not arrive'));
    request.onload = () => {
      const answer: Answer = request.response ?? {};
      if (request.status === 201 && answer.id) resolve(answer.id);
      else reject(failureOf(answer, request.status));
    };
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.send(blob);
  });
}

async function uploadOnce(target: UploadTarget, file: StoredFile, onSent: (bytes: number) => void): Promise<string> {
  const known = uploaded.get(file.blob);
  const { conversationId } = target;
  if (known?.conversationId === conversationId && Date.now() - known.at < KEPT_MS) return known.id;
  const id = await post(target, file, onSent);
  uploaded.set(file.blob, { id, conversationId, at: Date.now() });
  return id;
}

/** One file after the other, in their order. @returns their ids, to be sent with a message. @throws RequestError */
export async function uploadFiles(target: UploadTarget, files: readonly StoredFile[]): Promise<string[]> {
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
  const ids: string[] = [];
  let before = 0;
  for (const file of files) {
    ids.push(await uploadOnce(target, file, (sent) => target.onProgress((before + sent) / total)));
    before += file.blob.size;
  }
  return ids;
}
