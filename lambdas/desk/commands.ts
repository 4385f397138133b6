import {
  assignBody,
  classifyBodyWith,
  finishBody,
  mergeBody,
  nothing,
  rejectBody,
  reopenBody,
  replyBody,
  splitBody,
  textBody,
} from '../contracts/desk.ts';
import type { Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { assign } from './assign.ts';
import { classify } from './classify.ts';
import { finish } from './finish.ts';
import { commandRoute, widerRoute } from './give-command.ts';
import { merge, unmerge } from './merge.ts';
import type { Desk } from './ports.ts';
import { reply } from './reply.ts';
import { split } from './split.ts';
import { masked, wordsOf } from './words.ts';

/** Every command that the desk gives, each `POST /v1/desk/feedback/{id}/<name>`. */
export const commandRoutes = (desk: Desk): Route<Staff>[] => [
  commandRoute(desk, { name: 'take', body: nothing, command: () => ({ name: 'take' }) }),
  commandRoute(desk, { name: 'assign', body: assignBody, command: assign }),
  commandRoute(desk, { name: 'note', body: textBody, command: ({ text }) => ({ name: 'note', text: masked(text) }) }),
  commandRoute(desk, { name: 'finish', body: finishBody, command: finish }),
  commandRoute(desk, { name: 'reply', body: replyBody, command: reply }),
  commandRoute(desk, {
    name: 'ask',
    body: textBody,
    command: async ({ text }, given) => ({ name: 'ask', words: await wordsOf(given, 'words', text) }),
  }),
  commandRoute(desk, {
    name: 'resolve',
    body: textBody,
    command: async ({ text }, given) => ({ name: 'resolve', words: await wordsOf(given, 'words', text) }),
  }),
  commandRoute(desk, {
    name: 'reject',
    body: rejectBody,
    command: async ({ reason, plan }, given) => ({
      name: 'reject',
      words: await wordsOf(given, 'words', reason),
      plan: await wordsOf(given, 'plan', plan),
    }),
  }),
  commandRoute(desk, {
    name: 'reopen',
    body: reopenBody,
    command: ({ reason }) => ({ name: 'reopen', reason: masked(reason) }),
  }),
  commandRoute(desk, { name: 'close', body: nothing, command: () => ({ name: 'close' }) }),
  commandRoute(desk, {
    name: 'classify',
    body: classifyBodyWith((category) => Object.hasOwn(desk.settings.taxonomy, category)),
    command: classify,
  }),
  commandRoute(desk, { name: 'reapply', body: nothing, command: () => ({ name: 'reapply' }) }),
  widerRoute(desk, { name: 'merge', body: mergeBody, carryOut: merge }),
  widerRoute(desk, { name: 'unmerge', body: nothing, carryOut: unmerge }),
  widerRoute(desk, { name: 'split', body: splitBody, carryOut: split }),
  commandRoute(desk, { name: 'spam', body: nothing, command: () => ({ name: 'spam' }) }),
  commandRoute(desk, { name: 'unspam', body: nothing, command: () => ({ name: 'unspam' }) }),
  commandRoute(desk, { name: 'delete', body: nothing, command: () => ({ name: 'delete' }) }),
  commandRoute(desk, { name: 'restore', body: nothing, command: () => ({ name: 'restore' }) }),
];
