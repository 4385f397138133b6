import type { privacy as english } from '../en/privacy.ts';

/** What the requests of data subjects are told about with, in Chinese. */
export const privacy: Readonly<Record<keyof typeof english, string>> = {
  'privacy.warning.subject': '个人信息请求 warning：{id}',
  'privacy.warning.intro': '这项请求的法定期限已过四分之三，尚未完成。',
  'privacy.escalation.subject': '个人信息请求 escalation：{id}',
  'privacy.escalation.intro': '这项请求的法定期限已过，尚未完成。',
  'privacy.done.subject': '个人信息请求已完成：{id}',
  'privacy.done.intro': '客户在其页面上提出了这项请求。删除请求无需其他操作；查阅请求的副本已可交付给客户。',
  'privacy.fact.request': '请求编号',
  'privacy.fact.kind': '类型',
  'privacy.fact.status': '状态',
  'privacy.fact.received': '收到时间',
  'privacy.fact.due': '截止时间',
};
