import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

const NAMED =
  '微信|绿泡泡|[微薇威徽维葳溦卫vV](?:❤|♥|💗|💕|❥|[信芯新xX])[信xX]?(?!支付|公众|群)|微\\+|威信|薇信|徽信|维信|v信|卫星号|加[微v]|[+➕][微薇威v]|(?<![a-z])wei ?xin|(?<![a-z])we ?chat|(?<![a-z])[vw] ?x(?:in)?|(?<![a-z])v(?=[:：])|薇(?=[:：])';
const LINKS =
  "[（(][^()（）]{1,8}[)）]|了|改成|换成|改为|变成|搜一下|新号|小号|大号|备用|私人|工作号|客服|[\\s:=()（）→>|/\"'“”‘’「」【】\\[\\],，、.!是为叫加搜找上名@+-]|号码?|账号|帐号|搜索|添加|联系|id|is|as|my|me|on|at|add|handle|name|user|username|account|number|contact|called|is|was|i'm|:";
const ID = '[a-z][a-z0-9_-]{5,19}';
const BEFORE = new RegExp(
  `(${NAMED})((?:${LINKS}){0,8})(?<![a-z0-9_-])(${ID}|\\d{6,10})(?![a-z0-9_@-]|\\.[a-z0-9]|[ -]?\\d)`,
  'gi',
);
const AFTER = new RegExp(
  `(?<![a-z0-9_@.-])(${ID})(?=(?: on| via| in|,| is my| as my|是我的?)? ?[(（]?(?:这个|是我的?)?(?:微信|wechat|vx(?![a-z])))`,
  'gi',
);
/** vxlily_2020, wxnanfeng_zhiyi: written on without a gap. */
const STUCK =
  /(?<![a-z0-9_@./-])(?:(?:加我?)?(?:vx|wx|weixin|wechat|v信)|加我?[v微])(?!id_)[:]?([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-]|\.[a-z0-9])/gi;
const OWN_FORM = /(?<![a-z0-9_])wxid_[a-z0-9]{6,24}(?![a-z0-9_])/gi;

/** Words that follow "WeChat" in ordinary talk. */
const ORDINARY =
  /^(?:pay|payment|payments|wechatpay|weixin|wechat|android|iphone|official|account|accounts|group|groups|moments|mini-?program|program|support|service|public|public-?account|channel|message|messages|number|failed|broken|doesn|cannot|please|through|because|login|wallet|scan|qr-?code|article|articles|contact|contacts|customer|instead|either|though|should|updated|update|version)$/i;

/** An id has a digit or a sign, or a colon or 号 announces it; in Chinese any strange word will do. */
const looksChosen = (id: string, name: string, link: string): boolean => {
  if (ORDINARY.test(id)) return false;
  if (/^\d+$/.test(id)) return /[:：号]/.test(link);
  return /[\d_-]/.test(id) || /[:：=号]|\bid\b/i.test(link) || /\p{Script=Han}/u.test(name);
};

/** WeChat ids: 6-20 characters beside a word for WeChat, or the form that WeChat itself gives out. */
export const findWechatIds: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  const add = (start: number, length: number, score: number): void => {
    found.push({ type: 'wechat-id', start, end: start + length, score });
  };
  for (const match of text.matchAll(BEFORE)) {
    const [whole, name = '', link = '', written = ''] = match;
    const id = written.replace(/^ID(?=[A-Za-z][\w-]{5})/, '');
    if (looksChosen(id, name, link)) add(match.index + whole.length - id.length, id.length, 0.8);
  }
  for (const match of text.matchAll(AFTER)) {
    if (/[\d_-]/.test(match[0])) add(match.index, match[0].length, 0.7);
  }
  for (const { 0: whole, 1: id = '', index } of text.matchAll(STUCK)) {
    if (/[\d_-]/.test(id) && !ORDINARY.test(id) && !/^pay/i.test(id))
      add(index + whole.length - id.length, id.length, 0.65);
  }
  for (const match of text.matchAll(OWN_FORM)) add(match.index, match[0].length, 0.95);
  return found;
};
