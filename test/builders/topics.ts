import type { Topic } from '../../lambdas/contracts/topic.ts';
import { topicRules } from '../../lambdas/domain/topics/settings.ts';
import { anId, RECEIVED_AT } from './feedback.ts';
import { someSettings } from './settings.ts';

/** The rules of the settings of the builders: a window of 30 days, five copies within ten minutes, wide from 100. */
export const someRules = () => topicRules(someSettings());

/** A topic of two items by two customers, received when the builders' feedback was. */
export const aTopic = (overrides: Partial<Topic> = {}): Topic => ({
  v: 1,
  id: anId(),
  version: 1,
  group: 'zh',
  category: 'app.crash',
  count: 2,
  customers: 2,
  firstAt: RECEIVED_AT,
  lastAt: RECEIVED_AT,
  hours: { [Date.parse(RECEIVED_AT) / 3_600_000]: 2 },
  label: '打开就闪退',
  labelFrom: [anId(), anId(2)],
  risingAt: null,
  copies: { since: RECEIVED_AT, count: 1 },
  suspectAt: null,
  ...overrides,
});
