import { describe, expect, it } from 'vitest';
import { isMeaningless } from '../../../../lambdas/domain/understanding/meaningless.ts';
import { findings } from './reading.ts';

describe('meaningless text (R1.4)', () => {
  it.each([
    'asdf',
    '.....',
    'test',
    'Test 123',
    '测试',
    '测试一下',
    '啊啊啊啊',
    '？？？',
    'qwertyuiop',
    'sdfsdf',
    'xxxxx',
    'n/a',
    '无',
    '1',
    '哈哈哈',
  ])('%s', (text) => {
    expect(isMeaningless(text)).toBe(true);
    expect(findings(text)).toMatchObject({ loop: 'listened', tags: ['meaningless'], priority: 'P3', review: false });
  });

  it.each([
    '差',
    '好',
    '退款',
    '😡😡😡',
    'bad',
    'router',
    'property',
    'Wer hat das gebaut',
    'this is a test of your patience',
    '测试了三天还是闪退',
    '没有收到货',
    '没人理',
    '20261120889',
    '138****5678',
    '[name] 138****5678',
    'pretty',
    'html5',
  ])('%s says something', (text) => {
    expect(isMeaningless(text)).toBe(false);
    expect(findings(text).tags).not.toContain('meaningless');
  });
});
