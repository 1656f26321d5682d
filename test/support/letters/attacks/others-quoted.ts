import { DEMANDED, MENTIONED } from '../mentioning-letters.ts';

/** What surrounds a demand in letters of other frames than the ones that the reader's words were gathered from. */
export const FRAMES: Readonly<
  Record<string, readonly (readonly [frame: (demand: string) => string, demand: string])[]>
> = {
  en: [
    [
      (demand) =>
        `Hi. I got into your phone and saved everything. The pictures go to everyone you know.\n\n${demand}\n\nYou have two days.`,
      `Transfer 900 EUR here: ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Good day. Your laptop's camera has been open to me for weeks and your history is saved. Your employer gets everything.\n\n${demand}\n\nYou have until Friday.`,
      `The sum is 1100 EUR. It goes to ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Hi. Your company's server is mine and the customer data is copied. It will be published on a forum.\n\n${demand}\n\nFive days.`,
      `The ransom is 2500 EUR. Payment address: ${DEMANDED}`,
    ],
  ],
  fi: [
    [
      (demand) =>
        `Hei. Olen päässyt puhelimeesi ja tallentanut kaiken. Lähetän kuvat tutuillesi.\n\n${demand}\n\nAikaa on kaksi vuorokautta.`,
      `Siirrä 900 euroa tänne: ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Tervehdys. Läppärisi kamera on ollut minulla auki viikkoja, ja selaushistoriasi on tallessa. Työnantajasi saa kaiken.\n\n${demand}\n\nEtsi aikaa perjantaihin asti.`,
      `Summa on 1100 euroa. Se tulee osoitteeseen ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Moi. Yrityksenne palvelin on minun, ja asiakastiedot on kopioitu. Ne julkaistaan foorumilla.\n\n${demand}\n\nViisi päivää.`,
      `Lunnaat ovat 2500 euroa. Maksuosoite: ${DEMANDED}`,
    ],
  ],
  sv: [
    [
      (demand) =>
        `Hej. Jag har tagit mig in i din telefon och sparat allt. Bilderna går till dina bekanta.\n\n${demand}\n\nDu har två dygn på dig.`,
      `För över 9000 kronor hit: ${DEMANDED}`,
    ],
    [
      (demand) =>
        `God dag. Kameran i din laptop har stått öppen för mig i veckor och din historik är sparad. Din arbetsgivare får allt.\n\n${demand}\n\nTill fredag har du på dig.`,
      `Summan är 1100 euro. Den sätts in på ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Hej. Er server är min och kunduppgifterna är kopierade. De publiceras på ett forum.\n\n${demand}\n\nFem dagar.`,
      `Lösensumman är 2500 euro. Betalningsadress: ${DEMANDED}`,
    ],
  ],
  de: [
    [
      (demand) =>
        `Hallo. Ich bin in Ihr Handy eingedrungen und habe alles gespeichert. Die Bilder gehen an alle Ihre Bekannten.\n\n${demand}\n\nSie haben zwei Tage.`,
      `Überweisen Sie 900 Euro hierher: ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Guten Tag. Die Kamera Ihres Laptops stand mir seit Wochen offen und Ihr Verlauf ist gespeichert. Ihr Arbeitgeber bekommt alles.\n\n${demand}\n\nSie haben Zeit bis Freitag.`,
      `Die Summe beträgt 1100 Euro. Sie geht an ${DEMANDED}`,
    ],
    [
      (demand) =>
        `Hallo. Ihr Server gehört mir und die Kundendaten sind kopiert. Sie werden in einem Forum veröffentlicht.\n\n${demand}\n\nFünf Tage.`,
      `Das Lösegeld beträgt 2500 Euro. Zahlungsadresse: ${DEMANDED}`,
    ],
  ],
};

