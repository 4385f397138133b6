/** What the requests of data subjects are told about with, in English: to staff, and the code to the customer. */
export const privacy = {
  'privacy.warning.subject': 'Privacy request warning: {id}',
  'privacy.warning.intro': 'Three quarters of the time for this request have passed, and it is not done yet.',
  'privacy.escalation.subject': 'Privacy request escalation: {id}',
  'privacy.escalation.intro': 'The time that the law gives for this request has passed, and it is not done.',
  'privacy.done.subject': 'Privacy request done: {id}',
  'privacy.done.intro':
    'A customer asked for this on their page. An erasure needs nothing more; a copy is ready to be handed over.',
  'privacy.fact.request': 'Request',
  'privacy.fact.kind': 'Kind',
  'privacy.fact.status': 'Status',
  'privacy.fact.received': 'Received',
  'privacy.fact.due': 'Due',
  'privacy.code.subject': '[{reference}] Your code: {code}',
  'privacy.code.title': 'Your code',
  'privacy.code.access': 'With this code you ask for a copy of everything that we keep about you:',
  'privacy.code.erasure': 'With this code you ask us to erase everything that we keep about you. It cannot be undone:',
  'privacy.code.valid': 'It is valid for {minutes} minutes. If you did not ask for it, you need do nothing.',
} as const;
