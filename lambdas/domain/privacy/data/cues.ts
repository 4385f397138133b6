/**
 * Words that say what the number beside them is. Chinese words match anywhere, English ones as whole words;
 * within a kind the order does not matter, the longest word at a place wins.
 */
export const CUES = {
  phone: [
    '手机号码|手机号|手机|电话号码|电话|联系方式|联系号码|联系我|致电|来电|回电|打给|打我|拨打|号码|座机|固话|固定电话|传真|手機|電話|微信同号|短信|热线',
    "phone|phones|telephone|tel|mobile|mobil|cell|cellphone|cell phone|call|calls|called|calling|text|texted|texting|sms|whatsapp|fax|reach me|reach us|reach him|reach her|reached|answering|dial|ring|contact number|callback|phone number|landline|handy|telefon|téléphone|tél|teléfono|number is|'s number",
  ],
  'id-card': [
    '身份证号码|身份证号|身份证|身分证|身份證|证件号码|证件号|证件|实名认证|实名',
    'id card|id number|identity card|national id|id no|chinese id|identity number|id',
  ],
  'bank-card': [
    '银行卡号|银行卡|储蓄卡|信用卡|借记卡|工资卡|卡号|银行账号|银行账户|收款账号|账号|账户|帐号|打款|退款到|转账|工行|建行|农行|招行|中行|交行|邮储|开户行',
    'card|cards|credit card|debit card|visa|mastercard|amex|american express|card number|cc|bank account|account number|unionpay|maestro|discover',
  ],
  passport: ['护照号码|护照号|护照|護照|通行证', 'passport|passport no|passport number|pass no'],
  plate: [
    '车牌号码|车牌号|车牌|牌照|車牌',
    'license plate|licence plate|plate|plates|number plate|registration|reg|reg plate|plate number',
  ],
  ssn: ['社会安全号|社安号', 'ssn|social security|social security number|social|ss#|socials'],
  iban: ['', 'iban|bank account|account'],
  wechat: ['微信号|微信|威信|薇信|加我微|加微|vx|wx|v信', 'wechat|weixin|wechat id'],
  order: [
    '订单编号|订单号码|订单号|订单|单号|运单号码|运单号|运单|快递单号|快递号|物流单号|物流编号|物流|流水号|交易号|交易单号|商户单号|工单号|工单|编号|发票号码|发票号|发票代码|发票|取件码|取件|兑换码|券码|优惠码|验证码|货号|款号|型号|批次号|批号|商品编号|商品|条形码|条码|会员号|会员卡号|会员卡|积分|物流码|凭证号|退款编号|退货单号|售后单号|申请单号|案件号|投诉编号|受理编号|訂單|編號|單號|快递',
    'order|orders|order number|order no|order id|tracking|tracking number|tracking no|tracking id|invoice|invoice number|ticket|ticket number|case|case number|reference|reference number|ref|ref no|transaction|transaction id|confirmation|confirmation number|parcel|shipment|waybill|awb|sku|upc|ean|barcode|batch|lot|model|part number|coupon|voucher|promo code|code|member id|membership|customer id|user id|package|consignment|rma|booking|pnr|po number|item|article|isbn|gift card',
  ],
  device: [
    '序列号|串号|串码|设备号|设备编号|机身号|机器码|固件|版本号|版本|机器序列号',
    'imei|imeis|meid|serial|serial number|sn|s/n|device id|mac|mac address|udid|iccid|firmware|version|build|release',
  ],
  hotline: [
    '客服热线|客服电话|服务热线|官方电话|官方热线|投诉热线|售后电话|售后热线|人工客服|客服中心|全国热线|咨询热线|官方客服|你们的电话|你们电话|你们热线|贵司电话',
    'hotline|helpline|customer service|customer support|support line|your number|toll free|toll-free|customer care|your support number|your hotline|call center|call centre|service line',
  ],
  money: [
    '人民币|金额|价格|余额|原价|售价|元|块钱|充值|到账|¥|￥|\\$',
    'usd|eur|gbp|rmb|cny|price|amount|total|balance|paid|charged|refund of',
  ],
  tail: ['尾号|末四位|后四位|末尾', 'ending in|ending with|ending|ends in|ends with|last four|last 4|last digits'],
} as const;

export type CueKind = keyof typeof CUES;
