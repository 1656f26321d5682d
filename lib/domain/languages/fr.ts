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
  concepts: {
    pay: 'pay* paie paye payez vers* vire virez virement règle* rembours*',
    give: 'envo* donne* donnez achèt* achet* laiss* trouve* livre* remet* dépos*',
    want: 'exig* veux voulons demand* attend* prix réclam* suffit tarif',
    ransom: 'rançon* chantage* protection otage* suppression',
    silence: 'silence* tais taire taisons bouche oubli* entre discré* secret',
    erase: 'efface* effacer supprim* dispar* détrui*',
    key: 'clé clef* déchiff* décrypt* déverrou* restaur* récupér*',
    files:
      'fichier* donnée* base serveur* réseau* système* sauvegard* registre* document* archive* ordinateur* code ' +
      'contrat* domaine* site* boutique* dossiers',
    image: 'photo* vidéo* image* film* enregistr* capture* deepfake* selfie* snap*',
    nude: 'nu nue* nud* intime* porno* masturb* sex* onlyfans*',
    message: 'message* chat mail* courriel* conversation* appel* lettre* historique* discussion*',
    secret: 'secret* liaison* infidél* tromp* vérité* sale* mensong* honte*',
    personal:
      'mot passe adresse* dossier* médical* thérap* passeport* bancaire* carte* enceinte grossesse dox* identité',
    family:
      'femme* mari épou* mère* maman père* papa parent* enfant* fille* fils sœur* soeur* frère* famille* ' +
      'conjoint* mamie*',
    friends: 'ami* amis copain* copine* abonné* contact* voisin* groupe*',
    work:
      'patron* collègue* employeur* emploi client* concurrent* entreprise* conseil carrière* société* ' + 'partenaire*',
    school: 'école* classe* prof* élève* lycée*',
    public:
      'tous tout toute monde public* internet* forum* presse* journal* média* facebook* insta* tiktok* telegram* ' +
      'tor darknet* partout ligne',
    police: 'police* autorité* fisc impôts dénonc* préfecture* plainte',
    publish: 'publi* fuit* fuite* diffus* révél* post* balanc* expos* dévoil* divulg*',
    show: 'envoie envoi* partag* montr* dis dirai racont* transm* finir* appel*',
    learn: 'voit voient verra verront sait saura sauront entend* lira lit reçoi* recev* apprend*',
    sell: 'vend* vendu* enchère* achet*',
    hack: 'pirat* hack* infiltr* infect* virus* cheval accès* copi* téléch* volé* vole contrôl* introdui* intrus*',
    encrypt: 'chiffr* crypt* verrou* bloqu*',
    record: 'film* filmé* enregistr* surveill* espion* suis suivons webcam* caméra*',
    know: "sais connai* savons ai avons j'ai vu trouvé",
    kill: 'tue* tuer mort* mour* bless* frapp* cass* sang jambe* doigt* assassin* kidnap* enlev* souffr*',
    burn: 'brûl* brul* bombe* explos* incend* bris* empoison*',
    attack: 'attaqu* ddos* hors panne tomber',
    regret: 'regrett* conséquen* fini* perd* dommage tant pis',
    ruin: 'détrui* ruin* réputation* vie mariage* humili* gâch* carrière*',
    captive: 'otage* kidnap* enlev* chien* chat jamais',
    threat: 'avert* blague* jeu* joue* horloge* compte dernier* bloqu* croy* bluff*',
    else: 'sinon ou alors autrement',
    if: "si quand lorsque jusqu'à moins",
    not: 'pas ne sans jamais personne aucun* rien',
    you: 'tu te toi ton ta tes vous votre vos',
    I: 'je j moi mon ma mes me',
    we: 'nous notre nos on',
    they: "il elle ils quelqu'un leur",
    time: 'heure* jour* avant vendredi demain minuit maintenant semaine* délai dans sous',
    more: 'doubl* augment* chaque',
    bill: 'facture* loyer* cotisation* frais assurance* abonnement* tva caution* charges',
    due: 'échéan* relance* retard* intérêt* recouvr* huissier* dette* résili*',
    order: 'commande* réserv* livraison* colis* annul* reçu retir* place* hôtel* vol douane* retour*',
    refund: 'rembours* remise* bonus* cadeau* gagn* récompens* indemn* réduction*',
    sale: 'vendre vend offre* billet* pas coûte* coûté magasin* vélo* canapé* veste*',
    donate: 'don dons donat* soutien* soutenez collecte* bénévol* aide* association*',
    income: 'salaire* retraite* pension* allocation* bourse* prime*',
    owe: 'dois doit emprunt* prêt* pizza* dîner* repas déjeuner* partage* gâteau* essence*',
    news: 'selon écrit journal* analyst* investisseur* livre condamn* tribunal* arrêt* amende* réclamaient',
    advice: 'attention arnaque* escroqu* signale* plainte* méfi*',
    rate: 'cours vaut valeur march*',
    thanks: 'merci bonjour salut cordial* cher chère bienven* félicit* bonne',
    joke: 'haha hihi mdr blague* lol ptdr',
    service: 'répar* cours stage* photograph* studio* antivirus* rénov* dentiste* coiff*',
    past: 'payé envoyé perdu acheté emprunté coûté reçu',
    coin: 'bitcoin* btc crypto* xmr monero* portefeuille* wallet* eth usdt',
    card: 'steam* cadeau* itunes* codes code google pcs neosurf* transcash*',
    hit: "engagé* contrat* quelqu'un tueur*",
    home: 'maison* habites habite* porte* voiture* chez chalet*',
    stop: 'arrêt* paix laiss* annul*',
  },
};
