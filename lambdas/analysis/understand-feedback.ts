import type { Body, Feedback, Understanding } from '../contracts/feedback.ts';
import type { Settings } from '../contracts/settings.ts';
import { priorityWith } from '../domain/lifecycle/weigh.ts';
import { languageOf } from '../domain/notices/language.ts';
import { asksBack } from '../domain/understanding/asks-back.ts';
import { withDetails } from '../domain/understanding/details/heard-details.ts';
import {
  analysisDue,
  askAgainAt,
  commandsOf,
  isUnderstoodLate,
  refineWith,
  wordsToRead,
} from '../domain/understanding/due.ts';
import type { MessageRead, MessageToRead, Taxonomy } from '../domain/understanding/message-read.ts';
import { type Asking, askingFor, isSampled } from '../domain/understanding/strategy.ts';
import { understand } from '../domain/understanding/understand.ts';
import { applyCommands, type Loop } from '../loop/apply-command.ts';
import { voiceFor } from '../templates/texts/catalogue.ts';
import type { Answer } from './ask-about.ts';
import { type Asked, askOnce, markOf } from './ask-once.ts';

export interface Analyst extends Loop, Asked {
  taxonomy: Taxonomy;
  analysis: Pick<Settings['analysis'], 'strategy' | 'sample'>;
  /** The company's own words. */
  texts?: Settings['texts'] | undefined;
  /** An item that could not be understood: reported, and tried again with its message. */
  failed(id: string, error: unknown): void;
}

export interface Understood {
  /** Ids that are to be tried again. */
  failed: ReadonlySet<string>;
  /** How many were decided by the rules because nobody else was heard. */
  provisional: number;
  /** Of the texts that the own reading was sure of and somebody else was asked about: how many, and how often both agree. */
  compared: { asked: number; agreed: number };
}

/** One item on its way through: as it was read, and what the rules alone make of it. */
interface Work {
  item: Feedback;
  due: 'understand' | 'reread' | 'refine';
  body: Body;
  message: MessageToRead;
  alone: MessageRead;
  asking: Asking;
}

const messageOf = (item: Feedback, text: string): MessageToRead => ({
  text,
  channel: item.channel,
  tier: item.customer.tier,
  statedType: item.statedType,
  stars: item.stars,
  backfill: item.backfill,
});

/**
 * Understands a batch of items: every one by the rules, then all that are worth it by a second opinion, asked together,
 * then each stored by itself. Whoever is not heard delays nothing: the rules decide, and the item is asked about again.
 * A failed item fails alone; one that was understood already is passed over.
 */
export async function understandFeedback(analyst: Analyst, ids: readonly string[]): Promise<Understood> {
  const failed = new Set<string>();
  const guarded = async <T>(id: string, step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      failed.add(id);
      analyst.failed(id, error);
      return undefined;
    }
  };
  const read = await Promise.all([...new Set(ids)].map((id) => guarded(id, () => readOne(analyst, id))));
  const works = read.filter((work) => work !== undefined && work !== null);
  const answers = await askOnce(
    analyst,
    works.map(({ message, alone, asking }) => ({
      text: message.text,
      language: alone.findings.language,
      sure: alone.sure.language,
      sentiment: asking.sentiment,
      details: asking.details,
    })),
  );
  const stored = await Promise.all(
    works.map((work, at) => guarded(work.item.id, () => storeOne(analyst, work, answers[at] ?? {}))),
  );
  const provisional = stored.filter((still) => still === true).length;
  return { failed, provisional, compared: compare(works, answers) };
}

/** How far the own reading agrees with somebody else on texts that it is sure of. */
function compare(works: readonly Work[], answers: readonly Answer[]): Understood['compared'] {
  const heard = works.flatMap(({ alone, asking }, at) => {
    const opinion = answers[at]?.sentiment;
    return opinion === undefined || asking.needed ? [] : [opinion.sentiment === alone.findings.sentiment];
  });
  return { asked: heard.length, agreed: heard.filter((agreed) => agreed).length };
}

/** Null when there is nothing to do. */
async function readOne(analyst: Analyst, id: string): Promise<Work | null> {
  const item = await analyst.feedback.read(id);
  if (!item) throw new Error('the item of a message is not stored');
  const due = analysisDue(item, analyst.now());
  if (due === null) return null;
  const body = await analyst.feedback.readBody(id);
  if (!body) throw new Error('the item has no text');
  const text = due === 'reread' ? wordsToRead(body.text, await analyst.feedback.history(id)) : body.text;
  const message = messageOf(item, text);
  const alone = understand(message, analyst.taxonomy);
  const sampled = isSampled(markOf({ text, language: alone.findings.language }), analyst.analysis.sample);
  return { item, due, body, message, alone, asking: askingFor(analyst.analysis.strategy, alone, sampled) };
}

/** Whether the item stays provisional. */
async function storeOne(analyst: Analyst, work: Work, answer: Answer): Promise<boolean> {
  const { item, due, body, message, alone, asking } = work;
  const now = analyst.now();
  const { speed } = analyst.policy;
  const provisional = asking.needed && answer.again === true;
  const { language, sentiment } = answer;
  const opinion = {
    ...(language === undefined ? {} : { language }),
    ...(sentiment === undefined ? {} : { sentiment }),
  };
  const heard = asking.needed ? understand({ ...message, opinion }, analyst.taxonomy) : alone;
  const understanding = withDetails(heard.understanding, message.text, answer);
  const { findings } = heard;
  const asked = { provisional, askAgainAt: provisional ? askAgainAt(item, now, speed) : null };
  const late = provisional && isUnderstoodLate(item, now, speed);
  const found = { ...findings, ...asked };
  const commands =
    due === 'understand'
      ? commandsOf({ ...found, review: findings.review || late }, questionFor(analyst, item, body, findings))
      : [refineWith(found, due === 'reread')];
  const kept = due === 'refine' ? await analyst.feedback.readUnderstanding(item.id) : undefined;
  const applied = await applyCommands(analyst, item.id, { kind: 'system' }, commands, {
    understanding: joined(kept, understanding),
  });
  // Refused by its state: somebody else has understood, withdrawn or erased it meanwhile.
  if (!applied.ok && applied.why !== 'state') throw new Error(`not stored: ${applied.why}`);
  return provisional && applied.ok;
}

/** What to ask the customer before anybody can work on it, in their language; null for what says enough. */
function questionFor(analyst: Analyst, item: Feedback, body: Body, findings: MessageRead['findings']): string | null {
  const { policy } = analyst;
  const found = { ...findings, priority: priorityWith(policy, item, findings) };
  if (!asksBack(item, body, found, policy.vipTiers)) return null;
  return voiceFor(languageOf({ ...item, language: findings.language }), analyst.texts).say('mail.question.vague');
}

/** What was known before stays but for what was learnt now. */
const joined = (kept: Understanding | undefined, found: Understanding): Understanding =>
  kept === undefined ? found : { ...kept, ...found, scores: { ...kept.scores, ...found.scores } };
