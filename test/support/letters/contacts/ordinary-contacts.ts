import { DEMANDED as D } from '../mentioning-letters.ts';

/** Letters as ordinary extorters write them, each with every way to reach its writer: mailboxes, numbers and accounts of others stand beside. */
export const ORDINARY_CONTACTS: readonly (readonly [text: string, contacts: readonly string[]])[] = [
  [
    `I recorded you through your webcam. Send 900 USD in bitcoin to ${D} or your wife sees it. Telegram: rustyhook77`,
    ['telegram rustyhook77'],
  ],
  [
    `Your network is encrypted. We want 2 BTC: ${D}. For proof of decryption drop a line to nightjar@onionmail.org.`,
    ['email nightjar@onionmail.org'],
  ],
  [`pay 300 in btc ${D} or i post the pics. text me on +447700900123 once its done`, ['phone +447700900123']],
  [
    `500$ btc. ${D}
u got till midnight
@pale_mantis on tele`,
    ['handle pale_mantis'],
  ],
  [
    `Hello matti@example.com, I hacked your mailbox matti@example.com three months ago. Password: hunter2. Pay 1200 USD to ${D}. I have your contacts too: liisa@example.com, boss@example.org. Do not reply, this mailbox is not mine.`,
    [],
  ],
  [
    `hey its me from snap. i screen recorded everything. 200 bucks in bitcoin ${D} or your whole school gets it. add me back crab.shack.91 when its sent, ive got your mums number +44 7700 900456 too`,
    ['handle crab.shack.91'],
  ],
  [
    `Payment received = attack stops. 0.8 BTC -> ${D}. Questions? @gulliver_ops (Telegram), 24/7.`,
    ['telegram gulliver_ops'],
  ],
  [
    `We have exfiltrated 80 GB. 3 BTC to ${D} within 72 hours. jabber: vesper@jabber.example (OTR only)`,
    ['email vesper@jabber.example'],
  ],
  [`lol ur discord got hacked. 50 usd in btc to ${D} for the acc back. dm 0x_mole`, ['handle 0x_mole']],
  [
    `Do you want your clients to read this? If not: 15,000 USD, ${D}. When done, confirm by mail (quietdeal@cock.li).`,
    ['email quietdeal@cock.li'],
  ],
  [
    `Your DDoS starts Friday unless 1 BTC arrives at ${D}. Contact: https://t.me/moonpay_gate`,
    ['telegram moonpay_gate'],
  ],
  [
    `I know you told everything to dr.aalto@example.fi. I will mail the notes to your husband at pekka@example.fi unless 0.1 BTC arrives at ${D} by Sunday.`,
    [],
  ],
  [
    `700 dollars to ${D} or I send the video to all. My number for whatsapp is +1 415 555 2671. no calls`,
    ['whatsapp +14155552671'],
  ],
  [
    `Session or Signal only. Signal user: silentbroker. 2000 in BTC to ${D}, then we forget your name.`,
    ['signal silentbroker'],
  ],
  [
    `YOU HAVE BEEN CHOSEN. Price of silence 1000 GBP. BTC: ${D}. Reply-To is fake, real one is deadline.dave@example.net`,
    ['email deadline.dave@example.net'],
  ],
  [`to get the decoder: send 400$ to ${D} and ping @kestrel.hq with the txid`, ['handle kestrel.hq']],
  [`its simple. 150 or the nudes go live. btc ${D}. any problem hit up @bigdog_88`, ['handle bigdog_88']],
  [
    `Mulla on sun kuvat. 200 e bitcoinina osoitteeseen ${D} tai ne menee sun porukoille. Laita viestiä tg @yokettu kun oot maksanu`,
    ['telegram yokettu'],
  ],
  [
    `Tietonne on salattu. Avaimen hinta on 1,5 BTC, lompakko ${D}. Yhteydenotot: hiljainen@onionmail.org`,
    ['email hiljainen@onionmail.org'],
  ],
  [
    `Kuvasin sinut kamerallasi. 900 euroa, btc ${D}. Signalissa olen nimellä varjo.79, kysy jos et osaa ostaa bitcoinia.`,
    ['signal varjo.79'],
  ],
  [
    `Jos et halua että vaimosi liisa@example.fi saa videon, siirrä 0,02 BTC: ${D}. Kuitti sähköpostilla rahatpostiin@proton.me.`,
    ['email rahatpostiin@proton.me'],
  ],
  [
    `Hei matti.virtanen@example.fi! Salasanasi on hunter2. Maksa 1200 euroa osoitteeseen ${D}. Lähetän videon kollegoillesi: anna@example.fi, pomo@example.org.`,
    [],
  ],
  [
    `Palvelunesto alkaa perjantaina. 0,5 BTC osoitteeseen ${D} niin jätämme rauhaan. Neuvottelut vain Telegramissa: @musta_lista`,
    ['telegram musta_lista'],
  ],
  [
    `HUOMIO! Tiedostosi on lukittu.
Hinta: 0,03 BTC
Osoite: ${D}
Tuki: avainpalvelu@example.com`,
    ['email avainpalvelu@example.com'],
  ],
  [`hei mä oon se snäpistä. 100e tai laitan kuvas kaikille. ${D} snäp kaapo_xx`, ['snapchat kaapo_xx']],
  [`lopeta säätö ja maksa 80e ${D} sit kuittaa mulle @repsikka discordissa`, ['discord repsikka']],
  [
    `Maksa 2 BTC osoitteeseen ${D}. Session-tunnuksemme on 05a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90`,
    ['session 05a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90'],
  ],
  [
    `Vi har era kunddata. Betala 1 BTC till ${D}. Hör av er på nattugglan@proton.me när det är gjort.`,
    ['email nattugglan@proton.me'],
  ],
  [
    `skicka 500 spänn i btc till ${D} annars lägger jag ut bilderna. adda mig på snap @isbjorn_44`,
    ['snapchat isbjorn_44'],
  ],
  [
    `Betala 3000 kr i bitcoin, ${D}. Sms:a kvittot till +46 70 123 45 67. Din fru Anna (anna@example.se) vet inget än.`,
    ['phone +46701234567'],
  ],
  [
    `Hej anna.svensson@example.se. Jag har hackat ditt konto anna.svensson@example.se. Betala 800 USD till ${D}. Svara inte på det här mejlet.`,
    [],
  ],
  [`jag har filmat dig. 2000 kr ${D}. kik skuggan_x`, ['kik skuggan_x']],
  [`Era servrar är låsta. Pris: 2 BTC. Adress: ${D}. Kontaktväg: losen@example.net`, ['email losen@example.net']],
  [
    `Vill du att det stannar mellan oss? 0,1 BTC, ${D}. Jag finns på Telegram som @tyst_affar om du undrar något.`,
    ['telegram tyst_affar'],
  ],
  [
    `Bästa kund hos oss ofrivilligt, överför 1 500 euro i bitcoin till ${D}. Ärenden tas emot via kundvard@example.org vardagar.`,
    ['email kundvard@example.org'],
  ],
  [`lol ditt konto e mitt nu. 300 kr btc ${D}. discord grymling#1234`, ['discord grymling#1234']],
  [
    `Ich habe Sie gefilmt. 1.000 Euro in Bitcoin an ${D}. Bei Rückfragen: schattenmann@example.net`,
    ['email schattenmann@example.net'],
  ],
  [`Zahl 300€ in btc an ${D} sonst gehen die bilder rum. schreib mir auf insta @graue_eule`, ['instagram graue_eule']],
  [
    `Ihre Daten sind verschlüsselt. 2 BTC auf ${D}. Wir sind auf Signal erreichbar, +49 170 1234567.`,
    ['phone +491701234567'],
  ],
  [
    `Hallo max.mustermann@example.de, Ihr Passwort lautet hunter2. Überweisen Sie 1200 Euro an ${D}. Ihre Frau erika@example.de bekommt sonst das Video. Antworten Sie nicht auf diese E-Mail.`,
    [],
  ],
  [
    `alter, dein account is jetzt meiner. 100 euro btc ${D}. threema id egal, discord: nebelkraehe_7`,
    ['discord nebelkraehe_7'],
  ],
  [
    `An die Geschäftsleitung. 40.000 USD in BTC: ${D}. Verhandlungsbereitschaft signalisieren Sie an verhandlung@example.com.`,
    ['email verhandlung@example.com'],
  ],
  [
    `Tengo tus fotos. Paga 500 euros en bitcoin a ${D} o las publico. Escríbeme por Telegram @lobo_gris`,
    ['telegram lobo_gris'],
  ],
  [`Sus archivos han sido cifrados. 1 BTC a ${D}. Contacto: rescate@onionmail.org`, ['email rescate@onionmail.org']],
  [`Vos fichiers sont chiffrés. 0,5 BTC à ${D}. Contactez-nous à clef@protonmail.com`, ['email clef@protonmail.com']],
  [`J'ai une vidéo de vous. 900 euros en bitcoin à ${D}. WhatsApp : +33 6 12 34 56 78`, ['whatsapp +33612345678']],
  [
    `Ho il tuo video. Paga 400 euro in bitcoin a ${D} o lo mando a tutti. Scrivimi su Telegram: @falco_nero`,
    ['telegram falco_nero'],
  ],
  [
    `Uw bestanden zijn versleuteld. Betaal 1 BTC aan ${D}. Neem contact op via sleutel@proton.me`,
    ['email sleutel@proton.me'],
  ],
  [
    `Twoje pliki zostały zaszyfrowane. Zapłać 0,5 BTC na ${D}. Kontakt: klucz@onionmail.org`,
    ['email klucz@onionmail.org'],
  ],
  [
    `У меня есть видео с тобой. Переведи 500 долларов в биткоинах на ${D}. Пиши в телеграм @seraya_sova`,
    ['handle seraya_sova'],
  ],
  [`Jeg har dine billeder. Betal 2000 kr i bitcoin til ${D}. Skriv til mig på snap frost_9`, ['snapchat frost_9']],
  [`Betal 0,1 BTC til ${D} ellers deler jeg videoen. Kontakt meg på Telegram @havorn_x`, ['telegram havorn_x']],
  [
    `Sinu failid on krüpteeritud. Maksa 0,2 BTC aadressile ${D}. Võta ühendust: vaikus@proton.me`,
    ['email vaikus@proton.me'],
  ],
  [
    `Tenho o seu vídeo. Pague 300 euros em bitcoin para ${D}. Fale comigo no Telegram @coruja_br`,
    ['telegram coruja_br'],
  ],
];
