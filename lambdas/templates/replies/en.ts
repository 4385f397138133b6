/** Replies that handlers need again and again, in English: by scenario and tone. `{names}` are the handler's to give. */
export const en = {
  'looking-into-it': {
    formal: 'Thank you for your patience. We are examining the matter and will tell you what we found.',
    friendly: 'Thanks for bearing with us. We are on it, and tell you as soon as we know more.',
  },
  'refund-started': {
    formal:
      'We have started the refund of {amount} to your original method of payment. It usually arrives within {days} days.',
    friendly: 'Your refund of {amount} is on its way. It should be with you within {days} days.',
  },
  'replacement-sent': {
    formal: 'We have sent you a replacement. You can follow the delivery under the number {tracking}.',
    friendly: 'A new one is on its way to you. You can follow it under the number {tracking}.',
  },
  'fix-planned': {
    formal: 'We have found the cause. It will be corrected in version {version}.',
    friendly: 'We have found out why. Version {version} puts it right.',
  },
  'delivery-late': {
    formal: 'Your order is delayed, for which we apologise. It will reach you by {date}.',
    friendly: 'We are sorry, your order takes longer than we said. It will be with you by {date}.',
  },
  'account-secured': {
    formal:
      'We have secured your account and ended all sessions. Please set a new password the next time that you sign in.',
    friendly: 'Your account is safe: everybody is signed out. Please set a new password when you sign in again.',
  },
  'suggestion-noted': {
    formal: 'Thank you for your suggestion. It is with our {team} team, who will consider it in their planning.',
    friendly: 'Thanks for the idea. It is with our {team} team, who will look at it when they plan what comes next.',
  },
} as const;
