export { cursorAt, placeOfCursor } from '../http/cursor.ts';

/** The order that a list of the desk is in; a cursor goes on in its own only. */
export type Order = 'received' | 'urgency' | 'subject' | 'history' | 'corrections' | 'reapply';
