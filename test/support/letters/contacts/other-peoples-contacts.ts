import { letter, type NamingLetter, PAY_DE, PAY_EN, PAY_FI, PAY_SV } from './naming-letter.ts';
import { REACHED } from './reached-and-unreached.ts';
import { THIRD_PERSONS_LETTERS } from './third-persons-contacts.ts';

const ENGLISH: readonly NamingLetter[] = [
  letter(
    'en',
    'own mail, spouse and boss in one sentence, and a handle',
    `I have your email matti@koti.example, your wife liisa@koti.example, and will send it to your boss pekka@tyo.example; contact me at @darkman99. ${PAY_EN}`,
    ['matti@koti.example', 'liisa@koti.example', 'pekka@tyo.example'],
    ['handle darkman99'],
  ),
  letter(
    'en',
    'a list of friends below a heading',
    `${PAY_EN}\n\nOtherwise the video goes to your friends:\nanna@ystava.example\nville@ystava.example, +358 40 555 1234\n\nTelegram: @dark_mail_1`,
    ['anna@ystava.example', 'ville@ystava.example', '+358405551234'],
    ['telegram dark_mail_1'],
  ),
  letter(
    'en',
    'own telephone',
    `Your phone is +358 40 555 1111 and your password hunter2. ${PAY_EN} Reply to grim@pay.example`,
    ['+358405551111'],
    ['email grim@pay.example'],
  ),
  letter('en', 'the husband by name', `I will write to your husband Pekka Virtanen (pekka@mies.example). ${PAY_EN}`, [
    'pekka@mies.example',
  ]),
  letter(
    'en',
    'a clinic',
    `We took the records of the clinic (info@klinikka.example, +358 9 1234 5678). ${PAY_EN} Write to us: leak@dump.example`,
    ['info@klinikka.example', '+358912345678'],
    ['email leak@dump.example'],
  ),
  letter(
    'en',
    'whom not to contact',
    `Do not contact the clinic at info@klinikka.example or the police at help@poliisi.example. ${PAY_EN}`,
    ['info@klinikka.example', 'help@poliisi.example'],
  ),
  letter(
    'en',
    'whom to ask whether it is true',
    `You can contact the clinic at info@klinikka.example, they will confirm the breach. ${PAY_EN}`,
    ['info@klinikka.example'],
  ),
  letter(
    'en',
    'a list of what is known',
    `I know everything about you:\nEmail: matti@koti.example\nPhone: +358 40 555 2222\nInstagram: matti_koti77\n\n${PAY_EN}\nContact me: raven@pay.example`,
    ['matti@koti.example', '+358405552222', 'matti_koti77'],
    ['email raven@pay.example'],
  ),
  letter(
    'en',
    'the account that was hacked',
    `I logged in to your Instagram matti_koti77 and your Facebook. ${PAY_EN} Telegram: @raven_77x`,
    ['matti_koti77'],
    ['telegram raven_77x'],
  ),
  letter(
    'en',
    'the mother who forwards, above the letter',
    `Hi, my son got this. Please call me at +358 40 555 3333 or aiti@koti.example. Liisa\n\nI hacked your computer. ${PAY_EN} Contact me at raven@pay.example`,
    ['+358405553333', 'aiti@koti.example'],
    ['email raven@pay.example'],
  ),
  letter(
    'en',
    'a note above a quoted letter',
    `My number is +358 40 555 3333, call me.\n> I hacked your computer and have your videos.\n> ${PAY_EN}\n> Write to raven@pay.example`,
    ['+358405553333'],
    ['email raven@pay.example'],
  ),
  letter(
    'en',
    'a note below a quoted letter',
    `> I hacked your computer and have your videos.\n> ${PAY_EN}\n> Write to raven@pay.example\n\nWrite to me at aiti@koti.example if you need more.`,
    ['aiti@koti.example'],
    ['email raven@pay.example'],
  ),
  letter(
    'en',
    'a signature with a label',
    `I hacked your computer. ${PAY_EN} Contact us at raven@pay.example\n\n-- \nLiisa Koti\nEmail: liisa@koti.example\nTel: +358 40 555 4444`,
    ['liisa@koti.example', '+358405554444'],
    ['email raven@pay.example'],
  ),
  letter(
    'en',
    'a partner of the same sentence',
    `Contact me on Telegram @raven_77x or I write to your partner at anna@koti.example and call your boss at +358 40 555 6666. ${PAY_EN}`,
    ['anna@koti.example', '+358405556666'],
    ['telegram raven_77x'],
  ),
  letter(
    'en',
    'the employer',
    `Your employer's address is hr@tyo.example and I have all your colleagues: a.a@tyo.example, b.b@tyo.example. ${PAY_EN}`,
    ['hr@tyo.example', 'a.a@tyo.example', 'b.b@tyo.example'],
  ),
  letter('en', 'a journalist', `I already told the journalist toimittaja@lehti.example about you. ${PAY_EN}`, [
    'toimittaja@lehti.example',
  ]),
  letter(
    'en',
    'an account that it was sent from',
    `As you can see I sent this from your mailbox matti@koti.example. ${PAY_EN} Email me: wolf@pay.example`,
    ['matti@koti.example'],
    ['email wolf@pay.example'],
  ),
  letter(
    'en',
    'a message that will be posted',
    `Your video will be sent to anna@ystava.example and posted to @ystavat_ry. ${PAY_EN}`,
    ['anna@ystava.example', 'ystavat_ry'],
  ),
];

