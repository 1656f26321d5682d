import { pattern } from '#domain/extract/text/pattern.ts';

/**
 * Makes one pattern of words: `_` is a space, `*` at an end any ending, at a beginning any beginning. Each list has the
 * words of one language; Russian is listed as it is written, and read as it is folded.
 */
export const anyOf = (...lists: readonly string[]): string => {
  const words = lists.flatMap((list) => list.split(/\s+/).filter(Boolean)).map((word) => word.replaceAll('_', '\\s'));
  const ending = (some: readonly string[]): string => some.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|');
  // By their first letters, so that a word in a text is compared with the few that begin as it does; a Russian one stays whole.
  const spelled = (some: readonly string[]): string =>
    [...Map.groupBy(some, (word) => /^[a-zß-öø-ʯ]/.exec(word)?.[0] ?? '')]
      .map(([first, same]) =>
        first === '' ? ending(same) : `${first}(?:${ending(same.map((word) => word.slice(first.length)))})`,
      )
      .join('|');
  const whole = words.filter((word) => !word.startsWith('*'));
  // Looked for as they stand: a pattern that begins with any letters is tried from each letter on.
  const ends = words.flatMap((word) => (word.startsWith('*') ? [word.slice(1)] : []));
  return [
    `(?<![\\p{L}\\p{N}])(?:${spelled(whole)})(?![\\p{L}\\p{N}])`,
    ...(ends.length === 0 ? [] : [`(?:${spelled(ends)})(?![\\p{L}\\p{N}])`]),
  ].join('|');
};

/** What says to pay, of several words, and in the languages of which the lexicon has none: nl, fr, es, it, pt, pl, cs, et, ru. */
export const PAYS_ELSEWHERE = pattern(
  anyOf(
    'top_up settlement settle remitted must_be_paid must_be_sent must_be_made to_be_paid to_be_sent to_be_made to_be_transferred should_be_paid should_be_sent shall_be_paid shall_be_sent gör_upp göra_upp begleichen begleiche för_över föra_över sätt_in sätta_in betalas skickas överföras',
    'betaal* stuur* overmak* maak* storten stort_u',
    'pay* verser versez verse versé* envoy* transfér* virer virez',
    'pague* paga pagas pagad pagar* pago pagos envia* envía* envie envíe* enviad* transfer* transfier* deposit* manda mandas mandad mandar*',
    'paga pagate pagar* paghi inviar* invia* inviate trasfer* versa versat* versar* versi manda mandat* mandar*',
    'transfira* deposite* envie* pague*',
    'zapłać* zapłaci* przelej* przelać przela* wyślij* wpłać* wpłaci* prześlij*',
    'zaplat* pošl* poslat převe* převés* uhra*',
    'maksa* makske saada* saatke kanna* kandke',
    'заплат* оплат* перевед* перечисл* отправ* пришл* плати*',
  ),
);

/** What a wallet or an address is called there. */
export const WALLET_ELSEWHERE = pattern(
  anyOf(
    'portemonnee* adres portefeuille* billetera* monedero* cartera* dirección direccion portafogli* indirizzo carteira* endereço endereco portfel* adres* peněženk* adresa adresu rahakot* aadress* кошел* адрес*',
  ),
);

/** A gift, and who lives on gifts. */
const GIFT = anyOf(
  'donat* charit* fundrais* crowdfund* tip_jar orphanage* red_cross unicef nonprofit non-profit ngo humanitarian relief_fund foundation good_cause do_good gift gifts birthday_present* homeless refugee* animal_rescue animal_welfare church churches',
  'lahjoit* lahjoitta* lahja lahjan lahjaksi lahjoja hyväntekeväi* *keräys *keräykse* *keräykseen avustusjärjest* *säätiö* *säätiön punainen_risti punaisen_ristin punaiselle_ristille *sairaal* kodittom* pakolais* eläinsuojelu* löytöeläin* hyvää_tekoa tue_työtämme tukea_työtämme',
  'donera* donation* gåva gåvan gåvor *gåva välgörenhet* *insamling* samlar_in *stiftelse* röda_korset *sjukhus* hemlösa flyktingar* djurskydd* djurhem* göra_gott stöd_vårt stödja_vår*',
  '*fluthilfe katastrophenhilfe spende* gespendet *spende* wohltätig* hilfsorganisation* *krankenhaus* *stiftung* rote_kreuz roten_kreuz* kinderhilfe tierheim* tierschutz* obdachlos* flüchtling* gutes_tun',
  'donasjon* gave gaver veldedig* velgørenhed* *innsamling* *indsamling* *sykehus* *sygehus* røde_kors',
  'donatie* doneer* doneren goed_doel goede_doel* *ziekenhuis*',
  'un_don vos_dons les_dons faire_un_don caritati* hôpital* hôpitaux croix-rouge',
  'donaci* donar caridad benéfic* hospitales cruz_roja',
  'donazion* donare beneficenza ospedale* croce_rossa',
  'doaç* doar doe caridade',
  'darowizn* charytatyw* szpital* wesprzyj*',
  'charit* nemocnic* příspěvek_na sbírk*',
  'anneta* annetus* heategev* *haigla*',
  'пожертв* благотвор* больниц*',
);
/** A hospital is given to, unless it is the reader's, who is to pay for it. */
const HOSPITAL = '(?<!\\p{L})(?:hospitals?|shelters?|hospices?)(?!\\p{L})(?<!your\\s(?:\\p{L}+\\s)?\\p{L}+)';
/** Asking for help for others. */
const SUPPORT =
  '(?<![\\p{L}])(?:support\\s(?:us|our|this|my|the)\\s|buy\\s(?:me|us)\\sa\\s(?:coffee|beer)|(?:to|can|please|and)\\shelp\\s(?:the|a|sick|poor|our|these|people|children|animals)\\s)';

