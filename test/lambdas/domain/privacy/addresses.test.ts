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
