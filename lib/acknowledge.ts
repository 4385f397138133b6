import { Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';

/** An ARN as the checks print it: what only the deployment knows as `<AWS::AccountId>`. */
function printed(resolved: unknown): string {
  if (typeof resolved === 'string') return resolved;
  if (typeof resolved !== 'object' || resolved === null) return '';
  if ('Ref' in resolved) return `<${String(resolved.Ref)}>`;
  const join = 'Fn::Join' in resolved ? resolved['Fn::Join'] : undefined;
  return Array.isArray(join) && Array.isArray(join[1]) ? join[1].map(printed).join('') : '';
}

/** Says why a role may use everything under an ARN that ends in a wildcard: this ARN only, with an honest reason. */
export function acknowledgeWildcard(role: Role, arn: string, reason: string): void {
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${printed(Stack.of(role).resolve(arn))}]`,
    reason,
  });
}