export const GIFTS = pattern(GIFT, HOSPITAL, SUPPORT);

/** What extorters call their price: `let us call it a donation`, `I am asking for a donation of 1,100 USD`. */
export const CALLED_GIFT = pattern(
  '(?<!\\p{L})(?:donate|donates|donating|donera|donerar|spende|spenden|lahjoita|lahjoittaa|lahjoittavat)\\s(?:\\p{L}+\\s)?(?:to\\s(?:me|us)|till\\s(?:mig|oss)|an\\s(?:mich|uns)|minulle|meille)(?!\\p{L})|(?<!\\p{L})(?:minulle|meille)\\slahjoit\\p{L}*',
  `(?<!\\p{L})(?:call|calls|consider|refer\\sto|think\\sof|regard|treat|kallar|kallas|kutsu\\p{L}*|sano\\p{L}*|nenn\\p{L}*|betracht\\p{L}*)\\s(?:\\p{L}+\\s){0,4}(?:${GIFT})`,
  `(?<!\\p{L})(?:i|we|jag|vi|ich|wir)(?:['’]\\p{L}+|\\s(?:am|are))?\\s(?:\\p{L}+\\s){0,2}?(?:ask|asking|want|need|demand|require|expect|vill\\sha|kräver|will|wollen|verlange|fordere|fordern)\\s(?:for\\s)?(?:a|your|en|eine)\\s(?:${GIFT})\\s(?:of|på|von|i\\shöhe)`,
  `(?<!\\p{L})(?:haluan|haluamme|vaadin|vaadimme|pyydän|pyydämme)\\s(?:sinulta\\s|teiltä\\s)?(?:[\\d.,]+\\s\\p{L}+\\s)?(?:${GIFT})`,
);

/** Money that goes back to who paid it. */
const REFUNDS = pattern(
  anyOf(
    'refund* reimburs* money_back chargeback* goes_back_to way_back_to back_to_you sent_back_to paid_back_to returned_to overpa* surplus',
    'palautus* palautuk* rahanpalautus* hyvitys hyvityk* rahat_takaisin rahasi_takaisin takaisin_sinulle matkalla_takaisin',
    'återbetal* pengarna_tillbaka betalas_tillbaka skickas_tillbaka tillbaka_till_dig väg_tillbaka överskott*',
    'rückerstatt* erstatt* rückzahl* geld_zurück geht_zurück auf_dem_rückweg zurück_zu_ihnen überzahl*',
    'refusjon* tilbagebetal* tilbakebetal* refunder*',
    'terugbetal* rembours* reembols* devolución devoluciones rimbors* zwrot* vrácení tagasimaks* tagastus* возврат*',
  ),
);

