import * as z from 'zod';
import type { StackOutputs } from './deploy.ts';
import { LOCAL_REGION } from './emulator.ts';
import { readJson, writeJson } from './files.ts';
import { paths } from './paths.ts';
import { LOCAL_PLACES, LOCAL_TEAMS } from './people.ts';

const text = z.string().min(1);
const Person = z.object({ id: text, email: z.email() });

export const Seeded = z.object({
  sources: z.object({
    web: z.object({ token: text }),
    hotline: z.object({ token: text }),
    partner: z.object({ token: text, key: text, secret: text }),
  }),
  /** JWTs, valid for a day. */
  tokens: z.object({ agent: text, lead: text, analyst: text, admin: text, auditor: text }),
  people: z.record(z.enum(LOCAL_TEAMS), z.record(z.enum(LOCAL_PLACES), Person)),
});
/** Who and what may use the local cloud. */
export type Seeded = z.infer<typeof Seeded>;

export const Endpoints = Seeded.extend({
  /** The prefix of every `/v1` path; no trailing slash. */
  api: z.url(),
  /** The prefix of `/c/…`. */
  pages: z.url(),
  /** GET: the mails that were sent, a JSON array, the newest last. */
  mail: z.url(),
  /** The mails as a page for people. */
  mailbox: z.url(),
  /** The Comprehend-compatible endpoint, with `/_control` and `/_stats`. */
  comprehend: z.url(),
  /** The OIDC issuer; `POST /_tokens` gives a token for anybody. */
  issuer: z.url(),
  aws: z.url(),
  region: text,
  speed: z.number().positive(),
  resources: z.object({
    feedbackTable: text,
    keysTable: text,
    ledgerTable: text,
    figuresTable: text,
    auditTable: text,
    registryTable: text,
    intakeQueue: z.url(),
    intakeDlq: z.url(),
    stateMachine: text,
    analyse: text,
  }),
});
/** Everything that a caller of the local cloud needs: `.local/endpoints.json`. */
export type Endpoints = z.infer<typeof Endpoints>;

/** What is known once everything runs. */
export interface Running {
  readonly aws: string;
  readonly speed: number;
  readonly gateway: string;
  readonly comprehend: string;
  readonly issuer: string;
  readonly mailbox: string;
}

/** Where the emulator keeps the REST API; the address that the stack puts out is not reachable from here. */
export const emulatedApi = (aws: string, outputs: StackOutputs): string =>
  `${aws}/restapis/${outputs.RestApiId}/${outputs.StageName}/_user_request_`;

export const endpointsOf = (running: Running, outputs: StackOutputs, seeded: Seeded): Endpoints => ({
  api: running.gateway,
  pages: running.gateway,
  mail: `${running.mailbox}/mail`,
  mailbox: `${running.mailbox}/mailbox`,
  comprehend: running.comprehend,
  issuer: running.issuer,
  aws: running.aws,
  region: LOCAL_REGION,
  speed: running.speed,
  ...seeded,
  resources: {
    feedbackTable: outputs.FeedbackTable,
    keysTable: outputs.KeysTable,
    ledgerTable: outputs.LedgerTable,
    figuresTable: outputs.FiguresTable,
    auditTable: outputs.AuditTable,
    registryTable: outputs.RegistryTable,
    intakeQueue: outputs.IntakeQueueUrl,
    intakeDlq: outputs.IntakeDlqUrl,
    stateMachine: outputs.StateMachineArn,
    analyse: outputs.AnalyseFunction,
  },
});

/** The endpoints of the cloud that is up; `undefined` when none is. */
export const readEndpoints = (): Promise<Endpoints | undefined> => readJson(paths.endpoints, Endpoints);

/** Written as the last act of a start: who finds the file finds a cloud that is ready. */
export const writeEndpoints = (endpoints: Endpoints): Promise<void> => writeJson(paths.endpoints, endpoints);
