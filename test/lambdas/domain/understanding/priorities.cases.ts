import type { Priority } from '../../../../lambdas/domain/labels.ts';

export interface PriorityCase {
  priority: Priority;
  /** How the first reason begins. */
  reason: string;
  texts: readonly string[];
  tier?: 'vip';
}

/** Messages written for these tests, by the row of the priority table that they fall under. */
export const PRIORITY_CASES: readonly PriorityCase[] = [
  {
    priority: 'P0',
    reason: 'danger',
    texts: [
      '充电宝突然冒烟了，差点把床单烧着',
      '热水器漏电，我老公被电到了',
      '吃了你们的外卖全家食物中毒，现在在急诊',
      '儿童座椅断裂，孩子摔伤了',
      'The charger caught fire while my son was asleep.',
      'I got an electric shock when I touched the lamp.',
      'There was a piece of glass in the baby food.',
      'I did not expect it to explode, but the pressure cooker exploded in my kitchen.',
      'The brakes failed on your scooter and my daughter was injured.',
    ],
  },
  {
    priority: 'P0',
    reason: 'outage',
    texts: [
      '你们系统瘫痪了，全国都无法下单',
      '所有门店都收不了款，服务器宕机了吧',
      'The whole site is down for everyone, nobody can log in.',
      'Major outage: all our stores cannot take payments.',
    ],
  },
  {
    priority: 'P0',
    reason: 'mass-data-loss',
    texts: [
      '我们公司所有数据都没了，数据库被清空',
      'All our customer records are gone, the entire database was wiped.',
    ],
  },
  {
    priority: 'P0',
    reason: 'theft',
    texts: [
      '我的卡正在被盗刷，一笔接一笔，赶紧冻结',
      '账号被盗，对方还在刷我的钱，马上冻结账户！',
      'My account was hacked and someone is draining my balance, stop them now!',
      'Someone hacked me and transactions keep coming, freeze my account immediately',
    ],
  },
  {
    priority: 'P1',
    reason: 'key-function',
    texts: [
      '更新后APP一打开就闪退，完全用不了',
      '登录不了账号，验证码收不到',
      "I can't log in since yesterday",
      'The app crashes every time I open it',
      'My card was declined three times at checkout, I cannot pay',
    ],
  },
  { priority: 'P1', reason: 'wrong-charge', texts: ['同一笔订单重复扣款', 'You charged me twice for one order'] },
  {
    priority: 'P1',
    reason: 'account-stolen',
    texts: ['我的账号被盗了', 'Someone else is using my account, it was hacked'],
  },
  {
    priority: 'P1',
    reason: 'privacy-leak',
    texts: ['你们泄露了我的手机号，天天有骚扰电话', 'You leaked my personal data'],
  },
  {
    priority: 'P1',
    reason: 'legal-threat',
    texts: [
      '快递三天没动静，再不处理我就打12315投诉',
      '再不送到我就找律师起诉你们',
      'My parcel is late again. I will contact my lawyer.',
      'Deliver it or I will take you to court',
    ],
  },
  {
    priority: 'P1',
    reason: 'vip',
    tier: 'vip',
    texts: [
      '你们的服务太差了，态度恶劣，非常失望！',
      'Terrible service, the agent was rude and I am very disappointed',
    ],
  },
  {
    priority: 'P2',
    reason: 'complaint',
    texts: [
      '你们的服务太差了，态度恶劣，非常失望！',
      '快递晚了两天',
      '页面加载很慢',
      'My order is three days late',
      'The lid has a scratch',
      '没有起火，就是充电慢了点，太慢了',
      'No injuries, but the box was crushed',
      '一天三十条广告短信，被你们轰炸了，太烦了',
    ],
  },
  { priority: 'P3', reason: 'suggestion', texts: ['建议增加深色模式', 'Please add a dark mode'] },
  {
    priority: 'P3',
    reason: 'praise',
    texts: [
      '客服很耐心，谢谢你们！',
      'Great service, thank you!',
      'I love my fire TV, best purchase ever',
      '颜值爆炸，非常喜欢',
      '正对着火车站，出行方便，很满意',
      'It helped me quit smoking, thank you so much!',
    ],
  },
  {
    priority: 'P3',
    reason: 'inquiry',
    texts: ['请问怎么修改收货地址？', 'How do I change my delivery address?', '请问这个充电宝会不会爆炸？'],
  },
  {
    priority: 'P2',
    reason: 'payment.wrong-charge',
    texts: ['What is this fee on my statement, could you tell me what the charge is for?'],
  },
];
