import type * as z from 'zod/mini';
import type { Feedback } from '../contracts/feedback.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { mayNow } from '../domain/lifecycle/destination.ts';
import { maySee } from '../domain/lifecycle/rights.ts';
import type { CommandName } from '../domain/lifecycle/table.ts';
import { parsed } from '../http/body.ts';
import { Problem, wrongField } from '../http/problem.ts';
import type { HttpRequest, Opened, Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { type Applied, applyCommands, type Options } from '../loop/apply-command.ts';
import { itemOf, notThere } from './open-item.ts';
import type { Desk } from './ports.ts';
import { etagOf, recordAnswer } from './record-answer.ts';

/** What a command is made of, beside its body. */
export interface Given {
  desk: Desk;
  item: Feedback;
  staff: Staff;
}

interface Call<Schema extends z.ZodMiniType> {
  name: CommandName;
  body: Schema;
}

/** A call that gives one command on one item: its name, the shape of its body, and what the body asks for (422). */
export interface CommandCall<Schema extends z.ZodMiniType> extends Call<Schema> {
  command(body: z.infer<Schema>, given: Given): Command | Promise<Command>;
}

/** A call that changes more than its own item. */
export interface WiderCall<Schema extends z.ZodMiniType> extends Call<Schema> {
  carryOut(body: z.infer<Schema>, given: Given, options: Options): Promise<Applied>;
}

const FROM_HERE = /^"[^"]*"$/;

/** Whether `If-Match` names the item's version; weak tags and `*` name none. */
const isMatch = (header: string, item: Feedback): boolean =>
  header
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => FROM_HERE.test(tag) && tag === etagOf(item));

function checkVersion(request: HttpRequest, item: Feedback): void {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '') {
    throw new Problem(428, 'If-Match must name the version you have seen: the ETag of the record.');
  }
  if (!isMatch(header, item)) throw stale();
}

const stale = (): Problem => new Problem(412, 'The feedback has changed since you read it. Read it again.');

/** MACs of a person's Idempotency-Key for one item, and of the request it came with: neither is kept anywhere. */
async function commandKey({ desk, item, staff }: Given, request: HttpRequest): Promise<Key | undefined> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') return undefined;
  const name = await desk.vault.mac('command', JSON.stringify([key, staff.id, item.id]));
  const content = await desk.vault.mac('command', JSON.stringify([request.path, request.rawBody.trim() || '{}']));
  return { name: `${name}:`, full: `${name}:${content}` };
}

/** What an item remembers of a request; `name` begins it, whatever the request asked for. */
interface Key {
  name: string;
  full: string;
}

/** 422 when the key came with another request before. */
function checkKey(item: Feedback, key: Key | undefined): void {
  if (key === undefined || !item.commandKeys.some((known) => known.startsWith(key.name))) return;
  throw wrongField('', 'This Idempotency-Key came with another request before.');
}

const REFUSED = {
  state: 'The state of the feedback does not allow this.',
  taken: 'Somebody else has begun to work on it.',
  'no-channel': 'The customer cannot be reached.',
  'too-late': 'The time for this has passed.',
  'too-soon': 'This was done a moment ago.',
} as const;

/** What became of a command that was not carried out, as its problem. What was refused is not among what is allowed. */
function refusal(applied: Extract<Applied, { ok: false }>, command: CommandName): Problem {
  switch (applied.why) {
    case 'missing':
      return notThere();
    case 'stale':
      return stale();
    case 'busy':
      return new Problem(503, 'Others are changing this feedback. Please try again.', {
        headers: { 'retry-after': '1' },
      });
    case 'forbidden':
      return new Problem(403, 'Your role does not allow this here.');
    case 'no-reason':
      return wrongField('/reason', 'Needed to lower a P0 or P1.');
    default: {
      const { why: reason, state } = applied;
      const allowed = applied.allowed.filter((name) => name !== command);
      return new Problem(409, REFUSED[reason], { reason, state, allowed });
    }
  }
}

/**
 * `POST /v1/desk/feedback/{id}/<command>`: one command on the lifecycle, answered with the new record and its ETag.
 * A replay is answered before anything else is judged, also when its own effect took the item out of the person's reach.
 */
export const widerRoute = <Schema extends z.ZodMiniType>(desk: Desk, call: WiderCall<Schema>): Route<Staff> => ({
  method: 'POST',
  path: `/v1/desk/feedback/{id}/${call.name}`,
  access: 'caller',
  async open(request, staff): Promise<Opened> {
    const item = await itemOf(desk, request);
    if (!item) throw notThere();
    const given = { desk, item, staff };
    const key = await commandKey(given, request);
    if (key !== undefined && item.commandKeys.includes(key.full)) return replaying(desk, item);
    if (!maySee(staff, item)) throw notThere();
    const context = { now: desk.now(), actor: staff, policy: desk.policy };
    if (!mayNow(item, call.name, context)) throw refusal({ ok: false, why: 'forbidden' }, call.name);
    checkKey(item, key);
    return {
      precondition: () => checkVersion(request, item),
      async respond(body) {
        const options = { rev: item.rev, ...(key && { key: key.full }) };
        const applied = await call.carryOut(parsed(call.body, body), given, options);
        if (!applied.ok) throw refusal(applied, call.name);
        return recordAnswer(desk, applied.item, applied.replayed ? REPLAYED : {});
      },
    };
  },
});

/** The same for a command that changes its own item alone. */
export const commandRoute = <Schema extends z.ZodMiniType>(desk: Desk, call: CommandCall<Schema>): Route<Staff> =>
  widerRoute(desk, {
    ...call,
    carryOut: async (body, given, options) =>
      applyCommands(desk, given.item.id, given.staff, [await call.command(body, given)], options),
  });

const REPLAYED = { 'idempotent-replayed': 'true' };

function replaying(desk: Desk, item: Feedback): Opened {
  const answer = () => recordAnswer(desk, item, REPLAYED);
  return { replay: answer, respond: answer };
}
