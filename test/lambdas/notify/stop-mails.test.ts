import { expect, test } from 'vitest';
import { stopMails } from '../../../lambdas/notify/stop-mails.ts';
import { anAgent } from '../../builders/feedback.ts';
import { CUSTOMER, notifyUnderTest, ROUTED } from './notify-under-test.ts';

const OTHER = 'other.one@example.com';

const bounce = (bounceType: string, ...addresses: string[]) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    bounce: { bounceType, bouncedRecipients: addresses.map((emailAddress) => ({ emailAddress, action: 'failed' })) },
    mail: { messageId: 'm-1' },
  },
});

const complaint = (address: string) => ({
  source: 'aws.ses',
  'detail-type': 'Email Complaint Received',
  detail: { eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: address }] } },
});

async function reachesAfter(...events: unknown[]): Promise<number> {
  const loop = await notifyUnderTest();
  for (const event of events) await stopMails(loop.notifier, event);
  await loop.change(loop.understand());
  await loop.change(ROUTED);
  await loop.tell(await loop.change({ name: 'reply', words: await loop.words('收到') }, { actor: anAgent() }));
  return loop.to(CUSTOMER).length;
}

test.each([
  ['nothing', [], 1],
  ['a hard bounce', [bounce('Permanent', CUSTOMER)], 0],
  ['the same one twice', [bounce('Permanent', CUSTOMER), bounce('Permanent', CUSTOMER)], 0],
  ['a hard bounce, the address written with a name', [bounce('Permanent', `Customer One <${CUSTOMER}>`)], 0],
  ['a hard bounce, the address in capitals', [bounce('Permanent', CUSTOMER.toUpperCase())], 0],
  ['a complaint', [complaint(CUSTOMER)], 0],
  ['a soft bounce', [bounce('Transient', CUSTOMER)], 1],
  ['a hard bounce of somebody else', [bounce('Permanent', OTHER)], 1],
])('R4.4 mails after %s: %#', async (_, events, mails) => {
  expect(await reachesAfter(...events)).toBe(mails);
});

test('R6.1 what is kept and logged of it does not hold the address', async () => {
  const loop = await notifyUnderTest();
  await stopMails(loop.notifier, bounce('Permanent', CUSTOMER, OTHER));
  expect(loop.logged).toEqual([{ level: 'warn', code: 'notify.bounced', fields: { addresses: 2 } }]);
  expect(JSON.stringify([...loop.choices.chosen, loop.logged])).not.toContain('@');
});

test('what is no feedback of the provider’s is refused, and so seen', async () => {
  const loop = await notifyUnderTest();
  await expect(stopMails(loop.notifier, { source: 'aws.ses', detail: { bounce: 'x' } })).rejects.toThrow('bounce');
});