/** `is not ours`, and the like: the writer says that an address is another's. */
export const DISOWNED = pattern(
  '(?<!\\p{L})(?:(?:is|are)\\sno\\slonger\\s(?:in\\suse|used|valid|active)|(?:is|are)\\snot\\s(?:in\\suse|used|valid|active)\\sany\\s?more|ei\\sole\\senää\\s(?:käytössä|voimassa)|(?:gäller|används)\\sinte\\slängre|gilt\\snicht\\smehr)(?!\\p{L})',
  "(?:not|n't|n’t|never)\\s(?:one\\sof\\s)?(?:ours|mine|(?:our|my)\\s(?:\\p{L}+\\s)?(?:address|wallet|account|one)|from\\sus|by\\sus|related\\sto\\sus|connected\\s(?:to|with)\\sus)(?!\\p{L})",
  "(?:nothing\\sto\\sdo\\swith\\s(?:us|me)|(?:does\\snot|doesn't|doesn’t|do\\snot|don't)\\sbelong\\sto\\s(?:us|me)|belongs\\sto\\s(?!us(?!\\p{L})|me(?!\\p{L}))|(?:owned|held|operated|used)\\sby\\s(?!us(?!\\p{L})|me(?!\\p{L})|our)\\p{L})",
  '(?<!\\p{L})(?:ei(?:vät)?\\s(?:ole\\s)?(?:meidän|minun|meiltä)(?!\\songelma)|ei(?:vät)?\\sole\\s\\p{L}*(?:osoitteemme|osoitteeni|lompakkomme|lompakkoni)|ei\\skuulu\\s(?:meille|minulle)|kuuluu\\s(?!meille|minulle|asiaan|osoitteeseen|lompakkoon|tilille)\\p{L}|ei\\sliity\\s(?:meihin|minuun))',
  '(?<!\\p{L})(?:inte\\s(?:är\\s)?(?:vår|vårt|våra|min|mitt|mina)(?!\\p{L})(?!\\s(?:fel|problem|sak))|tillhör\\s(?!oss(?!\\p{L})|mig(?!\\p{L}))\\p{L}|tillhör\\sinte|har\\singet\\smed\\s(?:oss|mig)\\satt)',
  '(?<!\\p{L})(?:nicht\\s(?:unser|mein)\\p{L}*(?!\\s(?:problem|schuld|sache))|gehört\\s(?!uns(?!\\p{L})(?!\\snicht)|mir(?!\\p{L})(?!\\snicht)|dazu|bis|auf|an|in|sofort|spätestens|noch)\\p{L}|nichts\\smit\\s(?:uns|mir)\\szu|(?:habe\\sich|haben\\swir|ich\\shabe|wir\\shaben)\\s(?:damit\\s)?nichts\\szu\\stun)',
  '(?<!\\p{L})(?:ikke\\s(?:vår|vårt|vores|min|mitt|mit)(?!\\p{L})|tilhører\\s(?!oss(?!\\p{L})|os(?!\\p{L})|meg(?!\\p{L})|mig(?!\\p{L}))\\p{L})',
  '(?<!\\p{L})(?:niet\\s(?:van\\s(?:ons|mij)|ons|onze|mijn)(?!\\p{L})|pas\\s(?:à\\s(?:nous|moi)|la\\snôtre|le\\snôtre|notre|nôtre)(?!\\p{L})|appartient\\s(?:à|au|aux)\\s(?!nous|moi)|no\\ses\\s(?:nuestr|mi(?!\\p{L})|mí)\\p{L}*|pertenece\\s(?!a\\snosotros|a\\smí)|non\\sè\\s(?:la\\s|il\\s)?(?:nostr|mi[ao]|noi)\\p{L}*|appartiene\\s|não\\sé\\s(?:noss|meu|minha)\\p{L}*|pertence\\s|nie\\s(?:jest\\s)?(?:nasz|mój|moj)\\p{L}*|należy\\sdo\\s(?!nas|mnie)|není\\s(?:naš|náš|můj|moj)\\p{L}*|patří\\s(?!nám|mně)|ei\\sole\\s(?:meie|minu)(?!\\p{L})|не\\s(?:наш|мой)\\p{L}*|принадлежит\\s(?!нам|мне))',
);

/** Money that is lost where it goes: `payments to ADDRESS will not be counted`. */
export const LOST = pattern(
  "(?<!\\p{L})(?:(?:will\\snot|won't|won’t|does\\snot|doesn't|doesn’t|do\\snot|cannot|can't|never)\\s(?:be\\s)?(?:count|counted|credited|arrive|accepted|reach|recognised|recognized|help)|(?:is|are|will\\sbe|gets?)\\slost|does\\snothing|by\\smistake|in\\svain)(?!\\p{L})",
  '(?<!\\p{L})(?:(?:ei|eivät)\\s(?:tule\\s|saavu\\s|päädy\\s)(?:meille|perille)|ei\\shuomioida|ei\\slasketa|katoa(?:a|vat)|vahingossa|erehdyksessä|turhaan)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:kommer|når|räknas|gäller)\\s(?:\\p{L}+\\s)?(?:inte|aldrig|ej)|går\\sförlora\\p{L}*|av\\smisstag|förgäves)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:kommen|kommt|zählen|zählt|gelten|gilt)\\s(?:\\p{L}+\\s){0,3}?(?:nicht|nie)|(?:geht|gehen)\\sverloren|versehentlich|irrtümlich|vergeblich)(?!\\p{L})',
);

/** What the reader loses otherwise: `or your files are`. Money is not what it says to be lost. */
export const OR_YOURS = pattern(
  '(?<!\\p{L})(?:or|otherwise|tai|muuten|muutoin|eller|annars|oder|sonst)\\s(?:else\\s)?(?:all\\s(?:of\\s)?|kaikki\\s|alla\\s|alle\\s)?(?:your|ur|\\p{L}+si|din|ditt|dina|era|deine?\\p{L}?|ihre?\\p{L}?)(?!\\p{L})[^.;!?]{0,60}$',
);

