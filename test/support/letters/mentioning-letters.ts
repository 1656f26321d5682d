import { addressOf } from '#test/support/addresses.ts';

/** A letter that demands money to one wallet and only mentions another. */
export interface MentioningLetter {
  language: 'fi' | 'sv' | 'en' | 'de' | 'other';
  /** Whose wallet it mentions, or where. */
  kind: 'charity' | 'rival' | 'exchange' | 'refund' | 'not ours' | 'footer' | 'quoted';
  text: string;
}

/** The wallet that each of the letters demands money to. */
export const DEMANDED = addressOf('p2wpkh', 'an extorter');
/** The wallet that it only mentions, whose owner did nothing. */
export const MENTIONED = addressOf('p2wpkh', 'an innocent');

const X = DEMANDED;
const Y = MENTIONED;

/** Letters of the extorter's tongue, put between the threat and the end of one. */
const WHOLE: Readonly<Record<'fi' | 'sv' | 'en' | 'de', (demand: string) => string>> = {
  fi: (demand) =>
    `Hei. Olen hakkeroinut koneesi ja kuvannut sinut videolle. Julkaisen videon kaikille ystävillesi.\n\n${demand}\n\nSinulla on 48 tuntia aikaa. Älä ota yhteyttä poliisiin.`,
  sv: (demand) =>
    `Hej. Jag har hackat din dator och filmat dig. Jag skickar filmen till alla dina vänner.\n\n${demand}\n\nDu har 48 timmar på dig. Kontakta inte polisen.`,
  en: (demand) =>
    `Hello. I have hacked your computer and recorded you. I will send the video to all your friends.\n\n${demand}\n\nYou have 48 hours. Do not contact the police.`,
  de: (demand) =>
    `Hallo. Ich habe Ihren Computer gehackt und Sie gefilmt. Ich schicke das Video an alle Ihre Freunde.\n\n${demand}\n\nSie haben 48 Stunden Zeit. Gehen Sie nicht zur Polizei.`,
};

type Written = readonly [MentioningLetter['kind'], string];

const of = (language: 'fi' | 'sv' | 'en' | 'de', written: readonly Written[]): MentioningLetter[] =>
  written.map(([kind, demand]) => ({ language, kind, text: WHOLE[language](demand) }));

