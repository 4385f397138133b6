import { SESv2Client as Client, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer, OutgoingMail } from '../loop/outbound.ts';
import { outcomeOf } from './send-outcome.ts';

/** One attempt: the SDK's own retries would send again what it has only lost the answer to. */
export const sesClient = (): SESv2Client => new Client({ maxAttempts: 1 });

const content = (Data: string) => ({ Data, Charset: 'UTF-8' });

const MOST_BYTES_OF_A_WORD = 42;

/** A display name as RFC 2047 words of at most 75 characters each; plain ASCII names are quoted. */
export function encodedName(name: string): string {
  if (/^[ -~]*$/.test(name)) return `"${name.replace(/["\\]/g, '\\$&')}"`;
  const words: string[] = [];
  let word = '';
  for (const char of name) {
    if (Buffer.byteLength(word + char) > MOST_BYTES_OF_A_WORD) {
      words.push(word);
      word = '';
    }
    word += char;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}

const command = (mail: OutgoingMail, set: string | undefined): SendEmailCommand =>
  new SendEmailCommand({
    ...(set === undefined ? {} : { ConfigurationSetName: set }),
    FromEmailAddress: `${encodedName(mail.from.name)} <${mail.from.address}>`,
    Destination: { ToAddresses: [mail.to] },
    ...(mail.replyTo === undefined ? {} : { ReplyToAddresses: [mail.replyTo] }),
    Content: {
      Simple: {
        Subject: content(mail.subject),
        Body: { Text: content(mail.text), Html: content(mail.html) },
        Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
      },
    },
  });

/** Sends by SES. @param set the configuration set that tells of bounces and complaints */
export function sesMailer(client: SESv2Client, set?: string): Mailer {
  return {
    async send(mail) {
      try {
        await client.send(command(mail, set));
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
