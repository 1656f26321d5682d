import type { AskWords } from '#web/words/ask-words.ts';

/** Of every app alike. */
const CHAT = {
  heading: 'Om chatten',
  text: 'Ta en skärmbild av hela chatten och avsändarens profil innan du blockerar. Radera inte chatten. Anmäl kontot till appen.',
};

/** Within how long somebody looks. */
const within = (minutes: number): string => {
  if (minutes % 60 !== 0) return `${minutes} minuter`;
  return minutes === 60 ? 'en timme' : `${minutes / 60} timmar`;
};

export const askSv: AskWords = {
  back: 'Tillbaka',
  go: 'Fortsätt',
  sendNow: 'Skicka nu',
  more: 'Lägg till uppgifter som hjälper',
  place: (n, of) => `Frivilligt, sida ${n} av ${of}`,
  kept: (until) =>
    `Dina svar sparas krypterade till klockan ${until}. Efter det raderas de, om du inte har skickat dem.`,

  whom: {
    title: 'För vem gör du anmälan?',
    choices: {
      me: 'För mig själv',
      young: 'För mig själv, och jag är under\u00a018\u00a0år',
      child: 'För mitt barn',
      helping: 'För någon annan som jag hjälper',
      organisation: 'För ett företag eller en annan organisation',
    },
  },
  about: {
    title: 'Några saker om dig och meddelandet',
    lead: 'Du kan låta bli att svara. Svaren hjälper utredarna, och du får råd som passar.',
  },
  danger: {
    title: 'Är du eller någon annan i fara just nu?',
    hint: ({ name, minutes, hours, next }) =>
      next === null
        ? `Om någons liv är i fara, ring 112 först. Om du svarar ja får ${name} veta det när du skickar anmälan, och läser den inom ${within(minutes)}.${hours === null ? '' : ` Jouren är öppen ${hours}.`}`
        : `Om någons liv är i fara, ring 112 först. Just nu har ingen jour (jouren är öppen ${hours}). Om du svarar ja får ${name} veta det ${next} och läser din anmälan inom ${within(minutes)} efter det.`,
    choices: { yes: 'Ja', no: 'Nej', unsaid: 'Vill inte säga' },
    after: ({ name, minutes, next }) =>
      next === null
        ? `${name} får veta det genast när du har skickat anmälan, och läser den inom ${within(minutes)}. Ingen skickar hjälp till dig eller ringer dig, om du inte ger dina kontaktuppgifter och lov. Genast får du hjälp på 112. När du har skickat anmälan visas ditt svar inte mer på den här enheten.`
        : `Just nu har ingen jour. ${name} får veta det ${next} och läser din anmälan inom ${within(minutes)} efter det. Ingen av oss läser den före det: genast får du hjälp på 112, och nedan finns hjälptelefoner. När du har skickat anmälan visas ditt svar inte mer på den här enheten.`,
  },
  support: {
    title: 'Det här kan hjälpa',
    help: 'Hjälp och råd',
    whom: {
      child: [
        {
          heading: 'Prata med barnet',
          text: 'Säg först att det var bra att barnet berättade och att det inte är barnets fel. Ta inte ifrån telefonen och bli inte arg: många barn tiger just av rädsla för det. Gör anmälan tillsammans.',
        },
        {
          heading: 'Om det finns bilder på barnet',
          text: 'Skicka inga bilder till oss. <a>Take It Down</a> hjälper till att ta bort en bild eller hindra att den sprids, utan att någon behöver se den. Spara chatten för polisen, men skicka inte bilden vidare.',
        },
      ],
      helping: [
        {
          heading: 'När du hjälper någon',
          text: 'Anmäl bara om personen själv vill. Låt personen behålla koden. Fråga om det är lugnt just nu, och ring tillsammans om det hjälper att prata.',
        },
      ],
      organisation: [
        {
          heading: 'Organisationens skyldigheter',
          text: 'Anmäl till Cybersäkerhetscentret. Om cybersäkerhetslagen (NIS2) gäller er ska en första anmälan göras inom 24 timmar och en uppföljande inom 72 timmar. Om personuppgifter kan ha läckt, anmäl till dataombudsmannen inom 72 timmar och berätta det för dem som uppgifterna gäller. Var och en av dem kan här anmäla det meddelande som hen själv har fått.',
        },
        {
          heading: 'Spara bevisen',
          text: 'Säkra loggar och diskavbilder innan ni återställer. Betala inte och svara inte utpressaren innan ni har talat med myndigheterna.',
        },
      ],
    },
    came: {
      sms: {
        heading: 'Om sms:et',
        text: 'Öppna inga länkar i meddelandet. Ta en skärmbild där numret och tiden syns, och spara meddelandet.',
      },
      whatsapp: CHAT,
      instagram: CHAT,
      app: CHAT,
      paper: {
        heading: 'Om pappersbrevet',
        text: 'Ta ett foto av brevet och kuvertet: det räcker för oss. Spara båda i en plastficka och rör dem så lite som möjligt, polisen kan undersöka dem.',
      },
    },
  },
  young: {
    title: 'Bra att du kom hit',
    lead: 'Du har inte gjort något fel. Ansvaret ligger hos den som hotar dig, vad som än hände innan.',
    passages: [
      {
        heading: 'Du får anmäla själv',
        text: 'Du behöver inte fråga dina föräldrar, och vi berättar inte för dem om anmälan.',
      },
      {
        heading: 'Om utpressaren har bilder på dig',
        text: 'Skicka inga bilder till oss. <a>Take It Down</a> hjälper till att ta bort en bild eller hindra att den sprids, utan att någon behöver se den.',
      },
      {
        heading: 'Prata med någon',
        text: 'Berätta för en vuxen som du litar på, om du kan. Du kan också ringa, och du behöver inte säga vad du heter.',
      },
    ],
    help: 'Hit kan du ringa eller skriva',
  },
  came: {
    title: 'Hur kom meddelandet?',
    choices: {
      mail: 'Med mejl',
      sms: 'Som sms',
      whatsapp: 'På WhatsApp',
      instagram: 'På Instagram',
      app: 'I en annan app eller ett spel',
      paper: 'Som brev, på papper',
      other: 'På annat sätt',
    },
  },
  message: {
    title: 'Visa oss meddelandet',
    lead: (address) =>
      `Klistra in meddelandet, bifoga det som fil eller vidarebefordra mejlet till ${address}. Du behöver inte läsa det igen.`,
    text: {
      label: 'Meddelandet som text',
      hint: 'Hela meddelandet, också stället där det står vart man ska betala.',
    },
    files: {
      label: 'Meddelandet som fil',
      hint: 'Ett sparat mejl (.eml eller .msg), en textfil, en PDF eller en skärmbild av meddelandet, eller ett foto av ett brev. Högst 4 MB åt gången.',
      kept: 'Filer du har bifogat',
      drop: (name) => `Ta bort ${name}`,
      tooLarge: (address) => `Filen är över 25 MB. Ta bort den, eller vidarebefordra mejlet till ${address}`,
      storing: {
        hint: 'Ett sparat mejl (.eml eller .msg), en textfil, en PDF eller en skärmbild av meddelandet, eller ett foto av ett brev. Högst 25 MB per fil.',
        sending: 'Skickas:',
        kept: 'Sparat:',
        failed: 'Filen kom inte fram. Välj den på nytt.',
        cancel: 'Avbryt uppladdningen',
        cancelled: 'Avbrutet, inte sparat:',
      },
    },
    noPictures:
      'Beskär bort intima bilder. En skärmbild av meddelandet går bra. Spara de ursprungliga skärmbilderna för polisen.',
    gone: 'Jag har inte kvar meddelandet',
    partners: {
      label: 'Samarbetspartner får använda det som hittas',
      hint: 'Myndigheternas cybersäkerhetsenheter får då veta vart pengar krävdes och hur mycket, aldrig ditt meddelande eller ditt namn. Du kan ändra det senare.',
    },
  },
  memory: {
    title: 'Berätta vad du minns',
    hint: 'Till exempel vad som krävdes, vart man skulle betala, när senast, och när meddelandet kom. Även lite hjälper: anmälan är lika viktig.',
  },
  happened: { title: 'Vad har redan hänt?' },
  paid: {
    title: 'Har något betalats till utpressaren?',
    hint: 'Vare sig du betalade eller inte har du inte gjort något fel.',
    yes: 'Ja',
    no: 'Nej',
  },
  carried: {
    title: 'Har de redan gjort det de hotar med?',
    hint: 'Till exempel att något har publicerats eller skickats till andra.',
    yes: 'Ja',
    no: 'Nej, eller jag vet inte',
  },
  advice: {
    title: 'Det här hjälper nu',
    paid: {
      heading: 'Om betalningen',
      text: 'Du gjorde inget fel. Kontakta genast din bank eller tjänsten som du betalade genom. Ibland går det fortfarande att stoppa betalningen. Betala inte mer.',
    },
    give: 'Berätta för dem:',
    details: [
      'adressen eller kontot du betalade till',
      'summan och valutan',
      'datum och klockslag',
      'referensnumret, om du fick ett',
    ],
    carried: {
      heading: 'Om det som har publicerats',
      text: 'Spara sidans adress och tidpunkten som bevis, och en bild av sidan om du orkar. Be tjänsten ta bort det. För intima bilder finns hjälp: <a>StopNCII</a> för vuxna och <a>Take It Down</a> för den som är under\u00a018.',
    },
  },
  contact: {
    title: 'Får vi kontakta dig?',
    lead: 'Frivilligt. Dina kontaktuppgifter krypteras, och bara utredare kan öppna dem.',
    contact: { label: 'Telefonnummer eller mejladress', hint: 'Lämna tomt om du inte vill bli kontaktad.' },
    safe: {
      label: 'När och hur kan vi kontakta dig utan risk?',
      hint: 'Till exempel ”vardagar kl.\u00a09\u2060–\u206015, bara sms”.',
    },
    leave: {
      legend: 'Får vi lämna ett meddelande om du inte svarar?',
      yes: 'Ja',
      no: 'Nej, någon annan kan få se det',
    },
  },
  check: {
    title: 'Kontrollera innan du skickar',
    lead: 'Meddelandet visas inte här, så att du slipper läsa det igen.',
    answers: 'Dina svar',
    labels: {
      whom: 'För vem',
      came: 'Hur meddelandet kom',
      message: 'Meddelandet',
      paid: 'Har något betalats',
      carried: 'Har de gjort det de hotar med',
      contact: 'Kontakt',
      safe: 'När och hur utan risk',
      leave: 'Får vi lämna ett meddelande',
      partners: 'Samarbetspartner får använda uppgifterna',
    },
    unanswered: 'Inget svar',
    yes: 'Ja',
    no: 'Nej',
    text: (characters) => `Som text, ${characters} tecken`,
    files: (count) => (count === 1 ? '1 fil' : `${count} filer`),
    memory: 'Berättat ur minnet',
    change: 'Ändra',
    found: 'Det här hittade vi i meddelandet',
    foundLead: 'Om något är fel eller fattas kan du rätta det. Du kan också skicka anmälan som den är.',
    nothing: 'Vi hittade ingen betalningsadress, summa eller tidsfrist. Anmälan duger också utan dem.',
    pictures:
      'Text i bilder och dokument läses först när du har skickat anmälan. Med din kod ser du sedan vad som hittades i den.',
    unread: (names) => `Bara utredare kan öppna de här, vårt system läser dem inte: ${names}`,
    wallet: 'Betalningsadress',
    amount: 'Summan som krävs',
    deadline: 'Tidsfrist',
    notFound: 'Hittades inte',
    corrected: 'Rättat av dig',
    correct: 'Rätta',
    send: 'Skicka anmälan',
    over: 'Det hade gått över en timme sedan du började, så dina tidigare svar har raderats. Det du just skrev finns kvar.',
  },
  found: {
    title: 'Rätta det som krävdes',
    hint: 'Ändra bara det som du vill rätta eller lägga till.',
    save: 'Spara',
  },
  over: {
    title: 'Formuläret har blivit för gammalt',
    text: 'Det är över en timme sedan du började, och svaren har raderats för din trygghets skull. Om du hann skicka anmälan har den kommit fram.',
    start: 'Börja på nytt',
  },
  sent: {
    title: 'Den här anmälan har redan skickats',
    text: (reference, time) => `Den skickades klockan ${time} och har numret ${reference}.`,
    code: 'Med din kod kan du se din anmälan, lägga till något eller dra tillbaka den.',
  },
  late: {
    title: 'Anmälan hade redan skickats',
    text: 'Det här kom efteråt. Det är inte borta: kopiera texten här och lägg till den i din anmälan med din kod.',
  },

  errors: {
    empty: 'Klistra in meddelandet, bifoga en fil eller välj ”Jag har inte kvar meddelandet”',
    memory: 'Skriv med några ord vad du minns',
    wallet: 'Det finns ett skrivfel i adressen. Jämför den med meddelandet tecken för tecken',
    tooLong: 'Förkorta till högst 500 tecken',
    total: (address) => `Filerna är sammanlagt över 40 MB. Ta bort någon, eller vidarebefordra mejlet till ${address}`,
  },
};
