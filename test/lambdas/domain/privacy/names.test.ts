import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 names in Chinese', () => {
  it.each([
    '你好，我叫«name:王芳»，订单一直没发货',
    '收货人：«name:陈晓东»',
    '客服«name:刘洋»说三天内回复',
    '联系人是«name:郑爽»女士',
    '「«name:李建国»」先生',
    '我叫«name:阿依古丽»，住在三楼',
    '收件人：«name:张 伟»',
    '患者«name:玛丽亚·冈萨雷斯»投诉',
    '«name:李明»店长答应了',
    '麻烦转告«name:林晓梅»，谢谢',
    '——«name:黄志强»',
    '«name:张三»和«name:李四»',
    '«name:欧阳明»先生您好',
    '本人«name:赵敏»于上周购买',
    '«name:王芳»说可以，后来又说不行，«name:王芳»是谁',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '王先生的电话打不通',
    '刘经理答应退款',
    '欧阳先生',
    '小李说可以',
    '高兴得太早了',
    '周一到周五都可以',
    '金额不对',
    '李宁的鞋子质量差',
    '张小泉菜刀断了',
    '我是江苏的',
    '客服高峰期打不通',
    '中山路那家店',
    '姓名写错了',
    '收件人：同上',
    '我叫了外卖',
    '快递员居然没来',
    '我是幸福的',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 names in Latin letters', () => {
  it.each([
    'My name is «name:John Smith».',
    "I'm «name:Sarah Miller», order 12345678901",
    'Dear Mr «name:Peter Hughes», the parcel',
    'Dr. «name:Jane Foster» called me',
    'Spoke with «name:Maria Garcia» yesterday',
    'Regards,\n«name:Emily Watson»',
    'Thanks,\n«name:Kwame»',
    'contact «name:Zhang Wei» please',
    'my wife «name:Linda» ordered',
    '客服«name:Kevin»态度差',
    "«name:Jennifer»'s reply",
    'Customer name: «name:Priya Sharma»',
    'name: «name:JOHN SMITH»',
    '«name:Jean-Pierre Dupont» signed',
    'please call «name:john smith»',
    'my name is «name:li ming»',
    'Mr. «name:Peter Brown Jr.»',
    'ask for «name:J. Smith» here',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'Mr. Johnson was rude',
    'Dear Sir or Madam,',
    'Hi team,',
    'Thanks Amazon',
    'April was a bad month',
    'Will you refund me? I Hope so',
    'Wells Fargo closed my account',
    'a Calvin Klein shirt',
    'The Victoria line',
    'Smith Ltd never answers',
    'I flew to San Diego',
    'Hi SWA, Who is this',
    'CAN I SPEAK TO A REAL PERSON',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 rare names, by what people are and what stands beside them', () => {
  it.each([
    '预约人«name:冉小满»，约的上午十点',
    '送货员«name:鲁达成»当场拍照',
    '你们店的«name:瞿小波»答应我换货',
    '是«name:赵克勤»接待的我',
    '«name:温如意»，«phone:13912345678»，麻烦注销账号',
    '我先生«name:白慕青»用我手机下的单',
    '«name:慕容霁»小姐的快递送错了',
    '«name:鄺穎彤»小姐投訴',
    '«name:古丽娜尔»女士打来电话',
    '客户«name:迪丽努尔·阿不都»要退票',
    '工号0231的«name:单雨桐»处理得很快',
    '注文しました。«name:水無瀬千尋»と申します。',
    'Contact: «name:林牧原»，不是别人',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '我是强迫症',
    '自己下楼找骑手',
    '派件员电话打不通',
    '收款人不对',
    '司机绕路了',
    '会员权益没有了',
    '孩子很喜欢，全家都爱吃',
    '不是"海洋"',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'in the name of «name:Maëlle Kerbrat» please',
    'me llamo «name:Remedios Olivares Pinto» y vivo aquí',
    'Thanks for nothing.\n«name:Fenella Marchbanks»',
    'Invoice shows "«name:Delacroix, Benoit»"',
    'passenger «name:Kowalczyk, Zofia»',
    'agent «name:Siddharth» hung up on me',
    'The courier («name:Pádraig») waited',
    'Order for «name:Ji-woo Park»',
    'Cordialement,\n«name:Océane Lefebvre»',
    'They had three: «name:Malon», «name:Mark» and «name:Kaylee»',
    'I am «name:Rosamund Pike-Hartley», your customer',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'Agent: Lovely. The label is on its way.',
    'Customer: Which one?',
    "Ben & Jerry's tub was half empty",
    "David's Tea was closed",
    'Label said A-4155501990-B.',
    'Fast shipping. Optical Zoom',
    "it's Late Flight again",
    'I am Very Angry',
    'Regards,\nA very angry customer',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 given names that are words of other languages', () => {
  it.each([
    'Das Paket kam zerdrückt an',
    'Der Akku hält zwei Tage',
    'Elke week dezelfde vertraging',
    'ik word elke dag gebeld',
    'Une idée : un point relais dans les gares',
    'le bouton en bas de l’écran',
    'arrivata fredda, ci mette una vita',
    'desde esta mañana no hay una versión nueva',
    'o app manda notificação demais, uma confusão',
  ])('are words in "%s"', (text) => expect(refound(text)).toBe(text));

  it.each([
    'Mijn naam is «name:Elke de Vries»',
    'Cordialement, «name:Una Murphy»',
    'please call «name:Uma Patel» about this',
  ])('are names in %s', (marked) => expect(refound(marked)).toBe(marked));
});
