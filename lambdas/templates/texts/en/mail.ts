/** What customers are written, in English. `{names}` are filled in; a company may replace any of these. */
export const mail = {
  'mail.acknowledgement.subject': 'We have received your feedback [{reference}]',
  'mail.acknowledgement.title': 'We have received your feedback',
  'mail.acknowledgement.complaint':
    'Thank you for telling us, and we are sorry that this went wrong. Your feedback has the reference {reference}.',
  'mail.acknowledgement.inquiry': 'Thank you for your question. It has the reference {reference}.',
  'mail.acknowledgement.suggestion':
    'Thank you for your suggestion. It has the reference {reference}, and we will weigh it together with what others have suggested.',
  'mail.acknowledgement.praise':
    'Thank you for your kind words. We pass them on to the people they are about. Your message has the reference {reference}.',
  'mail.acknowledgement.other': 'Thank you for writing to us. Your message has the reference {reference}.',
  'mail.acknowledgement.due': 'A member of our team will look into it and answer you by {due}.',
  'mail.acknowledgement.besides': 'What you wrote a little earlier is with us as well: {references}.',
  'mail.acknowledgement.next': 'You can follow it, and add anything that helps, on its page:',

  'mail.reply.subject': 'Our answer to your feedback [{reference}]',
  'mail.reply.title': 'Our answer to your feedback',
  'mail.reply.intro': 'This is our answer to your feedback {reference}:',
  'mail.reply.promise': 'You will hear from us again by {due}.',
  'mail.reply.next': 'If you would like to add something, you can do so on the page of your feedback:',

  'mail.question.subject': 'A question about your feedback [{reference}]',
  'mail.question.title': 'We need a little more from you',
  'mail.question.intro': 'To go on with your feedback {reference}, we would like to know:',
  'mail.question.next': 'Please answer on the page of your feedback. We go on as soon as we hear from you.',
  'mail.question.vague':
    'What were you doing, what happened instead of what you expected, and when was it? If a message was shown, please tell us what it said.',

  'mail.result.subject': 'Your feedback has been dealt with [{reference}]',
  'mail.result.title': 'Your feedback has been dealt with',
  'mail.result.intro': 'We have finished work on your feedback {reference}. This is what was done:',
  'mail.result.next': 'If it is not solved, tell us on the page and we will go on with it:',

  'mail.rejection.subject': 'The outcome of your feedback [{reference}]',
  'mail.rejection.title': 'The outcome of your feedback',
  'mail.rejection.intro': 'We have looked closely at your feedback {reference}, and cannot do it for now. The reason:',
  'mail.rejection.plan': 'What comes next:',
  'mail.rejection.next': 'If you see it differently, tell us on the page:',

  'mail.rating-reminder.subject': 'How did we do? [{reference}]',
  'mail.rating-reminder.title': 'How did we do?',
  'mail.rating-reminder.intro':
    'A few days ago we told you the outcome of your feedback {reference}. One click tells us whether it helped.',
  'mail.rating-reminder.next': 'We ask only this once. The outcome is on the page of your feedback:',

  'mail.question-reminder.subject': 'We still need your answer [{reference}]',
  'mail.question-reminder.title': 'We still need your answer',
  'mail.question-reminder.intro': 'To go on with your feedback {reference}, we still need to know:',
  'mail.question-reminder.next': 'Please answer on the page of your feedback. Without your answer we cannot go on.',

  'mail.apology.subject': 'It takes longer than we said [{reference}]',
  'mail.apology.title': 'It takes longer than we said',
  'mail.apology.intro':
    'We told you that you would hear from us about your feedback {reference} by {promised}. We are sorry: we will not make it by then.',
  'mail.apology.due': 'You will hear from us by {due}.',
  'mail.apology.next': 'You see on its page how it stands, and can add anything there:',

  'mail.progress.subject': 'We are still working on your feedback [{reference}]',
  'mail.progress.title': 'We are still working on it',
  'mail.progress.intro':
    'You have not heard from us for a while. Your feedback {reference} is not forgotten: we are still working on it.',
  'mail.progress.due': 'You will hear from us by {due}.',
  'mail.progress.next': 'You see on its page how it stands, and can add anything there:',

  'mail.check-in.subject': 'One question about {company} [{reference}]',
  'mail.check-in.title': 'Is it still solved?',
  'mail.check-in.intro':
    'A week ago we told you the outcome of your feedback {reference}. If anything is still open, tell us on its page.',
  'mail.check-in.question':
    'How likely are you to recommend {company} to a friend or colleague? 0 is not at all likely, 10 is very likely.',
  'mail.check-in.next': 'We ask this at most once in three months.',

  'mail.access-code.subject': '[{reference}] Your code',
  'mail.access-code.title': 'Your code',
  'mail.access-code.intro': 'With this code you ask for a copy of everything that we keep about you:',
  'mail.erasure-code.subject': '[{reference}] Your code',
  'mail.erasure-code.title': 'Your code',
  'mail.erasure-code.intro':
    'With this code you ask us to erase everything that we keep about you, which cannot be undone:',
  'mail.code.valid': 'It is valid for 30 minutes. If you did not ask for it, you need do nothing.',
  'mail.merged.subject': 'Your feedback goes on under {into} [{reference}]',
  'mail.merged.title': 'Two messages, one answer',
  'mail.merged.intro':
    'Your feedback {reference} is about the same matter as your earlier one, {into}. We answer both under {into}, so that nothing is done twice.',
  'mail.merged.next': 'Nothing of what you wrote is lost. The page of this message stays:',

  'mail.hello': 'Hello,',
  'mail.scale.question': 'How satisfied are you with how we handled it?',
  'mail.scale.1': 'Very dissatisfied',
  'mail.scale.2': 'Dissatisfied',
  'mail.scale.3': 'Neither',
  'mail.scale.4': 'Satisfied',
  'mail.scale.5': 'Very satisfied',
  'mail.button.follow': 'Follow your feedback',
  'mail.button.answer': 'Answer',
  'mail.button.page': 'Open the page',
  'mail.footer.reply': 'You can also answer this mail.',
  'mail.footer.reference': 'Reference {reference}',
  'mail.footer.why': 'You get this mail because you sent feedback to {company}.',
  'mail.footer.unsubscribe': 'Stop these mails',
} as const;
