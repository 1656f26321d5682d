import type { Words } from '#web/words/words.ts';
import { askSv } from './ask.ts';
import { mineSv } from './follow-up.ts';

export const sv = {
  language: 'sv',
  dir: 'ltr',
  name: 'Svenska',

  service: 'Utpressningslinjen',
  tab: 'Ärende',
  skip: 'Gå till innehållet',
  languages: 'Språk',
  exit: {
    landmark: 'Lämna snabbt',
    label: 'Lämna sidan',
    explanation:
      'Raderar formuläret som du inte har skickat och öppnar en vädersida. Webbläsarens historik och skickade mejl finns kvar. Kortkommando: Skift tre gånger, när du inte skriver.',
    href: 'https://sv.ilmatieteenlaitos.fi/',
    leaving: 'Väder',
    traces: 'Webbläsarens historik och skickade mejl finns kvar på enheten. Du kan radera dem själv.',
    on: 'Gå vidare',
  },
  errorPrefix: 'Kontrollera: ',
  footer: {
    runBy: (operator) => `Tjänsten drivs av ${operator}`,
    help: 'Hjälp och stöd',
    privacy: 'Dina uppgifter',
    start: 'Anmäl',
  },

  now: {
    heading: 'Gör så här nu',
    steps: [
      { what: 'Betala inte.', why: 'Det tar sällan slut för att man betalar. Ofta kommer nya krav.' },
      { what: 'Svara inte.', why: 'Ett svar visar att meddelandet nådde fram till någon.' },
      { what: 'Spara meddelandet.', why: 'Det är ett bevis, även om du helst inte vill se det igen.' },
    ],
  },
  danger: {
    life: 'Om någons liv är i fara, ring 112.',
    suicide: 'Om du tänker på att ta ditt liv, ring:',
    or: 'eller',
    unanswered: 'Om ingen svarar, ring 112.',
    other: 'Om du tänker på att ta ditt liv, ring 112.',
  },
  support: {
    heading: 'Prata med någon',
    text: 'Du behöver inte bära det här ensam. Du kan ringa utan att säga vad du heter.',
    chat: 'Chatt',
    free: 'avgiftsfritt',
    paid: 'samtalet kostar',
    onBill: 'syns på telefonräkningen',
    notOnBill: 'syns inte på telefonräkningen',
    checked: (day) => `kontrollerat den ${day}`,
  },
  notPolice: {
    heading: 'Det här är ingen brottsanmälan till polisen',
    text: 'Din anmälan hjälper utredarna att koppla ihop fall. Om du vill att polisen utreder det som hänt dig ska du också göra en brottsanmälan.',
    link: 'Gör en brottsanmälan på polisen.fi',
    href: 'https://polisen.fi/',
  },

  start: {
    title: 'Har du fått ett meddelande där någon försöker pressa dig på pengar?',
    lead: 'Visa oss meddelandet. Det tar ett par minuter. Felet ligger hos den som hotar dig, inte hos dig, och du är inte den enda som får sådana meddelanden.',
    begin: 'Visa oss meddelandet',
    before: 'Har du redan anmält? Öppna din anmälan',
    young: 'Under\u00a018? Hjälp för dig',
    copy: { label: 'Kopiera adressen', done: 'Adressen är kopierad.' },
    forward: {
      heading: 'Eller vidarebefordra mejlet',
      text: 'Vidarebefordra det som det är, från mobilen eller datorn. Du behöver inte skriva något.',
      subject: 'Vidarebefordra meddelandet till',
      answer: 'Du får ett automatiskt svar med din kod. I svarets ämnesrad syns inte vad det gäller.',
      partners:
        'Det vi hittar i ett vidarebefordrat meddelande, till exempel vart pengarna ska betalas, får också våra samarbetspartner använda. Använd formuläret om du inte vill det, eller säg nej senare med din kod.',
      quiet: {
        text: 'Läser någon annan dina mejl? Vidarebefordra i så fall till den här adressen:',
        after:
          'Därifrån svarar vi aldrig, så du får ingen kod. Våra samarbetspartner får använda det vi hittar i meddelandet bara om du börjar ärenderaden med ”PARTNER JA”.',
      },
      how: 'Så vidarebefordrar du',
      programs: [
        { name: 'Gmail', text: 'Öppna mejlet, tryck på de tre prickarna och välj ”Vidarebefordra”.' },
        {
          name: 'Outlook',
          text: 'Öppna mejlet och välj ”Vidarebefordra”. På dator är ”Vidarebefordra som bifogad fil” bäst.',
        },
        { name: 'iPhone och iPad (Mail)', text: 'Öppna mejlet, tryck på pilen och välj ”Vidarebefordra”.' },
        {
          name: 'Ett annat program',
          text: 'Leta efter ”Vidarebefordra” eller en pil åt höger. Om du hittar ”Vidarebefordra som bifogad fil”, använd det: då får vi meddelandet komplett. Det vanliga sättet räcker också.',
        },
      ],
    },
  },

  form: {
    title: 'Anmäl ett hotfullt meddelande',
    intro: 'Vi behöver bara meddelandet. Resten kan du lämna tomt.',
    message: {
      label: 'Meddelandet du fick',
      hint: 'Klistra in hela meddelandet, också stället där det står vart man ska betala. Du behöver inte läsa det igen. Bara utredare kan öppna det du skickar.',
    },
    files: {
      label: 'Eller bifoga det som fil',
      hint: 'Ett sparat mejl (.eml eller .msg), en textfil, en PDF eller en skärmbild av meddelandet (.png, .jpg), högst 4 MB sammanlagt. Beskär bort intima bilder.',
    },
    partners: {
      legend: 'Får våra samarbetspartner använda det vi hittar?',
      hint: 'Samarbetspartnerna är myndigheternas cybersäkerhetsenheter, till exempel Cybersäkerhetscentret, i Finland och andra länder. De får veta vart pengar har krävts och hur mycket, aldrig ditt meddelande, ditt namn eller dina kontaktuppgifter. Om du inte väljer ger vi inga uppgifter till dem.',
      yes: 'Ja, det kan hjälpa andra',
      no: 'Nej, bara utredare',
    },
    contact: {
      label: 'Hur når vi dig? (frivilligt)',
      hint: 'Ett telefonnummer eller en e-postadress, och när vi kan kontakta dig utan risk. Lämna tomt om du inte vill bli kontaktad.',
    },
    trap: 'Lämna det här fältet tomt',
    privacy: 'Vad som händer med dina uppgifter',
    submit: 'Skicka anmälan',
  },

  ask: askSv,
  mine: mineSv,

  errors: {
    check: 'Kontrollera det här',
    heading: 'En sak till innan vi kan ta emot din anmälan',
    empty: 'Klistra in meddelandet här eller bifoga det som fil',
    textTooLong: 'Texten är längre än 200 000 tecken. Lämna bara kvar hotet, eller bifoga det som fil',
    tooLarge: (address) =>
      `Filerna är sammanlagt över 4 MB. Ta bort den största, eller vidarebefordra mejlet till ${address}`,
    tooManyFiles: (most) => `Bifoga högst ${most} filer`,
    wrongType: (name) =>
      `Vi kan inte ta emot ”${name}”: skicka ett sparat mejl (.eml, .msg), en textfil, en PDF eller en bild (.png, .jpg)`,
    emptyFile: (name) => `”${name}” är tom. Välj en annan fil eller klistra in meddelandet som text`,
    contactTooLong: 'Förkorta till högst 500 tecken',
    stale: 'Sidan hade varit öppen i över 12 timmar. Det du skrev finns kvar: titta igenom det och skicka på nytt',
    soon: 'Formuläret skickades mycket snabbt. Tryck en gång till på ”Skicka anmälan”. Det du skrev finns kvar',
    broken: 'Anmälan kom inte fram i sin helhet. Skicka den på nytt',
    trap: 'Din webbläsare fyllde i ett fält som ska vara tomt. Vi har tömt det: skicka anmälan på nytt',
    chooseAgain: 'Välj dina filer på nytt. Webbläsaren sparar dem inte',
    unavailable: (address) =>
      `Vi kunde inte spara din anmälan just nu. Det du skrev finns kvar: skicka det på nytt om en stund, eller vidarebefordra mejlet till ${address}`,
  },

  answer: {
    title: 'Tack. Din anmälan har kommit fram.',
    lead: 'Det var rätt att berätta.',
    reference: {
      label: 'Anmälans nummer',
      hint: 'Uppge det när du talar med oss eller polisen om anmälan. Med numret kan ingen öppna något.',
    },
    code: {
      label: 'Din kod',
      hint: 'Den här räcker: med den öppnar du din anmälan och ser också dess nummer. Håll koden för dig själv. Vi kan inte skicka den till dig senare.',
    },
    keep: 'Skriv upp koden eller skriv ut den här sidan. Om någon annan använder din enhet är papper säkrare än en bild.',
    busy: (wait) =>
      `Just nu är det många som anmäler. Din anmälan är i säkert förvar. Det kan ta ungefär ${wait} innan du ser vad som hittades i meddelandet.`,
    copy: {
      label: 'Kopiera koden',
      done: 'Koden är kopierad. Om någon annan använder din enhet eller ditt konto kan hen se den: skriv hellre upp koden på papper.',
    },
    saved: 'Jag har sparat koden',
    gone: 'Koden visas inte längre på den här sidan. Med den kod som du sparade kommer du till din anmälan på sidan ”Din anmälan”.',
    next: {
      heading: 'Det här händer nu',
      steps: [
        'Vi letar efter vart pengarna ska betalas, hur mycket och senast när, och jämför det med andra anmälningar.',
        'Utredarna ser vilka meddelanden som hör ihop. Kanske hör de inte av sig, men din anmälan är till nytta.',
        'Du behöver inte göra något mer.',
      ],
      partners:
        'Våra samarbetspartner får använda det vi hittar, eftersom du tillät det. De ser aldrig ditt meddelande eller vem du är.',
      noPartners: 'Bara utredare får använda det vi hittar. Du kan ändra det med din kod.',
      later:
        'Om några minuter kan du med din kod se vad som hittades i meddelandet och hur många andra som har fått ett likadant.',
    },
    remember: {
      heading: 'Kom också ihåg',
      never: 'Vi skickar aldrig länkar och ber aldrig om pengar.',
      fraud: 'Den som lovar att skaffa tillbaka dina pengar eller uppgifter mot betalning är en bedragare.',
    },
  },

  help: {
    title: 'Hjälp och stöd',
    lead: 'Det är skrämmande att bli hotad. Det finns hjälp, vad som än har hänt hittills.',
    passages: [
      {
        heading: 'Om du redan har betalat',
        text: 'Du gjorde inget fel. Berätta så snart du kan för din bank eller tjänsten som du betalade genom, och uppge adressen, summan och tidpunkten. Betala inte mer.',
      },
      {
        heading: 'Om de redan har gjort det de hotar med',
        text: 'Spara det du kan: bilder av sidan, dess adress, tidpunkten. Be tjänsten där det publicerades att ta bort det. Berätta för polisen.',
      },
      {
        heading: 'Om utpressaren har bilder på dig',
        text: 'Skicka inga bilder till oss, bara meddelandet. <a>StopNCII</a> (för vuxna) och <a>Take It Down</a> (för dig under\u00a018) hjälper till att hålla bilder borta från stora tjänster utan att du behöver visa dem för någon.',
      },
      {
        heading: 'Om du är under\u00a018',
        text: 'Det här är inte ditt fel. Du får hjälp även om du själv har skickat bilder. Du får anmäla utan att fråga en förälder. Berätta för en vuxen som du litar på, om du kan.',
      },
      {
        heading: 'Om utpressaren känner till ditt lösenord',
        text: 'Byt det överallt där du använder det, och slå på tvåstegsinloggning. Gamla lösenord kommer ofta från dataläckor.',
      },
      {
        heading: 'Om din personbeteckning eller dina patientuppgifter har läckt',
        text: 'Skaffa en egen kreditspärr, ett förbud mot att dina uppgifter lämnas ut hos Myndigheten för digitalisering och befolkningsdata och ett registreringsförbud hos Patent- och registerstyrelsen. Spärra adressändringar på nätet hos posten. Följ med dina räkningar, och gör en brottsanmälan om något görs i ditt namn. Anvisningar finns samlade på <a>suomi.fi</a>.',
      },
    ],
  },

  privacy: {
    title: 'Dina uppgifter',
    lead: 'Vi frågar om så lite som möjligt och låser in det du skickar.',
    basis: 'Varför vi får behandla uppgifterna',
    law: {
      led: {
        heading: 'Vilken lag som gäller',
        text: 'Vi behandlar uppgifterna som en myndighet som förebygger och utreder brott (direktiv (EU) 2016/680; i Finland lag 1054/2018). Du kan fråga vilka uppgifter vi har om dig och be oss rätta dem. Om en utredning eller någons säkerhet kräver det kan vi svara delvis eller inte alls. Då kan du be dataombudsmannen kontrollera uppgifterna åt dig.',
      },
      gdpr: {
        heading: 'Vilken lag som gäller',
        text: 'Vi behandlar uppgifterna enligt EU:s allmänna dataskyddsförordning. Du kan fråga vilka uppgifter vi har om dig, be oss rätta eller radera dem och invända mot behandlingen. Vi svarar inom en månad.',
      },
    },
    danger: (name) => ({
      heading: 'Om du svarar att någon är i fara',
      text: `Svaret krypteras så att bara utredarna kan läsa det, och raderas när de har behandlat anmälan, senast efter 30 dagar. ${name} får med ett textmeddelande eller mejl veta ”1 urgent report” (en brådskande anmälan) och klockslaget, men inget av det du skrev.`,
    }),
    passages: ({ operator, contact, kept, logged }) => [
      {
        heading: 'Vad vi sparar',
        text: 'Meddelandet och filerna du skickar, dina svar i formuläret, om våra samarbetspartner får använda det vi hittar, och hur du kan nås, om du berättade det. Också det du lägger till senare och svarar en utredare. Ur meddelandet antecknar vi vart pengar ska betalas, hur mycket, senast när, och hur utpressaren vill bli kontaktad. Om du vidarebefordrade ett mejl sparar vi också en kod som beräknas ur din adress, så att flera anmälningar från samma avsändare räknas som en. Vi sparar också koder som beräknas ur meddelandet, så att vi hittar liknande meddelanden.',
      },
      {
        heading: 'Vem som kan se det',
        text: 'När vårt system har läst meddelandet krypteras det du skickade så att bara utredare kan öppna det, var och en med sin egen nyckel. En reservnyckel ligger i ett kassaskåp ifall de försvinner. Våra samarbetspartner får veta om betalningsadresser, summor och tidsfrister, ungefär hur många som har anmält dem, vilka servrar som skickade flera av meddelandena, hur utpressaren kan nås, när en utredare har bekräftat det, och ord som är lika i minst tre meddelanden. De får aldrig ditt meddelande som sådant, ditt namn eller dina kontaktuppgifter. Det som kom genom formuläret får de veta bara om du samtyckte. Om ett vidarebefordrat mejl får de veta tills du säger nej med din kod. Skickar du det till adressen som vi aldrig svarar från får våra samarbetspartner använda det vi hittar bara om du börjar ärenderaden med ”PARTNER JA”.',
      },
      {
        heading: 'Ett formulär som du inte har skickat än',
        text: 'Dina svar och filer sparas på servern i en timme, krypterade med en nyckel som bara finns i adressen till din öppna sida. De raderas genast när du lämnar sidan med knappen, och annars efter en timme. På din enhet sparar vi ingenting, men webbläsarens historik minns var du har varit.',
      },
      {
        heading: 'Hur länge',
        text: `Din anmälan och det du skickade raderas efter ${kept}, om inte utredarna behöver det som bevis. Om du drar tillbaka anmälan förstörs den och det du skickade. Kvar blir uppgiften att den drogs tillbaka och loggens anteckningar om vad som gjordes med den, men inte ditt meddelande, ditt namn eller dina kontaktuppgifter, högst ${logged}, och säkerhetskopior i högst 35 dygn. Det som våra samarbetspartner redan har fått kan vi inte ta tillbaka.`,
      },
      {
        heading: 'Vad vi inte gör',
        text: 'Inga kakor, ingen spårning, ingenting från andra företag. Medan du fyller i formuläret löser din webbläsare en liten räkneuppgift: det bromsar program som skickar falska anmälningar och säger ingenting om dig. Våra loggar innehåller inte din nätadress. Vi kan inte lova att ingen annan ser något: den som sköter ditt nät, eller din arbetsgivare, kan se att du besökte webbplatsen.',
      },
      {
        heading: 'Om du berättar att en adress eller ett konto är ditt',
        text: `Det du berättar, och dina kontaktuppgifter om du uppger dem, krypteras så att bara utredare kan öppna det. Vi antecknar också vilken adress det gäller och när du skrev. Av en e-postadress, ett telefonnummer eller ett konto finns bara en kod som beräknas ur det. Allt detta raderas efter ${kept}. Vad som beslutades och varför står kvar hos adressen, utan dina ord eller kontaktuppgifter. Svaret hittar du med din kod.`,
      },
      {
        heading: 'Dina rättigheter',
        text: `${operator} ansvarar för uppgifterna. Med din kod ser du på sidan ”Din anmälan” vad som hittades i meddelandet och vad vi har krypterat, du kan säga nej till att uppgifter ges till samarbetspartner, och du kan dra tillbaka anmälan: den döljs genast och förstörs efter tre dygn. Du kan också be att få se, rätta eller radera andra uppgifter om dig, även om det inte är du som har anmält: ${contact}. Du kan också klaga hos dataombudsmannen (<a>tietosuoja.fi</a>).`,
      },
    ],
  },

  accessibility: {
    title: 'Tillgänglighet',
    lead: 'Alla ska kunna anmäla: också med tangentbord, skärmläsare, liten skärm och stor text.',
    passages: ({ operator, contact, assessed }) => [
      {
        heading: 'Hur tjänsten uppfyller kraven',
        text: `Det här utlåtandet gäller sidorna där man anmäler och läser sin egen anmälan. ${operator} ansvarar för tjänsten. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver nivå A och AA i WCAG 2.1. Tjänsten uppfyller kraven delvis. Bedömningen är gjord av dem som byggt tjänsten och är daterad ${assessed}: sidorna har gåtts igenom med ett program (axe), med bara tangentbord, på en skärm som är 320 pixlar bred och med dubbelt så stor text. De har ännu inte prövats av personer som använder skärmläsare varje dag.`,
      },
      {
        heading: 'Det som inte är tillgängligt',
        text: 'Sammanfattningen av anmälan som PDF är märkt för skärmläsare, men den har inte granskats enligt PDF/UA: samma uppgifter finns på sidan ”Din anmälan”. Text i skärmbilder läses av ett program, och det lyckas inte alltid: berätta med egna ord, det är till lika stor hjälp. Knapparna som kopierar adressen eller koden behöver skript i webbläsaren; utan dem kan du markera och kopiera texten själv.',
      },
      {
        heading: 'Om något inte fungerar',
        text: `Berätta det för oss: ${contact}. Vi svarar inom 14 dagar. Du kan alltid också anmäla genom att vidarebefordra mejlet, eller ringa polisen.`,
      },
      {
        heading: 'Om vårt svar inte hjälper',
        text: 'Transport- och kommunikationsverket Traficom övervakar tillgängligheten. På <a>saavutettavuusvaatimukset.fi</a> står hur du klagar.',
      },
    ],
  },

  tryAgain: {
    title: 'Något gick fel hos oss',
    text: 'Vi kunde inte spara anmälan just nu. Dina svar är inte borta: gå tillbaka och skicka dem på nytt om en stund.',
    link: 'Gå tillbaka',
  },

  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen kan vara felskriven, eller så har sidan flyttats. Inget som du har skickat till oss är borta.',
    link: 'Gå till startsidan',
  },
} satisfies Words;
