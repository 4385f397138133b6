import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { periodOf } from '../../../lambdas/domain/figures/period.ts';
import type { MailKey, OutgoingMail } from '../../../lambdas/loop/outbound.ts';
import { buildReport, buildSeries } from '../../../lambdas/reports/build-report.ts';
import { mailDailyReports } from '../../../lambdas/reports/mail-report.ts';
import { asCsv, asHtml, asText } from '../../../lambdas/reports/render-report.ts';
import { risingNow } from '../../../lambdas/reports/rising-topics.ts';
import { anAssignedFeedback, anId, ms } from '../../builders/feedback.ts';
import { aTopic, someRules } from '../../builders/topics.ts';
import { memoryFigures } from '../../doubles/memory-figures.ts';
import { memoryTopics } from '../../doubles/memory-topics.ts';

const ZONE = 'Asia/Shanghai';

async function someFigures(product = 'wallet') {
  const figures = memoryFigures();
  const item = anAssignedFeedback({ product });
  await figures.add(contributionOf(item, ZONE), [{ id: item.id, from: 1, to: 3 }]);
  return figures;
}

function aMailer(figures: Awaited<ReturnType<typeof someFigures>>, now: string) {
  const sent: { to: string; subject: string; text: string }[] = [];
  const claimed = new Set<string>();
  const mailer = {
    figures,
    zone: ZONE,
    now: () => ms(now),
    subscribers: async () => [{ id: 's1', email: 'product@example.com', audience: 'product' as const }],
    from: { name: 'Closeloop', address: 'feedback@example.com' },
    ledger: {
      begin: async (key: MailKey) => {
        const first = !claimed.has(JSON.stringify(key));
        claimed.add(JSON.stringify(key));
        return first ? ('first' as const) : ('done' as const);
      },
      settle: async () => {},
      release: async () => {},
    },
    mailer: {
      send: async (mail: OutgoingMail) => {
        sent.push(mail);
        return 'sent' as const;
      },
    },
  };
  return { mailer, sent };
}

describe('R5.2 the daily report', () => {
  test('is mailed once, in the opening hour of the report zone, about yesterday', async () => {
    const { mailer, sent } = aMailer(await someFigures(), '2026-11-21T01:10:00.000Z');
    await mailDailyReports(mailer);
    await mailDailyReports(mailer);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'product@example.com', subject: expect.stringContaining('2026-11-20') });
    expect(sent[0]?.text).toContain('Received: 1 (before 0, n 1)');
    expect(sent[0]?.text).toContain('app.crash: 1');
  });

  test('waits at any other hour', async () => {
    const { mailer, sent } = aMailer(await someFigures(), '2026-11-20T16:10:00.000Z');
    expect(await mailDailyReports(mailer)).toBe(0);
    expect(sent).toEqual([]);
  });

  test('comes when asked for, also about today', async () => {
    const { mailer, sent } = aMailer(await someFigures(), '2026-11-20T10:00:00.000Z');
    await mailDailyReports(mailer, '2026-11-20');
    expect(sent[0]?.subject).toContain('(so far)');
  });

  test('of an empty day is one line', async () => {
    const report = await buildReport(
      { figures: memoryFigures() },
      periodOf('daily', '2026-11-19', '2026-11-20'),
      'handler',
    );
    expect(asText(report).trim().split('\n').at(-1)).toBe('Nothing came in and nothing was done.');
    expect(asHtml(report)).not.toContain('<table');
  });

  test('has every figure in its CSV', async () => {
    const report = await buildReport(
      { figures: await someFigures() },
      periodOf('daily', '2026-11-20', '2026-11-20'),
      'handler',
    );
    expect(asCsv(report).split('\r\n')).toContain('received,1,items,1,0');
  });

  test('series are cut by dimension', async () => {
    const ask = { name: 'received', by: 'product', from: '2026-11-19', to: '2026-11-20' };
    const points = await buildSeries(await someFigures(), ask);
    expect(points).toEqual([{ day: '2026-11-20', by: 'wallet', value: 1, n: 1 }]);
  });
});

describe('R5.2 what rises, in the report for product', () => {
  const NOW = ms('2026-11-21T01:10:00.000Z');
  const hour = String(Math.floor(NOW / 3_600_000));
  const topics = memoryTopics();
  for (const topic of [
    aTopic({ id: anId(1), count: 12, customers: 9, hours: { [hour]: 12 } }),
    aTopic({ id: anId(2), count: 40, customers: 3, hours: { [hour]: 4 } }),
    aTopic({ id: anId(3), count: 12, customers: 9, hours: { [hour]: 12 }, suspectAt: '2026-11-21T01:00:00.000Z' }),
    aTopic({ id: anId(4), count: 20, customers: 8, hours: { [hour]: 20 }, label: '<b>结账</b>' }),
  ]) {
    topics.add(topic);
  }
  const rising = risingNow({ topics, rules: someRules(), now: () => NOW }, ZONE);
  const report = async (day: string, audience: 'product' | 'handler' = 'product') =>
    buildReport({ figures: await someFigures(), rising }, periodOf('daily', day, '2026-11-21'), audience);

  test('is told with counts and a masked label, most of the last day first; campaigns are not', async () => {
    const built = await report('2026-11-20');
    expect(built.topics).toStrictEqual([
      { id: anId(4), label: '<b>结账</b>', count: 20, customers: 8, last24h: 20, growth: 20 },
      { id: anId(1), label: '打开就闪退', count: 12, customers: 9, last24h: 12, growth: 12 },
    ]);
    expect(asText(built)).toContain('  打开就闪退: 12 (9 customers, 12 in the last 24 h)');
    expect(asHtml(built)).toContain('&lt;b&gt;结账&lt;/b&gt;: 20');
  });

  test('and to nobody else, nor in a report of earlier days', async () => {
    expect((await report('2026-11-20', 'handler')).topics).toStrictEqual([]);
    const earlier = await report('2026-11-19');
    expect([earlier.topics, asText(earlier).includes('rising')]).toStrictEqual([[], false]);
  });
});
