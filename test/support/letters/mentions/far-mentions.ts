import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';

/** A letter of an author of its own: language, kind, text, the wallets that it demands money to, and how its writer is reached, as written. */
export type FarLetter = readonly [
  language: 'fi' | 'sv' | 'en' | 'de',
  kind: string,
  text: string,
  demanded: readonly string[],
  contacts: readonly string[],
];

/** Letters of many kinds, of chats, lists and tables, by an author who had read none of the others. */
export const FAR_MENTIONS: readonly FarLetter[] = [
  [
    'en',
    'ransomware gang',
    `Dear colleagues of Harrowgate Joinery,

Thank you for taking the time to open this file. Your servers HG-FS01 through HG-FS04 were locked during the night of 11 March. Our technicians took care not to damage anything.

  Item ............ decryptor + deletion of 212 GB
  Amount .......... 1.85 BTC
  Destination ..... ${D}
  Valid through ... 18 March, 18:00 UTC

A trial of two files (under 5 MB) is complimentary. Support desk answers round the clock:
  Tox  4F0BA190D9A9551B5D378044300734F38FD4373477A3BA68B6B6A9AD2C7E82C0818136F5A181
  Mail helpdesk-nightfern@example.net

We wish you a pleasant recovery.
Nightfern Client Care`,
    [D],
    ['4F0BA190D9A9551B5D378044300734F38FD4373477A3BA68B6B6A9AD2C7E82C0818136F5A181', 'helpdesk-nightfern@example.net'],
  ],
  [
    'en',
    'angry ex',
    `[21:04] Dorian: so you blocked me on everything except here. classy
[21:05] Dorian: i still have the Lisbon folder. all 41 of them
[21:05] Me: please don't
[21:09] Dorian: you had money for the greyhound shelter tho?? i saw your post, ${M}, "every little helps" lol
[21:10] Dorian: well now a little helps ME. what the sofa and the deposit cost, 2300 euros
[21:10] Dorian: ${D}
[21:11] Dorian: tomorrow before your shift or your mum gets the folder, i have her number +44 7700 900 0142`,
    [D],
    [],
  ],
  [
    'en',
    'teenager ddos',
    `yo admin

ur server been down since 4pm right?? thats me lmaooo. my net is 60k bots and i can do this all summer bro i got no school

50 bucks n i stop. its not even that much u get more from ur ranks shop

btc >> ${D}

dm me when its done @krakkelkid77 (tele) and dont be weird about it`,
    [D],
    ['@krakkelkid77'],
  ],
  ['en', 'terse line', `0.03 / ${D} / Friday noon / or the hotel video goes to Petra.`, [D], []],
  [
    'en',
    'long sextortion',
    `From: tobias.wrenfield@example.com
To: tobias.wrenfield@example.com
Subject: tobias.wrenfield - please read to the end

Look at the sender line.
It is you. That is not a trick of your eyes.
Some weeks ago you visited a page for grown-ups and it left a small guest on your laptop.
The guest likes to watch. It also likes to copy.
It copied 317 names out of your address book.
It copied what the lens saw on the evening of the ninth.
I cut both halves together: left the page, right you.
I am not proud of it, but I have a living to make.
My price is $1,290, in bitcoin only.
If you never bought any, a search engine will explain it in ten minutes.
The wallet (copy it, do not type it):
${D}
You have fifty hours from the opening of this mail; a pixel has told me when.
There is no sense in answering, the mailbox is your own.
Nor in changing the password, the guest has moved on.
When the coins arrive the film is wiped and we are strangers again.`,
    [D],
    [],
  ],
  [
    'en',
    'forward, own words',
    `Hi, I was told to forward this to you. I'm Maureen Castle-Byrne, you can ring me on +44 7700 900 0388 after five. I got frightened and already bought some coins on my exchange, they sit at my own deposit address ${M}, nothing has left yet. Should I? The letter is below.
Maureen

---------- Forwarded message ---------
From: "Observer"
Date: Tue, 4 Feb 2025 at 03:12
Subject: Your little secret
To: <m.castlebyrne@example.org>

Maureen, the things on your tablet are not fitting for a parish treasurer. £900 worth of BTC at ${D} by Sunday's service and the vicar hears nothing. (Yes, I have his address: rectory@example.org.)`,
    [D],
    [],
  ],
  [
    'en',
    'rival gang',
    `TO THE MANAGEMENT OF OBERLIN COLD STORAGE

You may have received a second note from persons who call themselves "Ashpit". They bought a stale login and have NOTHING. Ignore their channel @ashpit_official and above all send no coin to ${M}, we cannot credit you for that.

The keys are with us, and only with us. Our figure stands: 3 BTC. Our address stands: ${D}.

Talk: Session 0582a9ed65067dd73d2de922ecf4739dbba13a8ea1d42e541c3a9012c0f462cb55`,
    [D],
    ['0582a9ed65067dd73d2de922ecf4739dbba13a8ea1d42e541c3a9012c0f462cb55'],
  ],
  [
    'en',
    'friend list',
    `You think nobody knows you Graham? here is who will know on monday:

 - Linda (wife)  linda.p@example.com
 - Mr Oyelaran (boss)  oyelaran@example.net , +44 7700 900 0217
 - @deb_from_choir
 - your son's football group

or NOT know. 

${D}   <- 0.04

one time, no second letter`,
    [D],
    [],
  ],
  [
    'en',
    'machine translated',
    `Good day of yours the clinic of teeth!

In building of you is laid by my human a device with hexogen. He sits nearby and observes the doors. If the police will arrive he will press. I do not wish it, I am a man of business.

For that he take the device away, necessary is that 20 thousand dollar fall upon the purse ${D} until closing of the working day. By this is finished our acquaintance.

To call to reception +1 555 010 0044 of yours I will not, do not wait the call.`,
    [D],
    [],
  ],
  [
    'en',
    'bug bounty pressure',
    `Subject: Responsible disclosure - order API of Pellworth Outdoor

Hello security team,

My name is not important. I found that /v2/orders returns any customer's address when the id is counted up. I have exported 88,000 rows as evidence.

I noticed that you have no bounty page. My customary fee is 6,500 USD. I would hate for the evidence to end up on a forum because nobody felt responsible, and seven days is generous in this industry.

Fee details
    network: Bitcoin
    wallet: ${D}
    reference: none

I can be reached under quietlatch@example.org or on Threema KX7Q2M9A. In 2023 Corvane Tyres settled with me in one afternoon, see the public transaction to ${M} (old wallet, retired).

Kind regards`,
    [D],
    ['quietlatch@example.org', 'KX7Q2M9A'],
  ],
  [
    'en',
    'restaurant reviews',
    `Nice place, Trattoria Belcanto. 4.7 stars. Be a shame at 1.9.

I've 140 accounts warmed up, all with photos of a rat I did not even need to buy.

P.S. I forgot the boring part: 400 in btc. 
P.P.S. And the even more boring part: ${D}
P.P.P.S. The tip jar QR on your counter (${M}, right?) doesn't count, I'm not the waiter.`,
    [D],
    [],
  ],
  [
    'en',
    'hired killer',
    `Somebody gave me your photograph and half of my fee. I sat across the road from you two mornings. Blue bicycle, the limp, the little girl.

I am tired of this trade and I make you an offer: you top what he gave and I go home, plus you learn his name. He put 0.9 into ${M}; on that wallet you need do nothing, it is just so you can look and see I do not invent. You put 1.1, and the place for it is ${D}.

Once it's confirmed write one word, "home", to +44 7700 900 0951 on Signal. Not to the police, whose line 0800 555 0111 I know as well as you.`,
    [D],
    ['+44 7700 900 0951'],
  ],
  [
    'en',
    'data leak news',
    `>>> BRIGHTMOOR FERTILITY – 3rd and last notice <<<

Countdown page: http://hl5niy3fsth43ih74y6lltxkgs54shl7swfxktmyqxffdja3jm3s4bhd.onion
Volume: 61 GB, 9,400 patient files

What happens at zero: the archive goes to Ms Ilse Tarrant at the Evening Ledger (newsdesk@example.com), who already asked us for it, and to your lawyer Mr Pym, pym@example.net, with our compliments.

What prevents zero: 7.2 BTC arriving on
${D}

An earlier clinic prevented it, their receipt: ${M} , 12 Jan, 6.9 BTC. We kept our word to them.`,
    [D],
    ['hl5niy3fsth43ih74y6lltxkgs54shl7swfxktmyqxffdja3jm3s4bhd.onion'],
  ],
  [
    'en',
    'exchange notice',
    `Subject: New withdrawal address added

Hi Keziah,

The following address was added to your whitelist on 6 May at 10:41 from a device in Leeds:

${M}

Withdrawals to it unlock after 24 hours. If this wasn't you, lock your account straight away in the app or write to safety@example.com. We'll never ask you to move funds.

Team Bitharbour`,
    [],
    [],
  ],
  [
    'en',
    'charity mail',
    `Dear friends of the Saltmarsh Otter Trust,

The storm took two of our holts and the fence on the east side. Thanks to 212 of you the first is already rebuilt! If you'd like to chip in for the second, any sum is lovely: bank transfer, cheque, or bitcoin at ${M}. We aim for £4,000 by Easter.

Nothing happens if you can't, the otters send love anyway.
Bryony Tuck, otters@example.org, 01632 960 0123`,
    [],
    [],
  ],
  [
    'en',
    'awareness training',
    `All staff: results of last week's exercise

38 of you reported the pretend blackmail mail, 5 of you clicked. Well done mostly! A few asked about the wallet in it, ${M}: that one belongs to the IT security team, it is empty and it stays empty. Real blackmailers work with a deadline, with shame and with coins, so if such a letter comes, don't answer, don't pay, and forward it to phish@example.net or ring ext. 4410.

Next module: invoice fraud, due 30 June.`,
    [],
    [],
  ],
  [
    'en',
    'explorer alert',
    `WatchTower alert #20931
Address   : ${M}
Label     : "cold-2 (Jonah)"
Event     : incoming
Amount    : 0.01840000 BTC
Confirmations : 1
You receive this since you subscribed to the address. Unsubscribe: alerts@example.net`,
    [],
    [],
  ],
  [
    'en',
    'escrow chat',
    `@vinylbert: so the Blue Note first pressing is 620 all in, insured post
@tamsin_k: ok. escrow or direct?
@vinylbert: escrow pls, don't know you yet :)
@escrow_lotte: Hi both. Room 5518. Tamsin deposits 0.0093 to ${M}, I hold until the tracking says delivered, 48h deadline for the deposit or the room closes. Fee 1% each.
@tamsin_k: sent, one conf
@escrow_lotte: seen. Bert please ship.`,
    [],
    [],
  ],
  [
    'en',
    'friend repays',
    `hey!! i finally got paid so i can give back the ferry tickets + the dinner. 184 wasn't it? you gave me ${M} last time, still the same wallet? if not shout before friday, i'll send it then. and sorry it took ages, you should have threatened me haha. 
ps Rhys's new number is +44 7700 900 0765`,
    [],
    [],
  ],
  [
    'en',
    'supplier invoice',
    `INVOICE 2025-0417
Larkspur Hosting Ltd · billing@example.com

2 x dedicated server, April ........ 178.00
1 x backup 2 TB .................... 19.00
                       Total EUR   197.00

Payable within 14 days by SEPA or Bitcoin. BTC invoice address (single use): ${M}
After 30 days overdue, servers are suspended in accordance with section 6 of our terms.`,
    [],
    [],
  ],
  [
    'fi',
    'kiristysohjelma virallinen',
    `Arvoisa Lapinrannan Konepaja Oy:n johto

Tuotannonohjauksenne pysähtyi lauantaina klo 02.40. Se ei ollut laitevika. Olemme valmiit palauttamaan kaiken seuraavin ehdoin:

1. Korvaus 0,95 BTC
2. Osoite ${D}
3. Määräpäivä to 21.11.
4. Purkuavain toimitetaan kahden tunnin kuluessa

Neuvotteluhuone avautuu Tor-selaimella: asctv6hfnmq2ldw4dqltjgq46wqjll24eisbi6n65am2kjy2xdvye4pd.onion
Huoneen tunnus LRK-2281. Vakuutusyhtiönne Tyynen (korvaukset@example.fi) voitte ottaa mukaan, meitä se ei haittaa.

Yhteistyöterveisin
Ryhmä Hopeakettu`,
    [D],
    ['asctv6hfnmq2ldw4dqltjgq46wqjll24eisbi6n65am2kjy2xdvye4pd.onion'],
  ],
  [
    'fi',
    'eksä uhkaa',
    `Eiks ookin kivaa kun uus mies on niin täydellinen. Lähetän sille mielelläni ne mökin kuvat, Joonashan on tossa instassa ja sen numero 040 555 0418 on firman sivuilla.

Sä oot mulle auton velkaa. 1800. En haluu sitä tilille ettei sun äiti taas kysele.

${D}

Sunnuntaihin. Sit painan lähetä.`,
    [D],
    [],
  ],
  [
    'fi',
    'koululainen',
    `moi ope :D

mul on se video ku sä nukuit valvontatunnil. laitan sen tiktokkiin jos et maksa 30 e
se pitää olla bitcoineina koska en oo tyhmä
${D}
älä kerro rehtorille t. joku 9b:ltä`,
    [D],
    [],
  ],
  ['fi', 'rivi vain', `Asiakasrekisteri julki ma klo 8, ellei ${D} = 0,5`, [D], []],
  [
    'fi',
    'pitkä seksikiristys',
    `Lähettäjä: raimo.uusihonka@example.fi
Vastaanottaja: raimo.uusihonka@example.fi
Aihe: Tilisi on ollut minun jo 63 päivää

Iltaa, Raimo.
Et tunne minua, minä sinut sitäkin paremmin.
Syyskuussa avasit liitteen, joka ei ollutkaan lasku.
Siitä lähtien olen istunut koneesi sisällä kuin kissa uunin päällä.
Näppäimet, ruutu, mikrofoni: kaikki on tallessa.
Myös se, mitä teit 14. päivän iltana luullessasi olevasi yksin.
Leike kestää neljä minuuttia, ja kasvosi näkyvät hyvin.
Osoitekirjastasi löytyi 208 ihmistä, joita leike varmasti kiinnostaisi.
Minua se ei enää kiinnosta. Minua kiinnostavat 1 150 euroa.
Kryptopörssejä on monta, valitse mikä vain.
Sitten tähän, kirjain kirjaimelta:
${D}
Laskuri käynnistyi, kun avasit viestin. Siinä on 48 tuntia.
Viranomaiset ottavat kyllä ilmoituksen vastaan, mutta eivät löydä ketään.
Vastata ei kannata, kirje tulisi sinulle itsellesi.
Hyvää talvea.`,
    [D],
    [],
  ],
  [
    'fi',
    'uhrin saate',
    `Hei,
laitan tämän teille niin kuin puhelimessa neuvottiin. Olen Sirkka-Liisa Vaahteramäki, minut tavoittaa numerosta 050 555 0672 tai sirkkaliisa.v@example.fi. Pojanpoika ehti jo ostaa bitcoinia ja ne ovat hänen omassa lompakossaan ${M}, niitä EI ole lähetetty. Mitä teen?

-----Alkuperäinen viesti-----
Lähettäjä: Valvoja
Lähetetty: keskiviikko 8. tammikuuta 2025 4.17
Vastaanottaja: Sirkka-Liisa Vaahteramäki
Aihe: VIIMEINEN

Rouva hyvä. Tietokoneenne selaushistoria on minulla ja seurakuntaneuvosto saa sen, jollei lompakkoon ${D} ole perjantaina ilmestynyt 700 euroa. Kuitin voitte näyttää tänne: valvoja.kaikki@example.net`,
    [D],
    ['valvoja.kaikki@example.net'],
  ],
  [
    'fi',
    'kilpaileva ryhmä',
    `Huomio Kivisalmen Vesi Oy!!

Teille on kirjoittanut joku nimellä Musta Haahka ja antanut lompakon ${M}. Se on huijari joka luki meidän foorumia. Hänelle maksettu raha on hukkaan heitetty eikä hänen Telegram @mustahaahka_fi vastaa kun kysytte avainta.

Oikea osoite, ainoa: ${D}
Oikea hinta, ainoa: 1,2 BTC
Oikea yhteys, ainoa: @kaislikko_tuki9`,
    [D],
    ['@kaislikko_tuki9'],
  ],
  [
    'fi',
    'läheislista',
    `Teemu,

saavat linkin ensi viikolla:
* vaimo Outi, outi.r@example.com
* esimies K. Hautaviita +358 40 555 0233
* partiolippukunta, johtajat@example.org
* isä (lankapuhelin, heh)

eivät saa, jos 0,025 btc löytyy täältä ${D}`,
    [D],
    [],
  ],
  [
    'fi',
    'konekäännös',
    `Hyvää päivää arvostettu omistaja sivuston!

Teidän sivusto www.example.fi on tullut hakkeroitu ja me nyt uutamme tietokanta. Jos sinä et halua että maine on pilattu ja googlessa istuu sinut mustassa listassa, täytyy tehdä seuraava asia.

Kulje 2500 dollari määrä BTC:ssä kohti osoite: ${D} (paina kopioida ja liimata, on pieni kirjain herkkä).

Kun sinä olet maksettu, me saamme sen tietää automaattinen. Ei vastaa tähän kirje, ei ole lukija.`,
    [D],
    [],
  ],
  [
    'fi',
    'terapiavuoto',
    `Olen se, jolla on Tuomipihlajan vastaanoton kertomukset. Sinun omasi on 61 sivua, luin ne kaikki.

Vastaanotto ei suostunut, siksi kirjoitan suoraan. Heille ei kannata soittaa (09 555 0310), he vain pyytävät sinua odottamaan. Eikä rikosuhripäivystykseen, 0800 555 006.

200 € nyt, 500 € ylihuomenna.
Sinulle varattu lompakko on ${D}

Sama lompakko käy molempina päivinä. Henkilöä, joka maksoi lompakkoon ${M}, en ole enää vaivannut; voit itse katsoa lohkoketjusta.`,
    [D],
    [],
  ],
  [
    'fi',
    'vuokraemäntä',
    `Airi,
asut talossa jossa seinät on ohuet ja minulla puhelin jossa on hyvä mikki. Haluatko että isännöitsijä kuulee mitä hänestä sanoit? tai Pirjo kolmosesta?

En ole ahne, 150 riittää. Lapun kääntöpuolella on QR, ja jos se ei toimi niin tässä se on kirjaimina  ${D}

Ps. Se taloyhtiön joulukeräys (${M}) on sitten eri asia, sinne saa laittaa mitä lystää.`,
    [D],
    [],
  ],
  [
    'fi',
    'palvelunesto',
    `Subject: verkkokauppa.example.fi alhaalla -> syy

Testasimme teitä klo 14.00–14.15. Huomasitte varmaan. Seuraava kerta on Black Friday eikä se kestä varttia.

Suojamaksu 0,3 BTC / vuosi
${D}

Kuittaus Signaliin +358 40 555 0999, lisätkää viestiin sana "satama". Viime vuonna Rautakulma-ketju hoiti oman osuutensa osoitteeseen ${M}, mutta se on suljettu, älkää käyttäkö.`,
    [D],
    ['+358 40 555 0999'],
  ],
  [
    'fi',
    'yrityssalaisuus chat',
    `15:31 Tuntematon: Onko tämä talousjohtaja Meriö?
15:33 Minä: On. Kuka siellä
15:34 Tuntematon: Se, jolla on teidän tarjouslaskentanne. Kauppalehden tyylinen toimittaja kysyi jo perään, uutisvinkit@example.com, ehkä tunnette
15:36 Minä: Mitä haluatte?
15:36 Tuntematon: Puolitoista. Bitcoinia siis.
15:40 Minä: meidän pörssitili on ${M}, siellä ei ole noin paljon
15:41 Tuntematon: Sitten siirrätte sen mitä on ja loput pe. ${D}
15:42 Tuntematon: Jatketaan Wiressa, @harmaasiipi_w. Tämä numero kuolee illalla.`,
    [D],
    ['@harmaasiipi_w'],
  ],
  [
    'fi',
    'pörssin ilmoitus',
    `Hei Ossi,

nostopyyntösi on käsitelty.

Määrä: 0,0112 BTC
Vastaanottaja: ${M}
Kulu: 0,00004 BTC

Jos et tunnista nostoa, lukitse tilisi 24 tunnin kuluessa sovelluksessa ja ota yhteys asiakaspalveluun: tuki@example.fi, 09 555 0144.

Kolikkosatama Oy`,
    [],
    [],
  ],
  [
    'fi',
    'hyväntekeväisyys',
    `Kiitos sinulle, löytökissojen ystävä!

Talvi tuli ja häkit ovat täynnä: 74 kissaa, yksi lämminvesivaraaja, ja se yksi hajosi eilen. Uusi maksaa 1 900 €. Lahjoittaa voi tilille, MobilePaylla tai bitcoineina osoitteeseen ${M}. Perjantaihin mennessä saadut lahjoitukset tuplaa paikallinen rautakauppa.

Ilman lämmintä vettäkin pärjäämme, mutta kissat naukuvat.
Pesä ry, pesa@example.org`,
    [],
    [],
  ],
  [
    'fi',
    'lasku',
    `LASKU 10482
Graniittipilvi Oy, laskutus@example.net

Virtuaalipalvelin, lokakuu      24,80
Verkkotunnus 1 v                17,00
Yhteensä                        41,80 €
Eräpäivä 15.11. Maksutapa: tilisiirto tai BTC, kertakäyttöinen osoite ${M}
Maksumuistutus 5 €. Viivästyneen laskun jälkeen palvelu suljetaan 30 pv kuluttua eräpäivästä.`,
    [],
    [],
  ],
  [
    'fi',
    'uutiskirje',
    `LOUHOS – kryptoviikko 37

• Hashrate ennätyksessä, palkkiot eivät.
• Vanha valas heräsi: vuodesta 2011 nukkunut ${M} siirsi 20 kolikkoa. Kuka, ei kukaan tiedä.
• Kiristyskirjeitä liikkeellä taas: Kyberkeskus muistuttaa, ettei niihin makseta.

Palaute: louhos@example.com. Kirjeen tilaus päättyy linkistä.`,
    [],
    [],
  ],
  [
    'fi',
    'kaverin velka',
    `Moro! Laitoin sulle just sen 90 e niistä festarilipuista, meni osoitteeseen ${M} niinku sanoit. Näkyykö? Jos ei tuu tunnissa nii soita mulle 045 555 0721, vanha luuri hajos. Terkkuja Villelle`,
    [],
    [],
  ],
  [
    'fi',
    'koulutusviesti',
    `Henkilöstölle / tietoturvakoulutus, osa 3

Viime viikon harjoituskirje oli meidän lähettämämme. Siinä näkynyt lompakko ${M} on tietohallinnon testilompakko, eikä sinne voi hävitä kenenkään rahaa. Oikean kiristäjän tunnistat kiireestä ja häpeällä pelottelusta. Älä vastaa, älä poista, vaan välitä osoitteeseen havainnot@example.fi.

Kysymykset: Jaana Ristola, 0295 555 018`,
    [],
    [],
  ],
  [
    'fi',
    'lohkoselain hälytys',
    `Hälytys | seurattu osoite
${M}
-0,2500 BTC | 3 vahvistusta | 11.3. klo 19.22
Tilasit ilmoitukset nimellä "Kerhon kassa". Peruuta: seuranta@example.net`,
    [],
    [],
  ],
  [
    'sv',
    'utpressningsprogram artigt',
    `Bästa ledning för Sibboskärgårdens Färjor Ab

Vi beklagar olägenheten. Ert bokningssystem och löneregistret är sedan natten mot tisdag i vårt förvar.

Er andel i lösningen:
    1,4 bitcoin, odelat
    senast fredag kl. 16
    mottagare ${D}

Vår andel i lösningen: nyckel, raderingsintyg och en kort rapport om hur vi kom in.

Frågor besvaras på Session:
05cc6577428c2f6d6bc64e5a22fac180d6b2e6e1b465e551305fd2d2490ca4c616
Er egen it-jour (09 555 0277) kan inte hjälpa er med detta, hur trevliga de än är.

Högaktningsfullt
Kontoret`,
    [D],
    ['05cc6577428c2f6d6bc64e5a22fac180d6b2e6e1b465e551305fd2d2490ca4c616'],
  ],
  [
    'sv',
    'svartsjukt ex',
    `Ja nu va de ju roligt att du flyttat ihop med Benkku. Vet han om Tallinn? Nä. Jag tänkte väl de.

Jag vill ha igen pengarna för båtmotorn, 1 400, sen är vi kvitt å du får bilderna. Int på kontot, hit: ${D}

Annars mejlar jag honom på benkku.s@example.fi på lördag, å din mamma med.`,
    [D],
    [],
  ],
  [
    'sv',
    'tonåring server',
    `hallå ägaren till servern

de e jag som lagga ner er igår å i förrgår. kan fortsätta hur länge som helst typ
vill ha 40 € i btc så slutar ja, lovar
${D}
skriv på telegram @fladdermusen_05 när ni skicka, int på discord för där e ja bannad xD`,
    [D],
    ['@fladdermusen_05'],
  ],
  ['sv', 'en rad', `${D}: 0,08 före onsdag, eller så läser hela Korsholm din dagbok.`, [D], []],
  [
    'sv',
    'lång sexutpressning',
    `Från: gunvor.backlund@example.org
Till: gunvor.backlund@example.org
Ärende: Det här brevet kommer från din egen låda

Hej Gunvor.
Jag tänker inte presentera mig, det är bättre så.
I augusti lånade du ut din trådlösa uppkoppling utan att veta om det.
Sedan dess har jag bott i din dator.
Jag har sett dig betala räkningar och lösa korsord.
Jag har också sett annat, och kameran var på.
Det blev en film på sex minuter.
Filmen har jag lagt intill sidorna du tittade på.
Din adresslista innehåller 96 namn, bland dem kyrkoherden.
Nu kommer jag till saken.
980 euro gör att filmen försvinner.
Den som inte äger bitcoin kan köpa dem med bankkort på en kvart.
Min plånbok heter ${D}
Tre dygn, räknat från nu.
Lösenordet kan du byta om det lugnar dig. Mig rör det inte.`,
    [D],
    [],
  ],
  [
    'sv',
    'vidarebefordrat, egna ord',
    `Hej! Min son sade att man kan skicka sånt här åt er. Jag heter Holger Nygrén och nås på +358 40 555 0561 eller holger.nygren@example.fi. Jag har inte betalat. Den andra plånboken jag nämnde i telefon, ${M}, är min egen hos växlingsfirman, så den behöver ni inte bry er om.

Mvh Holger

-----Ursprungligt meddelande-----
Från: Revisorn
Skickat: den 19 februari 2025 23:58
Till: Holger Nygrén
Ämne: Deklarationen

Skogsaffären 2021, Holger. Kontanterna. Skatteförvaltningen kan få veta, eller så får ${D} ta emot 3 000 €. Bekräfta till revisorn.natt@example.com så snart det är gjort.`,
    [D],
    ['revisorn.natt@example.com'],
  ],
  [
    'sv',
    'rivaliserande gäng',
    `Till Österbottens Plåt & Profil

Ni förhandlar med fel folk. @polarkrets_support har köpt skärmbilder av oss och låtsas ha nycklarna. Plånboken de uppger (${M}) har inget med er data att göra. Det ni satt in där får ni se som läropengar.

Hos oss: 0,7 BTC.
Adressen hos oss: ${D}
Brevlådan hos oss: malm.och.rost@example.net`,
    [D],
    ['malm.och.rost@example.net'],
  ],
  [
    'sv',
    'bekantskapslista',
    `Kjell-Åke! Se på den här listan en stund:

1) Marita – marita.w@example.com
2) chefen Sundqvist – 050 555 0834
3) @kapellbandet_ordf
4) alla i jaktlaget

Stryk dem genom att 0,03 BTC dyker upp på

   ${D}

Jag räknar till söndag.`,
    [D],
    [],
  ],
  [
    'sv',
    'maskinöversatt',
    `Kära innehavare av företag!

Jag har placerat i er e-post en trojan häst och alla filer av kunder är nu på mina serverar. Jag är en professionell och känner ingen hat till er.

Jag söker från er summan 4000 USD, som måste anlända i min bitcoin portmonnä ${D} innan 72 timma är förflutit. Efter arrivalen kommer jag ögonblickligt förstöra kopiorna, du har min heders ord.

Försök icke att svara, adressen är genererad av maskin.`,
    [D],
    [],
  ],
  [
    'sv',
    'läkarcentral hotad',
    `Det gäller Läkarstationen Strandvägen. Ni är chefsläkare där, alltså skriver jag till er och inte till växeln (06 555 0190).

Jag har 5 200 journaler. Det vill jag inte ha. Jag vill ha två bitcoin.

Er advokat, fru Ekholm-Rask, ekholmrask@example.org, kommer att råda er att vänta. Redaktör Thors på Kustbladet, tips@example.fi, kommer att hoppas att ni lyder henne.

Plånbok: ${D}. Svar via Threema, id R4NV8TK2.

Som underpant: en klinik i Tavastland gjorde rätt för sig till ${M} i oktober och har inte synts i någon tidning.`,
    [D],
    ['R4NV8TK2'],
  ],
  [
    'sv',
    'granngräl',
    `Fru Lindholm på 4 B

Er hund har förorenat gården 31 gånger. Jag har film på varje gång och film på annat också, från bastun, genom gluggen ni vet.

Disponenten får det. Om inte. 250 euro. I sådana där bitcoin, pojken min har ordnat en adress:
${D}

PS Gårdstalkots insamling på anslagstavlan, ${M}, är INTE den, dit ska ni ge er tia som alla andra.`,
    [D],
    [],
  ],
  [
    'sv',
    'överbelastning butik',
    `Ämne: kvällens avbrott

Kl 20.00 var er nätbutik borta i tolv minuter. Det var provsmakning.

 Vad    | Hur mycket | Vart
 -------|------------|------
 Lugn   | 0,22 BTC   | ${D}
 Återbäring (om ni betalar dubbelt av misstag sänder vi tillbaka till er växlingsadress) | – | ${M}

Ni har till löningsdagen. Wire: @drivved_ops`,
    [D],
    ['@drivved_ops'],
  ],
  [
    'sv',
    'chattutdrag',
    `Okänd 18:20: du är Fredrika som jobbar på banken va
Jag 18:22: Vem frågar?
Okänd 18:22: nån som har dina meddelanden med M.
Okänd 18:23: alla 600
Jag 18:29: Jag ringer polisen
Okänd 18:30: gör det, 0295 555 030, sitt i kö :) under tiden tickar det. 0,05
Jag 18:41: Jag har bara på Nordkrypto, ${M}
Okänd 18:42: inte mitt problem var du har dem. flytta dem till ${D}
Okänd 18:42: halv nio i morgon`,
    [D],
    [],
  ],
  [
    'sv',
    'börsmeddelande',
    `Hej Solveig!

Insättningen är framme. 0,0305 BTC har krediterats ditt konto via din insättningsadress ${M}.

Ändras adressen ser du det under Plånbok > Ta emot. Vi ber dig aldrig i mejl eller per telefon att flytta medel. Misstänker du bedrägeri: trygghet@example.fi.

Nordanmynt`,
    [],
    [],
  ],
  [
    'sv',
    'välgörenhet',
    `Bästa medlem i Skärgårdens Sjöräddarvänner,

motorn i Karin II gav upp vid Utö. Vi behöver 12 000 € före islossningen, annars ligger båten på land i sommar. Ge en slant, gammal som ung: med bankgiro, kontant på kaffestunden den 3.4 eller i bitcoin, ${M}.

Tack för varje euro!
Ulla-Maj Ramsdal, kassör, tfn 040 555 0912`,
    [],
    [],
  ],
  [
    'sv',
    'faktura webbhotell',
    `Faktura nr 7719 – Holmgårds Data Ab
Kund: Pargas Trädgårdsvänner rf

Webbutrymme 12 mån      96,00
Moms 25,5 %             24,48
Att betala             120,48 €
Förfaller 31.5. Vill ni betala i krypto går det bra till ${M} (uppge fakturanumret i ett mejl till faktura@example.net). Vid utebliven betalning stängs sidan efter andra påminnelsen.`,
    [],
    [],
  ],
  [
    'sv',
    'nyhetsbrev',
    `KRYPTOKUSTEN, vecka 12

Veckans kuriosa: någon har skickat en hel bitcoin till ${M}, en adress som ingen tros ha nyckeln till. Offergåva eller feltryck? Hör av er till redaktionen, kusten@example.com, om ni har en teori.

Veckans varning: "jag har filmat dig"-breven är tillbaka. Radera dem, betala inget.`,
    [],
    [],
  ],
  [
    'sv',
    'kompis återbetalar',
    `Tjena Nicke, du fick väl stugpengarna? satt över 0,0021 åt ${M} på onsdagen, det borde va 160 och lite för bensin. Om du int ser dem så ring, jag är på 044 555 0378. Nästa gång tar vi kontanter som folk!`,
    [],
    [],
  ],
  [
    'sv',
    'säkerhetsutbildning',
    `Intranät > Aktuellt > Blev du rädd i måndags?

Brevet "Jag vet vad du gjorde" var en övning. 61 procent anmälde det, strålande. Plånboken som stod i brevet (${M}) är informationssäkerhetens egen och dit har ingen skickat något. Kommer ett riktigt brev: rör inget, betala inget, ring 6600 eller sänd vidare till larm@example.org.`,
    [],
    [],
  ],
  [
    'sv',
    'deposition förmedlare',
    `@algot_ur: klockan är servad 2022, papper finns
@rakel.h: fint, jag tar den för 1 050
@formedlaren_k: Då öppnar jag affär 318. Rakel, deponera 0,0156 på ${M}. Jag släpper summan till Algot då du har klockan i handen. Deponerar du inte inom 24 h förfaller affären.
@rakel.h: gjort!
@algot_ur: postar i morron`,
    [],
    [],
  ],
  [
    'de',
    'Verschlüsselung Kanzleiton',
    `Betreff: Vorgang 0417/KE – Kelterei Ebersroth GmbH

Sehr geehrte Frau Geschäftsführerin,

wir nehmen Bezug auf den Zustand Ihrer Server, den Sie inzwischen bemerkt haben dürften, und unterbreiten folgenden Vergleich:

§ 1  Der Schuldner leistet 2,1 BTC.
§ 2  Leistungsort ist ${D}.
§ 3  Die Gegenseite händigt binnen drei Stunden den Schlüssel aus.
§ 4  Mit Ablauf des 30. verfällt das Angebot, die Personalakten werden veröffentlicht.

Rückfragen: Tox E302123B7000BFE42530F72E221829FB876E020A4FC512F52640B349E1D8158494E1CBFAEF1F
Ihren Anwalt Dr. Wendehorst (kanzlei@example.org) dürfen Sie gern mitlesen lassen.`,
    [D],
    ['E302123B7000BFE42530F72E221829FB876E020A4FC512F52640B349E1D8158494E1CBFAEF1F'],
  ],
  [
    'de',
    'verlassener Freund',
    `Na Jule, wie läufts mit dem Neuen

ich sag dir wies läuft. du hast mich 3 jahre gekostet und die küche. 2600 Euro war die. das geld für dein tierheim war ja auch da, ${M}, hast du ja überall rumgepostet, die armen hündchen

jetzt bin ich das arme hündchen. ${D}

bis zum 1. sonst kriegt dein chef (h.brandl@example.com) die fotos von der hütte. und zwar alle`,
    [D],
    [],
  ],
  [
    'de',
    'Schüler',
    `servus herr studienrat

hab ihren laptop im lehrerzimmer gefunden ... also den inhalt. die matheklausuren fürs abi sind nice, der ordner "privat" noch nicer

100€, aber als btc: ${D}

oder der ganze jahrgang hat beides in der whatsapp. kein stress, montag reicht. schreiben sie @tafelschwamm_x auf telegram wenns da ist`,
    [D],
    ['@tafelschwamm_x'],
  ],
  ['de', 'Einzeiler', `Bis Do. 0,015 an ${D}. Sonst sieht Anke alles.`, [D], []],
  [
    'de',
    'Kamera-Masche lang',
    `Von: w.grothekamp@example.net
An: w.grothekamp@example.net
Betreff: Ihr Konto schreibt Ihnen

Guten Abend.
Wundern Sie sich nicht über den Absender, ich sitze in Ihrem Postfach.
Den Weg dorthin haben Sie mir am 2. Juni selbst geöffnet, mit einem Klick auf ein Paketbild.
Seither führe ich Buch über Sie.
Seite eins: Ihre Passwörter.
Seite zwei: Ihre Vorlieben, nach Mitternacht.
Seite drei ist ein Film, darauf sind Sie und niemand sonst.
Ich habe 154 Empfänger vorbereitet, Kegelverein inbegriffen.
Es genügt ein Tastendruck, aber ich drücke ungern.
Mein Honorar für das Nichtdrücken: 1.480 Euro.
Ausschließlich Bitcoin.
${D}
Bitte mit Kopieren und Einfügen, ein Tippfehler und das Geld ist für uns beide weg.
Zwei Tage und zwei Nächte haben Sie.
Eine Antwort landet nur bei Ihnen selbst, sparen Sie sich die Mühe.
Leben Sie wohl.`,
    [D],
    [],
  ],
  [
    'de',
    'weitergeleitet mit Vorwort',
    `Guten Tag an die Meldestelle,

mein Name ist Edeltraud Passlack, Tel. 0151 555 0440 (ab 18 Uhr). Mein Mann hat in der Aufregung schon 200 Euro geschickt, aber an die falsche Adresse, nämlich an unsere eigene bei der Bitbörse, ${M}. Also noch nichts verloren. Hier der Brief, den Namen Falkner kennen wir nicht.

Anfang der weitergeleiteten Nachricht:

Von: Falkner
Datum: 23. Januar 2025 um 02:06:11 MEZ
An: passlack@example.org
Betreff: Gartenlaube

Herr Passlack, was in Laube 17 geschieht, muss in Laube 17 bleiben, finden Sie nicht? 850 € sind dafür angemessen. Bitcoin, Adresse ${D}, Frist Lichtmess. Vollzug melden Sie an falkner.horst7@example.com.`,
    [D],
    ['falkner.horst7@example.com'],
  ],
  [
    'de',
    'Konkurrenzbande',
    `AN DIE SPEDITION TRAUNINGER

1. Die Nachricht von "Eisvogel" ist eine Fälschung.
2. ${M} gehört denen, nicht uns. Finger weg davon!
3. Deren Mailadresse eisvogel@example.com blockieren Sie am besten gleich.
4. Verschlüsselt haben WIR. Beweis: Datei TOUR_2024_KW51.xlsx, Zelle C9, steht "Pfaffenhofen".
5. 0,88 BTC → ${D}
6. Signal: +49 151 555 0877`,
    [D],
    ['+49 151 555 0877'],
  ],
  [
    'de',
    'Freundesliste Drohung',
    `so volker. wen nehm ich zuerst?

deine frau   0171 555 0102
den pfarrer  pfarramt@example.org
@lauftreff_sabine
oder gleich die ganze feuerwehr

kannst auch keinen nehmen. kostet 0,035. ${D}. hast bis zum spieltag`,
    [D],
    [],
  ],
  [
    'de',
    'Maschinenübersetzung',
    `Grüße Sie der Benutzer!

Ich bin ein Hacker welcher hat den Zutritt zu Ihr Betriebssystem. Das Virus aktualisiert seine Unterschrift jede vier Stunde, deshalb schweigt Antivirus.

Überweisung der Betrag von 750$ in das Bitcoin-Äquivalent auf meine Brieftasche ist nötig (wenn wissen Sie nicht wie, im Google schreiben "kaufen das Bitcoin").

Meine Brieftasche hat Anschrift: ${D}

Nach Empfang der Zahlung ich lösche das Video und Sie hören mich nie nochmals. Ich gebe 50 Stunde. Beklagen irgendwo hat kein Sinn.`,
    [D],
    [],
  ],
  [
    'de',
    'Praxis Datenleck',
    `Zahnarztpraxis Dres. Immenkötter – Anhörung

Uns liegen vor: 3.100 Patientenakten, 12 Jahre Abrechnung, ein Chat über Frau K. vom Empfang.

Vorgesehen ist die Übergabe an Redakteur Sielaff vom Anzeiger (redaktion@example.net). Davon sehen wir ab gegen 1,3 BTC.

Die Gegenleistung wird erwartet auf:

        ${D}

Ihr Aktenzeichen und den Chat finden Sie auf k44srhl23hg7yqmwgkrju4efzndscofut5eqe3mgzm5pxn2lntdwj76d.onion, Kennwort "Amalgam". Die Praxis Ihres Kollegen in Lemgo hat sich im Mai verständigt (vgl. Eingang bei ${M}) und praktiziert unbehelligt.

Ein Anruf bei der Kripo, 0800 555 0150, gilt als Ablehnung.`,
    [D],
    ['k44srhl23hg7yqmwgkrju4efzndscofut5eqe3mgzm5pxn2lntdwj76d.onion'],
  ],
  [
    'de',
    'Nachbar Zettel',
    `Hallo 2. OG links!!

Untervermieten ohne Erlaubnis ... 3 Leute, seit März, ich hab die Klingelfotos. Die Hausverwaltung (verwaltung@example.com) fände das bestimmt spannend.

Mein Schweigen: 300,- 

${D}

(nicht verwechseln mit dem Aushang vom Mieterbund, das ${M} drauf ist deren Spendenkonto, die sollen von mir nix kriegen)`,
    [D],
    [],
  ],
  [
    'de',
    'Shop-Angriff',
    `Moin,

kurze Info zum Ausfall heute 11:30–11:48: das waren wir, 40 Gbit, kleine Stufe.

Tarif S  – 0,10 BTC – 1 Monat Ruhe
Tarif M  – 0,25 BTC – 6 Monate
Tarif L  – 0,40 BTC – für immer

Für alle Tarife: ${D}
Erstattung bei Doppelzahlung ginge an Ihre bekannte Shop-Wallet ${M}, wir sind ja keine Unmenschen.

Buchung bestätigen unter tarifberatung@example.net oder @brandung_tarife`,
    [D],
    ['tarifberatung@example.net', '@brandung_tarife'],
  ],
  [
    'de',
    'Chatverlauf Dating',
    `[14.02., 22:41] Lena♡: das war schön eben 😊
[14.02., 22:43] Lena♡: ok. jetzt ernst. hab alles aufgenommen
[14.02., 22:44] Ich: was??
[14.02., 22:44] Lena♡: deine schwester @moni.haselbach, deine firma, dein trainer. hab alle offen im anderen fenster
[14.02., 22:46] Ich: bitte nicht. was willst du
[14.02., 22:46] Lena♡: 500
[14.02., 22:51] Ich: hab nur die wallet wo mein kumpel mir immer zurückzahlt, ${M}, da sind 220 drauf
[14.02., 22:52] Lena♡: dann 220 heute, rest freitag
[14.02., 22:52] Lena♡: ${D}
[14.02., 22:53] Lena♡: screenshot wenn fertig`,
    [D],
    [],
  ],
  [
    'de',
    'Börse Auszahlung',
    `Hallo Herr Quandel,

Ihre Auszahlung wurde ausgeführt.

Betrag: 0,0470 BTC
Zieladresse: ${M}
Referenz: AZ-77120

Haben Sie diese Auszahlung nicht beauftragt? Dann sperren Sie Ihr Konto bitte umgehend und melden Sie sich unter sicherheit@example.com oder 0800 555 0199.

Münzhafen Deutschland`,
    [],
    [],
  ],
  [
    'de',
    'Spendenaufruf',
    `Liebe Freundinnen und Freunde der Freilichtbühne Altenhagen,

ohne neues Dach keine Saison, so einfach ist das. 8.000 Euro fehlen noch, am 15. April muss der Zimmermann beauftragt sein. Wer helfen mag: Sammelbüchse, Überweisung oder, ganz modern, Bitcoin an ${M}.

Jeder Ziegel bekommt Ihren Namen.
Herzlich, Friedegund Ottersbach, buehne@example.org`,
    [],
    [],
  ],
  [
    'de',
    'Rechnung Lieferant',
    `Rechnung RE-3308
Kaffeerösterei Sonnwald, buchhaltung@example.net

Pos 1   12 kg Hausmischung      214,80
Pos 2   Mühlenwartung            65,00
Summe                           279,80 EUR

Zahlbar bis 20.09. Bei Zahlung in Bitcoin gewähren wir 2 % Skonto: ${M}. Bitte beachten Sie, dass wir nach der zweiten Mahnung an ein Inkassobüro abgeben müssen.`,
    [],
    [],
  ],
  [
    'de',
    'Krypto-Rundbrief',
    `BLOCKWART – Ausgabe 88

Leserfrage: "Wem gehört eigentlich ${M}?" Antwort: vermutlich einer Börse, die Muster der Eingänge sprechen dafür. Bewiesen ist nichts.

Aus der Szene: Das Landgericht verurteilte einen 24-Jährigen, der Kleingärtner mit erfundenen Videos erpresst hatte, zu drei Jahren.

Leserpost an blockwart@example.org – wir drucken auch Gemeines.`,
    [],
    [],
  ],
  [
    'de',
    'Freund zahlt zurück',
    `Hi Matze, Kohle vom Skiwochenende ist raus, 0,0034 an ${M}, müsste gleich da sein. Hab die Liftkarte mit drin. Falls was fehlt meld dich, neue Nummer: 0176 555 0623. Und sag Birgit nix vom Sturz, sonst bist du fällig ;)`,
    [],
    [],
  ],
  [
    'de',
    'Schulung Phishing',
    `Rundmail der IT – Auswertung "Aktion Angelhaken"

Danke fürs Mitmachen! 9 Kolleginnen und Kollegen haben im Test geantwortet, 204 haben gemeldet. Die im Testschreiben abgebildete Wallet ${M} ist unsere eigene und dient nur der Übung. Im Ernstfall gilt: nicht zahlen, nicht antworten, melden bei it-notfall@example.com, Durchwahl 555.`,
    [],
    [],
  ],
  [
    'de',
    'Treuhand Gespräch',
    `@objektiv_gerd: Sommicron, Glas sauber, 890 VB
@nele_analog: 850 und Treuhand?
@objektiv_gerd: ok
@treuhand_ida: Vorgang 92 offen. Nele bitte 0,0127 einzahlen auf ${M}, Frist morgen 20 Uhr, sonst schließe ich. Auszahlung an Gerd nach Erhalt.
@nele_analog: eingezahlt, 2 Bestätigungen
@treuhand_ida: passt, Gerd kann verschicken`,
    [],
    [],
  ],
];
