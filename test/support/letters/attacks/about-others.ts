import { DEMANDED, MENTIONED } from '../mentioning-letters.ts';

/** What a sentence about somebody else's money says, in the languages that are read: a good cause, a debt, a creditor, a habit, another's payment. */
export const ABOUT_OTHERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    `Whoever loves animals should transfer a few coins to the shelter, ${MENTIONED}.`,
    `Every good person pays something to the Red Cross at ${MENTIONED}; you never did.`,
    `Payments for the school trip go to ${MENTIONED}, as you wrote to the parents.`,
    `I saw that your parish collects for the new roof: ${MENTIONED}.`,
    `You could pay 50 USD to the fire brigade: ${MENTIONED}`,
    `PS. If you want to feel better afterwards, send something to Save the Children too: ${MENTIONED}`,
    `Do some good as well and transfer 20 USD to the lifeboat crew at ${MENTIONED}.`,
    `Some other hacker is mailing people with the wallet ${MENTIONED}. We have nothing to do with that one.`,
    `Beware, a second mail is going around that names ${MENTIONED} as the wallet. It is fake.`,
    `${MENTIONED} – that wallet belongs to a clown who copies my letters.`,
    `Last month I used ${MENTIONED}, but it is burned now. Forget it.`,
    `Your Coinbase account shows a balance of 0.31 BTC on ${MENTIONED}, so you can afford it.`,
    `I know your wallet: ${MENTIONED}\nIt holds enough to pay me.`,
    `If you send too much, the rest goes back to ${MENTIONED}, the address you registered at Kraken.`,
    `Any overpayment will be returned to ${MENTIONED}.`,
    `In your mailbox I found this notice from Binance:\n"Deposit confirmed. Address: ${MENTIONED}. Amount: 0.05 BTC"`,
    `Proof that others paid: https://www.blockchain.com/btc/address/${MENTIONED}`,
    `Check on mempool.space what happened to the last one who waited: https://mempool.space/address/${MENTIONED}`,
    `You read it in the news: "The company paid 2 million dollars to ${MENTIONED} and still lost its data." That company lied to us.`,
    `As the BBC wrote, the hospital transferred 30 BTC to ${MENTIONED} last spring.`,
    `Your supplier’s invoice 4711 is to be paid to ${MENTIONED}; I have read it, as I have read all your mail.`,
    `Your sister will send 300 USD to ${MENTIONED} every month for your mother’s care, I know all of it.`,
    `Your boss pays his golf club in bitcoin: ${MENTIONED}`,
    `Your birthday present from grandfather, 0.1 BTC, lies at ${MENTIONED}. I saw it.`,
    `Tell your friends at the mosque to pay their zakat to ${MENTIONED} instead of wasting it.`,
    `Everyone who drinks at your bar pays to ${MENTIONED}.`,
    `Members pay the yearly fee of 40 USD to ${MENTIONED}. You are the treasurer, imagine their faces.`,
    `Pay your taxes, pay your church (${MENTIONED}), pay your landlord, and pay me.`,
    `A decent man would have paid Wikipedia: ${MENTIONED}`,
    `Anybody with a heart would transfer a little to the orphan home, ${MENTIONED}.`,
    `Parents pay the football camp at ${MENTIONED}.`,
    `The band gets paid at ${MENTIONED}.`,
    `Send a few dollars to your old teacher: ${MENTIONED}`,
    `For the veterans, 20 USD is enough: ${MENTIONED}`,
    `Friends of the opera transfer their gift aid to ${MENTIONED}.`,
    `Your landlord expects the rent on ${MENTIONED}.`,
    `Grandma’s nursing home is paid through ${MENTIONED}.`,
    `The ski club takes its money on ${MENTIONED}.`,
    `It costs 30 USD to feed a dog for a month, payable to ${MENTIONED}.`,
    `Payment for the summer camp: ${MENTIONED}`,
    `Payment for our neighbour’s funeral goes to ${MENTIONED}.`,
    `Send the priest something: ${MENTIONED}`,
    `Pay the plumber at last! He waits at ${MENTIONED}.`,
    `Settle what you owe to the gardener, ${MENTIONED}.`,
    `Every Friday you transfer 100 USD to ${MENTIONED}, I know why.`,
    `You owe the dentist 300 USD (${MENTIONED}).`,
    `Transfer 30 USD to Greenpeace at ${MENTIONED} too, for your soul.`,
    `Do not forget to pay the babysitter: ${MENTIONED}`,
    `A friend in need? Send him 50 USD: ${MENTIONED}`,
    `There are people who pay 5 USD a week to ${MENTIONED}, and you pay nothing.`,
    `He who has much should give: ${MENTIONED}`,
    `The poor of the town may be paid at ${MENTIONED}.`,
    `One of my clients wrote: "I transferred it to ${MENTIONED}, please delete everything."`,
    `Wallet of the month on Reddit: ${MENTIONED}`,
    `The FBI published this wallet: ${MENTIONED}`,
    `Someone offers a decryptor for 100 USD at ${MENTIONED}: a fraud.`,
    `Your son pays his game coins to ${MENTIONED}.`,
    `Sign the petition and support the cause: ${MENTIONED}`,
    `If you are short of money, lend from ${MENTIONED}.`,
    `What is left over you may give to the needy (${MENTIONED}).`,
    `Half of your salary ends up at ${MENTIONED}, the casino.`,
  ],
  fi: [
    `Unicefille voi maksaa osoitteeseen ${MENTIONED}.`,
    `Joka rakastaa eläimiä, siirtäköön pari euroa eläinsuojeluyhdistykselle: ${MENTIONED}`,
    `Luokkaretken maksut menevät osoitteeseen ${MENTIONED}, niin kirjoitit vanhemmille.`,
    `Seurakunta kerää rahaa urkuihin, osoite ${MENTIONED}.`,
    `Joku toinen lähettää samaa kirjettä, jossa lompakko on ${MENTIONED}. Se ei liity minuun.`,
    `Vanha lompakkoni ${MENTIONED} ei ole enää käytössä.`,
    `Löysin postistasi pörssin ilmoituksen: "Talletus vahvistettu. Osoite: ${MENTIONED}, 0,05 BTC".`,
    `Coinmotion-tililläsi ${MENTIONED} on 0,4 BTC, joten varaa on.`,
    `Katso lohkoketjusta, miten viimeksi kävi: https://blockstream.info/address/${MENTIONED}`,
    `Kuten Yle kirjoitti, kaupunki maksoi kaksi miljoonaa osoitteeseen ${MENTIONED}.`,
    `Siskosi maksaa joka kuukausi vuokran bitcoineina osoitteeseen ${MENTIONED}; tiedän kaiken.`,
    `Isoisän lahja, 0,1 BTC, on osoitteessa ${MENTIONED}. Näin sen.`,
    `Jäsenmaksut maksetaan osoitteeseen ${MENTIONED}; olethan rahastonhoitaja.`,
    `Kuka tahansa hyvä ihminen maksaisi orpokodille: ${MENTIONED}`,
    `Vanhemmat maksavat leirin osoitteeseen ${MENTIONED}.`,
    `Jalkapalloseuralle maksetaan osoitteeseen ${MENTIONED}.`,
    `Lähetä opettajallesi pari euroa: ${MENTIONED}`,
    `Olet velkaa hammaslääkärille, osoite ${MENTIONED}.`,
    `Siirrä 20 euroa myös Partiolaisille, ${MENTIONED}.`,
    `Mummon hoitokoti saa maksunsa osoitteeseen ${MENTIONED}.`,
  ],
  sv: [
    `Den som älskar djur borde föra över en slant till djurhemmet: ${MENTIONED}`,
    `Till Röda Korset kan man betala på ${MENTIONED}.`,
    `Avgiften för klassresan betalas till ${MENTIONED}, det skrev du själv till föräldrarna.`,
    `Någon annan skickar samma brev med plånboken ${MENTIONED}. Den har inget med mig att göra.`,
    `Min gamla plånbok ${MENTIONED} gäller inte längre.`,
    `I din inkorg fann jag ett besked från börsen: "Insättning bekräftad. Adress: ${MENTIONED}. Belopp 0,05 BTC".`,
    `Som Aftonbladet skrev betalade kommunen 2 miljoner till ${MENTIONED} i våras.`,
    `Medlemmarna betalar årsavgiften till ${MENTIONED}; du är ju kassör.`,
    `Var och en med hjärta skulle föra över lite till barnhemmet, ${MENTIONED}.`,
    `Föräldrarna betalar lägret till ${MENTIONED}.`,
    `Skicka några kronor till din gamla lärare: ${MENTIONED}`,
    `Hyresvärden vill ha hyran på ${MENTIONED}.`,
    `Betala även 50 kronor till scouterna: ${MENTIONED}`,
    `Du är skyldig tandläkaren 300 kronor (${MENTIONED}).`,
  ],
  de: [
    `Wer Tiere liebt, sollte dem Tierheim etwas überweisen: ${MENTIONED}`,
    `Der Beitrag für die Klassenfahrt geht an ${MENTIONED}, das haben Sie den Eltern geschrieben.`,
    `Zahlen Sie doch auch mal 50 Euro an die Feuerwehr: ${MENTIONED}`,
    `Jemand anders verschickt denselben Brief mit der Wallet ${MENTIONED}. Damit habe ich nichts zu tun.`,
    `Meine alte Wallet ${MENTIONED} gilt nicht mehr.`,
    `In Ihrem Postfach fand ich diese Nachricht der Börse: „Einzahlung bestätigt. Adresse: ${MENTIONED}. Betrag 0,05 BTC“.`,
    `Wie der Spiegel schrieb, zahlte die Klinik 30 BTC an ${MENTIONED}.`,
    `Ihr Chef bezahlt seinen Golfclub in Bitcoin: ${MENTIONED}`,
    `Die Mitglieder zahlen ihren Beitrag an ${MENTIONED}; Sie sind ja der Kassenwart.`,
    `Jeder anständige Mensch würde dem Waisenhaus etwas überweisen, ${MENTIONED}.`,
    `Die Eltern zahlen das Ferienlager an ${MENTIONED}.`,
    `Schicken Sie Ihrem alten Lehrer ein paar Euro: ${MENTIONED}`,
    `Der Vermieter will die Miete auf ${MENTIONED}.`,
    `Überweisen Sie auch 50 Euro an die Pfadfinder: ${MENTIONED}`,
    `Sie schulden dem Zahnarzt 300 Euro (${MENTIONED}).`,
  ],
  es: [
    `Los que aman a los animales deberían enviar algo al refugio: ${MENTIONED}.`,
    `Los socios pagan su cuota a ${MENTIONED}; tú eres el tesorero.`,
  ],
  fr: [
    `Ceux qui aiment les animaux devraient envoyer quelque chose au refuge : ${MENTIONED}.`,
    `Les membres paient leur cotisation à ${MENTIONED} ; vous êtes le trésorier.`,
  ],
  ru: [
    `Кто любит животных, пусть переведёт приюту немного на ${MENTIONED}.`,
    `Члены клуба платят взносы на ${MENTIONED}; вы ведь казначей.`,
  ],
  et: [
    `Kes loomi armastab, võiks varjupaigale midagi maksta: ${MENTIONED}.`,
    `Liikmed maksavad liikmemaksu aadressile ${MENTIONED}; sina oled ju laekur.`,
  ],
};

