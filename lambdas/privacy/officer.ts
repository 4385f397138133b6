import type { dynamo } from '../adapters/dynamo.ts';
import { mailLedger } from '../adapters/mail-ledger.ts';
import { registryPeople } from '../adapters/people.ts';
import { sesClient, sesMailer } from '../adapters/ses.ts';
import type { Settings } from '../contracts/settings.ts';
import type { Officer } from './ports.ts';

/** Who is told about requests, by real mail. */
export const realOfficer = (
  client: ReturnType<typeof dynamo>,
  tables: { REGISTRY_TABLE: string; LEDGER_TABLE: string },
  settings: Settings,
): Officer => ({
  people: registryPeople(client, tables.REGISTRY_TABLE),
  mailer: sesMailer(sesClient()),
  ledger: mailLedger(client, tables.LEDGER_TABLE),
  settings,
  now: Date.now,
});
