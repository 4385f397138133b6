import type { FeedbackType, Priority, Sentiment } from '../labels.ts';
import type { Harm, HarmName } from './harms.ts';

export interface PriorityInput {
  type: FeedbackType;
  category: string;
  sentiment: Sentiment;
  intensity: number;
  harms: readonly Harm[];
  vip: boolean;
  normalised: string;
}

export interface PriorityReading {
  priority: Priority;
  /** Why, the weightiest first; a code, with the words that say so (`danger: 冒烟`). */
  reasons: string[];
}

const isSecurity = (category: string): boolean =>
  category.startsWith('security.') || category === 'payment.wrong-charge';

/** Danger to people, core service down for everyone, data lost for many, theft going on right now. */
const CRITICAL: readonly HarmName[] = ['danger', 'outage', 'mass-data-loss', 'theft-now'];

const isCritical = ({ name }: Harm, category: string): boolean =>
  CRITICAL.includes(name) || (name === 'theft-ongoing' && isSecurity(category));

/** Categories whose complaint is P1 by itself: money taken wrongly, an account stolen, a leak, a fraud. */
const GRAVE: Readonly<Record<string, string>> = {
  'payment.wrong-charge': 'wrong-charge',
  'security.account': 'account-stolen',
  'security.privacy': 'privacy-leak',
  'security.fraud': 'fraud',
};

/** Where losing a function stops the customer. */
const KEY_FUNCTIONS = ['app.crash', 'app.login', 'app.slow', 'payment.failed', 'product.defect', 'app.data-loss'];

const WORKAROUND =
  /偶尔|有时|偶发|有时候|sometimes|occasionally|once in a while|now and then|重启后|重启就好|restart(?:ing)? (?:it )?helps/u;

/** How strongly a complaint of a VIP must be said to be serious. */
const SERIOUS = 0.4;

function graveReasons(input: PriorityInput): string[] {
  const { type, category, harms, vip, sentiment, intensity, normalised } = input;
  const told = (name: HarmName): string[] => harms.filter((harm) => harm.name === name).map(wordsOf);
  const reasons = told('legal-threat');
  if (type !== 'complaint') return type === 'inquiry' ? reasons : [];
  const grave = GRAVE[category];
  if (grave !== undefined) reasons.push(grave);
  if (KEY_FUNCTIONS.includes(category) && !WORKAROUND.test(normalised)) reasons.push(...told('key-function'));
  if (category === 'app.data-loss') reasons.push(...told('data-lost'));
  const bad = sentiment === 'negative' || sentiment === 'mixed';
  if (vip && bad && intensity >= SERIOUS) reasons.push('vip');
  return reasons;
}

const wordsOf = ({ name, phrase }: Harm): string => `${name}: ${phrase}`;

/** A question about money or a delivery gone wrong is P2; others are P3. */
const isTroubled = (category: string): boolean =>
  ['payment.wrong-charge', 'payment.refund', 'payment.failed', 'delivery.lost', 'security.account'].includes(category);

/** Whether a harm is one that makes an item P0, whatever else is said. */
export const criticalHarms = (harms: readonly Harm[], category: string): Harm[] =>
  harms.filter((harm) => isCritical(harm, category));

/** P0–P3 by the words of harm, the category, the type and the customer's tier (table "priority" of the default labels). */
export function priorityOf(input: PriorityInput): PriorityReading {
  const critical = criticalHarms(input.harms, input.category).map(wordsOf);
  const grave = graveReasons(input);
  if (critical.length > 0) return { priority: 'P0', reasons: [...critical, ...grave] };
  if (grave.length > 0) return { priority: 'P1', reasons: grave };
  const cosmetic = input.harms.filter(({ name }) => name === 'cosmetic').map(wordsOf);
  if (input.type === 'complaint') {
    return cosmetic.length > 0 ? { priority: 'P3', reasons: cosmetic } : { priority: 'P2', reasons: ['complaint'] };
  }
  if (input.type === 'inquiry' && isTroubled(input.category)) return { priority: 'P2', reasons: [input.category] };
  return { priority: 'P3', reasons: [input.type] };
}
