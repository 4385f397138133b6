import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

const WECHAT =
  /(微信号?|微信id|wechat(?: id| number| account)?|weixin|威信|薇信|加[微vV]|v信|(?<![a-z])[vw]x|(?<![a-z])v(?=[:：]))([\s:=(（"'“是为叫加:]|号|id|is|my|me|on|at|add){0,6}?\s?(?<![a-z0-9_-])([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-]|\.[a-z])/gi;
const OWN_FORM = /(?<![a-z0-9_])wxid_[a-z0-9]{6,24}(?![a-z0-9_])/gi;

/** Ordinary words have no digit or sign; such an id needs a colon or 号 before it. */
const looksChosen = (id: string, link: string): boolean => /[\d_-]/.test(id) || /[:：=号]|\bid\b/i.test(link);

/** WeChat ids: 6-20 characters after a word for WeChat, or the form that WeChat itself gives out. */
export const findWechatIds: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WECHAT)) {
    const id = match[3] ?? '';
    const end = match.index + match[0].length;
    const link = match[0].slice(0, match[0].length - id.length);
    if (looksChosen(id, link)) found.push({ type: 'wechat-id', start: end - id.length, end, score: 0.8 });
  }
  for (const match of text.matchAll(OWN_FORM)) {
    found.push({ type: 'wechat-id', start: match.index, end: match.index + match[0].length, score: 0.95 });
  }
  return found;
};

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const IPV4 = new RegExp(String.raw`(?<![\dA-Za-z]|\d\.|[-_]\d?)${OCTET}(?:\.${OCTET}){3}(?!\d|\.\d)`, 'g');
const IPV6 = /(?<![0-9a-z:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9a-z:.])/gi;

const isIpv6 = (written: string): boolean => {
  const groups = written.split(':');
  const gaps = written.split('::').length - 1;
  if (!/\d/.test(written) || gaps > 1) return false;
  return gaps === 1
    ? groups.filter(Boolean).length >= 2 && groups.length <= 8
    : groups.length === 8 && groups.every(Boolean);
};

/** Four small numbers are more often a version than an address. */
const looksLikeVersion = (written: string): boolean => written.split('.').every((octet) => Number(octet) < 30);

const UNOWNED = /^(?:0\.|127\.|255\.255)/;

/** IP addresses of both versions, less version numbers and addresses that are nobody's. */
export const findIps: Recogniser = ({ text, cues }) => {
  const found: Candidate[] = [];
  for (const match of text.matchAll(IPV4)) {
    const end = match.index + match[0].length;
    const verdict = cues().verdict(match.index, end, ['ip']);
    const isVersion = verdict === 'against' || (verdict === 'silent' && looksLikeVersion(match[0]));
    if (!isVersion && !UNOWNED.test(match[0])) found.push({ type: 'ip', start: match.index, end, score: 0.9 });
  }
  if (!text.includes(':')) return found;
  for (const match of text.matchAll(IPV6)) {
    if (isIpv6(match[0]))
      found.push({ type: 'ip', start: match.index, end: match.index + match[0].length, score: 0.9 });
  }
  return found;
};
