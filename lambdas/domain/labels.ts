/** The product's vocabulary. Identifiers are stable: they are stored, sent and configured. */

export const CHANNELS = [
  'web',
  'app',
  'wechat',
  'weibo',
  'email',
  'hotline',
  'store-review',
  'marketplace',
  'survey',
  'desk',
  'partner',
  'file',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const STATUSES = [
  'received',
  'triaged',
  'assigned',
  'in-progress',
  'waiting',
  'resolved',
  'rejected',
  'closed',
  'reopened',
] as const;
export type Status = (typeof STATUSES)[number];

export const DISPOSITIONS = [
  'resolved',
  'rejected',
  'no-action',
  'no-answer',
  'merged',
  'spam',
  'withdrawn',
  'deleted',
  'erased',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const FEEDBACK_TYPES = ['complaint', 'suggestion', 'inquiry', 'praise'] as const;
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];

export const SENTIMENTS = ['negative', 'positive', 'neutral', 'mixed'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const METRICS = ['first-response', 'next-response', 'plan', 'resolution'] as const;
export type Metric = (typeof METRICS)[number];

export const CLOCK_STATES = ['running', 'paused', 'settled', 'cancelled'] as const;

/** The ladder's levels, lowest first. */
export const LEVELS = ['owner', 'team', 'lead', 'head', 'executive'] as const;
export type Level = (typeof LEVELS)[number];

export const ROLES = ['agent', 'lead', 'analyst', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const OPEN_STATUSES: readonly Status[] = [
  'received',
  'triaged',
  'assigned',
  'in-progress',
  'waiting',
  'reopened',
];

/** Whether somebody still has to act on an item in this status. */
export const isOpen = (status: Status): boolean => OPEN_STATUSES.includes(status);

/** Whether the customer has been told a result, which a rating can judge. */
export const hasResult = (status: Status): boolean =>
  status === 'resolved' || status === 'rejected' || status === 'closed';
