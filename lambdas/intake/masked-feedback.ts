import type { Body } from '../contracts/feedback.ts';
import type { FeedbackRequest } from '../contracts/intake.ts';
import { iso, ms } from '../domain/instants.ts';
import {
  maskContact,
  maskSpans,
  maskText,
  normaliseEmail,
  normalisePhone,
  type Span,
} from '../domain/privacy/index.ts';
import type { Contact } from '../loop/ports.ts';
import type { Source } from './ports.ts';

const mask = (text: string): string => maskText(text).masked;
const maskOrNull = (text: string | undefined): string | null => (text ? mask(text) : null);

/** The contact's fields that say something; empty ones were not given. */
export function givenContact(request: FeedbackRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.contact ?? {}).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  );
}

/** By what the customer is recognised, in the order in which a known one wins. */
export function contactsOf(source: Source, request: FeedbackRequest): Contact[] {
  const { email, phone, wechat } = givenContact(request);
  const id = request.customer?.id;
  const candidates: [Contact['kind'], string | null | undefined][] = [
    ['customer', id && `${source.id}:${id}`],
    ['email', email && normaliseEmail(email)],
    ['phone', phone && normalisePhone(phone)],
    ['wechat', wechat?.normalize('NFKC').toLowerCase()],
  ];
  return candidates.flatMap(([kind, value]) => (value ? [{ kind, value }] : []));
}

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.start < span.end && span.start < other.end);

/** What forms put in place of a name: masking these would take words out of what the customer says. */
const NO_NAMES = /^(?:(?:匿名)?(?:用户|客户|顾客)|匿名|游客|先生|女士|app|test|user|customer|guest|anonymous)$/iu;

const SYNTAX = /[\\^$.*+?()[\]{}|]/g;

/** Places in a text where a value of the contact stands as it was given; Latin ones only as whole words. */
function mentions(text: string, value: string | undefined, type: Span['type']): Span[] {
  if (value === undefined || Array.from(value).length < 2 || NO_NAMES.test(value)) return [];
  const [before, after] = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(value)
    ? [String.raw`(?<![\p{Script=Latin}\p{N}])`, String.raw`(?![\p{Script=Latin}\p{N}])`]
    : ['', ''];
  const pattern = new RegExp(`${before}${value.replace(SYNTAX, String.raw`\$&`)}${after}`, 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
    type,
    start: index,
    end: index + match.length,
  }));
}

/**
 * The text as it may be stored: personal data masked, and the name and WeChat id that the customer gave beside it.
 * @param more what somebody else has found in it: only where nothing was found here
 */
export function maskedText(request: FeedbackRequest, more: readonly Span[] = []): string {
  const { name, wechat } = givenContact(request);
  const { text } = request;
  const { spans } = maskText(text);
  for (const span of [...mentions(text, name, 'name'), ...mentions(text, wechat, 'wechat-id'), ...more]) {
    if (!overlaps(span, spans)) spans.push(span);
  }
  return maskSpans(
    text,
    spans.toSorted((a, b) => a.start - b.start),
  );
}

/** Percent signs can hide an address: what a part says decoded decides. Parts that cannot be decoded are left out. */
function maskPart(part: string): string {
  try {
    const clear = decodeURIComponent(part.replaceAll('+', ' '));
    const masked = mask(clear);
    return masked === clear ? part : encodeURIComponent(masked).replaceAll('%40', '@');
  } catch {
    return '';
  }
}

/** A link without its user and password, personal data in its path, query and fragment masked part by part. */
export function maskUrl(text: string): string {
  const url = new URL(text);
  const parts = (joined: string, separator: string): string => joined.split(separator).map(maskPart).join(separator);
  const query = url.search
    .slice(1)
    .split('&')
    .map((pair) => parts(pair, '='))
    .join('&');
  const path = parts(url.pathname, '/');
  const fragment = url.hash === '' ? '' : `#${maskPart(url.hash.slice(1))}`;
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}${fragment}`;
}

const maskedAttachments = (request: FeedbackRequest): Body['attachments'] =>
  (request.attachments ?? []).map(({ url, name, contentType }) => ({
    url: maskUrl(url),
    ...(name ? { name: mask(name) } : {}),
    ...(contentType ? { contentType: mask(contentType) } : {}),
  }));

function maskedContact(request: FeedbackRequest): Body['contact'] {
  const masked = Object.entries(maskContact(givenContact(request)));
  return Object.fromEntries(masked.filter(([, value]) => value !== null));
}

/** All of a request that is stored in clear, masked. */
export function maskedFeedback(request: FeedbackRequest, more: readonly Span[] = []) {
  const { metadata = {}, occurredAt, url, customer, product, region, appVersion } = request;
  const body: Omit<Body, 'textSealed' | 'contactSealed'> = {
    v: 1,
    text: maskedText(request, more),
    contact: maskedContact(request),
    url: url === undefined ? null : maskUrl(url),
    attachments: maskedAttachments(request),
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [mask(name), mask(value)])),
    occurredAt: occurredAt === undefined ? null : iso(ms(occurredAt)),
    externalId: maskOrNull(request.externalId),
  };
  const fields = {
    customer: { id: maskOrNull(customer?.id), tier: customer?.tier ?? 'standard' },
    product: maskOrNull(product),
    region: maskOrNull(region),
    appVersion: maskOrNull(appVersion),
  };
  return { body, fields };
}
