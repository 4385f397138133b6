import { describe, expect, it } from 'vitest';
import { noteCode } from '../../../lambdas/domain/data-subject/note-code.ts';
import { addressMac } from '../../../lambdas/loop/mail-address.ts';
import { somePolicy } from '../../builders/settings.ts';
import { CUSTOMER, notifyUnderTest } from './notify-under-test.ts';

type Loop = Awaited<ReturnType<typeof notifyUnderTest>>;

async function codeEvents(loop: Loop, kind: 'access' | 'erasure') {
  const { sealed } = await loop.words('042042');
  const context = { now: loop.clock.now, actor: { kind: 'customer' }, policy: somePolicy() } as const;
  return noteCode(loop.current(), { kind, sealed }, context).events;
}

describe('R6.3 the code of a customer’s own request', () => {
  it.each([
    ['access', '一份'],
    ['erasure', '删除'],
  ] as const)(
    'for %s goes to the customer once, says what it is for, and is not in the subject',
    async (kind, word) => {
      const loop = await notifyUnderTest();
      const events = await codeEvents(loop, kind);
      await loop.tell([...events, ...events]);
      expect(loop.mailer.mails).toHaveLength(1);
      const [mail] = loop.to(CUSTOMER);
      expect(mail?.text).toContain('042042');
      expect(mail?.text).toContain(word);
      expect(mail?.subject).not.toContain('042042');
    },
  );

  it('comes whatever mails the customer chose: it was asked for this moment', async () => {
    const loop = await notifyUnderTest();
    await loop.choices.choose(await addressMac(loop.vault, CUSTOMER), 'none', loop.clock.now);
    await loop.tell(await codeEvents(loop, 'access'));
    expect(loop.to(CUSTOMER)).toHaveLength(1);
  });

  it('is no longer sent once the key is gone', async () => {
    const loop = await notifyUnderTest();
    const events = await codeEvents(loop, 'access');
    loop.vault.forget(loop.current().id);
    await loop.tell(events);
    expect(loop.mailer.mails).toEqual([]);
  });
});
