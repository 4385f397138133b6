import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema.ts';
import { DataTable, EDITS, type Index } from './data-table.ts';

const FEEDBACK_INDEXES: readonly Index[] = [
  ['queue', 'queueKey', 'queueSort'],
  ['owner', 'ownerKey', 'ownerSort'],
  ['time', 'timeKey', 'timeSort'],
  ['due', 'dueKey', 'dueSort'],
  ['subject', 'subjectKey', 'subjectSort'],
  ['topic', 'topicKey', 'topicSort'],
];

const AUDIT_INDEXES: readonly Index[] = [
  ['actor', 'actorKey', 'timeSort'],
  ['subject', 'subjectKey', 'timeSort'],
  ['action', 'actionKey', 'timeSort'],
  ['target', 'targetKey', 'timeSort'],
  ['month', 'monthKey', 'timeSort'],
];

/** The table that was restored in place of this one, when there is one. */
const named = (name: string | undefined) => (name === undefined ? {} : { restored: { name } });

/** What is written stays as written, for administrators too: a table's policy cannot name its own ARN, hence "*". */
const evidence = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'NobodyEditsEvidence',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: EDITS,
        resources: ['*'],
      }),
    ],
  });

/**
 * The six tables. Those that hold texts, people or evidence are encrypted with the storage key, so that its use is
 * audited and can be withdrawn; the figures hold the labels of topics beside counts. The ledger holds digests: the key
 * that DynamoDB owns protects them as well at rest and costs nothing a call.
 */
export class Tables extends Construct {
  readonly feedback: DataTable;
  readonly keys: DataTable;
  readonly ledger: DataTable;
  readonly figures: DataTable;
  readonly audit: DataTable;
  readonly registry: DataTable;

  constructor(scope: Construct, id: string, props: { readonly key: IKey; readonly deployment: Deployment }) {
    super(scope, id);
    const { key } = props;
    const { recovery, restored, removalProtection: protect } = props.deployment;
    const texts = { recoveryDays: recovery.textDays, protect };

    this.feedback = new DataTable(this, 'Feedback', {
      ...texts,
      key,
      indexes: FEEDBACK_INDEXES,
      // What is left of an item once its history has had its time.
      expires: true,
      stream: true,
      restored: restored.feedback,
    });
    // An erasure deletes keys; it is final once no backup can bring them back.
    this.keys = new DataTable(this, 'Keys', { recoveryDays: recovery.keyDays, protect, key, ...named(restored.keys) });
    this.ledger = new DataTable(this, 'Ledger', { ...texts, expires: true, ...named(restored.ledger) });
    this.figures = new DataTable(this, 'Figures', { ...texts, key, expires: true, ...named(restored.figures) });
    this.audit = new DataTable(this, 'Audit', {
      ...texts,
      key,
      indexes: AUDIT_INDEXES,
      resourcePolicy: evidence(),
      ...named(restored.audit),
    });
    this.registry = new DataTable(this, 'Registry', { ...texts, key, ...named(restored.registry) });
  }
}
