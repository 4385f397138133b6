/** Feedback for a first look at a local cloud, written for it: ten in Chinese, ten in English. Names and numbers are invented. */
export const SAMPLES: readonly {
  text: string;
  language: 'zh' | 'en';
  email?: string;
  channel?: string;
  tier?: string;
}[] = [
  {
    text: '付款的时候一直提示网络错误，换了三张卡都不行，晚上还要给孩子交学费。',
    language: 'zh',
    email: 'chen@example.com',
  },
  { text: '快递显示已签收，可我家里一整天都有人，根本没收到。', language: 'zh', email: 'zhou@example.com' },
  { text: '充电宝用着用着冒烟了，桌子都烧黑了，太危险了！', language: 'zh', email: 'wu@example.com' },
  { text: '客服小姐姐很耐心，一步步教我妈怎么退货，点赞。', language: 'zh' },
  { text: '能不能加一个深色模式？晚上看着太刺眼。', language: 'zh', email: 'lin@example.com' },
  { text: '退款说三到五天，今天第十二天了还没到账，再不处理我就去投诉。', language: 'zh', email: 'he@example.com' },
  { text: '收到的杯子裂了一道口子，包装倒是挺严实。', language: 'zh', email: 'gao@example.com' },
  { text: '请问发票抬头开错了还能改吗？', language: 'zh', email: 'luo@example.com' },
  {
    text: '昨晚有人在外地登录了我的账号，还下了两单，赶紧帮我冻结。',
    language: 'zh',
    email: 'xie@example.com',
    tier: 'vip',
  },
  { text: '更新以后首页特别卡，点一下要等五六秒。', language: 'zh', channel: 'app' },
  {
    text: 'The app crashes as soon as I open my order history. Reinstalled twice, no change.',
    language: 'en',
    email: 'maria@example.com',
  },
  {
    text: 'You charged me twice for the same hotel night. Please fix this today.',
    language: 'en',
    email: 'john@example.com',
  },
  {
    text: 'Parcel has been stuck in the same depot for nine days and tracking tells me nothing.',
    language: 'en',
    email: 'aisha@example.com',
  },
  { text: 'Love the new packaging, no plastic at all. Well done.', language: 'en' },
  { text: 'Could you let us export the invoices of a whole year at once?', language: 'en', email: 'erik@example.com' },
  {
    text: 'The agent on the phone hung up on me when I asked for her manager.',
    language: 'en',
    email: 'dana@example.com',
  },
  { text: 'I ordered size M in green and got XL in brown.', language: 'en', email: 'tom@example.com' },
  { text: 'How do I change the delivery address of a subscription?', language: 'en', email: 'nora@example.com' },
  {
    text: 'Somebody calls me in your name, knows my last order and asks for my card number.',
    language: 'en',
    email: 'paul@example.com',
  },
  {
    text: 'Battery is empty after three hours, it used to last the whole day.',
    language: 'en',
    email: 'yuki@example.com',
  },
];
