import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 e-mail addresses that wrap, bounce or swap a sign', () => {
  it.each([
    '换行了：«email:zhao.qian@\nexample.com»，麻烦',
    '邮箱应是«email:fapiao@财务.example.com»',
    "投到«email:'o.connor'@example.com»，HR没收到",
    '«email:mei-shi.jia#shop@example.org»里有井号',
    'Return-Path: <«email:bounce-8831-u=paulo.r=example.org@lists.example.net»>',
    '«email:ann=example.org@lists.example.net» bounced',
    '«email:yuki★example.net»(★を@に)へ',
    'E-Mail: «email:j.weiss ät example Punkt de.example.com»',
    '«email:wangxiaoer圈a一二六点example点net»',
    'email «email:ann.lee@example,com», a typo',
    '«email:annATexampleDOTcom»',
    'write to «email:ann@[192.0.2.7]» instead',
    'my address is «email:ann plus shop at example dot com»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'git clone git@example.com:acme/x.git',
    'https://x.example/?a=1&b=2#c@2x.png',
    '微博@小熊电器售后 三天没回',
    'npm i @scope/widget@4.2.1 fails',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 IP addresses in dumps, names of hosts and with ports', () => {
  it.each([
    '抓包：«ip:10.1.2.3».51514 > «ip:198.51.100.53».443 SYN',
    'netstat: «ip:10.9.0.4»:49822 → «ip:203.0.113.60»:3389 ESTABLISHED',
    'IP = «ip:198-51-100-77» (with dashes)',
    'from host-«ip:203-0-113-77».isp.example',
    'my ip «ip:203 0 113 77» was banned',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    "App build 10.4.0.12 crashes; 10.3.9.255 didn't",
    '标高10.20.30.40四个点位全错',
    'antivirus 21.9.0.4 is green',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 WeChat ids behind further words', () => {
  it.each([
    '群里有人发“主页有vx”，点开是«wechat-id:liang888jian»，卖鞋的',
    '他说“十V«wechat-id:xiaojiu_0909»”',
    'her WC is «wechat-id:susu-bkk99» (WC=wechat)',
    'ID微信（WeChat）は«wechat-id:nagoya_rin»です',
    '两套微信：白天«wechat-id:zufang-day_01»晚上«wechat-id:zufang-night_02»',
    "Interpreter's WeChat, ask for Jamyang: «wechat-id:jamyang_tour»",
    'my wx is «wechat-id:lostinchengdu» all one word',
    '家长群里«wechat-id:Lao_Zhou1975»这个号冒充班主任',
    '我的号«wechat-id:sanshi_ba-x»，群主不理',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'my wechat is connected',
    'his wechat is unavailable',
    'WeChat crashes inside your mini-program, wx.login fails',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 cards, accounts and social security numbers in other groups', () => {
  it.each([
    'refund to the old card «bank-card:4222 222 222 222»',
    'Verve «bank-card:5067 9116 9577 5947» debited',
    'asked me to key «bank-card:3566 0020 2036 0505» on his handset',
    "that's «bank-card:4026-\n9845-9048-\n3340» on three lines",
    'card «bank-card:4111 - 1111 - 1111 - 1111»',
    'Mi tarjeta «bank-card:5610 6886 4048 8022» aparece vencida',
    'auf «iban:AT34.1904.3002.3457.3299» statt',
    'HR scanned the W-4: "«ssn:987.65.4325»" with dots',
    'my full SS number, «ssn:000 – 22 – 3333»',
    'Payroll row: 0042,«ssn:219099999»,BIWEEKLY',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each(['Where is parcel 5610916927784890?', 'refund no 4111 1111 1111 1111', 'payroll routing 219099999'])(
    'passes over %s',
    (marked) => expect(refound(marked)).toBe(marked),
  );
});
