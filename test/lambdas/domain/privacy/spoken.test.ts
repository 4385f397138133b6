import { describe, expect, it } from 'vitest';
import { maskText } from '../../../../lambdas/domain/privacy/index.ts';
import { refound } from './marked.ts';

describe('R6.1 numbers that are said or read out with pauses', () => {
  it.each([
    'my number is «phone:six one seven, five five five, oh one double four»',
    "it's «ssn:four oh one, two two, one nine eight seven», that's my social",
    'card «bank-card:five five five five, five five five five, five five five five, four four four four»',
    'Caller: «phone:oh seven seven double oh nine oh oh one two three»',
    '我的号是«phone:139，1234，5678»',
    '手机«phone:一三九，一二三四，五六七八»',
    '座机，«landline:零二一，五五五五，零一二三»，下午打',
    '卡号«bank-card:6222，0212，3456，7890，128»',
    '手机«phone:13912345678»一直没人接',
    '«phone:13912345678»三次打来',
    '手機«phone:０９１２-３４５-６７８»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'one two three go',
    '一、二、三、四、五、六、七、八',
    'one of the two is four years old, seven of nine',
    '买了1200, 1300, 1400三档',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));

  it('masks what was said as if it were written, with spans into the text as given', () => {
    const text = 'call six one seven, five five five, oh one double four';
    expect(maskText(text)).toEqual({
      masked: 'call 617***0144',
      spans: [{ type: 'phone', start: 5, end: text.length }],
    });
  });
});

