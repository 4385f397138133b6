import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import local from '../../config/local.ts';
import { FUNCTION_NAMES } from '../../lib/functions.ts';
import { ADDRESS_FULL_LINE } from '../../lib/notify/notify.ts';
import { CALENDARS_END_LINE, SWEEP_LINE } from '../../lib/sweep/sweep.ts';
import production from './production.ts';
import { resource, resources, synthesize, text } from './support.ts';

const ROOT = join(import.meta.dirname, '../..');
const { durable, replaceable, observability } = synthesize(production);
const alarms = resources(observability!, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const named = (name: string) => alarms.find((alarm) => alarm['AlarmName'] === `closeloop-production ${name}`);

const runbook = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

describe('alarms', () => {
  it('have names of their own', () => {
    expect(alarms.length).toBeGreaterThan(20);
    expect(new Set(alarms.map((alarm) => alarm['AlarmName'])).size).toBe(alarms.length);
  });

  it.each(alarms.map((alarm) => [String(alarm['AlarmName']), alarm] as const))(
    '%s says its impact and a section of the runbook that speaks of it',
    (name, alarm) => {
      const said = /^(?<impact>.+\.) Runbook: "(?<section>[^"]+)", docs\/runbook\.md#(?<anchor>\S+)$/.exec(
        String(alarm['AlarmDescription']),
      )?.groups;
      expect(said?.['impact']?.length).toBeGreaterThan(20);
      const section = sections.get(said?.['section'] ?? '');
      expect(section).toBeDefined();
      expect(said?.['anchor']).toBe(said?.['section']?.toLowerCase().replaceAll(' ', '-'));
      const title = name.replace('closeloop-production ', '').replace(/^Failures of .+/, 'Failures of …');
      expect(section).toContain(title.replace('Dead letters of ', 'of '));
    },
  );

  it('reach the alert topic', () => {
    for (const alarm of alarms) {
      expect(alarm['AlarmActions'].map(text)).toEqual([expect.stringMatching(/^<PublishOutputRefAlertsTopic\w+>$/)]);
    }
    const { Protocol, Endpoint } = resource(observability!, 'AWS::SNS::Subscription', 'Mail').Properties;
    expect([Protocol, Endpoint]).toEqual(['email', 'operations@example.com']);
  });

  it('watch the dead letters of every queue, schedule and stream', () => {
    const watched = alarms
      .filter((alarm) => alarm['MetricName'] === 'ApproximateNumberOfMessagesVisible')
      .map((alarm) => text(alarm['Dimensions'][0].Value));
    const deadLetters = [durable, replaceable].flatMap((template) =>
      resources(template, 'AWS::SQS::Queue').filter(([, each]) => each.Properties['RedrivePolicy'] === undefined),
    );
    expect(deadLetters).toHaveLength(12);
    for (const [id] of deadLetters) expect(watched.filter((name) => name.includes(id))).toHaveLength(1);
    expect(alarms.filter((alarm) => alarm['MetricName'] === 'OnFailureDestinationDeliveredEventCount')).toHaveLength(2);
  });

  it.each(FUNCTION_NAMES)('watch the failures of %s', (name) => {
    expect(named(`Failures of ${name}`)).toMatchObject({
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: `closeloop-production-${name}` }],
    });
  });

  it('notice that the sweep is silent: no metric is an alarm too', () => {
    expect(named('Sweep is silent')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('watch throttles, timers and the API', () => {
    expect(named('Throttles')).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Throttles' });
    expect(named('Timers fail')).toMatchObject({ Namespace: 'AWS/States', MetricName: 'ExecutionsFailed' });
    expect(named('API fails')).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5XXError' });
  });
});

it('metrics of log lines are made of lines that are written', () => {
  const folders = ['lambdas/sweep', 'lambdas/notify'].map((folder) => join(ROOT, folder));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  for (const line of [SWEEP_LINE, CALENDARS_END_LINE, ADDRESS_FULL_LINE]) {
    expect([line, sources.some((source) => source.includes(`'${line}'`))]).toEqual([line, true]);
  }
  const filters = resources(replaceable, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);
  expect(filters.map((filter) => String(filter['FilterPattern'])).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [CALENDARS_END_LINE, ADDRESS_FULL_LINE, SWEEP_LINE, SWEEP_LINE].map((line) => `{ $.code = "${line}" }`),
  );
  for (const filter of filters) {
    const { MetricNamespace, MetricName } = filter['MetricTransformations'][0];
    expect(
      alarms.filter((alarm) => alarm['MetricName'] === MetricName && alarm['Namespace'] === MetricNamespace),
    ).toHaveLength(1);
  }
});

it('draws one dashboard', () => {
  expect(resources(observability!, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
});

it('is left out where a stage has no monitoring', () => {
  expect(synthesize(local).observability).toBeUndefined();
});
