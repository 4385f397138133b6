import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A small HTTP server on 127.0.0.1. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MAX_BODY_BYTES = 1_000_000;

/** Thrown when a body is larger than it may be. */
export class BodyTooLarge extends Error {}

/** The whole body, as it was sent. One that is too large is read to its end all the same: the caller gets an answer. */
export const readBytes = async (message: IncomingMessage, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= most) chunks.push(bytes);
  }
  if (size > most) throw new BodyTooLarge(`the body is larger than ${most} bytes`);
  return Buffer.concat(chunks);
};

/** The whole body as text. @throws BodyTooLarge when it is larger than 1 MB */
export const readBody = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request, MAX_BODY_BYTES)).toString('utf8');

/** Answers with a body of the given media type. */
export const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown, type = 'application/json'): void =>
  send(response, status, type, JSON.stringify(value));

/** Listens on a port that the system picks. An error that the handler throws is answered with a 500 and logged. */
export const listen = async (handler: Handler): Promise<Listening> => {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (!response.headersSent) sendJson(response, 500, { message: 'the companion failed; see its log' });
      else response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
