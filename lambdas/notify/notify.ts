import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import type { CustomerNotice, Notice, StaffNotice } from '../domain/notices/kinds.ts';
import { mayNotify, noticesFor } from '../domain/notices/rules.ts';
import { customerMail } from './customer-mail.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Notifier } from './ports.ts';
import { recipientsOf } from './recipients.ts';
import { alertText, staffMail } from './staff-mail.ts';

const toCustomer = (notifier: Notifier, notice: CustomerNotice, event: FeedbackEvent): Delivery => ({
  notice,
  event,
  recipient: 'customer',
  async prepare(item) {
    const prepared = await customerMail(notifier, notice.kind, event, item);
    return 'dropped' in prepared ? prepared : { send: () => notifier.mailer.send(prepared.mail) };
  },
});

async function toStaff(notifier: Notifier, notice: StaffNotice, event: FeedbackEvent, item: Feedback) {
  const { people, settings, mailer, alerts } = notifier;
  const recipients = await recipientsOf(people, settings, notice, event, item);
  const own = event.by.kind === 'person';
  if (recipients.length === 0 && !own)
    notifier.log('error', 'notify.nobody', { item: event.id, template: notice.kind });
  const mails = recipients.map(
    (person): Delivery => ({
      notice,
      event,
      recipient: person.id,
      prepare: async (now) => ({ send: () => mailer.send(staffMail(settings, notice, event, now, person)) }),
    }),
  );
  if (notice.topic !== true) return mails;
  const alert: Delivery = {
    notice,
    event,
    recipient: 'topic',
    async prepare(now) {
      const { subject, text } = alertText(settings, notice, event, now);
      return { send: () => alerts.raise(subject, text) };
    },
  };
  return [alert, ...mails];
}

const deliveriesOf = async (notifier: Notifier, notice: Notice, event: FeedbackEvent, item: Feedback) =>
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
  const deliveries = await Promise.all(notices.map((notice) => deliveriesOf(notifier, notice, event, item)));
  const results = await Promise.allSettled(deliveries.flat().map((delivery) => deliver(notifier, delivery)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
