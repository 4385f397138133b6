import { Stack } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { ServiceFunction } from './function.ts';
import type { Stage } from './stage.ts';

/** Who mail comes from: a verified address or domain, made here or known to the account already. */
export class MailIdentity extends Construct {
  readonly #names: readonly string[];

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const { name, create } = stage.deployment.mailIdentity;
    if (create)
      new EmailIdentity(this, 'Identity', {
        identity: name.includes('@') ? Identity.email(name) : Identity.domain(name),
      });
    // SES asks for the right on the address when that is verified too, else on its domain.
    this.#names = [...new Set([name, stage.settings.mail.from])];
  }

  /** To send mail from this identity. */
  maySend(sender: ServiceFunction): void {
    const stack = Stack.of(sender);
    sender.allow({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: this.#names.map((name) =>
        stack.formatArn({ service: 'ses', resource: 'identity', resourceName: name }),
      ),
    });
  }
}
