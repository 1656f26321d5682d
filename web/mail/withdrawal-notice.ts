import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { spelledAddress } from './spelled-address.ts';

type NoticeSettings = Pick<FunctionSettings, 'operator' | 'timeZone' | 'urls'>;

interface NoticeWords {
  sender: string;
  subject: string;
  /** The address is spelled, so that no program makes a link of it. */
  text: (reference: string, until: string, contact: string, address: string) => string;
}

/** Like the acknowledgement, it says nothing of the matter and holds no link: a forged one that does can be told apart. */
const WORDS: Readonly<Record<Language, NoticeWords>> = {
  fi: {
    sender: 'Asiakaspalvelu',
    subject: 'Pyyntösi on vastaanotettu',
    text: (reference, until, contact, address) =>
      `Hei,\n\nPyyntö perua ilmoitus ${reference} on vastaanotettu. Viesti ja kaikki siihen liittyvä tuhotaan ${until}.\n\nJos et itse pyytänyt tätä, voit pysäyttää sen siihen asti: avaa selain, kirjoita osoiteriville ${address} ja valitse ”Ilmoituksesi”. Siellä kysytään koodia, jonka saat meiltä aiemmin tulleesta vastauksesta. Voit myös ottaa yhteyttä: ${contact}.\n\nTämä on automaattinen viesti.\n`,
  },
  sv: {
    sender: 'Kundtjänst',
    subject: 'Din begäran har tagits emot',
    text: (reference, until, contact, address) =>
      `Hej!\n\nVi har fått en begäran om att dra tillbaka anmälan ${reference}. Meddelandet och allt som hör till det förstörs ${until}.\n\nOm det inte var du som bad om det kan du stoppa det fram till dess: öppna webbläsaren, skriv adressen ${address} och välj ”Din anmälan”. Där behövs koden som stod i vårt tidigare svar. Du kan också kontakta ${contact}.\n\nDet här är ett automatiskt meddelande.\n`,
  },
  en: {
    sender: 'Customer service',
    subject: 'Your request has been received',
    text: (reference, until, contact, address) =>
      `Hello,\n\nWe have been asked to withdraw report ${reference}. The message and everything that belongs to it will be destroyed on ${until}.\n\nIf it was not you who asked, you can stop this until then: open your browser, type the address ${address} and choose “Your report”. You will be asked for the code that stood in our earlier answer. You can also contact ${contact}.\n\nThis is an automatic message.\n`,
  },
};

/** Says to who forwarded a message that its report is being withdrawn, until when, and how to stop that. */
export const withdrawalNotice = (
  language: Language,
  { reference, until, settings }: { reference: string; until: Date; settings: NoticeSettings },
): { sender: string; subject: string; text: string } => {
  const { sender, subject, text } = WORDS[language];
  const moment = momentInWords(until.toISOString(), language, settings.timeZone);
  const address = spelledAddress(settings.urls.report, language);
  return { sender, subject, text: text(reference, moment, settings.operator.contact, address) };
};