const FINNISH: readonly NamingLetter[] = [
  letter(
    'fi',
    'the endings that say your',
    `Murtauduin sähköpostiisi matti@koti.example, puhelinnumerosi on +358 40 555 1111. ${PAY_FI}`,
    ['matti@koti.example', '+358405551111'],
  ),
  letter(
    'fi',
    'spouse and boss, and a handle',
    `Minulla on sähköpostisi matti@koti.example, vaimosi liisa@koti.example ja lähetän sen pomollesi pekka@tyo.example. Ota yhteyttä: @pimea_mies9. ${PAY_FI}`,
    ['matti@koti.example', 'liisa@koti.example', 'pekka@tyo.example'],
    ['handle pimea_mies9'],
  ),
  letter(
    'fi',
    'a list of friends',
    `${PAY_FI} Muuten video lähtee kavereillesi:\nanna@ystava.example\nville@ystava.example\n\nKirjoita minulle: musta@maksa.example`,
    ['anna@ystava.example', 'ville@ystava.example'],
    ['email musta@maksa.example'],
  ),
  letter(
    'fi',
    'a mailbox by a word of the street',
    `mul on sun säpö matti@koti.example ja sun äitin numero +358 40 555 2222. ${PAY_FI} telegram @paha_susi1`,
    ['matti@koti.example', '+358405552222'],
    ['telegram paha_susi1'],
  ),
  letter(
    'fi',
    'a clinic',
    `Veimme klinikan tiedot (info@klinikka.example, puh. +358 9 1234 5678). ${PAY_FI} Ottakaa yhteyttä: vuoto@tumma.example`,
    ['info@klinikka.example', '+358912345678'],
    ['email vuoto@tumma.example'],
  ),
  letter(
    'fi',
    'whom to ask',
    `Voit ottaa yhteyttä klinikkaan info@klinikka.example, he vahvistavat murron. ${PAY_FI}`,
    ['info@klinikka.example'],
  ),
  letter('fi', 'whom not to tell', `Älä ota yhteyttä poliisiin osoitteessa apu@poliisi.example. ${PAY_FI}`, [
    'apu@poliisi.example',
  ]),
  letter(
    'fi',
    'the mother who forwards',
    `Hei, poikani sai tämän. Soittakaa minulle +358 40 555 3333 tai aiti@koti.example. Liisa\n\nMurtauduin koneellesi. ${PAY_FI} Kirjoita: musta@maksa.example`,
    ['+358405553333', 'aiti@koti.example'],
    ['email musta@maksa.example'],
  ),
  letter(
    'fi',
    'a note above a quoted letter',
    `Tavoitatte minut numerosta +358 40 555 3333.\n> Murtauduin koneellesi ja minulla on videosi.\n> ${PAY_FI}\n> Kirjoita: musta@maksa.example`,
    ['+358405553333'],
    ['email musta@maksa.example'],
  ),
  letter(
    'fi',
    'what will be written to whom',
    `Kirjoitan miehellesi osoitteeseen pekka@mies.example ja soitan äidillesi +358 40 555 7777. ${PAY_FI}`,
    ['pekka@mies.example', '+358405557777'],
  ),
  letter(
    'fi',
    'a company in the plural',
    `Sähköpostinne toimisto@yritys.example on hallussamme, asiakkaanne ville@asiakas.example saa tiedot. ${PAY_FI} Ottakaa yhteyttä meihin: lukko@tumma.example`,
    ['toimisto@yritys.example', 'ville@asiakas.example'],
    ['email lukko@tumma.example'],
  ),
  letter(
    'fi',
    'an account of the reader',
    `Instagram-tilisi matti_koti77 on minulla. ${PAY_FI} snapchat: paha_susi1`,
    ['matti_koti77'],
    ['snapchat paha_susi1'],
  ),
  letter(
    'fi',
    'a list of what is known',
    `Tiedän sinusta kaiken:\nSähköposti: matti@koti.example\nPuhelin: +358 40 555 2222\n\n${PAY_FI}\nOta minuun yhteyttä: musta@maksa.example`,
    ['matti@koti.example', '+358405552222'],
    ['email musta@maksa.example'],
  ),
  letter('fi', 'the headmaster', `Kuvat menevät rehtorille osoitteeseen rehtori@koulu.example. ${PAY_FI}`, [
    'rehtori@koulu.example',
  ]),
  letter(
    'fi',
    'an accountant without a name in any list',
    `Lähetän kaiken tilitoimistosi kirjanpitäjällesi sari@tilit.example. ${PAY_FI}`,
    ['sari@tilit.example'],
  ),
  letter('fi', 'a colloquial number', `sun numero on +358 40 555 1111 ja sun vaimon +358 40 555 8888. ${PAY_FI}`, [
    '+358405551111',
    '+358405558888',
  ]),
];

