/** Sentences that give other people's contacts: of family, work, clinics, the police, profiles, lists, quoted words, what another is told to do. */
export const OTHER_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  en: [
    `Your wife Anna (anna.koski@example.test) gets it first, then your boss at boss@firm.example.`,
    `I will write to anna.koski@example.test and tell her to contact pekka@firm.example.`,
    `Your boss: pekka@firm.example. Your wife: +358 40 1234567. Your mother: Telegram @aino_koski.`,
    `Do not think of asking help from help@clinic.example or calling +44 20 7946 0123.`,
    `You registered at the dating site with romeo77@mail.example and phone +46 70 123 45 67.`,
    `Your account there says: "write to me on Kik: romeo_77".`,
    `Facebook: https://www.facebook.com/anna.koski.3 , Instagram: https://instagram.com/annakoski – these see it first.`,
    `List of your friends:\n- Anna, anna@example.test\n- Pekka, pekka@firm.example, WhatsApp +358 40 7654321\n- Liisa, telegram @liisa_l`,
    `Contacts of yours that I copied:\nTelegram: @liisa_l\nSignal: +358 40 7654321\nMail: pekka@firm.example`,
    `The clinic where you were treated, contact@clinic.example, lost your file to us.`,
    `I have read what you wrote to your lover: "call me at +358 50 9876543, or text me on Telegram @lover_boy".`,
    `Your new password is hunter2 and your recovery mail is matti.backup@example.test.`,
    `If you go to the police (report@police.example) or to a lawyer (office@law.example), it is over.`,
    `Even if you write to support@bank.example they cannot help you.`,
    `You can call your brother on +358 40 2223344 and ask him what happened to his company.`,
    `Ask anna@example.test whether I keep my word.`,
    `Contact person at your company: Liisa Laine, liisa.laine@firm.example, tel. +358 9 123456.`,
    `EMERGENCY CONTACTS\nAnna +358 40 1111222\nPekka pekka@firm.example`,
    `Your profile: "Tutor for maths. Contact: matti@tutor.example, WhatsApp +358 40 5556677". Nice one.`,
    `You may reply to anna@example.test when she asks about the video.`,
    `Your customers write to sales@firm.example. They will get the video too.`,
    `Your partner’s Telegram @anna_k and your child’s Snapchat annie2012 are known to me.`,
    `Patients reach you at reception@clinic.example; all of them will hear.`,
    `Message from your own phone to Liisa: "Whatsapp me +358 40 8887766, kisses".`,
    `I sent the first picture to @liisa_l on Telegram. Write to her if you don’t believe me.`,
    `Do you want proof? Ask your colleague Pekka at pekka@firm.example.`,
    `Twitter: @matti_official has 4000 followers. They will see it.`,
    `Contact: your HR department, hr@firm.example. They open every attachment.`,
    `Your Skype live:matti.m and your Discord matti#1234 are open on my screen.`,
    `Next to receive: 1) anna@example.test 2) pekka@firm.example 3) @liisa_l (Telegram)`,
    `We have already spoken with Pekka. Reach him on WhatsApp: +358 40 7654321.`,
    `Your page says "Any questions? Email me: matti@tutor.example". I have one: who pays?`,
    `My colleague already got in touch with anna@example.test.`,
    `Get the money from your father, his Telegram is @vanha_koski.`,
  ],
  fi: [
    `Vaimosi Anna (anna.koski@example.test) saa sen ensin, sitten pomosi pekka@firma.example.`,
    `Tiedän sähköpostisi matti@example.test ja puhelinnumerosi 040 1234567.`,
    `Lähetän videon osoitteisiin anna@example.test, pekka@firma.example ja numeroon +358 40 7654321.`,
    `Kavereitasi:\nAnna, anna@example.test\nPekka, WhatsApp +358 40 7654321\nLiisa, Telegram @liisa_l`,
    `Profiilissasi lukee: "Ota yhteyttä matti@tutori.example tai soita 040 5556677".`,
    `Klinikka, jossa sinua hoidettiin, ajanvaraus@klinikka.example, menetti tietosi.`,
    `Älä soita poliisille numeroon 0295 419 800 äläkä kirjoita osoitteeseen vihje@poliisi.example.`,
    `Voit kysyä veljeltäsi numerosta +358 40 2223344, miten hänelle kävi.`,
    `Kirjoita vaikka äidillesi aino@example.test ja pyydä rahaa.`,
    `Asiakkaasi kirjoittavat osoitteeseen myynti@firma.example. He saavat videon.`,
    `Kirjoitit rakastajallesi: "soita minulle 050 9876543 tai laita viesti Telegramissa @rakas".`,
    `Yhteyshenkilö yrityksessäsi: Liisa Laine, liisa.laine@firma.example, puh. 09 123456.`,
  ],
  sv: [
    `Din fru Anna (anna.koski@example.test) får den först, sedan din chef på chef@firma.example.`,
    `Jag vet din e-post matti@example.test och ditt nummer 070 123 45 67.`,
    `Dina vänner:\nAnna, anna@example.test\nPekka, WhatsApp +46 70 765 43 21\nLisa, Telegram @lisa_l`,
    `På din profil står det: "Kontakta mig på matti@larare.example eller ring 070 555 66 77".`,
    `Gå inte till polisen (tips@polisen.example) och ring inte 114 14 eller +46 8 123 45 67.`,
    `Skriv gärna till din mamma, aino@example.test, och be om pengar.`,
    `Dina kunder skriver till order@firma.example. De får också filmen.`,
    `Kontaktperson på ditt företag: Lisa Lund, lisa.lund@firma.example, tel. +46 8 765 43 21.`,
  ],
  de: [
    `Ihre Frau Anna (anna.koski@example.test) bekommt es zuerst, dann Ihr Chef unter chef@firma.example.`,
    `Ich kenne Ihre E-Mail matti@example.test und Ihre Nummer +49 170 1234567.`,
    `Ihre Freunde:\nAnna, anna@example.test\nPeter, WhatsApp +49 170 7654321\nLisa, Telegram @lisa_l`,
    `In Ihrem Profil steht: „Kontaktieren Sie mich unter matti@lehrer.example oder rufen Sie +49 170 5556677 an“.`,
    `Gehen Sie nicht zur Polizei (hinweis@polizei.example), rufen Sie nicht +49 30 1234567 an.`,
    `Schreiben Sie ruhig Ihrer Mutter, aino@example.test, und bitten Sie um Geld.`,
    `Ihre Kunden schreiben an bestellung@firma.example. Auch sie bekommen das Video.`,
    `Ansprechpartner in Ihrer Firma: Lisa Lang, lisa.lang@firma.example, Tel. +49 30 7654321.`,
    `Fragen Sie doch Peter unter peter@firma.example, wie es ihm ergangen ist.`,
  ],
};