/** Sentences that name another's wallet: of bills and reminders that are quoted, of those whom the reader owes, of money that came or went. */
export const OTHERS_QUOTED: Readonly<Record<string, readonly string[]>> = {
  en: [
    `You chatted about the boat: "deposit 200 EUR to ${MENTIONED} and it is yours".`,
    `The wallet you used at the poker site, ${MENTIONED}, is known to me.`,
    `I also read the reminder from your gym: "Membership overdue, settle 45 EUR at ${MENTIONED}".`,
    `People donate to your channel through ${MENTIONED}; imagine what they will think.`,
    `My former partner kept the cash for himself at ${MENTIONED}. Ignore him.`,
    `Your mother topped up your card from ${MENTIONED} on Friday.`,
    `The lawyer whose fee you pay to ${MENTIONED} cannot help.`,
    `Police seized ${MENTIONED} in October, so that address is dead.`,
    `Refunds, should you ask for one, come from ${MENTIONED}.`,
    `Do you recognise ${MENTIONED}? You bought something there which your wife must not know of.`,
    `The car dealer you still have to settle with uses ${MENTIONED}.`,
    `Your brother-in-law keeps his savings on ${MENTIONED}, ask him for a loan.`,
    `A letter from your housing association says: "The charge for May is payable to ${MENTIONED}".`,
    `Somebody sold me your password for 20 EUR, he took it on ${MENTIONED}.`,
    `Volunteers at the food bank live from what arrives at ${MENTIONED}.`,
    `Your accountant noted in March: "Paid 300 EUR to ${MENTIONED} for the domain".`,
    `Employees collect for a colleague's leaving gift on ${MENTIONED}.`,
    `The previous owner of your server still mines to ${MENTIONED}.`,
  ],
  fi: [
    `Juttelit veneestä: "laita 200 euroa käsirahaa osoitteeseen ${MENTIONED}, niin se on sinun".`,
    `Kuntosalisi muistutus tuli eilen: "Maksa 45 euroa osoitteeseen ${MENTIONED}". Luin senkin.`,
    `Kanavasi tukijat lahjoittavat osoitteeseen ${MENTIONED}; mitä hekin ajattelevat.`,
    `Entinen kumppanini piti rahat itsellään osoitteessa ${MENTIONED}. Älä välitä hänestä.`,
    `Poliisi takavarikoi lompakon ${MENTIONED} lokakuussa, joten se on kuollut.`,
    `Äitisi latasi korttisi perjantaina osoitteesta ${MENTIONED}.`,
    `Tunnistatko osoitteen ${MENTIONED}? Ostit sieltä jotain, mistä vaimosi ei saa tietää.`,
    `Asianajajasi palkkio maksetaan osoitteeseen ${MENTIONED}, mutta hän ei auta.`,
    `Mahdolliset palautukset tulevat osoitteesta ${MENTIONED}.`,
    `Autokauppias, jolle olet yhä velkaa, käyttää osoitetta ${MENTIONED}.`,
    `Lankosi säästöt ovat osoitteessa ${MENTIONED}, pyydä häneltä lainaa.`,
    `Taloyhtiön kirjeessä sanotaan: "Toukokuun vastike maksetaan osoitteeseen ${MENTIONED}".`,
    `Joku myi minulle salasanasi 20 eurolla, rahat menivät osoitteeseen ${MENTIONED}.`,
    `Ruokapankki elää siitä, mitä osoitteeseen ${MENTIONED} tulee.`,
    `Kirjanpitäjänne merkitsi maaliskuussa: "Maksettu 300 euroa osoitteeseen ${MENTIONED}, verkkotunnus".`,
    `Turkulainen toimittaja laskuttaa teitä osoitteeseen ${MENTIONED}; näimme sopimuksen.`,
    `Työntekijät keräävät läksiäislahjaan osoitteeseen ${MENTIONED}.`,
    `Palvelimenne edellinen omistaja louhii yhä osoitteeseen ${MENTIONED}.`,
  ],
  sv: [
    `Du chattade om båten: "sätt in 200 euro på ${MENTIONED} så är den din".`,
    `Gymmets påminnelse kom igår: "Betala 45 euro till ${MENTIONED}". Den läste jag också.`,
    `De som stöder din kanal skänker till ${MENTIONED}; vad ska de tro.`,
    `Min förra kompanjon behöll pengarna själv på ${MENTIONED}. Bry dig inte om honom.`,
    `Polisen tog plånboken ${MENTIONED} i beslag i oktober, den är död.`,
    `Känner du igen ${MENTIONED}? Där köpte du något som din fru inte får veta.`,
    `Eventuella återbetalningar kommer från ${MENTIONED}.`,
    `Bilhandlaren som du ännu är skyldig pengar använder ${MENTIONED}.`,
    `Din svåger har sina besparingar på ${MENTIONED}, be honom om ett lån.`,
    `I bostadsrättsföreningens brev står: "Avgiften för maj betalas till ${MENTIONED}".`,
    `Någon sålde ditt lösenord till mig för 20 euro, pengarna gick till ${MENTIONED}.`,
    `Er bokförare antecknade i mars: "Betalt 300 euro till ${MENTIONED} för domänen".`,
    `De anställda samlar till en avskedspresent på ${MENTIONED}.`,
    `Serverns förra ägare gräver fortfarande till ${MENTIONED}.`,
  ],
  de: [
    `Die Mahnung Ihres Fitnessstudios kam gestern: „Zahlen Sie 45 Euro an ${MENTIONED}“. Auch die habe ich gelesen.`,
    `Wer Ihren Kanal unterstützt, spendet an ${MENTIONED}; was werden die denken.`,
    `Mein früherer Partner behielt das Geld auf ${MENTIONED} für sich. Beachten Sie ihn nicht.`,
    `Die Polizei hat ${MENTIONED} im Oktober beschlagnahmt, diese Adresse ist tot.`,
    `Erkennen Sie ${MENTIONED} wieder? Dort kauften Sie etwas, wovon Ihre Frau nichts wissen darf.`,
    `Etwaige Rückzahlungen kommen von ${MENTIONED}.`,
    `Der Autohändler, dem Sie noch Geld schulden, nutzt ${MENTIONED}.`,
    `Ihr Schwager hat seine Ersparnisse auf ${MENTIONED}, bitten Sie ihn um ein Darlehen.`,
    `Im Brief der Hausverwaltung steht: „Das Hausgeld für Mai ist an ${MENTIONED} zu zahlen“.`,
    `Jemand verkaufte mir Ihr Passwort für 20 Euro, das Geld ging an ${MENTIONED}.`,
    `Ihr Buchhalter notierte im März: „300 Euro an ${MENTIONED} für die Domain bezahlt“.`,
    `Die Angestellten sammeln für ein Abschiedsgeschenk auf ${MENTIONED}.`,
    `Der frühere Besitzer des Servers schürft noch immer auf ${MENTIONED}.`,
  ],
};