/** A demand around such a sentence, by language: in front of it, and behind it with the wallet that is demanded. */
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'I have hacked your device and recorded you through your webcam.',
    `Transfer 1400 USD in bitcoin to ${DEMANDED} within 48 hours.\nIf you do not pay, I send the video to all your contacts.`,
  ],
  fi: [
    'Olen murtautunut laitteellesi ja kuvannut sinut verkkokamerallasi.',
    `Maksa 900 euroa bitcoineina osoitteeseen ${DEMANDED} 48 tunnin kuluessa.\nJos et maksa, lähetän videon kaikille tutuillesi.`,
  ],
  sv: [
    'Jag har hackat din dator och spelat in dig med din webbkamera.',
    `Betala 9000 kronor i bitcoin till ${DEMANDED} inom 48 timmar.\nOm du inte betalar skickar jag filmen till alla dina kontakter.`,
  ],
  de: [
    'Ich habe Ihr Gerät gehackt und Sie mit Ihrer Webcam aufgenommen.',
    `Überweisen Sie 1200 Euro in Bitcoin an ${DEMANDED} innerhalb von 48 Stunden.\nWenn Sie nicht zahlen, schicke ich das Video an alle Ihre Kontakte.`,
  ],
  es: [
    'He hackeado tu ordenador y te he grabado con tu cámara web.',
    `Transfiere 1200 euros en bitcoin a ${DEMANDED} en 48 horas.\nSi no pagas, enviaré el vídeo a todos tus contactos.`,
  ],
  fr: [
    "J'ai piraté votre ordinateur et je vous ai filmé avec votre webcam.",
    `Envoyez 1200 euros en bitcoin à ${DEMANDED} sous 48 heures.\nSi vous ne payez pas, j'enverrai la vidéo à tous vos contacts.`,
  ],
  ru: [
    'Я взломал ваш компьютер и записал вас через веб-камеру.',
    `Переведите 1200 долларов в биткоинах на ${DEMANDED} в течение 48 часов.\nЕсли вы не заплатите, я отправлю видео всем вашим контактам.`,
  ],
  et: [
    'Ma olen häkkinud sinu arvuti ja filminud sind veebikaameraga.',
    `Maksa 900 eurot bitcoinides aadressile ${DEMANDED} 48 tunni jooksul.\nKui sa ei maksa, saadan video kõigile sinu kontaktidele.`,
  ],
};

/** A letter that demands one wallet, and one like it whose wallet comes by another way; both speak of others' money at another address. */
export interface AboutOthers {
  language: string;
  sentence: string;
  text: string;
  without: string;
}

export const LETTERS_ABOUT_OTHERS: readonly AboutOthers[] = Object.entries(ABOUT_OTHERS).flatMap(
  ([language, sentences]) => {
    const [opening, demand] = AROUND[language] ?? ['', ''];
    return sentences.map((sentence) => ({
      language,
      sentence,
      text: `${opening}\n${sentence}\n${demand}`,
      without: `${opening}\n${sentence}\n${demand.replace(DEMANDED, '(QR)')}`,
    }));
  },
);
