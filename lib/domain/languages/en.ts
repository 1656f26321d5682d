import type { ReadLanguage } from './language.ts';

/** English. */
export const EN: ReadLanguage = {
  code: 'en',
  name: 'English',
  common: 'the and you your to of is that this have will not are with if my for on it all from can be',
  telling:
    'pay paid payment* amount due date invoice* receipt order* bill hello hey dear thanks thank please hours ' +
    'hour days day week weeks money dollars pounds password* video videos photos pictures files file server ' +
    'network hacked encrypted stolen contact us we our they them friends family friend send bought buy card ' +
    'address within before after until or but what when who how why do does did would should could must it its ' +
    'at by as be been has had was were no yes not new now here there see soon meet tomorrow today monday ' +
    'tuesday wednesday thursday friday saturday sunday january february march june july october december bomb ' +
    'school police publish* delete* leak* lose everything everyone all my me he she his her only just hundred ' +
    'thousand two three',
  forms: [[/(?:ing|ed|ly|tion|ness)$/, 0.2]],
  cues: {
    ask:
      'pay pays paying payable payment payments sends sending transfer* deposit* remit* donate donation ' +
      'compensat* contribut* charge charges owe deliver provide hand cover ransom* demand* require requires ' +
      'required wire settle hush',
    price:
      'amount* sum price* fee fees cost costs purchase* buy buying bargain want wants need asking ask offer ' +
      'bitcoin bitcoins btc',
    wallet: 'address*',
    within: 'within inside deadline deadlines timer countdown',
    gives:
      'have has had get gets got give gives giving given grant* allow* only exactly next another left ' +
      'remaining extra more in after wait waiting expire* time limit',
    past: 'past last previous since every each been daily recent already',
    opened: 'open* read reading seen view viewed viewing',
    raise:
      'then otherwise if unless double* increas* rais* rise* rises late later higher after additional grow ' +
      'grows triple* expire*',
    discount: 'discount* half instead',
    otherMoney:
      'insur* coverage balance salary income earn earns earned earning saved lost revenue turnover profit ' +
      'charged budget sold sells stole spent',
    threat:
      'publish* leak* destroy* expose* exposed decrypt* encrypt* hacked hacker hackers infected stolen ' +
      'downloaded exfiltrat* copied stole bomb kill malware trojan virus blackmail* shame released auction* ' +
      'upload*',
    contact:
      'contact* account* mailbox* inbox login write writes mail email e-mail emails reach message telegram ' +
      'whatsapp signal session tox wickr skype jabber discord instagram snapchat icq viber threema reply ' +
      'respond support',
    yours: 'your yours',
    until: 'by until till before deadline latest later',
    takes: 'takes take took taking lasts',
    ago: 'ago old earlier',
    clock:
      'countdown clock start starts started begin begins count counting counts tick ticking notification ' +
      'notified pixel moment alert notice notify notifies',
    rate: 'rate rates exchange',
    drop: 'remove removing delete deleting erase omit drop ignore without',
    brand: '',
    messenger: '',
    number: '',
    article: 'a an',
    single: 'half quarter',
    event: 'attack* video* recording* footage clip clips film* tape outage test* history',
    rises: 'double* increas* raised raises rise rises risen triple*',
    pieces: 'part* half piece* combine join concatenate together',
    owed: 'minimum worth valued fine fined fines loan invoice bill penalty penalties',
    held:
      'delete deleted record* video* webcam police contacts relatives data photo photos picture pictures pics ' +
      'nude nudes naked intim* images screenshot* chats clips secrets files',
    orElse: 'otherwise unless else',
    audience:
      'friend friends family wife husband parents mother mom mum father dad girlfriend boyfriend partner ' +
      'follower followers everyone everybody everywhere colleagues coworkers boss employer school classmates ' +
      'relatives contacts internet online',
    reversed: 'reverse* backward* mirror*',
  },
  numbers:
    'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 ' +
    'twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 and +0 hundred ×100 ' +
    'thousand ×1000',
  scales: { thousand: 'k, thousand, grand', million: 'm, mn, mio, million, millions', milliard: 'billion' },
  times: {
    minute: 'min, mins, minute, minutes',
    hour: 'h, hr, hrs, hour, hours, hour(s)',
    day: 'day, days, day(s)',
    week: 'week, weeks',
    businessDay: 'business days, business day, working days, working day, workdays, workday, banking days, bank days',
  },
  money: {
    USD:
      'us dollar, us dollars, u.s dollars, u.s. dollars, usa dollars, american dollars, united states dollars, ' +
      'united states dollar, bucks',
    GBP: 'pound, pounds, pound sterling, pounds sterling, british pounds, quid',
    CHF: 'franc, francs, swiss franc, swiss francs',
    SEK: 'swedish kronor, swedish krona, swedish crowns',
    NOK: 'norwegian kroner, norwegian crowns',
    DKK: 'danish kroner, danish crowns',
    PLN: 'zlotys',
    CAD: 'canadian dollars',
    AUD: 'australian dollars',
    NZD: 'new zealand dollars',
    RUB: 'rubles, roubles',
    INR: 'rupees',
    CNY: 'yuan',
    JPY: 'yen',
    ZAR: 'rand',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'january|jan',
      'february|feb',
      'march|mar',
      'april|apr',
      'may',
      'june|jun',
      'july|jul',
      'august|aug',
      'september|sept|sep',
      'october|oct',
      'november|nov',
      'december|dec',
    ],
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    by: 'by|until|till|before|no later than|not later than|at the latest on|at the latest by|latest on|by end of day|by the end of day|by close of business|by close of business on',
    byBehind: '',
    next:
      'next|this|this coming|the coming|coming|end of|the end of|midnight|midnight on|noon|noon on|the morning ' +
      'of|the evening of',
    at: 'at|by|@',
  },
  paid: '(?:an?|another|one) (?:\\p{L}+ ){1,4}paid(?: us)?',
  deeds:
    'publish|publicly|leak|expos(?:e|ed|ing|ure)|disclos|blackmail|extort|ransom|threat|hack|breach|infect|' +
    'malware|trojan|spyware|keylog|encrypt|decrypt|ddos|attack|bomb|explo(?:d|siv)|detonat|kill|murder|' +
    'hitman|assassin|shoot|acid|hurt|harm|destroy|ruin|humiliat|shame|embarrass|reputation|compromis|stole|' +
    'stolen|exfiltrat|intercept|wipe|nude|naked|intimate|masturbat|porn|webcam|sextap|negative review|' +
    'silence|regret|spread|delete (?:everything|it all)|forward it to|auction(?! (?:won|house|ended|lot|item|' +
    'number))',
  mail: {
    from: 'from',
    date: 'date|sent',
    subject: 'subject',
    to: 'to',
    cc: 'cc|bcc',
    replyTo: 'reply-to',
    wrote: 'wrote',
    ends: '(?:best|kind|warm)?\\s?regards,?|sincerely,?|thanks,?|br,?|sent from .{0,60}',
  },
  contacts: {
    ask:
      'drop msg sms write writing contact contacting reach reaching reply replying respond responding answer text texting ' +
      'call calling ring dm pm message ping chat talk speak touch communicate negotiate connect ask add hmu ' +
      'hit',
    heading:
      'contact contacts support feedback help questions question message messages communication negotiation* ' +
      'förhandling* verhandlung*',
    reaches: 'reached reachable reaches available answers replies responds find catch',
    send: 'send sending forward mail e email emailing mailing',
    object:
      'message messages proof proofs receipt screenshot screenshots transaction txid hash code codes key id ' +
      'confirmation payment request sample samples know',
    act:
      'sent publish published upload post posted forwarded wrote contacted called texted emailed mailed ' +
      'receive receives received recipients tell told inform notify share shared leak expose goes going know ' +
      'knows hacked stole logged login leaked people everyone everybody leave',
    self: 'me us my our mine ours',
    subject: 'i we ll he she they it',
    reader: 'you u please kindly',
    you: 'you u yourself',
    lead:
      'you u please kindly to can could must should may need have just only now then so also first later ' +
      'immediately quickly urgently directly always simply better either and or but not free for via by any ' +
      'more all further the with ota if at take in feel want wish dm let back get',
    yours: 'your yours ur his her their them him whose',
    person:
      'person persons wife husband spouse partner boss bosses manager employer colleague colleagues coworker ' +
      'coworkers friend friends family mother mom mum dad father parents brother sister son daughter children ' +
      'child kids kid girl boy girlfriend boyfriend ex neighbour neighbor neighbours neighbors teacher ' +
      'relatives relative followers follower client clients customers customer patients patient doctor ' +
      'therapist lawyer accountant pastor priest landlord uncle aunt grandmother grandfather grandma grandpa ' +
      'godmother godfather cousin nephew niece victim fiance fiancee ceo cfo director supervisor principal ' +
      'headmaster headteacher coach tutor nanny attorney solicitor detective dentist psychologist plumber ' +
      'secretary assistant receptionist roommate classmate classmates mate mates buddy lover mistress widow',
    office:
      'clinic hospital therapy treatment surgery appointment company firm bank police school kindergarten ' +
      'daycare nursery job work workplace office authority authorities newspaper press media journalist ' +
      'journalists university church court insurer insurance helpline hotline crisis ambulance emergency cert ' +
      'helpdesk service customer reception embassy exchange webmail provider abuse',
    label:
      'email e mail mails emails gmail protonmail proton mailbox inbox address addresses adress account ' +
      'accounts username user name number phone mobile cell telephone tel handle nick nickname id profile ' +
      'login box channel chat link site page website onion way ways method methods at on via by is are this ' +
      'these following the through with and under here from of using only exclusively either',
    orElse: 'otherwise else unless',
    to: 'to into',
    not: 'not never t dont instead',
    known: 'password passwords ip ssn name birthday born birth details data information info about profiles',
    answers: 'answers answer reply replies respond responds',
    further:
      'backup back-up reserve reserved spare alternative alternate alt secondary primary second first main ' +
      'additional extra',
    or: 'or and',
    speech:
      'says said reads wrote writes begged posted advert advertisement ad ads bio profile signature footer ' +
      'website homepage status end ends',
  },
  menace: {
    or: 'or|or else|otherwise|if not|else|then',
    unless:
      "if ~ (?:is|are|am|isn't|aren't|hasn't|haven't) ~ (?:here|paid|sent|there|arrived)|if ~ not (?:here|paid|sent|there|arrive*)|without|" +
      "no ~ no silence|if u ~ dont|if u ~ don't|if nothing|" +
      "unless|until you pay|until you send|if you ~ not|if you don't|if you don’t|if you dont|if you refuse|if " +
      "i ~ not|if we ~ not|if i don't|if we don't",
    exposes:
      "(?:im|i'm|i am|we are|we're) (?:telling|sending|posting|showing|sharing)|" +
      "(?:i|we|i'll|we'll|i’ll|we’ll|ill|i will|we will|i am going to|we are going to|i'm going to|gonna)(?: " +
      'just| also| then)? (?:send|post|share|show|tell|upload|sell|spread|forward|put|mail|email|distribute)',
    leaks:
      "(?:i|we|i'll|we'll|ill|i will|we will|gonna)(?: just| also| then)? (?:post|upload|put out)|" +
      "(?:i|we|i'll|we'll|i’ll|we’ll|ill|i will|we will|i am going to|we are going to|i'm going to|gonna)(?: " +
      'just| also| then)? (?:publish|leak|release|expose|dump|reveal|auction)',
    held:
      'medical|therapy|email|this|' +
      'calls?|voice|messages|inbox|' +
      '(?:customer|client|patient|price|salary) lists?|lists?|ledger*|contract*|payroll*|salar*|texts|snaps?|mails|emails|em|link|' +
      'video*|recording*|picture*|pics?|photo*|nude*|tape|clip*|chat*|screenshot*|data|database|file*|' +
      'document*|record*|source code|history|secret*|everything|dick|messages|notes|location|truth|film*|' +
      'footage|it|them',
    audience:
      'principal*|headteacher*|tiktok|youtube|twitter|church|coach|landlord|bank|' +
      'ur|sister|brother|grandma|teacher|mate|mates|team|crew|' +
      'everyone|everybody|all your|all of your|every contact|whole|friends?|family|wife|husband|mom|mum|mother|' +
      'dad|father|parents|boss|employer|colleagues|coworkers|school|classmates|contacts|clients|customers|' +
      'competitors|followers|facebook|insta|instagram|internet|online|public|press|media|girlfriend|boyfriend|' +
      'partner|neighbou?rs|world|porn|police|relatives|twitter|tiktok|dark ?web|forum*',
    reaches:
      'gets?|sees?|knows?|learns?|hears?|hear|receives?|watch|watches|finds? out|goes|go|going|lands?|ends? up|' +
      'be published|be sent|be posted|be released|be leaked|will be',
    learns:
      'sees? ~ what|see ~ what|hears? ~ what|(?:will )?(?:know|knows|find out|finds out|learn|learns|hear|hears)|will know|will see|sees? (?:it|them|everything|all)|gets? (?:the|a) (?:link|pics?|pictures?|videos?|film|tape|recording|lot)',
    published:
      'dark ?web|darknet|get around|spreads?|goes viral|' +
      '(?:on|up for) sale|sold|' +
      'go(?:es)? public|go(?:es)? online|be sold|sold online|' +
      'be published|be released|be leaked|be posted|published|go public|goes public|going online|go online',
    harms:
      '(?:i|we)(?: will)? (?:hack|break in|hit|crash|encrypt)|' +
      'sell (?:your|ur|all your) (?:data|files|documents|secrets)|bomb ~ (?:goes off|go off|explodes|blows up)|attack (?:continues|goes on|resumes)|(?:site|website|server*|shop|network) (?:stays?|remains?|is) (?:down|offline) (?:until|unless|till)|' +
      "you(?: will|'ll|’ll) (?:regret|be sorry|pay for)|(?:i|we)(?: will|'ll|’ll)? (?:burn|ruin|destroy|kill|" +
      'hurt|break|beat|attack|ddos|shoot|stab|rape|wipe|delete|come to|come for|come after|take down|shut down|' +
      'be back)|(?:it|bomb|they) (?:goes off|go off|explodes|explode|will explode|blows up)|(?:network|site|' +
      'website|server*|system*|business|computers?) (?:stays?|remains?|goes|go|will be) (?:down|offline|dead|' +
      'locked)|(?:lose|never see) (?:your|all|everything)|hear about the breach|people (?:will )?die',
    power:
      '(?:hide|keep) (?:this|it|that) from your|' +
      'files? (?:is|are) (?:now )?(?:locked|encrypted)|(?:nobody|no one) (?:sees|hears|knows|will ever)|' +
      'your (?:data|files|network|computer|phone|account|photos|pictures|documents) (?:is|are) (?:ours|mine|' +
      'encrypted|locked|in our hands)|(?:price of|pay for|buy) (?:our |my )?silence|(?:my|our) silence ' +
      '(?:costs?|is|has)|(?:i|we) know where you (?:live|work|sleep)|(?:i|we) know (?:what|everything) you|' +
      "know your secret|there is a bomb|bombs? (?:is|are|has been|have been|in your)|(?:i|we)(?: have|'ve|" +
      '’ve)? (?:hacked|recorded|filmed|stole|stolen|downloaded|copied|encrypted|infected|breached|exfiltrated) ' +
      '~ (?:you|your)|you (?:were|are|have been|got) (?:recorded|filmed|hacked|pwned)|(?:i|we) (?:have|hold|' +
      'got) (?:all )?(?:your|ur) ~ (?:data|database|files|documents|nudes|pics|pictures|photos|videos?|chats|' +
      'secrets|passwords)|ransom (?:is|of)|(?:i|we) will ddos|paid me to (?:hurt|kill|beat|harm)|(?:someone|' +
      'somebody) wants you (?:dead|hurt)|(?:keeps?|stays?) (?:it )?(?:private|secret|between us)|(?:nobody|no ' +
      'one) (?:finds out|will know|will see|hears|gets to)|(?:want|like) (?:ur|your) ~ to see|access to your ' +
      '(?:webcam|camera|phone|device|computer|accounts?|mail|email)|your password is|(?:i|we)(?: will)? delete ' +
      '(?:the|your|this|that|everything)|your data back|backups are deleted|you will get the key|to get the key',
    tells:
      'your account unless|delete your account|cancel|subscription|' +
      'polic(?:e|y) warn*|warns? (?:of|about|that)|beware|newspaper|(?:someone|somebody|they|scammers?) may ' +
      '(?:say|claim)|(?<!(?:you|we|they|who|i) )do not pay|demanded ~ from|scammers?|phishing|awareness',
  },
};
