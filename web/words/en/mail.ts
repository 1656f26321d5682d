import type { MailWords } from '#web/words/mail-words.ts';

export const mailEn: MailWords = {
  acknowledgement: {
    sender: 'Customer service',
    subject: 'Your message has arrived',
    greeting: 'Hello,',
    thanks: 'Thank you for passing the message on to us. It is in safe keeping, and you need not do anything more now.',
    letterless: {
      machine:
        'We have received your email. A machine sent this answer: no person has read your email yet, and we cannot give advice by email. Below you see whom you can contact.',
      missing: 'We did not find the threatening message in your email.',
      send: 'If you have it, forward it to the address that you wrote to, or attach a screenshot of it. You do not need to write anything.',
      fine: 'If you have already sent it, or no longer have it, you need not do anything more. What you wrote is in safe keeping.',
    },
    busy: (wait) =>
      `Many people are reporting right now, so our answers are late: they may take about ${wait}. Your message is safe, and you do not need to send it again.`,
    comfort: 'This is not your fault. Only the person who wrote it is to blame. Many others get messages like it.',
    notPay: {
      heading: 'Do not pay',
      text: 'Paying rarely ends it, and those who pay are often asked for more. Do not answer the sender either. Keep the original message: it is evidence.',
    },
    receipts: {
      heading: 'Keep these',
      reference: 'Report number',
      code: 'Your code',
      keep: 'The code is enough. With it you can see what was found in the message, add to the report and withdraw it. Keep it to yourself. Give the number when you talk to us or to the police about this.',
      where: (address) =>
        `Type the code on our page yourself: open your browser, type the address ${address} and choose “Your report”. Type “dot” as a dot, without spaces.`,
      partners:
        'Our partners, public cybersecurity teams, may use what we find in the message, such as where the money is to be paid. They never get your message or your name. You can say no to this on the same page, with your code.',
    },
    danger: {
      life: 'If a life is in danger, call 112.',
      suicide: (lines) => `If you are thinking of ending your life, call: ${lines}. If nobody answers, call 112.`,
      other: 'If you are thinking of ending your life, call 112.',
    },
    next: {
      heading: 'What happens next',
      text: 'We compare the message with other reports, and investigators see which belong together. They may not get in touch with you, but your report counts.',
      notPolice:
        'This does not replace a police report. If you want the police to investigate what was done to you, report it to them as well.',
    },
    never: {
      heading: 'How to know that it is us',
      text: 'We never send links and never ask for money. Anyone who offers to get your money or data back for a fee is a scammer.',
    },
    help: { heading: 'Talk to someone', text: 'You do not have to carry this alone. You can call:' },
    automatic: (operator, contact) =>
      `A machine sent this answer, and you need not reply to it. If you asked something, get in touch with us. The service is run by ${operator}, contact ${contact}.`,
  },

  unread: {
    heading: 'What we could not open',
    text: (kinds) =>
      `Your message holds something that our program could not open: ${kinds}. It is stored safely, but what it says has not been read. If the threat or the payment address stands there, send us a screenshot of it, or type its words.`,
    kinds: {
      locked: 'a locked file',
      photo: 'a photo in the HEIC format',
      picture: 'a picture',
      sound: 'a voice recording',
      film: 'a video',
      document: 'a document',
      archive: 'a packed file',
      other: 'a file',
    },
  },

  withdrawal: {
    sender: 'Customer service',
    subject: 'Your request has been received',
    text: (reference, until, contact, address) =>
      `Hello,\n\nWe have been asked to withdraw report ${reference}. The message and everything that belongs to it will be destroyed on ${until}.\n\nIf it was not you who asked, you can stop this until then: open your browser, type the address ${address} and choose “Your report”. You will be asked for the code that stood in our earlier answer. You can also contact ${contact}.\n\nThis is an automatic message.\n`,
  },

  dot: 'dot',
};
