import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';

const name = z.string().min(1);
const outputs = z.object({
  FeedbackTable: name,
  RegistryTable: name,
  KeysTable: name,
  LedgerTable: name,
  AuditTable: name,
  ContactKeyId: name,
  AuditBucketName: name,
});
export type StageNames = z.infer<typeof outputs>;

/** CloudFormation's word for a stack that is not there, among others. */
const NOT_THERE = 'ValidationError';

/** What a deployed stage calls its tables and its key. @throws for who asked, when the stage is not deployed */
export async function stageNames(
  stage: string,
  region: string,
  client: CloudFormationClient = new CloudFormationClient({ region }),
): Promise<StageNames> {
  const StackName = `CloseloopDurable-${stage}`;
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === NOT_THERE)) throw error;
    throw new Error(`there is no stack ${StackName} in ${region}: deploy the stage first`, { cause: error });
  });
  const found = Stacks.flatMap(({ Outputs = [] }) => Outputs.map((one) => [one.OutputKey ?? '', one.OutputValue]));
  return outputs.parse(Object.fromEntries(found));
}
