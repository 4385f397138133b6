import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { internal, ServiceError, throttled } from './comprehend-errors.ts';
import { operations } from './comprehend-operations.ts';
import { Control, Trouble } from './comprehend-trouble.ts';
import { type Listening, listen, readBody, send, sendJson } from './http.ts';
import type { Judge } from './judge.ts';

const TARGET = /^Comprehend_20171127\.(\w+)$/;
const PROTOCOL = 'application/x-amz-json-1.1';

/** What the endpoint was asked so far. A unit is 100 characters, at least 3 for each document, as AWS bills. */
export interface Stats {
  calls: Record<string, number>;
  documents: number;
  units: number;
  errors: Record<string, number>;
}

const noStats = (): Stats => ({ calls: {}, documents: 0, units: 0, errors: {} });

/** The units that a document is billed as: characters are code points. */
export const unitsOf = (text: string): number => Math.max(3, Math.ceil(Array.from(text).length / 100));

const ControlBody = z
  .string()
  .transform((body, context) => {
    try {
      return JSON.parse(body);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(Control);

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON');
  }
};

/** A Comprehend endpoint for the real SDK: its batch operations, their refusals, and trouble on demand. */
class Endpoint {
  readonly #judge: Judge;
  readonly #trouble = new Trouble();
  #stats = noStats();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = `${request.method} ${request.url}`;
    if (route === 'GET /_stats') return sendJson(response, 200, this.#stats);
    if (route === 'DELETE /_stats') return this.#reset(response);
    if (route === 'POST /_control') return this.#control(await readBody(request), response);
    return await this.#call(request, response);
  }

  #reset(response: ServerResponse): void {
    this.#stats = noStats();
    sendJson(response, 200, this.#stats);
  }

  #control(body: string, response: ServerResponse): void {
    const control = ControlBody.safeParse(body);
    if (!control.success) return sendJson(response, 422, { message: z.prettifyError(control.error) });
    this.#trouble.set(control.data);
    sendJson(response, 200, control.data);
  }

  async #call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = TARGET.exec(String(request.headers['x-amz-target']))?.[1] ?? 'none';
    response.setHeader('x-amzn-requestid', randomUUID());
    const body = await readBody(request);
    this.#count(this.#stats.calls, operations.has(name) ? name : 'unknown');
    try {
      const trouble = this.#trouble.forCall();
      if (trouble === 'silent') return; // the connection stays open until the caller gives up
      if (trouble === 'throttle') throw throttled();
      if (trouble === 'fail') throw internal();
      send(response, 200, PROTOCOL, JSON.stringify(this.#answer(name, body)));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      this.#count(this.#stats.errors, error.type);
      sendJson(
        response,
        error.status,
        { __type: error.type, message: error.message, Message: error.message },
        PROTOCOL,
      );
    }
  }

  #answer(name: string, body: string): Record<string, unknown> {
    const operation = operations.get(name);
    if (operation === undefined) throw new ServiceError('UnknownOperationException', 'This operation is not served');
    const answer = operation(parseJson(body), this.#judge, () => this.#trouble.forDocument());
    this.#stats.documents += answer.texts.length;
    this.#stats.units += answer.texts.reduce((sum, text) => sum + unitsOf(text), 0);
    return answer.body;
  }

  #count(counts: Record<string, number>, name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }
}

/**
 * Serves Comprehend's protocol (AWS JSON 1.1) with the judgments of `judge`, and besides it
 * `POST /_control {mode, share}`, `GET /_stats` and `DELETE /_stats`.
 */
export const serveComprehend = (judge: Judge): Promise<Listening> => {
  const endpoint = new Endpoint(judge);
  return listen((request, response) => endpoint.serve(request, response));
};
