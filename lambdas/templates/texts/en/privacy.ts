/** What the requests of data subjects are told about with, in English. */
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
} as const;
