import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen } from '../labels.ts';
import type { Facts, RoutingTable } from './world.ts';

/** A rating up to this is low. */
const LOW = 2;

/**
 * Whether two messages of one customer are about the same: their topics say so, where both have been grouped; routing does
 * not wait for that, and goes by category and product until then.
 */
const isSameMatter = (one: Feedback, other: Feedback): boolean =>
  one.topic !== null && other.topic !== null
    ? one.topic === other.topic
    : one.category !== null && one.category === other.category && one.product === other.product;

/** The customer's latest open item on the same matter that has a team. */
export const sameMatterOf = (item: Feedback, { known }: Pick<Facts, 'known'>): Feedback | undefined =>
  known.find((other) => other.id < item.id && isOpen(other.status) && other.team !== null && isSameMatter(item, other));

/** Whether the customer rated an item's owner low. */
const isRatedLow = ({ owner, avoid, csat }: Feedback): boolean =>
  owner?.id === avoid || (csat !== null && csat.score <= LOW);

/** Who owned the customer's latest item that had an owner whom they did not rate low. */
export const previousOwnerOf = ({ known }: Pick<Facts, 'known'>): string | undefined =>
  known.find((other) => other.owner !== null && !isRatedLow(other))?.owner?.id;

/** The person named for the customer: by id before tier, in the order of the settings. */
export function managerOf({ customer, source }: Feedback, { routing }: RoutingTable): string | undefined {
  const byId = routing.managers.find(
    (one) => one.customer !== undefined && one.customer === customer.id && (one.source ?? source) === source,
  );
  return (byId ?? routing.managers.find((one) => one.tier === customer.tier))?.person;
}
