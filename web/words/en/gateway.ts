import type { GatewayWords } from '#web/words/gateway-words.ts';

export const gatewayEn: GatewayWords = {
  tooLarge: (to) =>
    `The file is too large: the form takes up to 4 MB at a time. Your report has not been sent yet. What you wrote is still on the page before: go back with your browser's button, leave the file out or choose a smaller one, and send again. You can also forward the message by email to ${to}.`,
  throttled: (to) =>
    `Many people are writing to us right now. Your report has not reached us yet. Try again in a few minutes, or forward the message to ${to}.`,
  broken: (to) =>
    `Something is wrong on our side, and your report may not have reached us. Sending it again does no harm. You can also forward the message to ${to}.`,
  unhandled: (to) =>
    `This request could not be handled. Go back to the start page and try again, or forward the message to ${to}.`,
  start: 'Go to the start page',
  lastResort: {
    title: 'If our service does not work right now',
    now: ['Do not pay, and do not answer the one who threatens you.', 'Keep the message: it is evidence.'],
    forward: (to) =>
      `Forward the message to ${to}. It arrives even if this site does not work. You can also come back here later.`,
    life: 'If a life is in danger, call 112.',
    help: 'Talk to someone',
  },
};
