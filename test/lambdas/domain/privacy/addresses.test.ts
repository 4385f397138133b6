import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 addresses in Chinese', () => {
  it.each([
    '收货地址：«address:浙江省杭州市西湖区文三路478号华星时代广场A座1203室»',
    '我住«address:上海市浦东新区世纪大道957号»，附近没有网点',
    '送到«address:阳光花园3栋2单元501室»',
    '我搬到«address:朝阳区望京街10号院2号楼1508»了',
    '退货地址：«address:河北省石家庄市裕华区槐安东路162号»',
    '«address:广东省 深圳市 福田区 深南大道 6008号 报业大厦 18楼»',
    '«address:台北市信義區市府路45號»',
    '«address:福建省泉州市晋江市陈埭镇岸兜村3组12号»',
    '«address:山东省青岛市市南区香港中路８号»',
    '«address:北京市朝阳区建国门外大街1号国贸三期28层»',
    '«address:浙江省温州市鹿城区五马街道公园路55号»',
    '«address:北京市丰台区方庄芳古园一区5号楼2单元301»',
    '«address:北京市朝阳区酒仙桥路10号（恒通商务园）B12座»',
    '«address:重庆市渝中区中山三路88号附5号»',
    '地址«address:北京市海淀区中关村大街27号 100080»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '中山路那家店态度差',
    '3号上午下单5号还没发货',
    '地铁2号线',
    '北京市的快递都停了',
    '杭州市西湖区网点态度差',
    '不知道3天能到吗',
    '走路10分钟',
    '一号店买的',
    '15号楼下等了半天',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 addresses in Latin letters', () => {
  it.each([
    'I live at «address:123 Main Street, Apt 4B, Springfield, IL 62704».',
    'ship to «address:Flat 3, 12 High Street, London SW1A 1AA», thanks',
    '«address:Hauptstraße 12, 10115 Berlin»',
    '«address:12 rue de la Paix, 75002 Paris»',
    'I live at «address:Via Roma 5, 00184 Roma»',
    '«address:PO Box 123, Austin, TX 78701»',
    '«address:Room 501, Building 3, No. 12 Wensan Road, Xihu District, Hangzhou»',
    'my address is «address:12 baker street, london»',
    'I live at «address:12 High Street London».',
    '«address:12 High Street, London». Thanks',
    '«address:350 Fifth Avenue, New York, NY 10118», USA',
    '«address:Flat 12, Oakwood House, 34 Mill Road, Cambridge CB1 2AD»',
    '«address:18 Via Pasquale Scura 127, Gorgoglione»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'I waited 20 minutes on the road',
    'I drove 3 miles down the street',
    '5 star service',
    'the Street View of 2024',
    'I paid 12 for the Drive',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 where an address begins and ends', () => {
  it.each([
    '我家在«address:幸福里二号楼三单元六零一»，麻烦送上楼',
    '«address:天津市河西区友谊路35号城市大厦19层D»',
    '«address:江苏省苏州市工业园区星湖街328号创意产业园5-A401»',
    '«address:广东省东莞市长安镇乌沙社区李屋大街12号后门»',
    '«address:北京市昌平区回龙观龙泽苑西区12号楼5门302»',
    '«address:北京市西城区德胜门外大街甲10号院2号楼地下一层B105»',
    '«address:沈阳市和平区南京北街206号城开中心第二座31层»',
    '«address:台北市中正區忠孝東路一段50號7樓之3»',
    '送去«address:旺角西洋菜南街5號好望角大廈8樓B»',
    '«address:东城区礼士胡同甲45号院西厢房»',
    '«address:和平区成都道33号增1号»',
    '«address:湘潭县石鼓镇顶峰村荷叶组17号»',
    '«address:東京都渋谷区神宮前1-2-3 青山ハイツ405»に届けて',
    '住所は«address:大阪府大阪市北区梅田2丁目4番9号»です',
    '〒«address:150-0001 東京都渋谷区神宮前4-12-10»',
    'Please send it to «address:Flat 2, Rose Cottage, 14 Station Road, Whitby YO21 1DX».',
    "«address:The Coach House, Mill Lane, Bourton GL54 2AB» isn't on your map",
    'Lieferung an «address:Am Markt 4, 28195 Bremen», danke',
    '«address:An der Alster 12, 2. OG, 20099 Hamburg»',
    '«address:Schönhauser Allee 36-39, 10435 Berlin»',
    '«address:Calle de Alcalá 45, 2º B, 28014 Madrid»',
    '«address:Via Garibaldi 15, 20121 Milano (MI)»',
    '«address:Via Dante 7, interno 3, 40125 Bologna»',
    '«address:ul. Marszałkowska 12/5, 00-590 Warszawa»',
    '«address:Blk 123 Ang Mo Kio Ave 6, #08-123, Singapore 560123»',
    '«address:Unit 1204, 12/F, Tower B, 88 Queensway, Hong Kong»',
    '«address:Room 1602, Building 8, Lane 333, Zhongshan Road, Shanghai 200040»',
    '«address:4-2-8 Shibakoen, Minato-ku, Tokyo 105-0011»',
    '«address:B-204, Green Park Apartments, MG Road, Bengaluru 560001»',
    '«address:Plot 14, Sector 18, Gurugram 122015»',
    '«address:1010 Sycamore Ter., Mobile, AL 36602»',
    'i live at «address:54 park road apt 3 austin tx 78704»',
    'left it at «address:12 Oak Avenue» instead of «address:21 Oak Avenue»',
    'meet me at «address:the corner of William Street and Mill Lane»',
    'Bitte zu «address:Freistädter Strasse 61»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'box 2 of 3 is missing',
    'the 24 Hour Street Fair',
    'I bought 2 Park Lane candles',
    'the 12 High Street store',
    'Loyalty no. 308 147 0012 lost 4 points',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});

/** Sentences that lead to an address in Chinese, and streets and estates whose names begin with what leads or ends elsewhere. */
const LEADS = [
  '我妈住在@，没有电梯',
  '帮我送去@吧',
  '快递寄错到@了',
  '包裹放在@门口',
  '司机停在@对面等我',
  '我在@等',
  '安装师傅去了@',
  '快递柜在@楼下',
  '请投递@',
  '地址栏填的是@',
  '本人居住于@',
  '我们小区@',
];
const PLACES = [
  '城关区庆阳路1号',
  '后海大道东角头8号B栋',
  '大学城外环西路230号',
  '学府三道街6号院3号楼201',
  '望花路西里11号楼2门',
  '幸福小区12号楼',
];

describe('R6.1 an address begins behind the words that lead to it and ends before those that lead on', () => {
  it.each(LEADS.flatMap((lead) => PLACES.map((place) => lead.replace('@', `«address:${place}»`))))(
    'finds %s',
    (marked) => expect(refound(marked)).toBe(marked),
  );

  it.each([
    'ship to «address:4 The Green, Ripley GU23 6AN»',
    "It's «address:910 Sycamore Bend, Amarillo, TX 79101»",
    'at «address:4500 County Road 12, Hondo, TX 78861»',
    '«address:Ground Floor, 12 Canal Walk, Leeds LS10 1QD»',
    '«address:12 Elm Street, Apt 5-B, Salem, Oregon 97301»',
    '«address:12 Elm St #5B, Salem, OR 97301»',
    '«address:Studio 3, 18 Gower Street, London WC1E 6DP»',
    '«address:Penthouse 2, 9 Marina Parade, Darwin NT 0801»',
    '«address:Level 5, 200 George St, Sydney NSW 2000»',
    'send to «address:17 Kestrel View, Stroud GL5 1QD» please',
    'at «address:23 Rue du Bac, 75007 Paris» depuis lundi',
    'Wohnung: «address:Bahnhofstraße 7, 3. Stock, 80335 München»',
    'c/o Meyer, «address:Lange Reihe 45, 20099 Hamburg»',
    '«address:Paseo de la Castellana 95, 28046 Madrid»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));
});
