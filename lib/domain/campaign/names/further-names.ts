/**
 * First names, and some surnames, of languages that letters to our victims' neighbours are written in, by language, in lower
 * case and without marks; those in Latin letters as they are brought into them, in more than one way.
 *
 * Made by hand, of common names; no list was copied. A speaker of the language may add to it or take from it.
 */
const IN_LATIN: Readonly<Record<string, string>> = {
  ar: `abdelrahman abdulrahman abdelkader abdullatif husayn hussain umar ayesha zaynab moustafa tarek tareq noor nour huda hind faisal
    faysal saeed saied ziyad anwar imran usman othman uthman khalil jamila latifa rania hanan siham souad wafa walid waleed yasir yaser
    marwan nabil nabila munir mounir hatem hisham hicham ghada ghassan fadi rami rima rasha lubna lamia ihab iyad haytham haitham
    shadi sultan suleiman sulaiman sulayman thamer wissam zahraa zaid zayd zuhair`,
  fa: `mahdi behnam behrouz farzana farzaneh zahir ahmadullah najib najibullah nargis narges shabnam arash babak ehsan elaheh fereshteh
    golnaz hamid hamideh jamshid javad kamran katayoun khosrow mahnaz mahsa marzieh masoud masoumeh mina mojtaba mostafa nader navid niloufar
    omid payam peyman pouya ramin roya rostam sadegh sepideh setareh shahin shahram siavash sina somayeh tahereh zahir zohreh`,
  so: `ayaan ayan farhiya deqa halimo hawo ikran idil kowsar maryan nimo nimco sahra saynab ubax xamdi yusra abdikadir abdiaziz ahmednur
    bashiir cabdi cali guled jamaac liban maxamed maxamuud mahad muuse nuur saciid yonis yuusuf`,
  ku: `rojda berivan azad dilan zilan rojin shilan avin bahar baran delal dersim evin gulistan hevin helin jiyan kajal kawa nazdar
    newroz rebin rebwar ronahi rozerin sherko shirwan soran zozan`,
  ru: `dmitrij dmytro jekaterina katerina kateryna nadiya nadija svitlana ihor igor tetyana olena yelena jelena evgenia yevgenia evgeniya
    yevgeniya yevgeniy evgenij ludmila lyudmyla yuliya julija yulia zhanna halyna galyna anatoliy anatolij stanislav bohdan bogdan yaroslav
    jaroslav vyacheslav viacheslav valentyna valerij valeriya vasyl vasilij viktoriya volodimir ruslan rostislav timofey taras pavlo petro
    oleh larysa lidiya marharyta mykhailo mikhail oksana kirill kyrylo fedor grigorij hryhoriy artyom`,
  vi: `phuong minh linh duc thanh tuan hieu hoang quang trang ngoc nhung thuy`,
  zh: `xiaoming xiaoli xiaohong xiaowei jianhua jianguo zhiwei meiling yifan haoran zihan`,
  hi: `kavita sandeep pooja suresh ramesh mukesh rajesh rakesh manish neha ritu savita sanjeev vijay harpreet gurpreet`,
  el: `yiannis giannis katerina kostas vasiliki vassiliki panagiotis stavros thanasis evangelia ioanna spyros`,
};

/** The same where they are words of ours too: names beside others alone. */
const POSSIBLY = 'mei wei ling jun thi li rana nada dina hala mona reem samar sahar taha baran roj';

/** First names in Arabic letters, as Arabic, Persian and Kurdish write them. */
const IN_ARABIC = `محمد احمد علي حسن حسين عمر عثمان خالد يوسف ابراهيم اسماعيل مصطفى محمود عبدالله عبدالرحمن عبدالكريم عبدالقادر سعيد سمير طارق
  زياد وليد ياسر ياسين نبيل منير رامي فادي هيثم هشام كريم جمال كمال ماهر مازن مروان حمزه بلال انس ايمن اسامه سليمان داود موسى عيسى
  فاطمه زينب خديجه عائشه مريم ليلى سلمى امينه اميره نور هدى هند رانيا ريم ريما سارا ساره سعاد سهام سميره سميه شيماء صفاء عبير غاده لبنى
  لمياء منى نادين ناديه نوال هاله هبه وفاء ياسمين حليمه
  رضا مهدي حسينعلي بهنام فرهاد فرزانه زهرا زهراء پریسا پريسا شيرين نسرين نرگس لاله ارش بابك داريوش كاوه اميد نويد رامين سپيده ستاره مينا رويا
  حبيبي الحسن الحسيني الاحمد المصري الخطيب حداد خوري شريف صالح`;

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

export const FURTHER_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(Object.values(IN_LATIN).flatMap(split));
export const FURTHER_POSSIBLE: ReadonlySet<string> = /* @__PURE__ */ new Set(split(POSSIBLY));
export const ARABIC_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(split(IN_ARABIC));
