import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Alerts } from '../loop/outbound.ts';
import { outcomeOf } from './send-outcome.ts';

const MOST_SUBJECT = 100;

/** A subject as SNS takes it: printable ASCII, at most 100 characters. */
const asciiSubject = (subject: string): string =>
  subject
    .replace(/[—–]/g, '-')
    .replace(/[^ -~]/g, '?')
    .slice(0, MOST_SUBJECT);

/** One attempt, as with mails: an alert that may have gone out is not raised again. */
export const snsClient = (): SNSClient => new SNSClient({ maxAttempts: 1 });

/** Alerts on a topic that whoever is on call subscribes to. */
export function topicAlerts(client: SNSClient, topicArn: string): Alerts {
  return {
    async raise(subject, text) {
      try {
        await client.send(new PublishCommand({ TopicArn: topicArn, Subject: asciiSubject(subject), Message: text }));
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
