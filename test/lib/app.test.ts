import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import local from '../../config/local.ts';
import { buildStage } from '../../lib/app.ts';
import production from './production.ts';
import { appWithFlags, emptyCode, type Json, resources, synthesize } from './support.ts';

const stacks = synthesize(production);

describe('references between the stacks', () => {
  it('lock neither of them: nothing is exported, nothing imported', () => {
    for (const template of [stacks.durable, stacks.replaceable, stacks.observability!]) {
      const json = template.toJSON();
      expect(JSON.stringify(json)).not.toContain('Fn::ImportValue');
      expect(Object.values(json['Outputs'] ?? {}).filter((output: Json) => output.Export !== undefined)).toEqual([]);
    }
  });

  it('go from the replaceable stack to the durable one only', () => {
    expect(JSON.stringify(stacks.replaceable.toJSON())).toContain(
      '"Fn::GetStackOutput":{"StackName":"CloseloopDurable-production"',
    );
    expect(JSON.stringify(stacks.durable.toJSON())).not.toContain('Fn::GetStackOutput');
  });
});

describe.each([
  ['production.example', production],
  ['local', local],
])('stage %s', (_, config) => {
  it('is clean under cdk-nag', () => {
    const app = appWithFlags();
    buildStage(app, { ...config, codeOf: emptyCode() });
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  it('has no custom resource, whose code would be nobody’s', () => {
    const { durable, replaceable } = synthesize(config);
    for (const template of [durable, replaceable]) {
      expect(
        resources(template).filter(([, { Type }]) => /^Custom::|CloudFormation::CustomResource/.test(Type)),
      ).toEqual([]);
    }
  });
});

it('would not be clean with an open bucket', () => {
  const app = new App();
  new Bucket(new Stack(app, 'Open'), 'Bucket');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow(/validation/i);
});
