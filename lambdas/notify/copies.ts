import type { Feedback } from '../contracts/feedback.ts';
import { iso, ms } from '../domain/instants.ts';
import { copyWindow, covers, earlierThan, isCopy, lately, noteCopy } from '../domain/notices/copies.ts';
import { languageOf } from '../domain/notices/language.ts';
import { changeItem } from '../loop/apply-command.ts';
import { voiceFor } from '../templates/texts/catalogue.ts';
import type { Notifier } from './ports.ts';

/** What the same customer has sent before an item, the oldest first. */
export async function earlierOf({ customers, settings }: Notifier, item: Feedback): Promise<Feedback[]> {
  if (item.subject === null) return [];
  const since = iso(ms(item.receivedAt) - copyWindow(settings.speed));
  return earlierThan(item, await customers.itemsOf(item.subject, since));
}

/** The first item that this one says again. */
export async function originalOf(
  { feedback }: Notifier,
  item: Feedback,
  earlier: readonly Feedback[],
): Promise<Feedback | undefined> {
  const candidates = earlier.filter(covers);
  if (candidates.length === 0) return undefined;
  const body = await feedback.readBody(item.id);
  if (!body) return undefined;
  for (const first of candidates) {
    const other = await feedback.readBody(first.id);
    if (other && isCopy(body.text, other.text, item.language)) return first;
  }
  return undefined;
}

/** Leaves the one note that an item was sent once more. */
export async function appendCopy(notifier: Notifier, first: Feedback, copy: Feedback): Promise<void> {
  const { feedback, policy, settings, now } = notifier;
  const { reference } = copy;
  const text = voiceFor(languageOf(first), settings.texts).say('staff.note.copy', { reference });
  const kept = await changeItem<{ ok: false; why: 'noted' }>(notifier, first.id, {}, async (before) => {
    const context = { now: now(), actor: { kind: 'system' }, policy } as const;
    const noted = noteCopy(before, await feedback.history(first.id), { copy, text }, context);
    return noted === null ? { ok: false, why: 'noted' } : { ok: true, ...noted };
  });
  if (!kept.ok && kept.why !== 'noted' && kept.why !== 'missing') throw new Error(`not noted: ${kept.why}`);
}

/** References of what the customer wrote a moment before, which one receipt tells of together. */
export function besides({ settings }: Notifier, item: Feedback, earlier: readonly Feedback[]): string[] {
  const since = ms(item.receivedAt) - lately(settings.speed);
  return earlier.filter((one) => ms(one.receivedAt) >= since && covers(one)).map(({ reference }) => reference);
}
