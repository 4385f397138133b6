import type { Feedback } from '../../contracts/feedback.ts';

/**
 * What an erasure makes of an item's state: everything that somebody wrote or is known by goes, everything that figures
 * count stays. Tags that a person gave are free words and go; those of the machine are codes and stay. Status and clocks
 * follow in `decide`.
 *
 * @param at the instant of the erasure
 */
export function tombstoneOf(item: Feedback, at: string): Partial<Feedback> {
  return {
    disposition: 'erased',
    erasedAt: at,
    counted: { disposition: item.disposition, closedAt: item.closedAt },
    snippet: '',
    customer: { ...item.customer, id: null },
    csat: item.csat && { ...item.csat, comment: null },
    tags: item.setByPerson.includes('tags') ? [] : item.tags,
    reachable: false,
    // Nothing is left to be understood, routed, followed up or undone.
    provisional: false,
    askAgainAt: null,
    alert: null,
    question: null,
    reread: null,
    reroute: null,
    followUp: null,
    prior: null,
    commandKeys: [],
    // It stays counted in its topic, and is shown there no more.
    topic: null,
  };
}