const SWEDISH: readonly NamingLetter[] = [
  letter(
    'sv',
    'own mail, spouse and boss, and a handle',
    `Jag har din mejl matti@koti.example, din fru liisa@koti.example och skickar den till din chef pekka@tyo.example. Kontakta mig på @mork_man9. ${PAY_SV}`,
    ['matti@koti.example', 'liisa@koti.example', 'pekka@tyo.example'],
    ['handle mork_man9'],
  ),
  letter(
    'sv',
    'a list of friends',
    `${PAY_SV} Annars går filmen till dina vänner:\nanna@ystava.example\nville@ystava.example\n\nSkriv till mig: vargen@betala.example`,
    ['anna@ystava.example', 'ville@ystava.example'],
    ['email vargen@betala.example'],
  ),
  letter(
    'sv',
    'own telephone',
    `Ditt telefonnummer är +46 70 555 11 11. ${PAY_SV} Telegram: @vargen_11`,
    ['+46705551111'],
    ['telegram vargen_11'],
  ),
  letter(
    'sv',
    'a clinic',
    `Vi tog uppgifterna från kliniken (info@klinikka.example). ${PAY_SV} Kontakta oss: lacka@mork.example`,
    ['info@klinikka.example'],
    ['email lacka@mork.example'],
  ),
  letter('sv', 'whom to ask', `Kontakta kliniken på info@klinikka.example om du inte tror oss. ${PAY_SV}`, [
    'info@klinikka.example',
  ]),
  letter(
    'sv',
    'the mother who forwards',
    `Hej, min son fick det här. Ring mig på +46 70 555 33 33 eller mamma@koti.example. Liisa\n\nJag har hackat din dator. ${PAY_SV} Skriv till vargen@betala.example`,
    ['+46705553333', 'mamma@koti.example'],
    ['email vargen@betala.example'],
  ),
  letter(
    'sv',
    'a note above a quoted letter',
    `Ni når mig på +46 70 555 33 33.\n> Jag har hackat din dator och har dina filmer.\n> ${PAY_SV}\n> Skriv till vargen@betala.example`,
    ['+46705553333'],
    ['email vargen@betala.example'],
  ),
  letter(
    'sv',
    'what will be written to whom',
    `Jag skriver till din man på pekka@mies.example och ringer din mamma på +46 70 555 77 77. ${PAY_SV}`,
    ['pekka@mies.example', '+46705557777'],
  ),
  letter(
    'sv',
    'a list of what is known',
    `Jag vet allt om dig:\nE-post: matti@koti.example\nTelefon: +46 70 555 22 22\n\n${PAY_SV}\nKontakta mig: vargen@betala.example`,
    ['matti@koti.example', '+46705552222'],
    ['email vargen@betala.example'],
  ),
  letter(
    'sv',
    'an account of the reader',
    `Ditt Instagram matti_koti77 är mitt. ${PAY_SV} snapchat: vargen_11`,
    ['matti_koti77'],
    ['snapchat vargen_11'],
  ),
  letter('sv', 'whom not to tell', `Kontakta inte polisen på tips@polisen.example. ${PAY_SV}`, [
    'tips@polisen.example',
  ]),
  letter('sv', 'colleagues', `Dina kollegor a.a@tyo.example och b.b@tyo.example får filmen. ${PAY_SV}`, [
    'a.a@tyo.example',
    'b.b@tyo.example',
  ]),
  letter(
    'sv',
    'a company',
    `Er e-post kontor@foretag.example är vår och er kund ville@asiakas.example får allt. ${PAY_SV} Svara till las@mork.example`,
    ['kontor@foretag.example', 'ville@asiakas.example'],
    ['email las@mork.example'],
  ),
];

