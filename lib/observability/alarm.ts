import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface Watch {
  /** What is wrong, in a few words; unique. */
  readonly name: string;
  /** What customers or staff suffer while it lasts. */
  readonly impact: string;
  /** The heading in `docs/runbook.md` that says what to do. */
  readonly section: string;
  readonly metric: IMetric;
  /** Rings when the metric is above this… */
  readonly above?: number;
  /** …or below this; then silence of the metric rings as well. */
  readonly below?: number;
  /** For how many periods in a row; 1 when left out. */
  readonly periods?: number;
}

const anchor = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

function threshold({
  above,
  below,
  name,
}: Watch): Pick<AlarmProps, 'threshold' | 'comparisonOperator' | 'treatMissingData'> {
  if (above !== undefined) {
    return {
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    };
  }
  if (below === undefined) throw new Error(`alarm "${name}" has no threshold`);
  return {
    threshold: below,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  };
}

/** An alarm that says what it means and where to read on. */
export function watch(scope: Construct, stage: string, topic: ITopic, watched: Watch): void {
  const { name, impact, section, metric, periods = 1 } = watched;
  const alarm = new Alarm(scope, name, {
    alarmName: `closeloop-${stage} ${name}`,
    alarmDescription: `${impact} Runbook: "${section}", docs/runbook.md#${anchor(section)}`,
    metric,
    evaluationPeriods: periods,
    ...threshold(watched),
  });
  alarm.addAlarmAction(new SnsAction(topic));
}
