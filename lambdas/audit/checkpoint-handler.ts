import { witnessedHead } from '../adapters/audit.ts';
import { s3Bucket } from '../adapters/bucket.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log } from '../runtime/log.ts';
import { checkpoint } from './checkpoint.ts';
import { checkpointEnv } from './env.ts';

const env = environment(checkpointEnv);
const client = dynamo();
const vault = s3Bucket(env.AUDIT_BUCKET);

/** Called every hour by a schedule: witnesses the ends of the audit's chains under an object lock. */
export const handler = lambdaFunction('checkpoint', async () => {
  const { heads } = await checkpoint({
    headOf: (chain) => witnessedHead(client, env.LEDGER_TABLE, chain),
    keep: (key, text) => vault.put(key, text, 'application/json'),
    now: Date.now,
  });
  log('info', 'audit.checkpoint', { chains: heads.length });
});
