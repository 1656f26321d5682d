import type { Language } from '#domain/intake/submission.ts';

/** What an acknowledgement says, in one language. Each is written for its readers, not translated sentence by sentence. */
export interface AcknowledgementWords {
  /** Sender name and subject say nothing of the matter: others may see the inbox. */
  sender: string;
  subject: string;
  greeting: string;
  thanks: string;
  /** In place of the thanks, where a mail holds no letter: what answers, what is missing, and how to send it. */
  letterless: { machine: string; missing: string; send: string; fine: string };
  /** Where so many report that answers take their time: how long, about. */
  busy: (wait: string) => string;
  comfort: string;
  notPay: { heading: string; text: string };
  receipts: {
    heading: string;
    reference: string;
    code: string;
    keep: string;
    /** Where the code is typed: the address is spelled, for mails hold no link. */
    where: (address: string) => string;
    /** That partners may use what is found, and how to say no; only where that is so by default. */
    partners: string;
  };
  danger: { life: string; suicide: (name: string, phone: string, hours: string | undefined) => string; other: string };
  next: { heading: string; text: string; notPolice: string };
  never: { heading: string; text: string };
  help: { heading: string; text: string };
  automatic: (operator: string, contact: string) => string;
}

const fi: AcknowledgementWords = {
  sender: 'Asiakaspalvelu',
  subject: 'Viestisi on perillä',
  greeting: 'Hei,',
  thanks: 'Kiitos, että lähetit viestin meille. Se on tallessa, eikä sinun tarvitse nyt tehdä muuta.',
  letterless: {
    machine:
      'Saimme sähköpostisi. Tämän vastauksen lähetti kone: ihminen ei ole vielä lukenut viestiäsi, emmekä voi neuvoa sinua sähköpostitse. Alla on, keneen voit ottaa yhteyttä.',
    missing: 'Emme löytäneet sähköpostistasi viestiä, jolla sinua uhataan.',
    send: 'Jos sinulla on se, lähetä se edelleen samaan osoitteeseen, johon kirjoitit, tai lisää kuvakaappaus liitteeksi. Sinun ei tarvitse kirjoittaa mitään.',
    fine: 'Jos lähetit sen jo, tai viestiä ei enää ole, sinun ei tarvitse tehdä muuta. Mitä kirjoitit, on tallessa.',
  },
  busy: (wait) =>
    `Juuri nyt moni muukin ilmoittaa, joten vastauksemme viipyvät: niihin voi kulua noin ${wait}. Viestisi on tallessa, eikä sitä tarvitse lähettää uudelleen.`,
  comfort: 'Syy on viestin lähettäjän, ei sinun. Samanlaisia viestejä saavat monet muutkin.',
  notPay: {
    heading: 'Älä maksa',
    text: 'Maksaminen harvoin lopettaa vaatimuksia, ja usein maksaneelta vaaditaan lisää. Älä myöskään vastaa lähettäjälle. Säilytä alkuperäinen viesti, sillä se on todiste.',
  },
  receipts: {
    heading: 'Ota nämä talteen',
    reference: 'Ilmoituksen numero',
    code: 'Koodisi',
    keep: 'Koodi riittää. Sillä näet, mitä viestistä löytyi, voit lisätä jotakin ja voit perua ilmoituksen. Pidä se omana tietonasi. Mainitse numero, kun puhut asiasta meidän tai poliisin kanssa.',
    where: (address) =>
      `Kirjoita koodi itse palvelumme sivulle: avaa selain, kirjoita osoiteriville ${address} ja valitse ”Ilmoituksesi”. Kirjoita ”piste” pisteenä, ilman välejä.`,
    partners:
      'Kumppanimme, viranomaisten kyberturvallisuusyksiköt, voivat käyttää tietoja, jotka viestistä löydämme, esimerkiksi maksuosoitetta. Viestiäsi tai nimeäsi ne eivät saa. Voit kieltää tämän samalla sivulla koodillasi.',
  },
  danger: {
    life: 'Jos henki on vaarassa, soita 112.',
    suicide: (name, phone, hours) => `Jos ajattelet itsemurhaa, soita: ${name} ${phone}${hours ? `, ${hours}` : ''}.`,
    other: 'Jos ajattelet itsemurhaa, soita 112.',
  },
  next: {
    heading: 'Mitä nyt tapahtuu',
    text: 'Vertaamme viestiä muihin ilmoituksiin, ja tutkijat näkevät, mitkä viestit kuuluvat yhteen. He eivät ehkä ota sinuun yhteyttä, mutta ilmoituksestasi on hyötyä.',
    notPolice:
      'Tämä ei ole rikosilmoitus. Jos haluat, että poliisi tutkii sinulle tehdyn rikoksen, tee rikosilmoitus myös poliisille.',
  },
  never: {
    heading: 'Näin tunnistat meidät',
    text: 'Emme koskaan lähetä linkkejä emmekä pyydä rahaa. Jos joku lupaa hankkia rahasi tai tietosi takaisin maksua vastaan, hän on huijari.',
  },
  help: { heading: 'Puhu jonkun kanssa', text: 'Sinun ei tarvitse jaksaa tätä yksin. Apua saat soittamalla:' },
  automatic: (operator, contact) =>
    `Tämän vastauksen lähetti kone, eikä siihen tarvitse vastata. Jos kysyit jotakin, soita tai kirjoita meille. Palvelua ylläpitää ${operator}, yhteystieto ${contact}.`,
};

