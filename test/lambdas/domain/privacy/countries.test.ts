import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 phones as they are dialled in a country that the text names or speaks like', () => {
  it.each([
    'Perth here, «landline:08 7010 4321», after six',
    'Kolkata office «landline:(033) 2000-0012» is engaged',
    'Cairo number «phone:0100 000 1234» got the PIN',
    'SG line «phone:8000 1234» works, KL line «phone:012-000 1234» does not',
    'Norwegian number is only eight digits, «phone:400 00 123»',
    'Riyadh customer on «phone:9665 0000 1234» wants the invoice',
    'Seoul «phone:010.0000.1234», dots are normal',
    'Belgian GSM «phone:0470/00.01.23» is how we write it',
    'Vienna: «phone:0660 / 000 1234», no call',
    'São Paulo: cel «phone:(11) 90000-1234», fixo «landline:(11) 2000-1234»',
    'Cellulare +39 320, fisso «landline:06 0000 1234»',
    'mi fijo «landline:910 000 123» no suena, gracias',
    'ring «landline:08-465 004 77» if the bank objects',
    'pls call reception on «phone:027 000 4321» re room 12',
    '俄罗斯客服说打«phone:8 (900) 000-12-34»',
    '韩国籍，手机号«phone:010-0000-1234»',
    '新加坡手机«phone:9123 4567»收不到验证码',
    'my Polish SIM «phone:+48 500 000 123» is roaming',
    'por la lada vieja «phone:+52 1 55 0000 5678»',
    'cust. cbk on «phone:00447700900188», says so',
    'work: «phone:415/555/0132»',
    'cell «phone:[415] 555-0132»',
    '请致电«phone:138-zero-zero-13-8003»',
    '请回电«landline:86 21 6000 0088»',
    '传真«landline:0532.0000.9900-66»',
    '勤務先の内線«landline:052-000-1234(内線77)»にかけないでください',
    '台湾门市«landline:02-2345-0000#12»没人接',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'Lottery 06 39 98 12 34 + 7 was not validated',
    'Réf. 06-2026-0012, toujours en traitement',
    '会員番号 0042-1234-5678 です',
    '製造番号 090-2026-1234 の炊飯器',
    'Singapore order number 8123 4567',
    'Mexico trip, 12-11-26 to 14-11-26',
    'In Spain 600 000 123 people visited',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 passports of a state that stands beside them', () => {
  it.each([
    'Belgian «passport:EK000123» and Austrian «passport:U0001234» on one booking',
    'Canada: «passport:P000123AB» is the format of 2023',
    '巴西籍«passport:FA000123»，墨西哥籍«passport:N00012345»，选不了',
    '瑞典那位 «passport:AA012345» 没收到短信',
    'Doc check failed → ITA / «passport:YB0001234» / exp 03JAN31',
    'row 7 | ZAF | «passport:A00001234» | vegan meal',
    'UK one «passport:500000012» expires in March, so the cruise desk says no',
    '出票信息后面那串就是«passport:EM1002003»',
    '号码«passport:EB0001234»，打反了',
    '办签证那张表: 护照«passport:E8 8 0 0 1 1 2 2»，空格也算进去了',
    'Pass-Nr. «passport:C4X7Y8Z91» bitte ändern',
    '여권 «passport:M12345678» 등록이 안 돼요',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '航班EK7700延误，登机口E12，行李牌EK770012345',
    '检测报告编号G20261122，批次EA1200',
    'Lot C01X0006H tastes of soap',
    'the German part 0281002315 is not in stock',
    'hotel confirmation no AB123456',
    '酒店订单号EB1234567',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 plates of a country that the text names, and those that only plates look like', () => {
  it.each([
    '临牌«plate:京A·0Z123临»只有十五天',
    '武警«plate:WJ京0123X»挡在门口',
    '«plate:沪0123领»的车刮了我',
    '军车«plate:VA·00123»进场卡住',
    '台灣車«plate:ABC-0012»國道收費重複',
    '«plate:皖A·OOD12»出场',
    'Windscreen fine for «plate:AB12 XYZ» though I paid',
    'Parkschein galt für «plate:M:AB 1234»',
    'Swiss car «plate:ZH 000 012», vignette bought online',
    'Ontario «plate:ZZZZ 012» and Quebec «plate:Z00 ZZZ», who was speeding',
    'Israeli rental «plate:000-00-123», the field takes seven',
    'Dubai taxi «plate:K 12345»',
    'Mumbai cab «plate:MH02AB1234» overcharged',
    'Warsaw car «plate:PO 0A123» at the barrier',
    'Istanbul taksi «plate:34 ABC 123»',
    'Bangkok taxi «plate:1กก 0001»',
    'Russian transit «plate:А 012 АА 77» in Cyrillic',
    'Uber driver, «plate:ABC 1234», grey Prius',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'my car BMW 320D is in the garage since 2019',
    'EV charger AC-22-KW trips, driver says ok',
    'car wash token 12-AB-34 expired',
    'bus 42A was late, driver of route N38 rude',
    'truck tyre 225-45-R17 worn',
    'car battery 12V 60AH, part 000-915-105',
    'Taxi from Terminal 3, gate B12, flight EK 0412',
    'Plate warmer PW-12 ABC arrived without plates',
    '型号AB-12-34的车载支架坏了',
    '停车楼B2层C区112',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});