const GERMAN: readonly NamingLetter[] = [
  letter(
    'de',
    'own mail, spouse and boss, and a handle',
    `Ich habe deine E-Mail matti@koti.example, deine Frau liisa@koti.example und schicke es an deinen Chef pekka@tyo.example. Kontaktiere mich unter @dunkel_mann9. ${PAY_DE}`,
    ['matti@koti.example', 'liisa@koti.example', 'pekka@tyo.example'],
    ['handle dunkel_mann9'],
  ),
  letter(
    'de',
    'a list of friends',
    `${PAY_DE} Sonst geht das Video an deine Freunde:\nanna@ystava.example\nville@ystava.example\n\nSchreib mir: wolf@zahl.example`,
    ['anna@ystava.example', 'ville@ystava.example'],
    ['email wolf@zahl.example'],
  ),
  letter(
    'de',
    'own telephone',
    `Ihre Telefonnummer ist +49 30 901820. ${PAY_DE} Telegram: @wolf_zahl1`,
    ['+4930901820'],
    ['telegram wolf_zahl1'],
  ),
  letter(
    'de',
    'a clinic',
    `Wir haben die Akten der Klinik (info@klinikka.example). ${PAY_DE} Kontaktieren Sie uns: leck@dunkel.example`,
    ['info@klinikka.example'],
    ['email leck@dunkel.example'],
  ),
  letter(
    'de',
    'whom to ask',
    `Kontaktieren Sie die Klinik unter info@klinikka.example, wenn Sie uns nicht glauben. ${PAY_DE}`,
    ['info@klinikka.example'],
  ),
  letter(
    'de',
    'the mother who forwards',
    `Hallo, mein Sohn hat diese Nachricht bekommen. Rufen Sie mich an unter +49 30 901820 oder mama@koti.example. Liisa\n\nIch habe deinen Computer gehackt. ${PAY_DE} Schreib an wolf@zahl.example`,
    ['+4930901820', 'mama@koti.example'],
    ['email wolf@zahl.example'],
  ),
  letter(
    'de',
    'a note above a quoted letter',
    `Sie erreichen mich unter +49 30 901820.\n> Ich habe deinen Computer gehackt und deine Videos.\n> ${PAY_DE}\n> Schreib an wolf@zahl.example`,
    ['+4930901820'],
    ['email wolf@zahl.example'],
  ),
  letter(
    'de',
    'what will be written to whom',
    `Ich schreibe deinem Mann an pekka@mies.example und rufe deine Mutter an: +49 30 901820. ${PAY_DE}`,
    ['pekka@mies.example', '+4930901820'],
  ),
  letter(
    'de',
    'a list of what is known',
    `Ich weiß alles über dich:\nE-Mail: matti@koti.example\nTelefon: +49 30 901820\n\n${PAY_DE}\nKontaktiere mich: wolf@zahl.example`,
    ['matti@koti.example', '+4930901820'],
    ['email wolf@zahl.example'],
  ),
  letter(
    'de',
    'an account of the reader',
    `Dein Instagram matti_koti77 gehört mir. ${PAY_DE} Telegram: @wolf_zahl1`,
    ['matti_koti77'],
    ['telegram wolf_zahl1'],
  ),
  letter('de', 'whom not to tell', `Wenden Sie sich nicht an die Polizei unter hinweis@polizei.example. ${PAY_DE}`, [
    'hinweis@polizei.example',
  ]),
  letter('de', 'colleagues', `Deine Kollegen a.a@tyo.example und b.b@tyo.example bekommen das Video. ${PAY_DE}`, [
    'a.a@tyo.example',
    'b.b@tyo.example',
  ]),
  letter(
    'de',
    'a company',
    `Ihr Postfach buero@firma.example ist unser, Ihr Kunde ville@asiakas.example bekommt alles. ${PAY_DE} Antworten Sie an schloss@dunkel.example`,
    ['buero@firma.example', 'ville@asiakas.example'],
    ['email schloss@dunkel.example'],
  ),
];

