import type { Recogniser } from '../reading.ts';
import { endsCode, over } from './candidate.ts';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const IPV4 = new RegExp(String.raw`(?<!\d|\d\.|[-_]\d?|[vV])${OCTET}(?:\.${OCTET}){3}(?!\d|\.\d|/\d)`, 'g');
const IPV6 = /(?<![0-9a-z:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9a-z:.])/gi;

const isIpv6 = (written: string): boolean => {
  const groups = written.split(':');
  const gaps = written.split('::').length - 1;
  if (!/\d/.test(written) || gaps > 1) return false;
  return gaps === 1
    ? groups.filter(Boolean).length >= 2 && groups.length <= 8
    : groups.length === 8 && groups.every(Boolean);
};

/** Small numbers are more often a version than an address; none from 224 on is given to anybody. */
const looksLikeVersion = (written: string): boolean => {
  const octets = written.split('.').map(Number);
  return Math.max(...octets) < 100 || (octets[0] ?? 0) < 9 || (octets[0] ?? 0) > 223;
};

/** Loopback, networks, the gateways of home routers and the public resolvers are nobody's. */
const UNOWNED =
  /^(?:0\.|127\.|255\.255|(?:192\.168\.\d{1,3}|10\.0\.\d)\.(?:0|1|254)$|8\.8\.[48]\.[48]$|1\.1\.1\.1$|1\.0\.0\.1$|114\.114\.11[45]\.11[45]$)/;

/** IP addresses of both versions, less version numbers and addresses that are nobody's. */
export const findIps: Recogniser = (reading) => {
  const { text, cues } = reading;
  const v4 = [...text.matchAll(IPV4)].filter((match) => {
    const verdict = cues().verdict(match.index, match.index + match[0].length, ['ip']);
    const isVersion = verdict === 'against' || (verdict === 'silent' && looksLikeVersion(match[0]));
    return !isVersion && !UNOWNED.test(match[0]) && !endsCode(reading, match.index);
  });
  const v6 = text.includes(':')
    ? [...text.matchAll(IPV6)].filter(([written]) => isIpv6(written) && !/^(?:fe80|::1$)/i.test(written))
    : [];
  return [...v4, ...v6].map((match) => over(match, 'ip', 0.93));
};
