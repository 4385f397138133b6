import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Listening, listen, readBody, sendJson } from '../../local/companion/http.ts';
import { LOCAL_REGION, localClient, startEmulator } from '../../local/emulator.ts';
import { installEmulator } from '../../local/install.ts';
import { paths } from '../../local/paths.ts';
import { Processes } from '../../local/processes.ts';
import { silent } from '../../local/progress.ts';
import { until } from '../../local/until.ts';

/** What a function of the fixture is asked, and what it is to answer: the test is every function's handler. */
export type Handler = (event: Record<string, unknown>) => unknown;

const FUNCTION = `
exports.handler = async (event) => {
  const answer = await fetch(process.env.HANDLER, { method: 'POST', body: JSON.stringify(event) });
  if (!answer.ok) throw new Error('refused');
  return await answer.json();
};`;

const MACHINE = {
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Timestamp: '{% $states.input.checkpointAt %}', Next: 'Check' },
    Check: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: '${Checker}', Payload: '{% $states.input %}' },
      Output: '{% $states.result.Payload %}',
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1 }],
      Next: 'Again',
    },
    Again: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input.next = 'wait' %}", Next: 'Wait' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
};

const ROLE = 'arn:aws:iam::000000000000:role/fixture';

const functionNamed = (handler: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: ROLE,
    Timeout: 10,
    Code: { ZipFile: FUNCTION },
    Environment: { Variables: { HANDLER: handler } },
  },
});

const template = (handlers: string) => ({
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
    Stream: functionNamed(`${handlers}/stream`),
    FromStream: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Stream' },
        EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        StartingPosition: 'TRIM_HORIZON',
        MaximumRecordAgeInSeconds: 60,
      },
    },
    DeadLetters: { Type: 'AWS::SQS::Queue' },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 1,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }, maxReceiveCount: 3 },
      },
    },
    Worker: functionNamed(`${handlers}/queue`),
    FromQueue: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Worker' },
        EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Checker: functionNamed(`${handlers}/machine`),
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: ROLE,
        DefinitionString: { 'Fn::Sub': JSON.stringify(MACHINE) },
      },
    },
    Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [] } } },
  },
  Outputs: {
    Table: { Value: { Ref: 'Table' } },
    Queue: { Value: { Ref: 'Queue' } },
    DeadLetters: { Value: { Ref: 'DeadLetters' } },
    Machine: { Value: { Ref: 'Machine' } },
    Key: { Value: { Ref: 'Key' } },
  },
});

/** Calls CloudFormation's own protocol, which needs no client: the emulator checks no signature. */
const cloudFormation = async (aws: string, Action: string, rest: Record<string, string> = {}): Promise<string> => {
  const answer = await fetch(aws, {
    method: 'POST',
    body: new URLSearchParams({ Action, Version: '2010-05-15', StackName: 'fixture', ...rest }),
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${LOCAL_REGION}/cloudformation/aws4_request, SignedHeaders=host, Signature=0`,
    },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${Action}: ${text}`);
  return text;
};

const deployFixture = async (aws: string, handlers: string): Promise<Record<string, string>> => {
  await cloudFormation(aws, 'CreateStack', { TemplateBody: JSON.stringify(template(handlers)) });
  const described = await until(
    'the fixture stack',
    async () => {
      const text = await cloudFormation(aws, 'DescribeStacks');
      if (/FAILED|ROLLBACK/.test(text)) throw new Error(text);
      return text.includes('CREATE_COMPLETE') ? text : undefined;
    },
    { withinMs: 30_000 },
  );
  const outputs = described.matchAll(/<OutputKey>(\w+)<\/OutputKey>\s*<OutputValue>([^<]+)<\/OutputValue>/g);
  return Object.fromEntries(Array.from(outputs, ([, key = '', value = '']) => [key, value]));
};

/** An emulator of the suite's own, with a table and its stream, a queue, a state machine, a key, and functions. */
export interface Fixture {
  readonly url: string;
  readonly client: ReturnType<typeof localClient>;
  readonly table: string;
  readonly queue: string;
  readonly deadLetters: string;
  readonly machine: string;
  readonly key: string;
  /** Sets what the stream's, the queue's or the machine's function does from now on. */
  handle(which: 'stream' | 'queue' | 'machine', handler: Handler): void;
  close(): Promise<void>;
}

export const openFixture = async (): Promise<Fixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'closeloop-emulator-'));
  const processes = new Processes(join(folder, 'processes.json'), paths.state);
  const handlers = new Map<string, Handler>();
  const functions: Listening = await listen(async (request, response) => {
    const handler = handlers.get((request.url ?? '').slice(1)) ?? (() => ({}));
    const event = JSON.parse(await readBody(request)) as Record<string, unknown>;
    try {
      sendJson(response, 200, handler(event) ?? {});
    } catch {
      sendJson(response, 500, {}); // the test threw on purpose: the function is to throw as well
    }
  });
  await installEmulator(processes, silent);
  const { url } = await startEmulator(processes, silent, functions.url);
  const outputs = await deployFixture(url, functions.url);
  const of = (key: string): string => outputs[key] ?? '';
  return {
    url,
    client: localClient(url),
    table: of('Table'),
    queue: of('Queue'),
    deadLetters: of('DeadLetters'),
    machine: of('Machine'),
    key: of('Key'),
    handle: (which, handler) => handlers.set(which, handler),
    close: async () => {
      await processes.stop();
      await functions.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
