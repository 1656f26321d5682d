import type { SafetyWords } from '#web/words/safety-words.ts';

export const safetyPlain: SafetyWords = {
  language: 'en',
  dir: 'ltr',
  name: 'English in plain words',
  title: 'Does somebody want money from you?',
  lead: 'It is not your fault. Many people get messages like this.',
  steps: ['Do not pay. People who pay are often asked for more.', 'Do not answer.', 'Keep the message. It is proof.'],
  forward: 'Send the message on to us. Our address is:',
  answer: 'A machine will answer you. In the answer there is a code. Keep the code. You do not have to write anything.',
  form: 'You can also use our form. It is in Finnish, Swedish and English. You can write in your own language.',
  life: 'If somebody may die, call 112.',
  talk: 'Talk to somebody',
  notPolice: 'You can also tell the police. We are not the police.',
  never: 'We never ask you for money. We never send you links.',
  exit: 'Leave this page',
};
