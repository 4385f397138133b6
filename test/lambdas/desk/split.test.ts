import { expect, test } from 'vitest';
import { aBody, aFeedback, after, anAgent, anAssignedFeedback, someFindings } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';

const TEXTS = ['The app crashes at login, my number is 13800138000.', 'The parcel is still missing.'];

async function aDeskWithItem() {
  const desk = deskUnderTest();
  const subject = await desk.vault.subjectFor([{ kind: 'email', value: 'li@example.com' }]);
  const words = { text: 'masked', sealed: 'sealed' };
  const answered = after(anAssignedFeedback({ subject }), { name: 'reply', words }, { actor: anAgent() }).item;
  const email = await desk.vault.sealForSubject(subject, answered.id, 'contact.email', 'li@example.com');
  const item = await desk.add(answered, [], aBody({ contactSealed: { email } }));
  return { desk, item, subject };
}

test('R3.5 split makes items of their own, with receipt, first response and contact of the whole', async () => {
  const { desk, item, subject } = await aDeskWithItem();
  const answer = await desk.give(item, 'split', { texts: TEXTS });
  expect(answer.status).toBe(200);
  const { data } = (await desk.feedback.history(item.id)).at(-1)!;
  const children = data['children'] as { id: string; reference: string }[];
  expect(children).toHaveLength(2);
  for (const [index, { id, reference }] of children.entries()) {
    expect(desk.feedback.items.get(id)).toMatchObject({
      reference,
      status: 'received',
      subject,
      receivedAt: item.receivedAt,
      firstResponseAt: item.firstResponseAt,
      duplicates: [item.id],
      checkpoint: { kind: 'understand' },
    });
    const body = (await desk.feedback.readBody(id))!;
    expect(body.text).not.toContain('13800138000');
    expect(await desk.vault.openForRecord(id, 'text', body.textSealed)).toBe(TEXTS[index]);
    const sealed = body.contactSealed['email'] ?? '';
    expect(await desk.vault.openForSubject(subject, id, 'contact.email', sealed)).toBe('li@example.com');
  }
});

test.each([
  [null, ['first-response', 'resolution']],
  ['2026-11-20T08:10:00.000Z', ['resolution']],
])('a part of what was first answered at %s runs %j', (firstResponseAt, metrics) => {
  const child = aFeedback({ firstResponseAt });
  const { item } = after(child, { name: 'understood', findings: someFindings() });
  expect(item.clocks.map(({ metric }) => metric)).toEqual(metrics);
});

test('R1.3 asked for twice, the parts are made once', async () => {
  const { desk, item } = await aDeskWithItem();
  desk.feedback.beforeNextCommit(() => {
    throw new Error('a crash before the parts are named');
  });
  expect((await desk.give(item, 'split', { texts: TEXTS })).status).toBe(500);
  expect((await desk.give(item, 'split', { texts: TEXTS })).status).toBe(200);
  expect(desk.feedback.items.size).toBe(3);
});

test.each([{}, { texts: [] }, { texts: [''] }, { texts: Array.from({ length: 11 }, () => 'x') }])(
  'what is no list of texts is 422: %j',
  async (body) => {
    const { desk, item } = await aDeskWithItem();
    expect((await desk.give(item, 'split', body)).status).toBe(422);
    expect(desk.feedback.items.size).toBe(1);
  },
);

test('nothing is made of what has a result', async () => {
  const { desk, item } = await aDeskWithItem();
  await desk.give(item, 'resolve', { text: 'Done.' });
  const answer = await desk.give(desk.stored(item), 'split', { texts: TEXTS });
  expect(answer).toMatchObject({ status: 409, body: { state: 'resolved' } });
  expect(desk.feedback.items.size).toBe(1);
});
