import type { Priority, Role } from '../labels.ts';

/** Whether a correction lowers a P0 or P1, which needs a lead and a reason. */
export const lowersTop = (from: Priority | null, to: Priority | undefined): boolean =>
  to !== undefined && (from === 'P0' || from === 'P1') && to > from;

/** Whether a role may lower a P0 or P1: a lead or who stands above. */
export const mayLowerTop = (role: Role): boolean => role === 'lead' || role === 'admin';
