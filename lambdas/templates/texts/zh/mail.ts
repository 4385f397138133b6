import type { mail as english } from '../en/mail.ts';

/** 写给客户的邮件。`{名字}` 会被替换;企业可以改写其中任何一条。 */
export const mail: Record<keyof typeof english, string> = {
  'mail.acknowledgement.subject': '我们已收到您的反馈 [{reference}]',
  'mail.acknowledgement.title': '我们已收到您的反馈',
  'mail.acknowledgement.complaint': '谢谢您告诉我们，很抱歉让您遇到了这个问题。您的反馈编号是 {reference}。',
  'mail.acknowledgement.inquiry': '谢谢您的提问。您的反馈编号是 {reference}。',
  'mail.acknowledgement.suggestion': '谢谢您的建议，编号是 {reference}。我们会把它和其他客户的建议放在一起认真评估。',
  'mail.acknowledgement.praise': '谢谢您的肯定，我们会转达给相关的同事。您的留言编号是 {reference}。',
  'mail.acknowledgement.other': '谢谢您的留言，编号是 {reference}。',
  'mail.acknowledgement.due': '我们会有专人查看，并在{due}前回复您。',
  'mail.acknowledgement.besides': '您刚才提交的其他反馈我们也在处理，编号：{references}。',
  'mail.acknowledgement.next': '您可以随时在反馈页面查看进展或补充说明：',

  'mail.reply.subject': '我们对您反馈的回复 [{reference}]',
  'mail.reply.title': '我们对您反馈的回复',
  'mail.reply.intro': '关于您的反馈 {reference}，我们的回复如下：',
  'mail.reply.promise': '我们会在{due}前再次答复您。',
  'mail.reply.next': '如果您想补充什么，请在反馈页面上告诉我们：',

  'mail.question.subject': '关于您的反馈，想请您补充 [{reference}]',
  'mail.question.title': '想请您补充一点信息',
  'mail.question.intro': '为了继续处理您的反馈 {reference}，我们想向您了解：',
  'mail.question.next': '请在反馈页面上回复，收到后我们马上继续处理。',
  'mail.question.vague':
    '您当时在使用哪个产品或功能？出现了什么现象，大概在什么时候？如果有提示信息，也请告诉我们内容。',

  'mail.result.subject': '您的反馈已处理 [{reference}]',
  'mail.result.title': '您的反馈已处理',
  'mail.result.intro': '您的反馈 {reference} 已经处理完毕，处理结果如下：',
  'mail.result.next': '如果问题还没有解决，请在反馈页面上告诉我们，我们会继续处理：',

  'mail.rejection.subject': '您的反馈处理结果 [{reference}]',
  'mail.rejection.title': '您的反馈处理结果',
  'mail.rejection.intro': '我们认真评估了您的反馈 {reference}，目前还无法实现。原因是：',
  'mail.rejection.plan': '接下来的安排：',
  'mail.rejection.next': '如果您有不同的看法，请在反馈页面上告诉我们：',

  'mail.rating-reminder.subject': '这次处理您满意吗？ [{reference}]',
  'mail.rating-reminder.title': '这次处理您满意吗？',
  'mail.rating-reminder.intro':
    '几天前我们把反馈 {reference} 的处理结果告诉了您。点一下分数，就能让我们知道有没有帮到您。',
  'mail.rating-reminder.next': '我们只提醒这一次。处理结果在反馈页面上：',

  'mail.question-reminder.subject': '还需要您补充信息 [{reference}]',
  'mail.question-reminder.title': '还需要您补充信息',
  'mail.question-reminder.intro': '为继续处理您的反馈 {reference}，我们还想了解：',
  'mail.question-reminder.next': '请在反馈页面上回复。没有您的回复，我们无法继续处理。',

  'mail.apology.subject': '处理时间比我们告知的要长 [{reference}]',
  'mail.apology.title': '处理时间比我们告知的要长',
  'mail.apology.intro': '我们曾告知您，将在{promised}前就您的反馈 {reference} 给您答复。很抱歉，我们无法按时做到。',
  'mail.apology.due': '我们会在{due}前联系您。',
  'mail.apology.next': '您可以在反馈页面上查看进展，也可以补充说明：',

  'mail.progress.subject': '您的反馈仍在处理中 [{reference}]',
  'mail.progress.title': '您的反馈仍在处理中',
  'mail.progress.intro': '有一段时间没有联系您了。您的反馈 {reference} 我们没有忘记，仍在处理中。',
  'mail.progress.due': '我们会在{due}前联系您。',
  'mail.progress.next': '您可以在反馈页面上查看进展，也可以补充说明：',

  'mail.check-in.subject': '关于{company}，想请您回答一个问题 [{reference}]',
  'mail.check-in.title': '问题是否已经解决？',
  'mail.check-in.intro':
    '一周前我们把反馈 {reference} 的处理结果告诉了您。如果还有没解决的地方，请在反馈页面上告诉我们。',
  'mail.check-in.question': '您有多大可能把{company}推荐给朋友或同事？0 分是完全不可能，10 分是非常可能。',
  'mail.check-in.next': '三个月内我们最多问您一次。',

  'mail.access-code.subject': '[{reference}] 您的验证码',
  'mail.access-code.title': '您的验证码',
  'mail.access-code.intro': '使用此验证码，您将申请一份我们保存的与您有关的全部数据：',
  'mail.erasure-code.subject': '[{reference}] 您的验证码',
  'mail.erasure-code.title': '您的验证码',
  'mail.erasure-code.intro': '使用此验证码，您将要求我们删除与您有关的全部数据，此操作无法撤销：',
  'mail.code.valid': '验证码 30 分钟内有效。如果不是您本人申请，请忽略此邮件。',
  'mail.merged.subject': '您的反馈将在 {into} 下继续处理 [{reference}]',
  'mail.merged.title': '两条留言，一并答复',
  'mail.merged.intro': '您的反馈 {reference} 和您之前的 {into} 说的是同一件事，我们会在 {into} 下一并处理和答复。',
  'mail.merged.next': '您写的内容都会保留，这条反馈的页面仍然可以打开：',

  'mail.hello': '您好：',
  'mail.scale.question': '您对这次处理满意吗？',
  'mail.scale.1': '很不满意',
  'mail.scale.2': '不满意',
  'mail.scale.3': '一般',
  'mail.scale.4': '满意',
  'mail.scale.5': '很满意',
  'mail.button.follow': '查看进展',
  'mail.button.answer': '去回复',
  'mail.button.page': '打开反馈页面',
  'mail.footer.reply': '您也可以直接回复这封邮件。',
  'mail.footer.reference': '反馈编号 {reference}',
  'mail.footer.why': '您收到这封邮件，是因为您向{company}提交了反馈。',
  'mail.footer.unsubscribe': '不再接收邮件',
};