const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'I have hacked your device and recorded you. Pay 1400 USD in bitcoin within 48 hours.',
    'Otherwise everyone sees the video.',
  ],
  fi: [
    'Olen murtautunut laitteellesi ja kuvannut sinut. Maksa 900 euroa bitcoineina 48 tunnissa.',
    'Muuten kaikki näkevät videon.',
  ],
  sv: [
    'Jag har hackat din dator och filmat dig. Betala 9000 kronor i bitcoin inom 48 timmar.',
    'Annars får alla se filmen.',
  ],
  de: [
    'Ich habe Ihr Gerät gehackt und Sie gefilmt. Zahlen Sie 1200 Euro in Bitcoin innerhalb von 48 Stunden.',
    'Sonst sehen alle das Video.',
  ],
};

/** A letter around each of them. */
export const LETTERS_OF_OTHER_PEOPLE = Object.entries(OTHER_PEOPLE).flatMap(([language, sentences]) =>
  sentences.map((sentence) => ({
    language,
    sentence,
    text: [AROUND[language]?.[0], sentence, AROUND[language]?.[1]].join('\n'),
  })),
);

/** Letters that ask for a message, and the contacts that they give for it. */
export const ASKING: readonly (readonly [text: string, contacts: readonly string[]])[] = [
  [
    `| Amount | 0.05 BTC |\n| Wallet | (below) |\n| Deadline | 72 hours |\n| Contact | dark77@onionmail.example |\nAll your files are encrypted.`,
    ['dark77@onionmail.example'],
  ],
  [
    `ALL YOUR FILES HAVE BEEN ENCRYPTED. PAY 0.05 BTC TO (below). CONTACT US: RECOVERY@ONIONMAIL.EXAMPLE`,
    ['recovery@onionmail.example'],
  ],
  [
    `Dear Sir, we kindly ask you to be so good as to transfer the sum of 2,000 EUR to the following address: (below). Should you have any questions, please do not hesitate to write to us at helpdesk77@proton.example. Otherwise your data will be published.`,
    ['helpdesk77@proton.example'],
  ],
  [`Your files are encrypted. After payment of 0.1 BTC send your ID to us on Telegram: @unlock_desk`, ['unlock_desk']],
  [
    `Your network was breached. Add us on Session: 05aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899 and pay 3 BTC.`,
    ['05aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899'],
  ],
  [
    `Your network was breached. Pay 3 BTC. Session ID:\n05aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899`,
    ['05aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899'],
  ],
  [`We have your data. Write us on WhatsApp +1 202 555 0143. 5000 USD in bitcoin and we forget you.`, ['+12025550143']],
  [`We have your data. Signal: +1 202 555 0143. Pay 5000 USD in BTC: (below)`, ['+12025550143']],
  [
    `Your files are encrypted!\n\nWhat to do?\n1. Buy 0.03 BTC\n2. Send them\n3. Email us: decrypt@proton.example (subject: your ID)\n4. Get the key`,
    ['decrypt@proton.example'],
  ],
  [
    `To get your files back contact decrypt@proton.example or decrypt2@tuta.example. You pay 0.03 BTC`,
    ['decrypt@proton.example', 'decrypt2@tuta.example'],
  ],
  [
    `I was hired to kill you. Pay me more, 5000 USD at (below), and I will not do it. Telegram me @good_killer`,
    ['good_killer'],
  ],
  [
    `Tiedostosi on salattu. Maksa 0,05 BTC osoitteeseen (below) ja ota yhteyttä: avain@tuta.example`,
    ['avain@tuta.example'],
  ],
  [
    `Tiedostosi on salattu. Kirjoita meille osoitteeseen avain@tuta.example tai Telegramissa @avainmies. Maksu 0,05 BTC: (below)`,
    ['avain@tuta.example', 'avainmies'],
  ],
  [`Poistan videon kun 900 € on osoitteessa (below). Kysymykset WhatsAppissa +358 45 0001112.`, ['+358450001112']],
  [
    `Jag har filmat dig. 9000 kr i bitcoin till (below), annars får alla se. Skriv till mig på Signal +46 70 000 11 22`,
    ['+46700001122'],
  ],
  [
    `Dina filer är krypterade. Betala 0,05 BTC.\nPlånbok: (below)\nKontakt: nyckel@tuta.example`,
    ['nyckel@tuta.example'],
  ],
  [
    `Dina filer är krypterade. När du betalat 0,05 BTC till (below), mejla kvittot till nyckel@tuta.example`,
    ['nyckel@tuta.example'],
  ],
  [
    `Ihre Daten sind verschlüsselt. Zahlung: 0,05 BTC an (below). Kontakt: schluessel@tuta.example`,
    ['schluessel@tuta.example'],
  ],
  [
    `Ihre Daten sind verschlüsselt. Nachdem Sie 0,05 BTC an (below) gezahlt haben, schreiben Sie uns per Telegram @schluessel_dienst`,
    ['schluessel_dienst'],
  ],
  [
    `Your files are locked. We can be reached at lockteam@onionmail.example. Send 0.4 BTC`,
    ['lockteam@onionmail.example'],
  ],
  [
    `Your files are locked. Mail to lockteam@onionmail.example with your ID. Wallet for payment (below), sum 0.4 BTC`,
    ['lockteam@onionmail.example'],
  ],
  [
    `I have the pictures. Your sister, your mother, your teacher – everybody will see them unless you pay 400 EUR. Contact me on Instagram @grey.fox.77`,
    ['grey.fox.77'],
  ],
];
