import { strToU8, zipSync } from 'fflate';
import type { FeedbackEvent } from '../contracts/event.ts';
import type { Body, Feedback } from '../contracts/feedback.ts';
import { copyOf, type KnownRecord, SEALED_WORDS } from '../domain/data-subject/copy.ts';
import { iso } from '../domain/instants.ts';
import { inTurns } from './in-turns.ts';
import type { Carrier } from './ports.ts';

const AT_ONCE = 8;

const README = `这是我们保存的与您有关的全部数据,每条反馈一个文件(JSON,UTF-8)。
"given" 是您提供的内容,"stored" 是员工平时看到的已脱敏内容,"understood" 是系统的理解,"history" 是处理经过。

This is everything that we keep about you, one file (JSON, UTF-8) for each piece of feedback.
"given" is what you gave, "stored" what staff normally see of it, masked, "understood" what was made of it,
"history" what was done about it.
`;

type Sealed = readonly [place: string, open: () => Promise<string | undefined>];

function sealedIn(
  { vault }: Carrier,
  item: Feedback,
  body: Body | undefined,
  history: readonly FeedbackEvent[],
): Sealed[] {
  const { id, subject } = item;
  const open = (place: string, sealed: string) =>
    subject !== null && place.startsWith('contact.')
      ? vault.openForSubject(subject, id, place, sealed)
      : vault.openForRecord(id, place, sealed);
  const ofBody: Sealed[] = body
    ? [
        ['text', () => open('text', body.textSealed)],
        ...Object.entries(body.contactSealed).map(
          ([field, sealed]): Sealed => [`contact.${field}`, () => open(`contact.${field}`, sealed)],
        ),
      ]
    : [];
  const ofHistory = history.flatMap(({ seq, data }) =>
    Object.entries(SEALED_WORDS).flatMap(([name, field]): Sealed[] => {
      const sealed = data[field];
      return typeof sealed === 'string' ? [[`${name}#${seq}`, () => open(name, sealed)]] : [];
    }),
  );
  return [...ofBody, ...ofHistory];
}

async function recordOf(carrier: Carrier, id: string): Promise<KnownRecord | undefined> {
  const { feedback } = carrier;
  const item = await feedback.read(id);
  if (!item || item.erasedAt !== null) return undefined;
  const [body, understanding, history] = await Promise.all([
    feedback.readBody(id),
    feedback.readUnderstanding(id),
    feedback.history(id),
  ]);
  const opened = await Promise.all(
    sealedIn(carrier, item, body, history).map(async ([place, open]) => [place, await open()] as const),
  );
  const known = opened.flatMap(([place, clear]): [string, string][] => (clear === undefined ? [] : [[place, clear]]));
  return { item, body, understanding, history, opened: new Map(known) };
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** A ZIP of everything that is known of data subjects, and of how many records. */
export async function gatherCopy(
  carrier: Carrier,
  subjects: readonly string[],
): Promise<{ zip: Uint8Array<ArrayBuffer>; records: number }> {
  const ids = (await inTurns(subjects, 1, (subject) => carrier.records.idsOf(subject))).flat();
  const records = (await inTurns(ids, AT_ONCE, (id) => recordOf(carrier, id))).filter((one) => one !== undefined);
  const files = records
    .map(copyOf)
    .map((copy): [string, Uint8Array] => [`feedback/${copy.reference}.json`, json(copy)]);
  const about = { madeAt: iso(carrier.now()), records: records.length };
  const zip = zipSync({ 'README.txt': strToU8(README), 'about.json': json(about), ...Object.fromEntries(files) });
  return { zip, records: records.length };
}
