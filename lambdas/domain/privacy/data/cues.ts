export type CueKind =
  | 'phone'
  | 'id-card'
  | 'bank-card'
  | 'passport'
  | 'plate'
  | 'ssn'
  | 'iban'
  | 'wechat'
  | 'ip'
  | 'email'
  | 'hotline'
  | 'order'
  | 'goods'
  | 'device'
  | 'money'
  | 'tail';

/**
 * Words that say what the number beside them is, in lower case. Chinese words match anywhere, English ones as
 * whole words; the order does not matter, the longest word at a place wins. A word stands in one kind only.
 */
export const CUES: readonly { kind: CueKind; zh: string; en: string }[] = [
  {
    kind: 'phone',
    zh: '手机号码|手机号|手机|电话号码|电话|联系方式|联系号码|联系我|致电|来电|回电|打给|打我|拨打|座机|固话|固定电话|传真|手機號碼|手機|電話|聯絡電話|微信同号|短信|联系电话|热线|总机|携帯|電話番号|ケータイ|固定電話|打返俾|打返|打俾|搵我|打过来|打这个|call我|预留|手提|手提电话|流动电话|小灵通|回拨|联络电话|联络|座机号|座机号码|电话番号|携带番号|携帯番号|手机番号|连络先|連絡先|勤务先|勤務先|内线|内線|携带|分机号',
    en: "phone|phones|contacto|contatto|contato|kontakt|telephone|tel|telephone number|mobile|mobile number|mob|cell|cellphone|cell phone|cell number|call|calls|called|calling|text|texted|texting|sms|whatsapp|fax|reach|reached|answering|dial|dialed|dialled|ring|rang|contact|contact number|callback|phone number|phone no|landline|handy|telefon|téléphone|teléfono|telefono|móvil|movil|celular|cellulare|portable|handynummer|numéro|llamar|llámenme|llámeme|rückruf|festnetz|number is|'s number|my number|home number|work number|office number|office|desk|direct line|switchboard|work:|home:|direct:|main:|t:|p:|m:|f:|ph|tel no|tel.|mobile no|cell no|contact no|phone #|call back|cb|cbk|gsm|wa|viber|telegram|hp|hp no|handphone|hand phone|ddi|direct dial|tfno|tlf|tlf.|cel|cel.|fijo|fisso|fixo|fixe|rufnummer|durchwahl|mobil|mobilnummer|telefonnummer|telefone|telemóvel|fone|puhelin|telefoon|telefoonnummer|mobiel|mob.|ph.|phoned|ringing|land line|my line|her line|his line|work line|house line|second line|backup line|voicemail|pager|text me|msg me|facetime|imessage|appelez|appeler|rappelez|joindre|joignable|chiamare|chiamatemi|richiamare|recapito|ligar|ligue|anrufen|erreichbar|bellen|bereikbaar|house phone|phone is|mobile is|telefon nr|tel nr|gsm nr|number below|fax no|fax number",
  },
  {
    kind: 'id-card',
    zh: '身份证号码|身份证号|身份证|身分证|身份證|证件号码|证件号|证件|实名认证|实名',
    en: 'id card|id card number|id number|identity card|national id|id no|chinese id|identity number|identity|id',
  },
  {
    kind: 'bank-card',
    zh: '银行卡号|银行卡|储蓄卡|信用卡|借记卡|工资卡|卡号|银行账号|银行账户|收款账号|收款账户|账号|账户|帐号|退款到|退到|打到|转账|转到|工行|建行|农行|招行|中行|交行|邮储|开户行|銀行卡|信用卡號|カード番号|クレジットカード|カード|扣款卡|还款卡|退款卡|绑卡',
    en: 'card|cards|credit card|debit card|bank card|credit card number|visa|mastercard|master card|amex|american express|card number|card no|cc|bank account|account number|account no|unionpay|maestro|discover|pan|carte|carte bancaire|numéro de carte|tarjeta|tarjeta de crédito|número de tarjeta|kreditkarte|kartennummer|karte|ec-karte|girocard|kart|carta|carta di credito|numero carta|cartão|número do cartão|kaart|kaartnummer|betaalkaart|karta|karty|numer karty|prepaid|to key|key in|keyed|keyed in|rupay|verve|troy|jcb|diners|diners club|dankort|bancontact|postepay|atm card',
  },
  {
    kind: 'passport',
    zh: '护照号码|护照号|护照编号|护照|护照本|パスポート番号|パスポート|旅券番号|旅券|旅行证件|外交本|公务本|普通本|因公本|护照番号|旅照|여권번호|여권|загранпаспорт|паспорт|旅行证',
    en: 'passport|passports|pasport|pasport nr|passport nr|pasport no|ppt|pass port|passport no|passport number|passport id|pasaporte|passeport|reisepass|reisepassnummer|passaporto|passaporte|paspoort|travel document|psprt|psprt no|pssport|passprt|pp|pp#|pp no|pp number|pptno|travel doc|travel docs|passnummer|pass-nr|pass nr|reisepass-nr|reisepass nr|paspoortnummer|numéro de passeport|número de pasaporte|número do passaporte|numero passaporto|passport nos|passport code|mein pass|ihr pass|travel document no|travel document number|document holder',
  },
  {
    kind: 'plate',
    zh: '车牌号码|车牌号|车牌是|香港牌|澳门牌|香港车|澳门车|港车|两地牌|车牌|牌照|車牌號|車牌|车号|香港车牌|澳门车牌|港牌|澳牌|军牌|临牌|号牌号码|号牌|蓝牌|绿牌|黄牌|套牌车|套牌|车辆号牌|车番|ナンバープレート|ナンバー',
    en: 'plates are|number on the lorry|number on the van|number on the car|car number|van number|tag #|tag#|vanity plate|immatriculée|immatriculation|matrícula|matricula|kennzeichen|targa|nummernschild|kenteken|number plates|reg|reg.|license plates|rego|tag number|license plate|licence plate|license plate number|plate|plates|number plate|reg plate|plate number|plate no|vehicle registration|vehicle registration number|registration plate|registration mark|with registration|registered as|car registration|van registration|licence number of the car|licence plates|car reg|reg no|reg number|vrn|numberplate|numberplates|licenceplate|licenseplate|lic plate|lic. plate|placa|placas|plaque|immat|kfz-kennzeichen|tablica|rejestracja|nr rej|plate seen|plate owned|plate is|plate was|plate reads|plate read|veh reg|reg. no',
  },
  {
    kind: 'ssn',
    zh: '社会安全号码|社会安全号|社安号',
    en: 'ssn|ss#|ss no|social security number|social security no|social security|social|socials|ss number|full ss number|ssns|social sec|social security nr|soc sec|soc sec no',
  },
  { kind: 'iban', zh: '', en: 'iban|iban number' },
  {
    kind: 'wechat',
    zh: '微信号|微信|威信|薇信|微信id|加微|加v|vx|wx|v信|v:|微|卫星',
    en: 'v|wechat|weixin|wechat id|wechat number|my wechat',
  },
  {
    kind: 'ip',
    zh: 'ip地址|登录ip|登陆ip|访问ip|异常ip',
    en: 'ip|ip address|ipv4|ipv6|ip addr|ips|source ip|client ip|src ip|src|remote_addr|remote addr|remote address|x-real-ip|x-forwarded-for|client_ip|ip_address|ipaddr|clientip|peer',
  },
  {
    kind: 'email',
    zh: '邮箱|邮件|电邮|邮箱地址|郵箱|信箱|メールアドレス|メール|アドレス',
    en: 'email|e-mail|mail|email address|mailbox|write to|reply to|correo|courriel|indirizzo|e-post|epost|mailto|mail me|mail to|e-mail to',
  },
  {
    kind: 'hotline',
    zh: '客服热线|客服电话|服务热线|官方电话|官方热线|投诉热线|售后电话|售后热线|人工客服|客服中心|全国热线|咨询热线|官方客服|你们的电话|你们电话|你们热线|贵司电话|你们客服|客服号码|客服专线|服务专线|400电话|官网客服|客服部|售后部',
    en: 'hotline|helpline|customer service|customer support|support line|your number|your phone number|toll free|toll-free|customer care|your support number|your hotline|call center|call centre|service line|your customer service number|customer service number|your helpline|your landline|support number|freephone',
  },
  {
    kind: 'order',
    zh: '订单编号|订单号码|订单号|订单|单号|单子|运单号码|运单号|运单|快递单号|快递号|物流单号|物流编号|流水号|流水|交易号|交易单号|商户单号|商户号|工单号|工单|编号|发票号码|发票号|发票代码|发票|取件码|取件|兑换码|券码|优惠码|验证码|货号|款号|型号|批次号|批号|商品编号|条形码|条码|会员号|会员卡号|会员卡|会员编号|积分|物流码|凭证号|凭证|退款编号|退款单号|退货单号|售后单号|申请单号|案件号|投诉编号|投诉单号|受理编号|受理号|訂單編號|訂單|訂單號|編號|單號|房间号|工号|学号|保单号|合同号|合同|税号|qq|群号|qq群|qq号|账单号|支付宝订单|微信订单|备案号|许可证号|信用代码|注册号|参考号|查询号|箱号|柜号|车架号|发动机号|航班号|用户id|用户编号|客户编号|店铺id|商品id|id号|礼品卡卡号|礼品卡号|礼品卡|充值卡卡号|充值卡号|充值卡|购物卡|储值卡|加油卡|电话卡号|取货码|取货号|排队号|抽奖号|货架|柜编号|桌号|座位号|会议号|会议id|会议室|促销码|折扣码|邀请码|激活码|注册码|型号是|房间号是|番号|会员番号|会員番号|注文番号|提单号|学籍号|防伪码|序号|报告编号|柜机|展品|终端|电表号|邮政挂号|挂号',
    en: 'order|orders|order number|order no|order id|order nr|order ref|order reference|tracking|tracking number|tracking no|tracking id|tracking code|invoice|invoice number|invoice no|ticket|ticket number|ticket no|ticket id|case|case number|case no|case id|reference|reference number|reference no|ref|ref no|transaction|transaction id|transaction number|confirmation|confirmation number|confirmation code|waybill|waybill number|awb|sku|upc|ean|barcode|batch|batch number|lot|lot number|model number|part number|part no|coupon|voucher|promo code|code|member id|membership|membership number|member number|customer id|customer number|customer no|user id|consignment|rma|booking|booking number|booking reference|pnr|po number|item number|article number|isbn|gift card|gift card number|gift card code|receipt|receipt number|receipt no|policy number|vat|vat number|tax id|vin|id number of the order|loyalty number|loyalty no|loyalty|loyalty card|bag tag|baggage tag|luggage tag|locker|seat|flight|file number|docket|permit number|bill number|return number|return label|claim number|complaint number|product code|license key|key|app id|session id|request id|trace id|meeting id|meeting number|meeting code|conference id|zoom id|room id|group id|username|user name|passcode|password|commande|n° de commande|numéro de commande|numéro de suivi|numéro de client|numéro de dossier|numéro de contrat|référence|réf|réf.|facture|colis|bestellnummer|bestellung|auftrag|auftragsnummer|rechnung|rechnungsnummer|sendungsnummer|kundennummer|vorgangsnummer|vorgang|aktenzeichen|vertragsnummer|pedido|número de pedido|número de cliente|factura|albarán|seguimiento|ordine|numero ordine|fattura|spedizione|bestelnummer|bestelling|factuur|zamówienie|encomenda|fatura|nota fiscal|lottery|lotto|container|policy|npi|rrn|nhs number|routing|routing number|aba|sort code|meter|meter number|meter reading|mpan|odometer|otp|isin|patent|job no|job number|refund no|refund number|refund id|refund ref|return no|account ref',
  },
  {
    kind: 'goods',
    zh: '物流|交易|退货|售后|快递|包裹|顺丰|圆通|中通|申通|韵达|京东|极兔|德邦|邮政|淘宝|天猫|拼多多|美团|抖音',
    en: 'part|parts|gasket|filter|catalog|catalogue|page|clause|section|spare part|replacement part|parcel|shipment|model|package|item|article|ups|fedex|dhl|usps|dpd|hermes|royal mail|amazon|ebay|claim|product',
  },
  {
    kind: 'device',
    zh: '序列号|串号|串码|设备号|设备编号|机身号|机身码|机器码|固件|版本号|版本|升级到|更新到|机器序列号|sn码|出厂编号|mac地址|制造番号|製造番号',
    en: 'imei|imei number|imeis|imei1|imei2|meid|serial|serial number|serial no|sn|s/n|device id|mac|mac address|udid|iccid|sim|firmware|version|ver|build|release|updated to|upgraded to|update|gpu|glibc',
  },
  {
    kind: 'money',
    zh: '人民币|金额|价格|余额|原价|售价|充值|到账|共计|合计|¥|￥|$|€|£',
    en: 'usd|eur|gbp|rmb|cny|price|amount|total|balance',
  },
  {
    kind: 'tail',
    zh: '尾号|末四位|后四位|末尾|尾數',
    en: 'ending in|ending with|ending|ends in|ends with|last four|last 4|last digits',
  },
];

/** Words that make a company's number somebody's after all: a scammer's phone is personal data. */
export const SCAM_WORDS =
  '可疑|恐吓|威胁|敲诈|钓鱼|山寨客服|陌生号码|陌生电话|suspicious|unknown number|unknown caller|blackmail|extort|asking me to (?:call|ring)|诈骗|骗子|冒充|假冒|假客服|自称|骚扰|骗我|scam|scams|scammer|scammers|fraud|fraudster|fake|phishing|pretending|pretended|impersonating|impersonator|spoofed|claiming to be|claimed to be|spam|robocall';
