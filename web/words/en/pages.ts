import type { Words } from '#web/words/words.ts';
import { askEn } from './ask.ts';
import { mineEn } from './follow-up.ts';

export const en = {
  language: 'en',
  dir: 'ltr',
  name: 'English',

  service: 'Extortion hotline',
  tab: 'Service',
  skip: 'Skip to main content',
  languages: 'Language',
  exit: {
    landmark: 'Quick exit',
    label: 'Leave this site',
    explanation:
      'Deletes the form you have not sent and opens a weather page. Your browser history and sent email remain. Shortcut: Shift three times, while you are not typing.',
    href: 'https://en.ilmatieteenlaitos.fi/',
    leaving: 'Weather',
    traces: "Your browser's history and any email you sent remain on this device. You can delete them yourself.",
    on: 'Go on',
  },
  errorPrefix: 'Please check: ',
  footer: {
    runBy: (operator) => `Run by ${operator}`,
    help: 'Help and support',
    privacy: 'Your data',
    start: 'Report',
  },

  now: {
    heading: 'Right now',
    steps: [
      { what: 'Do not pay.', why: 'Paying rarely ends it. Those who pay are often asked for more.' },
      { what: 'Do not answer.', why: 'An answer tells them that their message reached someone.' },
      { what: 'Keep the message.', why: 'It is evidence, even if you would rather not see it again.' },
    ],
  },
  danger: {
    life: 'If a life is in danger, call 112.',
    suicide: 'If you are thinking of ending your life, call:',
    or: 'or',
    unanswered: 'If nobody answers, call 112.',
    other: 'If you are thinking of ending your life, call 112.',
  },
  support: {
    heading: 'Talk to someone',
    text: 'You do not have to carry this alone. You can call without giving your name.',
    chat: 'Online chat',
    free: 'free',
    paid: 'calls cost money',
    onBill: 'shows on your bill',
    notOnBill: 'not on your bill',
    checked: (day) => `checked on ${day}`,
  },
  notPolice: {
    heading: 'This does not replace a police report',
    text: 'Your report helps investigators to connect cases. If you want the police to investigate what was done to you, report the crime to them as well.',
    link: 'Report a crime at poliisi.fi',
    href: 'https://poliisi.fi/en',
  },

  start: {
    title: 'Is someone threatening you for money?',
    lead: 'Show us the message. It takes about two minutes. This is not your fault. Only the person threatening you is to blame, and many others get such messages.',
    begin: 'Show us the message',
    before: 'Already reported? Open your report',
    young: 'Under\u00a018? Help for you',
    copy: { label: 'Copy the address', done: 'The address is copied.' },
    forward: {
      heading: 'Or forward the email',
      text: 'Forward it as it is, from your phone or computer. You do not need to write anything.',
      subject: 'Forward the message to',
      answer: 'You get an automatic answer with your code. The subject line does not say what it is about.',
      partners:
        'What we find in a forwarded message, such as where the money is to be paid, may also be used by our partners. If you do not want that, use the form, or say no later with your code.',
      quiet: {
        text: 'Does somebody else read this mailbox? Then forward it to this address instead:',
        after:
          'We never answer there, so you get no code. Our partners may use what is found only if you begin the subject with “PARTNERS YES”.',
      },
      how: 'How to forward it',
      programs: [
        { name: 'Gmail', text: 'Open the message, tap the three dots and choose “Forward”.' },
        {
          name: 'Outlook',
          text: 'Open the message and choose “Forward”. On a computer, “Forward as attachment” is best.',
        },
        { name: 'iPhone and iPad (Mail)', text: 'Open the message, tap the arrow and choose “Forward”.' },
        {
          name: 'Another program',
          text: 'Look for “Forward”, or an arrow to the right. If you find “Forward as attachment”, use it: the message then reaches us complete. Plain forwarding is fine too.',
        },
      ],
    },
  },

  form: {
    title: 'Report an extortion message',
    intro: 'Only the message is needed. Leave the rest empty if you like.',
    message: {
      label: 'The message you received',
      hint: 'Paste all of it, with the part that says where to pay. You do not need to read it again. Only investigators can open what you send.',
    },
    files: {
      label: 'Or add it as a file',
      hint: 'A saved email (.eml or .msg), a text file, a PDF or a screenshot of the message (.png, .jpg), 4 MB at most in all. Crop intimate pictures out.',
    },
    partners: {
      legend: 'May our partners use what we find?',
      hint: 'Partners are public cybersecurity teams, here and in other countries. They are told where money was demanded and how much, never your message, your name or how to reach you. If you do not choose, we tell them nothing.',
      yes: 'Yes, it may help others',
      no: 'No, only investigators',
    },
    contact: {
      label: 'How may we reach you? (optional)',
      hint: 'A phone number or an email address, and when it is safe to contact you. Leave it empty if you do not want to be contacted.',
    },
    trap: 'Leave this field empty',
    privacy: 'What happens to your data',
    submit: 'Send the report',
  },

  ask: askEn,
  mine: mineEn,

  errors: {
    check: 'Please check this',
    heading: 'One more thing before we can take your report',
    empty: 'Paste the message here, or add it as a file',
    textTooLong: 'This is over 200,000 characters. Leave only the threatening message, or add it as a file',
    tooLarge: (address) => `The files are over 4 MB in all. Leave out the largest, or forward the email to ${address}`,
    tooManyFiles: (most) => `Add ${most} files at most`,
    wrongType: (name) =>
      `We cannot take “${name}”: send a saved email (.eml, .msg), a text file, a PDF or a picture (.png, .jpg)`,
    emptyFile: (name) => `“${name}” is empty. Choose another file, or paste the message above`,
    contactTooLong: 'Shorten this to 500 characters',
    stale: 'This page had been open for over 12 hours. What you wrote is still here: look it over and send it again',
    soon: 'That was sent very quickly. Press “Send the report” once more. What you wrote is still here',
    broken: 'Only part of your report reached us. Please send it again',
    trap: 'Your browser filled in a field that is meant to stay empty. We have emptied it: please send the report again',
    chooseAgain: 'Choose your files again. Browsers do not keep them',
    unavailable: (address) =>
      `We could not save your report just now. What you wrote is still here: please send it again in a moment, or forward the email to ${address}`,
  },

  answer: {
    title: 'Thank you. Your report has reached us.',
    lead: 'It was right to tell someone.',
    reference: {
      label: 'Report number',
      hint: 'Give this when you talk to us or to the police. Nobody can open anything with it.',
    },
    code: {
      label: 'Your code',
      hint: 'This is enough: it opens your report and shows its number too. Keep it to yourself. We cannot send it to you later.',
    },
    keep: 'Write the code down, or print this page. If someone else uses this device, paper is safer than a picture.',
    busy: (wait) =>
      `Many people are reporting right now. Your report is safe. It may take about ${wait} until you can see what was found in it.`,
    copy: {
      label: 'Copy the code',
      done: 'The code is copied. If somebody else uses your device or account, they may see it: better write it on paper.',
    },
    saved: 'I have saved the code',
    gone: 'The code is no longer shown on this page. With the one that you saved you open your report on the page “Your report”.',
    next: {
      heading: 'What happens next',
      steps: [
        'We look for where the money is to be paid, how much is asked and by when, and compare it with other reports.',
        'Investigators see which messages belong together. They may not get in touch, but your report counts.',
        'You need not do anything more.',
      ],
      partners: 'Partners may use what we find, because you allowed it. They never see your message or who you are.',
      noPartners: 'Only investigators may use what we find. You can change this with your code.',
      later: 'In a few minutes your code shows what was found in the message and how many others got one like it.',
    },
    remember: {
      heading: 'Please remember',
      never: 'We never send links and never ask for money.',
      fraud: 'Anyone who offers to get your money or data back for a fee is a scammer.',
    },
  },

  help: {
    title: 'Help and support',
    lead: 'Being threatened is frightening. There is help, whatever has happened so far.',
    passages: [
      {
        heading: 'If you have already paid',
        text: 'You did nothing wrong. Tell your bank or the exchange you used as soon as you can, and give them the address, the amount and the time. Then stop: do not pay again.',
      },
      {
        heading: 'If the threat has been carried out',
        text: 'Save what you can: pictures of the page, its address, the time. Ask the service where it was published to take it down. Tell the police.',
      },
      {
        heading: 'If they have pictures of you',
        text: 'Do not send pictures to us, only the message. <a>StopNCII</a> (for adults) and <a>Take It Down</a> (for those under\u00a018) help to keep pictures off large services without your having to show them to anyone.',
      },
      {
        heading: 'If you are under\u00a018',
        text: 'This is not your fault. You get help even if you sent pictures yourself. You may report without asking a parent. If you can, tell an adult you trust.',
      },
      {
        heading: 'If they know your password',
        text: 'Change it wherever you use it, and turn on two-step sign\u2011in. Old passwords are often taken from leaks.',
      },
      {
        heading: 'If your identity code or patient records leaked',
        text: 'Set a voluntary credit ban, a ban on giving out your data at the Digital and Population Data Services Agency, and a registration ban at the Patent and Registration Office. Block address changes online at the post office. Watch your bills, and tell the police if something is done in your name. The <a>suomi.fi</a> service has the instructions in one place.',
      },
    ],
  },

  privacy: {
    title: 'Your data',
    lead: 'We ask for as little as we can, and we lock up what you send.',
    basis: 'Why we may hold the data',
    law: {
      led: {
        heading: 'Which law applies',
        text: 'We handle the data as an authority that prevents and investigates offences (Directive (EU) 2016/680; in Finland Act 1054/2018). You may ask what we hold about you and have it corrected. If an investigation or somebody’s safety requires it, we may answer in part or not at all. Then you may ask the Data Protection Ombudsman to check the data for you.',
      },
      gdpr: {
        heading: 'Which law applies',
        text: 'We handle the data under the General Data Protection Regulation of the EU. You may ask what we hold about you, have it corrected or erased, and object. We answer within a month.',
      },
    },
    danger: (name) => ({
      heading: 'If you say that somebody is in danger',
      text: `The answer is encrypted so that only investigators can read it, and deleted once they have handled the report, after 30 days at the latest. ${name} is told by text message or email “1 urgent report” and the time, and nothing of what you wrote.`,
    }),
    passages: ({ operator, contact, kept, logged }) => [
      {
        heading: 'What we keep',
        text: 'The message and files that you send, your answers in the form, whether partners may use what we find, and how to reach you, if you told us. Also what you add later, and what you answer an investigator. From the message we note where money is to be paid, how much, by when, and how the extortionist wants to be reached. If you forwarded an email, we also keep a code computed from your address, so that several reports from one sender count as one. We also keep codes computed from the message, by which messages like it are found.',
      },
      {
        heading: 'Who can see it',
        text: 'As soon as it has been read by our system, what you sent is encrypted so that only investigators can open it, each with a key of their own. A spare key lies in a safe in case those are lost. Partners are told of payment addresses, amounts and deadlines, roughly how many have reported them, which servers sent several of the messages, how the extortionist is reached once an investigator has confirmed it, and the words that at least three messages have in common. They are never told your message itself, your name or how to reach you. They are told of what the form brought only if you allowed it. Of a forwarded email they may be told until you say no with your code. If you send it to the address where we never answer, our partners may use what is found only if you begin the subject with “PARTNERS YES”.',
      },
      {
        heading: 'A form that you have not sent yet',
        text: 'Your answers and files are kept on the server for an hour, encrypted with a key that stands in the address of your open page alone. They are deleted at once when you leave by the button, and otherwise after an hour. We store nothing on your device, but the history of your browser remembers where you were.',
      },
      {
        heading: 'How long',
        text: `Your report and what you sent are deleted after ${kept}, unless investigators need them as evidence in a case. If you withdraw the report, it and what you sent are destroyed. What stays is the fact that it was withdrawn and the log of what was done with it, but not your message, your name or your contact details, for ${logged} at most, and backups for 35 days at most. What partners were told before we cannot take back.`,
      },
      {
        heading: 'What we do not do',
        text: 'No cookies, no trackers, nothing from other companies. While you fill in the form, your browser solves a small sum: that slows down programs that send false reports, and says nothing about you. Our logs do not hold your network address. We cannot promise that nobody else sees it: your network and your employer may see that you visited this site.',
      },
      {
        heading: 'If you tell us that an address or account is yours',
        text: `What you say, and how to reach you if you told us, is encrypted so that only investigators can open it. We also note which address it is about and when you wrote; of an email address, a phone number or an account only a code computed from it. All of this is deleted after ${kept}. What a person decided, and why, stays beside the address, without your words or how to reach you. You find the answer with your code.`,
      },
      {
        heading: 'Your rights',
        text: `${operator} is responsible for the data. With your code you can see, on the page “Your report”, what was found in the message and what we keep encrypted, you can say no to partners, and you can withdraw the report: it is hidden at once and destroyed after three days. You may ask to see, correct or delete whatever else we hold about you, also if you are not the one who reported: contact ${contact}. You may also complain to the Data Protection Ombudsman (<a>tietosuoja.fi</a>).`,
      },
    ],
  },

  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody should be able to report: with a keyboard, a screen reader, a small screen or large text, too.',
    passages: ({ operator, contact, assessed }) => [
      {
        heading: 'How far the service meets the requirements',
        text: `This statement is about the pages on which you report and read your own report. ${operator} is responsible for the service. The Finnish Act on the Provision of Digital Services (306/2019) asks for levels A and AA of WCAG 2.1. The service meets them in part. That is the judgement of those who made it, dated ${assessed}: the pages were gone through with a program (axe), with a keyboard alone, on a screen 320 pixels wide and with text twice as large. People who use screen readers every day have not tried them yet.`,
      },
      {
        heading: 'What is not accessible',
        text: 'The summary of a report as a PDF is tagged for screen readers but has not been checked against PDF/UA: the page “Your report” holds the same. A program reads the text in screenshots, and does not always manage: tell us in your own words, which helps as much. The buttons that copy the address or the code need scripts; without them you can select the text and copy it yourself.',
      },
      {
        heading: 'If something does not work',
        text: `Tell us: ${contact}. We answer within 14 days. You can always report by forwarding the email, too, or by calling the police.`,
      },
      {
        heading: 'If our answer does not help',
        text: 'The Finnish Transport and Communications Agency Traficom supervises accessibility. The site <a>saavutettavuusvaatimukset.fi</a> says how to complain.',
      },
    ],
  },

  tryAgain: {
    title: 'Something went wrong on our side',
    text: 'We could not save your report just now. Your answers are not lost: go back and send them again in a moment.',
    link: 'Go back',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has moved. Nothing that you sent us is lost.',
    link: 'Go to the start page',
  },
} satisfies Words;