/** `... to ADDRESS is not accepted`, `ADDRESS, but it was seized`: what is said of an address right behind it, of any money there. */
export const REFUSED_BEHIND = pattern(
  "^[^\\p{L}]{0,4}(?:(?:but|and)\\s(?:it|that)\\s)?(?:(?:is|are|was|were)\\s(?:not|no\\slonger|never)|(?:isn|aren|wasn|weren)['’]t)\\s(?:accepted|taken|possible)(?!\\p{L})",
  '^[^\\p{L}]{0,4}(?:(?:but|and)\\s(?:it|that)\\s)?(?:is|was|has\\sbeen|got)\\s(?:seized|frozen|confiscated|blocked|taken\\sdown)(?!\\p{L})',
  '^[^\\p{L}]{0,4}(?:loses|will\\slose|menettää|förlorar|(?:(?:zahlt|überweist|sendet|schickt),?\\s)?verliert)\\s(?:the|their|your|all|his|her|rahansa|pengarna|sina|sein|ihr|das)(?!\\p{L})',
  '^[^\\p{L}]{0,4}(?:ei\\s(?:hyväksytä|kelpaa|oteta\\svastaan)|(?:accepteras|godtas|godkänns)\\sinte|(?:wird|werden)\\snicht\\s(?:angenommen|akzeptiert))(?!\\p{L})',
);

/** `do not send`: a paying word that is taken back. */
export const NOT_PAYING = pattern(
  "(?<!\\p{L})(?:do\\snot|don't|don’t|dont|never|not\\sto|must\\snot|mustn't|should\\snot|shouldn't|stop|avoid|refrain\\sfrom)\\s(?:\\p{L}+\\s){0,2}?(?:send|sending|pay|paying|transfer|transferring|deposit|use|using|wire|remit|trust|donate)(?!\\p{L})(?!\\s(?:attention|less|more|from|by|via|with|through|late|it\\sfrom|(?:any|anything|to\\sany)?\\s?other|in\\sany|the\\spolice))",
  '(?<!\\p{L})(?:send|pay|transfer)\\s(?:nothing|no\\s(?:money|bitcoins?|btc|funds|coins))(?!\\p{L})',
  '(?<!\\p{L})(?:älä|älkää|ei\\ssaa|ei\\spidä|ei\\stule|et\\ssaa|ette\\ssaa)\\s(?:\\p{L}+\\s){0,3}?(?:lähet|maksa|siirr|siirt|käyt|tallet|lahjoit)\\p{L}*(?!\\smuu)(?!\\s\\p{L}+(?:lta|ltä|sta|stä)(?!\\p{L}))',
  '(?<!\\p{L})(?:skicka|betala|överför|sätt|för\\söver|använd)\\s(?:\\p{L}+\\s){0,2}?(?:inte|aldrig|ej|inga|inget|ingenting)(?!\\p{L})(?!\\s(?:till\\snågon\\sannan|mindre|från))',
  '(?<!\\p{L})(?:ska|skall|får|bör)\\s(?:du\\s|ni\\s)?(?:inte|aldrig|ej)\\s(?:skicka|betala|överföra|använda)(?!\\p{L})',
  '(?<!\\p{L})(?:zahl|bezahl|send|überweis|schick|benutz|verwend)\\p{L}*\\s(?!(?:ich|wir)(?!\\p{L}))(?:\\p{L}+\\s){0,3}?(?:nicht|niemals|nie|nichts|kein\\p{L}*)(?!\\p{L})(?!\\s(?:weniger|von))',
  '(?<!\\p{L})(?:(?:ikke|aldri|aldrig)\\s(?:send|betal|overfør|bruk|brug)|(?:send|betal|overfør|bruk|brug)\\s(?:\\p{L}+\\s){0,2}?(?:ikke|aldri|aldrig|ingen|intet))(?!\\p{L})',
  "(?<!\\p{L})(?:(?:stuur|betaal|gebruik|maak)\\s(?:\\p{L}+\\s){0,3}?(?:niet|nooit|niets|geen)|(?:ne|n['’])\\s?(?:\\p{L}+\\s)?(?:payez|paie|envoyez|envoie|versez|transférez|utilisez)\\s(?:\\p{L}+\\s)?(?:pas|rien|jamais)|no\\s(?:pagu|enví|envi|transfier|use|mand)\\p{L}*|non\\s(?:pag|invi|mand|us|vers)\\p{L}*|não\\s(?:pagu|envi|transfira|use|mande)\\p{L}*|nie\\s(?:wysyłaj|płać|przelewaj|używaj)\\p{L}*|ne(?:posíl|plať|převád|použív)\\p{L}*|(?:ära|ärge)\\s(?:\\p{L}+\\s)?(?:saada|saatke|maksa|makske|kanna|kandke)|не\\s(?:отправ|плати|перевод|присыл)\\p{L}*)(?!\\p{L})",
);