/** Demands in other words: what the silence costs, what to paste into a form, where the sum must be. */
export const DEMANDED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  en: [
    `Nine hundred euros in bitcoin buys my silence. The wallet is ${DEMANDED}.`,
    `${DEMANDED}\nThat is where 900 EUR must arrive.`,
    `Open your exchange, choose "withdraw", paste ${DEMANDED}, enter 900 EUR and confirm.`,
    `What it costs: 900 EUR. Where: ${DEMANDED}. When: by Friday.`,
    `I expect 900 EUR on ${DEMANDED}, nothing less.`,
    `Let us settle this for 900 EUR (BTC: ${DEMANDED}).`,
    `For 1100 EUR on ${DEMANDED} all of this ends.`,
    `Make 1100 EUR appear on ${DEMANDED}.`,
    `In your wallet app press "send", scan or type ${DEMANDED}, amount 1100 EUR.`,
    `We value your data at 2500 EUR; settle on ${DEMANDED}.`,
    `2500 EUR. That is our offer. Our wallet waits: ${DEMANDED}`,
    `To get rid of us, 2500 EUR need to be on ${DEMANDED} by Monday.`,
  ],
  fi: [
    `Vaikenemiseni maksaa 900 euroa bitcoineina. Lompakko on ${DEMANDED}.`,
    `${DEMANDED}\nTuonne pitää tulla 900 euroa.`,
    `Avaa pörssisi, valitse nosto, liitä ${DEMANDED}, kirjoita 900 euroa ja vahvista.`,
    `Hinta: 900 euroa. Minne: ${DEMANDED}. Milloin: perjantaihin mennessä.`,
    `Odotan 900 euroa osoitteeseen ${DEMANDED}, en vähempää.`,
    `1100 eurolla osoitteeseen ${DEMANDED} tämä loppuu.`,
    `Paina lompakkosovelluksessa "lähetä", syötä ${DEMANDED}, summaksi 1100 euroa.`,
    `Haluan nähdä 1100 euroa osoitteessa ${DEMANDED}.`,
    `2500 euroa. Se on tarjouksemme. Lompakkomme odottaa: ${DEMANDED}`,
    `Pääsette meistä eroon, kun osoitteessa ${DEMANDED} on 2500 euroa.`,
  ],
  sv: [
    `Min tystnad kostar 900 euro i bitcoin. Plånboken är ${DEMANDED}.`,
    `${DEMANDED}\nDit ska 900 euro komma.`,
    `Öppna din börs, välj uttag, klistra in ${DEMANDED}, skriv 900 euro och bekräfta.`,
    `Jag väntar mig 900 euro på ${DEMANDED}, inte mindre.`,
    `För 1100 euro på ${DEMANDED} tar det slut.`,
    `Tryck på "skicka" i appen, ange ${DEMANDED}, belopp 1100 euro.`,
    `Jag vill se 1100 euro på ${DEMANDED}.`,
    `Vi värderar er data till 2500 euro; gör upp på ${DEMANDED}.`,
    `2500 euro. Det är vårt erbjudande. Vår plånbok väntar: ${DEMANDED}`,
    `Ni blir av med oss när 2500 euro finns på ${DEMANDED}.`,
  ],
  de: [
    `Mein Schweigen kostet 900 Euro in Bitcoin. Die Wallet ist ${DEMANDED}.`,
    `${DEMANDED}\nDort müssen 900 Euro eingehen.`,
    `Öffnen Sie Ihre Börse, wählen Sie Auszahlung, fügen Sie ${DEMANDED} ein, geben Sie 900 Euro ein und bestätigen Sie.`,
    `Ich erwarte 900 Euro auf ${DEMANDED}, nicht weniger.`,
    `Für 1100 Euro auf ${DEMANDED} hört alles auf.`,
    `Drücken Sie in der App auf „Senden“, tippen Sie ${DEMANDED} ein, Betrag 1100 Euro.`,
    `Ich will 1100 Euro auf ${DEMANDED} sehen.`,
    `Ihre Daten sind uns 2500 Euro wert; begleichen Sie das auf ${DEMANDED}.`,
    `2500 Euro. Das ist unser Angebot. Unsere Wallet wartet: ${DEMANDED}`,
    `Sie sind uns los, wenn auf ${DEMANDED} 2500 Euro liegen.`,
  ],
};
