import type { ReadLanguage } from './language.ts';

/** Français. */
export const FR: ReadLanguage = {
  code: 'fr',
  name: 'Français',
  common: 'le la les et vous de des est que pas votre vos je une pour dans nous sur ce avec si',
  telling:
    'facture* payez payer paiement* montant* jours heures semaine* sinon mot passe photo* envoy* adresse* ' +
    'police données argent ordinateur fichiers publi* lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'bonjour merci cordialement deux trois sous avant après nos notre tous',
  forms: [[/[çèêà]/, 0.4]],
  cues: {
    ask:
      'payer payez paie paiement* envoyer envoyez versez verser virement* transférer transférez rançon* exige* ' +
      'exigeons réclam* réglez régler',
    price: 'prix montant* somme coûte achetez acheter voulons',
    wallet: 'portefeuille* adresse* cryptomonnaie*',
    within: 'sous délai',
    gives: 'avez disposez reste restent accordons laissons donnons seulement prochaines prochains',
    past: 'derniers dernières dernière depuis chaque',
    opened: 'ouvert* lecture ouvrez',
    raise: 'sinon ensuite augmente* doubler* doublera',
    discount: 'réduction moitié',
    otherMoney: 'salaire chiffre revenu* assurance* gagnez bénéfice*',
    threat: 'publier* publié* diffus* divulgu* chiffré* piraté* détrui*',
    contact: '',
    yours: 'votre vos',
    until: 'avant jusqu',
    takes: 'dure',
    ago: '',
    clock: '',
    rate: 'cours',
    drop: '',
    brand: '',
    messenger: '',
    number: '',
    article: 'un une',
    single: '',
    event: '',
    rises: 'augmente* doublera doublé',
    pieces: '',
    owed: 'amende amendes',
    held: 'vidéo* photos images fichiers données',
    orElse: 'sinon',
    audience: '',
    reversed: '',
  },
  numbers:
    'deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 quinze 15 seize 16 vingt 20 ' +
    'trente 30 quarante 40 cinquante 50 soixante 60 quatre-vingt 80 quatre-vingts 80 et +0' +
    ' mille ×1000 cent ×100 cents ×100',
  scales: { thousand: 'mille', million: 'millions', milliard: 'milliards' },
  times: {
    minute: 'minute, minutes',
    hour: 'heure, heures',
    day: 'jour, jours',
    week: 'semaine, semaines',
    businessDay: 'jours ouvrables, jours ouvrés',
  },
  money: {
    USD: 'dollars américains',
    GBP: 'livres sterling',
    CHF: 'francs suisses',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'janvier',
      'février|fevrier',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août|aout',
      'septembre',
      'octobre',
      'novembre',
      'décembre|decembre',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    by:
      "avant|avant le|avant la fin de|jusqu[’']à|jusqu[’']au|d[’']ici|d[’']ici à|au plus tard|au plus tard le|" +
      'pour',
    byBehind: '',
    next: 'le|ce|minuit|minuit le|prochain',
    at: 'à',
  },
  paid: '(?:a|ont) (?:déjà )?payé|(?:a|ont) versé',
  deeds:
    'publier|publié|diffus|divulgu|rendre public|rendues? publi|révél|chantage|menac|pirat|hack|intrus|' +
    'malveillant|chiffr|déchiffr|crypté|attaqu|bombe|explos|tuer|blesse|détrui|nuire|volé|dérob|' +
    'intim|masturb|porno|silence|rançon|sais ce que tu|savons ce que|enregistrement de (?:vous|toi)|' +
    'hors ligne|(?:ton|votre|ta) (?:mari|femme|famille|patron|employeur) (?:l|re|ap|sa)',
  mail: {
    from: 'de|expéditeur',
    date: 'date|envoyé|envoyé le',
    subject: 'objet|sujet',
    to: 'à|pour',
    cc: 'copie à',
    replyTo: 'répondre à',
    wrote: 'a écrit',
    ends: '',
  },
  contacts: {
    ask:
      'écrivez écris écrivez-moi écrivez-nous écris-moi écrire contactez contacte contactez-moi ' +
      'contactez-nous contacte-moi contacter répondez réponds répondre appelez appelle appelle-moi parlez ' +
      'parle ajoute ajoutez ajoute-moi joindre joignez',
    heading: 'contact support aide questions question négociation renseignements',
    reaches: 'trouvez trouve joignable disponible répond répondons',
    send: 'envoyez envoie envoyer transmettez',
    object: 'message preuve reçu capture code clé identifiant confirmation justificatif',
    act:
      'envoie enverrai enverrons publierai publierons raconterai recevra recevront verra verront saura ' +
      'sauront écrit tous',
    self: 'moi me nous mon ma mes notre nos',
    subject: 'je il elle ils on',
    reader: 'vous tu',
    you: 'te',
    lead: 'pouvez peux devez dois et ou mais maintenant pour avec par seulement uniquement à',
    yours: 'votre vos ton ta tes leur son sa ses',
    person:
      'femme mari épouse époux conjoint chef patron patronne copine copain ami amis amie famille mère père ' +
      'maman papa fils fille frère sœur soeur voisin voisine collègue collègues client clients avocat médecin ' +
      'proches employeur',
    office: 'entreprise banque police clinique hôpital école travail journal presse université assurance cabinet',
    label:
      'e-mail email mail courriel mél adresse compte numéro téléphone portable pseudo canal lien sur à via au ' + 'est',
    orElse: 'sinon',
    to: 'à',
    not: 'pas jamais ne ni',
    known: 'mot passe nom données sur',
    answers: 'répond répondent',
    further: 'secours second',
    or: 'ou et',
    speech: 'dit écrit annonce profil',
  },
  menace: null,
};
