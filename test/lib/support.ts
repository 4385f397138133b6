import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { StageConfig } from '../../config/schema.ts';
import { buildStage } from '../../lib/app.ts';

const ROOT = join(import.meta.dirname, '../..');

/** JSON of any shape, as templates and definitions are; an assertion on what is not there fails. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

export type Resource = {
  Type: string;
  Properties: Record<string, Json>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

/** An app with the feature flags that the CDK's command line would give it. */
export const appWithFlags = (): App =>
  new App({ context: JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')).context });

/** Stands in for the bundles, which no template depends on but by their content. */
export function emptyCode(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'closeloop-code-'));
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => {};');
  return () => folder;
}

export interface Stacks {
  durable: Template;
  replaceable: Template;
  observability: Template | undefined;
}

export function synthesize(config: StageConfig): Stacks {
  const app = appWithFlags();
  const { durable, replaceable, observability } = buildStage(app, { ...config, codeOf: emptyCode() });
  return {
    durable: Template.fromStack(durable),
    replaceable: Template.fromStack(replaceable),
    observability: observability === undefined ? undefined : Template.fromStack(observability),
  };
}

export const resources = (template: Template, type?: string): [id: string, resource: Resource][] =>
  Object.entries(template.toJSON()['Resources'] as Record<string, Resource>).filter(
    ([, each]) => type === undefined || each.Type === type,
  );

/** The resource of a type whose logical id begins so. */
export function resource(template: Template, type: string, prefix: string): Resource {
  const found = resources(template, type).filter(([id]) => id.startsWith(prefix));
  if (found.length !== 1) throw new Error(`${found.length} resources ${type} begin with ${prefix}`);
  return found[0]![1];
}

/** A value of a template as text, what only the deployment knows in angle brackets. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  const [key, inner] = Object.entries(value as Record<string, Json>)[0] ?? [];
  if (key === 'Ref') return `<${inner}>`;
  if (key === 'Fn::GetAtt') return `<${inner.join('.')}>`;
  if (key === 'Fn::GetStackOutput') return `<${inner.OutputName}>`;
  if (key === 'Fn::Join') return inner[1].map(text).join(inner[0]);
  if (key === 'Fn::Sub') return inner;
  throw new Error(`unknown value ${JSON.stringify(value)}`);
}

export const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
