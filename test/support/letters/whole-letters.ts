import { addressOf } from '#test/support/addresses.ts';

/** A letter, and what is said in it; a field that is not given is not looked at. */
export interface ReadLetter {
  name: string;
  text: string;
  language?: string;
  wallets?: string[];
  demands?: string[];
  deadlines?: string[];
  contacts?: string[];
  assets?: string[];
}

const WALLET = addressOf('p2wpkh', 'letters');
const OLD = addressOf('p2pkh', 'letters');

/** Letters of the kinds that people get, written by hand against the reader and not by the generator of the benchmark. */
export const LETTERS: readonly ReadLetter[] = [
  {
    name: 'vastaamo fi',
    text: `Hyvä Matti Meikäläinen,

Koska Vastaamon johto on kieltäytynyt ottamasta vastuuta omista virheistään, joudumme valitettavasti pyytämään sinua maksamaan, jotta henkilökohtaiset tietosi pysyvät turvassa. Vastaamo on laiminlyönyt tietosi 40 bitcoinin vuoksi.

Ohjeet: lähetä 200 euron arvosta Bitcoinia 24 tunnin sisällä tämän viestin lähettämisestä alla olevaan osoitteeseen.

${WALLET}

Jos emme vastaanota Bitcoineja tänä aikana, sinulla on vielä 48 tuntia aikaa hankkia ja lähettää meille 500 euron arvosta Bitcoineja. Jos emme ole saaneet rahoja tähän mennessä, tietosi julkaistaan kaikkien nähtäville: nimi, osoite, puhelinnumero, henkilötunnus ja potilaskertomuksesi.

Voit ostaa Bitcoinia esimerkiksi Coinmotionista tai Bittimaatista. Rekisteröityminen kestää noin 15 minuuttia.`,
    language: 'fi',
    wallets: [WALLET],
    demands: ['200 EUR', '500 EUR raised'],
    deadlines: ['PT24H', 'PT48H'],
    contacts: [],
  },
  {
    name: 'fi sextortion',
    text: `Terve!

Kuten olet ehkä huomannut, lähetin sinulle sähköpostin sinun omasta tililtäsi. Tämä tarkoittaa, että minulla on täysi pääsy laitteeseesi. Olen seurannut sinua jo muutaman kuukauden ajan.

Jos haluat estää tämän, siirrä 1 450 dollarin arvosta bitcoineja bitcoin-osoitteeseeni (jos et tiedä miten, kirjoita Googleen: "Osta Bitcoin").

Bitcoin-osoitteeni (BTC-lompakko) on: ${OLD}

Kun olen saanut maksun, poistan videon, etkä kuule minusta enää koskaan. Annan sinulle 50 tuntia (yli 2 päivää) aikaa maksaa. Saan ilmoituksen, kun luet tämän kirjeen, ja ajastin käynnistyy, kun näet tämän kirjeen.`,
    language: 'fi',
    wallets: [OLD],
    demands: ['1450 USD'],
    deadlines: ['PT50H opened'],
    contacts: [],
  },
  {
    name: 'fi ddos',
    text: `Hei! Olemme Fancy Bear ja olemme valinneet yrityksenne seuraavan DDoS-hyökkäyksemme kohteeksi. Verkkonne joutuu hyökkäyksen kohteeksi maanantaina. Teemme juuri nyt pienen 30 minuutin demohyökkäyksen. Se EI ole pahin. Hyökkäyksemme voivat olla 2 Tbps.

Voimme olla hyökkäämättä, jos maksatte 20 bitcoinia osoitteeseen ${WALLET}. Jos ette maksa kuuden päivän kuluessa, hyökkäys alkaa ja hinta nousee 30 BTC:hen, ja sen jälkeen 10 BTC jokaiselta päivältä ilman maksua.`,
    wallets: [WALLET],
    demands: ['20 BTC', '30 BTC raised', '10 BTC raised'],
    deadlines: ['PT144H'],
  },
  {
    name: 'sv sextortion',
    text: `Hej!

Jag är en hackare som har tillgång till ditt operativsystem. Jag har också full tillgång till ditt konto. Jag har tittat på dig i några månader nu. 

För att stoppa mig, överför 950 USD till min bitcoinadress (om du inte vet hur du gör det, skriv i Google: "köp bitcoin").
Min bitcoinadress (BTC-plånbok) är: ${OLD}
Efter att ha mottagit betalningen raderar jag videon. Jag ger dig 50 timmar (mer än 2 dagar) att betala. Jag får ett meddelande när du läser detta brev och timern startar när du ser detta brev.`,
    language: 'sv',
    wallets: [OLD],
    demands: ['950 USD'],
    deadlines: ['PT50H opened'],
  },
  {
    name: 'en classic',
    text: `Hello!

I'm a programmer who cracked your email account and device about half year ago.
You entered a password on one of the insecure site you visited, and I catched it.
Your password from victim@example.org on moment of crack: hunter2

My malware will record 35 contacts and 2 GB of data.
I think $882 is a fair price for our little secret. You will make the payment via Bitcoin.
BTC ADDRESS: ${OLD}
(It is cAsE sensitive, so copy and paste it)
You have 48 hours since reading this letter.
If I do not get the BitCoins, I will send your video to all of your contacts.
Bye!`,
    language: 'en',
    wallets: [OLD],
    demands: ['882 USD'],
    deadlines: ['PT48H opened'],
    contacts: [],
  },
  {
    name: 'en ddos',
    text: `We are the Armada Collective. FORWARD THIS MAIL TO WHOEVER IS IMPORTANT IN YOUR COMPANY!
Your network will be DDoS-ed starting 12:00 UTC on 08 Jan 2027 if you don't pay 20 Bitcoins @ ${OLD}
When we say all, we mean all - users will not be able to access sites host with you at all.
Right now we will start 15 minutes attack on one of your IPs (192.0.2.10). It will not be hard, we will not crash it at the moment to try to minimize eventual damage.
If you don't pay by Friday, attack will start, price to stop will increase to 40 BTC and will go up 20 BTC for every day of attack.
Our attacks are extremely powerful - sometimes over 1 Tbps per second. Prevent it all with just 20 BTC @ ${OLD}
Do not reply, we will not read. Pay and we will know its you. AND YOU WILL NEVER AGAIN HEAR FROM US!`,
    wallets: [OLD],
    demands: ['20 BTC', '40 BTC raised'],
    contacts: [],
  },
  {
    name: 'ransom note',
    text: `All your files have been encrypted!
All your files have been encrypted due to a security problem with your PC. If you want to restore them, write us to the e-mail decrypt@extorter.example
Write this ID in the title of your message 1E857D00-2803
In case of no answer in 24 hours write us to theese e-mails: backup@extorter.example
You have to pay for decryption in Bitcoins. The price depends on how fast you write to us. After payment we will send you the decryption tool that will decrypt all your files.
Free decryption as guarantee
Before paying you can send us up to 5 files for free decryption. The total size of files must be less than 10Mb (non archived), and files should not contain valuable information.
How to obtain Bitcoins: https://localbitcoins.example/buy_bitcoins`,
    language: 'en',
    wallets: [],
    demands: [],
    contacts: ['email decrypt@extorter.example', 'email backup@extorter.example'],
  },
  {
    name: 'stop ransom',
    text: `ATTENTION!
Don't worry, you can return all your files!
Price of private key and decrypt software is $980.
Discount 50% available if you contact us first 72 hours, that's price for you is $490.
To get this software you need write on our e-mail: support@extorter.example
Reserve e-mail address to contact us: helpme@extorter.example
Your personal ID: 0466JIjdmZk3Zr7qB9QpH4`,
    demands: ['980 USD raised', '490 USD'],
    deadlines: ['PT72H'],
    contacts: ['email support@extorter.example', 'email helpme@extorter.example'],
    wallets: [],
  },
  {
    name: 'real 2018',
    text: `I do know, yourpass1, is your password. You may not know me, and you're most likely wondering why you're getting this mail, correct?

In fact, I installed a malware on the adult video clips (porno) web-site and you know what, you visited this website to have fun (you know what I mean). While you were watching video clips, your internet browser started out working as a RDP (Remote Desktop) with a keylogger which gave me access to your screen as well as cam. Right after that, my software gathered all of your contacts from your Messenger, Facebook, and email.

What did I do?

I made a double-screen video. First part displays the video you were watching (you have a good taste haha), and second part shows the recording of your cam.

exactly what should you do?

Well, I believe, $2900 is a fair price for our little secret. You will make the payment by Bitcoin (if you do not know this, search "how to buy bitcoin" in Google).

BTC Address: ${OLD}
(It is cAsE sensitive, so copy and paste it)

Important:
You have one day in order to make the payment. (I've a specific pixel in this e mail, and at this moment I know that you have read this email message). If I do not get the BitCoins, I will definitely send out your video to all of your contacts including relatives, co-workers, and so forth. Nonetheless, if I do get paid, I'll destroy the video immediately. If you need evidence, reply with "Yes!" and I will certainly send out your video recording to your 6 contacts. It is a non-negotiable offer, therefore please don't waste my personal time and yours by responding to this message.`,
    language: 'en',
    wallets: [OLD],
    demands: ['2900 USD'],
    deadlines: ['PT24H opened'],
    contacts: [],
  },
  {
    name: 'real 2019 hostile',
    text: `Hello!

My nickname in darknet is derrik66.
I hacked this mailbox more than six months ago, through it I infected your operating system with a virus (trojan) created by me and have been monitoring you for a long time.

So, your password from victim@example.org is abc123

Even if you changed the password after that - it does not matter, my virus intercepted all the caching data on your computer and automatically saved access for me.

I think that $ 811 is an affordable price for it!

Pay with Bitcoin.
My BTC wallet: ${OLD}

If you do not know how to do this - enter into Google "how to transfer money to a bitcoin wallet". It is not difficult.
After receiving the specified amount, all your data will be immediately destroyed automatically. My virus will also remove itself from your operating system.

My Trojan have auto alert, after this email is read, I will be know it!

I give you 2 days (48 hours) to make a payment.
If this does not happen - all your contacts will get crazy shots from your dark secret life! And so that you do not obstruct, your device will be blocked (also after 48 hours)

Do not be silly!
Police or friends won't help you for sure ...

p.s. I can give you advice for the future. Do not enter your passwords on unsafe sites.

I hope for your prudence.
Farewell.`,
    language: 'en',
    wallets: [OLD],
    demands: ['811 USD'],
    deadlines: ['PT48H opened'],
    contacts: [],
  },
  {
    name: 'bomb',
    text: `Hello. My man carried a bomb (Hexogen) into the building where your company is located. It is constructed under my direction. It can be hidden anywhere because of its small size, it is not able to damage the supporting building structure, but in the case of its detonation you will get many victims.
My mercenary keeps the building under the control. If he notices any unusual behavior or emergency he will blow up the bomb.
I can withdraw my mercenary if you pay. You pay me 20.000 $ in Bitcoin and the bomb will not explode, but don't try to cheat -I warrant you that I will withdraw my mercenary only after 3 confirmations in blockchain network.
Here is my Bitcoin address : ${OLD}
You have to pay the money by the end of the working day. If you are late with the money the bomb will explode.
This is just a business, if you don't send me the money and the explosive device detonates, other companies will transfer me more money, because this isnt a one-time action.
I wont visit this email. I check my Bitcoin wallet every 35 min and after seeing the money I will order my recruited person to get away.`,
    wallets: [OLD],
    demands: ['20000 USD'],
    deadlines: [],
  },
  {
    name: 'ashley',
    text: `Dear Sir, I have your Ashley Madison profile. If you don't comply, I will share this with your spouse. Send exactly 1.05 BTC (approx. value $300 USD) to the following address:\n\n${OLD}\n\nSending the wrong amount means I won't know it's you who paid. You have 7 days from receipt of this email to send the BTC. If you need help locating a place to purchase BTC, you can start here...`,
    demands: ['1.05 BTC', '300 USD'],
    deadlines: ['PT168H'],
  },
  {
    name: 'company data',
    text: `Dear management of Example Oy,
we have downloaded 120 GB of your data, including 14 500 client records, payroll for 2024 and contracts worth 3.2 million euros. Our demand is 450 000 EUR in BTC. You have five (5) days. Every day after that costs 25,000 EUR more.
Contact us in qTox or at http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/ or Telegram @example_support_team. Session: 05${'ab'.repeat(32)}
Do not contact recovery companies, they take $5000 for nothing.`,
    demands: ['450000 EUR', '25000 EUR'],
    deadlines: ['PT120H'],
    contacts: [
      'onion 2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion',
      'telegram example_support_team',
      `session 05${'ab'.repeat(32)}`,
    ],
  },
  {
    name: 'de sex',
    text: `Hallo! Vor 3 Monaten habe ich Zugriff auf Ihre Geräte erhalten. Meine Forderung: Überweisen Sie mir 1.350 EUR im Bitcoin-Gegenwert (zum Wechselkurs zum Zeitpunkt der Überweisung) und ich lösche alles. Sie haben weniger als 50 Stunden ab dem Moment, in dem Sie diese E-Mail geöffnet haben (genau 2 Tage). Meine Bitcoin-Adresse: ${OLD}. Sobald Sie diese E-Mail öffnen, startet ein Timer.`,
    language: 'de',
    wallets: [OLD],
    demands: ['1350 EUR'],
    deadlines: ['PT50H opened'],
  },
];
