import type { EventType } from '../../contracts/event.ts';

interface Fields {
  /** Codes, numbers, instants, ids, and names of staff. */
  readonly stays: readonly string[];
  /** What somebody wrote, masked or sealed, and what is known of the customer by it. */
  readonly goes: readonly string[];
}

const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');
/** Every change of the status names both. */
const MOVED = 'from to';
const fields = (stays: string, goes = ''): Fields => ({ stays: words(`${MOVED} ${stays}`), goes: words(goes) });

/** What is told to the staff of an item. */
const TOLD = 'owner team priority';
const STEP = `metric cycle level dueAt ${TOLD}`;

/**
 * What the data of each kind of event holds, and what of it stays in the history of an erased item. A kind without an entry
 * does not compile; a field that is in no list is forgotten, and found by the test that makes every event.
 */
export const EVENT_DATA: Readonly<Record<EventType, Fields>> = {
  received: fields('reference channel source statedType backfill parent'),
  // What the machine found are codes.
  understood: fields('type category sentiment priority score language reasons provisional loop', 'tags'),
  refined: fields('intensity language provisional askAgainAt sentiment before after reasons'),
  routed: fields('team owner reasons why losers collaborators linked'),
  taken: fields('owner'),
  assigned: fields('team owner', 'summary'),
  noted: fields('copy', 'text'),
  finished: fields('teams', 'text'),
  replied: fields('promisedAt template', 'text sealed'),
  asked: fields('automatic', 'text sealed'),
  resolved: fields('', 'text sealed'),
  rejected: fields('', 'text sealed plan planSealed'),
  closed: fields('disposition'),
  reopened: fields('', 'reason'),
  // Corrections are counted for training; tags of a person are free words.
  classified: fields('before after', 'reason'),
  reapplied: fields('policy clocks'),
  message: fields('thanks reread', 'text sealed'),
  nudged: fields(''),
  rated: fields('score cycle previous', 'comment'),
  merged: fields('into reference duplicate'),
  unmerged: fields('duplicate'),
  split: fields('children'),
  spam: fields(''),
  unspam: fields(''),
  withdrawn: fields(''),
  erased: fields(''),
  deleted: fields(''),
  restored: fields(''),
  warned: fields(STEP),
  escalated: fields(STEP),
  alerted: fields(`step person ${TOLD}`),
  breached: fields(STEP),
  reminded: fields('of reminder'),
  renewed: fields(''),
  'promise-at-risk': fields(`promise promisedAt madeAt newAt ${TOLD}`),
  'promise-missed': fields('promise promisedAt madeAt'),
  progress: fields('since'),
  surveyed: fields(''),
  recommended: fields('score previous'),
  offered: fields(`since ${TOLD}`),
  mailed: fields('template event outcome'),
  revealed: fields('fields'),
  'code-sent': fields('kind', 'sealed'),
  // Ids, counts and priorities.
  grouped: fields('topic first suspect'),
  surged: fields('topic count customers'),
  raised: fields('before after topic count customers score'),
};

/** Inside of what stays: owners, other items, corrections, and the reasons of routing. */
export const INNER: readonly string[] = words(
  'id name reference type category sentiment priority factor step code person team rule what confidence candidates score until ' +
    'since skills language load capacity count before after metric cycle state target calendar dueAt',
);
