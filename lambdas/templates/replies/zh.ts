import type { en } from './en.ts';

type Same<Texts> = { [Name in keyof Texts]: { [Tone in keyof Texts[Name]]: string } };

/** 处理人员常用的回复，按场景和语气区分。`{名字}` 由处理人员填写。 */
export const zh: Same<typeof en> = {
  'looking-into-it': {
    formal: '感谢您的耐心等待。我们正在核查此事，有结果后会告知您。',
    friendly: '谢谢您的耐心等待，我们正在处理，一有进展就告诉您。',
  },
  'refund-started': {
    formal: '我们已向您的原支付方式发起退款，金额为 {amount}，通常在 {days} 天内到账。',
    friendly: '{amount} 的退款已经发起，一般 {days} 天内到账，请您留意。',
  },
  'replacement-sent': {
    formal: '我们已为您寄出更换的商品，可凭单号 {tracking} 查询配送进度。',
    friendly: '新的商品已经寄给您了，用单号 {tracking} 就能查到配送进度。',
  },
  'fix-planned': {
    formal: '我们已查明原因，将在 {version} 版本中修正。',
    friendly: '原因已经找到了，{version} 版本就会修好。',
  },
  'delivery-late': {
    formal: '您的订单有所延误，我们为此致歉。订单将在{date}前送达。',
    friendly: '很抱歉，您的订单比预计的晚了，会在{date}前送到。',
  },
  'account-secured': {
    formal: '我们已为您的账户采取保护措施，并退出所有登录。下次登录时请设置新密码。',
    friendly: '您的账户现在是安全的，所有设备都已退出登录，下次登录时请设置新密码。',
  },
  'suggestion-noted': {
    formal: '感谢您的建议。建议已转交{team}团队，他们会在规划时予以考虑。',
    friendly: '谢谢您的建议，已经转给{team}团队，他们做下一步规划时会认真考虑。',
  },
};
