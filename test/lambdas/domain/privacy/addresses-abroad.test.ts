import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 addresses of many countries', () => {
  it.each([
    'We moved to «address:Tammiku 17\n Apt. 204\n Elva\n Estonia 61508»\nlast spring',
    'Meet me at «address:San Roque 70» tomorrow',
    'please come to «address:98 grote markt 47, kaster» for the party',
    'Is «address:Lindenstrasse 8» closed?',
    'Please ring at «address:H.No. 5-9-112/A, 3rd Cross, Lakeview Nagar, Hyderabad 500032», top bell',
    '«address:Flat 804, C Wing, Maple Towers, Off Hill Rd, Bandra (W), Mumbai - 400050», ring twice',
    'sent to «address:The Old Bakery, Brook Farm, Little Hadley GL54 9AA» today',
    'bei Meyer, «address:Lindenallee 3, Hinterhaus, 10999 Berlin», dritter Stock',
    'Lieferung bitte an «address:Karl-Marx-Str. 101, Aufgang B, 12043 Berlin»',
    'my aunt at «address:Garden Flat, 6½ Willow Steps, Edinburgh EH3 9XX» waits',
    'Mail to «address:Apartado 71, Calle Larga 3, 2º izq., 28012 Madrid» comes back',
    '«address:Bloque 4, portal 1, 3ºA, Av. de las Palmeras 15, 41012 Sevilla», sin ascensor',
    'at «address:2 Chome-14-9 Midorigaoka 203, Meguro-ku, Tokyo 152-0034» please',
    '«address:Apt 1501, Gangnam-daero 396, Gangnam-gu, Seoul 06232»',
    '«address:Nørrebrogade 45, 3. tv, 2200 København N»',
    '«address:Björkgatan 8 lgh 1103, 118 26 Stockholm» has my parcel',
    '«address:#05-12 Palm Court, 10 Jalan Mawar, S(459123)»',
    'deliver to «address:Rm 1708, 17/F, Block C, Jade Garden, 9 Harbour Rd, Tsuen Wan, N.T.» soon',
    'Is «address:88 Minzu Rd., Sec. 3, Alley 4, 5F-1, Zhongli Dist., Taoyuan City 320067» far?',
    '«address:Stand 214, Ext. 14, Two-Rivers Drive, Soweto 1818»',
    '«address:Postfach 12 34, 60313 Frankfurt»',
    '«address:Résidence Les Tilleuls, Bât B, 5 avenue Foch, 54000 Nancy»',
    '«address:Dock 7, 4000 Depot Way, Memphis, TN 38118»',
    '«address:1/2, 15 Argyle Street, Glasgow G3 8AA» means first floor',
    '«address:Room 1902, Building 6, Lane 88 Yulan Road, Minhang District, Shanghai 200240»',
    'The office is at «address:Matilda and 132 Mosman Rd»',
    'my new address is «address:hegyalja 62 maple street apt. 94 sisimiut lithuania»',
    '«address:RR 3 Box 77A, Elkhorn, WI 53121»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '«address:南京市江宁区文芳路1号仙林校区东苑11舍412»，放菜鸟就好',
    '寄«address:苏州市姑苏区桃花桥弄9-1号»',
    '«address:南宁市青秀区民族大道东二里南三巷四十五号锦绣小区五期十二栋乙单元二十三楼之一»',
    '改寄«address:合肥市蜀山区长江路7号云栖深处9-909»，谢谢',
    '«address:兰州市七里河区敦煌里7-7-707»的燃气表',
    '放«address:宁波市鄞州区百梁弄堂44号»对面',
    '«address:遵义市汇川区上海路20号院3号楼2单元5楼右手»',
    '«address:东莞市长安镇乌沙社区兴发三路5号B栋厂房一楼»',
    '«address:郑州市金水区花园北街6号气象小院办公楼317»，周末没人',
    '我住«address:龙湖春江天玺6-2-1801»，别放门口',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'Open 9 to 5, Monday to Friday, 24 hours a day',
    'Room 12 was dirty, floor 3 too',
    'I ordered 2 Large Pizzas, 3 Cokes and 1 Garlic Bread, Monday 1200',
    'Item 4, Box 12, Row 3',
    'I walked 5 blocks down Main Street to the shop',
    '怎么弄3次都不行',
    '比分6-2-1801人观看',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});
