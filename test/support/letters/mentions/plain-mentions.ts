import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';

/** A letter: its language and kind, its text, the wallets in a demand's place, and the contacts of its writer. */
export type MentioningLetter = readonly [
  language: string,
  kind: string,
  text: string,
  demanded: readonly string[],
  contacts: readonly string[],
];

/** Letters in which an innocent wallet stands, or somebody else’s contact: charity, rival, exchange, refund, news, signature. */
export const PLAIN_MENTIONS: readonly MentioningLetter[] = [
  // --- en
  [
    'en',
    'charity',
    `I have recorded you through your webcam. Unless I receive 1300 USD in bitcoin the clip goes to your whole address book.
My wallet: ${D}
PS. If you have money left after that, the animal shelter would love some too, they take coins on ${M}.`,
    [D],
    [],
  ],
  [
    'en',
    'rival',
    `You probably got the other mail too, from the clown who wants his money on ${M}. Forget him, he has nothing. I am the one with the files.
900 dollars, to ${D}, before Sunday.`,
    [D],
    [],
  ],
  [
    'en',
    'exchange notice',
    `Deposit confirmed
Hello Maria, we have credited 0.0421 BTC to your account. The coins arrived at your personal deposit address ${M}.
If you did not make this deposit, please contact support at help@exchange.example.`,
    [],
    [],
  ],
  [
    'en',
    'refund',
    `Your order 5512 was cancelled. We have sent the 89 EUR you paid back to the address you paid from, ${M}. It may take a day until it shows. If it does not get there, reply to this mail.`,
    [],
    [],
  ],
  [
    'en',
    'own deposit',
    `I know what you have, Peter. I watched 0.3 BTC land in your wallet ${M} last week. Half of that is a fair price for my silence.
Have it moved to ${D} by Thursday or your wife gets to see the chat.`,
    [D],
    [],
  ],
  [
    'en',
    'quoted reply',
    `Fine, since you asked so nicely, the price is 1500 now. Same address as before: ${D}

On Mon, 9 Nov 2026, Peter wrote:
> Is this the right one? ${M}
> I only have 800.`,
    [D],
    [],
  ],
  [
    'en',
    'not ours',
    `Somebody is copying our note. If the page on your screen shows ${M}, you have been scammed by a third group and we will not decrypt anything. Our only address is this one.

${D}

0.8 BTC, five days. Write to decrypt-help@onion.example with your ID.`,
    [D],
    ['email decrypt-help@onion.example'],
  ],
  [
    'en',
    'supplier',
    `Dear Ms Salo, please find attached invoice 2026-118 for web hosting. Total 240 EUR. A supplier has you pay into ${M} as usual, or use the bank account on the invoice. Thank you for your business.`,
    [],
    [],
  ],
  [
    'en',
    'mining pool',
    `Payout sent! Your miner rig-3 has earned 0.00091 BTC. We paid it to ${M}. Minimum payout 0.0005 BTC. Pool fee 1 %. Questions? pool@mining.example`,
    [],
    [],
  ],
  [
    'en',
    'news',
    `Police say the group collected more than 2 million dollars. Victims were told to pay 700 dollars in bitcoin to ${M} or have their pictures published. Two men were arrested on Tuesday. Anyone who received such a letter should call the police.`,
    [],
    [],
  ],
  [
    'en',
    'court',
    `The District Court orders the forfeiture of the bitcoins held at ${M}, 4.2 BTC, as proceeds of extortion. The defendant had demanded 5000 EUR from the plaintiff.`,
    [],
    [],
  ],
  [
    'en',
    'tip jar',
    `Your site has a hole and I downloaded the customer table. 0.05 BTC to ${D} and I tell you where the hole is; otherwise it goes on a forum on Friday.

-- 
r00tkit | bug hunter | buy me a coffee ${M} | https://r00t.example`,
    [D],
    [],
  ],
  [
    'en',
    'odd demand',
    `Get 0.02 BTC over to ${D} and you will never hear from me again. Don't, and everyone in your family will hear from me instead. tell me at quietman@mail.example when it is done.`,
    [D],
    ['email quietman@mail.example'],
  ],
  [
    'en',
    'odd demand 2',
    `Here is how this ends well: ${D} grows by 1,950 dollars before the weekend. Here is how it ends badly: your colleagues get a link. I filmed you, you know that.`,
    [D],
    [],
  ],
  [
    'en',
    'contacts',
    `I have your address book: your husband mark.lee@home.example, your sister on 040 555 0101, your boss ceo@firm.example. All of them get the video unless 700 USD arrive at ${D}. You can find me on Telegram as @nightowl77 if you have trouble with the coins.`,
    [D],
    ['telegram nightowl77'],
  ],
  // --- fi
  [
    'fi',
    'charity',
    `Olen kuvannut sinut verkkokamerallasi. Jos et maksa 1300 euroa, video menee kaikille tutuillesi.
Lompakkoni on ${D}
Jos rahaa jää yli, lastensairaala ottaa lahjoituksia vastaan osoitteessa ${M}.`,
    [D],
    [],
  ],
  [
    'fi',
    'rival',
    `Sait varmaan sen toisenkin viestin, jossa joku pelle haluaa rahansa osoitteeseen ${M}. Unohda hänet, hänellä ei ole mitään. Tiedostot ovat minulla.
900 euroa, ${D}, ennen sunnuntaita.`,
    [D],
    [],
  ],
  [
    'fi',
    'exchange',
    `Talletus vahvistettu
Hei Maria, tilillesi on hyvitetty 0,0421 BTC. Kolikot saapuivat henkilökohtaiseen talletusosoitteeseesi ${M}. Jos et tehnyt talletusta, ota yhteyttä tukeen: tuki@porssi.example.`,
    [],
    [],
  ],
  [
    'fi',
    'refund',
    `Tilauksesi 5512 on peruttu. Palautimme maksamasi 89 euroa osoitteeseen ${M}, josta maksu tuli. Palautuksen näkyminen voi kestää vuorokauden.`,
    [],
    [],
  ],
  [
    'fi',
    'own deposit',
    `Tiedän mitä sinulla on, Pekka. Lompakkoosi ${M} tuli viime viikolla 0,3 bitcoinia. Puolet siitä on reilu hinta vaikenemisestani.
Hoida se osoitteeseen ${D} torstaihin mennessä, tai vaimosi näkee keskustelut.`,
    [D],
    [],
  ],
  [
    'fi',
    'quoted reply',
    `Hyvä on, hinta on nyt 1500 euroa. Sama osoite kuin ennenkin: ${D}

Pekka kirjoitti 9.11.2026:
> Onko tämä oikea? ${M}
> Minulla on vain 800.`,
    [D],
    [],
  ],
  [
    'fi',
    'not ours',
    `Joku matkii meitä. Jos ruudullasi näkyy ${M}, sinua huijaa kolmas osapuoli, eikä tiedostoja silloin avata. Meidän ainoa osoitteemme on tässä.

${D}

0,8 BTC, viisi päivää. Tunnuksesi lähetät osoitteeseen avain@sipuli.example.`,
    [D],
    ['email avain@sipuli.example'],
  ],
  [
    'fi',
    'supplier',
    `Hei, ohessa lasku 2026-118 verkkosivujen ylläpidosta, yhteensä 240 euroa. Voit maksaa tilille tai bitcoineina osoitteeseen ${M}. Maksuaikaa on 14 päivää. Kiitos asioinnistasi.`,
    [],
    [],
  ],
  [
    'fi',
    'mining',
    `Louhintapooli: laitteesi rig-3 ansaitsi 0,00091 BTC. Suoritus osoitteeseen ${M} on lähetetty. Vähimmäissuoritus 0,0005 BTC.`,
    [],
    [],
  ],
  [
    'fi',
    'news',
    `Poliisin mukaan ryhmä keräsi yli kaksi miljoonaa euroa. Uhreja käskettiin maksamaan 700 euroa bitcoineina osoitteeseen ${M} tai kuvat julkaistaan. Kaksi miestä otettiin tiistaina kiinni.`,
    [],
    [],
  ],
  [
    'fi',
    'court',
    `Käräjäoikeus tuomitsi valtiolle menetetyksi osoitteessa ${M} olleet 4,2 bitcoinia kiristysrikoksen tuottamana hyötynä. Vastaaja oli vaatinut kantajalta 5000 euroa.`,
    [],
    [],
  ],
  [
    'fi',
    'odd',
    `suoritus osoitteeseen ${D}, 650 euroa, kaksi päivää. Muuten esimiehesi saa kansion. Kun olet valmis, viestiä voi laittaa @varjo_mies telegramissa.`,
    [D],
    ['telegram varjo_mies'],
  ],
  [
    'fi',
    'odd 2',
    `Näin tämä päättyy hyvin: osoitteessa ${D} on ennen viikonloppua 1950 euroa enemmän kuin nyt. Näin tämä päättyy huonosti: työkaverisi saavat linkin. Minulla on sinusta video.`,
    [D],
    [],
  ],
  [
    'fi',
    'contacts',
    `Minulla on osoitekirjasi: miehesi mark.lee@home.example, siskosi numero 040 555 0101 ja pomosi ceo@firm.example. Kaikki saavat videon, ellei osoitteeseen ${D} tule 700 euroa. Minut tavoittaa signalista numerosta +358 50 123 4567.`,
    [D],
    ['signal +358501234567'],
  ],
  [
    'fi',
    'forwarder note',
    `Hei, tällainen tuli äidilleni. Minut saa kiinni numerosta 040 123 4567 ja terveyskeskuksen osoite on neuvonta@terveys.example.

"Olen varastanut potilastietosi. Laita 400 euroa tänne ${D} tai julkaisen ne huomenna. Vastaa osoitteeseen musta@posti.example."`,
    [D],
    ['email musta@posti.example'],
  ],
  // --- sv
  [
    'sv',
    'charity',
    `Jag har filmat dig genom din webbkamera. Om du inte betalar 13000 kronor går filmen till alla du känner.
Min plånbok: ${D}
Blir det pengar över tar barnsjukhuset emot gåvor på ${M}.`,
    [D],
    [],
  ],
  [
    'sv',
    'rival',
    `Du fick säkert det andra mejlet också, av clownen som vill ha sina pengar på ${M}. Glöm honom, han har ingenting. Det är jag som har filerna.
9000 kronor, ${D}, före söndag.`,
    [D],
    [],
  ],
  [
    'sv',
    'exchange',
    `Insättning bekräftad
Hej Maria, vi har krediterat ditt konto med 0,0421 BTC. Mynten kom till din personliga insättningsadress ${M}. Kontakta kundtjanst@bors.example om du inte känner igen insättningen.`,
    [],
    [],
  ],
  [
    'sv',
    'refund',
    `Din beställning 5512 har makulerats. De 890 kr som du betalat har vi skickat tillbaka till ${M}, som betalningen kom från.`,
    [],
    [],
  ],
  [
    'sv',
    'own deposit',
    `Jag vet vad du har, Peter. I förra veckan kom 0,3 bitcoin in i din plånbok ${M}. Hälften är ett rimligt pris för min tystnad.
Se till att det hamnar på ${D} senast torsdag, annars får din fru läsa chatten.`,
    [D],
    [],
  ],
  [
    'sv',
    'quoted reply',
    `Då så, priset är 15000 kronor nu. Samma adress som förut: ${D}

Den 9 november 2026 skrev Peter:
> Är det den här? ${M}
> Jag har bara 8000.`,
    [D],
    [],
  ],
  [
    'sv',
    'not ours',
    `Någon härmar oss. Om din skärm visar ${M} har du blivit lurad av någon annan och då låser vi inte upp något. Vår enda adress är den här.

${D}

0,8 BTC, fem dagar. Mejla ditt ID till nyckel@lok.example.`,
    [D],
    ['email nyckel@lok.example'],
  ],
  [
    'sv',
    'supplier',
    `Hej, bifogat finner ni faktura 2026-118 för webbhotell, summa 2400 kr. Leverantören tar betalt på bankgiro eller i bitcoin till ${M}. Betalningsvillkor 30 dagar. Tack för att ni anlitar oss.`,
    [],
    [],
  ],
  [
    'sv',
    'mining',
    `Utbetalning skickad! Din rigg har tjänat in 0,00091 BTC, som betalats ut till ${M}. Poolavgift 1 %.`,
    [],
    [],
  ],
  [
    'sv',
    'news',
    `Enligt polisen fick gruppen in mer än två miljoner kronor. Offren uppmanades att betala 7000 kronor i bitcoin till ${M}, annars skulle bilderna spridas. Två män greps i tisdags.`,
    [],
    [],
  ],
  [
    'sv',
    'tip jar',
    `Er sajt har ett hål och jag har laddat ner kundregistret. 0,05 BTC till ${D} så berättar jag var hålet är, annars hamnar det på ett forum på fredag.

--
r00tkit, säkerhetsforskare. Bjud på en kaffe: ${M}`,
    [D],
    [],
  ],
  [
    'sv',
    'odd',
    `Åttahundra euro till ${D}. Två dagar. Annars vet alla på jobbet vad du gör om kvällarna. Hör av dig på skugga@post.example om något krånglar.`,
    [D],
    ['email skugga@post.example'],
  ],
  [
    'sv',
    'odd 2',
    `Så här slutar det bra: ${D} har växt med 19500 kronor före helgen. Så här slutar det illa: dina kollegor får en länk. Jag har filmat dig.`,
    [D],
    [],
  ],
  [
    'sv',
    'contacts',
    `Jag har din adressbok: din man mark.lee@home.example, din syster 070 555 01 01 och din chef ceo@firm.example. Alla får filmen om inte 7000 kronor kommer till ${D}. Mig når du på Signal, +46 70 123 45 67.`,
    [D],
    ['signal +46701234567'],
  ],
  [
    'sv',
    'forwarder',
    `Hej! Det här kom till min mamma. Ni når mig på 070 123 45 67. Vårdcentralens adress är info@vard.example om ni behöver den.

"Jag har dina journaler. Swisha inte, lägg 4000 kronor i bitcoin på ${D}, annars läggs de ut i morgon. Svara till svart@post.example."`,
    [D],
    ['email svart@post.example'],
  ],
  // --- de
  [
    'de',
    'charity',
    `Ich habe Sie über Ihre Webcam gefilmt. Ohne 1300 Euro geht das Video an alle Ihre Kontakte.
Mein Wallet: ${D}
Wenn dann noch Geld übrig ist: Das Tierheim freut sich über Spenden an ${M}.`,
    [D],
    [],
  ],
  [
    'de',
    'rival',
    `Sie haben bestimmt auch die andere Mail bekommen, von dem Clown, der sein Geld auf ${M} haben will. Vergessen Sie ihn, er hat nichts. Ich habe die Dateien.
900 Euro, an ${D}, vor Sonntag.`,
    [D],
    [],
  ],
  [
    'de',
    'exchange',
    `Einzahlung bestätigt
Hallo Maria, wir haben Ihrem Konto 0,0421 BTC gutgeschrieben. Die Coins sind auf Ihrer persönlichen Einzahlungsadresse ${M} eingegangen. Fragen? support@boerse.example`,
    [],
    [],
  ],
  [
    'de',
    'refund',
    `Ihre Bestellung 5512 wurde storniert. Die gezahlten 89 EUR haben wir an ${M} zurücküberwiesen, von wo die Zahlung kam.`,
    [],
    [],
  ],
  [
    'de',
    'own deposit',
    `Ich weiß, was Sie haben. Letzte Woche kamen 0,3 Bitcoin in Ihrem Wallet ${M} an. Die Hälfte ist ein fairer Preis für mein Schweigen.
Sorgen Sie dafür, dass sie bis Donnerstag auf ${D} liegt, sonst liest Ihre Frau mit.`,
    [D],
    [],
  ],
  [
    'de',
    'quoted reply',
    `Gut, der Preis ist jetzt 1500 Euro. Gleiche Adresse wie vorher: ${D}

Am 09.11.2026 schrieb Peter:
> Ist das die richtige? ${M}
> Ich habe nur 800.`,
    [D],
    [],
  ],
  [
    'de',
    'not ours',
    `Jemand ahmt uns nach. Wenn auf Ihrem Bildschirm ${M} steht, sind Sie auf Dritte hereingefallen, und wir entschlüsseln nichts. Unsere einzige Adresse ist diese.

${D}

0,8 BTC, fünf Tage. Schicken Sie Ihre ID an schluessel@zwiebel.example.`,
    [D],
    ['email schluessel@zwiebel.example'],
  ],
  [
    'de',
    'supplier',
    `Sehr geehrte Damen und Herren, anbei die Rechnung 2026-118 für das Hosting über 240 EUR. Unser Lieferant nimmt auch Bitcoin, ${M}. Zahlbar innerhalb von 14 Tagen ohne Abzug.`,
    [],
    [],
  ],
  [
    'de',
    'mining',
    `Auszahlung gesendet! Ihr Rig hat 0,00091 BTC verdient, ausgezahlt an ${M}. Poolgebühr 1 %.`,
    [],
    [],
  ],
  [
    'de',
    'news',
    `Laut Polizei nahm die Gruppe über zwei Millionen Euro ein. Die Opfer sollten 700 Euro in Bitcoin an ${M} zahlen, sonst würden die Bilder veröffentlicht. Zwei Männer wurden am Dienstag festgenommen.`,
    [],
    [],
  ],
  [
    'de',
    'court',
    `Das Landgericht ordnet die Einziehung der unter ${M} verwahrten 4,2 BTC als Taterträge aus Erpressung an. Der Angeklagte hatte vom Kläger 5000 Euro gefordert.`,
    [],
    [],
  ],
  [
    'de',
    'odd',
    `Achthundert Euro auf ${D}. Zwei Tage. Sonst weiß die ganze Firma, was Sie abends treiben. Bei Problemen mit den Coins bin ich unter schatten@post.example erreichbar.`,
    [D],
    ['email schatten@post.example'],
  ],
  [
    'de',
    'odd 2',
    `So geht das gut aus: ${D} ist bis zum Wochenende um 1950 Euro gewachsen. So geht es schlecht aus: Ihre Kollegen bekommen einen Link. Ich habe Sie gefilmt.`,
    [D],
    [],
  ],
  [
    'de',
    'contacts',
    `Ich habe Ihr Adressbuch: Ihren Mann mark.lee@home.example, Ihre Schwester 0170 5550101 und Ihren Chef ceo@firm.example. Alle bekommen das Video, wenn nicht 700 Euro auf ${D} eingehen. Mich finden Sie bei Telegram unter @nachteule77.`,
    [D],
    ['telegram nachteule77'],
  ],
  [
    'de',
    'forwarder',
    `Hallo, das hier bekam meine Mutter. Sie erreichen mich unter 0170 1234567. Die Praxis hat die Adresse info@praxis.example.

"Ich habe Ihre Patientenakte. Legen Sie 400 Euro in Bitcoin auf ${D}, sonst steht sie morgen im Netz. Antworten Sie an schwarz@post.example."`,
    [D],
    ['email schwarz@post.example'],
  ],
  [
    'en',
    'dismissed',
    `We have your customer list. Forget ${M} to which you were told to transfer 2000 USD, it is closed. Transfer 2000 USD to ${D} by Friday or we publish the list.`,
    [D],
    [],
  ],
];