describe('R6.1 numbers written on, and numbers of something else', () => {
  it.each([
    '«id-card:110101199003078515»«phone:13912345678»',
    '加我vx«wechat-id:lily_2020»私聊',
    '薇❤«wechat-id:abc12345»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '积分13800138000分',
    '价格13900000000元',
    '充值卡号5555555555554444无效',
    '礼品卡6222021234567890128余额为0',
    'bag tag 0161 496012',
    'Part 401-22-1987 does not fit',
    'Catalog 512-33-9087 page 12',
    'gasket 401-22-1987',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 the plan of the country whose language a text speaks', () => {
  it.each([
    'Rufen Sie mich unter «landline:089/123456» an',
    'Rückruf bitte unter «landline:030/12345 678», ich warte',
    'mi móvil es «phone:612 345 678», llámenme',
    '打我電話«phone:6123 4567»啦，唔該',
    '公司電話«landline:2345 6789»搵陳小姐',
    '電話«landline:(02)2345-6789 分機 21»',
    '«phone:0912345678»請回電',
    'reception is on «landline:01614960123 x45»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 plates of other countries, in talk of cars', () => {
  it.each([
    'Mein Auto «plate:M-AB 1234» wurde auf Ihrem Parkplatz beschädigt.',
    "Ma voiture immatriculée «plate:AB-123-CD» n'apparaît pas.",
    'Mi coche, matrícula «plate:1234 BCD», sigue sin aparecer.',
    "The driver's car was a Swift, «plate:KA 05 MN 1234»",
    '司機的車牌«plate:ABC-5678»',
    '车牌«plate:使014578»',
    '车牌号：«plate:京 A 12 345»识别不了',
    'my van, reg «plate:ab12 cde»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'The kit KX09 ZZT comes with two screws',
    '川A88888口味的火锅底料',
    '模型车京A00001限量版',
    'the driver came on the 3rd at 9am',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 IP addresses as logs and careful people write them', () => {
  it.each([
    '登录IP：«ip:2001:db8::1f»，不是我',
    'I saw «ip:2001:db8:0:1::42».',
    'from «ip:203.0.113.5»/«ip:198.51.100.2» twice',
    'attacker «ip:192[.]0[.]2[.]44» tried',
    '«ip:::ffff:192.0.2.128» unknown',
    'my IP is «ip:203 . 0 . 113 . 77»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each(['App 10.2.0.188 keeps freezing', 'build 203.11.113.200 of it', '203.0.113.0/24 is blocked'])(
    'passes over %s',
    (marked) => expect(refound(marked)).toBe(marked),
  );
});

describe('R6.1 passports and e-mails in other words', () => {
  it.each([
    'passports «passport:C12345678» and «passport:C12345679» are both refused',
    'Reisepass «passport:C01X00T47» wird nicht akzeptiert',
    '旅券番号«passport:TR9876543»です',
    '订酒店用的是«passport:E77788899»',
    'email is «email:blue sky nine at example dot org»',
    'write to «email:josé.garcia@example.com»',
    "«email:o'brien@example.ie»",
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each(['look at example dot com for prices', '货号G12345678缺货', 'order E12345678 lost'])(
    'passes over %s',
    (marked) => expect(refound(marked)).toBe(marked),
  );
});

describe('R6.1 more ways to write the same', () => {
  it.each([
    '我的护照编号«passport:E12345678»录不进去',
    '护照号 «passport:E1234 5678» 有空格不行？',
    'passport (UK) «passport:533 401 372» refused',
    '外交护照«passport:DE1234567»',
    '车牌编号«plate:京A12345»',
    '登录IP是«ip:10.1.2.3»，我没登过',
    'attack from «ip:45.33.32.15» on my account',
    'IP-«ip:203.0.113.9» was flagged',
    'the range «ip:203.0.113.5»-«ip:203.0.113.9» is ours',
    'link-local «ip:fe80::1ff:fe23:4567:890a» shows up',
    'ip «ip:192.000.002.001» in the log',
    'SSN#«ssn:219-09-9999» please',
    'SSN: «ssn:219 - 09 - 9999»',
    'my SSN is «ssn:000-12-3456»',
    'social «ssn:987-65-4320» on file',
    '微信（工作号）«wechat-id:abc_123x»',
    '微信号改成了«wechat-id:sunny_77»',
    '微芯«wechat-id:lucky_777»',
    '«wechat-id:kevin_zhao» is my WeChat',
    '(WeChat) «wechat-id:kevin_zhao9»',
    "on WeChat I'm «wechat-id:kevin_zhao9»",
    'WeChat -> «wechat-id:kevin_zhao9»',
    'write to «email:ann@example.com»—thanks',
    '邮箱—«email:ann.lee@example.com»—对的',
    '«email:ann爱特example点com»',
    'mon mail : «email:ann arobase example point fr»',
    'mi correo es «email:ann arroba example punto com»',
    '«email:ann(a)example.com»',
    'plate reads «plate:KLM 4521»',
    'a white Camry, plate from Ohio, «plate:KLM-4521», blocked the driveway',
    '«plate:AB12 CDE» is blocking my driveway',
    '车牌号«plate:粤B一二三D5»不对',
    '牌号«plate:京·A12345»',
    'call «phone:212/555-0198» or «phone:212 - 555 - 0198»',
    '제 번호는 «phone:010-1234-5678» 입니다',
    'my number is «phone:+44 (0)7700 900123»',
    '有可疑电话«phone:400-888-1234»',
    '手机：«phone:138 00 13 80 00»',
    '手机«phone:+86 (0)138-0013-8000»',
    '手机号：«phone:+86-138 0013 8000»',
    '手机:«phone:(+86)13800138000»',
    '«phone:86-13800138000»',
    'Tel «phone:1.212.555.0198»',
    'fax «landline:+44 20 7946 0018»',
    '我的座机是«landline:0571 8800 1234 转 601»',
    '«landline:010-12345678»和«phone:13800138000»',
    '座机：«landline:86-10-62345678»',
    '电话 «landline:+86-755-8888-1234»',
    'maestro card «bank-card:6759 6498 2643 8453»',
    'Diners «bank-card:3056 930902 5904» declined',
    '卡号是«bank-card:六二二二零二一二三四五六七八九零一二八»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 forms that another plan, a label or a network mask touches', () => {
  it.each([
    '打«phone:138....1234....5678»',
    'ring «landline:01632 960 123»',
    'Mein Festnetz: «landline:0221 / 1234567»',
    'IP是«ip:二零三点零点一一三点七»',
    'ip is «ip:two oh three dot zero dot one one three dot nine»',
    '«ip:203.0.113.8»/24',
    'passport changed to «passport:533401372»',
    'UK passport: GB «passport:533401372»',
    '+薇«wechat-id:tt_20200»',
    '微信ID«wechat-id:Hello_World9»',
    '«plate:湘A12345挂»',
    'my car (plate «plate:B 123 XYZ»)',
    'Honda «plate:LMN 0123» parked in my slot',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each(['尺寸 138*1234*5678', '192.0.2.0/24 is blocked'])('passes over %s', (marked) =>
    expect(refound(marked)).toBe(marked),
  );
});
