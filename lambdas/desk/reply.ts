import type * as z from 'zod/mini';
import type { replyBody } from '../contracts/desk.ts';
import { iso, ms } from '../domain/instants.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { languageOf } from '../domain/notices/language.ts';
import { type FieldError, Problem, wrongField } from '../http/problem.ts';
import { filledTemplate, replyTemplate, valuesIn } from '../templates/replies/catalogue.ts';
import type { Given } from './give-command.ts';
import { wordsOf } from './words.ts';

type Body = z.infer<typeof replyBody>;

/** A promise in UTC; only the future can be promised. */
function promise(written: string | undefined, { desk }: Given): { promisedAt?: string } {
  if (written === undefined) return {};
  if (ms(written) <= desk.now()) throw wrongField('/promisedAt', 'Must be in the future.');
  return { promisedAt: iso(ms(written)) };
}

/** Tags, entities and links of markup: a value is a few plain words, on one line. */
const MARKUP = /[<>{}`\p{Cc}\u2028\u2029]|&(?:#\d+|#x[\da-f]+|\w+);|\]\(/iu;

function wrongValues(needed: readonly string[], values: Readonly<Record<string, string>>): FieldError[] {
  const missing = needed.filter((name) => !Object.hasOwn(values, name));
  const unknown = Object.keys(values).filter((name) => !needed.includes(name));
  const marked = Object.entries(values).filter(([, value]) => MARKUP.test(value));
  return [
    ...missing.map((name) => ({ pointer: `/values/${name}`, detail: 'Needed by the template.' })),
    ...unknown.map((name) => ({ pointer: `/values/${name}`, detail: 'The template has no place for it.' })),
    ...marked.map(([name]) => ({ pointer: `/values/${name}`, detail: 'Must be plain words without markup.' })),
  ];
}

/** The words of a reply: the handler's own, or a template in the customer's language with the handler's values. */
function textOf({ text, template = '', tone, values = {} }: Body, { desk, item }: Given): string {
  if (text !== undefined) return text;
  const found = replyTemplate(template, languageOf(item), tone, desk.settings.replies);
  if (found === undefined) throw wrongField('/template', 'There is no such template.');
  const wrong = wrongValues(valuesIn(found), values);
  if (wrong.length > 0) throw new Problem(422, 'The body has wrong fields.', { errors: wrong });
  return filledTemplate(found, values);
}

/** The reply that a body asks for. */
export async function reply(body: Body, given: Given): Promise<Command> {
  const { template, promisedAt } = body;
  return {
    name: 'reply',
    ...promise(promisedAt, given),
    ...(template === undefined ? {} : { template }),
    words: await wordsOf(given, 'words', textOf(body, given)),
  };
}
