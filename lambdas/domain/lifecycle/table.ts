import { STATUSES, type Status } from '../labels.ts';

/**
 * The lifecycle as one table of states × commands.
 *
 * A cell says what a command makes of an item in that state:
 * `×` refused · `·` stays · a state's two letters: goes there ·
 * `RO14` reopens within the reopen window, else a new linked item is made ·
 * `WAIT` what `ask-timeout` decides by priority (closed or back to work) ·
 * `BACK` where a waiting item goes when the customer speaks (in progress; without owner assigned; without team triaged) ·
 * `PRIOR` the state before.
 */
export const COLUMNS = {
  RC: 'received',
  TR: 'triaged',
  AS: 'assigned',
  IP: 'in-progress',
  WA: 'waiting',
  RS: 'resolved',
  RJ: 'rejected',
  CL: 'closed',
  RO: 'reopened',
} as const satisfies Record<string, Status>;

type Code = keyof typeof COLUMNS;
export type Cell = '×' | '·' | 'RO14' | 'WAIT' | 'BACK' | 'PRIOR' | Code;
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

export const TABLE = {
  //                    RC    TR    AS    IP    WA     RS    RJ    CL      RO
  conclude: /*       */ ['×', 'CL', '×', '×', '×', '×', '×', '×', '×'],
  understood: /*     */ ['TR', '×', '×', '×', '×', '×', '×', '×', '×'],
  refine: /*         */ ['×', '·', '·', '·', '·', '·', '·', '·', '·'],
  route: /*          */ ['×', 'AS', '·', '·', '·', '×', '×', '×', '·'],
  take: /*           */ ['×', 'IP', 'IP', 'IP', 'IP', '×', '×', '×', 'IP'],
  assign: /*         */ ['×', 'AS', 'AS', 'AS', '·', '×', '×', '×', 'AS'],
  note: /*           */ ['·', '·', '·', '·', '·', '·', '·', '·', '·'],
  finish: /*         */ ['×', '·', '·', '·', '·', '×', '×', '×', '·'],
  reply: /*          */ ['×', 'IP', 'IP', '·', '·', '·', '·', '×', 'IP'],
  ask: /*            */ ['×', 'WA', 'WA', 'WA', '·', '×', '×', '×', 'WA'],
  'auto-ask': /*     */ ['×', 'WA', 'WA', '×', '×', '×', '×', '×', '×'],
  resolve: /*        */ ['×', 'RS', 'RS', 'RS', 'RS', '×', '×', '×', 'RS'],
  reject: /*         */ ['×', 'RJ', 'RJ', 'RJ', 'RJ', '×', '×', '×', 'RJ'],
  close: /*          */ ['×', '×', '×', '×', '×', 'CL', 'CL', '×', '×'],
  'auto-close': /*   */ ['×', '×', '×', '×', '×', 'CL', 'CL', '×', '×'],
  reopen: /*         */ ['×', '×', '×', '×', '×', 'RO', 'RO', 'RO', '×'],
  classify: /*       */ ['TR', '·', '·', '·', '·', '·', '·', '·', '·'],
  reapply: /*        */ ['×', '·', '·', '·', '·', '×', '×', '×', '·'],
  message: /*        */ ['·', '·', '·', '·', 'BACK', 'RO', 'RO', 'RO14', '·'],
  thanks: /*         */ ['·', '·', '·', '·', '·', '·', '·', '·', '·'],
  nudge: /*          */ ['·', '·', '·', '·', '·', 'RO', 'RO', 'RO14', '·'],
  'rating-high': /*  */ ['×', '×', '×', '×', '×', 'CL', '·', '·', '×'],
  'rating-middle': /**/ ['×', '×', '×', '×', '×', '·', '·', '·', '×'],
  'rating-low': /*   */ ['×', '×', '×', '×', '×', 'RO', '·', 'RO14', '×'],
  'nps-high': /*     */ ['×', '×', '×', '×', '×', '·', '·', '·', '×'],
  'nps-low': /*      */ ['×', '×', '×', '×', '×', 'RO', '·', 'RO14', '×'],
  'ask-timeout': /*  */ ['×', '×', '×', '×', 'WAIT', '×', '×', '×', '×'],
  merge: /*          */ ['×', 'CL', 'CL', 'CL', 'CL', '×', '×', '×', 'CL'],
  unmerge: /*        */ ['×', '×', '×', '×', '×', '×', '×', 'PRIOR', '×'],
  split: /*          */ ['×', '·', '·', '·', '·', '×', '×', '×', '·'],
  spam: /*           */ ['CL', 'CL', 'CL', 'CL', 'CL', '×', '×', '×', 'CL'],
  unspam: /*         */ ['×', '×', '×', '×', '×', '×', '×', 'TR', '×'],
  withdraw: /*       */ ['CL', 'CL', 'CL', 'CL', 'CL', 'CL', 'CL', '×', 'CL'],
  erase: /*          */ ['CL', 'CL', 'CL', 'CL', 'CL', 'CL', 'CL', '·', 'CL'],
  delete: /*         */ ['CL', 'CL', 'CL', 'CL', 'CL', 'CL', 'CL', '×', 'CL'],
  restore: /*        */ ['×', '×', '×', '×', '×', '×', '×', 'PRIOR', '×'],
} as const satisfies Record<string, Row>;

export type CommandName = keyof typeof TABLE;

/** The table's cell for a command on an item in a state. */
export const cellOf = (command: CommandName, status: Status): Cell => TABLE[command][STATUSES.indexOf(status)] ?? '×';

/** The state that a two-letter code names, or undefined for the cells that are not one. */
export const stateOf = (cell: Cell): Status | undefined => Object.entries(COLUMNS).find(([code]) => code === cell)?.[1];