/** Letters whose demand and mention stand side by side, in the languages of most of those who report, and some others. */
export const MENTIONING: readonly MentioningLetter[] = [
  ...of('en', [
    ['charity', `Pay 1400 USD to ${X}. Donations to the children's hospital are welcome at ${Y}.`],
    ['charity', `Donations to the children's hospital are welcome at ${Y}. Pay 1400 USD to this wallet:\n\n${X}`],
    ['charity', `Send 1400 USD to ${X}, and if you feel generous give a gift to the red cross (${Y}).`],
    ['charity', `You must transfer 1400 USD to ${X}.\n\nWant to help the children in the hospital?\n${Y}`],
    ['not ours', `Pay 1400 USD to ${X}. Do not send it to ${Y}, this is not ours.`],
    ['not ours', `Send 1400 USD to ${X}\nnot to ${Y}`],
    ['not ours', `${Y} has nothing to do with us. Our wallet, to which you pay 1400 USD: ${X}`],
    ['not ours', `Some people got a letter with the wallet ${Y}. It is not ours. Pay 1400 USD to ${X}.`],
    ['rival', `Send 1400 USD to ${X}. Another group uses ${Y} and only pretends to have your data.`],
    ['rival', `Scammers copy us and tell people to pay to ${Y}. Pay 1400 USD to ${X} only.`],
    ['exchange', `Your deposit address at the exchange is ${Y}. Withdraw from there and pay 1400 USD to ${X}.`],
    ['exchange', `I saw that 0.2 BTC was sent to ${Y} from your account. Now send 1400 USD to ${X}.`],
    ['exchange', `Transfer 1400 USD to ${X} (I know your wallet: ${Y}).`],
    ['refund', `Pay 1400 USD to ${X}. If you paid too much we refund it from ${Y}.`],
    ['refund', `Your refund of the last payment was made from this address:\n${Y}\n\nNow pay 1400 USD to ${X}.`],
    ['footer', `Pay 1400 USD to ${X}\n\nBest regards,\nThe team\n\nBTC: ${Y}`],
    ['footer', `Pay 1400 USD to ${X}\n\n-- \nJane Sample\nTips and payments: ${Y}`],
    [
      'quoted',
      `Pay 1400 USD to ${X}.\n\nYou wrote on Monday:\n> I sent the money to the shop.\n> Pay the rest to ${Y}.`,
    ],
    ['charity', `Send $1400 in bitcoin to ${X}. By the way, the animal shelter in your town takes bitcoin too: ${Y}`],
    [
      'charity',
      `Send $1400 in bitcoin to ${X}. P.S. If you have money left, the orphans of Kyiv would be thankful: ${Y}`,
    ],
    ['rival', `Send $1400 to ${X}. Last month a client sent 5 BTC to ${Y} and we deleted his files.`],
    ['charity', `Payment: $1400\nOur wallet: ${X}\nCharity wallet: ${Y}`],
    ['charity', `Charity wallet: ${Y}\nOur wallet: ${X}\nPayment: $1400`],
    ['not ours', `Please ignore messages that name ${Y}. Transfer $1400 to ${X}.`],
    ['rival', `Beware of fake wallets such as ${Y}. Transfer $1400 to ${X}.`],
    ['not ours', `Transfer $1400 to ${X}. Under no circumstances should money go to ${Y}.`],
    ['not ours', `Transfer $1400 to ${X}. Nothing may be sent to ${Y}.`],
    ['not ours', `Transfer $1400 to ${X}. ${Y} isn't mine.`],
    ['not ours', `Pay $1400 to ${X}. Bitcoin to ${Y} is not accepted.`],
    ['not ours', `Pay $1400 to ${X}. Whoever pays to ${Y} loses the money.`],
    ['not ours', `Pay $1400 to ${X}. You were going to pay to ${Y}, but it was seized by the police.`],
    ['charity', `Transfer $1400 to ${X}. Our friends at the clinic accept bitcoin at ${Y}.`],
    ['exchange', `Transfer $1400 to ${X}. I know you keep your savings at ${Y}.`],
    ['exchange', `Transfer $1400 from ${Y} to ${X}.`],
    ['exchange', `You paid $300 to ${Y} last year for a film. Now pay $1400 to ${X}.`],
    ['refund', `We will return your money to ${Y}. First pay $1400 to ${X}.`],
    ['footer', `Pay $1400 to ${X}\n\nThis email was sent to you by Acme Lists. Support free software: BTC ${Y}`],
  ]),
  ...of('fi', [
    ['charity', `Maksa 1400 euroa osoitteeseen ${X}. Lahjoitukset lastensairaalalle otetaan vastaan osoitteessa ${Y}.`],
    ['charity', `Lastensairaalan keräykseen voit maksaa tänne: ${Y}\n\nSiirrä 1400 euroa tähän lompakkoon:\n${X}`],
    ['not ours', `Lähetä 1400 euroa osoitteeseen ${X}. Älä lähetä sitä osoitteeseen ${Y}, se ei ole meidän.`],
    ['not ours', `Osoite ${Y} ei kuulu meille. Maksa 1400 euroa osoitteeseen ${X}.`],
    ['rival', `Siirrä 1400 euroa osoitteeseen ${X}. Huijarit pyytävät maksamaan osoitteeseen ${Y}.`],
    ['rival', `Maksa 1400 euroa osoitteeseen ${X}. Yhteistyökumppanimme lompakko on ${Y}.`],
    ['exchange', `Talletusosoitteesi pörssissä on ${Y}. Siirrä sieltä 1400 euroa osoitteeseen ${X}.`],
    ['exchange', `Tiedän, että lompakkosi on ${Y}. Maksa 1400 euroa osoitteeseen ${X}.`],
    ['refund', `Maksa 1400 euroa osoitteeseen ${X}. Mahdollinen hyvitys maksetaan osoitteesta ${Y}.`],
    ['footer', `Maksa 1400 euroa osoitteeseen ${X}\n\nTerveisin\nRyhmä\nBTC-osoite: ${Y}`],
    [
      'quoted',
      `Maksa 1400 euroa osoitteeseen ${X}.\n\nKirjoitit maanantaina:\n> Maksoin kauppaan.\n> Maksa loput osoitteeseen ${Y}.`,
    ],
    ['charity', `Maksa 1400 euroa osoitteeseen ${X}. Eläinsuojeluyhdistys ottaa myös bitcoineja: ${Y}`],
    ['rival', `Maksa 1400 euroa osoitteeseen ${X}. Muista, että ${Y} on huijausosoite.`],
    [
      'rival',
      `Maksa 1400 euroa osoitteeseen ${X}. Viime kuussa eräs uhri maksoi osoitteeseen ${Y} ja poistimme tiedot.`,
    ],
    ['not ours', `Maksa 1400 euroa osoitteeseen ${X}, ei osoitteeseen ${Y}.`],
    ['not ours', `Maksa 1400 euroa osoitteeseen ${X}. Maksu osoitteeseen ${Y} ei kelpaa.`],
    ['not ours', `Vanha osoitteemme ${Y} ei ole enää käytössä. Maksa 1400 euroa osoitteeseen ${X}.`],
    ['exchange', `Siirrä lompakostasi ${Y} 1400 euroa lompakkoomme ${X}.`],
    ['refund', `Maksa 1400 euroa osoitteeseen ${X}. Palautamme liikaa maksetun osoitteeseen ${Y}.`],
    [
      'rival',
      `Maksa 1400 euroa osoitteeseen ${X}. Kuponkikauppa pyytää maksamaan osoitteeseen ${Y}, mutta se on kauppa eikä me.`,
    ],
  ]),
  ...of('sv', [
    ['charity', `Betala 1400 euro till ${X}. Gåvor till barnsjukhuset tas emot på ${Y}.`],
    ['charity', `Vill du hjälpa? Donera till Röda Korset:\n${Y}\n\nSkicka 1400 euro till den här plånboken:\n${X}`],
    ['not ours', `Skicka 1400 euro till ${X}. Skicka inte pengarna till ${Y}, den är inte vår.`],
    ['not ours', `Adressen ${Y} tillhör inte oss. Betala 1400 euro till ${X}.`],
    ['rival', `Betala 1400 euro till ${X}. Bedragare ber folk betala till ${Y}.`],
    ['rival', `Skicka 1400 euro till ${X}. Vår samarbetspartner har plånboken ${Y}.`],
    ['exchange', `Din insättningsadress på börsen är ${Y}. Betala 1400 euro till ${X}.`],
    ['refund', `Betala 1400 euro till ${X}. En återbetalning skickas från ${Y}.`],
    ['footer', `Betala 1400 euro till ${X}\n\nMed vänliga hälsningar\nGruppen\nBTC-adress: ${Y}`],
    [
      'quoted',
      `Betala 1400 euro till ${X}.\n\nDu skrev i måndags:\n> Jag betalade i affären.\n> Betala resten till ${Y}.`,
    ],
    ['charity', `Betala 1400 euro till ${X}. Djurhemmet tar också emot bitcoin: ${Y}`],
    ['not ours', `Betala 1400 euro till ${X}, inte till ${Y}.`],
    ['not ours', `Betala 1400 euro till ${X}. Den som betalar till ${Y} förlorar pengarna.`],
    ['rival', `Förra månaden betalade en kund till ${Y} och vi raderade allt. Betala 1400 euro till ${X}.`],
    ['exchange', `Vi vet att din plånbok är ${Y}. Betala 1400 euro till ${X}.`],
    ['exchange', `Överför 1400 euro från ${Y} till ${X}.`],
    ['rival', `Akta dig för falska adresser som ${Y}. Betala 1400 euro till ${X}.`],
  ]),
  ...of('de', [
    ['charity', `Zahlen Sie 1400 Euro an ${X}. Spenden an das Kinderkrankenhaus nimmt ${Y} entgegen.`],
    ['charity', `Spenden für die Kinderhilfe bitte hierher:\n${Y}\n\nÜberweisen Sie 1400 Euro an diese Wallet:\n${X}`],
    ['not ours', `Senden Sie 1400 Euro an ${X}. Senden Sie nichts an ${Y}, das ist nicht unsere Adresse.`],
    ['not ours', `Die Adresse ${Y} gehört uns nicht. Zahlen Sie 1400 Euro an ${X}.`],
    ['rival', `Zahlen Sie 1400 Euro an ${X}. Betrüger verlangen Zahlungen an ${Y}.`],
    ['rival', `Überweisen Sie 1400 Euro an ${X}. Die Wallet unseres Partners ist ${Y}.`],
    ['exchange', `Ihre Einzahlungsadresse bei der Börse ist ${Y}. Zahlen Sie 1400 Euro an ${X}.`],
    ['refund', `Zahlen Sie 1400 Euro an ${X}. Eine Rückerstattung kommt von ${Y}.`],
    ['footer', `Zahlen Sie 1400 Euro an ${X}\n\nMit freundlichen Grüßen\nDas Team\nBTC-Adresse: ${Y}`],
    [
      'quoted',
      `Zahlen Sie 1400 Euro an ${X}.\n\nSie schrieben am Montag:\n> Ich habe im Laden bezahlt.\n> Zahlen Sie den Rest an ${Y}.`,
    ],
    ['charity', `Zahlen Sie 1400 Euro an ${X}. Das Tierheim nimmt auch Bitcoin: ${Y}`],
    ['not ours', `Zahlen Sie 1400 Euro an ${X}, nicht an ${Y}.`],
    ['not ours', `Zahlen Sie 1400 Euro an ${X}. Wer an ${Y} zahlt, verliert sein Geld.`],
    ['rival', `Letzten Monat zahlte ein Kunde an ${Y} und wir löschten alles. Zahlen Sie 1400 Euro an ${X}.`],
    ['exchange', `Wir kennen Ihre Wallet ${Y}. Zahlen Sie 1400 Euro an ${X}.`],
    ['exchange', `Überweisen Sie 1400 Euro von ${Y} an ${X}.`],
    ['rival', `Vorsicht vor falschen Adressen wie ${Y}. Zahlen Sie 1400 Euro an ${X}.`],
  ]),
  ...[
    `Jeg har hacket din computer og sender videoen til alle dine venner. Betal 5000 kr. til ${X}. Gaver til børnehospitalet modtages på ${Y}. Du har 24 timer.`,
    `J'ai piraté votre ordinateur et je vais publier la vidéo. Payez 1400 EUR à ${X}. Les dons à l'hôpital sont reçus à ${Y}. Vous avez 48 heures.`,
    `He hackeado su ordenador y voy a publicar el video. Pague 1400 EUR a ${X}. No envíe nada a ${Y}, no es nuestra. Tiene 48 horas.`,
    `Ik heb uw computer gehackt en publiceer de video. Betaal 1400 EUR aan ${X}. Donaties aan het ziekenhuis zijn welkom op ${Y}. U heeft 48 uur.`,
    `Я взломал ваш компьютер и опубликую видео. Переведите 1400 EUR на кошелек ${X}. Не отправляйте на ${Y}, это не наш адрес. У вас 48 часов.`,
  ].map((text): MentioningLetter => ({ language: 'other', kind: 'charity', text })),
];

