import { beforeAll, describe, expect, test } from 'vitest';
import { EVENT_DATA } from '../../lambdas/domain/data-subject/event-data.ts';
import { type Answer, call, cloud, command, history, mail, reaches, send, unique, until } from './cloud.ts';
import { everything, mailsBeside } from './leaks.ts';
import {
  batchAnswer,
  executions,
  logGroups,
  metrics,
  objects,
  putEverywhere,
  reports,
  shapesOf,
  streams,
} from './places.ts';

/** Personal data of every kind, each in words that say what it is. */
const KINDS: Record<string, { secret: string; said: string }> = {
  phone: { secret: '13912348801', said: '电话 13912348801' },
  landline: { secret: '021-62884321', said: '座机 021-62884321' },
  email: { secret: 'kind-leak@example.com', said: 'kind-leak@example.com' },
  'id-card': { secret: '11010519491231002X', said: '身份证 11010519491231002X' },
  'bank-card': { secret: '4539578763621486', said: '银行卡号 4539578763621486' },
  passport: { secret: 'E98765432', said: '护照号 E98765432' },
  plate: { secret: '沪AD12345', said: '车牌 沪AD12345' },
  address: { secret: '世纪大道1288号3幢1502室', said: '住址:上海市浦东新区世纪大道1288号3幢1502室' },
  name: { secret: '欧阳试例', said: '我叫欧阳试例' },
  'wechat-id': { secret: 'canary_wx_2026', said: '微信号 canary_wx_2026' },
  ip: { secret: '203.0.113.77', said: 'my ip is 203.0.113.77' },
  iban: { secret: 'DE89370400440532013000', said: 'IBAN DE89370400440532013000' },
  ssn: { secret: '219-09-9999', said: 'my SSN is 219-09-9999' },
};

