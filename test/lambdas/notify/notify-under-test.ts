import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Settings } from '../../../lambdas/contracts/settings.ts';
import { ms } from '../../../lambdas/domain/instants.ts';
import type { Command, Words } from '../../../lambdas/domain/lifecycle/commands.ts';
import { advance } from '../../../lambdas/domain/service-level/advance.ts';
import { policyOf } from '../../../lambdas/domain/service-level/policy.ts';
import type { TeamRoster } from '../../../lambdas/loop/ports.ts';
import { notify } from '../../../lambdas/notify/notify.ts';
import type { Notifier } from '../../../lambdas/notify/ports.ts';
import { aBody, aFeedback, after, RECEIVED_AT, someFindings, type Told } from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { memoryCustomers } from '../../doubles/memory-customers.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import {
  memoryAlerts,
  memoryHeld,
  memoryMailCaps,
  memoryMailChoices,
  memoryMailer,
  memoryMailLedger,
} from '../../doubles/memory-outbound.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';
import { memoryVault } from '../../doubles/memory-vault.ts';

export const CUSTOMER = 'customer.one@example.com';

const staff = (place: string) =>
  aPerson({ id: `app-${place}`, name: `app ${place}`, email: `app.${place}@example.com`, teams: [] });

const ROSTER: TeamRoster = {
  team: 'app',
  lead: 'app-lead',
  head: 'app-head',
  executive: 'app-executive',
  oncall: ['app-oncall', 'app-second', 'app-lead', 'app-third'],
};

/** notify over doubles in memory, and an item whose events it can be told. */
export async function notifyUnderTest(
  given: { item?: Partial<Feedback>; settings?: Partial<Settings>; noEmail?: true } = {},
) {
  const people = [aPerson(), ...['lead', 'head', 'executive', 'oncall', 'second', 'third'].map(staff)];
  const feedback = memoryFeedback(people);
  const vault = memoryVault();
  const [mailer, ledger, alerts, choices] = [memoryMailer(), memoryMailLedger(), memoryAlerts(), memoryMailChoices()];
  const held = memoryHeld();
  const settings = someSettings(given.settings);
  const clock = { now: ms(RECEIVED_AT) };
  const logged: { level: string; code: string; fields: unknown }[] = [];
  const notifier: Notifier = {
    feedback,
    people: memoryPeople(people, [ROSTER]),
    customers: memoryCustomers(feedback),
    vault,
    ledger,
    held,
    mailer,
    alerts,
    choices,
    caps: memoryMailCaps(),
    settings,
    policy: policyOf(settings),
    pagesUrl: 'https://pages.example.com',
    now: () => clock.now,
    log: (level, code, fields) => logged.push({ level, code, fields }),
  };

  const subject = await vault.subjectFor([{ kind: 'email', value: CUSTOMER }]);
  const received = aFeedback({ subject, ...given.item });
  await vault.newRecordKey(received.id);
  const sealed = await vault.sealForSubject(subject, received.id, 'contact.email', CUSTOMER);
  let item = received;
  feedback.add(received, aBody({ contactSealed: given.noEmail ? {} : { email: sealed } }));

  async function keep(next: { item: Feedback; events: FeedbackEvent[] }): Promise<FeedbackEvent[]> {
    await feedback.commit({ before: item, after: next.item, events: next.events, loads: [] });
    item = next.item;
    return next.events;
  }

  return {
    people,
    feedback,
    vault,
    mailer,
    ledger,
    held,
    alerts,
    choices,
    clock,
    logged,
    notifier,
    current: () => item,
    /** Changes the item by a command; answers the events, which nobody has been told yet. */
    change: (command: Command, told: Told = {}) => keep(after(item, command, { now: clock.now, ...told })),
    /** Lets time pass until the ladder or an alert asks for something. */
    wake(nextOnCall?: string, step = (item.alert?.step ?? 0) + 1): Promise<FeedbackEvent[]> {
      const context = { now: clock.now, actor: { kind: 'system' }, policy: somePolicy() } as const;
      const sealedAfter = advance(
        item,
        context,
        nextOnCall === undefined ? {} : { onCall: { person: nextOnCall, step } },
      );
      return keep({ item: sealedAfter.after, events: sealedAfter.events });
    },
    async tell(events: readonly FeedbackEvent[]): Promise<void> {
      for (const event of events) await notify(notifier, JSON.parse(JSON.stringify(event)));
    },
    /** Words as the desk stores them: masked, and sealed under the record's key. */
    async words(text: string, masked = text, field = 'words'): Promise<Words> {
      return { text: masked, sealed: await vault.sealForRecord(received.id, field, text) };
    },
    understand: (findings: Partial<ReturnType<typeof someFindings>> = {}): Command => ({
      name: 'understood',
      findings: someFindings(findings),
    }),
    to: (address: string) => mailer.mails.filter((mail) => mail.to === address),
  };
}

export const ROUTED: Command = {
  name: 'route',
  decision: { team: 'app', owner: { id: 'app-owner', name: 'app owner' }, reasons: ['category app.crash'] },
};
