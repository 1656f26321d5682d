import type { Concepts } from './concepts.ts';

export const EN: Concepts = {
  pay:
    'pay paying paid transfer wire deposit venmo cashapp paypal settle cough remit owe zelle pix bank money ' +
    'settled',
  give: 'send give gimme hand deliver drop buy get find arrange leave collect kindly text wires gather hands',
  want:
    'demand demands want wants require expect need price asking fee bid settle cost figure conditions ' +
    'condition terms offer sum amount would like ask',
  ransom: 'ransom* hush extort* protection removal hostage* bribe exchange bail',
  silence: 'silence silent quiet mouth shut forget* between secret discreet discretion lips bury',
  erase: 'delet* eras* destroy* vanish* disappear* wip* remov* gone goes scrub',
  key: 'key keys decrypt* unlock* restor* back return recover* released',
  files:
    'file files data database* server servers network* system systems backup* register document* archive* disk ' +
    'disks computer source contracts domain site website shop records mailbox blueprints controls control ' +
    'plant warehouse till cloud gallery phone phones laptop account accounts channel material draft* books ' +
    'device* machine* truck* vehicle* scan* firewall',
  image:
    'picture* pic pics photo* video* vid vids clip* tape* record* footage screenshot* deepfake* selfie* snap ' +
    'snaps film audio call calls face shot shots reel',
  nude:
    'nude* naked intimate porn* masturb* jerk* sex* adult onlyfans dick boobs bath* locker shower* bedroom ' +
    'underwear dirty kinky toilet',
  message:
    'message* chat* email* mail mails call calls letter* history search dm dms texts keystroke* correspond* ' +
    'texting',
  secret:
    'secret* affair cheat* truth dirty lied lie shame* stole exam embarrass* black married hotel* smok* drunk ' +
    'did done sin sins lover mistress',
  personal:
    'password* ssn social address* medical therapy passport bank card identity dox* ip pregnan* personal tax ' +
    'patient file diagnos* name phone number credit tenant* records health',
  family:
    'wife husband spouse mom mum mother dad father parents kids kid children child daughter son sister brother ' +
    'family relatives grandma grandmother in-laws girl boy teenager grandkids cousin partner fiance* uncle ' +
    'aunt in-law',
  friends:
    'friend friends follower* contacts classmates girlfriend boyfriend neighbo* church group list phonebook ' +
    'squad crew circle buddies mates residents',
  work:
    'boss coworker* colleague* employer job company client* customer* competitor* board career business ' +
    'partners manager supervisor director patients members supplier* investors',
  school: 'school* class teacher* principal student* coach',
  public:
    'everyone everybody every all whole world public* internet online net forum* press newspaper* journalist* ' +
    'media facebook insta* tiktok telegram dark darknet web tabloids 4chan google everywhere town viral reddit ' +
    'linkedin youtube radio city village people twitter parish queue',
  police: 'police cops authorities irs immigration fbi cps services swat taxman sheriff social customs federal',
  publish:
    'publish* leak* spread* reveal* expos* post posts posting posted upload* release* dump* dropping out viral ' +
    'auction* rounds circulat* public open opens fake pass appear* hammer hammered queue queued drop',
  show:
    'send sends share shares show shows tell tells forward forwards mail rat hand goes go going ring text tag ' +
    'tip phone give giving hint',
  learn:
    'sees see know knows hear hears learn learns read reads watch watches finds gets get view browse enjoy ' +
    'shocked discover* realize',
  sell: 'sell sells sold auction* buyer*',
  hack:
    'hack* broke broken access* infect* virus trojan malware compromis* stole stolen copied download* ' +
    'exfiltrat* hijack* spyware install* control got inside into entered exploit* vulnerab* backdoor took ' +
    'taken seized',
  encrypt: 'encrypt* locked lock',
  record:
    'film* recorded recording watched watching spied spying follow following webcam camera saved surveil* ' +
    'stored kept tapped logged logging caught monitor*',
  know: 'know knows have hold got saw found kept heard read collected came across gathered',
  kill:
    'kill* die dies dead death hurt* beat harm* blood bone* leg legs finger* ear shoot stab murder* suffer* ' +
    'kidnap* safe beaten slaughter armed weapon* gun guns body funeral* alive life pain* torture*',
  burn:
    'burn* bomb* explo* smash* break breaks poison* valve* device blow button charge charges armed trigger* ' +
    'detonat* fire flames',
  attack: 'attack* ddos flood* down offline crash* kill outage shut stays closed paraly* jam* overload* traffic',
  regret:
    'regret* sorry consequences over end ends lose loses finished worse ugly severe shame done pity bad cry ' +
    'costly pay expensive sad tragic unfortunate nasty price',
  ruin:
    'ruin* destroy* wreck* reputation career marriage life disgrac* humiliat* name bankrupt* fired divorce* ' +
    'sacked bottom',
  captive: 'hostage kidnap* dog cat curse* never again missing alive hold holding',
  threat:
    'warning joke play ignore block clock tick* countdown last final think safe bluff* careful* listen ' +
    'remember understand choose choice decide consider delay* negotiat* slips',
  else: 'or else otherwise then',
  if: 'if unless until when once',
  not: "not no dont don't never without nobody none unless wont won't didn",
  you: 'you your yours u ur yourself yall',
  I: "i me my mine im i'll i'm ima ill",
  we: "we us our ours we'll",
  they: 'he she they him her them his their someone somebody man',
  time:
    'within hour* day* by before until tomorrow tonight midnight now asap today week monday tuesday wednesday ' +
    'thursday friday saturday sunday morning evening minutes noon',
  more: 'doubles double rises goes every each more',
  bill:
    'invoice* bill bills rent subscription* membership insurance premium fee fees vat charge charges deposit ' +
    'payment payments electricity water tax taxes fare practice',
  due:
    'due reminder late interest collection* overdue bailiff instalment* debt terminat* suspended legal penalty ' +
    'fined outstanding',
  order:
    'order* booking* book parcel* shipping delivery cancel* seat* reservation* registration return* receipt ' +
    'pick* hotel flight customs purchase bought buy card item trip train ferry bed',
  refund:
    'refund* credit credited cashback bonus discount off gift reward prize won compensat* approved campaign ' +
    'lottery raffle coupon refer recommend',
  sale:
    'sale ticket* cheap* offer shop costs cost price bike sofa jacket ad sell yard flea used free new old each ' +
    'apiece bag firewood flat apartment cabin from',
  donate:
    'donat* charity appeal fundrais* crowdfund* voluntary support help relief volunteer* good cause bake ' + 'clean-up',
  income:
    'salary pension grant benefit wage* month paid overtime gig job benefits claim allowance savings saved ' +
    'fund dividend* earned earn',
  owe:
    'owe borrow* lend pizza* dinner lunch split share cake gas rent back coffee movie movies sausage* beer ' +
    'picnic together',
  news:
    'paper says said reports analyst* investors markets film documentary book court sentenced arrested fined ' +
    'ordered demanded radio tv study expert* statistics exchange government counterfeit',
  advice: 'warn* beware scam* fraud* report reply police cert tips victim* training learn spot suspicious trust',
  rate: 'rate worth trades price rise crash market*',
  thanks:
    'thanks thank please hi hey hello dear congratulations welcome regards sir hiya cheers sorry apologies pls ' +
    'nice',
  joke: 'haha lol hehe kidding xd play pretend luck :) game',
  service:
    'repair* course camp photographer studio antivirus renovation dentist haircut hosting control pest ' +
    'blasting retouching gym hire cleaning rental passport janitor lock pills hour massage lesson*',
  past: 'paid sent lost bought borrowed won was cost came got asked promised lent changed said gave',
  coin: 'bitcoin* btc crypto* xmr monero wallet* eth usdt blockchain',
  card: 'steam gift itunes codes code google card cards paysafe*',
  hit: 'hired job contract ordered someone somebody professional target',
  home: 'home house live door outside car place building office cabin come over',
  stop: 'stop* cancel leave alone end away',
};
