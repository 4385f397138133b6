import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 names behind the words that announce them', () => {
  it.each([
    'wire it there, name on account «name:Philippa Mbatha-Quinn»',
    'CC: «name:Matteo Bellandi»; «name:Saoirse Ní Dhomhnaill»; accounts team',
    'Passenger names: «name:Liesbeth van den Bogaert», «name:Jan-Willem van den Bogaert»',
    'Beneficiary name «name:María José Fernández Ulloa»',
    'my landlord «name:Giorgos Stavrou» says the meter is fine',
    'Reservation under "«name:Papadimitriou»", two nights',
    'Parcel for «name:Zainab bint Yusuf al-Harthi» was opened',
    'ordered by mum («name:Gwendolyn Ashcombe-Pryce»)',
    'owner «name:Ömer Faruk Yıldız», two cars',
    'name: «name:O’BRIEN, SIOBHAN»',
    'PASSENGERS\n1. «name:LINDQVIST/ASTRID» MRS\nwindow seat',
    'Doe list:\n«name:Ifeoma Nnaji» A09912345\nseat 4',
    'Bestellung von:\n«name:Annegret Kaltwasser»\n«address:12 Mill Lane, Leeds LS1 4AB»',
    'booked for «name:Nguyễn Văn Hùng», window seat',
    'Her name is «name:Sophie May Carter».',
    'Follow up with «name:Deepa Krishnan MD» please',
    'a note from «name:Clémence d’Arcy-Fontaine»',
    'NAME: «name:T.J. HOLLOWAY»\nNO REPLY SINCE MONDAY AND I AM TIRED OF WAITING',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'hello this is «name:priyanka menon» from pune',
    "i'm «name:oluwaseun adebayo-cole» and i want my money back",
    'the parcel went to «name:katarzyna» instead',
    "what's your name? «name:milena kowarz»",
  ])('finds in small letters %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    '同行人：«name:司空见微»、«name:夏侯澜»',
    '乘客：«name:王芳»、«name:钱多朵»、«name:李建国»',
    '申请人一栏请改成«name:呼延灼华»',
    '我同事«name:尉迟恭喜»帮我下的单',
    '签收栏写着«name:洛桑·次仁顿珠»',
    '机主登记为«name:巴图尔·额尔德尼»',
    '姓名拼音是«name:SHANGGUAN YUNFEI»，提交不了',
    '名单：\n«name:温以宁» 110105199201012339\n房卡刷不开',
    '护士长«name:康静怡»很负责',
    '이름은 «name:김민수»입니다',
    'Меня зовут «name:Иван Петров»',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));
});

describe('R6.1 names that are no people', () => {
  it.each([
    'The Florence hotel and the Sofia office both lost my booking',
    'I bought the Diana dress and the Oscar wallet',
    'Austin, Jackson, Savannah and Helena stores are all out',
    'The Jones, Mitchell and Williams office is closed',
    'a letter from Ellis-Ingram',
    'the name brand is Samsung',
    'we stayed in Hong Kong',
    'this is ridiculous service again',
    '客户：订单什么时候发货',
    '1. AND/OR 2. TV/DVD',
    'Terminal 2, Gate 14, seat 22A',
    '“薄荷”“海盐”这两款',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});
