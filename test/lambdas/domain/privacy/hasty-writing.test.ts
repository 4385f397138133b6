import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 numbers and ids in hasty writing', () => {
  it.each([
    'passport no. «passport:P7654321», thanks',
    'Reisepass Nr. «passport:C1X2Y3Z45»',
    'ppt no «passport:K7654321» please',
    'passport: «passport:c1x2y3z45»',
    'I lost my passport at the desk. It had «passport:N2345678» on it.',
    '加薇 «wechat-id:li_ning88» 说',
    '加徽«wechat-id:dong2019ok»退钱',
    '微信号我发一下 «wechat-id:tiger2016cn»',
    '微信id«wechat-id:momo_77»收不到',
    '加卫星：«wechat-id:pear_wu2»',
    'add me on WeChat, it is «wechat-id:amy_suzhou»',
    '微信联系，号是«wechat-id:feng_0905»',
    '微 信：«wechat-id:lao-li_66»',
    '座机«landline:0512-65551234»/«landline:0512-65551235»',
    'Mobil «phone:0171 / 7654321»',
    'tel: «landline:01632 960011»/«landline:01632 960012»',
    'registered as a car, plate «plate:A12 BCD»',
    'the car «plate:S123 XYZ» blocked me',
    '车牌«plate:粤 B 5 4 3 2 1»',
    '教练车«plate:桂B·00012学»',
    'a login came from «ip:5.39.77.12» last night',
    '«ip:5.39.77.12»被封禁',
    '«ip:2001:db8::7» is down',
    '骗子微信：«wechat-id:ab_daigou01» 和 «wechat-id:ab_daigou02»',
    'new passport number «passport:561234987» expires soon',
    'my Dutch passport («passport:NSK8DCPF4»)',
    'whois says «ip:91.12.40.7» is abroad',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '护照套订单A12345678没发货',
    'The passport cover, item B7654321, is torn',
    '微信在iphone15上打不开',
    'wechat on my galaxy_s21 keeps crashing',
    '微信支付接口pay_v3报错',
    'wechat users report error_404x',
    '促销码沪A12345K不能用',
    'meeting id 415 555 0132',
    'ratio 16:9:4::1',
    'updated from 5.1.2.3 and it broke',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 addresses in hasty writing', () => {
  it.each([
    '地址«address:南京市鼓楼区中山北路 200 号»，别送错',
    '寄«address:保定市莲池区东风东路 108 号 3 号楼 2 单元 401»，谢谢',
    '到«address:翠湖天地8号楼502室»门口',
    '«address:北京市海淀区中关村大街27号，恒通大厦11层1102»收',
    '«address:北京市朝阳区建国路166号»楼下驿站',
    '«address:青秀区民族大道131号航洋国际城3号楼»下面的奶茶店',
    'to «address:Blk 45 Bedok North Ave 3 #05-12, Singapore 460045» please',
    '«address:Flat 302, Sai Residency, 4th Cross, Indiranagar, Bengaluru 560038» please',
    '«address:9 The Paddocks, Bath BA2 6QT»',
    'from «address:33 Cherry Tree Lane, Nottingham» and I called',
    'at «address:33 Cherry Tree Lane, Nottingham» Please call',
    'I live at «address:12 high street, leeds ls1 4ab»',
    'Moro na «address:Rua Garrett 27, 1200-203 Lisboa» e nada',
    'Entregar: «address:Av. Brasil, 157, São Paulo - SP, 01310-200» hoje',
    'an «address:Musterweg 3 b, 22087 Hamburg» bitte',
    '«address:8 rue du Bac, bât. C, 75007 Paris» svp',
    '주소는 «address:부산광역시 해운대구 센텀로 12, 101동 1203호» 입니다',
    'доставьте на «address:ул. Ленина, д. 5, кв. 12» пожалуйста',
    '物流显示«address:河东区六纬路88号»签收',
    'in «address:Room 1203, Block B, Sunshine Plaza, 88 Nathan Road, Kowloon» now',
    '«address:成都市锦江区红星路三段1号国际中心2号办公楼1901»，尽快',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each(['5 Minute Drive from here', 'a 24 Hour Drive-Thru', '2 Large Court shoes', '我家楼下3栋2单元都停电'])(
    'passes over %s',
    (marked) => expect(refound(marked)).toBe(marked),
  );
});
