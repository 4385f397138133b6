import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { ServiceFunction } from './function.ts';
import type { Stage } from './stage.ts';
import type { DeadLetters } from './storage/work-queue.ts';

/** Who mail comes from: a verified address or domain, made here or known to the account already. */
export class MailIdentity extends Construct {
  readonly #names: readonly string[];
  /** The name of what tells of bounces and complaints. */
  readonly configurationSet: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const { name, create } = stage.deployment.mailIdentity;
    if (create)
      new EmailIdentity(this, 'Identity', {
        identity: name.includes('@') ? Identity.email(name) : Identity.domain(name),
      });
    // SES asks for the right on the address when that is verified too, else on its domain.
    this.#names = [...new Set([name, stage.settings.mail.from])];
    this.configurationSet = this.#watched();
  }

  /** Mails that came back and complaints go to the account's event bus. */
  #watched(): string {
    const set = new ConfigurationSet(this, 'Mails');
    set.addEventDestination('Returns', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    return set.configurationSetName;
  }

  /** Has a function hear of what came back of this stage's own mails; what it fails at is kept. */
  tellOfReturns(listener: ServiceFunction, missed: DeadLetters): void {
    new Rule(this, 'Returns', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet] } } },
      },
      targets: [new LambdaFunction(listener.fn, { deadLetterQueue: missed.queue, retryAttempts: 5 })],
    });
  }

  /** To send mail from this identity. */
  maySend(sender: ServiceFunction): void {
    const stack = Stack.of(sender);
    sender.allow({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [
        ...this.#names.map((name) => stack.formatArn({ service: 'ses', resource: 'identity', resourceName: name })),
        stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: this.configurationSet }),
      ],
    });
  }
}
