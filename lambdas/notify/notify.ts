import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { iso } from '../domain/instants.ts';
import type { CustomerNotice, Notice, StaffNotice } from '../domain/notices/kinds.ts';
import { waitsUntil } from '../domain/notices/quiet.ts';
import { mayNotify, noticesFor } from '../domain/notices/rules.ts';
import { teamOf } from '../domain/service-level/answering-team.ts';
import type { Person } from '../loop/ports.ts';
import { customerMail } from './customer-mail.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Notifier } from './ports.ts';
import { recipientsOf } from './recipients.ts';
import { alertText, staffMailOf } from './staff-mail.ts';

/** Telling one recipient of an event, at once or when they are at work. */
type Task = () => Promise<void>;

const toCustomer =
  (notifier: Notifier, notice: CustomerNotice, event: FeedbackEvent): Task =>
  () =>
    deliver(notifier, {
      notice,
      event,
      recipient: 'customer',
      async prepare(item) {
        const prepared = await customerMail(notifier, notice.kind, event, item);
        return 'dropped' in prepared ? prepared : { send: () => notifier.mailer.send(prepared.mail) };
      },
    });

/** Tells somebody at work now; for who is not, the notice is put by. */
function toPerson(notifier: Notifier, notice: StaffNotice, event: FeedbackEvent, item: Feedback, person: Person): Task {
  const { settings, policy, held, mailer, now } = notifier;
  const { id, seq } = event;
  const until = waitsUntil(policy, item, person, teamOf(item, settings), now());
  if (until !== null) {
    return () => held.hold(person.id, { event: { id, seq }, template: notice.kind, until: iso(until) });
  }
  const prepare: Delivery['prepare'] = async (latest) => ({
    send: () => mailer.send(staffMailOf(settings, [{ notice, event, item: latest }], person)),
  });
  return () => deliver(notifier, { notice, event, recipient: person.id, prepare });
}

const toTopic =
  (notifier: Notifier, notice: StaffNotice, event: FeedbackEvent): Task =>
  () =>
    deliver(notifier, {
      notice,
      event,
      recipient: 'topic',
      async prepare(item) {
        const { subject, text } = alertText(notifier.settings, { notice, event, item });
        return { send: () => notifier.alerts.raise(subject, text) };
      },
    });

async function toStaff(notifier: Notifier, notice: StaffNotice, event: FeedbackEvent, item: Feedback): Promise<Task[]> {
  const recipients = await recipientsOf(notifier, notice, event, item);
  const own = event.by.kind === 'person';
  if (recipients.length === 0 && !own)
    notifier.log('error', 'notify.nobody', { item: event.id, template: notice.kind });
  const mails = recipients.map((person) => toPerson(notifier, notice, event, item, person));
  return notice.topic === true ? [toTopic(notifier, notice, event), ...mails] : mails;
}

const tasksOf = async (notifier: Notifier, notice: Notice, event: FeedbackEvent, item: Feedback): Promise<Task[]> =>
  notice.to === 'customer' ? [toCustomer(notifier, notice, event)] : toStaff(notifier, notice, event, item);

/**
 * Tells everybody whom an event concerns, each once however often the event comes. One that fails does not hold up the
 * others; the event then comes back for it.
 * @param message an event, as the fan-out forwards it
 */
export async function notify(notifier: Notifier, message: unknown): Promise<void> {
  const event = eventSchema.parse(message);
  if (!mayNotify(event.type)) return;
  const item = await notifier.feedback.read(event.id);
  if (!item) throw new Error('the event has no item');
  const notices = noticesFor(event, item);
  const tasks = await Promise.all(notices.map((notice) => tasksOf(notifier, notice, event, item)));
  const results = await Promise.allSettled(tasks.flat().map((task) => task()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