/** What makes a threat of it: `if you do not send`. */
export const CONDITION = pattern(
  '(?<!\\p{L})(?:if|unless|when|who|those|jos|ellei|mikäli|om|ifall|wenn|falls|sofern|hvis|si|se|jeśli|jeżeli|als|kui|pokud|если)(?!\\p{L})[^.;:!?]{0,60}$',
);

/** `forget ADDRESS`, at the end of what stands in front of an address. */
export const DISMISSED = pattern(
  '(?<!\\p{L})(?:forget|ignore|disregard|skip|strike|unohda|unohtakaa|ohita|ohittakaa|hylkää|glöm|bortse\\sfrån|strunta\\si|ignorera|vergessen\\ssie|vergiss|ignorieren\\ssie|ignoriere|streichen\\ssie)\\s(?:about\\s|the\\s|that\\s|osoite\\s|adressen\\s|die\\s|adresse\\s|address\\s|wallet\\s)*$',
);

/** `not to`, at the end of what stands in front of an address. */
export const NOT_TO = pattern(
  '(?<!\\p{L})(?:not|instead\\sof|rather\\sthan|except|never|but\\snot|ei|eikä|äläkä|inte|istället\\sför|i\\sstället\\sför|nicht|statt|anstatt|anstelle\\svon|ikke|i\\sstedet\\sfor|niet|in\\splaats\\svan|pas|au\\slieu\\sde|en\\slugar\\sde|invece\\sdi|em\\svez\\sde|zamiast|místo|mitte|не|вместо)\\s(?:(?:to|at|into|in|on|for|the|this|that|old|osoitteeseen|lompakkoon|osoite|till|på|an|auf|die|der|den|das|adressen|adresse|address|wallet|plånboken|à|a|la|el|na)[\\s:]){0,4}["\'„“]?$',
);

/** What a wallet is called, and the account of one. */
const NOUN =
  '(?:address|wallet|account|osoite|lompakko|kukkaro|tili|adress|plånbok|konto|adresse|brieftasche|geldbörse|tegnebog|lommebok|adres|portefeuille|billetera|monedero|cartera|dirección|indirizzo|portafoglio|carteira|endereço|portfel|adresa|peněženka|aadress|rahakott)\\p{L}*';
const YOUR =
  '(?:your|sinun|teidän|din|ditt|dina|er|ert|dein\\p{L}*|ihre?\\p{L}?|votre|ton|tu|su|vuestra|tuo|tua|suo|vostro|seu|sua|twój|twoj\\p{L}*|váš|vaš\\p{L}*|uw|jouw|je|sinu|teie|ваш\\p{L}*|твой)';
const LINKING =
  '(?:is|on|är|ist|er|est|es|è|é|to|jest|je|for|in|at|bei|hos|btc|bitcoin\\p{L}*|deposits?|now|nyt|nu|jetzt|\\p{L}+ssa|\\p{L}+ssä)';
/** The reader's own, in front of its address: `your deposit address is`, `talletusosoitteesi:`. */
export const YOURS = pattern(
  `(?<!\\p{L})${YOUR}\\s(?:[\\p{L}-]+\\s){0,4}?(?:[\\p{L}-]*)${NOUN}(?:\\s${LINKING}){0,4}\\s?[:=>"'(\\-–—\\s]{0,4}$`,
  `(?<!\\p{L})(?:\\p{L}*osoit|lompak|kukkaro|tili)\\p{L}*(?:[aeiouyäö]si|[aeiouyäön]nne)(?:\\s${LINKING}){0,4}\\s?[:=>"'(\\-–—\\s]{0,4}$`,
);
/** ... behind it. */
export const YOURS_BEHIND = pattern(
  `^[\\s,)"'–—-]{0,4}(?:this\\s|that\\s|which\\s)?(?:is|on|är|ist|er|est|es|è|é|jest|je)\\s${YOUR}\\s(?:[\\p{L}-]+\\s){0,3}?[\\p{L}-]*${NOUN}`,
  `^[\\s,)"'–—-]{0,4}on\\s[\\p{L}-]*(?:osoitteesi|lompakkosi|osoitteenne|lompakkonne)`,
  `^\\s?[(,–—-]\\s?(?:it\\sis\\s|this\\sis\\s|se\\son\\s)?(?:yours|sinun|din|ditt|deine?s?)(?=[\\s]?[,.;)])`,
);
/** An address of the reader's that is to be paid to: `your personal address for the payment`. */
export const FOR_PAYMENT = pattern('pay(?!pal)|ransom|maks|betal|zahl|lunna|lösen');

