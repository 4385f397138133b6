import { describe, expect, it, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { isCopy } from '../../../lambdas/domain/notices/copies.ts';
import { notify } from '../../../lambdas/notify/notify.ts';
import { aBody, aFeedback, after, anAgent, anId, iso, minutesAfter, someFindings } from '../../builders/feedback.ts';
import { CUSTOMER, notifyUnderTest, ROUTED } from './notify-under-test.ts';

const TEXT = 'App 闪退三天了，我的手机号 138****5678';
const OTHER = '上周买的耳机左边没有声音，想换一个新的';

type Other = Partial<Feedback> & { from?: string };

/** The customer's first item, understood and acknowledged, and what they send after it. */
async function afterTheFirst(given: Parameters<typeof notifyUnderTest>[0] = {}) {
  const loop = await notifyUnderTest(given);
  await loop.tell(await loop.change(loop.understand()));
  const first = loop.current();

  /** Another item of the same customer, or of whom it says, understood at once. */
  async function again(number: number, text: string, { from = CUSTOMER, ...overrides }: Other = {}) {
    const receivedAt = iso(minutesAfter(first, number));
    const subject = await loop.vault.subjectFor([{ kind: 'email', value: from }]);
    const reference = `NEXT-000${number}`;
    const item = aFeedback({ id: anId(number), reference, receivedAt, subject, ...overrides });
    await loop.vault.newRecordKey(item.id);
    const email = await loop.vault.sealForSubject(subject, item.id, 'contact.email', from);
    loop.feedback.add(item, aBody({ text, contactSealed: { email } }));
    const next = after(item, { name: 'understood', findings: someFindings() });
    await loop.feedback.commit({ before: item, after: next.item, events: next.events, loads: [] });
    loop.clock.now = Date.parse(item.receivedAt);
    const [event] = next.events;
    return { item, tell: () => notify(loop.notifier, structuredClone(event)) };
  }

  const notes = async () =>
    (await loop.feedback.history(first.id)).filter(({ type }) => type === 'noted').map(({ data }) => data);
  return { ...loop, first, again, notes };
}

describe('R4.1 R2.5 the same person’s copies within 24 hours', () => {
  it('get no receipt of their own: the first item has one note', async () => {
    const { again, to, notes } = await afterTheFirst();
    const copies = [await again(2, TEXT), await again(3, `${TEXT}！`)];
    for (const copy of copies) await copy.tell();
    for (const copy of copies) await copy.tell();
    expect(to(CUSTOMER)).toHaveLength(1);
    expect(await notes()).toEqual([
      { text: '客户又提交了一次相同的内容：NEXT-0002。', copy: { id: anId(2), reference: 'NEXT-0002' } },
    ]);
  });

  it('whatever order their turns come in, the earliest has the receipt', async () => {
    const loop = await notifyUnderTest();
    const events = await loop.change(loop.understand());
    const early = aFeedback({ id: anId(0), subject: loop.current().subject });
    await loop.vault.newRecordKey(early.id);
    loop.feedback.add(early, aBody());
    await loop.tell(events);
    expect(loop.to(CUSTOMER)).toHaveLength(0);
  });

  test.each<[string, string, Other]>([
    ['another text', OTHER, {}],
    ['another person', TEXT, { from: 'customer.two@example.com' }],
    ['a day later', TEXT, { receivedAt: '2026-11-21T08:00:00.001Z' }],
  ])('but not %s', async (_, text, given) => {
    const { again, notes, to } = await afterTheFirst();
    await (await again(2, text, given)).tell();
    expect(to(given.from ?? CUSTOMER).at(-1)?.subject).toContain('NEXT-0002');
    expect(await notes()).toEqual([]);
  });

  it('nor when the first has had its result, or never gets a receipt', async () => {
    const finished = await afterTheFirst();
    await finished.change(ROUTED);
    await finished.change({ name: 'resolve', words: await finished.words('Mended.') }, { actor: anAgent() });
    await (await finished.again(2, TEXT)).tell();
    expect(finished.to(CUSTOMER)).toHaveLength(2);

    const review = await afterTheFirst({ item: { channel: 'store-review' } });
    await (await review.again(2, TEXT)).tell();
    expect(review.to(CUSTOMER)).toHaveLength(1);
  });

  it('the day is divided by the stage’s speed', async () => {
    const { again, to } = await afterTheFirst({ settings: { speed: 60 } });
    await (await again(25, TEXT)).tell();
    expect(to(CUSTOMER)).toHaveLength(2);
  });
});

describe('R4.1 receipts after the first within 4 hours', () => {
  it('go out at once and tell of the others', async () => {
    const { again, to } = await afterTheFirst();
    await (await again(2, OTHER)).tell();
    await (await again(3, '请问发票怎么开，在哪里下载电子版')).tell();
    const [first, second, third] = to(CUSTOMER).map(({ text }) => text);
    expect(first).not.toContain('您刚才提交的其他反馈');
    expect(second).toContain('编号：ABCD-EFGH。');
    expect(third).toContain('编号：ABCD-EFGH, NEXT-0002。');
  });

  it('but not of those of the morning', async () => {
    const { again, to } = await afterTheFirst();
    await (await again(241, OTHER)).tell();
    expect(to(CUSTOMER)[1]?.text).not.toContain('您刚才提交的其他反馈');
  });
});

test.each([
  ['the same words', 'Nothing works.', 'Nothing works. ', 'en', true],
  ['a word more', `${TEXT} 谢谢`, TEXT, 'zh', true],
  ['words too short to compare', '坏', '坏', 'zh', true],
  ['other short words', '坏', '好', 'zh', false],
  ['another matter', OTHER, TEXT, 'zh', false],
  ['the same complaint of other goods', 'My blender from last week is broken.', 'My kettle is broken.', 'en', false],
] as const)('R2.5 a copy: %s', (_, one, other, language, copy) => {
  expect(isCopy(one, other, language)).toBe(copy);
});
