import type { AskWords } from '#web/words/ask-words.ts';

/** Of every app alike. */
const CHAT = {
  heading: 'About the chat',
  text: 'Take screenshots of the whole chat and of the sender’s profile before you block them. Do not delete the chat. Report the account to the app.',
};

/** Within how long somebody looks. */
const within = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  return minutes === 60 ? 'an hour' : `${minutes / 60} hours`;
};

export const askEn: AskWords = {
  back: 'Back',
  go: 'Continue',
  sendNow: 'Send now',
  more: 'Add what helps us',
  place: (n, of) => `Optional, page ${n} of ${of}`,
  kept: (until) =>
    `Your answers are kept encrypted until ${until}. After that they are deleted, unless you have sent them.`,

  whom: {
    title: 'Who are you reporting for?',
    choices: {
      me: 'Myself',
      young: 'Myself, and I am under\u00a018',
      child: 'My child',
      helping: 'Someone I am helping',
      organisation: 'A company or other organisation',
    },
  },
  about: {
    title: 'A few things about you and the message',
    lead: 'You may leave anything out. The answers help investigators, and you get advice that fits.',
  },
  danger: {
    title: 'Are you or somebody else in danger now?',
    hint: ({ name, minutes, hours, next }) =>
      next === null
        ? `If a life is in danger, call 112 first. If you say yes, ${name} is told when you send the report, and looks at it within ${within(minutes)}.${hours === null ? '' : ` They are on duty ${hours}.`}`
        : `If a life is in danger, call 112 first. Nobody is on duty now (only ${hours}). If you say yes, ${name} is told ${next}, and looks at your report within ${within(minutes)} of that.`,
    choices: { yes: 'Yes', no: 'No', unsaid: 'I would rather not say' },
    after: ({ name, minutes, next }) =>
      next === null
        ? `${name} is told as soon as you have sent the report, and looks at it within ${within(minutes)}. Nobody sends help to you or calls you, unless you say how to reach you and that we may. For help at once call 112. Once you have sent the report, your answer is not shown on this device again.`
        : `Nobody is on duty now. ${name} is told ${next}, and looks at your report within ${within(minutes)} of that. None of us reads it before then: for help at once call 112, or one of the lines below. Once you have sent the report, your answer is not shown on this device again.`,
  },
  support: {
    title: 'This may help',
    help: 'Help and advice',
    whom: {
      child: [
        {
          heading: 'Talk with the child',
          text: 'Say first that it is good to have been told, and that it is not the child’s fault. Do not take the phone away or get angry: many children keep silent for fear of just that. Report together.',
        },
        {
          heading: 'If there are pictures of the child',
          text: 'Do not send us any pictures. <a>Take It Down</a> helps to remove a picture, or to stop it from spreading, without anyone having to look at it. Keep the chat for the police, and do not pass the picture on.',
        },
      ],
      helping: [
        {
          heading: 'When you help someone',
          text: 'Report only if they want it. Let them keep the code. Ask whether they are safe right now, and call a helpline together if talking helps.',
        },
      ],
      organisation: [
        {
          heading: 'What your organisation must do',
          text: 'Tell the National Cyber Security Centre. If the Cybersecurity Act (NIS2) covers you, an early warning is due within 24 hours and a notification within 72. If personal data may have leaked, notify the Data Protection Ombudsman within 72 hours, and tell the people whose data it is. Each of them can report their own message here.',
        },
        {
          heading: 'Keep the evidence',
          text: 'Secure logs and disk images before you restore. Do not pay or answer the extortionist before you have talked to the authorities.',
        },
      ],
    },
    came: {
      sms: {
        heading: 'About the text message',
        text: 'Do not open links in it. Take a screenshot that shows the number and the time, and keep the message.',
      },
      whatsapp: CHAT,
      instagram: CHAT,
      app: CHAT,
      paper: {
        heading: 'About the letter on paper',
        text: 'Take a photo of the letter and the envelope: that is enough for us. Keep both in a plastic sleeve and touch them as little as you can, the police may examine them.',
      },
    },
  },
  young: {
    title: 'It is good that you came here',
    lead: 'You have done nothing wrong. The one responsible is the one who threatens you, whatever happened before.',
    passages: [
      {
        heading: 'You may report on your own',
        text: 'You do not need to ask your parents, and we do not tell them about the report.',
      },
      {
        heading: 'If they have pictures of you',
        text: 'Do not send us any pictures. <a>Take It Down</a> helps to remove a picture, or to stop it from spreading, without anyone having to look at it.',
      },
      {
        heading: 'Talk to someone',
        text: 'Tell an adult you trust, if you can. You can also call, and you do not have to say your name.',
      },
    ],
    help: 'Who you can call or write to',
  },
  came: {
    title: 'How did the message reach you?',
    choices: {
      mail: 'By email',
      sms: 'As a text message',
      whatsapp: 'On WhatsApp',
      instagram: 'On Instagram',
      app: 'In another app or a game',
      paper: 'As a letter, on paper',
      other: 'In another way',
    },
  },
  message: {
    title: 'Show us the message',
    lead: (address) =>
      `Paste it, add it as a file, or forward the email to ${address}. You do not need to read it again.`,
    text: { label: 'The message as text', hint: 'All of it, with the part that says where to pay.' },
    files: {
      label: 'The message as a file',
      hint: 'A saved email (.eml or .msg), a text file, a PDF, a screenshot or a photo of a letter. Up to 4 MB at a time.',
      kept: 'Files you have added',
      drop: (name) => `Remove ${name}`,
      tooLarge: (address) => `The file is over 25 MB. Leave it out, or forward the email to ${address}`,
      storing: {
        hint: 'A saved email (.eml or .msg), a text file, a PDF, a screenshot or a photo of a letter. Up to 25 MB for each file.',
        sending: 'Sending:',
        kept: 'Saved:',
        failed: 'The file did not reach us. Please choose it again.',
        cancel: 'Cancel sending',
        cancelled: 'Cancelled, not saved:',
      },
    },
    noPictures:
      'Crop intimate pictures out. A screenshot of the message is fine. Keep the original screenshots for the police.',
    gone: 'I no longer have the message',
    partners: {
      label: 'Partners may use what is found',
      hint: 'Public cybersecurity teams are then told where money was demanded and how much, never your message or your name. You can change this later.',
    },
  },
  memory: {
    title: 'Tell us what you remember',
    hint: 'For example what was demanded, where to pay, by when, and when the message came. Even a little helps: the report matters just as much.',
  },
  happened: { title: 'What has happened already?' },
  paid: {
    title: 'Has anything been paid?',
    hint: 'Whether or not you paid, you did nothing wrong.',
    yes: 'Yes',
    no: 'No',
  },
  carried: {
    title: 'Has the threat been carried out?',
    hint: 'For example, something was published or sent to others.',
    yes: 'Yes',
    no: 'No, or I do not know',
  },
  advice: {
    title: 'This helps now',
    paid: {
      heading: 'About the payment',
      text: 'You did nothing wrong. Contact your bank, or the service you paid through, right away. Sometimes a payment can still be stopped. Do not pay again.',
    },
    give: 'Tell them:',
    details: [
      'the address or account that you paid to',
      'the amount and the currency',
      'the day and the time',
      'the reference of the payment, if you were given one',
    ],
    carried: {
      heading: 'About what was published',
      text: 'Save the address of the page and the time as evidence, and a picture of the page if you can bear to. Ask the service to take it down. There is help with intimate pictures: <a>StopNCII</a> for adults, <a>Take It Down</a> for those under\u00a018.',
    },
  },
  contact: {
    title: 'May we contact you?',
    lead: 'Optional. Your contact details are encrypted, and only investigators can open them.',
    contact: { label: 'Phone number or email address', hint: 'Leave it empty if you do not want to be contacted.' },
    safe: {
      label: 'When and how is it safe to contact you?',
      hint: 'For example “weekdays 9\u00a0to\u00a03, text messages only”.',
    },
    leave: {
      legend: 'May we leave a message if you do not answer?',
      yes: 'Yes',
      no: 'No, someone else might see it',
    },
  },
  check: {
    title: 'Check before you send',
    lead: 'The message is not shown here, so that you do not have to read it again.',
    answers: 'Your answers',
    labels: {
      whom: 'Reporting for',
      came: 'How the message came',
      message: 'The message',
      paid: 'Anything paid',
      carried: 'Threat carried out',
      contact: 'Contact',
      safe: 'When and how it is safe',
      leave: 'May a message be left',
      partners: 'Partners may use what we find',
    },
    unanswered: 'Not answered',
    yes: 'Yes',
    no: 'No',
    text: (characters) => `As text, ${characters} characters`,
    files: (count) => (count === 1 ? '1 file' : `${count} files`),
    memory: 'Told from memory',
    change: 'Change',
    found: 'What we found in the message',
    foundLead: 'If something is wrong or missing, you can correct it. You can also send the report as it is.',
    nothing: 'We found no address to pay to, amount or deadline. The report is good without them.',
    pictures:
      'Text in pictures and documents is read after you have sent the report. With your code you can then see what was found in it.',
    unread: (names) => `Only investigators can open these, our system does not read them: ${names}`,
    wallet: 'Address to pay to',
    amount: 'Amount demanded',
    deadline: 'Deadline',
    notFound: 'Not found',
    corrected: 'Corrected by you',
    correct: 'Correct this',
    send: 'Send the report',
    over: 'Over an hour had passed since you began, so your earlier answers have been deleted. What you just wrote is still here.',
  },
  found: {
    title: 'Correct what was demanded',
    hint: 'Change only what you want to correct or add.',
    save: 'Save',
  },
  over: {
    title: 'This form has expired',
    text: 'It is over an hour since you began, and the answers have been deleted to keep you safe. If you had already sent the report, it has reached us.',
    start: 'Start again',
  },
  sent: {
    title: 'This report has already been sent',
    text: (reference, time) => `It was sent at ${time}, and its number is ${reference}.`,
    code: 'With your code you can see your report, add to it or withdraw it.',
  },
  late: {
    title: 'The report had already been sent',
    text: 'This came after it. It is not lost: copy the text here and add it to your report with your code.',
  },

  errors: {
    empty: 'Paste the message, add a file, or choose “I no longer have the message”',
    memory: 'Write in a few words what you remember',
    wallet: 'There is a typing mistake in the address. Compare it with the message, character by character',
    tooLong: 'Shorten this to 500 characters',
    total: (address) => `The files are over 40 MB in all. Remove one, or forward the email to ${address}`,
  },
};
