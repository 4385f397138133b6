import type { Feedback } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';

/** What is known of a company's teams. */
export type Teams = Pick<Settings, 'taxonomy' | 'fallbackTeam'>;

/** The team that answers for an item: its own, before routing its category's, else the fallback. */
export const teamOf = (item: Pick<Feedback, 'team' | 'category'>, { taxonomy, fallbackTeam }: Teams): string =>
  item.team ?? taxonomy[item.category ?? '']?.team ?? fallbackTeam;
