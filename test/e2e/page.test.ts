import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { command, mail, reaches, record, send, someone } from './cloud.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  // A customer's browser without script, on a phone.
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(() => browser.close());

test('R4.2 a customer follows the link of the result mail on a phone, without script, and rates', async () => {
  const customer = someone('page');
  const { id, reference } = await send({
    text: 'App 一打开就闪退，我的手机号 13812345678',
    contact: { email: customer },
    language: 'zh',
  });
  await reaches(id, 'assigned');
  await command(id, 'resolve', { text: '新版本 5.2.4 已发布。' });
  const { text } = await mail('result', (sent) => sent.to.includes(customer) && sent.text.includes('5.2.4'));
  const link = /http\S+\/c\/\S+score=4/.exec(text)?.[0] ?? '';

  const response = await page.goto(link);
  expect(response?.headers()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  expect(await page.textContent('body')).toContain(reference);
  expect(await page.textContent('body')).not.toContain('13812345678');
  expect(await page.getAttribute('html', 'lang')).toMatch(/^zh/);
  expect(await page.isChecked('input[name=score][value="4"]')).toBe(true);
  const wide = await page.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth);
  expect(wide).toBe(false);
  expect(await record(id)).toMatchObject({ csat: null });

  await page.check('input[name=score][value="5"]');
  await page.fill('textarea[name=comment]', '很好');
  await page.click('form[action$="/rating"] button');
  expect(await record(id)).toMatchObject({ status: 'closed', csat: { score: 5, comment: '很好' } });
});
