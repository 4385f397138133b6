import { matchesOf, over } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import { endsCode } from './candidate.ts';

const OCTET = String.raw`(?:0\d\d|25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** Dots may be bracketed so that nobody clicks on them, or stand apart. */
const DOT = String.raw`(?:\.|\[\.\]|\(\.\)| \. ?|\. |\[dot\]| dot |。|点)`;
const IPV4 = new RegExp(
  String.raw`(?<!\d|\d\.|(?<![iI][pP]|\.\d{1,3})[-_]\d?|[vV])${OCTET}(?:${DOT}${OCTET}){3}(?!\d|\.\d)(?<!\.0(?=/\d))`,
  'g',
);
/** 10.1.2.3.51514 > 198.51.100.53.443: address and port as tcpdump has them. */
const DUMPED = new RegExp(
  String.raw`(?<![\d.])${OCTET}(?:\.${OCTET}){3}(?=\.\d{1,5} >)|(?<=> )${OCTET}(?:\.${OCTET}){3}(?=\.\d{1,5}(?![\d.]))`,
  'g',
);
/** 198-51-100-77, 198,51,100,77: as host names have it, or with other signs for the dots. */
const DASHED = new RegExp(String.raw`(?<![\d,-]|\d )${OCTET}([-, ])${OCTET}\1${OCTET}\1${OCTET}(?![\d-]|[, ]\d)`, 'g');
/** ip-203-0-113-77.example, host-203-0-113-77.example. */
const OF_HOST = new RegExp(
  String.raw`(?<=(?<![a-z])(?:ip|host|ec2|dsl|dyn|static|pool|cpe|client|dhcp)-)${OCTET}(?:-${OCTET}){3}(?=\.[a-z])`,
  'gi',
);
/** A label's colon may touch it ("IP:2001:db8::1"), a sentence's full stop may follow. */
const IPV6 = new RegExp(
  String.raw`(?:(?<![0-9a-z:.])|(?<=(?:[^0-9a-f:]|v6):)|(?<=ip)(?=[0-9a-f]))(?:[0-9a-f]{0,4}:){2,7}(?:${OCTET}(?:\.${OCTET}){3}|[0-9a-f]{0,4})(?![0-9a-z:]|\.[0-9a-z])`,
  'gi',
);

const isIpv6 = (written: string): boolean => {
  const groups = written.replace(/\d+(?:\.\d+){3}$/, '0:0').split(':');
  const gaps = written.split('::').length - 1;
  if (!/\d/.test(written) || gaps > 1) return false;
  if (!groups.some((group) => group.length > 2)) return false; // 16:9, 12:30:45
  return gaps === 1
    ? groups.filter(Boolean).length >= 2 && groups.length <= 8
    : groups.length === 8 && groups.every(Boolean);
};

/** From here on no version begins, and three small numbers behind it change nothing of that. */
const NO_VERSION = 24;

/** Small numbers are more often a version than an address; none from 224 on is given to anybody. */
const looksLikeVersion = (written: string): boolean => {
  const octets = (written.match(/\d+/g) ?? []).map(Number);
  return Math.max(...octets) < 100 || (octets[0] ?? 0) < 9 || (octets[0] ?? 0) > 223;
};

/** "App 10.2.0.100", "iOS 17.5.1.200", "build 203.11.113.200": a version of the software named right before it. */
const SOFTWARE_BEFORE =
  /(?<![a-z])(?:app|apk|ios|ipados|macos|android|harmonyos|os|sdk|client|plugin|driver|chrome|firefox|edge|safari|windows|bios|kernel|ota|rom|release|antivirus|firmware|build|版|版本|固件|系统|客户端|安卓|苹果|鸿蒙)["”']? ?(?:is |to |on |from |v|号|为|是|从|由|:)?$/i;

/** Talk of who was where on the net. */
const ABOUT_NETWORKS =
  /登录|登陆|抓包|报文|丢包|日志|登入|异地|网络|局域网|路由|子网|掩码|dns|wifi|超时|连不上|内网|外网|宽带|网关|端口|代理|服务器|主机|访问|攻击|盗号|黑客|防火墙|封禁|解封|(?<![a-z])(?:log(?:ged|in|s)?|sign(?:ed)? ?in|network|proxy|vpn|server|session|access(?:ed)?|attack(?:ed|er)?|hack(?:ed|er)?|firewall|connect(?:ed|ion)?|traffic|ping|laptop|devices?|inet|netmask|traceroute|tracert|peer|endpoint|tcp|udp|icmp|ifconfig|ipconfig|forwarded|upload(?:s|ed)?|time[ds]? ?out|gateway|dns|blacklist(?:ed)?|whitelist(?:ed)?|banned|visitor|subnet|netstat|established|nmap|arp|ssh|rdp|telnet|curl|nginx|apache|syslog|dhcp|botnet|ddos|host ?name|whois|geoip|nas|webrtc|unreachable)(?![a-z])/i;

/** "from 5.188.62.14", where no software is spoken of. */
const FROM = /(?:(?<![a-z])(?:from|via)|来自) ?$/i;
const ANY_SOFTWARE =
  /update|upgrade|version|section|chapter|clause|条款|[章节条]|firmware|build|release|更新|升级|版本|固件/i;

const isHigh = (written: string): boolean => Number.parseInt(written, 10) >= NO_VERSION;

/** Loopback, masks, networks and the public resolvers are nobody's; whose house an address belongs to is not for us to say. */
const UNOWNED =
  /^(?:0\.|127\.|255\.255|(?:192\.168\.\d{1,3}|10\.\d{1,3}\.\d{1,3})\.0$|8\.8\.[48]\.[48]$|1\.1\.1\.1$|1\.0\.0\.1$|114\.114\.11[45]\.11[45]$)/;

/** ":49822" behind an address, which no version has. */
const PORT = /^:\d{2,5}(?![\d:])/;
/** "App build 10.4.0.12 crashes; 10.3.9.255 didn't": what one is, its neighbours are. */
const networkOf = (written: string): string => /^\d+/.exec(written)?.[0] ?? '';

const MULTICAST = /^(?:22[4-9]|2[34]\d)\./;

/** Addresses with a port behind another dot, with other signs for the dots, and in names of hosts. */
const inDumps = ({ text, cues }: Reading): RegExpExecArray[] => {
  const dumped = text.includes(' > ') ? matchesOf(DUMPED, text) : [];
  const dashed = (/ip/i.test(text) ? matchesOf(DASHED, text) : []).filter(
    ({ 0: written, index }) =>
      !looksLikeVersion(written) && cues().verdict(index, index + written.length, ['ip']) === 'for',
  );
  return [...dumped, ...dashed, ...(text.includes('-') ? matchesOf(OF_HOST, text) : [])];
};

/** IP addresses of both versions, less version numbers and addresses that are nobody's. */
export const findIps: Recogniser = (reading) => {
  const { text, cues } = reading;
  let known: boolean | undefined;
  const isOfNetworks = (): boolean => (known ??= ABOUT_NETWORKS.test(text));
  const versions: string[] = [];
  const v4 = matchesOf(IPV4, text).filter((match) => {
    const verdict = cues().verdict(match.index, match.index + match[0].length, ['ip']);
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const isSoftware = verdict === 'against' || (verdict !== 'for' && SOFTWARE_BEFORE.test(before));
    if (isSoftware) versions.push(networkOf(match[0]));
    const hasPort = PORT.test(text.slice(match.index + match[0].length, match.index + match[0].length + 7));
    const isVersion =
      isSoftware ||
      (verdict === 'silent' &&
        !hasPort &&
        !isOfNetworks() &&
        (versions.includes(networkOf(match[0])) ||
          (looksLikeVersion(match[0]) && !((FROM.test(before) || isHigh(match[0])) && !ANY_SOFTWARE.test(text)))));
    const isOfMany = verdict !== 'for' && MULTICAST.test(match[0]);
    return !isVersion && !isOfMany && !UNOWNED.test(match[0]) && !endsCode(reading, match.index);
  });
  const v6 = text.includes(':')
    ? matchesOf(IPV6, text).filter(([written]) => isIpv6(written) && written !== '::1')
    : [];
  return [...v4, ...v6, ...inDumps(reading)].map((match) => over(match, 'ip', 0.93));
};
