import { matchesOf } from './matches.ts';
import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

const NAMED =
  '微信|微\\.信\\.?|留微|卫星(?=[:：]?[a-z])|绿泡泡|[微薇威徽维葳溦卫vV](?:❤|♥|💗|💕|❥|[信芯新xX])[信xX]?(?!支付|公众|群)|微 信|微\\+|威信|薇信|徽信|维信|v信|卫星号|加卫星|加[微薇威徽v]|[+➕十✚][微薇威徽v](?:信|x(?=[:： ]))?|(?<![a-z])wc(?= is |[:：=])|(?<![a-z])wei ?xin|(?<![a-z])we ?chats?|(?<![a-z])[vw] ?x(?:in)?|(?<![a-z])v{1,3}(?=[:：是])|薇(?=[:：]| [a-z][a-z0-9-]*[\\d_])|微我(?=[:： ])|(?<![a-z])v我(?=[:： ]?[a-z])|wei信|微号|绿色(?:聊天)?软件';
const LINKS =
  "点开是|前缀|同 ?QQ(?:号|邮箱)?|白天|晚上|平时|工作|个人|公司|本人|现在|目前|如下|は|が|の|も|[（(][^()（）]{1,20}[)）]|了|改成|换成|改为|变成|搜一下|新号|小号|大号|备用|私人|工作号|客服|[\\s:=()（）→>|/\"'“”‘’「」【】\\[\\],，、.!?？是为叫加搜找上名就行@#+-]|号码?|账号|帐号|搜索|添加|联系|群主|id|is|as|my|me|on|at|add|handle|acct|acc|changed|from|name|user|username|account|number|contact|called|is|was|i'm|as asked|below|follows|:";
const ID = '[a-z][a-z0-9_-]{5,19}';
const BEFORE = new RegExp(
  `(${NAMED})((?:${LINKS}){0,8})(?<![a-z0-9_-])(${ID}|\\d{6,10})(?![a-z0-9_@-]|\\.[a-z0-9]|[ -]?\\d)`,
  'gi',
);
const AFTER = new RegExp(
  `(?<![a-z0-9_@.-])(${ID})(?=(?: on| via| in|,| is my| as my|是我的?)? ?[(（]?(?:这个|是我的?)?(?:[微威薇]信|wechat|weixin|[vw]x(?![a-z])))`,
  'gi',
);
/** vxlily_2020, wxnanfeng_zhiyi: written on without a gap. */
const STUCK =
  /(?<![a-z0-9_@./-])(?:(?:加我?|[+➕十✚]|我)?(?:[vw]x(?!i[aenou]|u[aen])|weixin|wechat|v信|v(?=x[iu]))|(?:加我?|[+➕十✚])[v微])(?!id_)[:]?([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@-]|\.[a-z0-9])/gi;
/** Without one of these there is no word for WeChat. */
const NAMED_AT_ALL =
  /[微薇威徽维葳溦卫泡绿]|朋友圈|好友|拉进|进群|返现|私聊|群里|群主|代理群|we ?chat|we?i ?xin|wei信|[vw] ?x|v[:：是信芯新❤♥❥我]|v(?:💗|💕)|[加+➕]v/i;
