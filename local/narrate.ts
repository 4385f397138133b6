import * as z from 'zod';
import { type Answer, call, type SentMail, sentMails } from './caller.ts';
import type { Endpoints } from './endpoints.ts';
import { SAMPLES } from './samples.ts';
import { until } from './until.ts';

/** Prints a line of the story. */
export type Tell = (line: string) => void;

const CUSTOMER = 'li@example.com';
const FEEDBACK = {
  text: 'App 一打开就闪退，三天了都用不了。我的手机号 13812345678，请尽快回复。',
  contact: { email: CUSTOMER, phone: '13812345678' },
  product: 'wallet',
};
const PATIENCE = { withinMs: 90_000 };

const accepted = z.object({ id: z.string(), reference: z.string(), page: z.string() });

const shown = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll(/^/gm, '      ');

const picked = (body: Record<string, unknown>, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, body[name]]));

const good = (answer: Answer, what: string): Answer => {
  if (answer.status < 300) return answer;
  throw new Error(`${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
};

const mailTo = (cloud: Endpoints, what: string, fits: (mail: SentMail) => boolean): Promise<SentMail> =>
  until(what, async () => (await sentMails(cloud)).findLast(fits), PATIENCE);

const read = (cloud: Endpoints, id: string): Promise<Answer> =>
  call(cloud, 'GET', `/v1/desk/feedback/${id}`, { token: cloud.tokens.agent });

async function command(cloud: Endpoints, id: string, name: string, body: unknown = {}): Promise<Answer> {
  const { etag = '' } = await read(cloud, id);
  const path = `/v1/desk/feedback/${id}/${name}`;
  return good(await call(cloud, 'POST', path, { token: cloud.tokens.agent, body, etag }), name);
}

async function arrives(cloud: Endpoints, tell: Tell): Promise<z.infer<typeof accepted>> {
  const token = cloud.sources.web.token;
  tell('\n1. A customer writes. The web form sends it in:\n   POST /v1/feedback');
  tell(shown(FEEDBACK));
  const answer = good(await call(cloud, 'POST', '/v1/feedback', { token, body: FEEDBACK }), 'the feedback');
  tell(`   ${answer.status}`);
  tell(shown(answer.body));
  return accepted.parse(answer.body);
}

async function isUnderstood(cloud: Endpoints, id: string, reference: string, tell: Tell): Promise<void> {
  const { body } = await until(
    'routing',
    async () => {
      const answer = await read(cloud, id);
      return answer.status === 200 && answer.body['owner'] !== null ? answer : undefined;
    },
    PATIENCE,
  );
  tell('\n2. It was masked before anything was stored, understood, and routed. What its handler sees:');
  tell(
    shown(
      picked(body, 'status', 'text', 'contact', 'language', 'type', 'category', 'sentiment', 'priority', 'reasons'),
    ),
  );
  tell(shown(picked(body, 'team', 'owner', 'clocks')));
  const mail = await mailTo(
    cloud,
    'acknowledgement',
    ({ to, text }) => to.includes(CUSTOMER) && text.includes(reference),
  );
  tell(`\n3. The customer has a mail: «${mail.subject}»\n${mail.text.replaceAll(/^/gm, '      ')}`);
}

async function isHandled(cloud: Endpoints, id: string, tell: Tell): Promise<string> {
  tell('\n4. The handler takes it, answers and resolves it (POST …/take, …/reply, …/resolve):');
  await command(cloud, id, 'take');
  await command(cloud, id, 'reply', { text: '您好，问题已找到，今天会发布修复版本。' });
  const { body } = await command(cloud, id, 'resolve', { text: '新版本 5.2.2 已发布，闪退已修复，请更新后再试。' });
  tell(shown(picked(body, 'status', 'clocks')));
  const mail = await mailTo(cloud, 'result mail', ({ to, text }) => to.includes(CUSTOMER) && text.includes('5.2.2'));
  tell(`\n5. The customer gets the result: «${mail.subject}», with a scale to rate it.`);
  const link = /http\S+\/c\/[^\s?]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error('the result mail has no link');
  return link;
}

async function isRated(cloud: Endpoints, id: string, link: string, tell: Tell): Promise<void> {
  good(await call(cloud, 'POST', `${link}/rating`, { body: { score: 5, comment: '很快，谢谢' } }), 'the rating');
  const { body } = await read(cloud, id);
  tell('\n6. They rate it 5 on their page, and the loop is closed:');
  tell(shown(picked(body, 'status', 'disposition', 'csat')));
  const history = await call(cloud, 'GET', `/v1/desk/feedback/${id}/history`, { token: cloud.tokens.agent });
  const events = z.array(z.object({ at: z.string(), type: z.string(), by: z.object({ kind: z.string() }) }));
  tell('   Its history:');
  for (const { at, type, by } of events.parse(history.body['items']))
    tell(`      ${at}  ${type.padEnd(12)} ${by.kind}`);
}

async function samples(cloud: Endpoints, tell: Tell): Promise<void> {
  tell(`\n7. ${SAMPLES.length} more messages come in, Chinese and English.`);
  for (const { text, language, email, channel, tier } of SAMPLES) {
    const contact = email === undefined ? {} : { contact: { email } };
    const body = {
      text,
      language,
      ...contact,
      ...(channel === undefined ? {} : { channel }),
      ...(tier === undefined ? {} : { customer: { tier } }),
    };
    const { token } = channel === undefined ? cloud.sources.web : cloud.sources.partner;
    good(await call(cloud, 'POST', '/v1/feedback', { token, body }), 'a sample');
  }
  const mail = await mailTo(cloud, 'escalation', ({ to }) => to.some((address) => address.includes('executive')));
  tell(`   Nobody answers them, so they are chased. The latest mail to an executive: «${mail.subject}»`);
}

async function report(cloud: Endpoints, tell: Tell): Promise<void> {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
  const url = `${cloud.aws}/2015-03-31/functions/closeloop-local-mail-reports/invocations`;
  await fetch(url, { method: 'POST', body: JSON.stringify({ date }) });
  const mail = await mailTo(cloud, 'daily report', ({ subject }) => subject.includes('daily report'));
  tell(`\n8. The day's report is mailed to those who asked for it:\n${mail.text.replaceAll(/^/gm, '      ')}`);
}

/** Tells one item's whole way with the cloud's real answers, then loads the samples and mails the day's report. */
export async function narrate(cloud: Endpoints, tell: Tell): Promise<void> {
  const { id, reference, page } = await arrives(cloud, tell);
  await isUnderstood(cloud, id, reference, tell);
  const link = await isHandled(cloud, id, tell);
  await isRated(cloud, id, link, tell);
  tell(`   The customer's page: ${page}`);
  await samples(cloud, tell);
  await report(cloud, tell);
}
