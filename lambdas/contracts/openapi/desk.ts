import type * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  assignBody,
  classifyBody,
  correctionsQuery,
  finishBody,
  historyQuery,
  listQuery,
  mergeBody,
  nothing,
  presenceBody,
  rejectBody,
  reopenBody,
  replyBody,
  revealAnswer,
  revealBody,
  splitBody,
  textBody,
  topicQuery,
  topicsQuery,
} from '../desk.ts';
import {
  correctionView,
  explanationView,
  historyItemView,
  listItemView,
  meView,
  pageOf,
  presenceView,
  recordView,
  templatesView,
  topicPage,
  topicView,
} from '../desk-views.ts';
import { reapplyAnswer, reapplyBody } from '../reapply.ts';
import { answer, BODY_PROBLEMS, body, IDEMPOTENCY_KEY, IF_MATCH, named, pathOf, problems } from './parts.ts';

const record = named('Record', recordView, 'One item. Personal data is masked; null: not known yet.');
const listed = named('ListItem', listItemView, 'An item in a list: a snippet in place of its text.');
const history = named('HistoryItem', historyItemView, 'Who did what, when. Never edited; texts are masked.');
const explanation = named('Explanation', explanationView, 'Why this priority, this owner, these deadlines.');
const correction = named('Correction', correctionView, 'An item whose labels a person has set; its text masked.');
const topic = named('Topic', topicView, 'Texts that are near-duplicates of each other.');
const reapplied = named('Reapplied', reapplyAnswer, 'What the policy in force moves, before and after.');
const me = named('Me', meView, 'Who the caller is and what the caller may do.');

const common = { tags: ['desk'], security: [{ staff: [] }] };
const itemPath = { requestParams: pathOf({ id: 'ULID.' }) };
const ETAG = { ETag: 'The version, for If-Match.' };

/** Every command with its body and what it does, in the order of a case. */
const COMMANDS: readonly [name: string, schema: z.ZodMiniType, summary: string][] = [
  ['take', nothing, 'Become the owner'],
  ['assign', assignBody, 'Hand over to a team or a person'],
  ['note', textBody, 'Keep a note that the customer never sees'],
  ['finish', finishBody, 'Say that a team that was asked to help is done'],
  ['reply', replyBody, 'Write to the customer, in own words or by a template'],
  ['ask', textBody, 'Ask the customer; the clock pauses'],
  ['resolve', textBody, 'Tell the customer the result'],
  ['reject', rejectBody, 'Tell the customer why not, and what comes next'],
  ['reopen', reopenBody, 'Take up again'],
  ['close', nothing, 'End the case'],
  ['classify', classifyBody, 'Correct the machine; wins over it and is kept for training'],
  ['reapply', nothing, 'Count by the policy in force, where a changed one has not moved the clocks'],
  ['merge', mergeBody, 'Close as a duplicate of another of the same person'],
  ['unmerge', nothing, 'Undo a merge, within 14 days'],
  ['split', splitBody, 'Make items of their own out of parts of the text'],
  ['spam', nothing, 'Put aside as spam'],
  ['unspam', nothing, 'It was no spam'],
  ['delete', nothing, 'Delete; an admin can restore it for 30 days'],
  ['restore', nothing, 'Undo a deletion'],
];

const commandPath = ([name, schema, summary]: (typeof COMMANDS)[number]): ZodOpenApiPathsObject => ({
  [`/v1/desk/feedback/{id}/${name}`]: {
    post: {
      ...common,
      ...itemPath,
      operationId: `${name}Feedback`,
      summary,
      parameters: [IF_MATCH, IDEMPOTENCY_KEY],
      requestBody: body(schema, schema !== nothing),
      responses: {
        200: answer('The record after it.', record, ETAG),
        ...problems(401, 404, 403, ...BODY_PROBLEMS, 428, 412, 409),
      },
    },
  },
});