/** Others to whom an address belongs. */
const OTHERS = pattern(
  "(?<!\\p{L})(?:partner|affiliate|sponsor|competitor|rival|imitator|copycat|impost[oe]r|scammer|fraudster|swindler|colleague|friend|customer|client|exchange|shop|store|merchant|bank)(?:['’]?s['’]?)?(?!\\p{L})(?!\\s(?:like|such|and\\s(?:buy|send)|to\\s(?:buy|send)|where|or\\s))(?<=(?<!\\p{L})(?:our|my|a|an|the|their|another|other|of|some|official)\\s(?:\\p{L}+\\s){0,2}[\\p{L}'’]+)",
  '(?<!\\p{L})(?:(?:another|other|rival|competing)\\s(?:group|gang|team|crew|hackers?|blackmailers?)|(?:previous|earlier|another|other|former)\\s(?:victim|client|customer)s?|rivals?|competitors?|imitators?|copycats?|impost[eo]rs?|fraudsters?|scammers?)(?!\\p{L})',
  '(?<!\\p{L})(?:yhteistyökumppani(?!si|nne)\\p{L}*|kumppani(?:mme|ni|en|lle|lla)\\p{L}*|partneri(?:mme|ni)\\p{L}*|kilpailij\\p{L}*|kilpailev\\p{L}*|huijari\\p{L}*|jäljittelij\\p{L}*|matkij\\p{L}*|toi(?:nen|sen|sille|selle)\\s(?:ryhmä|porukka|jengi)\\p{L}*|aiem\\p{L}+\\suhri\\p{L}*|toisen\\suhrin|vaihtopalvelun|pörssin)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:vår|våra|min|mina)\\s(?:\\p{L}+\\s)?partner\\p{L}*|samarbetspartner\\p{L}*|konkurrent\\p{L}*|rival\\p{L}*|bedragar\\p{L}*|efterapar\\p{L}*|(?:en\\sannan|den\\sandra|annat)\\s(?:grupp\\p{L}*|liga\\p{L}*|gäng\\p{L}*)|tidigare\\soffer|börsens|växlarens)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:unser|mein)\\p{L}*\\s(?:\\p{L}+\\s)?partner\\p{L}*|geschäftspartner\\p{L}*|konkurren[tz]\\p{L}*|rival\\p{L}*|betrüger\\p{L}*|nachahmer\\p{L}*|(?:einer?|andere\\p{L}?)\\s(?:andere\\p{L}?\\s)?(?:gruppe|bande)|frühere\\p{L}?\\sopfer\\p{L}*|der\\sbörse)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:vår|vores|min)\\s(?:\\p{L}+\\s)?partner\\p{L}*|samarb\\p{L}+partner\\p{L}*|svindler\\p{L}*|bedrager\\p{L}*|onze\\s(?:\\p{L}+\\s)?partner|concurrent\\p{L}*|oplichter\\p{L}*|(?:notre|nos)\\s(?:\\p{L}+\\s)?partenaire\\p{L}*|escroc\\p{L}*|(?:nuestr|mi)\\p{L}*\\s(?:\\p{L}+\\s)?soci\\p{L}+|competidor\\p{L}*|estafador\\p{L}*|(?:nostr|mi)\\p{L}+\\s(?:\\p{L}+\\s)?partner|concorrent\\p{L}*|truffator\\p{L}*|(?:noss|meu)\\p{L}*\\s(?:\\p{L}+\\s)?parceir\\p{L}*|golpist\\p{L}*|(?:nasz|mój|moj)\\p{L}*\\s(?:\\p{L}+\\s)?partner\\p{L}*|konkuren\\p{L}*|oszust\\p{L}*|(?:naš|náš|můj)\\p{L}*\\s(?:\\p{L}+\\s)?partner\\p{L}*|podvodn\\p{L}*|(?:meie|minu)\\s(?:\\p{L}+\\s)?partner\\p{L}*|petturi\\p{L}*|партн(?:е|ё)р\\p{L}*|конкурент\\p{L}*|мошенник\\p{L}*)(?!\\p{L})',
);

/** An owner by name: `the wallet of the church`; the writer's own is `my`, `ours`. */
export const OF_ANOTHER = pattern(
  `(?<!\\p{L})${NOUN}\\s(?:of|belonging\\sto)\\s(?!(?:me|us|mine|our|ours|payment|the\\spayment|bitcoin|btc)(?!\\p{L}))\\p{L}`,
  `(?<!\\p{L})(?:their|his|her|its|heidän|hänen|deras|hans|hennes|deres)\\s(?:[\\p{L}-]+\\s){0,3}?[\\p{L}-]*${NOUN}`,
);
/** Who tells of a letter speaks of its writer so. */
export const THEIRS = pattern('(?<!\\p{L})(?:their|his|her|its|heidän|hänen|deras|hans|hennes|deres)(?!\\p{L})');

/** Not of a message: `within 24 hours after this message was sent to`. */
const NO_MESSAGE =
  '(?<!(?:message|mail|e-mail|letter|viesti|viestin|kirje|kirjeen|meddelande|meddelandet|mejl|mejlet|brev|brevet|nachricht|schreiben)\\s(?:\\p{L}+\\s){0,2})';
