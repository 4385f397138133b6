import { describe, expect, it } from 'vitest';
import { refound } from './marked.ts';

describe('R6.1 e-mail, WeChat and IP addresses', () => {
  it.each([
    '邮箱«email:ann.lee@example.com»收不到',
    '把«email:a@example.com»改成«email:b@example.com»',
    '«email:ann @ example.com»',
    '«email:ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ»',
    '«email:ann dot lee at example dot com»',
    'my email is «email:ann at example.com»',
    '«email:ann(at)example.com»',
    '«email:ann[at]example[dot]com»',
    '«email:ann underscore lee at example dot com»',
    '«email:ann@example.com».Thanks',
    '«email:ann@example.com», «email:bob@example.com».',
    '邮箱是«email:zhangsan艾特example点com»',
    '加微信 «wechat-id:wang_xm88»',
    '微信号：«wechat-id:abcdefg»',
    '«wechat-id:wxid_a1b2c3d4e5f6g7»',
    'my wechat is «wechat-id:ann_lee88»',
    '«wechat-id:ann_lee88» (wechat)',
    '我微信«wechat-id:zhangxiao»',
    '登录IP «ip:203.0.113.45»异常',
    '«ip:2001:db8::ff00:42:8329» logged in',
  ])('finds %s', (marked) => expect(refound(marked)).toBe(marked));

  it.each([
    'look at example.com for details',
    'email me at example.com',
    'foo@2x.png',
    '@somebody',
    '微信支付失败',
    'wechat payment failed',
    '版本1.2.3.4闪退',
    'version 10.2.3.4',
    'v203.0.113.45',
    '127.0.0.1',
    '192.168.1.1',
    '8.8.8.8',
    '升级到8.0.48.1之后',
    '12:30:45',
    '00:1A:2B:3C:4D:5E',
    '1.2.3.4.5',
  ])('passes over %s', (marked) => expect(refound(marked)).toBe(marked));
});