const sv: AcknowledgementWords = {
  sender: 'Kundtjänst',
  subject: 'Ditt meddelande har kommit fram',
  greeting: 'Hej!',
  thanks: 'Tack för att du skickade meddelandet vidare. Det är i säkert förvar, och just nu behöver du inte göra mer.',
  letterless: {
    machine:
      'Vi har fått ditt mejl. Det här svaret skickades av en maskin: ingen människa har läst mejlet än, och vi kan inte ge råd per mejl. Nedan ser du vem du kan kontakta.',
    missing: 'Vi hittade inte det hotfulla meddelandet i ditt mejl.',
    send: 'Om du har det, vidarebefordra det till samma adress som du skrev till, eller bifoga en skärmbild. Du behöver inte skriva något.',
    fine: 'Om du redan har skickat det, eller om det inte finns kvar, behöver du inte göra mer. Det du skrev är i säkert förvar.',
  },
  busy: (wait) =>
    `Just nu är det många som anmäler, och därför dröjer våra svar: de kan ta ungefär ${wait}. Ditt meddelande är i säkert förvar, och du behöver inte skicka det igen.`,
  comfort: 'Felet ligger hos den som skrev det, inte hos dig. Många andra får samma slags meddelanden.',
  notPay: {
    heading: 'Betala inte',
    text: 'Det tar sällan slut för att man betalar, och ofta kommer det nya krav. Svara inte heller avsändaren. Spara det ursprungliga meddelandet, för det är ett bevis.',
  },
  receipts: {
    heading: 'Spara de här uppgifterna',
    reference: 'Anmälans nummer',
    code: 'Din kod',
    keep: 'Koden räcker. Med den ser du vad som hittades i meddelandet, kan lägga till något och kan dra tillbaka anmälan. Håll den för dig själv. Uppge numret när du talar med oss eller polisen om saken.',
    where: (address) =>
      `Skriv in koden själv på vår sida: öppna webbläsaren, skriv adressen ${address} och välj ”Din anmälan”. Skriv ”punkt” som en punkt, utan mellanslag.`,
    partners:
      'Våra samarbetspartner, myndigheternas cybersäkerhetsenheter, får använda det vi hittar i meddelandet, till exempel betalningsadressen. De får aldrig ditt meddelande eller ditt namn. Du kan säga nej till det på samma sida med din kod.',
  },
  danger: {
    life: 'Om någons liv är i fara, ring 112.',
    suicide: (name, phone, hours) =>
      `Om du tänker på att ta ditt liv, ring: ${name} ${phone}${hours ? `, ${hours}` : ''}.`,
    other: 'Om du tänker på att ta ditt liv, ring 112.',
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
    `Det här svaret skickades av en maskin, och du behöver inte besvara det. Om du frågade något, ring eller skriv till oss. Tjänsten drivs av ${operator}, kontakt ${contact}.`,
};

const en: AcknowledgementWords = {
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
    suicide: (name, phone, hours) =>
      `If you are thinking of ending your life, call: ${name} ${phone}${hours ? `, ${hours}` : ''}.`,
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
    `A machine sent this answer, and you need not reply to it. If you asked something, call or write to us. The service is run by ${operator}, contact ${contact}.`,
};

/** The words of an acknowledgement by language. */
export const ACKNOWLEDGEMENT_WORDS: Readonly<Record<Language, AcknowledgementWords>> = { fi, sv, en };