/** A demand's condition: `once the amount`, `after the 1400 USD`. */
const ONCE_THE_AMOUNT =
  '(?:once|after|as\\ssoon\\sas|if|until|unless)\\s(?:the\\s|your\\s|this\\s|that\\s|my\\s|full\\s){0,2}(?:(?:[$€£]\\s?)?\\d[\\d.,]*\\s?\\p{L}{0,8}|amount|payment|sum|money|ransom|fee|price)\\s(?:in\\s\\p{L}+\\s)?';
/** ... in front of the perfect: `once the amount has been received at`. */
const ON_ARRIVAL = `${ONCE_THE_AMOUNT}(?:has|have)\\sbeen\\s`;
/** A demand that is told as the condition of what is promised. */
export const ARRIVES = pattern(
  `(?<!\\p{L})${ONCE_THE_AMOUNT}(?:(?:has|have)\\s(?:been\\s)?(?:sent|paid|received|transferred|arrived|deposited)|is\\s(?:at|in|on)|are\\s(?:at|in|on)|arrives?|lands?|reach(?:es)?)(?!\\p{L})`,
  '(?<!\\p{L})(?:must|has\\sto|have\\sto|should|shall|needs?\\sto)\\s(?:arrive|land|be\\sreceived|come\\sin)(?!\\p{L})',
);
/** What accounts, exchanges and block explorers tell of: money that moved, and where it did. */
const MOVED = pattern(
  // What stands in front is asked only where one of these stands: asked first, it is asked of each word.
  `(?<!\\p{L})(?=${[
    `(?:(?:was|were|has\\sbeen|have\\sbeen|had\\sbeen|been)\\s(?<!${ON_ARRIVAL})(?:\\p{L}+\\s)?(?:sent|paid|received|credited|transferred|deposited|withdrawn|detected|confirmed|moved|swept)|withdrawals?(?!\\p{L})|(?<!(?:our|my)\\s)deposit\\s(?:address|wallet)|deposits\\s(?:to|at|on)|(?<!${ON_ARRIVAL})received\\s(?:at|on|by|in|from)|incoming|outgoing|watch(?:ed|ing|list)|monitor(?:ed|ing)|you\\s(?:have\\s)?(?:received|withdrew|deposited|(?<!(?:once|after|when|if|until|unless|as\\ssoon\\sas)\\syou\\s(?:have\\s)?)sent)|(?:we|i)\\s(?:have\\s)?(?:already\\s)?(?:sent|paid|credited|received|transferred)|new\\stransaction)(?!\\p{L})`,
    '(?<!(?:once|after|when|if|until|unless|as\\ssoon\\sas)\\s)(?:you\\s(?:have\\s)?(?:paid|transferred|bought)|maksoit|lähetit|siirsit|du\\s(?:betalade|skickade|har\\sbetalat)|sie\\szahlten|du\\shast\\sbezahlt)(?!\\p{L})',
    '(?:someone|somebody|they|he|she|others?|people|victims?|clients?|customers?|everyone\\selse)\\s(?:has\\s|have\\s|had\\s|already\\s|all\\s)*(?:sent|paid|transferred|donated)(?!\\p{L})',
    '(?:others?|other\\speople|everyone\\selse|(?:our|other|many|all)\\s(?:victims|clients|customers))\\s(?:\\p{L}+\\s)?(?:pay|pays|send|sends|transfer|transfers)(?!\\p{L})',
    '(?:saw|see|seen|know|knows|noticed|tiedän|tiedämme|näin|näimme|vet|såg|ser|weiß|wissen|sah|sahen),?\\s(?:that\\s|että\\s|att\\s|dass\\s)?(?:you|du|sie|ihr)?\\s?(?:(?!(?:unless|if|until|when|once|jos|ellet|om|tills|när|wenn|falls|bis)\\s)[\\p{L}\\d]+\\s){0,3}?(?:pay|send|transfer|maksat|lähetät|siirrät|betalar|skickar|för\\söver|zahlst|zahlen|schickst|schicken|überweist|überweisen)(?!\\p{L})',
    '(?:fund|top\\sup|credit)\\syour\\s(?:\\p{L}+\\s)?(?:account|balance|wallet)(?!\\p{L})',
    '(?:nosto(?:si|a|n|t|ja|pyyntö\\p{L}*)?|nostettu|talletusosoit\\p{L}*|talletuksesi|saapunut|saapui|vastaanotettu|vastaanotti|hyvitetty|(?:on|oli)\\s(?:\\p{L}+\\s)?(?:lähetetty|maksettu|siirretty)|lähetettiin|maksettiin|siirrettiin|lähetti|maksoi|maksoivat|siirsi|uusi\\stapahtuma|seuraamasi)(?!\\p{L})',
    '(?:uttag\\p{L}*|insättningsadress\\p{L}*|mottagen|mottagits|mottagna|har\\s(?:\\p{L}+\\s)?(?:skickats|betalats|överförts|krediterats|tagits\\semot)|skickades|betalades|överfördes|skickade|betalade|bevakad\\p{L}*|ny\\stransaktion)(?!\\p{L})',
    '(?:auszahlung\\p{L}*|einzahlungsadresse\\p{L}*|gutgeschrieben|empfangen|eingegangen|(?:wurde|wurden|worden)(?!\\p{L})|(?:haben|hat)\\s(?:[\\p{L}\\d,.]+\\s){0,5}(?:gesendet|überwiesen|bezahlt)|zahlten|schickten|überwies|beobachtete\\p{L}*|neue\\stransaktion)(?!\\p{L})',
    '(?:utbetaling\\p{L}*|innskuddsadresse\\p{L}*|udbetaling\\p{L}*|indbetalingsadresse\\p{L}*|opname|stortingsadres|retrait|adresse\\sde\\sdépôt|retiro|dirección\\sde\\sdepósito|prelievo|indirizzo\\sdi\\sdeposito|saque|endereço\\sde\\sdepósito|wypłat\\p{L}*|adres\\sdepozytu|výběr|vkladová\\sadresa|väljamakse|вывод\\p{L}*)(?!\\p{L})',
  ].join('|')})${NO_MESSAGE}`,
);

