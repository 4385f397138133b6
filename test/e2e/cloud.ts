import { inject } from 'vitest';
import type { Endpoints } from '../../local/endpoints.ts';

/** The cloud that the tests run on. */
export const cloud = (): Endpoints => JSON.parse(inject('cloud')) as Endpoints;

export interface Mail {
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  sentAt: string;
}

type Json = Record<string, unknown>;

/** What the intake answers. */
export interface Accepted {
  id: string;
  reference: string;
  page: string;
}

export type Item = Json & { etag: string; status: string };

export interface HistoryItem {
  seq: number;
  type: string;
  data: Json;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
}

/** Calls the API as anybody would. A body that is not a string is sent as JSON. */
export async function call(
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const url = path.startsWith('http') ? path : `${cloud().api}${path}`;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : { text },
  };
}

/** Looks again and again until there is an answer; fails with what was awaited when there is none in time. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`in ${seconds} s there was no ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

let counter = 0;

/** A text that nobody has sent before. */
export const unique = (text: string): string => `${text} (${process.pid}-${Date.now().toString(36)}-${(counter += 1)})`;

/** A mail address that only this test uses. */
export const someone = (name: string): string => `${name}-${process.pid}-${(counter += 1)}@example.com`;

/** Sends one piece of feedback from the web form. */
export async function send(body: Json, token = cloud().sources.web.token): Promise<Accepted> {
  const answer = await call('POST', '/v1/feedback', { token, body });
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as Accepted;
}

/** The record as the admin sees it, with its ETag. */
export async function record(id: string): Promise<Item> {
  const answer = await call('GET', `/v1/desk/feedback/${id}`, { token: cloud().tokens.admin });
  if (answer.status !== 200) throw new Error(`no record: ${answer.status}`);
  return { ...answer.body, etag: answer.headers.get('etag') ?? '' } as Item;
}

/** Waits until an item has one of the statuses. */
export const reaches = (id: string, ...statuses: string[]): Promise<Item> =>
  until(`status ${statuses.join(' or ')} of ${id}`, async () => {
    const found = await record(id);
    return statuses.includes(found.status) ? found : undefined;
  });

/** Gives a command on an item as it stands now; a system change in between is not in the way. */
export async function command(
  id: string,
  name: string,
  body: Json = {},
  token = cloud().tokens.admin,
): Promise<Answer> {
  const { etag } = await record(id);
  return call('POST', `/v1/desk/feedback/${id}/${name}`, { token, body, headers: { 'if-match': etag } });
}

/** What happened to an item, in order. */
export async function history(id: string): Promise<HistoryItem[]> {
  const answer = await call('GET', `/v1/desk/feedback/${id}/history`, { token: cloud().tokens.admin });
  return answer.body['items'] as HistoryItem[];
}

/** All mails that were sent, newest last. */
export const mails = async (): Promise<Mail[]> => (await (await fetch(cloud().mail)).json()) as Mail[];

/** Waits for a mail. */
export const mail = (what: string, fits: (mail: Mail) => boolean): Promise<Mail> =>
  until(`mail: ${what}`, async () => (await mails()).find(fits));
