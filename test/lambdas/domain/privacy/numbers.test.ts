import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 mobile numbers of mainland China', () => {
  it.each([
    '打«phone:13812345678»找我',
    '«phone:138 1234 5678»',
    '手机«phone:138-1234-5678»没人接',
    '«phone:138.1234.5678»',
    '«phone:+8613812345678»',
    '«phone:+86 138 1234 5678»',
    '«phone:0086-13812345678»',
    '电话«phone:(+86)13812345678»',
    '（«phone:+86 13812345678»）',
    '«phone:１３８１２３４５６７８»',
    '«phone:１３８－１２３４－５６７８»',
    '我的号码是«phone:幺三八零零幺三八零零零»',
    '«phone:一三八一二三四五六七八»',
    '«phone:138一二三四5678»',
    '«phone:1 3 8 1 2 3 4 5 6 7 8»',
    'tel«phone:13812345678»，谢谢',
    '😀«phone:13812345678»😀',
    '«phone:𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖»',
    '«phone:13812345678»，«phone:13800138000»',
    '快递员电话«phone:13812345678»打不通',
    '«phone:l38OO138OOO»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '订单号13812345678',
    '订单号：13812345678，13812345679',
    'order no. 13812345678',
    '编号 13812345678',
    '13812345678 is my order number',
    'SF13812345678',
    '138****5678打不通',
    '1381234567890',
    '价格：13812345678',
    '2.13812345678',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 fixed lines and phones elsewhere', () => {
  it.each([
    '座机«landline:010-85678901»',
    '«landline:(021)6567-8901»',
    '«landline:0571-87654321转8001»',
    '«landline:+86 10 8567 8901»',
    '传真«landline:05718765432»',
    '公司座机«landline:85678901»',
    '«phone:(415) 555-0132»',
    '«phone:415-555-0132 ext. 23»',
    '«phone:+1 415 555 0132»',
    'my number is «phone:4155550132»',
    '«phone:07700 900123»',
    '«landline:+44 20 7946 0018»',
    'my landline is «landline:020 7946 0018»',
    'ring me: «landline:030 901820»',
    '«phone:+852 9123 4567»',
    '«landline:+852 2345 6789»',
    '«phone:0912-345-678»',
    'a scammer called from «phone:1-800-555-0199»',
    '骗子冒充客服电话«landline:010-85678901»打来',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '客服电话010-85678901没人接',
    '客服热线 400-820-8820',
    '拨打95588',
    '打12315投诉',
    'Call 1-800-555-0199',
    'your hotline 020 7946 0018 never answers',
    'ticket #4155550132',
    'order number 4155550132',
    '112-1234567-1234567',
    '04/05/2024',
    'ISBN 978-3-16-148410-0',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 documents and cards', () => {
  it.each([
    '身份证«id-card:11010519491231002X»认证失败',
    '«id-card:110105 19491231 002x»',
    '«id-card:１１０１０５１９４９１２３１００２Ｘ»',
    'card «bank-card:4111 1111 1111 1111» was charged',
    '«bank-card:4111111111111111»',
    '卡号«bank-card:6222021234567890128»退款没到',
    'IBAN «iban:DE89 3704 0044 0532 0130 00» please',
    '«iban:gb33bukb20201555555555»',
    'SSN «ssn:123-45-6789»',
    'social security number is «ssn:123456789»',
    '护照号码是«passport:E12345678»',
    'passport number «passport:X1234567» expired',
    '车牌«plate:京A12345»',
    '«plate:粤B·12345»',
    '«plate:沪AD12345»停在门口',
    'license plate «plate:AB12 CDE»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '身份证110105194912310021',
    '尾号4421的卡',
    'my card ending 4421',
    'order 4111111111111111',
    '4111111111111112',
    'IMEI 490154203237518',
    'DE89 3704 0044 0532 0130 01',
    'order 123-45-6789',
    '987-65-4321',
    '货号E12345678',
    '新A款手机',
    'model SM-G991B/DS',
    'Tracking 1Z999AA10123456784',
    '支付宝订单2024051222001412345678901234',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});
