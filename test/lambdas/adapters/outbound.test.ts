import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { expect, test } from 'vitest';
import { topicAlerts } from '../../../lambdas/adapters/alerts.ts';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { registryMailChoices } from '../../../lambdas/adapters/mail-choices.ts';
import { outcomeOf } from '../../../lambdas/adapters/send-outcome.ts';
import { encodedName, sesClient, sesMailer } from '../../../lambdas/adapters/ses.ts';
import { sdkAnswers } from './sdk-answers.ts';

const MAIL = {
  to: 'customer.one@example.com',
  from: { name: '示例公司', address: 'feedback@example.com' },
  replyTo: 'care@example.com',
  subject: '我们已收到',
  text: 'text',
  html: '<p>html</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
};

test('a mail is sent as simple content with its headers', async () => {
  const { sent, config } = sdkAnswers(() => ({ body: { MessageId: 'm-1' } }));
  expect(await sesMailer(new SESv2Client(config)).send(MAIL)).toBe('sent');
  expect(sent[0]?.input).toStrictEqual({
    FromEmailAddress: '=?UTF-8?B?56S65L6L5YWs5Y+4?= <feedback@example.com>',
    Destination: { ToAddresses: ['customer.one@example.com'] },
    ReplyToAddresses: ['care@example.com'],
    Content: {
      Simple: {
        Subject: { Data: '我们已收到', Charset: 'UTF-8' },
        Body: { Text: { Data: 'text', Charset: 'UTF-8' }, Html: { Data: '<p>html</p>', Charset: 'UTF-8' } },
        Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
      },
    },
  });
});

test.each([
  [400, 'MessageRejected', 'refused'],
  [400, 'BadRequestException', 'refused'],
  [429, 'TooManyRequestsException', 'unsent'],
  [403, 'AccessDeniedException', 'unsent'],
  [500, 'InternalServiceErrorException', 'unknown'],
  [503, 'ServiceUnavailable', 'unknown'],
] as const)('answer %i %s is %s, after one attempt', async (status, name, expected) => {
  const { sent, config } = sdkAnswers(() => ({ status, body: { __type: name, message: 'no' } }));
  expect(await sesMailer(new SESv2Client(config)).send(MAIL)).toBe(expected);
  expect(sent).toHaveLength(1);
});

test.each([
  [Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'unsent'],
  [Object.assign(new Error('reset'), { code: 'ECONNRESET' }), 'unknown'],
  [Object.assign(new Error('timeout'), { name: 'TimeoutError' }), 'unknown'],
  [Object.assign(new Error('none'), { name: 'CredentialsProviderError' }), 'unsent'],
  ['odd', 'unknown'],
] as const)('a failure without an answer: %s is %s', (error, expected) => {
  expect(outcomeOf(error)).toBe(expected);
});

test('the client itself never tries again', async () => {
  expect(await sesClient().config.maxAttempts()).toBe(1);
});

test('a display name is quoted, or encoded in words that are short enough', () => {
  expect(encodedName('Example "Co"')).toBe('"Example \\"Co\\""');
  const words = encodedName('示例公司'.repeat(10)).split(' ');
  expect(words.every((word) => word.length <= 75)).toBe(true);
  const clear = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('');
  expect(clear).toBe('示例公司'.repeat(10));
});

test('an alert has a subject that the topic takes', async () => {
  const { sent, config } = sdkAnswers(() => ({ body: {} }));
  const alerts = topicAlerts(new SNSClient(config), 'arn:aws:sns:eu-central-1:111122223333:alerts');
  await alerts.raise(`[ABCD-EFGH] P0 — 警报 ${'x'.repeat(200)}`, 'text');
  const subject = new URLSearchParams(String(sent[0]?.input['form'])).get('Subject') ?? '';
  expect(subject).toMatch(/^\[ABCD-EFGH\] P0 - \?\? x+$/);
  expect(subject).toHaveLength(100);
});

test('R4.4 what nobody chose is everything; a choice is read back consistently', async () => {
  const none = sdkAnswers(() => ({ body: {} }));
  expect(await registryMailChoices(new DynamoDBClient(none.config), 'registry').of('mac-1')).toBe('all');
  expect(none.sent[0]?.input).toMatchObject({
    Key: { pk: { S: 'SUPPRESSED#mac-1' }, sk: { S: 'S' } },
    ConsistentRead: true,
  });
  const some = sdkAnswers(() => ({ body: { Item: stored({ choice: 'none', at: '2026-11-20T08:00:00.000Z' }) } }));
  expect(await registryMailChoices(new DynamoDBClient(some.config), 'registry').of('mac-1')).toBe('none');
});

test('R4.4 a mail names the configuration set that tells of its return', async () => {
  const { sent, config } = sdkAnswers(() => ({ body: { MessageId: 'm-1' } }));
  await sesMailer(new SESv2Client(config), 'mails').send(MAIL);
  expect(sent[0]?.input).toMatchObject({ ConfigurationSetName: 'mails' });
});
