import type { Language } from '#domain/intake/submission.ts';

/** What an acknowledgement says, in one language. Each is written for its readers, not translated sentence by sentence. */
export interface AcknowledgementWords {
  /** Sender name and subject say nothing of the matter: others may see the inbox. */
  sender: string;
  subject: string;
  greeting: string;
  thanks: string;
  comfort: string;
  notPay: { heading: string; text: string };
  receipts: { heading: string; reference: string; code: string; keep: string };
  next: { heading: string; text: string; notPolice: string };
  never: { heading: string; text: string };
  help: { heading: string; text: string };
  automatic: (operator: string, contact: string) => string;
}

const fi: AcknowledgementWords = {
  sender: 'Asiakaspalvelu',
  subject: 'Viestisi on perillä',
  greeting: 'Hei,',
  thanks: 'kiitos, että välitit viestin meille. Se on tallessa, eikä sinun tarvitse nyt tehdä muuta.',
  comfort: 'Syy on viestin lähettäjän, ei sinun. Samanlaisia viestejä saavat monet muutkin.',
  notPay: {
    heading: 'Älä maksa',
    text: 'Maksaminen harvoin lopettaa vaatimuksia, ja usein maksaneelta vaaditaan lisää. Älä myöskään vastaa lähettäjälle. Säilytä alkuperäinen viesti, sillä se on todiste.',
  },
  receipts: {
    heading: 'Ota nämä talteen',
    reference: 'Viite',
    code: 'Kuittikoodi',
    keep: 'Mainitse viite, kun puhut asiasta meidän tai poliisin kanssa. Pidä kuittikoodi omana tietonasi: se osoittaa, että ilmoitus on sinun.',
  },
  next: {
    heading: 'Mitä nyt tapahtuu',
    text: 'Vertaamme viestiä muihin ilmoituksiin, ja tutkijat näkevät, mitkä viestit kuuluvat yhteen. He eivät ehkä ota sinuun yhteyttä, mutta ilmoituksestasi on hyötyä.',
    notPolice:
      'Tämä ei ole rikosilmoitus. Jos haluat, että poliisi tutkii sinulle tehdyn rikoksen, tee rikosilmoitus myös poliisille.',
  },
  never: {
    heading: 'Näin tunnistat meidät',
    text: 'Emme koskaan lähetä linkkejä emmekä pyydä rahaa. Joka lupaa hankkia rahasi tai tietosi takaisin maksua vastaan, on huijari.',
  },
  help: { heading: 'Puhu jonkun kanssa', text: 'Sinun ei tarvitse jaksaa tätä yksin. Apua saat soittamalla:' },
  automatic: (operator, contact) =>
    `Tämä on automaattinen vastaus, eikä siihen tarvitse vastata. Palvelua ylläpitää ${operator}, yhteystieto ${contact}.`,
};

const sv: AcknowledgementWords = {
  sender: 'Kundtjänst',
  subject: 'Ditt meddelande har kommit fram',
  greeting: 'Hej!',
  thanks: 'Tack för att du skickade meddelandet vidare. Det är i säkert förvar, och just nu behöver du inte göra mer.',
  comfort: 'Felet ligger hos den som skrev det, inte hos dig. Många andra får samma slags meddelanden.',
  notPay: {
    heading: 'Betala inte',
    text: 'Det tar sällan slut för att man betalar, och ofta kommer det nya krav. Svara inte heller avsändaren. Spara det ursprungliga meddelandet, för det är ett bevis.',
  },
  receipts: {
    heading: 'Spara de här uppgifterna',
    reference: 'Referens',
    code: 'Kvittokod',
    keep: 'Uppge referensen när du talar med oss eller polisen om saken. Håll kvittokoden för dig själv: den visar att anmälan är din.',
  },
  next: {
    heading: 'Det här händer nu',
    text: 'Vi jämför meddelandet med andra anmälningar, och utredarna ser vilka som hör ihop. Kanske hör de inte av sig till dig, men din anmälan är till nytta.',
    notPolice:
      'Det här är ingen brottsanmälan. Om du vill att polisen utreder det som har hänt dig ska du också göra en brottsanmälan.',
  },
  never: {
    heading: 'Så känner du igen oss',
    text: 'Vi skickar aldrig länkar och ber aldrig om pengar. Den som lovar att skaffa tillbaka dina pengar eller uppgifter mot betalning är en bedragare.',
  },
  help: { heading: 'Prata med någon', text: 'Du behöver inte bära det här ensam. Hit kan du ringa:' },
  automatic: (operator, contact) =>
    `Det här är ett automatiskt svar som du inte behöver besvara. Tjänsten drivs av ${operator}, kontakt ${contact}.`,
};

const en: AcknowledgementWords = {
  sender: 'Customer service',
  subject: 'Your message has arrived',
  greeting: 'Hello,',
  thanks: 'Thank you for passing the message on to us. It is in safe keeping, and you need not do anything more now.',
  comfort: 'The blame lies with whoever wrote it, not with you. Many others get messages like it.',
  notPay: {
    heading: 'Do not pay',
    text: 'Paying rarely ends it, and those who pay are often asked for more. Do not answer the sender either. Keep the original message: it is evidence.',
  },
  receipts: {
    heading: 'Keep these',
    reference: 'Reference',
    code: 'Receipt code',
    keep: 'Give the reference when you talk to us or to the police about this. Keep the receipt code to yourself: it shows that the report is yours.',
  },
  next: {
    heading: 'What happens next',
    text: 'We compare the message with other reports, and investigators see which belong together. They may not get in touch with you, but your report counts.',
    notPolice:
      'This is not a report of an offence. If you want the police to investigate what was done to you, report it to them as well.',
  },
  never: {
    heading: 'How to know that it is us',
    text: 'We never send links and never ask for money. Anyone who offers to get your money or data back for a fee is a fraud.',
  },
  help: { heading: 'Talk to someone', text: 'You do not have to carry this alone. You can call:' },
  automatic: (operator, contact) =>
    `This is an automatic answer, and you need not reply to it. The service is run by ${operator}, contact ${contact}.`,
};

/** The words of an acknowledgement by language. */
export const ACKNOWLEDGEMENT_WORDS: Readonly<Record<Language, AcknowledgementWords>> = { fi, sv, en };
