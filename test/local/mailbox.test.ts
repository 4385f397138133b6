import { afterEach, describe, expect, it } from 'vitest';
import { type Listening, listen, sendJson } from '../../local/companion/http.ts';
import type { Mail } from '../../local/companion/mail.ts';
import { serveMailbox } from '../../local/companion/mailbox.ts';
import { mailboxPage } from '../../local/companion/mailbox-page.ts';

const kept = (id: string, given: object = {}) => ({
  MessageId: id,
  Source: 'feedback@example.com',
  To: ['wang@example.com'],
  CC: [],
  BCC: [],
  Subject: `Subject ${id}`,
  BodyText: 'text',
  BodyHtml: '<p>html</p>',
  Timestamp: '2026-11-20T08:00:00+00:00',
  ...given,
});

const mail = (given: Partial<Mail> = {}): Mail => ({
  id: 'm1',
  from: 'feedback@example.com',
  to: ['wang@example.com'],
  subject: 'Subject',
  text: 'text',
  html: '<p>html</p>',
  sentAt: '2026-11-20T08:00:00.000Z',
  ...given,
});

const opened: Listening[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

/** A mailbox in front of an emulator that has kept these mails. */
const mailboxOf = async (messages: Record<string, object[]>): Promise<string> => {
  const emulator = await listen(async (_, response) => sendJson(response, 200, { messages }));
  const mailbox = await serveMailbox(() => emulator.url);
  opened.push(emulator, mailbox);
  return mailbox.url;
};
const ids = async (url: string) => ((await (await fetch(url)).json()) as Mail[]).map(({ id }) => id);

describe('GET /mail', () => {
  it('shows each mail in the documented shape', async () => {
    const url = await mailboxOf({ '000000000000': [kept('m1', { CC: ['li@example.com'], BodyHtml: null })] });
    expect(await (await fetch(`${url}/mail`)).json()).toEqual([
      {
        id: 'm1',
        from: 'feedback@example.com',
        to: ['wang@example.com', 'li@example.com'],
        subject: 'Subject m1',
        text: 'text',
        html: null,
        sentAt: '2026-11-20T08:00:00.000Z',
      },
    ]);
  });

  it('the newest last, over all accounts; those of the same second in the order in which they were sent', async () => {
    const url = await mailboxOf({
      '000000000000': [kept('a2', { Timestamp: '2026-11-20T08:00:02Z' }), kept('a3', { Timestamp: 1_795_161_602 })],
      '111111111111': [kept('b1', { Timestamp: '2026-11-20T08:00:01Z' })],
    });
    expect(await ids(`${url}/mail`)).toEqual(['b1', 'a2', 'a3']);
  });

  it("a sender's encoded name is readable", async () => {
    const encoded = ['=?UTF-8?B?5pys5Zyw5ryU56S6?= <a@example.com>', '=?utf-8?Q?Caf=C3=A9_Shop?= <a@example.com>'];
    const url = await mailboxOf({ '000000000000': encoded.map((Source, index) => kept(`m${index}`, { Source })) });
    const mails = (await (await fetch(`${url}/mail`)).json()) as Mail[];
    expect(mails.map(({ from }) => from)).toEqual(['本地演示 <a@example.com>', 'Café Shop <a@example.com>']);
  });

  it('only those to one address, when asked', async () => {
    const url = await mailboxOf({ '000000000000': [kept('m1'), kept('m2', { To: ['Li@Example.com'] })] });
    expect(await ids(`${url}/mail?to=li@example.com`)).toEqual(['m2']);
  });

  it('is empty before there is an emulator, and nothing else is there', async () => {
    const mailbox = await serveMailbox(() => undefined);
    opened.push(mailbox);
    expect(await ids(`${mailbox.url}/mail`)).toEqual([]);
    expect((await fetch(`${mailbox.url}/other`)).status).toBe(404);
  });
});

describe('the mailbox page', () => {
  it("keeps a mail's HTML inside a frame that runs no scripts", async () => {
    const page = mailboxPage([mail({ html: '<script>alert("x")</script>' })], '');
    expect(page).not.toContain('<script>');
    expect(page).toMatch(
      /<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="[^"]*&lt;script&gt;/,
    );
    const url = await mailboxOf({ '000000000000': [kept('m1')] });
    expect((await fetch(`${url}/mailbox`)).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows subject, addresses and text as text', () => {
    const page = mailboxPage([mail({ subject: '<b>您好</b>', text: '</pre><i>', html: null })], '"><i>');
    expect(page).toContain('&lt;b&gt;您好&lt;/b&gt;');
    expect(page).toContain('<pre>&lt;/pre&gt;&lt;i&gt;</pre>');
    expect(page).not.toContain('<i>');
    expect(page).not.toContain('<iframe');
  });

  it('puts the newest first', () => {
    const page = mailboxPage([mail({ subject: 'First' }), mail({ subject: 'Second' })], '');
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
  });
});
