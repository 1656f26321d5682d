import type { Language } from '#domain/intake/submission.ts';

interface NoticeWords {
  sender: string;
  subject: string;
  text: (reference: string, until: string, contact: string) => string;
}

/** Like the acknowledgement, it says nothing of the matter and holds no link: a forged one that does can be told apart. */
const WORDS: Readonly<Record<Language, NoticeWords>> = {
  fi: {
    sender: 'Asiakaspalvelu',
    subject: 'Pyyntösi on vastaanotettu',
    text: (reference, until, contact) =>
      `Hei,\n\npyyntö perua viitteellä ${reference} lähettämäsi viesti on vastaanotettu. Viesti ja kaikki siihen liittyvä tuhotaan ${until}.\n\nJos et itse pyytänyt tätä, voit pysäyttää sen siihen asti: avaa palvelumme sivu kuten viimeksi ja kirjoita kuittikoodisi. Voit myös ottaa yhteyttä: ${contact}.\n\nTämä on automaattinen viesti.\n`,
  },
  sv: {
    sender: 'Kundtjänst',
    subject: 'Din begäran har tagits emot',
    text: (reference, until, contact) =>
      `Hej!\n\nVi har fått en begäran om att dra tillbaka det du skickade med referensen ${reference}. Meddelandet och allt som hör till det förstörs ${until}.\n\nOm det inte var du som bad om det kan du stoppa det fram till dess: öppna vår sida som förut och skriv in din kvittokod. Du kan också kontakta ${contact}.\n\nDet här är ett automatiskt meddelande.\n`,
  },
  en: {
    sender: 'Customer service',
    subject: 'Your request has been received',
    text: (reference, until, contact) =>
      `Hello,\n\nwe have been asked to withdraw what you sent us under the reference ${reference}. It and everything that belongs to it is destroyed on ${until}.\n\nIf it was not you who asked, you can stop this until then: open our page as you did before and type your receipt code. You can also contact ${contact}.\n\nThis is an automatic message.\n`,
  },
};

/** Says to who forwarded a message that its report is being withdrawn, until when, and how to stop that. */
export const withdrawalNotice = (
  language: Language,
  { reference, until, contact }: { reference: string; until: string; contact: string },
): { sender: string; subject: string; text: string } => {
  const { sender, subject, text } = WORDS[language];
  return { sender, subject, text: text(reference, until, contact) };
};
