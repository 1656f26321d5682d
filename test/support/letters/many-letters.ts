import { addressOf } from '#test/support/addresses.ts';
import type { ReadLetter } from './whole-letters.ts';

const P2PKH_1 = addressOf('p2pkh', 'own 1');
const P2PKH_2 = addressOf('p2pkh', 'own 2');
const P2PKH_3 = addressOf('p2pkh', 'own 3');
const P2PKH_4 = addressOf('p2pkh', 'own 4');
const P2SH_1 = addressOf('p2sh', 'own 1');
const P2SH_2 = addressOf('p2sh', 'own 2');
const P2SH_3 = addressOf('p2sh', 'own 3');
const P2SH_4 = addressOf('p2sh', 'own 4');
const P2TR_2 = addressOf('p2tr', 'own 2');
const P2TR_3 = addressOf('p2tr', 'own 3');
const P2TR_4 = addressOf('p2tr', 'own 4');
const P2WPKH_1 = addressOf('p2wpkh', 'own 1');
const P2WPKH_2 = addressOf('p2wpkh', 'own 2');
const P2WPKH_3 = addressOf('p2wpkh', 'own 3');
const P2WPKH_4 = addressOf('p2wpkh', 'own 4');

/** Letters of many kinds, and notices that are none, as their readers hand them in; every field of them. */
export const MANY_LETTERS: readonly ReadLetter[] = [
  {
    name: 'sv ddos',
    text: `Till ledningen på Exempel AB

Vi är Fancy Otter. Er webbplats och ert VPN kommer att utsättas för en överbelastningsattack (upp till 2 Tbps) från och med måndag den 30 november 2026. För att visa att vi menar allvar kör vi just nu en 30 minuters testattack mot 192.0.2.15.

Vill ni undvika detta betalar ni 15 bitcoin till ${P2SH_3} senast söndag den 29 november 2026 kl. 18.00. Betalar ni inte i tid börjar attacken och priset stiger till 25 bitcoin, och därefter med 5 bitcoin för varje dygn.

Svara inte på detta mejl.`,
    language: 'sv',
    wallets: [P2SH_3],
    demands: ['15 BTC', '25 BTC raised', '5 BTC raised'],
    deadlines: ['2026-11-29T18:00'],
    contacts: [],
    assets: [],
  },
  {
    name: 'en bomb',
    text: `Good morning,

a package with tetryl is hidden in your building. My mercenary is nearby; if he sees anything suspicious he will detonate it. You can stop this: send $20,000 in Bitcoin to ${P2PKH_3} before the end of the working day. If the money is late, the charge goes off and many people get hurt. I check this mailbox hourly. Nothing personal, this is business.`,
    language: 'en',
    wallets: [P2PKH_3],
    demands: ['20000 USD'],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi child',
    text: `Moi, oon tytön äiti (13 v). Tyttö sai tän Snapissa:

"mulla on sun alastonkuvat. lähetä 100e steam lahjakortti tai laitan kuvat sun koulun ryhmään. sulla on 2 tuntia. mun telegram @paha_jätkä77"

Mitä meidän pitäisi tehdä?`,
    language: 'fi',
    wallets: [],
    demands: ['100 EUR'],
    deadlines: ['PT2H'],
    contacts: [],
    assets: ['gift-card steam'],
  },
  {
    name: 'en child',
    text: `he said: send me a 50 dollar apple gift card or i will send ur nudes to ur mom and everyone at school. u have 1 hour. his snap is dark.wolf_99`,
    language: 'en',
    wallets: [],
    demands: ['50 USD'],
    deadlines: ['PT1H'],
    contacts: ['snapchat dark.wolf_99'],
    assets: ['gift-card apple'],
  },
  {
    name: 'fi fake invoice',
    text: `LASKU

Domainrekisteri Pohjola Ltd
Laskunro 88213
Eräpäivä 4.12.2026

Verkkotunnuksen esimerkkiyritys.example uusinta 12 kk: 249,00 €
Maksettava tilille: FI21 1234 5600 0007 85
Ellei maksua suoriteta eräpäivään mennessä, verkkotunnuksenne poistetaan ja verkkosivunne lakkaavat toimimasta.`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['IBAN FI2112345600000785'],
  },
  {
    name: 'sv fake invoice',
    text: `Faktura 55012
Företagskatalogen Norden
Annonsplats 2026/2027: 4 990 kr
Oss tillhanda senast 2026-12-10
IBAN: SE45 5000 0000 0583 9825 7466
Vid utebliven betalning skickas ärendet till inkasso inom 10 dagar.`,
    language: 'sv',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['IBAN SE4550000000058398257466'],
  },
  {
    name: 'en newsletter',
    text: `The Daily Satoshi — 24 November 2026

Good morning! Bitcoin climbed 3% to $91,250 overnight while ether slipped to $3,020. El Salvador bought another 8 BTC. A hacked exchange says it will repay users $41 million by December 15, 2026.

Sponsor: BlockVault keeps your keys safe. Use code SAVE20 within 48 hours and pay only $79 for your hardware wallet.

Scam corner: sextortion mails are back. They claim to have recorded you and demand $1,500 in bitcoin within 24 hours. Don't pay, delete the mail and report it to the police.

Tips? Write to editor@dailysatoshi.example.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['email editor@dailysatoshi.example'],
    assets: [],
  },
  {
    name: 'fi exchange',
    text: `Hei Liisa,

nostosi on käsitelty.

Määrä: 0,0450 BTC (noin 3 700 €)
Vastaanottaja: ${P2WPKH_3}
Transaktio: 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
Vahvistusaika on yleensä 10–60 minuuttia.

Jos et tehnyt tätä nostoa, ota yhteyttä asiakaspalveluumme: tuki@porssi.example.`,
    language: 'fi',
    wallets: [P2WPKH_3],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'en exchange',
    text: `Your deposit has been credited

Amount: 0.25 BTC
Deposit address: ${P2SH_4}
Network fee: 0.00004 BTC
Balance: 1.07 BTC ($97,637)

New: earn up to 4% on your BTC for 90 days. Terms apply. You can withdraw within 24 hours.`,
    language: 'en',
    wallets: [P2SH_4],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'de newsletter',
    text: `Krypto-Brief: Bitcoin kostet heute 84.000 Euro. Wer vor einem Jahr 1.000 Euro investiert hat, besitzt jetzt 1.540 Euro. Nur noch 3 Tage: 50 Euro Bonus bei Einzahlung ab 200 Euro. Ihre Daten sind bei uns sicher und werden nie weitergegeben.`,
    language: 'de',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv sext',
    text: `Hejsan!

Jag heter inget särskilt. Det viktiga är att jag har tagit mig in i din telefon. I tre veckor har jag spelat in dig med kameran, och jag har kopierat dina meddelanden och hela din kontaktlista.

Det här kostar dig 9 500 kr. Betala i bitcoin till min adress (skriv av den exakt): ${P2PKH_2}

Så fort du läser detta startar en klocka på 72 timmar. Hinner du inte, skickar jag filmen till din familj och dina arbetskamrater.

Kan du inte betala? Skriv till ingenting@skugga.example så kan vi diskutera.`,
    language: 'sv',
    wallets: [P2PKH_2],
    demands: ['9500 SEK'],
    deadlines: ['PT72H opened'],
    contacts: ['email ingenting@skugga.example'],
    assets: [],
  },
  {
    name: 'en ransom biz',
    text: `Dear management of Sample Logistics,

we have been inside your network for 5 weeks and took 740 GB: HR files, passports, contracts, SQL dumps. Yesterday at 02:00 we encrypted 112 servers.

According to your annual report you earned 86 million EUR last year and your cyber insurance covers 3 million. We consider 650,000 USD a fair price. If we agree within four days we give a discount of 20 %: you pay 520,000 USD.

Payment in Monero or Bitcoin. Wallet for this case is shown in the chat:
http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/c/81
Reserve channel: qTox, or mail to case81@dark-desk.example

If you stay silent for 7 days we publish. GDPR regulators may fine you up to 20 million EUR or 4 % of turnover. Our decryptor restores everything in 6 hours.`,
    language: 'en',
    wallets: [],
    demands: ['650000 USD raised', '520000 USD'],
    deadlines: ['PT96H', 'PT168H'],
    contacts: [
      'onion 2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion',
      'email case81@dark-desk.example',
    ],
    assets: [],
  },
  {
    name: 'fi ransom biz',
    text: `Arvoisa yritysjohto

Palvelimenne on salattu ja varmuuskopiot poistettu. Latasimme 300 gigatavua tietojanne. Hinta purkuohjelmasta ja vaikenemisesta on 2,5 BTC. Se on maksettava kymmenen päivän kuluessa lompakkoon ${P2WPKH_4}. Viiden päivän jälkeen hinta kaksinkertaistuu 5 BTC:hen.

Tietosuojavaltuutettu voi määrätä teille jopa 4 miljoonan euron seuraamusmaksun, joten tarjouksemme on edullinen. Ottakaa yhteyttä: apu@lukko.example tai Session 05cb63af9848ae85a0016581a14a9848d516ed2f9fcb4f98a081363c48ee7f570b

Vastaamme 12 tunnin kuluessa.`,
    language: 'fi',
    wallets: [P2WPKH_4],
    demands: ['2.5 BTC', '5 BTC raised'],
    deadlines: ['PT240H', 'PT120H'],
    contacts: ['email apu@lukko.example', 'session 05cb63af9848ae85a0016581a14a9848d516ed2f9fcb4f98a081363c48ee7f570b'],
    assets: [],
  },
  {
    name: 'de ddos',
    text: `An die IT-Leitung

Wir haben Ihr Netz als nächstes Ziel ausgewählt. Am Donnerstag um 14 Uhr beginnt ein DDoS-Angriff auf Ihre Systeme. Die Gebühr, damit dies nicht geschieht, beträgt 3 Bitcoin. Überweisen Sie an ${P2PKH_1}. Zahlen Sie bis zum 3. Dezember 2026 nicht, steigt der Betrag täglich um 1 Bitcoin.`,
    language: 'de',
    wallets: [P2PKH_1],
    demands: ['3 BTC', '1 BTC raised'],
    deadlines: ['2026-12-03'],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi sext short',
    text: `Minulla on sinusta video. 300€ MobilePayllä numeroon +358 40 765 4321 klo 20 mennessä tai kaikki sukulaisesi näkevät sen.`,
    language: 'fi',
    wallets: [],
    demands: ['300 EUR'],
    deadlines: [],
    contacts: ['phone +358407654321'],
    assets: ['payment-app mobilepay'],
  },
  {
    name: 'sv child',
    text: `Min son (15 år) har fått detta på Instagram från kontot @lina.klassen07:

Jag har skärmdumpat allt. Köp Paysafecard för 500 kr och skicka koden hit inom 30 minuter. Annars får alla dina följare och din mamma se dina nakenbilder.`,
    language: 'sv',
    wallets: [],
    demands: ['500 SEK'],
    deadlines: ['PT30M'],
    contacts: [],
    assets: ['gift-card paysafecard'],
  },
  {
    name: 'de child',
    text: `Kauf 3 Steam Guthabenkarten zu je 50 € und schick mir die Codes auf Telegram (@dark_lenny) sonst schick ich die Bilder an deine ganze Klasse!! du hast bis heute abend`,
    language: 'de',
    wallets: [],
    demands: ['50 EUR'],
    deadlines: [],
    contacts: ['telegram dark_lenny'],
    assets: ['gift-card steam'],
  },
  {
    name: 'en fake police',
    text: `EUROPOL — OFFICIAL NOTICE

Your IP address was used to view illegal content. Proceedings have been opened against you. To avoid arrest you must settle a fine of 2,500 EUR within 72 hours by bank transfer to IBAN DE89 3704 0044 0532 0130 00. Send the receipt to inspector@europol-desk.example. Failing this your file will be passed to the prosecutor and your name will be published.`,
    language: 'en',
    wallets: [],
    demands: ['2500 EUR'],
    deadlines: ['PT72H'],
    contacts: ['email inspector@europol-desk.example'],
    assets: ['IBAN DE89370400440532013000'],
  },
  {
    name: 'en recovery scam',
    text: `Hi, I lost $30,000 to a fake exchange last year. A recovery expert helped me to get everything back within 48 hours! Write to him on WhatsApp +44 7700 900123 or mail to wizard@recover.example. He only charges 10 %.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['email wizard@recover.example'],
    assets: [],
  },
  {
    name: 'fi shop',
    text: `Kiitos tilauksestasi! Tilausnumero 10233.
1 x Ledger-lompakko 149,00 €
Toimitus 4,90 €
Yhteensä 153,90 €
Toimitusaika 2–4 arkipäivää. Palautusoikeus 14 päivää. Maksoit MobilePaylla.
Kysyttävää? asiakaspalvelu@kauppa.example tai +358 9 123 4567`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['email asiakaspalvelu@kauppa.example', 'phone +35891234567'],
    assets: ['payment-app mobilepay'],
  },
  {
    name: 'no sext',
    text: `Hei. Passordet ditt er fiskebolle12. Jeg har filmet deg gjennom webkameraet. Betal 6000 kroner i bitcoin til ${P2PKH_1} innen 48 timer, ellers sender jeg videoen til alle du kjenner.`,
    language: 'no',
    wallets: [P2PKH_1],
    demands: ['6000 NOK'],
    deadlines: ['PT48H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'en security advice',
    text: `Security awareness, November

If you receive a message that threatens to publish your photos unless you pay in bitcoin: do not pay, do not answer, take a screenshot and tell the service desk within 24 hours at servicedesk@sample.example. Last year criminals asked our customers for 500 to 2,000 EUR. Your password may have leaked: change it by 1 December 2026.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi vakuutus',
    text: `Hei Pekka, vakuutuksesi uusitaan 1.1.2027. Vuosimaksu on 389 euroa, omavastuu 200 euroa. Jos et hyväksy muutosta, ilmoita siitä 14 päivän kuluessa. Muuten vakuutus jatkuu. Yhteystietosi ja kuvasi näet verkkopalvelussa. Terveisin Esimerkkivakuutus`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'en telegram sell',
    text: `We have your company's database (customers, invoices, mail). Asking price: 12k USDT (TRC20) to TJRabPrwbZy45sbavfcjinPJC18kjpRTv8 or 0.2 BTC to ${P2SH_2}. Talk to us on Telegram @leakbroker_de before Friday 27 November 2026 17:00 UTC, else it goes on the forums.`,
    language: 'en',
    wallets: [P2SH_2],
    demands: ['12000 USDT', '0.2 BTC'],
    deadlines: ['2026-11-27T17:00Z'],
    contacts: ['telegram leakbroker_de'],
    assets: ['TRX TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
  },
  {
    name: 'fi quoted',
    text: `>Terve,
>
>minulla on pääsy laitteeseesi. Latasin selaushistoriasi ja kuvasi.
>Maksa kuusisataa (600) euroa Bitcoineina osoitteeseen
>
>   ${P2WPKH_1}
>
>viimeistään keskiviikkona 2.12.2026 klo 23.59. Muuten kuvasi julkaistaan.`,
    language: 'fi',
    wallets: [P2WPKH_1],
    demands: ['600 EUR'],
    deadlines: ['2026-12-02T23:59'],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv newsletter',
    text: `Kryptonytt vecka 48

Bitcoin steg till 985 000 kr. Kryptobörsen Exempelbörsen hackades i lördags och hackarna stal 120 miljoner dollar; de kräver nu 10 % i lösensumma inom 72 timmar. Polisen utreder. Har du konto där bör du byta lösenord.

Erbjudande till våra läsare: 200 kr rabatt om du öppnar konto innan 1 december. Läs mer på kryptonytt.example eller svara på detta mejl.`,
    language: 'sv',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'de exchange',
    text: `Guten Tag Herr Muster,

Ihre Auszahlung wurde erfolgreich ausgeführt.

Betrag: 0,12000000 BTC
Gegenwert: 9.820,40 EUR
Zieladresse: ${P2WPKH_4}
Gebühr: 0,00003 BTC

Sollten Sie diese Auszahlung nicht veranlasst haben, kontaktieren Sie uns sofort unter sicherheit@boerse.example. Ihr Konto wird dann gesperrt.`,
    language: 'de',
    wallets: [P2WPKH_4],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv exchange',
    text: `Hej! Du har fått 0,5 BTC.
Från: ${P2PKH_1}
Till din plånbok: ${P2SH_4}
Transaktionen har 3 bekräftelser. Saldo: 0,73 BTC (ca 719 000 kr).`,
    language: 'sv',
    wallets: [P2PKH_1, P2SH_4],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi pommi',
    text: `Koulussanne on pommi. Se räjähtää perjantaina kello 10, ellette siirrä 5 000 euroa bitcoineina osoitteeseen ${P2PKH_4} ennen torstain loppua. Jos soitatte poliisille, räjäytän sen heti.`,
    language: 'fi',
    wallets: [P2PKH_4],
    demands: ['5000 EUR'],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'de bombe',
    text: `In Ihrem Einkaufszentrum liegt eine Bombe. Wenn bis Samstag, 28.11.2026, 12:00 Uhr nicht 25.000 Euro in Bitcoin auf ${P2PKH_2} eingehen, zünde ich sie.`,
    language: 'de',
    wallets: [P2PKH_2],
    demands: ['25000 EUR'],
    deadlines: ['2026-11-28T12:00'],
    contacts: [],
    assets: [],
  },
  {
    name: 'en hitman',
    text: `I was hired to kill you. The person who wants you dead paid me 10 000 dollars. I like your face and will cancel the contract for 4,500 USD. Send in BTC to ${P2WPKH_2}. You have 38 hours. I will then send you the recording with the name of the customer.`,
    language: 'en',
    wallets: [P2WPKH_2],
    demands: ['4500 USD'],
    deadlines: ['PT38H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'en reviews',
    text: `Hello owner, we are going to post thousands of negative reviews and report your site to Google as spam, so your rankings die. It stops if you transfer zero point three bitcoin (0.3 BTC) to ${P2PKH_1} by December 2. We did it to 4 companies last week, they lost $50,000 each.`,
    language: 'en',
    wallets: [P2PKH_1],
    demands: ['0.3 BTC'],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi lapsi',
    text: `mul on sun kuva. osta mulle 50e paysafecard ja lähetä pin koodi tähän tai kaikki sun kaverit näkee sen. vastaa 10 min sisällä`,
    language: 'fi',
    wallets: [],
    demands: ['50 EUR'],
    deadlines: ['PT10M'],
    contacts: [],
    assets: ['gift-card paysafecard'],
  },
  {
    name: 'fi isa',
    text: `Hei, olen 14-vuotiaan pojan isä. Poikani tuli lähettäneeksi kuvan Instagramissa tuntemattomalle, joka kiristää häntä nyt. Viestissä lukee:

Hey bro, I have your pics and all your followers. Pay 200€ with PayPal to fast-money@mule.example or I send them to your school. You have 30 minutes.`,
    language: 'en',
    wallets: [],
    demands: ['200 EUR'],
    deadlines: ['PT30M'],
    contacts: ['email fast-money@mule.example'],
    assets: ['payment-app paypal'],
  },
  {
    name: 'en invoice norton',
    text: `Thank you for your order!
Invoice NRT-99213  Date: 24 November 2026
Norton 360 Premium, 3 years  $389.99 will be charged to your account within 24 hours.
If you did not authorize this, call our helpdesk +1 800 555 0199 to cancel.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['phone +18005550199'],
    assets: [],
  },
  {
    name: 'de inkasso',
    text: `Letzte Mahnung vor Gerichtsverfahren

Sehr geehrte Frau Muster, für den Lottovertrag 2024 sind 287,40 € offen. Überweisen Sie den Betrag bis zum 30.11.2026 auf IBAN DE89 3704 0044 0532 0130 00. Andernfalls lassen wir Ihr Konto und Gehalt pfänden; weitere Kosten von 512,00 € entstehen.`,
    language: 'de',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['IBAN DE89370400440532013000'],
  },
  {
    name: 'en monero',
    text: `You've been pwned. All of your customers' records were exfiltrated. We ask 40 XMR, send to 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A or the BTC equivalent of USD 6,000. Matrix/Element not used, only Session. Reply in seventy-two hours.`,
    language: 'en',
    wallets: [],
    demands: ['40 XMR', '6000 USD'],
    deadlines: ['PT72H'],
    contacts: [],
    assets: ['XMR 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A'],
  },
  {
    name: 'en reversed',
    text: `I have access to your e-mail account and all of your pictures. Pay 700 dollars in bitcoin or they become public. To fool the filters my address is written backwards, reverse it before you pay: 05alvur6qyt8uv8slwckcaf5lgs3lqd6ywqe9uq1cb
You have five days.`,
    language: 'en',
    wallets: [P2WPKH_1],
    demands: ['700 USD'],
    deadlines: ['PT120H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi numerot',
    text: `Tiedän mitä teit. Videosi on minulla. Lähetä 1 2 0 0 EUR bitcoineina osoitteeseen ${P2SH_3}. Sinulla on 72h.`,
    language: 'fi',
    wallets: [P2SH_3],
    demands: ['1200 EUR'],
    deadlines: ['PT72H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'da sext',
    text: `Hej. Jeg har optaget en video af dig gennem dit webcam. Overfør 7.500 kr i bitcoin til ${P2PKH_3} inden for to dage, ellers sender jeg videoen til alle dine venner og din familie.`,
    language: 'da',
    wallets: [P2PKH_3],
    demands: ['7500 DKK'],
    deadlines: ['PT48H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'en tracker',
    text: `Dear user, your order #88123 was shipped. Tracking: 1Z999AA10123456784. Pay customs fee of 2.99 EUR within 48 hours here: https://post-fee.example/pay or your parcel will be returned.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi rahamuuli',
    text: `Hei äiti, puhelimeni hajosi ja tämä on uusi numeroni +358 45 765 4321. Voitko maksaa laskun puolestani? 870 € tilille FI21 1234 5600 0007 85, saaja M. Mallikas. Maksan huomenna takaisin!`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['phone +358457654321'],
    assets: ['IBAN FI2112345600000785'],
  },
  {
    name: 'fi kiristys yritys tietovuoto',
    text: `Hei,
löysimme verkkokaupastanne haavoittuvuuden ja latasimme asiakastietokannan (18 400 asiakasta, myös salasanat). Emme halua vahingoittaa teitä. Pyydämme palkkiota: 0,35 bitcoinia tai vastaava summa euroissa (n. 29 000 €). Jos ette reagoi ennen 4. joulukuuta klo 16, myymme tietokannan.
BTC: ${P2WPKH_3}
Yhteys: Wickr kauppias88 / Signal +358 50 111 2233`,
    language: 'fi',
    wallets: [P2WPKH_3],
    demands: ['0.35 BTC', '29000 EUR'],
    deadlines: [],
    contacts: ['wickr kauppias88', 'signal +358501112233'],
    assets: [],
  },
  {
    name: 'en sext long',
    text: `Subject line: your secret life

i'm aware, hunter22, is one of your pass words. Lets get directly to the purpose. Not one person has paid me to investigate you. You do not know me and you are probably wondering why you are getting this email.

Well, I setup a malware on the xxx streaming (porn) web-site, and do you know what, you visited this site to experience fun. While you were watching video clips, your browser initiated operating as a RDP having a key logger which provided me access to your display screen and cam. after that, my software obtained every one of your contacts from your Messenger, social networks, and email. after that i made a double video.

You get not one but two choices.

1st alternative is to neglect this message. in this case, i will send out your recorded material to every bit of your contacts. 2nd choice is to compensate me $ 2 9 0 0. We are going to refer to it as a donation.

You will make the payment by Bitcoin (if you don't know this, search "how to buy bitcoin").

BTC address to send to: 1MPUZxixAxQ5Xqg*z4dJw2CaLCM4pbmSN4f
[CASE sensitive, copy & paste it, and remove * from it]

You have one day in order to make the payment. (I've a special pixel in this email, and right now I know that you have read this mail). If I don't get the BitCoins, I will send out your video recording to all of your contacts including close relatives, co-workers, and so on.`,
    language: 'en',
    wallets: [P2PKH_4],
    demands: ['2900 USD'],
    deadlines: ['PT24H opened'],
    contacts: [],
    assets: [],
  },
  {
    name: 'de sext office',
    text: `Guten Tag!
Ich muss Ihnen leider mitteilen, dass Ihr Betriebssystem kompromittiert wurde. Ich habe alle Ihre Chats, Fotos und Kennwörter heruntergeladen.
Die Summe beträgt 1.650,00 € (eintausendsechshundertfünfzig Euro) in Bitcoin.
Bitcoin-Adresse: 3N5VV WDPir iTd1P RBiyX SpwGL sMY6G 2mVE
Sobald die Transaktion bestätigt ist, lösche ich alles. Sie haben dafür höchstens 50 Stunden ab dem Öffnen dieser E-Mail Zeit.
Sollte ich herausfinden, dass Sie mit jemandem darüber gesprochen haben, wird das Video sofort veröffentlicht.`,
    language: 'de',
    wallets: [P2SH_4],
    demands: ['1650 EUR'],
    deadlines: ['PT50H opened'],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv utpressning foretag',
    text: `Vi har hittat en allvarlig brist i ert system och laddat ned 2,3 TB. Ni har en vecka på er att köpa tillbaka materialet för 4 500 000 kr. Efter det lägger vi ut det på vår blogg och meddelar IMY, som kan ge er sanktionsavgifter på 20 miljoner euro. Betalning sker i Monero eller bitcoin (5 % rabatt med Monero). Kontakt endast via qTox eller utpressare@dunkel.example.`,
    language: 'sv',
    wallets: [],
    demands: ['4500000 SEK'],
    deadlines: ['PT168H'],
    contacts: ['email utpressare@dunkel.example'],
    assets: [],
  },
  {
    name: 'en ceo fraud',
    text: `Hi Petra, are you at your desk? I need you to process a wire of EUR 24,650.00 today to DE89 3704 0044 0532 0130 00, the supplier is waiting. I am in a board meeting, so mail only. Thanks, Mikael`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['IBAN DE89370400440532013000'],
  },
  {
    name: 'en copyright',
    text: `We represent PixelRights Ltd. You used our client's photo without licence. A settlement of 310 GBP is due within 21 days via https://pixelrights.example/pay/88. Otherwise we will start legal proceedings, in which damages may reach 5,000 GBP.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi uutinen vastaamo',
    text: `Oikeus tuomitsi kiristäjän. Hän oli vaatinut potilailta 200 euroa bitcoineina 24 tunnin kuluessa ja uhannut julkaista heidän tietonsa. Yritykseltä hän vaati 40 bitcoinia. Uhrit voivat hakea korvausta: hakemus on jätettävä 31.12.2026 mennessä. Tilaa uutiskirjeemme, 4,90 € kuukaudessa, vastaa tähän viestiin.`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'en wallet backup',
    text: `Backup reminder: you have not backed up your wallet ${P2WPKH_1}. If you lose your phone, your coins are lost. Back up within 7 days. Current balance: 0.0031 BTC.`,
    language: 'en',
    wallets: [P2WPKH_1],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi uutiskirje',
    text: `Sijoittajan viikko: bitcoin 84 300 €, kulta 3 900 $. Jos olisit ostanut vuosi sitten 1 000 eurolla, sinulla olisi nyt 1 540 euroa. Varo huijareita: he väittävät hakkeroineensa koneesi ja vaativat satoja euroja. Tarjous lukijoille: 3 kk hintaan 9 €, voimassa 30.11.2026 asti.`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv bank',
    text: `Hej! Din faktura på 1 245 kr förfaller den 30 november 2026. Betala via Swish eller autogiro. Om du inte betalar i tid tillkommer en påminnelseavgift på 60 kr. Frågor? Svara på detta mejl.`,
    language: 'sv',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['payment-app swish'],
  },
  {
    name: 'de paket',
    text: `Ihr Paket konnte nicht zugestellt werden. Zahlen Sie die Zollgebühr von 2,99 EUR innerhalb von 3 Tagen, sonst geht die Sendung zurück. Ihre Daten werden nicht weitergegeben.`,
    language: 'de',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'en breach notice',
    text: `Dear customer, on 3 November 2026 an attacker stole data from our systems. Your name, address and order history may have been exposed. We will never ask you for payment. You can get a free credit report worth $29.95; register within 60 days. Contact privacy@shop.example.`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['email privacy@shop.example'],
    assets: [],
  },
  {
    name: 'fi tietomurtoilmoitus',
    text: `Hyvä asiakas, järjestelmäämme murtauduttiin 3.11.2026. Hyökkääjä kopioi tietosi: nimen, osoitteen ja henkilötunnuksen. Hyökkääjä vaati meiltä 500 000 euroa, emmekä maksaneet. Suosittelemme omaehtoista luottokieltoa (hinta 14,95 €). Ota yhteyttä: tietosuoja@yritys.example 14 päivän kuluessa.`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: ['email tietosuoja@yritys.example'],
    assets: [],
  },
  {
    name: 'en exchange promo',
    text: `Last chance! Deposit at least 100 EUR by 30 November 2026 and receive 0.0005 BTC. Your referral wallet: ${P2WPKH_4}. Invite friends or family and they get 20 EUR too.`,
    language: 'en',
    wallets: [P2WPKH_4],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'sv skola',
    text: `Hej föräldrar! Klassfotona är klara. Köp bilderna för 249 kr på fotograf.example senast den 5 december, annars raderas de. Era barn är fina!`,
    language: 'sv',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi pelikortti',
    text: `Moi! Voitko ostaa mulle 20 € Steam-lahjakortin synttärilahjaksi? Maksan sulle MobilePayllä takaisin perjantaina. Kaikki kaverit tulee bileisiin ja mä lähetän kuvat sit.`,
    language: 'fi',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['gift-card steam', 'payment-app mobilepay'],
  },
  {
    name: 'en rent',
    text: `Hi, the rent of 950 EUR is due by 1 December 2026. Please transfer it to FI21 1234 5600 0007 85. If you don't pay within 7 days after that, we will have to terminate your contract. Regards, landlord`,
    language: 'en',
    wallets: [],
    demands: [],
    deadlines: [],
    contacts: [],
    assets: ['IBAN FI2112345600000785'],
  },
  {
    name: 'en sext cyr',
    text: `Неllо! I knоw уоur раsswоrd: hunter99. Тhis is mу оnlу оffеr: рау 1 З50 UЅD in Bitсоin tо ${P2PKH_4} within 24 hоurs, оr уоur frіends get the vidео.`,
    language: 'en',
    wallets: [P2PKH_4],
    demands: ['1350 USD'],
    deadlines: ['PT24H'],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi puhekieli',
    text: `moi. mulla on susta se video mis sä olet alasti. haluun 150e paypalilla osotteeseen rahaa@muuli.example ennen huomista tai laitan sen sun äitille ja koko koululle. ei mitään poliisia`,
    language: 'fi',
    wallets: [],
    demands: ['150 EUR'],
    deadlines: [],
    contacts: ['email rahaa@muuli.example'],
    assets: ['payment-app paypal'],
  },
  {
    name: 'de jugend',
    text: `hey süße ich hab deine nacktbilder gespeichert. 100€ paysafecard code an mich bis 18 uhr oder alle in deiner schule sehen sie. mein snap: kalter.wolf23`,
    language: 'de',
    wallets: [],
    demands: ['100 EUR'],
    deadlines: [],
    contacts: ['snapchat kalter.wolf23'],
    assets: ['gift-card paysafecard'],
  },
  {
    name: 'en ddos',
    text: `FORWARD THIS MAIL TO WHOEVER IS IMPORTANT IN YOUR COMPANY. We are Phantom Squad. Your network will be DDoS-ed starting Monday (November 30th 2026) if you don't pay protection fee - 0.2 Bitcoins @ ${P2SH_3}. If you don't pay by Monday, attack will start, price to stop will increase to 20 BTC and will go up 5 BTC for every day of attack. This is not a joke. Our attacks are extremely powerful - over 1 Tbps per second.`,
    language: 'en',
    wallets: [P2SH_3],
    demands: ['0.2 BTC', '20 BTC raised', '5 BTC raised'],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi ddos',
    text: `Verkkosivunne ja VPN-palvelunne kaadetaan maanantaina 30.11.2026 alkaen, ellette maksa suojelumaksua 2 BTC ennen sitä. Osoite: ${P2SH_4}. Jokaisesta hyökkäyspäivästä summa kasvaa 1 BTC:llä. Hyökkäystemme teho on 300 Gbit/s.`,
    language: 'fi',
    wallets: [P2SH_4],
    demands: ['2 BTC', '1 BTC raised'],
    deadlines: [],
    contacts: [],
    assets: [],
  },
  {
    name: 'fi lomake',
    text: `Kiristäjä otti yhteyttä WhatsAppissa numerosta +44 7700 900456 ja vaatii minulta 400 euroa bitcoineina osoitteeseen ${P2PKH_2}. Hän uhkaa lähettää kuvani työnantajalleni, jos en maksa 12 tunnin kuluessa. Oma numeroni on +358 40 555 6677.`,
    language: 'fi',
    wallets: [P2PKH_2],
    demands: ['400 EUR'],
    deadlines: ['PT12H'],
    contacts: ['whatsapp +447700900456'],
    assets: [],
  },
  {
    name: 'en form told',
    text: `They called me from +1 202 555 0143 and said they would send my pictures to my husband unless I pay 900 dollars in Google Play cards by tonight. I already sent 200 dollars last week. What should I do?`,
    language: 'en',
    wallets: [],
    demands: ['900 USD'],
    deadlines: [],
    contacts: [],
    assets: ['gift-card google play'],
  },
  {
    name: 'de aktenzeichen',
    text: `Sehr geehrter Herr Direktor, uns liegen 90 GB Ihrer Patientenakten vor. Für 12,5 BTC (derzeit rund eine Million Euro) erhalten Sie den Schlüssel. Schreiben Sie an arztpraxis-fall@dunkel.example oder öffnen Sie im Tor-Browser http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/. Melden Sie sich binnen fünf Tagen, sonst beginnt die Veröffentlichung. Danach kostet der Schlüssel das Doppelte.`,
    language: 'de',
    wallets: [],
    demands: ['12.5 BTC', '1000000 EUR'],
    deadlines: ['PT120H'],
    contacts: [
      'email arztpraxis-fall@dunkel.example',
      'onion 2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion',
    ],
    assets: [],
  },
  {
    name: 'sv bomb',
    text: `Det finns en sprängladdning i er skola. För att den inte ska utlösas vill jag ha 30.000 kr i bitcoin, adress ${P2PKH_1}, före klockan 12 på torsdag den 3 december 2026. Ring inte polisen.`,
    language: 'sv',
    wallets: [P2PKH_1],
    demands: ['30000 SEK'],
    deadlines: ['2026-12-03'],
    contacts: [],
    assets: [],
  },
];

/** Letters as mail programs forward them, with what the original's sender was. */
export const FORWARDED: readonly (Omit<ReadLetter, 'text'> & { mail: string; senders: string[] })[] = [
  {
    name: 'fi sext outlook',
    mail: `From: Aino Esimerkki <aino@esimerkki.example>
To: ilmoita@vihje.example
Subject: VL: Tilisi on murrettu
Date: Mon, 23 Nov 2026 08:12:00 +0200
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hei, sain tällaisen viestin eilen illalla. Onko tämä totta?

Ystävällisin terveisin
Aino Esimerkki
puh. 040 123 4567

Lähettäjä: varoitus@kiristaja.example <varoitus@kiristaja.example>
Lähetetty: sunnuntai 22. marraskuuta 2026 21.44
Vastaanottaja: Aino Esimerkki <aino@esimerkki.example>
Aihe: Tilisi on murrettu

Tervehdys!

Seurasin sinua viikkoja. Asensin laitteellesi troijalaisen, kun kävit aikuisviihdesivulla. Sain kamerasi kautta videon, jossa näyt tyydyttämässä itseäsi.

Jos et halua, että video lähtee kaikille yhteystiedoillesi, siirrä 1 350 euron arvosta bitcoinia osoitteeseen:

${P2WPKH_2}

Aikaa sinulla on 50 tuntia tämän viestin avaamisesta. Kun maksu on perillä, tuhoan kaiken.

Älä vastaa tähän viestiin, osoite on väärennetty.
`,
    language: 'fi',
    wallets: [P2WPKH_2],
    demands: ['1350 EUR'],
    deadlines: ['PT50H opened'],
    contacts: [],
    assets: [],
    senders: ['varoitus@kiristaja.example'],
  },
  {
    name: 'fi dataleak gmail',
    mail: `From: Matti Mallikas <matti.mallikas@posti.example>
To: ilmoita@vihje.example
Subject: Fwd: Terapiakäyntisi
Date: Tue, 24 Nov 2026 09:00:00 +0200
Content-Type: text/plain; charset=utf-8

Voisitteko auttaa?

---------- Forwarded message ---------
Lähettäjä: Vuoto Ryhmä <vuoto@ryhma.example>
Date: ma 23. marrask. 2026 klo 18.02
Subject: Terapiakäyntisi
To: <matti.mallikas@posti.example>


Hyvä Matti,

terapiakeskus, jossa kävit vuosina 2019–2021, jätti potilastietonsa suojaamatta. Pyysimme yritykseltä 40 bitcoinia, mutta se kieltäytyi. Siksi käännymme suoraan sinun puoleesi.

Maksa 200 € bitcoineina 24 tunnin sisällä. Jos emme saa rahaa, saat vielä 48 tuntia, mutta silloin summa on 500 €. Sen jälkeen nimesi, henkilötunnuksesi ja istuntojesi kirjaukset julkaistaan.

Osoite: ${P2SH_2}

Apua bitcoinien ostoon saat osoitteesta vuoto-tuki@ryhma.example.
`,
    language: 'fi',
    wallets: [P2SH_2],
    demands: ['200 EUR', '500 EUR raised'],
    deadlines: ['PT24H', 'PT48H'],
    contacts: ['email vuoto-tuki@ryhma.example'],
    assets: [],
    senders: ['vuoto@ryhma.example'],
  },
  {
    name: 'de sext thunderbird',
    mail: `From: Erika Muster <erika@muster.example>
To: meldung@hotline.example
Subject: Fwd: Ich habe dich aufgenommen
Date: Tue, 24 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

-------- Weitergeleitete Nachricht --------
Betreff: 	Ich habe dich aufgenommen
Datum: 	Sun, 22 Nov 2026 23:15:08 +0100
Von: 	Erika Muster <erika@muster.example>
An: 	erika@muster.example


Hallo,

wie du siehst, habe ich dir von deinem eigenen Konto geschrieben. Dein Passwort lautet: sonne1987

Vor drei Monaten habe ich deinen Router gehackt. Seither sehe ich alles. Auf meiner Festplatte liegt ein Video, das dich vor dem Bildschirm zeigt.

Mein Preis: 850 EUR. Umgerechnet sind das zurzeit ca. 0,0142 BTC.
Meine Wallet: ${P2TR_3}

Du hast zwei Tage ab dem Lesen dieser Nachricht (ich sehe, wann du sie liest). Danach geht das Video an alle deine Kontakte.
`,
    language: 'de',
    wallets: [P2TR_3],
    demands: ['850 EUR', '0.0142 BTC'],
    deadlines: ['PT48H opened'],
    contacts: [],
    assets: [],
    senders: [],
  },
  {
    name: 'en apple',
    mail: `From: Jane Sample <jane@sample.example>
To: report@hotline.example
Subject: Fwd: Payment required
Date: Tue, 24 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Is this real? I got this on my phone.

Jane
Sent from my iPhone

Begin forwarded message:

> From: "Security Team" <x9@mailer.example>
> Subject: Payment required
> Date: 23 November 2026 at 04:11:09 GMT
> To: jane@sample.example
>
> Hi there,
>
> I RECORDED YOU. Your camera was on when you visited a site for adults.
>
> I am asking for a donation of 1,100 USD. Bitcoin only:
> 1MPUZxixAxQ5Xqgz4dJw2CaLC
> M4pbmSN4f
>
> You've got 3 days. After it the tape goes to your Facebook friends and your boss.
> Don't bother replying, the sender is random.
`,
    language: 'en',
    wallets: [P2PKH_4],
    demands: ['1100 USD'],
    deadlines: ['PT72H'],
    contacts: [],
    assets: [],
    senders: ['x9@mailer.example'],
  },
  {
    name: 'en html',
    mail: `From: Bob Sample <bob@sample.example>
To: report@hotline.example
Subject: FW: Your personal data has been compromised
Date: Tue, 24 Nov 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head><style>.z{display:none}p.MsoNormal{margin:0}</style></head><body>
<p class="MsoNormal">please check this for me</p>
<p class="MsoNormal">Bob Sample, +44 20 7946 0958</p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Leak Desk &lt;desk@leak.example&gt;<br><b>Sent:</b> 23 November 2026 07:30<br><b>To:</b> Bob Sample &lt;bob@sample.example&gt;<br><b>Subject:</b> Your personal data has been compromised</p></div>
<p>Bob,</p><p>a company you trusted lost your passport scan and your bank statements. We hold them now.</p>
<p>The price for deletion: <b>0.<span class="z">77</span>03 B<span class="z">q</span>TC</b>. Address: bc1pm732mlamhcxz3mu44<span class="z">jjj</span>l89h0mvk9dxyhvjfxfkwxu7zuyyj5wrna0q685u5h</p>
<p>You have 5 (five) working days from today.</p>
</body></html>
`,
    language: 'en',
    wallets: [P2TR_4],
    demands: ['0.03 BTC'],
    deadlines: ['PT120H business'],
    contacts: [],
    assets: [],
    senders: ['desk@leak.example'],
  },
  {
    name: 'sv gmail dataleak',
    mail: `From: Lisa Exempel <lisa@exempel.example>
To: tips@linje.example
Subject: Vb: Dina patientuppgifter
Date: Tue, 24 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Hej! Jag fick det här i morse, vad ska jag göra?
Mvh Lisa

Från: nemo@havet.example <nemo@havet.example>
Skickat: den 24 november 2026 06:12
Till: Lisa Exempel <lisa@exempel.example>
Ämne: Dina patientuppgifter

Lisa, vårdcentralen ville inte betala oss de 250 000 euro som vi begärde. Därför vänder vi oss till dig.

För 150 euro raderar vi allt som rör just dig. Skicka beloppet som bitcoin till ${P2SH_1} inom två bankdagar. Har vi inte fått något dubblas beloppet till 300 euro.
`,
    language: 'sv',
    wallets: [P2SH_1],
    demands: ['150 EUR', '300 EUR raised'],
    deadlines: ['PT48H business'],
    contacts: [],
    assets: [],
    senders: ['nemo@havet.example'],
  },
  {
    name: 'fi newoutlook',
    mail: `From: Kalle Koe <kalle@koe.example>
To: ilmoita@vihje.example
Subject: Vs: Sinulla on velkaa
Date: Mon, 23 Nov 2026 08:12:00 +0200
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><div>Tämmöinen tuli, mitä teen?</div><div><br></div><div id="Signature">Kalle Koe<br>Koe Oy<br>+358 50 111 2233<br>kalle@koe.example</div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Lähettäjä:</b> Tuntematon &lt;tuntematon@pimea.example&gt;<br><b>Lähetetty:</b> sunnuntai 22. marraskuuta 2026 23.10<br><b>Vastaanottaja:</b> kalle@koe.example &lt;kalle@koe.example&gt;<br><b>Aihe:</b> Sinulla on velkaa</font></div><div><br></div><div>Kalle, olen ohjelmoija, joka mursi käyttöjärjestelmäsi. Sait viruksen ladatessasi pelin. Tiedän salasanasi ja luin sähköpostisi.</div><div>Haluan hiljaisuudestani 0,015 bitcoinia. Lompakko: <span>3NF4ZV57y9FCkvZJ</span><span style="font-size:0">abc</span><span>vojVuGH6zR1dYWMc8T</span></div><div>Aikaa on 3 vuorokautta. Jos maksu viipyy, lähetän kaiken pomollesi ja vaimollesi.</div></body></html>
`,
    language: 'fi',
    wallets: [P2SH_1],
    demands: ['0.015 BTC'],
    deadlines: ['PT72H'],
    contacts: [],
    assets: [],
    senders: ['tuntematon@pimea.example'],
  },
  {
    name: 'sv sext outlook',
    mail: `From: Olle Prov <olle@prov.example>
To: tips@linje.example
Subject: VB: hej
Date: Mon, 23 Nov 2026 08:12:00 +0100
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

Kan ni titta p=E5 det h=E4r?

Olle Prov
Tfn: 070-111 22 33

________________________________
Fr=E5n: anonym@skum.example <anonym@skum.example>
Skickat: den 22 november 2026 22:01
Till: Olle Prov <olle@prov.example>
=C4mne: hej

Jag k=E4nner till ett av dina l=F6senord: katt1234.

Jag har filmat dig. Du har tv=E5 alternativ. Alternativ ett =E4r att strunta =
i det h=E4r mejlet, d=E5 skickar jag klippet till alla dina kontakter. Altern=
ativ tv=E5 =E4r att betala mig 14 500 kronor. Vi kallar det en g=E5va.

BTC-adress: ${P2TR_3}
Du har en dag p=E5 dig, och klockan tickar fr=E5n det att du l=E4ste detta.
`,
    language: 'sv',
    wallets: [P2TR_3],
    demands: ['14500 SEK'],
    deadlines: ['PT24H opened'],
    contacts: [],
    assets: [],
    senders: ['anonym@skum.example'],
  },
  {
    name: 'en nested',
    mail: `From: Ann Test <ann@test.example>
To: report@hotline.example
Subject: FW: FW: look
Date: Mon, 23 Nov 2026 08:12:00 +0000
Content-Type: text/plain; charset=utf-8

fyi

From: Bill Test <bill@test.example>
Sent: 22 November 2026 19:00
To: Ann Test <ann@test.example>
Subject: FW: look

got this at work, thoughts?

From: Mr Grey <grey@nowhere.example>
Sent: 22 November 2026 18:30
To: Bill Test <bill@test.example>
Subject: look

Bill, we have copied your firm's client list. $5k in Bitcoin buys our silence: ${P2SH_2}. Signal +44 20 7946 0123. Deadline Friday, 27 November 2026, 17:00.
`,
    language: 'en',
    wallets: [P2SH_2],
    demands: ['5000 USD'],
    deadlines: ['2026-11-27T17:00'],
    contacts: ['signal +442079460123'],
    assets: [],
    senders: ['grey@nowhere.example'],
  },
  {
    name: 'fi thunderbird',
    mail: `From: Sanna Koe <sanna@koe.example>
To: ilmoita@vihje.example
Subject: Fwd: Huomio
Date: Tue, 24 Nov 2026 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Tämä tuli roskapostiin.

-- 
Sanna Koe
+358 40 555 1212

-------- Edelleenlähetetty viesti --------
Aihe: 	Huomio
Päiväys: 	Mon, 23 Nov 2026 03:11:12 +0000
Lähettäjä: 	H4cker <h4@cker.example>
Vastaanottaja: 	sanna@koe.example


Olen hakkeroinut koneesi ja nauhoittanut sinut. Kaksi vaihtoehtoa: joko maksat 0.02 BTC tai julkaisen nauhan. Maksuosoite

1MZ3dwagREvpfkrs
oi4uUdvAqtiuyTiyPG

Odotan 48 h.
`,
    language: 'fi',
    wallets: [P2PKH_1],
    demands: ['0.02 BTC'],
    deadlines: ['PT48H'],
    contacts: [],
    assets: [],
    senders: ['h4@cker.example'],
  },
  {
    name: 'sv apple',
    mail: `From: Eva Prov <eva@prov.example>
To: tips@linje.example
Subject: Fwd: Varning
Date: Tue, 24 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Hjälp, vad ska jag göra?

Skickat från min iPhone

Vidarebefordrat brev:

> Från: Okänd <okand@morker.example>
> Datum: 23 november 2026 kl. 22:14:09 CET
> Till: eva@prov.example
> Ämne: Varning
> 
> Jag har dina lösenord och privata bilder. Betala tusen euro inom fyra dygn,
> annars hamnar allt på nätet.
> ${P2TR_2}
> Svara till okand2@morker.example om du undrar något.
`,
    language: 'sv',
    wallets: [P2TR_2],
    demands: ['1000 EUR'],
    deadlines: ['PT96H'],
    contacts: ['email okand2@morker.example'],
    assets: [],
    senders: ['okand@morker.example'],
  },
  {
    name: 'en gmail short',
    mail: `From: Tim Test <tim@test.example>
To: report@hotline.example
Subject: Fwd: Read
Date: Tue, 24 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

---------- Forwarded message ---------
From: Nobody <nobody@void.example>
Date: Mon, Nov 23, 2026 at 9:01 PM
Subject: Read
To: <tim@test.example>


Your mailbox was breached. Price of my silence: €700 in BTC. 
Address ${P2SH_2} (no spaces).
Clock: 2 days.
`,
    language: 'en',
    wallets: [P2SH_2],
    demands: ['700 EUR'],
    deadlines: ['PT48H'],
    contacts: [],
    assets: [],
    senders: ['nobody@void.example'],
  },
  {
    name: 'en fw chain',
    mail: `From: helpdesk@firm.example
To: report@hotline.example
Subject: Fwd: [SPAM] You are exposed
Date: Tue, 24 Nov 2026 10:00:00 +0000
Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: text/plain

User reported the attached mail. Ticket 88123, call us at +358 9 555 1234.

--b1
Content-Type: message/rfc822
Content-Transfer-Encoding: base64

UmVjZWl2ZWQ6IGZyb20gbWFpbC5ldmlsLmV4YW1wbGUgKG1haWwuZXZpbC5leGFtcGxlIFsyMDMuMC4xMTMuOV0pIGJ5IG14LmZpcm0uZXhhbXBsZTsgTW9uLCAyMyBOb3YgMjAyNiAwMzoxMTowMCArMDAwMA0KRnJvbTogZXZpbEBldmlsLmV4YW1wbGUNClRvOiBhbm5AZmlybS5leGFtcGxlDQpTdWJqZWN0OiBZb3UgYXJlIGV4cG9zZWQNCkRhdGU6IE1vbiwgMjMgTm92IDIwMjYgMDM6MTA6MDAgKzAwMDANCkNvbnRlbnQtVHlwZTogdGV4dC9wbGFpbjsgY2hhcnNldD11dGYtOA0KDQpJIGhhdmUgYSB2aWRlbyBvZiB5b3UuIFNlbmQgJDc1MCBpbiBidGMgdG8gM05GNFpWNTd5OUZDa3ZaSnZvalZ1R0g2elIxZFlXTWM4VCBpbiA0MCBob3VycyBvciB5b3VyIGNvbnRhY3RzIHdpbGwgc2VlIGl0Lg0K
--b1--
`,
    language: 'en',
    wallets: [P2SH_1],
    demands: ['750 USD'],
    deadlines: ['PT40H'],
    contacts: [],
    assets: [],
    senders: ['evil@evil.example'],
  },
];
