import type { MineWords } from '#web/words/follow-up-words.ts';

const PARTS: Record<string, string> = {
  mail: 'Email',
  submission: 'Form',
  more: 'Added later',
  answer: 'Answer to an investigator',
};

export const mineEn: MineWords = {
  title: 'Your report',
  lead: 'With your code you can see your report, add to it or withdraw it.',
  code: { label: 'Your code', hint: '24 characters. Hyphens, capitals and small letters do not matter.' },
  open: 'Open the report',
  wrong: 'No report was found with this code. The code has no letters O, I or L: they are the digits 0 and 1',
  noCode: 'Type your code: it has 24 characters',
  onlyReference: 'This is the report’s number, and it opens nothing. You need the code, which has 24 characters',
  showCode: 'Show the code',
  permit: {
    heading: 'Partners',
    only: 'This is about partners only. Investigators see your report in any case.',
    inCase: 'This is about partners only. Your report is part of an investigator’s case, which it does not change.',
    sayNo: 'Say no to partners',
    sayYes: 'Allow partners to use it',
    nowNo: 'Partners are told nothing more of your report. What they were told before we cannot wholly take back.',
    nowYes: 'Your permission is noted. Partners are told once the other conditions are met.',
    tooOften: (from) => `You have given permission twice within a day already. You can give it again from ${from}.`,
  },
  report: (reference) => `Report ${reference}`,
  received: (when) => `Received ${when}`,
  state: {
    received: 'The report has reached us, and our system is reading it. Look again in a few minutes.',
    processed: 'The report has been read and compared with other reports. Investigators see what was found in it.',
    unreadable: 'The report is kept for investigators. Our system could not read the message.',
  },
  others: (atLeast) => `At least ${atLeast} others have reported the same kind of message.`,
  fewOthers: 'We do not know of many reports like yours yet. Yours may be the first.',
  found: {
    heading: 'What was found in the message',
    wallets: 'Addresses to pay to',
    amounts: 'Amounts',
    deadlines: 'Deadlines',
    nothing: 'No address to pay to, amount or deadline was found in the message.',
    beyond: (count) => `And ${count} more addresses that investigators can see.`,
    note: 'This is what the message claims. We do not judge whether the threat will be carried out.',
  },
  kept: {
    heading: 'What you have sent us',
    text: 'This is encrypted so that only investigators can open it.',
    what: 'What',
    when: 'When',
    size: 'Size',
    part: (part) => PARTS[part] ?? `File ${Number(part) + 1}`,
    consent: {
      yes: 'Partners may use what was found, because you allowed it.',
      no: 'Only investigators use what was found.',
    },
  },
  add: {
    heading: 'Add something',
    text: {
      label: 'A new message or anything else',
      hint: 'For example, another message from the extortionist. It is encrypted for investigators at once.',
    },
    files: {
      label: 'File',
      hint: 'Up to 4 MB. Do not send intimate pictures.',
      storing: {
        hint: 'Up to 25 MB for each file. Do not send intimate pictures.',
        failed: 'The file did not reach us. Open the report again with your code, and choose the file once more.',
      },
    },
    send: 'Add to the report',
  },
  added: 'What you added is safe with us.',
  nothingToAdd: 'Write something, or choose a file',
  tooMuch: 'So much has been added to this report that it can hold no more. Please contact us.',
  paper: {
    heading: 'A summary to print',
    text: 'A summary on one page that you can attach to a police report, and a second page with your code. Keep the second one yourself.',
    pdf: 'Download the PDF',
  },
  police: {
    heading: 'For the police’s form',
    text: 'If you report the crime to the police, you can paste this into their form. Fill in what is in brackets: what you told us about payments is encrypted, and only investigators can open it.',
    copy: 'Copy the text',
    done: 'The text is copied.',
    unknown: 'not known',
    lines: ({ reference, received, wallets, amounts, deadlines }) => [
      'I received a message that demands money and threatens me. [When, and by what way it came]',
      `Where the money was to be paid: ${wallets}`,
      `How much was demanded: ${amounts}`,
      `By when: ${deadlines}`,
      'Whether anything was paid: [no / yes: when, how much, from which account]',
      'I have kept the original message. [yes / no]',
      `I reported it to the extortion hotline (${received}); its number there is ${reference}.`,
    ],
  },
  notices: {
    heading: 'From the investigators',
    dated: (when) => `Written on ${when} to everyone who reported a message like yours.`,
  },
  known: {
    heading: 'What is known about this message',
    dated: (when) => `Written by an investigator on ${when}. It may change.`,
  },
  questions: {
    heading: 'An investigator asks you',
    asked: (when) => `Asked on ${when}`,
    answer: {
      label: 'Your answer',
      hint: 'You may leave it unanswered. The answer is encrypted at once, and only investigators can open it.',
    },
    send: 'Send the answer',
    answered: (when) => `You answered on ${when}. The answer is encrypted for the investigators.`,
    thanks: 'Your answer is saved.',
    before: 'This has been answered before. To add something, write it under “Add something”.',
    empty: 'Write an answer before you send it',
  },
  withdraw: {
    heading: 'Withdraw the report',
    inCase: (operator, contact) =>
      `An investigator has taken your report into a case. For that, investigators may keep the message and what was found in it even if you withdraw the report. ${operator} decides about it. To ask, contact ${contact}.`,
    text: 'The report disappears at once. For three days you can bring it back. After that the message, your contact details and what was found are destroyed. What partners have already been told we cannot take back.',
    mail: 'The code came by email, so we also ask for the address that the report was sent from. We send word to that address, and the report is destroyed after three days.',
    address: { label: 'Address that the report was sent from', hint: 'We compare it, and do not keep it.' },
    otherAddress: 'The report did not come from this address',
    sure: 'Withdraw the report',
    send: 'Withdraw the report',
  },
  withdrawn: {
    heading: 'The report has been withdrawn',
    hidden: (until) =>
      `Nobody but you sees it any more, and it is not counted. It is destroyed on ${until}. Until then you can bring it back.`,
    waiting: (until) => `The report is hidden and destroyed on ${until}. Until then you can stop this.`,
    back: 'Bring the report back',
    kept: 'The report has been brought back.',
    keptTwice: (from) =>
      `The report stays withdrawn for now: it can be brought back twice a day. You can bring it back again from ${from}.`,
  },
  pdf: {
    title: 'Summary of a report',
    lead: 'A report of an extortion message',
    made: (when) => `Made ${when}`,
    originals: { heading: 'Originals that investigators hold encrypted', more: (count) => `And ${count} more.` },
    receipt: 'Receipt: keep this page yourself, do not attach it to a police report',
    where: (address) => `Type the code at ${address}, under “Your report”.`,
    offence: {
      heading: 'For a police report',
      text: 'What you describe may be extortion or an attempt at it (Criminal Code of Finland, chapter 31) and, if your data was taken without permission, also computer break-in or dissemination of information violating personal privacy. The police decide what it is. Attach this page to your police report, and keep the original message.',
    },
    later:
      'The message has not been read yet. Download this page again in a few minutes, and it will also say what was found.',
    notPolice: 'This does not replace a police report.',
    fraud:
      'We never send links and never ask for money. Anyone who offers to get your money or data back for a fee is a scammer.',
  },
  contest: {
    title: 'Do we hold your address or account by mistake?',
    lead: (within) =>
      `This page is for the owner of a Bitcoin address, an email address, a phone number or an account. If yours was linked to extortion by mistake, tell us. A person who has not decided about it before reads what you say. You get a code, and find the answer with it here within ${within}. Until then nothing changes.`,
    wallet: {
      label: 'What is yours?',
      hint: 'A Bitcoin address, email address, phone number with its country code, link to an account, or “telegram: name”. One only, all of it.',
    },
    why: { label: 'Why does it not belong here?', hint: 'For example, whose it is and what it is used for.' },
    contact: {
      label: 'How else can we reach you? (not required)',
      hint: 'Email or phone. It is encrypted, and only investigators can open it.',
    },
    send: 'Send',
    wrongWallet: 'This is not a Bitcoin address, email address, phone number or account. Copy all of it',
    noReason: 'Tell us in a few words why',
    whichService: 'Which service is this name used on? For example: telegram: name',
    code: {
      link: 'Already told us? See the answer with your code',
      title: 'What became of your request',
      label: 'Code',
      hint: 'The code that this site gave you when you told us.',
      open: 'See the answer',
      wrong: 'Nothing was found with this code. Check every group of it',
      yours: 'Your code',
      keep: 'Write it down. With it you find the answer here, also without leaving us any contact details.',
    },
    about: 'About',
    received: 'Received',
    state: 'State',
    outcomes: {
      paused: 'There is something in what you say. It is under review, and whoever was told of it hears so.',
      removed: 'It is not an extortionist’s. Whoever was told of it hears so.',
      kept: 'It was looked into by a person who had not decided about it before. Nothing changes. If you have more to say, tell us again.',
    },
    inWords: 'What an investigator writes to you',
    done: {
      title: 'Thank you. It has been noted.',
      text: (within) =>
        `A person will look into it. The answer is here within ${within}, for whoever has the code. We do not say whether we hold it: an extortionist could ask, too.`,
    },
    proof: {
      heading: 'Can you sign with the address’s key?',
      text: 'This is not required. If you prove that the address is yours, it is marked as under review right away, and a person decides. In your wallet, sign this text as it stands:',
      signature: { label: 'Signature', hint: 'As your wallet shows it (BIP 322 or “Bitcoin Signed Message”).' },
      send: 'Send the signature',
      wrong: 'This is not a signature of the text by this address. Sign the whole text, and copy all of the signature',
      done: {
        title: 'Thank you. The signature fits.',
        text: 'If we hold the address, it is under review from now on. A person decides, and the answer will be here.',
      },
    },
    link: 'For owners of an address or account',
  },
};
