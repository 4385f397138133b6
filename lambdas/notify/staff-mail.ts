import type { FeedbackEvent } from '../contracts/event.ts';
import type { Clock, Feedback } from '../contracts/feedback.ts';
import type { Settings } from '../contracts/settings.ts';
import type { StaffNotice } from '../domain/notices/kinds.ts';
import { toldTime } from '../domain/notices/when.ts';
import { maskText } from '../domain/privacy/index.ts';
import { nearestDeadline } from '../domain/service-level/ladder.ts';
import type { OutgoingMail } from '../loop/outbound.ts';
import type { Person } from '../loop/ports.ts';
import { renderMail } from '../templates/mail/layout.ts';
import { type StaffFacts, staffAlert, staffLetter } from '../templates/mail/staff.ts';
import { type Voice, voiceFor } from '../templates/texts/catalogue.ts';
import { MACHINE_HEADERS, threadHeaders } from './headers.ts';

const NONE = '—';

/** Where the words of an event are, by what they are; all are masked, and masked once more for whatever slipped in. */
const WORDS = ['text', 'comment', 'reason', 'summary'] as const;

function wordsOf(event: FeedbackEvent): string | null {
  const found = WORDS.map((field) => event.data[field]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? maskText(found).masked : null;
}

const numberIn = ({ data }: FeedbackEvent, field: string): number | null => {
  const value = data[field];
  return typeof value === 'number' ? value : null;
};

const clockOf = (item: Feedback, notice: StaffNotice): Clock | undefined =>
  item.clocks.find(({ metric, cycle }) => metric === notice.clock?.metric && cycle === notice.clock.cycle);

function factsOf(
  settings: Settings,
  notice: StaffNotice,
  event: FeedbackEvent,
  item: Feedback,
  voice: Voice,
): StaffFacts {
  const clock = clockOf(item, notice);
  const due = clock === undefined ? nearestDeadline(item) : clock.dueAt;
  const label = item.team === null ? undefined : settings.teams[item.team]?.label;
  return {
    reference: item.reference,
    priority: item.priority ?? NONE,
    category: item.category ?? NONE,
    team: label?.[voice.language.startsWith('zh') ? 'zh' : 'en'] ?? item.team ?? NONE,
    owner: item.owner?.name ?? null,
    status: item.status,
    level: notice.roles[0] ?? null,
    metric: notice.clock?.metric ?? null,
    due: due === null ? null : toldTime(due, settings.company.reportZone, voice.language),
    score: numberIn(event, 'score'),
    count: numberIn(event, 'count'),
    customers: numberIn(event, 'customers'),
    snippet: maskText(item.snippet).masked,
    words: wordsOf(event),
    deskUrl: settings.deskUrlTemplate.replace('{id}', item.id),
  };
}

/** A notice, the event that it follows from, and the item as it is now. */
export interface Told {
  notice: StaffNotice;
  event: FeedbackEvent;
  item: Feedback;
}

/** What the alert topic is told: reference, level and where to act; not a word of the feedback. */
export function alertText(settings: Settings, { notice, event, item }: Told): { subject: string; text: string } {
  const voice = voiceFor('en', settings.texts);
  return staffAlert(notice.kind, factsOf(settings, notice, event, item, voice), voice);
}

/**
 * A mail to one of the staff, ready to send, in a language of theirs: about one notice, or what waited for them together.
 * Never personal data of a customer.
 */
export function staffMailOf(settings: Settings, told: readonly Told[], person: Person): OutgoingMail {
  const { from } = settings.mail;
  const voice = voiceFor(person.languages[0] ?? null, settings.texts);
  const parts = told.map(({ notice, event, item }) => ({
    kind: notice.kind,
    facts: factsOf(settings, notice, event, item, voice),
  }));
  const [only, ...others] = told;
  const alone = only !== undefined && others.length === 0;
  return {
    to: person.email,
    from: { name: settings.company.name.en, address: from },
    ...renderMail(staffLetter(parts, voice), voice),
    headers: alone
      ? threadHeaders({ id: only.item.id, audience: 'staff', from }, only.notice.kind === 'assigned')
      : MACHINE_HEADERS,
  };
}