/** Where money is to come from: `transfer it from ADDRESS to`. */
export const COMES_FROM = pattern(
  '(?<!\\p{L})(?:from|out\\sof|von|aus|från|ur|fra|van|vanaf|depuis|desde|dal?|ze?|od|с|из|\\p{L}+(?:sta|stä|lta|ltä|stasi|stäsi|ltasi|ltäsi))\\s(?:(?:the|your|this|that|ihrer?|deiner?|der|dem|din|ditt|tiedossamme|olevasta|wallet|address|adresse|adress|adressen|plånboken|osoitteesta|lompakosta)\\s){0,3}[("\']?$',
);

/** Another who asks: `the shop tells people to pay to`. Who tells of a letter says so of its writer. */
export const ANOTHER_ASKS = pattern(
  '(?<!\\p{L})(?:asks\\s(?:you|people|for|them)|tells\\s(?:you|people|them)|(?:pyytää|pyytävät|vaatii|vaativat|käskee|kehottaa)\\s(?:\\p{L}+\\s){0,3}?(?:maksa|lähet|siirt|lahjoit)\\p{L}*|(?:de|han|hon|bolaget|butiken|andra)\\s(?:ber|kräver)|(?:verlangt|bittet|fordert)\\s)',
);

/** An address that shows what one looks like. */
export const EXAMPLE = pattern(
  '(?:for\\sexample|for\\sinstance|e\\.g\\.|looks?\\slike(?:\\sthis)?|such\\sas|example|esimerkiksi|näyttää\\stältä|esimerkki|till\\sexempel|t\\.ex\\.|ser\\sut\\s(?:så\\shär|som)|exempel|zum\\sbeispiel|z\\.b\\.|sieht\\sso\\saus|beispiel|for\\seksempel|bijvoorbeeld|par\\sexemple|por\\sejemplo|ad\\sesempio|por\\sexemplo|na\\sprzykład|například|näiteks|например)\\s?[:,]?\\s?(?:\\p{L}+\\s){0,2}["\'(]?$',
);

/** What stands at the foot of letters that many get. */
const FOOTER = pattern(
  anyOf(
    'unsubscribe* newsletter* powered_by sent_from all_rights_reserved',
    'uutiskirje* peruuta_tilaus lähetetty_iphonesta',
    'nyhetsbrev* avregistrera* avsluta_prenumeration*',
    'rundbrief* abbestell* abmelden',
  ),
);

/** What is paid back, is another's, has moved, or is asked for at a letter's foot: looked for in one pass. */
export const OTHERS_MONEY = new RegExp([REFUNDS, OTHERS, MOVED, FOOTER].map(({ source }) => source).join('|'));

/** Speaks of what stands in front of it. */
export const BACKWARDS = pattern(
  anyOf(
    'this that it there those above here',
    'tämä tähän tälle siihen sinne se yllä_oleva* edellä*',
    'den det detta denna dit ovan ovanstående',
    'das damit daran davon dies* dorthin dahin hierhin oben_*',
    'dette deze ceci celle-ci esta este questo questa tato это',
  ),
);

/** A line with which a letter is signed, looked for where one begins; what stands below it speaks for its writer. */
export const SIGN_OFF =
  /^[ \t]*(?:-- ?|_{4,}|={4,}|-{4,}|(?:yst(?:ävällisin|\.)?|parhain|kunnioittavasti|terveisin|terv\.?|t\.)(?: [\p{L} ,.]{0,30})?|(?:best|kind|warm|with kind)? ?regards,?|sincerely,?|(?:yours )?faithfully,?|(?:med )?(?:vänliga? |bästa )?hälsning(?:ar)?,?|m\.?v\.?h\.?,?|mit freundlichen grüßen,?|viele grüße,?|mfg,?)[ \t]*$/muy;