/** …：abc_01 和 abc_02: one more of the same. */
const ONE_MORE = new RegExp(
  `^ ?(?:和|或者?|、|,|，|/|and|or|&|晚上|备用|小号|大号|另一个|还有|[，,]?新(?:的|号)?[是:：]?|改成|换成| to) ?(${ID})(?![a-z0-9_@-]|\\.[a-z0-9])`,
  'i',
);
/** 让我加“kefu-a01”,朋友圈全是…: friends are made on WeChat. */
const BEFRIENDED =
  /(?:[加搜把]|联系)[“"「]?([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@.-])(?=[^。！？!?\n]{0,40}(?:朋友圈|好友|拉进|进群|返现|私聊|[微威薇]信))/gi;
/** Lao_Zhou1975这个号, 我的号sanshi_ba-x: an id that somebody writes under, in talk of a group. */
const UNDER =
  /(?<![a-z0-9_@./-])([a-z][a-z0-9_-]{5,19})(?=这个号)|(?:我的|他的|她的|对方)号(?:是|:|：)? ?([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@.-])/gi;
/** WeChat=Daan.vdB_99: a dot, which no id has, but which people write. */
const DOTTED =
  /(?<![a-z])(?:wechat|weixin|微信号?)(?: id)?[:：= ]{1,3}([a-z][a-z0-9_-]{1,12}\.(?=[a-z]{0,12}[\d_])[a-z0-9_-]{2,12})(?![a-z0-9.@-])/gi;
/** "my wx is lostinchengdu": letters alone, that no word of English ends like. */
const LETTERS =
  /(?<![a-z])(?:my|his|her|our|their|'s) (?:we ?chat|weixin|[vw]x)(?: id)? is (?!\w{0,20}(?:ed|ing|able|ible|ly|less|ful|ive|ent|ous|[ae]n|own|ck|al|full|empty|offline|online|inactive|private|currently)(?![a-z]))([a-z]{8,20})(?![a-z0-9_@.-])/gi;
const OWN_FORM = /(?<![a-z0-9_])wxid_[a-z0-9]{6,24}(?![a-z0-9_])/gi;

/** A word for WeChat, some words that lead on to an id, and one that somebody chose: no other Latin word between. */
const FURTHER = new RegExp(
  `(?:${NAMED}|卫星|微信吧)([^a-z\\d。！？!?\\n]{0,16}|[^。！？!?.\\n\\d]{0,30}?[\\s:-])(?<![a-z0-9_@./-])(?:id[:： ]{0,2})?(?<![a-z0-9_-])(?=[a-z]{0,19}[\\d_-])(${ID})(?![a-z0-9_@-]|\\.[a-z0-9]|[ -]?\\d)`,
  'gi',
);
const LEADS_ON =
  /[加号搜找联聊叫写吧或]|(?<![a-z])(?:add|ask|search|find|reach|id|contact|it's|it is|handle|username|only|me|my|called|named|himself|herself|goes by)(?![a-z])/i;
const OTHER_THING =
  /支付|小程序|公众|群|订单|密码|版本|接口|红包|报错|错误|优惠|快递|邮箱|(?:mail|order|code|version|error|pay)/i;
/** iphone15, ios17, galaxy_s21: what WeChat runs on. */
const DEVICE =
  /^(?:i?phone|ipad|ios|android|win|mac|mate|huawei|xiaomi|redmi|oppo|vivo|honor|samsung|galaxy|harmony|pixel|wechat|weixin|version|error|order|code)/i;

/** Words that follow "WeChat" in ordinary talk. */
const ORDINARY =
  /^(?:pay|payment|payments|wechatpay|weixin|wechat|android|iphone|official|account|accounts|group|groups|moments|mini-?program|program|support|service|public|public-?account|channel|message|messages|number|failed|broken|doesn|cannot|please|through|because|login|wallet|scan|qr-?code|article|articles|contact|contacts|customer|instead|either|though|should|updated|update|version)$/i;

/** An id has a digit or a sign, or a colon or 号 announces it; in Chinese any strange word will do. */
const looksChosen = (id: string, name: string, link: string): boolean => {
  if (ORDINARY.test(id) || (DEVICE.test(id) && !/[:：=号]/.test(link))) return false;
  if (/^\d+$/.test(id)) return /[:：号]/.test(link);
  return /[\d_-]/.test(id) || /[:：=号]|\bid\b/i.test(link) || /\p{Script=Han}/u.test(name);
};

/** WeChat ids: 6-20 characters beside a word for WeChat, or the form that WeChat itself gives out. */
export const findWechatIds: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  const add = (start: number, length: number, score: number): void => {
    found.push({ type: 'wechat-id', start, end: start + length, score });
  };
  if (!NAMED_AT_ALL.test(text)) return found;
  for (const match of matchesOf(BEFORE, text)) {
    const [whole, name = '', link = '', written = ''] = match;
    const id = written.replace(link === '' ? /^id(?=[A-Za-z][\w-]{5})/i : /^ID(?=[A-Za-z][\w-]{5})/, '');
    if (looksChosen(id, name, link)) add(match.index + whole.length - id.length, id.length, 0.8);
  }
  for (const { 0: whole, 1: gap = '', 2: id = '', index } of matchesOf(FURTHER, text)) {
    const isChosen = /\p{Script=Han}/u.test(gap + whole.charAt(0))
      ? /[\d_]/.test(id)
      : /_|-.*\d|\d{2}.*[a-z]|[a-z].*\d{3}/i.test(id);
    const doesLead = LEADS_ON.test(whole.slice(0, -id.length)) || /^[^:：]{0,4}[:：]/.test(gap);
    if (isChosen && doesLead && !OTHER_THING.test(gap) && !DEVICE.test(id) && !ORDINARY.test(id))
      add(index + whole.length - id.length, id.length, 0.62);
  }
  for (const match of matchesOf(AFTER, text)) {
    if (/[\d_-]/.test(match[0]) && !DEVICE.test(match[0]) && !ORDINARY.test(match[0]))
      add(match.index, match[0].length, 0.7);
  }
  for (const { 0: whole, 1: id = '', index } of matchesOf(STUCK, text)) {
    if (/[\d_-]/.test(id) && !ORDINARY.test(id) && !/^pay/i.test(id))
      add(index + whole.length - id.length, id.length, 0.65);
  }
  for (const { 0: whole, 1: id = '', index } of matchesOf(BEFRIENDED, text)) {
    if (/[a-z].*\d/i.test(id) && !DEVICE.test(id)) add(index + whole.length - id.length, id.length, 0.6);
  }
  for (const pattern of [UNDER, DOTTED, LETTERS]) {
    for (const { 0: whole, 1: before, 2: behind, index } of matchesOf(pattern, text)) {
      const id = before ?? behind ?? '';
      if (pattern === LETTERS || /[\d_-]/.test(id)) add(index + whole.length - id.length, id.length, 0.6);
    }
  }
  for (const match of matchesOf(OWN_FORM, text)) add(match.index, match[0].length, 0.95);
  for (const { end } of found.slice()) {
    const id = ONE_MORE.exec(text.slice(end, end + 28));
    if (id !== null && /[\d_-]/.test(id[1] ?? '') && !DEVICE.test(id[1] ?? ''))
      add(end + id[0].length - (id[1] ?? '').length, (id[1] ?? '').length, 0.6);
  }
  return found;
};
