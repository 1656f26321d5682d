import type { Language } from '#domain/intake/submission.ts';

interface LanguageParts {
  /** Five sentences that every template of the language has. */
  shared: readonly string[];
  /** The first is the template's own; a mutation takes another. */
  greetings: readonly string[];
  amounts: readonly string[];
  names: { given: readonly string[]; family: readonly string[] };
  smallWords: readonly string[];
  syllables: readonly string[];
}

const words = (list: string): string[] => list.trim().split(/\s+/);

/** What letters in each language are made of. All made up; no sentence is taken from a real letter. */
export const LANGUAGE_PARTS: Readonly<Record<Language, LanguageParts>> = {
  fi: {
    shared: [
      'Olemme saaneet haltuumme tietosi, ja julkaisemme ne kaikkien nähtäville, ellet tee niin kuin tässä kirjeessä sanotaan.',
      'Lähetä {amount} Bitcoinina osoitteeseen {address} kahden vuorokauden kuluessa siitä, kun olet avannut tämän viestin.',
      'Älä ota yhteyttä viranomaisiin, sillä heistä ei ole sinulle mitään apua ja saamme tietää siitä ennemmin tai myöhemmin.',
      'Bitcoinia voit ostaa verkosta mistä tahansa pörssistä, eikä ostamiseen mene puolta tuntia kauempaa kenellekään.',
      'Kun maksu on tullut perille, poistamme kaiken emmekä ota sinuun enää koskaan yhteyttä missään asiassa.',
    ],
    greetings: ['Hei {name},', 'Hyvä {name}!', 'Arvoisa vastaanottaja {name},', 'Terve,', 'Viesti sinulle, {name}:'],
    amounts: ['{n} euroa', '{n} €', '{n} EUR', '{n},00 euroa'],
    names: {
      given: words('Aino Eino Helmi Ilmari Kerttu Lauri Maija Onni Päivi Raimo Sirkka Toivo Urho Vieno Yrjö'),
      family: words('Esimerkki Kuviteltu Mallinen Olematon Satunen Tarunen Testinen Valinen Mielikuvainen Tekaisu'),
    },
    smallWords: words(`ja on ei se että oli hän mutta niin kun nyt vain jos tai me te he sen siitä mitä kuin sitten myös
      vielä jo ovat olla tämä joka minun sinun kaikki mukaan ennen jälkeen aina sinä minä koska vaikka siis`),
    syllables:
      words(`ka ki ko kuu käy la lei li lo luo ma mie mo mu mää na nii no nu nää pa pe pii po puo pä ra rei ri ro
      ruu rä sa sei si so suo sy ta tee ti to tuu työ va vei vi vuo väi ha he hii hoi hy ja jo juu jä lla ssa sta lle ksi
      nen kin mme nne ttä llä vät kse nta sti lmo rva nke mpi hdo`),
  },
  sv: {
    shared: [
      'Vi har kommit över dina uppgifter och lägger ut dem så att alla kan läsa dem om du inte gör som det står här.',
      'Skicka {amount} i Bitcoin till adressen {address} inom två dygn från det att du har öppnat det här meddelandet.',
      'Kontakta inte myndigheterna, för de kan inte hjälpa dig på något sätt och vi får veta det förr eller senare ändå.',
      'Bitcoin kan du köpa på nätet i vilken växlingstjänst som helst, och det tar ingen mer än en halvtimme att göra det.',
      'När betalningen har kommit fram raderar vi allting och hör aldrig mer av oss till dig i något ärende alls.',
    ],
    greetings: ['Hej {name},', 'Bästa {name}!', 'Till {name}:', 'Hallå där,', 'Ett meddelande till dig, {name}.'],
    amounts: ['{n} euro', '{n} €', '{n} kronor', '{n} SEK'],
    names: {
      given: words('Astrid Birger Cilla Folke Gun Hjalmar Ingrid Jerker Karin Lennart Märta Nils Olga Ragnar Svea'),
      family: words('Exempelsson Påhitt Fiktivsson Mallberg Testström Låtsaslund Sagoberg Dummy Provqvist Inbillman'),
    },
    smallWords:
      words(`och att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan när
      man nu hade du eller vad också bara efter upp där ut över mycket här alla sin dig mig under`),
    syllables:
      words(`an be bru da de dra el en er fal fram fö ga ge gla gru gå han hem hö in ja kla ko kra kun kän la le
      lig ljus lo lå ma mel min mo må na ner ning no nå om pla prö ra re ro rö sam se ska skri sla sta sti stå sä ta till
      tra tru tå un ut va vat ver vi vän väx åt äg ör het skap lös bar dom else`),
  },
  en: {
    shared: [
      'We have obtained your private records and will publish them for everyone to see unless you do what this letter says.',
      'Send {amount} in Bitcoin to the address {address} within two days counted from the moment you opened this message.',
      'Do not contact the authorities, because they cannot help you in any way and we will hear of it sooner or later.',
      'You can buy Bitcoin online from any exchange that you like, and it takes nobody more than half an hour to do so.',
      'Once the payment has arrived we delete everything that we hold and you will never hear from any of us again.',
    ],
    greetings: ['Hello {name},', 'Dear {name}!', 'To {name}:', 'Hi there,', 'A message for you, {name}.'],
    amounts: ['{n}$', '{n} USD', '{n} dollars', '{n} EUR'],
    names: {
      given: words('Alma Barnaby Cora Dexter Elsie Fergus Greta Horace Ida Jasper Kitty Leopold Mabel Ned Opal'),
      family: words('Example Madeup Sampleton Testford Nobody Placeholder Fictional Storybook Dummyson Pretend'),
    },
    smallWords:
      words(`the of and to in is it you that was for on are with as his they at be this have from or one had by
      not but what all were we when your can there an which their if will each about how up out them then she many some so`),
    syllables: words(`a ab ac ad al am an ap ar as at ba be bi bo bri ca ce cha clo co com con cre cu da de di do dra ef
      el em en er es ex fa fi flo for fra ga ge gra ha hel ho im in ish ist ja jour ki la le li lo ly ma men mi mo mun na
      ne ness no ob or ous pa per pi pla po pre pro ra re ri ro sa se sh si so sta ste sti sub ta ter ti tion to tra tri un
      up va ver vi wa wi wor`),
  },
};
