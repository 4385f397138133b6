import { describe, expect, it } from 'vitest';
import { findings } from './reading.ts';

describe('the type by the main purpose', () => {
  it.each([
    ['complaint', '快递到现在还没到，怎么回事？'],
    ['complaint', 'Why was I charged twice?'],
    ['complaint', 'WHERE IS MY BAG?!?!'],
    ['complaint', '等了两个小时没人接电话'],
    ['suggestion', '希望可以增加夜间模式'],
    ['suggestion', 'Could you add an option to export my orders?'],
    ['inquiry', '请问如何修改绑定的手机号？'],
    ['inquiry', 'How do I change my address?'],
    ['inquiry', 'Please delete my account and all my data.'],
    ['inquiry', '我想查看你们保存了我哪些个人数据'],
    ['praise', '物流很快，客服也很耐心，谢谢！'],
    ['praise', 'Love this app, keep up the good work!'],
  ])('%s: %s', (type, text) => {
    expect(findings(text).type).toBe(type);
  });

  it('hears what the customer chose where the text leaves it open', () => {
    expect(findings('关于昨天的订单', { statedType: 'inquiry' }).type).toBe('inquiry');
    expect(findings('关于昨天的订单', { statedType: 'complaint' }).type).toBe('complaint');
    expect(findings('垃圾，太差了，要求退款', { statedType: 'praise' }).type).toBe('complaint');
  });
});

describe('the loop', () => {
  const complaint = '快递晚了两天，很不满意';

  it('handles complaints and questions', () => {
    expect(findings(complaint).loop).toBe('handled');
    expect(findings('请问怎么退货？').loop).toBe('handled');
  });

  it('listens to praise, and to a suggestion unless it asks for an answer', () => {
    expect(findings('客服很耐心，谢谢！').loop).toBe('listened');
    expect(findings('建议增加深色模式').loop).toBe('listened');
    expect(findings('建议增加深色模式，请问什么时候能上线？').loop).toBe('handled');
  });

  it.each(['store-review', 'survey'] as const)('listens to a %s, but handles danger said in one', (channel) => {
    expect(findings(complaint, { channel }).loop).toBe('listened');
    expect(findings('充电宝冒烟了', { channel })).toMatchObject({ priority: 'P0', loop: 'handled' });
  });

  it('listens to what is filed later, even to danger', () => {
    expect(findings('充电宝冒烟了', { backfill: true })).toMatchObject({ priority: 'P0', loop: 'listened' });
  });
});
