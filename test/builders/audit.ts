import type { AuditEntry } from '../../lambdas/contracts/audit.ts';
import { anId, RECEIVED_AT } from './feedback.ts';

/** Somebody saw something for a reason. */
export const anAuditEntry = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  at: RECEIVED_AT,
  actor: 'app-lead',
  role: 'lead',
  action: 'reveal',
  target: anId(),
  subject: '7b0e7a52-5d3c-4c58-9d6d-3f1d2a4b5c6d',
  reason: 'The customer asked for a call.',
  ...overrides,
});
