import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type Listening, listen, send, sendJson } from './http.ts';
import type { Mail } from './mail.ts';
import { mailboxPage } from './mailbox-page.ts';

const EmulatorMail = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  CC: z.array(z.string()),
  BCC: z.array(z.string()),
  Subject: z.string().nullable(),
  BodyText: z.string().nullable(),
  BodyHtml: z.string().nullable(),
  Timestamp: z.union([z.string(), z.number()]),
});
const EmulatorMails = z.object({ messages: z.record(z.string(), z.array(EmulatorMail)) });

// The emulator counts seconds when it gives a number.
const instant = (stamp: string | number): string =>
  new Date(typeof stamp === 'number' ? stamp * 1_000 : stamp).toISOString();

/** A sender's name in another script than Latin is sent as an encoded word (RFC 2047); people want to read it. */
const readable = (header: string): string =>
  header.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? `${Buffer.from(text, 'base64').toString('utf8')} `
      : `${Buffer.from(quoted(text), 'latin1').toString('utf8')} `,
  );

const quoted = (text: string): string =>
  text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const toMail = (mail: z.output<typeof EmulatorMail>): Mail => ({
  id: mail.MessageId,
  from: readable(mail.Source),
  to: [...mail.To, ...mail.CC, ...mail.BCC],
  subject: mail.Subject ?? '',
  text: mail.BodyText || null,
  html: mail.BodyHtml || null,
  sentAt: instant(mail.Timestamp),
});

/** The mails that the emulator at `aws` kept, the newest last. @throws when it does not answer */
export const sentMails = async (aws: string): Promise<Mail[]> => {
  const response = await fetch(`${aws}/_ministack/ses/messages`, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`the emulator shows no mails: ${response.status}`);
  const { messages } = EmulatorMails.parse(await response.json());
  const mails = Object.values(messages).flat().map(toMail);
  return mails.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
};

/** Only mails to this address, when one is asked for (`?to=`); upper and lower case are the same. */
const addressed = (mails: readonly Mail[], to: string | null): readonly Mail[] =>
  to === null || to === ''
    ? mails
    : mails.filter((mail) => mail.to.some((address) => address.toLowerCase().includes(to.toLowerCase())));

// A mail is shown in a frame without scripts; nothing on the page or in a mail loads anything from elsewhere.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'";

/** Serves `GET /mail` (JSON) and `GET /mailbox` (a page), both with an optional `?to=`; `aws()` names the emulator. */
export const serveMailbox = (aws: () => string | undefined): Promise<Listening> =>
  listen(async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const to = searchParams.get('to');
    if (request.method !== 'GET' || !['/', '/mail', '/mailbox'].includes(pathname)) {
      return sendJson(response, 404, { message: 'GET /mail or /mailbox' });
    }
    const source = aws();
    const mails = addressed(source === undefined ? [] : await sentMails(source), to);
    if (pathname === '/mail') return sendJson(response, 200, mails);
    response.setHeader('content-security-policy', POLICY);
    send(response, 200, 'text/html; charset=utf-8', mailboxPage(mails, to ?? ''));
  });
