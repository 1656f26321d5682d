import type { MineWords } from '#web/words/follow-up-words.ts';

const PARTS: Record<string, string> = {
  mail: 'Mejl',
  submission: 'Formulär',
  more: 'Tillagt senare',
  answer: 'Svar till en utredare',
};

export const mineSv: MineWords = {
  title: 'Din anmälan',
  lead: 'Med din kod kan du se din anmälan, lägga till något eller dra tillbaka den.',
  code: { label: 'Din kod', hint: '24 tecken. Bindestreck samt stora och små bokstäver spelar ingen roll.' },
  open: 'Öppna anmälan',
  wrong: 'Ingen anmälan hittades med den koden. I koden finns inga bokstäver O, I eller L: de är siffrorna 0 och 1',
  noCode: 'Skriv din kod, den har 24 tecken',
  onlyReference: 'Det här är anmälans nummer, och med det öppnas ingenting. Du behöver koden med 24 tecken',
  showCode: 'Visa koden',
  permit: {
    heading: 'Samarbetspartner',
    only: 'Det här gäller bara samarbetspartner. Utredarna ser din anmälan i vilket fall som helst.',
    inCase: 'Det här gäller bara samarbetspartner. Din anmälan ingår i en utredares ärende, och det påverkas inte.',
    sayNo: 'Säg nej till samarbetspartner',
    sayYes: 'Ge samarbetspartner lov',
    nowNo:
      'Inget mer berättas för samarbetspartner om din anmälan. Det som redan har berättats kan vi inte helt ta tillbaka.',
    nowYes: 'Ditt lov är antecknat. Samarbetspartner får veta när de andra villkoren är uppfyllda.',
    tooOften: (from) => `Du har redan gett lov två gånger det senaste dygnet. Du kan ge det på nytt ${from}.`,
  },
  report: (reference) => `Anmälan ${reference}`,
  received: (when) => `Mottagen den ${when}`,
  state: {
    received: 'Anmälan har kommit fram och läses av vårt system. Titta in igen om några minuter.',
    processed: 'Anmälan är läst och jämförd med andra anmälningar. Utredarna ser vad som hittades i den.',
    unreadable: 'Anmälan finns sparad för utredarna. Vårt system kunde inte läsa meddelandet.',
  },
  others: (atLeast) => `Minst ${atLeast} andra har anmält ett likadant meddelande.`,
  fewOthers: 'Vi vet inte om många likadana anmälningar än. Din kan vara den första.',
  found: {
    heading: 'Det som hittades i meddelandet',
    wallets: 'Betalningsadresser',
    amounts: 'Summor',
    deadlines: 'Tidsfrister',
    nothing: 'Ingen betalningsadress, summa eller tidsfrist hittades i meddelandet.',
    beyond: (count) => `Dessutom ${count} adresser till, som utredarna har.`,
    note: 'Det här är vad meddelandet påstår. Vi bedömer inte om de gör det de hotar med.',
  },
  kept: {
    heading: 'Det du har skickat',
    text: 'Det här är krypterat så att bara utredare kan öppna det.',
    what: 'Vad',
    when: 'När',
    size: 'Storlek',
    part: (part) => PARTS[part] ?? `Fil ${Number(part) + 1}`,
    consent: {
      yes: 'Våra samarbetspartner får använda det som hittades, eftersom du tillät det.',
      no: 'Bara utredare använder det som hittades.',
    },
  },
  add: {
    heading: 'Lägg till något',
    text: {
      label: 'Ett nytt meddelande eller annat',
      hint: 'Till exempel ett nytt meddelande från utpressaren. Krypteras genast för utredarna.',
    },
    files: {
      label: 'Fil',
      hint: 'Högst 4 MB. Skicka inga intima bilder.',
      storing: {
        hint: 'Högst 25 MB per fil. Skicka inga intima bilder.',
        failed: 'Filen kom inte fram. Öppna anmälan på nytt med din kod och välj filen igen.',
      },
    },
    send: 'Lägg till i anmälan',
  },
  added: 'Ditt tillägg är sparat.',
  nothingToAdd: 'Skriv något eller välj en fil',
  tooMuch: 'Anmälan har redan så många tillägg att inga fler ryms. Kontakta oss.',
  paper: {
    heading: 'Sammanfattning att skriva ut',
    text: 'En sammanfattning på en sida som du kan bifoga till en brottsanmälan, och en andra sida med din kod. Behåll den andra själv.',
    pdf: 'Ladda ner PDF',
  },
  police: {
    heading: 'För polisens blankett',
    text: 'Om du gör en brottsanmälan kan du klistra in det här i polisens blankett. Fyll i det som står inom hakparentes: det du berättade om betalningar är krypterat, och bara utredare kan öppna det.',
    copy: 'Kopiera texten',
    done: 'Texten är kopierad.',
    unknown: 'inte känt',
    lines: ({ reference, received, wallets, amounts, deadlines }) => [
      'Jag fick ett meddelande där någon kräver pengar och hotar mig. [När och på vilket sätt det kom]',
      `Vart pengarna skulle betalas: ${wallets}`,
      `Hur mycket som krävdes: ${amounts}`,
      `Senast när: ${deadlines}`,
      'Har något betalats: [nej / ja: när, hur mycket, från vilket konto]',
      'Det ursprungliga meddelandet finns kvar. [ja / nej]',
      `Jag anmälde det till utpressningslinjen (${received}); anmälans nummer där är ${reference}.`,
    ],
  },
  notices: {
    heading: 'Från utredarna',
    dated: (when) => `Skrivet den ${when} till alla som har anmält ett likadant meddelande.`,
  },
  known: {
    heading: 'Det här vet man om meddelandet',
    dated: (when) => `Skrivet av en utredare den ${when}. Uppgifterna kan ändras.`,
  },
  questions: {
    heading: 'En utredare frågar dig',
    asked: (when) => `Frågat den ${when}`,
    answer: {
      label: 'Ditt svar',
      hint: 'Du kan låta bli att svara. Svaret krypteras genast, och bara utredare kan öppna det.',
    },
    send: 'Skicka svaret',
    answered: (when) => `Du svarade den ${when}. Svaret är krypterat för utredarna.`,
    thanks: 'Ditt svar är sparat.',
    before: 'Frågan är redan besvarad. Vill du lägga till något, skriv det under ”Lägg till något”.',
    empty: 'Skriv ett svar innan du skickar',
  },
  withdraw: {
    heading: 'Dra tillbaka anmälan',
    inCase: (operator, contact) =>
      `En utredare har tagit med din anmälan i ett ärende. För ärendet kan utredarna behålla meddelandet och det som hittades i det, även om du drar tillbaka anmälan. ${operator} beslutar om det. Fråga: ${contact}.`,
    text: 'Anmälan döljs genast. I tre dygn kan du ångra dig. Sedan förstörs meddelandet, dina kontaktuppgifter och det som hittades. Det som våra samarbetspartner redan har fått veta kan vi inte ta tillbaka.',
    mail: 'Koden kom med e-post, så vi frågar också efter adressen som anmälan skickades från. Vi skickar ett besked dit, och anmälan förstörs efter tre dygn.',
    address: { label: 'Adressen som anmälan skickades från', hint: 'Vi jämför den och sparar den inte.' },
    otherAddress: 'Anmälan kom inte från den adressen',
    sure: 'Dra tillbaka anmälan',
    send: 'Dra tillbaka anmälan',
  },
  withdrawn: {
    heading: 'Anmälan är tillbakadragen',
    hidden: (until) =>
      `Ingen annan än du ser den längre, och den räknas inte. Den förstörs den ${until}. Till dess kan du återställa den.`,
    waiting: (until) => `Anmälan döljs och förstörs den ${until}. Till dess kan du stoppa det.`,
    back: 'Återställ anmälan',
    kept: 'Anmälan är återställd.',
    keptTwice: (from) =>
      `Anmälan är tills vidare tillbakadragen, för den kan återställas två gånger om dagen. Nästa gång går det ${from}.`,
  },
  pdf: {
    title: 'Sammanfattning av anmälan',
    lead: 'En anmälan om ett utpressningsmeddelande',
    made: (when) => `Gjort den ${when}`,
    originals: { heading: 'Originalen, som utredarna har krypterade', more: (count) => `Dessutom ${count} till.` },
    receipt: 'Kvitto: behåll den här sidan själv, bifoga den inte till brottsanmälan',
    where: (address) => `Koden skrivs in på ${address}, under ”Din anmälan”.`,
    offence: {
      heading: 'Till en brottsanmälan',
      text: 'Det du beskriver kan vara utpressning eller försök till utpressning (strafflagen 31 kap.) och, om dina uppgifter har skaffats utan lov, även dataintrång eller spridande av information som kränker privatlivet. Polisen bedömer vad det är fråga om. Bifoga den här sidan till brottsanmälan och spara det ursprungliga meddelandet.',
    },
    later:
      'Meddelandet är inte läst än. Ladda ner sidan på nytt om några minuter, då står där också vad som hittades i det.',
    notPolice: 'Det här är ingen brottsanmälan.',
    fraud:
      'Vi skickar aldrig länkar och ber aldrig om pengar. Den som lovar att skaffa tillbaka dina pengar eller uppgifter mot betalning är en bedragare.',
  },
  contest: {
    title: 'Har vi din adress eller ditt konto av misstag?',
    lead: (within) =>
      `Den här sidan är för den som äger en Bitcoinadress, en mejladress, ett telefonnummer eller ett konto. Om ditt av misstag har kopplats till utpressning, berätta det. En människa, som inte själv har beslutat om saken tidigare, läser vad du skriver. Du får en kod och ser svaret här med den inom ${within}. Till dess ändras ingenting.`,
    wallet: {
      label: 'Vad är ditt?',
      hint: 'En Bitcoinadress, en mejladress, ett telefonnummer med landskod, en länk till ett konto eller ”telegram: namn”. Bara ett, och i sin helhet.',
    },
    why: { label: 'Varför hör det inte hit?', hint: 'Till exempel vems det är och vad det används till.' },
    contact: {
      label: 'Hur kan vi annars nå dig? (frivilligt)',
      hint: 'E-post eller telefon. Krypteras, bara utredare kan öppna det.',
    },
    send: 'Skicka',
    wrongWallet: 'Det här är ingen Bitcoinadress, ingen mejladress, inget telefonnummer och inget konto. Kopiera allt',
    noReason: 'Berätta med några ord varför',
    whichService: 'I vilken tjänst används namnet? Till exempel: telegram: namn',
    code: {
      link: 'Har du redan berättat? Se svaret med din kod',
      title: 'Vad som har hänt med din begäran',
      label: 'Kod',
      hint: 'Koden som du fick av den här webbplatsen när du berättade.',
      open: 'Se svaret',
      wrong: 'Ingenting hittades med den här koden. Kontrollera varje grupp',
      yours: 'Din kod',
      keep: 'Skriv upp den. Med den ser du svaret här, också utan att lämna några kontaktuppgifter.',
    },
    about: 'Det gäller',
    received: 'Mottaget',
    state: 'Läge',
    outcomes: {
      paused: 'Det ligger något i det du säger. Saken granskas, och alla som har fått veta om den får veta det.',
      removed: 'Det tillhör ingen utpressare. Alla som har fått veta om det får veta det.',
      kept: 'Saken har granskats av en människa som inte hade beslutat om den tidigare. Ingenting ändras. Om du har mer att säga, berätta igen.',
    },
    inWords: 'En utredare skriver till dig',
    done: {
      title: 'Tack. Saken är antecknad.',
      text: (within) =>
        `En människa går igenom saken. Svaret finns här inom ${within} för den som har koden. Vi säger inte om vi känner till det: också en utpressare kunde fråga.`,
    },
    proof: {
      heading: 'Kan du signera med adressens nyckel?',
      text: 'Det är inget krav. Om du visar att adressen är din märks den genast för granskning, och en människa avgör saken. Signera den här texten i din plånbok, precis som den står:',
      signature: { label: 'Signatur', hint: 'Så som plånboken visar den (BIP 322 eller ”Bitcoin Signed Message”).' },
      send: 'Skicka signaturen',
      wrong:
        'Det här är ingen signatur av texten med den här adressen. Signera hela texten och kopiera hela signaturen',
      done: {
        title: 'Tack. Signaturen stämmer.',
        text: 'Om vi känner till adressen granskas den från och med nu. En människa avgör saken, och svaret kommer hit.',
      },
    },
    link: 'För den som äger en adress eller ett konto',
  },
};
