import * as z from 'zod';
import type { Endpoints } from './endpoints.ts';

const json = z.record(z.string(), z.unknown());

export interface Answer {
  status: number;
  etag: string | undefined;
  body: Record<string, unknown>;
}

/** Calls the API of a local cloud; a body is sent as JSON. */
export async function call(
  cloud: Endpoints,
  method: 'GET' | 'POST',
  path: string,
  { token, body, etag }: { token?: string; body?: unknown; etag?: string } = {},
): Promise<Answer> {
  const response = await fetch(path.startsWith('http') ? path : `${cloud.api}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag === undefined ? {} : { 'if-match': etag }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const parsed = isJson ? json.parse(JSON.parse(text)) : {};
  return { status: response.status, etag: response.headers.get('etag') ?? undefined, body: parsed };
}

const mailSchema = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }));
export type SentMail = z.infer<typeof mailSchema>[number];

/** Everything that was mailed, newest last. */
export const sentMails = async (cloud: Endpoints): Promise<SentMail[]> =>
  mailSchema.parse(await (await fetch(cloud.mail)).json());
