import type { PrivacyRequest } from '../contracts/privacy.ts';
import type { Notice } from '../domain/data-subject/request.ts';
import { toldTime } from '../domain/notices/when.ts';
import { renderMail } from '../templates/mail/layout.ts';
import { type TextKey, type Voice, voiceFor } from '../templates/texts/catalogue.ts';
import type { Officer } from './ports.ts';

interface Recipient {
  /** Names the recipient in the mail ledger; not the address. */
  id: string;
  email: string;
  language: string | null;
}

/** The officer of the settings; without one the fallback team's lead, and its executive once it is too late. */
async function recipientOf(officer: Officer, notice: Notice): Promise<Recipient | undefined> {
  const { people, settings } = officer;
  if (settings.privacy.officer !== undefined) return { id: 'officer', email: settings.privacy.officer, language: null };
  const roster = await people.roster(settings.fallbackTeam);
  const person = roster && (await people.find(notice === 'escalation' ? roster.executive : roster.lead));
  return person && { id: person.id, email: person.email, language: person.languages[0] ?? null };
}

function letterOf({ settings }: Officer, request: PrivacyRequest, notice: Notice, voice: Voice) {
  const subject = voice.say(`privacy.${notice}.subject`, { id: request.id });
  const time = (at: string): string => toldTime(at, settings.company.reportZone, voice.language);
  const row = (key: TextKey, value: string): [string, string] => [voice.say(key), value];
  return {
    subject,
    title: subject,
    footer: [],
    blocks: [
      { kind: 'text' as const, text: voice.say(`privacy.${notice}.intro`) },
      {
        kind: 'facts' as const,
        rows: [
          row('privacy.fact.request', request.id),
          row('privacy.fact.kind', request.kind),
          row('privacy.fact.status', request.status),
          row('privacy.fact.received', time(request.receivedAt)),
          row('privacy.fact.due', time(request.dueBy)),
        ],
      },
    ],
  };
}

/**
 * Tells the one who answers for privacy of a request: its id and dates, nothing of whom it is about. Each notice goes out
 * once. Throws when it could not be sent now, or there is nobody to be told.
 */
export async function tellOfficer(officer: Officer, request: PrivacyRequest, notice: Notice): Promise<void> {
  const { ledger, mailer, settings, now } = officer;
  const to = await recipientOf(officer, notice);
  if (!to) throw new Error('nobody answers for privacy: no officer and no roster of the fallback team');
  const key = { event: { id: request.id, seq: 0 }, template: `privacy-${notice}`, recipient: to.id };
  if ((await ledger.begin(key, now())) !== 'first') return;
  const voice = voiceFor(to.language, settings.texts);
  const outcome = await mailer.send({
    to: to.email,
    from: { name: settings.company.name.en, address: settings.mail.from },
    ...renderMail(letterOf(officer, request, notice, voice), voice),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  if (outcome !== 'unsent') return ledger.settle(key, outcome, now());
  await ledger.release(key);
  throw new Error('the mail could not be sent now');
}