/** What handlers call. */
export const deskPaths: ZodOpenApiPathsObject = {
  '/v1/desk/me': {
    get: {
      ...common,
      operationId: 'me',
      summary: 'Who am I',
      responses: { 200: answer('You.', me), ...problems(401) },
    },
  },
  '/v1/desk/presence': {
    put: {
      ...common,
      operationId: 'setPresence',
      summary: 'Say whether you are there for new work',
      requestBody: body(presenceBody),
      responses: { 200: answer('As said.', presenceView), ...problems(401, 404, 403, ...BODY_PROBLEMS) },
    },
  },
  '/v1/desk/templates': {
    get: {
      ...common,
      operationId: 'listTemplates',
      summary: 'What a reply can be made of: templates by scenario, language and tone',
      responses: { 200: answer('All of them.', templatesView), ...problems(401, 403) },
    },
  },
  '/v1/desk/feedback': {
    get: {
      ...common,
      operationId: 'listFeedback',
      summary: 'List feedback',
      description: 'Several values of a filter are separated by commas. A page may be short while a cursor goes on.',
      requestParams: { query: listQuery },
      responses: { 200: answer('A page.', pageOf(listed)), ...problems(401, 403, 422) },
    },
  },
  '/v1/desk/corrections': {
    get: {
      ...common,
      operationId: 'listCorrections',
      summary: 'What people corrected, to learn from',
      description: 'An export: for admins, and in the audit. A page may be short while a cursor goes on.',
      requestParams: { query: correctionsQuery },
      responses: { 200: answer('A page, newest first.', pageOf(correction)), ...problems(401, 403, 422, 503) },
    },
  },
  '/v1/desk/feedback/{id}': {
    get: {
      ...common,
      ...itemPath,
      operationId: 'getFeedback',
      summary: 'One record',
      responses: { 200: answer('The record.', record, ETAG), ...problems(401, 404) },
    },
  },
  '/v1/desk/feedback/{id}/history': {
    get: {
      ...common,
      operationId: 'getHistory',
      summary: 'Who did what, when',
      requestParams: { ...pathOf({ id: 'ULID.' }), query: historyQuery },
      responses: { 200: answer('A page, in order.', pageOf(history)), ...problems(401, 404, 422) },
    },
  },
  '/v1/desk/feedback/{id}/explain': {
    get: {
      ...common,
      ...itemPath,
      operationId: 'explainFeedback',
      summary: 'Why this priority, this owner, this deadline',
      responses: { 200: answer('The reasons.', explanation), ...problems(401, 404) },
    },
  },
  '/v1/desk/topics': {
    get: {
      ...common,
      operationId: 'listTopics',
      summary: 'Groups of like feedback',
      description: 'By how many, or by how much they grow. Agents and leads see those with an item of their teams.',
      requestParams: { query: topicsQuery },
      responses: { 200: answer('A page.', pageOf(topic)), ...problems(401, 403, 422) },
    },
  },
  '/v1/desk/topics/{id}': {
    get: {
      ...common,
      operationId: 'getTopic',
      summary: 'One group, with a page of its items',
      requestParams: { ...pathOf({ id: 'ULID.' }), query: topicQuery },
      responses: { 200: answer('The topic.', topicPage), ...problems(401, 404, 422) },
    },
  },
  '/v1/desk/feedback/{id}/reveal': {
    post: {
      ...common,
      ...itemPath,
      operationId: 'revealFeedback',
      summary: 'See fields unmasked, for a reason',
      description: 'For leads and admins, so many times an hour. The audit knows of it before anything is opened.',
      requestBody: body(revealBody),
      responses: {
        200: answer('The values; null: not given by the customer.', revealAnswer),
        ...problems(401, 404, 403, ...BODY_PROBLEMS, 410, 429, 503),
      },
    },
  },
  '/v1/desk/policy/reapply': {
    post: {
      ...common,
      operationId: 'reapplyPolicy',
      summary: 'Move open items to the policy in force',
      description:
        'For admins. A changed policy or calendar moves no running clock; this does, page by page, after a dry run has shown what moves.',
      requestBody: body(reapplyBody, false),
      responses: { 200: answer('A page of what moves.', reapplied), ...problems(401, 403, ...BODY_PROBLEMS) },
    },
  },
  ...Object.assign({}, ...COMMANDS.map(commandPath)),
};