/** Words of the reader's that a letter quotes, and notes beside a letter that nothing parts from it. */
const QUOTED_AND_NOTES: readonly NamingLetter[] = [
  letter(
    'en',
    'what the reader wrote on a dating site',
    `I hacked your phone. On the dating site you wrote: "Text me, Telegram @matti_alone". ${PAY_EN}`,
    ['@matti_alone'],
  ),
  letter(
    'fi',
    'what the reader wrote on a dating site',
    `Olen hakkeroinut puhelimesi. Kirjoitit deittisivulla: "Ota yhteyttä, Telegram @matti_yksin". ${PAY_FI}`,
    ['@matti_yksin'],
  ),
  letter(
    'en',
    'words in the reader’s name',
    `I wrote to your boss as you: "Please contact me at matti.uusi@koti.example about my resignation." ${PAY_EN}`,
    ['matti.uusi@koti.example'],
  ),
  letter(
    'en',
    'a note below the letter',
    `I hacked your device. ${PAY_EN} Write to dark@posti.example\n\n----\nI am his mother. Please contact me at tiina@koti.example, Telegram: @tiina_aiti`,
    ['tiina@koti.example', '@tiina_aiti'],
    ['email dark@posti.example'],
  ),
  letter(
    'en',
    'a note that says where the letter was',
    `I hacked your device. ${PAY_EN} Write to dark@posti.example\n\nThat was the letter. Contact me: tiina@koti.example or WhatsApp +358401234567. Tiina`,
    ['tiina@koti.example', '+358401234567'],
    ['email dark@posti.example'],
  ),
  letter(
    'fi',
    'a note above a copied letter',
    `Hei. Alla kirje. Ottakaa yhteyttä minuun: tiina@koti.example, Telegram @tiina_aiti. Tiina\n\nOlen murtautunut laitteellesi. ${PAY_FI}\nOta yhteyttä: dark@posti.example`,
    ['tiina@koti.example', '@tiina_aiti'],
    ['email dark@posti.example'],
  ),
  letter(
    'sv',
    'a note above a copied letter',
    `Hej. Brevet nedan. Kontakta mig på tiina@koti.example, Telegram @tiina_aiti. Tiina\n\nJag har hackat dig. ${PAY_SV} Kontakta mig: dark@posti.example`,
    ['tiina@koti.example', '@tiina_aiti'],
    ['email dark@posti.example'],
  ),
  letter(
    'en',
    'a list in front of the sentence with the extorter’s own',
    `I hacked your device. ${PAY_EN} If you do not pay, these people will be contacted: pekka@tyo.example, liisa@koti.example, +358401234567. My address is dark@posti.example.`,
    ['pekka@tyo.example', 'liisa@koti.example', '+358401234567'],
    ['email dark@posti.example'],
  ),
  letter(
    'en',
    'a crisis line',
    `I hacked your device. ${PAY_EN} If you need help, call the crisis line +358925250111.`,
    ['+358925250111'],
  ),
];

/** Two hundred letters that name the victim's own mailbox and telephone, spouses, bosses, friends, clinics, and who forwards them. */
export const NAMING_LETTERS: readonly NamingLetter[] = [
  ...ENGLISH,
  ...FINNISH,
  ...SWEDISH,
  ...GERMAN,
  ...QUOTED_AND_NOTES,
  ...THIRD_PERSONS_LETTERS,
  ...REACHED,
];
