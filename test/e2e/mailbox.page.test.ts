import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen, sendJson } from '../../local/companion/http.ts';
import { serveMailbox } from '../../local/companion/mailbox.ts';
import { openBrowser } from './browser.ts';

const MAIL = {
  MessageId: 'm1',
  Source: 'feedback@example.com',
  To: ['a.rather.long.address.of.somebody@subdomain.example.com', 'li@example.com'],
  CC: [],
  BCC: [],
  Subject: '我们已收到您的反馈 We received your message',
  BodyText: `One line ${'that is long '.repeat(20)}`,
  BodyHtml:
    '<p id="greeting">您好</p><a href="https://example.com/c/t">Your page</a><script>document.body.innerHTML = "ran"</script>',
  Timestamp: '2026-11-20T08:00:00Z',
};

let browser: Browser;
let emulator: Listening;
let mailbox: Listening;

beforeAll(async () => {
  emulator = await listen(async (_, response) => sendJson(response, 200, { messages: { '000000000000': [MAIL] } }));
  mailbox = await serveMailbox(() => emulator.url);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await mailbox.close();
  await emulator.close();
});

const open = async (width: number, to = ''): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${mailbox.url}/mailbox?to=${to}`);
  return page;
};

describe('the mailbox page in a browser', () => {
  it('shows the newest mail as it looks, without running what it brings along', async () => {
    const page = await open(1000);
    const mail = page.frameLocator('iframe');
    expect(await mail.locator('#greeting').textContent()).toBe('您好');
    expect(await page.getByRole('group').count()).toBe(1);
    await page.context().close();
  });

  it('is no wider than a phone', async () => {
    const page = await open(390);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });

  it('shows only the mails to one address when asked', async () => {
    const page = await open(1000, 'nobody');
    expect(await page.getByText('Nothing was sent yet.').isVisible()).toBe(true);
    await page.getByPlaceholder('only mails to …').fill('li@example.com');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('We received your message').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('li@example.com');
    await page.context().close();
  });
});
