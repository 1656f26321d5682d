import { describe, expect, it } from 'vitest';
import { contactsOf, findingsOf } from './findings-of.ts';

const WALLET = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const OTHER = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';

const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

/** Letters on which one rule decides and no other: without it they are read wrongly. */
describe('where one rule alone decides', () => {
  it.each([
    // A question of people who know each other, or a name under the letter (`isFamiliar`).
    `could you put 200 USD on ${WALLET}?`,
    `Hey Tom, can you transfer my 35 EUR to ${WALLET} by Friday?`,
    `Hej! Kan du skicka 200 kronor till ${WALLET} före fredag?`,
    `Here is the address for the 80 dollars you owe me: ${WALLET}. Thanks again for everything. Yours, Peter Smith`,
    `Hey, it is me. Could you lend me 300 EUR until Monday? My wallet is ${WALLET}. Hugs, Minna Koski`,
    // Beside another sum than the letter's (`isTheSum`).
    `I have the video and your wife will see it. 5 USD sit on ${WALLET}. I get 1400 USD through Western Union.`,
    // Speaks of an everyday matter, and of nothing that extorters speak of (`isEverydays`).
    `Supporters, volunteers, members: every penny helps the roof, we are grateful. Pay 20 EUR in bitcoin to ${WALLET}.`,
    `Jäsenet, vapaaehtoiset: katto, avustus, tukea, kiitollisia olemme. Maksakaa 20 euroa osoitteeseen ${WALLET}.`,
    `Medlemmar, vänner, förening, bidrag till taket, kassören. Betala 20 euro till ${WALLET}.`,
    `Verein, Dach, Ziegel, Mitglieder, Ehrenamt. Zahlen Sie 20 EUR in Bitcoin an ${WALLET}.`,
    // In a link to elsewhere (`isToldOfElsewhere`).
    `https://qr.example/make?data=bitcoin:${WALLET}`,
    // Told first by who moved it (`TOLD_FIRST`).
    `Our database was hacked last week. No data was published. We moved the company's 3 BTC to ${WALLET}, which is safe.`,
    `Tietokantaamme murtauduttiin viime viikolla. Tietoja ei julkaistu. Siirsimme yhtiön 3 BTC osoitteeseen ${WALLET}, jossa ne ovat turvassa.`,
  ])('nothing is demanded: %s', (text) => {
    expect(placed(text)).toEqual([]);
  });

  it.each([
    // An order to do something with money, whatever its verb, and where to (`isBidden`).
    `I hacked you and your boss will see it all. 900 EUR. Just park it in ${WALLET}.`,
    `Hakkeroin sinut ja pomosi näkee kaiken. 900 euroa. Pistä se osoitteeseen ${WALLET}.`,
    `Hakkeroin sinut ja pomosi näkee kaiken. 900 euroa. Järjestä rahat lompakkoon ${WALLET}.`,
    `Jeg ved, hvad du har gjort. Tolv hundrede kroner, ellers hører din mand om det. Læg dem her: ${WALLET}. Du har tre dage.`,
    // Beside its sum, in a language whose likes were not learnt (`isBesideSum`).
    `Então, sempre eras solteiro? A tua mulher chama-se Filipa e tem o perfil aberto. 500 euros nas próximas 24 horas para ${WALLET}, senão passa a mil euros. Daqui a três dias acabou a brincadeira e ela recebe as mensagens todas, mais a foto do hotel. Pagas em bitcoin. Não me ligues.`,
    // Which of two it is (`isToldWhich`).
    `I filmed you and your wife will see it. 900 EUR. The place is ${WALLET}. Forget ${OTHER}.`,
    `I filmed you and your wife will see it. Not ${OTHER}, that one is closed. 900 EUR. The right one is ${WALLET}.`,
    // What is put into the exchange's form is asked for, whatever is said of withdrawals (`isPasted`).
    `I have your photos and your mother gets them. In the withdrawal form that you used, paste ${WALLET}, enter 900 EUR.`,
    `I have your photos and your mother gets them. Your exchange has sent you a withdrawal page: paste ${WALLET} there, 900 EUR.`,
  ])('a demand is one: %s', (text) => {
    expect(placed(text)).toEqual([WALLET]);
  });

  it.each([
    // The only way to write that may be the writer's is theirs (`leftOf`).
    [
      `yo its me from the server. 50$ in btc or ur nudes go in the group chat lol. ${OTHER} dm @zer0cooly when done`,
      ['handle zer0cooly'],
    ],
    [`500$ btc. ${WALLET}\nu got till midnight\n@pale_mantis on tele`, ['handle pale_mantis']],
    // ... and none that stands among others' (the same).
    [
      `My list of contacts: anna@koti.example, mikko@koti.example, +358 40 555 1234. All of them will see it. Pay 200 EUR in bitcoin to ${WALLET} within 48 hours.`,
      [],
    ],
    // ... nor beside one that words say is the writer's (the same).
    [
      `@polarkrets_support har köpt skärmbilder av oss. Hos oss: 0,7 BTC.\nAdressen hos oss: ${WALLET}\nBrevlådan hos oss: malm.och.rost@example.net`,
      ['email malm.och.rost@example.net'],
    ],
    // What the reader once wrote, quoted to them (`isReadersQuoted`).
    [
      `Sie schrieben: "Kontaktieren Sie mich unter matti@koti.example". Zahlen Sie 500 EUR an ${WALLET} innerhalb von 48 Stunden, sonst sehen alle das Video.`,
      [],
    ],
  ])('a contact is its writer’s, and no other: %s', (text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts);
  });
});