/** A phone number that goes in by one door alone, so that a leak names its door. */
const doors = new Map<string, string>();
function through(door: string): string {
  const phone = `1391235${String(1000 + doors.size)}`;
  doors.set(door, phone);
  return phone;
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call('POST', '/v1/feedback', { token: cloud().sources.web.token, body, headers });

/** Whom replies go to: their own mailbox is the one place where clear words belong. */
const CUSTOMER = 'leak-customer@example.com';

async function byTheIntake(): Promise<void> {
  for (const { said } of Object.values(KINDS)) await send({ text: unique(said) });
  const filled = {
    text: unique(`请联系 ${through('text')}`),
    contact: { phone: through('contact.phone'), name: KINDS['name']?.secret, wechat: through('contact.wechat') },
    customer: { id: through('customer.id') },
    product: through('product'),
    region: through('region'),
    appVersion: through('appVersion'),
    externalId: through('externalId'),
    url: `https://shop.example.com/u/${through('url path')}?p=%31${through('url query').slice(1)}#${through('url hash')}`,
    attachments: [
      {
        url: `https://files.example.com/${through('attachment url')}.png`,
        name: `${through('attachment name')}.png`,
        contentType: `image/${through('attachment type')}`,
      },
    ],
    metadata: {
      [through('metadata key')]: 'x',
      note: through('metadata value'),
      long: `tel:${through('metadata part')}`,
    },
  };
  const headers = {
    'idempotency-key': through('idempotency-key'),
    'user-agent': `agent/${through('user-agent')}`,
    'x-request-id': through('x-request-id'),
    'x-forwarded-for': KINDS['ip']?.secret ?? '',
    referer: `https://example.com/${through('referer')}`,
    cookie: `who=${through('cookie')}`,
    'x-anything': through('any header'),
  };
  expect((await post(filled, headers)).status).toBe(202);
  const batch = await call('POST', '/v1/feedback/batch', {
    token: cloud().sources.web.token,
    body: { items: [{ text: unique(`打 ${through('batch')}`) }, { text: '', product: through('batch refused') }] },
  });
  expect(batchAnswer.parse(batch.body).items.map(({ status }) => status)).toEqual([202, 422]);
}

async function byWhatIsRefused(): Promise<void> {
  const refused: [Promise<Answer>, number][] = [
    [post(`{"text": "${through('malformed body')}`), 400],
    [post({ text: through('oversize body'), metadata: { a: 'x'.repeat(300_000) } }), 413],
    [post({ text: 'x', [through('unknown field')]: through('unknown value') }), 422],
    [post({ text: 'x', contact: { email: through('wrong mail') } }), 422],
    [post({ text: through('other content type') }, { 'content-type': 'text/plain' }), 415],
    [call('POST', '/v1/feedback', { token: through('token'), body: { text: 'x' } }), 401],
    [call('GET', `/v1/nothing/${through('path')}?q=${through('query of nothing')}`), 404],
    [call('GET', `/c/${through('page token')}`), 404],
    [call('GET', `/v1/desk/feedback?owner=${through('query refused')}&limit=x`, { token: cloud().tokens.admin }), 422],
  ];
  for (const [answer, status] of refused) expect((await answer).status).toBe(status);
}

async function byTheDesk(): Promise<void> {
  const { agent, admin, lead } = cloud().tokens;
  const contact = { email: CUSTOMER };
  const text = () => unique('The app crashes every time I open it');
  const open = async () => {
    const item = await send({ text: text(), contact, language: 'en' });
    await reaches(item.id, 'assigned', 'triaged');
    return item;
  };
  const [one, two, three] = [await open(), await open(), await open()];
  handled = one.id;
  const given: [string, string, Record<string, unknown>, string][] = [
    [one.id, 'note', { text: `他的电话 ${through('note')}` }, agent],
    [
      one.id,
      'classify',
      { tags: [`vip ${through('tag')}`], category: 'app.slow', reason: `见 ${through('why')}` },
      lead,
    ],
    [one.id, 'reply', { text: `We call ${through('reply')}` }, agent],
    [one.id, 'ask', { text: `Is it ${through('question')}?` }, agent],
    [one.id, 'resolve', { text: `Fixed for ${through('result')}` }, agent],
    [one.id, 'reopen', { reason: `back: ${through('reopen')}` }, lead],
    [two.id, 'reject', { reason: `Not ${through('rejection')}`, plan: `Later ${through('plan')}` }, lead],
    [three.id, 'assign', { team: 'payments', summary: `call ${through('summary')}` }, lead],
    [three.id, 'split', { texts: [`first ${through('split one')}`, `second ${through('split two')}`] }, admin],
  ];
  for (const [id, name, body, token] of given)
    expect([name, (await command(id, name, body, token)).status]).toEqual([name, 200]);
  const reveal = { fields: ['contact.email'], reason: `asked by ${through('reveal')}` };
  expect((await call('POST', `/v1/desk/feedback/${one.id}/reveal`, { token: lead, body: reveal })).status).toBe(200);
  for (const path of [`/v1/desk/feedback?q=${through('search')}`, `/v1/audit?actor=${through('audit query')}`]) {
    expect((await call('GET', path, { token: admin })).status).toBe(200);
  }
  for (const kind of ['access', 'erasure']) {
    const body = { kind, subject: { phone: through(`${kind} request`) } };
    expect((await call('POST', '/v1/privacy/requests', { token: admin, body })).status).toBe(202);
  }
  const said = await call('POST', `${two.page}/message`, { body: { text: `my number: ${through('message')}` } });
  expect(said.status).toBe(200);
  const four = await open();
  expect((await command(four.id, 'resolve', { text: 'Done.' }, admin)).status).toBe(200);
  const { text: told } = await mail('result', ({ to, text: body }) => to.includes(CUSTOMER) && body.includes('Done.'));
  const link = told.match(/http\S+\/c\/[^\s?]+/)?.[0] ?? '';
  const rating = { score: 4, comment: `thanks, ${through('rating comment')}` };
  expect((await call('POST', `${link}/rating`, { body: rating })).status).toBe(200);
}

/** Whatever the customer was mailed stands in the emulator's own store of mails, and in its log. */
const OF_MAILS = /emulator|mail/i;

/** Stands in an object of each bucket. */
const MARK = 'a mark in every bucket';
let handled: string;

let places: [string, string][];
beforeAll(async () => {
  await byTheIntake();
  await byWhatIsRefused();
  await byTheDesk();
  const spoken = await send({ text: unique('Where is my parcel?'), contact: { email: CUSTOMER }, language: 'en' });
  await reaches(spoken.id, 'assigned', 'triaged', 'closed');
  // Once the last item's events have gone their way, so have all before it.
  await mail('acknowledgement', ({ to, text }) => to.includes(CUSTOMER) && text.includes(spoken.reference));
  await until('entries of the audit', async () => {
    const { body } = await call('GET', '/v1/audit?action=split', { token: cloud().tokens.auditor });
    return (body['items'] as object[]).length > 0;
  });
  await putEverywhere('marks/mark', MARK);
  places = [
    ...(await everything()),
    ['executions', await executions()],
    ['log groups', await logGroups()],
    ['streams', await streams()],
    ['metrics', await metrics()],
    ['objects', await objects()],
    ['reports', await reports()],
    ['mails to others', await mailsBeside(CUSTOMER)],
  ];
}, 180_000);

const holdersOf = (secret: string, besides?: RegExp): string[] => {
  const shapes = shapesOf(secret);
  return places
    .filter(([name, text]) => besides?.test(name) !== true && shapes.some((shape) => text.includes(shape)))
    .map(([name]) => name);
};

describe('R6.1 nothing personal is anywhere', () => {
  test('every place was looked into, and would have told', () => {
    const found = (text: string): string[] => holdersOf(text);
    expect(found('The app crashes every time')).toEqual(
      expect.arrayContaining([cloud().resources.feedbackTable, 'streams']),
    );
    expect(found(handled)).toEqual(expect.arrayContaining(['executions', 'streams', cloud().resources.auditTable]));
    expect(found('"code":"accept')).toEqual([expect.stringMatching(/accept\.log$/)]);
    expect(found(MARK)).toEqual(['objects']);
    expect(found('negative-share')).toContain('reports');
  });

  test.each(Object.keys(KINDS))('%s', (kind) => {
    expect(holdersOf(KINDS[kind]?.secret ?? '')).toEqual([]);
  });

  test('by whichever door it came in', () => {
    expect(doors.size).toBeGreaterThan(40);
    const leaks = [...doors].flatMap(([door, secret]) => {
      const held = holdersOf(secret, /^(?:reply|question|result|rejection|plan)$/.test(door) ? OF_MAILS : undefined);
      return held.length === 0 ? [] : [[door, held]];
    });
    expect(leaks).toEqual([]);
  });
});

test('R6.3 every field of every event that was stored is known to an erasure', async () => {
  const { body } = await call('GET', '/v1/desk/feedback?limit=100', { token: cloud().tokens.admin });
  const ids = (body['items'] as { id: string }[]).map(({ id }) => id);
  const events = (await Promise.all(ids.map(history))).flat();
  const known = EVENT_DATA as Record<string, { stays: readonly string[]; goes: readonly string[] }>;
  const unknown = events.flatMap(({ type, data }) =>
    Object.keys(data).flatMap((key) =>
      known[type]?.stays.includes(key) || known[type]?.goes.includes(key) ? [] : [`${type}.${key}`],
    ),
  );
  expect(events.length).toBeGreaterThan(30);
  expect([...new Set(unknown)]).toEqual([]);
});
