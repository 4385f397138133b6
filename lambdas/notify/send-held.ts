import { ms } from '../domain/instants.ts';
import { waitsUntil } from '../domain/notices/quiet.ts';
import { noticesFor } from '../domain/notices/rules.ts';
import { teamOf } from '../domain/service-level/answering-team.ts';
import type { HeldNotice, MailKey, Pile } from '../loop/outbound.ts';
import type { Person } from '../loop/ports.ts';
import { nameOf } from '../runtime/log.ts';
import type { Notifier } from './ports.ts';
import { staffMailOf, type Told } from './staff-mail.ts';

type HeldTold = Told & { held: HeldNotice };

/**
 * Sends everybody who has come to work what waited for them, as one mail. Each notice is judged again on the item as it
 * stands; of several about the same clock the latest is enough. A pile that fails stays, and holds up no other.
 */
export async function sendHeld(notifier: Notifier): Promise<void> {
  for (const pile of await notifier.held.piles()) {
    try {
      await sendPile(notifier, pile);
    } catch (error) {
      notifier.log('warn', 'notify.held-failed', { person: pile.person, error: nameOf(error) });
    }
  }
}

async function sendPile(notifier: Notifier, { person: id, notices }: Pile): Promise<void> {
  const { people, held, settings, policy, now } = notifier;
  const due = notices.filter(({ until }) => ms(until) <= now());
  if (due.length === 0) return;
  const person = await people.find(id);
  if (!person) return held.takeOff(id, due);
  const wanted = (await Promise.all(due.map((notice) => judged(notifier, notice)))).filter((one) => one !== null);
  const ready = wanted.filter(({ item }) => waitsUntil(policy, item, person, teamOf(item, settings), now()) === null);
  const chosen = latest(ready);
  const sent = await sendTogether(notifier, person, chosen);
  const pending = [...wanted.filter((one) => !ready.includes(one)), ...chosen.filter((one) => !sent.includes(one))];
  const done = due.filter((notice) => pending.every((one) => one.held !== notice));
  if (done.length > 0) await held.takeOff(id, done);
}

async function judged({ feedback }: Notifier, held: HeldNotice): Promise<HeldTold | null> {
  const { id, seq } = held.event;
  const [item, history] = await Promise.all([feedback.read(id), feedback.history(id)]);
  const event = history.find((one) => one.seq === seq);
  if (!item || !event) return null;
  for (const notice of noticesFor(event, item)) {
    if (notice.to === 'staff' && notice.kind === held.template) return { held, notice, event, item };
  }
  return null;
}

const aboutOf = ({ notice, item }: Told): string =>
  notice.clock === undefined ? `${item.id}/${notice.kind}` : `${item.id}/${notice.clock.metric}/${notice.clock.cycle}`;

/** The last of those that are about the same clock, or of the same kind for an item; the most urgent items first. */
function latest(told: readonly HeldTold[]): HeldTold[] {
  const last = new Map(told.toSorted((a, b) => a.event.seq - b.event.seq).map((one) => [aboutOf(one), one]));
  const rank = ({ item, event }: Told): string => `${item.priority ?? 'P9'} ${event.at}`;
  return [...last.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const keyOf = (person: Person, { held }: HeldTold): MailKey => ({
  event: held.event,
  template: held.template,
  recipient: person.id,
});

const noteOf = ({ held }: HeldTold) => ({ item: held.event.id, seq: held.event.seq, template: held.template });

/** Sends what nobody has sent yet; answers what needs no further try. */
async function sendTogether(notifier: Notifier, person: Person, told: readonly HeldTold[]): Promise<HeldTold[]> {
  const { ledger, mailer, now, log } = notifier;
  const { first, done } = await begin(notifier, person, told);
  if (first.length === 0) return done;
  const outcome = await mailer.send(staffMailOf(notifier.settings, first, person));
  for (const one of first) {
    if (outcome === 'unsent') await ledger.release(keyOf(person, one));
    else await ledger.settle(keyOf(person, one), outcome, now());
    if (outcome === 'unknown') log('error', 'notify.unconfirmed', noteOf(one));
    else log(outcome === 'sent' ? 'info' : 'error', `notify.${outcome}`, noteOf(one));
  }
  return outcome === 'unsent' ? done : [...done, ...first];
}

/** Takes the ledger's entries: `first` are ours to send, `done` nobody's any more. All are given back on a failure. */
async function begin({ ledger, now, log }: Notifier, person: Person, told: readonly HeldTold[]) {
  const [first, done]: [HeldTold[], HeldTold[]] = [[], []];
  try {
    for (const one of told) {
      const answer = await ledger.begin(keyOf(person, one), now());
      if (answer === 'first') first.push(one);
      else if (answer !== 'underway') done.push(one);
      if (answer === 'unknown') log('error', 'notify.unconfirmed', noteOf(one));
    }
    return { first, done };
  } catch (error) {
    for (const one of first) await ledger.release(keyOf(person, one));
    throw error;
  }
}
