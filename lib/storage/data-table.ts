import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IGrantable, type PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];
const CHANGE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
/** Every way to touch a row that is there. */
export const EDITS = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
];

/** A sparse index: its name, and the attributes of its partition and sort key. */
export type Index = readonly [name: string, partition: string, sort: string];

export interface DataTableProps {
  /** A customer-managed key, for tables that hold what somebody said or who somebody is. */
  readonly key?: IKey;
  readonly recoveryDays: number;
  readonly protect: boolean;
  readonly indexes?: readonly Index[];
  /** Whether rows leave by their `expiresAt`. */
  readonly expires?: boolean;
  readonly stream?: boolean;
  readonly resourcePolicy?: PolicyDocument;
  /** A table restored from point-in-time that takes this one's place. */
  readonly restored?: { readonly name: string; readonly streamArn?: string } | undefined;
}

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * A table with `pk` and `sk`, and the rights to it by intent. Nobody is ever given Scan, and only an erasure deletes rows.
 *
 * `Table` and not `TableV2`: a global table is more than one region needs, and takes longer to change.
 */
export class DataTable extends Construct {
  readonly table: ITable;
  readonly #indexes: readonly string[];

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id);
    const { key, indexes = [] } = props;
    this.#indexes = indexes.map(([name]) => name);

    const own = new Table(this, 'Table', {
      partitionKey: attribute('pk'),
      sortKey: attribute('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...(key === undefined
        ? { encryption: TableEncryption.DEFAULT }
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: props.recoveryDays,
      },
      deletionProtection: props.protect,
      removalPolicy: props.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.expires === true ? { timeToLiveAttribute: 'expiresAt' } : {}),
      ...(props.stream === true ? { stream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      ...(props.resourcePolicy === undefined ? {} : { resourcePolicy: props.resourcePolicy }),
    });
    for (const [indexName, partition, sort] of indexes) {
      own.addGlobalSecondaryIndex({
        indexName,
        partitionKey: attribute(partition),
        sortKey: attribute(sort),
        projectionType: ProjectionType.ALL,
      });
    }
    this.table = this.#inPlace(own, props.restored);
  }

  /** The table that its users see: this one, or the one that was restored from it. Its key is used through it alone. */
  #inPlace(own: Table, restored: DataTableProps['restored']): ITable {
    const streamArn = restored === undefined ? own.tableStreamArn : restored.streamArn;
    return Table.fromTableAttributes(this, 'InPlace', {
      ...(restored === undefined ? { tableArn: own.tableArn } : { tableName: restored.name }),
      ...(streamArn === undefined ? {} : { tableStreamArn: streamArn }),
    });
  }

  get name(): string {
    return this.table.tableName;
  }

  /** To get, query and test rows, by the table's key and by its indexes. */
  mayRead(grantee: IGrantable): void {
    this.#allow(grantee, READ, [
      this.table.tableArn,
      ...this.#indexes.map((index) => `${this.table.tableArn}/index/${index}`),
    ]);
  }

  /** To add rows. */
  mayAppend(grantee: IGrantable): void {
    this.#allow(grantee, ['dynamodb:PutItem'], [this.table.tableArn]);
  }

  /** To add rows and change them. */
  mayChange(grantee: IGrantable): void {
    this.#allow(grantee, CHANGE, [this.table.tableArn]);
  }

  /** To take rows away: what an erasure removes. */
  mayRemove(grantee: IGrantable): void {
    this.#allow(grantee, ['dynamodb:DeleteItem'], [this.table.tableArn]);
  }

  /** To add rows, and never to touch one again, whatever else its role may come to allow. */
  mayOnlyAppend(grantee: IGrantable): void {
    this.mayAppend(grantee);
    this.#allow(grantee, EDITS, [this.table.tableArn], Effect.DENY);
  }

  #allow(grantee: IGrantable, actions: string[], resources: string[], effect = Effect.ALLOW): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ effect, actions, resources }));
  }
}
