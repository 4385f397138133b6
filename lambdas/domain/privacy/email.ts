import { matchesOf, over } from './matches.ts';
import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

// Every quantifier is bounded and what follows a repeated class is not in it, so a match is linear.
const WRITTEN =
  /(?<![a-z0-9\u00C0-\u024F_%+]|[a-z0-9][.-]|[a-z0-9]#)[a-z0-9\u00C0-\u024F_](?:[a-z0-9\u00C0-\u024F._%+-]|'(?=[a-z])|[#!$&*~](?=[a-z0-9])){0,63} {0,2}(?:@{1,2}|%40|&#64;|&commat;|%2540) {0,2}\n?(?:(?:[a-z0-9\u00C0-\u024F-]{1,63}|[\u4E00-\u9FFF]{1,20})\.){1,6}(?:xn--[a-z0-9]{4,20}|[a-z]{2,24}|中国|公司|网络)(?![a-z0-9]|\.[a-z0-9]|-[a-z0-9-]{1,40}\.[a-z])/giu;
/** "ann lee"@example.com: what stands in quotes may be anything (RFC 5321, 4.1.2). */
const QUOTED = /(?:"[^"\n@]{1,40}"|'[^'\n@ ]{1,40}')@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/gi;
/** bounce-12-u=ann=example.org@…: an address in the local part of another, as mailing lists have it. */
const RETURNED =
  /(?<![a-z0-9._+=-])(?:bounces?|srs[01]|prvs|btv1|msprvs1|return|owner|verp|b)[+=-][a-z0-9._+=-]{1,90}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/gi;
/** ann=example.org@lists.example.net: the same without a word before it. */
const RELAYED =
  /(?<![a-z0-9._+=?&-])[a-z0-9._+-]{1,40}=[a-z0-9-]{1,40}\.(?:com|net|org|cn)@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/gi;
/** annATexampleDOTcom: in capitals amid small letters. */
const WRITTEN_ON = /(?<![A-Za-z0-9])[a-z0-9._-]{2,40}AT[a-z0-9-]{2,40}DOT(?:com|net|org|cn)(?![A-Za-z0-9])/g;
/** ann@[192.0.2.7], ann@example,com: the host by its number, a comma for a dot. */
const ODD_HOST =
  /(?<![a-z0-9._%+-])[a-z0-9_][a-z0-9._%+-]{0,63}@(?:\[(?:ipv6:)?[0-9a-f.:]{7,40}\]|[a-z0-9-]{1,63},(?:com|net|org|cn))(?![a-z0-9])/gi;
/** "(★を@に)", "replace * with @": a sign stands for the other, in the text's own words. */
const STANDS_FOR =
  /([★☆*＊●○◎■□▲△◆◇※^~!$&#])["'”」]? ?(?:を|→|=>|->|=|改成|换成|换为|改为|替换成|替换为|替换|代替|代表|就是|是|is|means|for|with|to) ?(?:an? )?["'“「]?@/i;
/** ann@example.com.Thanks: a capital after a full stop without a space. */
const NEXT_SENTENCE = /(?<=\.(?:com|net|org|cn|uk|de|fr|io|me))\.[A-Z][a-z]+$/;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|pdf|zip|js|ts|css|mp4|txt|docx?)$/i;

const AT = String.raw`(?: ?[([{<【（] ?(?:at|@|艾特) ?[)\]}>】）] ?| at (?:sign )?|[-_]at[-_]| ?@ ?| ?(?:艾特|爱特|艾忒|アットマーク|アット) ?| (?:arobase|arroba|chiocciola|klammeraffe) |[(（]a[)）]| ?[([{]?ät[)\]}]? ?| ?\{at\} ?| \*at\* | ?圈[aA] ?| ?小老鼠 ?| ?# ?)`;
const DOT = String.raw`(?: ?[([{<【（] ?(?:dot|\.|点) ?[)\]}>】）] ?| dot | punkt |[-_]dot[-_]| period | ?点 ?| (?:point|punto|ponto) | ?ドット ?|[.。]| \. ?)`;
const SIGN = String.raw`(?:${DOT}| underscore | plus | dash | hyphen |下划线|横线|减号)`;
const TOP =
  'com|net|org|cn|edu|gov|io|co|uk|de|fr|es|it|nl|at|ch|ca|au|in|me|info|biz|example|hk|tw|jp|kr|sg|eu|us|test|invalid|dev|app|xyz';
/** A part of a host; Chinese numerals may be read out in it. */
const PART = '[a-z0-9零一二三四五六七八九-]{1,40}';
const SPOKEN = new RegExp(
  `(?<![a-z0-9._%+-])([a-z0-9][a-z0-9_%+-]{0,40}(?:${SIGN}[a-z0-9_%+-]{1,40}){0,3})(${AT})${PART}((?:${DOT}${PART}){0,3}${DOT})(?:${TOP})(?![a-z0-9-])`,
  'gi',
);

/** The end of a host, written or said, without which there is no address. */
const ANY_HOST = new RegExp(
  `(?:dot|period|\\.|点|。|punkt|point|punto|ponto|ドット)[)\\]}>】） _-]{0,3}(?:${TOP})(?![a-z0-9-])`,
  'i',
);

/** Hosts that are hardly named but for a mail box. */
const MAIL_HOST =
  /(?:qq|163|126|gmail|foxmail|sina|outlook|hotmail|icloud|yahoo|proton|protonmail|gmx|aol)\.(?:com|cn|me|net|de)$/i;
const NO_LOCAL_PART =
  /^(?:me|us|him|her|them|it|this|that|is|be|or|out|back|look|looked|here|address|one|was|were|am|we|met|meet|shop|buy|bought|live|work|works|order|ordered|only|store|team|available|arrived|sold|found|start|stay|still)$/i;

/** "look at example.com" is no address: a plain "at" and a plain dot need a word for mail or a local part like one. */
const isSaidOnPurpose = (match: RegExpMatchArray, isAnnounced: boolean): boolean => {
  const [, local = '', at = '', dots = ''] = match;
  if (match[0].startsWith('git@')) return false;
  if (at === ' at ' && NO_LOCAL_PART.test(local)) return false;
  if (!/^ at $|#/.test(at) || / dot |点|[([{]/i.test(dots)) return true;
  if (MAIL_HOST.test(match[0])) return !NO_LOCAL_PART.test(local);
  return (isAnnounced && !NO_LOCAL_PART.test(local)) || /[\d._]/.test(local);
};

/** Words before a spoken address that are no part of it. */
const LEADS_TO =
  /^(?:it's|its|is|that's|to|email|e-mail|mail|address|be|are|me|us|my|contact|write|use|so|try|reach|send|from|via|account|by|with|for|and|or|at|on|ok|okay|sure|yes|please|under|es|ist|est|è|a|an|the)$/i;
const WORD_BEFORE = /(?:^|[\s:,，。.!?;"“(（是为])([\p{L}\d'-]{1,20}) $/u;
const MOST_WORDS = 5;

/** Where a spoken local part of several words begins ("it's blue sky nine at …"): behind a word or sign that leads to it. */
const localStart = (text: string, start: number): number => {
  let at = start;
  for (let words = 0; words <= MOST_WORDS; words += 1) {
    const before = text.slice(Math.max(0, at - 22), at);
    if (words > 0 && /[:：]\s?$/.test(before)) return at;
    const word = WORD_BEFORE.exec(before)?.[1];
    if (word === undefined) return words > 0 && /[,，"“是]\s?$/.test(before) ? at : start;
    if (LEADS_TO.test(word)) return at;
    at -= word.length + 1;
  }
  return start;
};

/** Addresses with another sign in place of the @. */
const withSign = (text: string, sign: string): Candidate[] => {
  const swapped = text.replaceAll(sign, '@');
  return matchesOf(WRITTEN, swapped)
    .filter(({ 0: written, index }) => text.slice(index, index + written.length) !== written)
    .map((match) => over(match, 'email', 0.9));
};

/** E-mail addresses, written or spoken ("ann dot lee at example dot com", zhang艾特example点com). */
export const findEmails: Recogniser = ({ text, cues }) => {
  const found: Candidate[] = [];
  if (text.includes('@') || text.includes('%40')) {
    for (const match of matchesOf(WRITTEN, text)) {
      const end = match.index + match[0].length - (NEXT_SENTENCE.exec(match[0])?.[0].length ?? 0);
      if (!FILE.test(match[0]) && !match[0].startsWith('git@'))
        found.push({ type: 'email', start: match.index, end, score: 0.97 });
    }
    for (const pattern of [QUOTED, RETURNED, RELAYED, ODD_HOST]) {
      for (const match of matchesOf(pattern, text)) found.push(over(match, 'email', 0.975));
    }
    const sign = STANDS_FOR.exec(text)?.[1];
    if (sign !== undefined) found.push(...withSign(text, sign));
  }
  if (text.includes('DOT')) for (const match of matchesOf(WRITTEN_ON, text)) found.push(over(match, 'email', 0.8));
  if (
    !/(?:[^a-z]at[^a-z]|艾特|爱特|艾忒|アット|aro|arro|chiocc|klamm|ät|\{at\}|[(（]a[)）]|圈a|小老鼠|[@#])/i.test(
      text,
    ) ||
    !ANY_HOST.test(text)
  )
    return found;
  for (const match of matchesOf(SPOKEN, text)) {
    const end = match.index + match[0].length;
    const isAnnounced = cues().verdict(match.index, end, ['email', 'phone']) === 'for';
    if (!isSaidOnPurpose(match, isAnnounced)) continue;
    const start = match[2]?.startsWith(' ') === true ? localStart(text, match.index) : match.index;
    found.push({ type: 'email', start, end, score: 0.8 });
  }
  return found;
};
