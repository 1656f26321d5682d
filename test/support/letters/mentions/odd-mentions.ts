import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { MentioningLetter } from './plain-mentions.ts';

/** The same in odd wordings, as another author would write them. */
export const ODD_MENTIONS: readonly MentioningLetter[] = [
  [
    'en',
    'charity',
    `yo. i got into ur icloud, all of it. dont freak out just do this: grab 350 bucks of btc and move it over ${D}. u got 24h.
and before u ask, nah im not the guys collecting for the flood victims (${M}), thats legit, this is not`,
    [D],
    [],
  ],
  [
    'en',
    'rival',
    `NOTICE TO MANAGEMENT. Two crews are on your network. The other one asks for its cut at ${M}; whatever you give them buys you nothing from us. OUR PRICE: 2.5 BTC. OUR ACCOUNT: ${D}. TERM: seven days, then the contracts go to your competitors.`,
    [D],
    [],
  ],
  [
    'en',
    'exchange',
    `Hi Tom, a withdrawal of 0.25 BTC from your account to ${M} was requested on 28 November from a new device. If this was you, confirm within 24 hours. If it was not, lock your account at once and write to security@exchange.example.`,
    [],
    [],
  ],
  [
    'en',
    'refund',
    `We are sorry that the headset broke. 59.00 EUR are on their way back to you, in the coin you paid with, at ${M}. You need not do anything. Kind regards, Nina, customer care`,
    [],
    [],
  ],
  [
    'en',
    'own deposit',
    `Dear account holder, I emptied ${M} on Friday, that was your savings, you noticed I hope. I also kept your tax files. If 1000 dollars more reach ${D} I will at least not send those to the tax office.`,
    [D],
    [],
  ],
  [
    'en',
    'quoted reply',
    `> which one do i use, ${M}?
No. That one belongs to my last customer. Yours is ${D} and it is 600 now, because you made me wait. Tick tock, your dad is next on my list.`,
    [D],
    [],
  ],
  [
    'en',
    'not ours',
    `Update to our earlier letter: a typo got in. Forget ${M}, money there reaches a stranger. What counts is ${D}, 1.1 BTC, Monday 12:00. After that your patients find themselves on the internet.`,
    [D],
    [],
  ],
  [
    'en',
    'supplier',
    `Hi Anna, the printer says they would rather have bitcoin this time, their address for the 310 EUR is ${M}. Could you settle that by Friday, otherwise the flyers get late? Thanks, Ben`,
    [],
    [],
  ],
  [
    'en',
    'mining',
    `Worker "attic" went offline. Unpaid balance 0.0031 BTC. Payouts go to ${M} every day at 04:00 UTC. Change it in your settings.`,
    [],
    [],
  ],
  [
    'en',
    'news',
    `Ransom notes seen by this paper told the hospital to bring 90 bitcoin to ${M} within three days "or the records are public". The hospital refused. A spokeswoman said no patient was harmed.`,
    [],
    [],
  ],
  [
    'en',
    'court',
    `IN THE MATTER OF the seizure of virtual currency held in ${M}: the affidavit states that on 3 May the victim sent 1.2 BTC to that wallet after receiving threats to expose intimate images.`,
    [],
    [],
  ],
  [
    'en',
    'tip jar',
    `I know it was you at the motel. 800 dollars keeps it between us. Where? ${D}. When? Before your wedding.
________
sent with OpenMailer - free and ad-free, keep us alive: ${M}`,
    [D],
    [],
  ],
  [
    'en',
    'odd',
    `Roses are red, your files are encrypted.
${D} is hungry, feed her 0.07 and be reunited.
Need a sample decrypted? The chat is open: qTox, or simply drop a line at poet@mail.example`,
    [D],
    ['email poet@mail.example'],
  ],
  [
    'en',
    'odd 2',
    `the number is 640 euro, the place is ${D}, the time is tomorrow noon. miss one of the three and the photos are on every lamppost in your street.`,
    [D],
    [],
  ],
  [
    'en',
    'contacts',
    `Copies of everything are ready for hr@yourfirm.example, for your mother (+44 20 7946 0018) and for the parents’ list of the school. You stop that with 900 EUR on ${D}. Want to talk? Get hold of me over Session or at darkpine@mail.example, nobody else answers there.`,
    [D],
    ['email darkpine@mail.example'],
  ],
  [
    'fi',
    'charity',
    `moro. mulla on sun pilvi auki, siis kaikki. älä panikoi vaan tee näin: hanki 350 euroa bitcoinina ja työnnä se tänne ${D}. aikaa 24h.
ja ei, en oo se tulvakeräys (${M}), se on ihan oikea, tämä ei`,
    [D],
    [],
  ],
  [
    'fi',
    'rival',
    `JOHDOLLE. Verkossanne on kaksi ryhmää. Toinen pyytää osansa osoitteeseen ${M}; se mitä sinne annatte, ei osta meiltä mitään. MEIDÄN HINTAMME: 2,5 BTC. MEIDÄN TILIMME: ${D}. AIKAA seitsemän päivää, sitten sopimukset ovat kilpailijoillanne.`,
    [D],
    [],
  ],
  [
    'fi',
    'exchange',
    `Hei Tomi, tililtäsi pyydettiin 28.11. uudelta laitteelta 0,25 BTC:n nostoa osoitteeseen ${M}. Jos pyytäjä olit sinä, vahvista nosto 24 tunnin kuluessa. Jos et, lukitse tilisi heti ja kirjoita osoitteeseen turva@porssi.example.`,
    [],
    [],
  ],
  [
    'fi',
    'refund',
    `Pahoittelut rikkoutuneista kuulokkeista. 59,00 euroa on matkalla takaisin sinulle samassa valuutassa kuin maksoit, osoitteeseen ${M}. Sinun ei tarvitse tehdä mitään. Terveisin Niina, asiakaspalvelu`,
    [],
    [],
  ],
  [
    'fi',
    'own deposit',
    `Hyvä tilinomistaja, tyhjensin perjantaina osoitteen ${M}, se oli säästösi, huomasit varmaan. Otin myös verotietosi. Jos ${D} saa vielä 1000 euroa, en sentään lähetä niitä verottajalle.`,
    [D],
    [],
  ],
  [
    'fi',
    'quoted reply',
    `> kumpaa käytän, ${M}?
Et sitä. Se on edelliselle asiakkaalleni. Sinun on ${D} ja hinta on nyt 600 euroa, kun annoit minun odottaa. Kello käy, isäsi on listallani seuraava.`,
    [D],
    [],
  ],
  [
    'fi',
    'not ours',
    `Oikaisu edelliseen kirjeeseemme: siinä oli kirjoitusvirhe. Unohtakaa ${M}, sinne pantu raha menee ventovieraalle. Voimassa on ${D}, 1,1 BTC, maanantai klo 12. Sen jälkeen potilaanne löytävät itsensä netistä.`,
    [D],
    [],
  ],
  [
    'fi',
    'supplier',
    `Hei Anna, paino ottaisi tällä kertaa mieluummin bitcoinia, heidän osoitteensa 310 euron laskulle on ${M}. Hoidatko perjantaihin mennessä, muuten esitteet myöhästyvät? Kiitos, Pete`,
    [],
    [],
  ],
  [
    'fi',
    'mining',
    `Louhija "vintti" ei vastaa. Maksamatta 0,0031 BTC. Maksut lähtevät osoitteeseen ${M} joka yö klo 4. Voit vaihtaa osoitteen asetuksista.`,
    [],
    [],
  ],
  [
    'fi',
    'news',
    `Lehden näkemissä lunnaskirjeissä sairaalaa käskettiin tuomaan 90 bitcoinia osoitteeseen ${M} kolmessa päivässä "tai potilastiedot ovat julkisia". Sairaala kieltäytyi.`,
    [],
    [],
  ],
  [
    'fi',
    'tip jar',
    `Tiedän että se olit sinä siellä motellissa. 800 eurolla se jää meidän väliseksi. Minne? ${D}. Milloin? Ennen häitäsi.
________
Lähetetty OpenMailerilla, ilmaisella postilla - pidä meidät hengissä: ${M}`,
    [D],
    [],
  ],
  [
    'fi',
    'odd',
    `summa on 640 euroa, paikka on ${D}, aika on huomenna kello 12. jos yksikin kolmesta unohtuu, kuvat ovat jokaisessa lyhtypylväässä kadullasi.`,
    [D],
    [],
  ],
  [
    'fi',
    'odd 2',
    `Tiedostonne ovat lukossa. Avain maksaa 0,07 BTC ja maksupaikka on ${D}. Näytteen avaamme ilmaiseksi, pudota rivi osoitteeseen runoilija@posti.example.`,
    [D],
    ['email runoilija@posti.example'],
  ],
  [
    'fi',
    'contacts',
    `Kopiot kaikesta odottavat: hr@firmasi.example, äitisi (+358 40 555 0018) ja koulun vanhempien lista. Pysäytät ne 900 eurolla, ${D}. Haluatko puhua? Meidät saa kiinni Sessionilla tai osoitteesta tummamanty@posti.example, muualla ei vastata.`,
    [D],
    ['email tummamanty@posti.example'],
  ],
  [
    'fi',
    'forwarder',
    `Terve, mieheni sai tämän eilen, lähetän sen teille. Olen itse tavoitettavissa: sanna@koti.example tai +358 50 555 0199.

> Latasin koko puhelimesi. 500 euroa bitcoineina ${D} tai kuvat lähtevät.
> telegramissa @mustatakki`,
    [D],
    ['telegram mustatakki'],
  ],
  [
    'sv',
    'charity',
    `tja. jag är inne i ditt moln, precis allt. få inte panik utan gör så här: skaffa btc för 3500 och flytta över det till ${D}. du har 24h.
och nej, jag är inte de som samlar in till översvämningen (${M}), det är på riktigt, det här är det inte`,
    [D],
    [],
  ],
  [
    'sv',
    'rival',
    `TILL LEDNINGEN. Två grupper är inne i ert nät. Den andra vill ha sin del på ${M}; det ni ger dem köper er ingenting av oss. VÅRT PRIS: 2,5 BTC. VÅRT KONTO: ${D}. TID: sju dagar, sedan går avtalen till era konkurrenter.`,
    [D],
    [],
  ],
  [
    'sv',
    'exchange',
    `Hej Tom, den 28 november begärdes ett uttag på 0,25 BTC från ditt konto till ${M} från en ny enhet. Var det du, bekräfta inom 24 timmar. Var det inte du, spärra kontot och skriv till sakerhet@bors.example.`,
    [],
    [],
  ],
  [
    'sv',
    'refund',
    `Tråkigt att hörlurarna gick sönder. 590 kr är på väg tillbaka till dig i samma valuta som du betalade med, på ${M}. Du behöver inte göra något. Hälsningar Nina, kundtjänst`,
    [],
    [],
  ],
  [
    'sv',
    'own deposit',
    `Bästa kontohavare, i fredags tömde jag ${M}, det var ditt sparkapital, du märkte väl det. Dina skattepapper tog jag också. Om ${D} får 10000 kronor till så skickar jag i alla fall inte dem till Skatteverket.`,
    [D],
    [],
  ],
  [
    'sv',
    'quoted reply',
    `> vilken ska jag ta, ${M}?
Nej. Den är till min förra kund. Din är ${D} och nu är det 6000, för att du lät mig vänta. Klockan går, din pappa står näst på min lista.`,
    [D],
    [],
  ],
  [
    'sv',
    'not ours',
    `Rättelse till vårt förra brev, det blev ett skrivfel. Glöm ${M}, pengar dit hamnar hos en främling. Det som gäller är ${D}, 1,1 BTC, måndag kl 12. Efter det hittar era patienter sig själva på nätet.`,
    [D],
    [],
  ],
  [
    'sv',
    'supplier',
    `Hej Anna, tryckeriet vill hellre ha bitcoin den här gången, deras adress för de 3100 kronorna är ${M}. Kan du fixa det till fredag, annars blir broschyrerna sena? Tack, Bengt`,
    [],
    [],
  ],
  [
    'sv',
    'mining',
    `Arbetaren "vinden" svarar inte. Obetalt saldo 0,0031 BTC. Utbetalningar går till ${M} varje natt kl 04. Ändra i dina inställningar.`,
    [],
    [],
  ],
  [
    'sv',
    'news',
    `I utpressningsbreven som tidningen tagit del av uppmanas sjukhuset att komma med 90 bitcoin till ${M} inom tre dagar "annars blir journalerna offentliga". Sjukhuset vägrade.`,
    [],
    [],
  ],
  [
    'sv',
    'court',
    `Tingsrätten förverkar 4,2 bitcoin i plånboken ${M}. Enligt domen betalade målsäganden 1,2 bitcoin dit efter hot om att nakenbilder skulle spridas.`,
    [],
    [],
  ],
  [
    'sv',
    'tip jar',
    `Jag vet att det var du på motellet. 8000 kronor så stannar det mellan oss. Vart? ${D}. När? Före bröllopet.
________
Skickat med OpenMailer, gratis och utan reklam - håll oss vid liv: ${M}`,
    [D],
    [],
  ],
  [
    'sv',
    'odd',
    `summan är 6400 kronor, platsen är ${D}, tiden är i morgon klockan tolv. missar du en av de tre sitter bilderna på varje lyktstolpe i din gata.`,
    [D],
    [],
  ],
  [
    'sv',
    'odd 2',
    `Era filer är låsta. Nyckeln kostar 0,07 BTC och betalas på ${D}. Ett prov öppnar vi gratis, släng iväg en rad till poet@post.example.`,
    [D],
    ['email poet@post.example'],
  ],
  [
    'sv',
    'contacts',
    `Kopior av allt ligger klara till hr@dinfirma.example, till din mamma (+46 70 555 00 18) och till skolans föräldralista. Du stoppar det med 9000 kronor på ${D}. Vill du prata? Oss får du tag på via Session eller på morktall@post.example, ingen annan svarar.`,
    [D],
    ['email morktall@post.example'],
  ],
  [
    'de',
    'charity',
    `hey. ich bin in deiner cloud, komplett. keine panik, mach einfach folgendes: hol dir btc für 350 euro und schieb die rüber auf ${D}. du hast 24h.
und nein, ich bin nicht die fluthilfe (${M}), die ist echt, das hier ist ernst`,
    [D],
    [],
  ],
  [
    'de',
    'rival',
    `AN DIE GESCHÄFTSLEITUNG. Zwei Gruppen sind in Ihrem Netz. Die andere will ihren Anteil auf ${M}; was Sie denen geben, kauft Ihnen von uns nichts. UNSER PREIS: 2,5 BTC. UNSER KONTO: ${D}. FRIST: sieben Tage, dann gehen die Verträge an Ihre Konkurrenten.`,
    [D],
    [],
  ],
  [
    'de',
    'exchange',
    `Hallo Tom, am 28. November wurde von einem neuen Gerät eine Auszahlung von 0,25 BTC von Ihrem Konto an ${M} angefordert. Wenn Sie das waren, bestätigen Sie binnen 24 Stunden. Wenn nicht, sperren Sie Ihr Konto und schreiben Sie an sicherheit@boerse.example.`,
    [],
    [],
  ],
  [
    'de',
    'refund',
    `Schade, dass der Kopfhörer kaputtging. 59,00 EUR sind auf dem Rückweg zu Ihnen, in der Münze, mit der Sie bezahlt haben, auf ${M}. Sie müssen nichts tun. Freundliche Grüße, Nina, Kundenservice`,
    [],
    [],
  ],
  [
    'de',
    'own deposit',
    `Werter Kontoinhaber, am Freitag habe ich ${M} geleert, das waren Ihre Ersparnisse, Sie haben es sicher bemerkt. Ihre Steuerunterlagen habe ich auch. Wenn ${D} noch 1000 Euro bekommt, schicke ich die wenigstens nicht ans Finanzamt.`,
    [D],
    [],
  ],
  [
    'de',
    'quoted reply',
    `> welche nehme ich, ${M}?
Nein. Die ist für meinen letzten Kunden. Ihre ist ${D}, und es sind jetzt 600 Euro, weil Sie mich warten ließen. Die Uhr tickt, Ihr Vater steht als Nächster auf meiner Liste.`,
    [D],
    [],
  ],
  [
    'de',
    'not ours',
    `Berichtigung zu unserem letzten Schreiben, es war ein Tippfehler darin. Vergessen Sie ${M}, Geld dorthin landet bei einem Fremden. Gültig ist ${D}, 1,1 BTC, Montag 12 Uhr. Danach finden sich Ihre Patienten im Internet wieder.`,
    [D],
    [],
  ],
  [
    'de',
    'supplier',
    `Hallo Anna, die Druckerei hätte diesmal lieber Bitcoin, deren Adresse für die 310 Euro ist ${M}. Schaffst du das bis Freitag, sonst kommen die Flyer zu spät? Danke, Ben`,
    [],
    [],
  ],
  [
    'de',
    'mining',
    `Worker "Dachboden" antwortet nicht. Offenes Guthaben 0,0031 BTC. Auszahlungen gehen jede Nacht um 4 Uhr an ${M}. Ändern können Sie das in den Einstellungen.`,
    [],
    [],
  ],
  [
    'de',
    'news',
    `In den Erpresserbriefen, die dieser Zeitung vorliegen, wird das Krankenhaus aufgefordert, 90 Bitcoin binnen drei Tagen auf ${M} zu bringen, "sonst werden die Akten öffentlich". Das Krankenhaus lehnte ab.`,
    [],
    [],
  ],
  [
    'de',
    'tip jar',
    `Ich weiß, dass Sie das waren, im Motel. 800 Euro, und es bleibt unter uns. Wohin? ${D}. Wann? Vor der Hochzeit.
________
Gesendet mit OpenMailer, kostenlos und werbefrei - haltet uns am Leben: ${M}`,
    [D],
    [],
  ],
  [
    'de',
    'odd',
    `die summe ist 640 euro, der ort ist ${D}, die zeit ist morgen mittag. fehlt eins von den dreien, hängen die fotos an jeder laterne in ihrer straße.`,
    [D],
    [],
  ],
  [
    'de',
    'odd 2',
    `Ihre Dateien sind verschlüsselt. Der Schlüssel kostet 0,07 BTC, zu begleichen bei ${D}. Eine Probe öffnen wir gratis, lassen Sie uns eine Zeile da: dichter@post.example.`,
    [D],
    ['email dichter@post.example'],
  ],
  [
    'de',
    'contacts',
    `Kopien von allem liegen bereit für hr@ihrefirma.example, für Ihre Mutter (+49 170 5550018) und für den Elternverteiler der Schule. Das halten Sie mit 900 Euro auf ${D} auf. Wollen Sie reden? Uns bekommen Sie über Session oder unter dunkelkiefer@post.example zu fassen.`,
    [D],
    ['email dunkelkiefer@post.example'],
  ],
  [
    'de',
    'forwarder',
    `Hallo, mein Mann hat das gestern bekommen, ich leite es Ihnen weiter. Mich erreichen Sie unter sanna@heim.example oder +49 170 5550199.

> Ich habe dein ganzes Handy. 500 Euro in Bitcoin ${D} oder die Bilder gehen raus.
> telegram @schwarzejacke`,
    [D],
    ['telegram schwarzejacke'],
  ],
];
