import type { MailWords } from '#web/words/mail-words.ts';

export const mailSv: MailWords = {
  acknowledgement: {
    sender: 'Kundtjänst',
    subject: 'Ditt meddelande har kommit fram',
    greeting: 'Hej!',
    thanks:
      'Tack för att du skickade meddelandet vidare. Det är i säkert förvar, och just nu behöver du inte göra mer.',
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
      suicide: (lines) => `Om du tänker på att ta ditt liv, ring: ${lines}. Om ingen svarar, ring 112.`,
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
      `Det här svaret skickades av en maskin, och du behöver inte besvara det. Om du frågade något, ta kontakt med oss. Tjänsten drivs av ${operator}, kontakt ${contact}.`,
  },

  unread: {
    heading: 'Det vi inte kunde öppna',
    text: (kinds) =>
      `I ditt meddelande finns något som vårt program inte kunde öppna: ${kinds}. Det är i säkert förvar, men innehållet är inte läst. Om hotet eller betalningsadressen står där, skicka oss en skärmbild av det eller skriv av orden.`,
    kinds: {
      locked: 'en låst fil',
      photo: 'ett foto i formatet HEIC',
      picture: 'en bild',
      sound: 'en ljudinspelning',
      film: 'en video',
      document: 'ett dokument',
      archive: 'en packad fil',
      other: 'en fil',
    },
  },

  withdrawal: {
    sender: 'Kundtjänst',
    subject: 'Din begäran har tagits emot',
    text: (reference, until, contact, address) =>
      `Hej!\n\nVi har fått en begäran om att dra tillbaka anmälan ${reference}. Meddelandet och allt som hör till det förstörs den ${until}.\n\nOm det inte var du som bad om det kan du stoppa det fram till dess: öppna webbläsaren, skriv adressen ${address} och välj ”Din anmälan”. Där behövs koden som stod i vårt tidigare svar. Du kan också kontakta ${contact}.\n\nDet här är ett automatiskt meddelande.\n`,
  },

  dot: 'punkt',
};
