import { beforeAll, describe, expect, test } from 'vitest';
import {
  cloud,
  command,
  type HistoryItem,
  history,
  type Item,
  type Mail,
  mails,
  reaches,
  send,
  someone,
  unique,
  until,
} from './cloud.ts';
import { killFunction } from './function-processes.ts';

const DANGER = 'The charger caught fire while my son was asleep.';
/** A P0's resolution is due a minute after its start here, and its executive hears after two. */
const CLIMBED_WITHIN = 200;
/** The call ended that long ago: its clocks started then, a quarter of a minute before the first warning of the resolution. */
const ON_THE_PHONE = 30_000;

const aP0 = async () => {
  const customer = someone('p0');
  return { customer, ...(await send({ text: unique(DANGER), contact: { email: customer }, language: 'en' })) };
};

/** The same by phone: its resolution has warned nobody yet, and half of the wait for that is over. */
const aCall = async () => {
  const customer = someone('p0');
  const occurredAt = new Date(Date.now() - ON_THE_PHONE).toISOString();
  const body = { text: unique(DANGER), contact: { email: customer }, language: 'en', occurredAt };
  return { customer, ...(await send(body, cloud().sources.hotline.token)) };
};

const ladderOf = (told: readonly HistoryItem[], metric: string) =>
  told
    .filter(({ type, data }) => ['warned', 'escalated'].includes(type) && data['metric'] === metric)
    .map(({ data }) => data['level']);

const count = (told: readonly HistoryItem[], wanted: string) => told.filter(({ type }) => type === wanted).length;

const isReceipt = (subject: string): boolean => subject.startsWith('We have received');
const isApology = (subject: string): boolean => subject.startsWith('It takes longer than we said');

const about = async (reference: string, address: string): Promise<string[]> =>
  (await mails())
    .filter(({ to, subject }: Mail) => to.includes(address) && subject.includes(reference))
    .map(({ subject }) => subject);

// The functions are found by what Linux tells of their processes.
describe.skipIf(process.platform !== 'linux')('R3.3 R3.6 a P0, while functions die', () => {
  const items: Record<
    'ignored' | 'paused' | 'answered',
    { id: string; reference: string; customer: string; item: Item }
  > = {} as never;
  const others: { id: string; customer: string }[] = [];
  const killed = { analyse: 0, check: 0 };

  async function kill(name: keyof typeof killed): Promise<void> {
    killed[name] += await killFunction(name);
  }

  beforeAll(
    async () => {
      const names = ['ignored', 'paused', 'answered'] as const;
      const settled = names.map(async (name) => {
        const sent = await (name === 'ignored' ? aCall() : aP0());
        items[name] = { ...sent, item: await reaches(sent.id, 'assigned', 'in-progress') };
      });
      await Promise.all(settled);
      await command(items.answered.id, 'reply', { text: 'Please unplug it. We are calling you now.' });
      await command(items.paused.id, 'ask', { text: 'Which charger is it?' });
      for (let round = 0; round < 4; round += 1) {
        others.push(await aP0());
        await kill('analyse');
      }
      await until(
        'executive told of the resolution',
        async () => {
          await kill('check');
          await new Promise((resolve) => setTimeout(resolve, 4_000));
          return ladderOf(await history(items.ignored.id), 'resolution').includes('executive');
        },
        CLIMBED_WITHIN,
      );
    },
    (CLIMBED_WITHIN + 100) * 1000,
  );

  test('an ignored one alerts on-call, lead and executive at once, then the next on call, each once', async () => {
    const { reference, item } = items.ignored;
    expect(item).toMatchObject({ priority: 'P0' });
    const team = cloud().people[item['team'] as keyof ReturnType<typeof cloud>['people']];
    for (const { email } of [team.oncall, team.lead, team.executive]) {
      const alerts = (await about(reference, email)).filter((subject) => subject.includes('P0 alert'));
      expect([email, alerts.length]).toEqual([email, 1]);
      expect(alerts[0]).not.toContain('unanswered');
    }
    const next = (await about(reference, team.head.email)).filter((subject) => subject.includes('P0 alert'));
    expect(next).toEqual([expect.stringContaining('P0 alert unanswered')]);
  });

  test('it climbs the five levels of the ladder, each once, by mail too', async () => {
    const { id, reference, item } = items.ignored;
    const told = await history(id);
    // A late wake-up tells only the highest level due: a machine that stands still between two levels skips one.
    const climbed = ladderOf(told, 'resolution');
    expect(climbed).toEqual(['owner', 'team', 'lead', 'head', 'executive'].filter((level) => climbed.includes(level)));
    expect([climbed.length >= 4, climbed.at(-1)]).toEqual([true, 'executive']);
    expect(told.filter(({ type, data }) => type === 'breached' && data['metric'] === 'resolution')).toHaveLength(1);
    const team = cloud().people[item['team'] as keyof ReturnType<typeof cloud>['people']];
    for (const { email } of Object.values(team)) {
      const subjects = await about(reference, email);
      expect([email, new Set(subjects).size]).toEqual([email, subjects.length]);
    }
    const sent = await until('mail to the executive', async () => {
      const subjects = await about(reference, team.executive.email);
      return subjects.some((subject) => subject.includes('executive — resolution')) && subjects;
    });
    expect(sent.filter((subject) => subject.includes('resolution'))).toHaveLength(1);
  });

  test('one that waits for the customer does not climb its resolution', async () => {
    const told = await history(items.paused.id);
    expect(count(told, 'asked')).toBe(1);
    expect(ladderOf(told, 'resolution')).toEqual([]);
  });

  test('an answered one tells nobody of its first response or its alert any more', async () => {
    const told = await history(items.answered.id);
    const since = told.slice(told.findIndex(({ type }) => type === 'replied'));
    expect(since[0]?.type).toBe('replied');
    expect([ladderOf(since, 'first-response'), count(since, 'alerted')]).toEqual([[], 0]);
  });

  test('functions that were killed have lost and repeated nothing', async () => {
    expect(killed.analyse).toBeGreaterThan(0);
    expect(killed.check).toBeGreaterThan(0);
    for (const { id, customer } of others) {
      const told = await until(`understanding of ${id}`, async () => {
        const found = await history(id);
        return count(found, 'understood') > 0 && found;
      });
      expect([count(told, 'received'), count(told, 'understood')]).toEqual([1, 1]);
      const heard = await until('acknowledgement', async () => {
        const found = (await mails()).filter(({ to }) => to.includes(customer)).map(({ subject }) => subject);
        return found.length > 0 && found;
      });
      const [receipts, rest] = [heard.filter(isReceipt), heard.filter((subject) => !isReceipt(subject))];
      expect(receipts).toHaveLength(1);
      // Nobody answers these, so apologies may follow, each of them once.
      expect(rest.filter((subject) => !isApology(subject))).toEqual([]);
      expect(rest.length).toBeLessThanOrEqual(count(await history(id), 'promise-at-risk'));
    }
  });
});