/** Mails that demand nothing, and whose address is of the reader's own account, a fund, a chain's alert. */
export const UNDEMANDING: readonly string[] = [
  `Your deposit address\n\nSend only BTC to this address: ${Y}\nDeposits are credited after 2 confirmations.`,
  `Address alert: 0.5 BTC received at ${Y}. View the transaction in the block explorer.`,
  `We have received your withdrawal request. 0.25 BTC will be sent to ${Y} within 30 minutes. If you did not ask for it, you must contact us.`,
  `Support our work! We publish leaked documents for everyone to read. Send bitcoin to ${Y}. Thank you.`,
  `Talletusosoitteesi on ${Y}. Lähetä tähän osoitteeseen vain bitcoinia.`,
  `Nosto lähetetty: 0,1 BTC osoitteeseen ${Y}. Jos et tehnyt tätä, tilisi on voitu hakkeroida.`,
  `Din insättningsadress: ${Y}. Skicka endast bitcoin till den här adressen.`,
  `Ihre Einzahlungsadresse lautet ${Y}. Senden Sie nur Bitcoin an diese Adresse.`,
  `Bitte spenden Sie für das Kinderkrankenhaus. Überweisen Sie Bitcoin an ${Y}.`,
  `Ge en gåva till barnsjukhuset! Skicka bitcoin till ${Y}.`,
  `Auta sairaita lapsia: lahjoita bitcoineja osoitteeseen ${Y}.`,
];
