/** Messages written for these tests, two of each category in each language, in the voice of customers. */
export const CATEGORY_CASES: Record<string, { zh: readonly string[]; en: readonly string[] }> = {
  'product.defect': {
    zh: ['电饭煲才用了一个星期就坏了，按键没反应', '买的鞋子穿两天就开胶，质量太差了'],
    en: [
      'The kettle stopped working after two days.',
      'Poor quality, the zipper broke the first time I wore the jacket.',
    ],
  },
  'product.appearance': {
    zh: ['收到的杯子上有一道很长的划痕', '沙发颜色和图片色差很大，还有刺鼻的气味'],
    en: ['There is a deep scratch on the lid.', 'The color is nothing like the picture and it smells awful.'],
  },
  'product.performance': {
    zh: ['手机续航太差，玩一会就发烫', '吸尘器吸力很小，噪音还特别大'],
    en: ['Battery life is terrible and the phone overheats.', 'The fan noise is so loud that I cannot sleep.'],
  },
  'app.crash': {
    zh: ['更新之后APP一打开就闪退', '你们网站白屏了，怎么刷新都打不开'],
    en: ['The app crashes every time I open it.', 'Your website shows a white screen and will not load, error 500.'],
  },
  'app.slow': {
    zh: ['软件越来越卡，页面加载要半分钟', '首页一直转圈，打开很慢'],
    en: [
      'The app is so slow, it takes forever to load the order list.',
      'Very laggy since the last update, scrolling stutters.',
    ],
  },
  'app.login': {
    zh: ['登录不了，一直收不到验证码', '我的账号被锁了，密码也重置不了'],
    en: [
      "I can't log in, the verification code never comes.",
      'My account is locked and the reset link does not work.',
    ],
  },
  'app.usability': {
    zh: ['界面太复杂了，找不到退货入口在哪', '按钮太小，老人根本不会用，操作繁琐'],
    en: [
      'The menu is confusing and the return button is hard to find.',
      'The layout is cluttered and the text is too small to read.',
    ],
  },
  'app.data-loss': {
    zh: ['升级之后我的聊天记录全没了', '积分被清零了，历史订单也消失了'],
    en: ['All my photos are gone after the update.', 'My loyalty points disappeared from my account.'],
  },
  'payment.failed': {
    zh: ['付款失败好几次，银行卡里有钱啊', '点了支付就报错，付不了款'],
    en: [
      'My card was declined three times although there is money on it.',
      "The checkout button does nothing, I can't pay.",
    ],
  },
  'payment.wrong-charge': {
    zh: ['同一个订单扣了两次钱', '没经过我同意就自动续费扣款了98元'],
    en: ['I was charged twice for the same order.', 'You charged me for a subscription I never signed up for.'],
  },
  'payment.refund': {
    zh: ['退货半个月了，退款还没到账', '商家拒绝退款，押金也不给退'],
    en: ['I returned the lamp three weeks ago and still no refund.', 'They refuse to give me my money back.'],
  },
  'payment.invoice': {
    zh: ['申请的电子发票一直没有开', '发票抬头写错了，请重新开票'],
    en: ['I never got the invoice for my purchase.', 'The VAT number on the receipt is wrong.'],
  },
  'payment.price': {
    zh: ['刚买完第二天就降价200，能不能价保', '优惠券用不了，结算时没有优惠'],
    en: ['Way too expensive, the price went up by 40 % in a month.', 'The promo code does not apply at the end.'],
  },
  'delivery.late': {
    zh: ['下单一周了还没发货', '物流三天没更新，包裹到现在还没到'],
    en: [
      "My order is ten days late and tracking hasn't moved.",
      'The parcel still has not arrived, it has been stuck in transit since Monday.',
    ],
  },
  'delivery.damaged': {
    zh: ['箱子压扁了，里面的碗全碎了', '寄到的时候洗衣液漏得到处都是，包装破了'],
    en: [
      'The vase arrived shattered, the box was crushed.',
      'The bottle was leaking when it arrived, everything is soaked.',
    ],
  },
  'delivery.lost': {
    zh: ['显示已签收，可我根本没收到', '快递弄丢了我的包裹，没人知道在哪'],
    en: ['It says delivered but I never received anything.', 'My parcel was lost in transit.'],
  },
  'delivery.wrong-item': {
    zh: ['我买的是黑色，发错成白色了', '少发了一件，只收到一只鞋'],
    en: ['You sent the wrong size.', 'Two items were missing from my order.'],
  },
  'delivery.courier': {
    zh: ['快递员不打电话就把东西扔在楼下', '骑手把外卖放错地方了还不肯上楼'],
    en: ['The courier threw my box over the fence.', 'The driver left it at the wrong house without knocking.'],
  },
  'service.attitude': {
    zh: ['客服态度恶劣，说两句就挂我电话', '店员爱理不理，一直翻白眼'],
    en: ['The agent was rude and condescending.', 'Your staff yelled at me and then laughed at me.'],
  },
  'service.slow': {
    zh: ['打了五个客服电话都没人接', '找人工客服排队一个小时，没人回复'],
    en: ['I have been on hold for two hours.', 'Three emails and still no response from support.'],
  },
  'service.wrong-answer': {
    zh: ['两个客服说法不一致，前后矛盾', '客服承诺三天内回电，结果说话不算数'],
    en: [
      'Every agent tells me something different, contradictory answers each time.',
      'I was promised a call back but that promise was not kept.',
    ],
  },
  'security.account': {
    zh: ['我的账号被盗了，密码被人改了', '有陌生设备异地登录我的账号，还下了陌生订单'],
    en: [
      'My account was hacked and the password was changed.',
      'Someone logged into my account and placed an order I did not make.',
    ],
  },
  'security.privacy': {
    zh: ['你们泄露了我的个人信息，现在天天接到骚扰电话', '请问怎么注销账号并删除我的个人信息'],
    en: ['You leaked my personal data, I get spam calls every day.', 'Please delete my account and all my data.'],
  },
  'security.fraud': {
    zh: ['买到假货了，根本不是正品', '有人冒充你们客服让我转账，是诈骗'],
    en: ['The perfume is counterfeit.', 'I got a phishing email pretending to be your company.'],
  },
  'feature.new': {
    zh: ['希望增加深色模式', '建议新增一个导出账单的功能'],
    en: ['Please add a dark mode.', 'It would be great if you could add support for smart watches.'],
  },
  'feature.change': {
    zh: ['建议把首页改回以前的版本', '希望优化一下筛选，把按钮调大一点'],
    en: [
      'Please bring back the old layout.',
      'Could you change the limit so we can upload bigger files, please increase the limit.',
    ],
  },
  'other.general': {
    zh: ['请问你们门店的营业时间是几点到几点？', '谢谢你们，祝新年快乐'],
    en: ['What are your opening hours?', 'Thank you all, happy new year!'],
  },
};
