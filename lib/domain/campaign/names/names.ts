/**
 * First names and surnames that are common in Finland, Sweden, English-speaking countries and Germany, and among those who
 * came there from elsewhere, in lower case and without their marks (`makinen`), and which of them are everyday words too.
 *
 * Made of the lists of @faker-js/faker 10 (MIT licence, https://github.com/faker-js/faker) and of what the countries' offices of
 * statistics publish of the commonest names; names of two parts are listed by part.
 */
const NAMES = `
  aada aadolf aaliyah aalto aaltonen aamos aapeli aapo aarne aarni aarnio aarno aaro aaron aatami aatos aatto aatu
  abagail abbey abbie abbigail abbott abby abdi abdiel abdirahman abdul abdullah abdullahi abe abel abelardo aberg
  abernathy abicht abigail abigale abigayle abner abraham abrahamsson abramovic abshire abt abukar achilles achkinadze
  ackermann ada adah adalberto adaline adam adams adan addie addison ade adela adelbert adele adelia adelina adeline
  adell adella adelle adin aditya adkins adolf adolfo adolfsson adolph adolphus adonis adrain adrian adriana adrianna
  adriano adriel adrien adrienne afton agda aglae agne agnes agneta agnieszka agostini agron aguilar agustin agustina
  ahlberg ahlgren ahlin ahlke ahlstrom ahmad ahmadi ahmed ahmet aho ahokas ahola ahonen ahrenberg ahrens ahtiainen
  ahtola ahvenainen aicha aidan aiden aigner aija aijala aijo aikas aila aileen aili aimee aimo aini aino aira
  airaksinen airi aisha aivar aiyana akeem akerberg akerlund akerman akerstrom akesson akhtar aki akseli alaina alan
  alana alanen alanis alanko alanna alasalmi alatalo alayna albert alberta albertha alberto albin albina albrecht alda
  alden alea alec aleen alejandra alejandrin alejandro alek aleksander aleksandr aleksandra aleksanteri alekseev
  aleksei aleksi alena alene alessa alessandra alessandro alessia alessio aletha alex alexa alexander alexandersson
  alexandra alexandre alexandrea alexandria alexandrine alexandro alexandru alexane alexanne alexia alexie alexis
  alexys alexzander aleyna alf alfie alfons alfonso alfonzo alford alfred alfreda alfredo alfredsson alho ali alia
  alica alice alicia alina alisa alisha alison alissa alivia aliya aliyah aliza alizadeh alize allan allegra allen
  allene allgeyer alli allie allison almgren almqvist alonso alonzo alphonso altenwerth althea alton altti alva alvah
  alvar alvarado alvarez alvari alvena alvera alverta alvin alvina alvis alyce alycia alysa alysha alyson alyssa
  alysson amal amalia amanda amani amann amar amara amari amaya amberg ambrose amelia amelie amely america americo
  amie amina amira amiya amon amos amparo amy amya anabel anabelle anahi anais anastacio anastasia anatoly anders
  anderson andersson anding andre andrea andreane andreanne andreas andreasson andrei andres andrew andrews andriy
  andrus andrzej andy anette angela angelica angelika angelina angeline angelique angelita angelo anggreny angie angus
  anibal anika anil anissa anita aniya aniyah anja anjali anke ankunding ann anna annabel annabell annabelle annalena
  annalise annamae annamarie anne anneke anneli annelie annemari annemarie annetta annette anni annica annie annika
  annikki annukka anny anouk ansel anselmi ansgar ansku ansley anssi antero anthony antoinette anton antone antonetta
  antonette antonia antonietta antonina antonio antti anttila anttonen anttoni antwan antwon anu anya aoife apitz
  april ara araceli aracely arben archibald archie arda ardella arden ardith arely arendt arens ari arian ariana
  ariane arianna aric arielle arjun arlene arlie arlo armand armando armani armas armi armin armstrong arna arnaldo
  arndt arne arno arnold arnoldo arnulfo arola aron aronsson arslan arta arthur arto arttu arttur artturi artur arturo
  arved arvel arvi arvid arvidsson arvilla arvo arvola arwen aryanna aryee asa aschenbroich asha ashlee ashleigh
  ashley ashly ashlynn ashton ashtyn asikainen asko aslak asplund asser assmus assunta astafei astrid astrom asya
  athena atkins atro atso atte aubree aubrey audie audra audreanne audrey auer aufderhar augusta augustine augustus
  auli aulikki aulis aune auni aunola aurelia aurelie aurelio aurora aurore austen austin austyn autio auvinen auvo
  ava avery avis axel axelsson axmann ayana ayden aydin ayla ayleen aylin ayman ayse azra baarck bachmann backer
  backlund backman badane bader baganz bahl bahram bahringer bailee bailey bak baker bakker balcer balck baldwin
  balistreri balkow ballard balnuweit balzer banse baran barbara barbro baris barker barnes barnett barney barr
  barrett barry bart bartell bartels barth bartholome bartoletti barton bartosz barylla baseda bashirian bastian
  battke batuhan batz bauch bauer bauermeister baumann baumbach baumeister bauschinger bauschke bayer baylee beahan
  beata beate beatrice beatty beaulah beavogui bechtelar beckel becker beckmann becky bedewitz bednar beele beggerow
  beh behr behrenbruch behrouz beier bekim bela belinda bella belz ben benecke benedict benedikt bengt bengtsson
  benjamin benner bennet bennett bennie benninger benno benny benoit benson benton benzing berat berends berenice
  berge berger berggren berglund bergman bergnaum bergqvist bergstrand bergstrom berisha berit berkay bernadette
  bernadine bernard bernardo bernd berneice berner bernhard bernice bernie berniece bernier berning bernita bernt bert
  berta bertenbreiter bertha bertil bertilsson bertram bertrand bertta beryl besnik bessie bethany bethel bethke betsy
  bette bettie betty bettye betz beulah beushausen beutelspacher beverly beyer bianca bianchi bianka biba bichler
  bickel biedermann bieler bielert bienasch bienias biesenbach bigdeli bilal billie billy birger birgit birgitta
  birkemeyer bittner bjarne bjork bjorklund bjorkman blair blake blanca blanche blanda blaschek blassneck blerim blick
  blixt bloch blochwitz blockhaus blomberg blomgren blomqvist blum bob bobbie bobby boberg bock bodin boehm bogan
  bogdashin bogenrieder bogisich bohge bohm bolm boman bondarenko bonisch bonita bonnie boone borg borgeling
  borgschulze boris borje bork bormann borner bornscheuer borrmann borsch boruschewski bos bosco bosler bosse bostrom
  botsford bottner bourrouag bouschen bowen boxhammer boyd boyde boyer boyle bozsik brad braden bradford bradley
  bradly bradtke brady braeden brakus brandenburg brandi brandis brando brandon brandt brandyn brannon branson bratt
  brauer braulio braun brautigam braxton brayan breana breanna breanne brehmer breitenberg breitenstein brekke bremer
  bremser brenda brendan brenden brendon brenna brennan brenner brennon brent bret brett brettschneider breu breuer
  bria brian briana brianne brice bridget bridgette bridie brielle briesenick briggs brigitte bringmann brinkmann
  brionna brisa britney britt britta brittany brix brock broderick brodin brody broening brolin broman bromme brooke
  brooklyn brosch bruce bruckmann bruder bruen bruggmann bruhns brunner bruno bruns bryan bryana bryant bryce brycen
  bryon buchanan buchele buchholz buchrucker buckridge buder buford buhler buker bulah bultmann bungener bunjes burak
  burdette burgess burghagen burke burkhard burkhardt burklein burley burmeister burnice busch buschbaum buscher
  busemann busse bussmann buttner bylund byrd byron bystrom cade caden caesar caitlin caitlyn caldwell cale caleb
  caleigh cali calista callie callum calvin camara camden cameron camila camilla camille campbell camren camron camryn
  camylle candace candelario candice candido cara carey carin carina carissa carita carl carla carlberg carlee
  carleton carley carli carlie carlo carlos carlotta carlowitz carlsohn carlson carlsson carlstrom carlton carmel
  carmela carmella carmelo carmen carmine carol carola carolanne carole carolin carolina caroline carolyn carolyne
  carr carrie carroll carson cartwright carvalho cary casandra casey casimer casimir caspar caspari casper caspers
  cassandra cassandre cassidy cassie cassin castillo castro catalina caterina catharina catharine catherine cathrine
  cathryn cathy catrin cayla ceasar cecelia cecil cecile cecilia cedergren cederholm cedric cedrick cedrik celestine
  celestino celia celik celina celine cem cengiz cesar ceyda ceylin chad chadd chadrick chaim champlin chanel chanelle
  chantal chapman chapron charleen charlene charles charley charlie charlotta charlotte chasity chauncey chavez chaya
  chayenne chaz chelsea chelsey chelsie chen cheryl chesley chester chet cheyanne cheyenne chiara chloe chris christ
  christa christelle christensen christer christiana christiano christiansen christiansson christie christin christina
  christine christoffer christop christoph christophe christopher christy chyna ciara cicero cielo cierpinski cierra
  cindy citlalli claas claes claesson clair claire clara clarabelle clare clarence clarissa clarius clark clarke claud
  claude claudia claudie claudine clayton cleem clemens clement clementina clementine clemmie cleo cleora cleta cletus
  cleve cleveland clifford clifton clint clinton clive clotilde clovis cloyd clyde coby cody cohen colby coleman colin
  colleen collien collier collin collins colten colton columbus concepcion connelly conner connie connor conny conor
  conrad conroy considine constance constantin consuelo copeland cora coralie corbin cordelia cordell cordes cordia
  cordie corene corey corine corinna corkery cormier cornelia cornelius cornell cornelsen corrine cortez cortney
  corvin corwin cory cosima cosmin cotthardt coty courtney craig crawford cremin creola crist cristal crister cristian
  cristina cristobal cristopher crona cronin cronjager crooks crosskofp cruickshank cruz crystel cullen cummerata
  cummings cunningham curtis cydney cynthia cyril cyrus dabrowska dabrowski dach dachert dagmar dahlberg dahlgren
  dahlia dahlin dahlqvist dahlstrom dahm dahmen daija daimer daisha dakota dallas dallin dalton damaris damaske dameon
  damian damien damion damon damore dana dandre dane dangelo danial daniel daniela daniella danielle daniels
  danielsson danika danilo danneberg danner dannie danny dante danuta danyka daphne daphnee daphney darby daren daria
  darian dariana darien darin dario darion darius dariush dariusz darla darleen darlene darnell daron darrel darrell
  darren darrick darrin darrion darron darryl darwin daryl dashawn dasia daubner daudrich dauer daugherty daum dauth
  dautzenberg dave david davide davidson davidsson davies davin davion davis davon davonte dax dayana dayna dayne
  dayton deangelo deanna debbie deborah debra deckert deckow declan dedric dedrick deepak deerberg defne dehmel deion
  deja dejah dejon dejuan delaney delbert delfina delgado delia delilah dell della delmer delonge delores delpha
  delphia delphine demarco demarcus demario demetris demetrius demir demond demut dena denesik dengler denis denise
  deniz denner dennis denny denzinger deon deondre deontae deonte dereck derek derick deron derr dertmann deshaun
  deshawn desiree desmond dessie destany destin destinee destiney destini dethloff detlef deuschle devan devante deven
  devin devon devonte devries devyn dewayne dewey dewitt dexter diamond diana diane dianna dianne diaz dibbert dickens
  dicki dickinson dieckmann diedrich diego diekmann dienel dietrich dietz dietzsch diezel dilara dilla dillan dillon
  dimitri dingelstedt dion dippl dirk dittmann dittmar dittmer dix dixon dmitri dobbrunz dobel dobler dohring dolch
  dold dolly dolores dombrowski domenic domenica domenick domenico domenik domingo dominguez dominic dominick dominik
  dominique donald donato donavon donie donna donnell donnelly donnie donny dooley dora dorcas doreen dorian doring
  doris dorner dorota dorothea dorothy dorre dorris dortha dorthy doskoczynski doug douglas doyle dragan dragana dragu
  drechsler drees dreher dreier dreissigacker dressler drews drita duane dubois dubuque dudley dulce dumitru duncan
  dunn duong dupont durgan durward dusan dustin dutkiewicz dvorak dwayne dwight dyett dylan dylus earlene earline
  earnestine easton ebba eberhard eberhardt ebert ebrahimi ecker eckhardt ecrin eda edd eddi eddie eddy edeltraud eden
  edgar edgardo edison edith edlund edmond edmund edna edorh edstrom eduardo edvard edvin edward edwardo edwards edwin
  edwina edyth edythe eelis eemeli eemi eemil eerik eerika eerikki eero eerola eetu eeva eevi efe effertz effie effler
  efrain efren ege eggenmueller egon ehm ehmann ehrig eich eifert eija eila eileen eili einar einari einarsson einert
  eini eino eira eisenlauer ekaterina ekberg ekblad ekdahl ekholm eklof eklund ekman ekpo ekstrom ela eladio elaina
  elaine elanur elbe elbert elda eldon eldora eldred eldridge elea eleanor eleanora eleanore eleazar electa elena
  eleni elenor elenora eleonor eleonora eleonore eleyth elfrieda elia eliah elian eliana eliane elias eliasson eliel
  eliezer elif eliisa elijah elin elina elinor elinore elisa elisabet elisabeth elise eliseo elisha elissa eliza
  elizabeth elke ella ellen elli ellie ellinoora ellinor elliot elliott ellis ellsworth elly elma elmer elmeri elmira
  elmo elmore elna elnora elo elody elofsson eloisa eloise eloranta elouise eloy elroy elsa elsi elsie elss elta elton
  elvera elvi elvie elvira elvis elvy elwin elwyn elyse elyssa elza emanuel emanuelsson emard emelia emelie emely
  emerson emert emie emil emile emilia emilian emiliano emilie emilio emily emine emir emirhan emma emmalee emmanuel
  emmanuelle emmelmann emmely emmerich emmet emmett emmi emmie emmitt emmy emory emre ena engel engelen engelmann
  englund engman engstrom enid enie enna enni enno enoch enola enos enrico enrique ensio enska enya ephraim eplinius
  erdman erdmann eren erhardt eriberto eric erica erich erick ericka erickson erik erika eriksson erin erja erkka
  erkki erkkila erlandsson erlei erling erm erma erna ernest ernestina ernestine ernesto ernie erno ernser ernst erola
  eronen ertl ervin erwes erwin eryn esa esenwein eskelinen eskil eskko esko eskola esma esmeralda esperanza esposito
  esser essi essie esta esteban estefania estel estell estella estelle ester estevan esther estrada estrella eszter
  etha ethan ethel ethelyn ethyl etienne ettie eudora eugen eugene eugenia eula eulah eulalia euna eunice eusebio eva
  evalyn evan evangeline evans eve eveliina evelin evelina eveline evelyn everardo everett everette evers everts
  evgeny evie ewald ewan ewelina ewell ezekiel ezequiel ezra fabian fabien fabienne fabio fabiola fabrice fadel faduma
  fadumo fagerberg fagerstrom fahey fahner falck fanni fannie farah farber farhad farid farrell fartun fassbender
  fatima fatimah fatma fatmir faulhaber faustino fausto favian faye federica federico fedorov feeney feest fehrig feil
  feld felicia felicita felicitas felina felipa felipe felix felke felton femke fenja fenner fenske ferdinand ferenc
  fereshteh ferguson fermin fernandez fernando ferne ferreira feuerbach fidel fiete fietz figl figueroa figura
  filiberto filip filipowski filippa filomena filsinger fincke finia finja finke finlay finley finn finnja finnley
  fiona fischer fitschen fitzgerald flamur flatley flavie flavio fleischer fleischmann fleming fleta fletcher flo
  floder florczak flore florence florencio florentine flores florian florida florin florine flossie flottmann floy
  floyd folke fontaine forkel forrest forsberg forslund forsman forsstrom forster fowler frahmeke frami frances
  francesca francesco francis francisca francisco franco francois franecki franey franka franke frankie franklin frans
  fransisca fransson franta frantz franz franzen franzis franziska franzmann frauen frauendorf frazier fred freda
  freddie freddy frederic frederick frederik frederike frederique fredrick fredrik fredriksson fredy freeda freida
  freigang freimann freimuth freisen french frenzel frey freya friberg fricke frida frieda friedek friedenberg
  friederike friedmann friedrich friesen friess frisch fritsch fritz froberg frode frohn frosch fuchs fuhlbrugge
  furkan furman fusenig fynn gaba gabe gabius gabler gabor gabriel gabriele gabriella gabrielle gabrielsson gadschiew
  gaetano gail gakstadter galander galina gamlin gamper gangnus ganzmann garatva garcia gardner gareth garett garfield
  garnett garret garrett garrick garrison garry garth gary garza gashi gast gastel gaston gatzka gauder gavin gayle
  gebhardt geese gehre gehrig gehring gehrke geiger geisler geissler gelling gene geneva genevieve gennady gennaro
  genoveva gens geoffrey georg george georgette georgia georgiana georgianna geovanni geovanny geovany gerald
  geraldine gerard gerardo gerbennow gerd gerda gerdel gerhard gerhardt gerhold gerlach germaine gerrit gerry
  gerschler gerson gertrud gertrude gesell geyer ghassan gheorghe ghirmai ghosh gia giada gian gianluca gianni gibbs
  gibson gideon giehl gierisch giesa giesche gilbert gilberto gilda gilde giles gillian gina gino giordano giorgos
  giovani giovanna giovanni giovanny gisela gislason gisselle giulia giuliana giuliano giuseppe gladyce gladys
  glatting gleason gleichner glenda glenn glenna glennie gobel gockeritz godfrey goebel goedicke gohler gokhan golda
  goldbeck goldfuss goldkamp goldkuhle goldner goller golling gollnow golomski gombert gomez gonzales gonzalez gonzalo
  goodwin goran goransson gorczany gordon gorlich gormer gosta gote gotthardt gottlieb gottschalk gotz gotzelmann goy
  goyette grabowski gracie graciela grady gradzki graf grahn granath granberg granlund granqvist granville grasse
  gratzky grau grayce grayson grazyna greb greenfelder greenholt greer greg greger gregg gregor gregoria gregorio
  gregory greithanner greschner greta gretchen greyson griem griese griffith grimm gromisch gronlund gronroos
  grossheim grosskopf grothaus grothkopp grotke grotzinger grover grube gruber grun grundmann gruner gruning gruszecki
  grzegorz guadalupe gudrun guerrero guido guillaume guillermo guiseppe guldemeister gulgowski gummelt gunhild gunilla
  gunkel gunnar gunnarsson gunnel gunter gunther gunvor gunz gupta gurbig gus gusikowski gussie gust gustaf gustafson
  gustafsson gustav gustave gustavo gustavsson gutierrez gutjahr gutkowski gutmann gutowicz gutschank guzman gwen
  gwendolyn gyorgy haack haaf haag haapala haapalainen haapanen haapaniemi haapasalo haapoja haataja haavisto habel
  haber hache hackbusch hackelbusch hackett haddad hadfield hadi hadley hadwich haferkamp hafner hagberg hagen hagenes
  haggstrom hagman hagstrom hahn haidar haikonen hailee hailey hailie hajek hakala hakamies hakan hakanen hakansson
  hakkarainen hakkinen hakulinen hal haleigh haley halie halina hallberg halle hallgren hallie hallmann hallstrom
  halme halonen halttunen halvorson hamalainen hamann hamill hamilton hamish hammes hammond hampton hampus hamza hana
  hane hanenberger hanna hannah hanne hannecker hannele hannes hanninen hanniske hanno hannu hannukainen hannula
  hansen hanski hanson hansson harald harber hargasser harja harjula harkonen harley harmon harnapp harold harper
  harri harriet harrington harris harrison harry harter harting hartlieb hartmann hartmut hartwig hartz harvey hasan
  haschke haskell hasler hassan hasse hassfeld hassie hatice hattie hauck haug hauke haukkala haupt hautala hautamaki
  haverney havukainen hawkins hayden hayes haylee hayley haylie haynes hazle heaney heathcote heber heberstreit
  hechler hecht heck hector hedberg hedda hedermann hedin hedlund hedman hedstrom hedvig hegmann hehl heidelmann
  heidenreich heidi heidler heike heikki heikkila heikkinen heimo heinanen heinemann heini heinig heinke heino heinola
  heinonen heinrich heinz heinze heiser heiskanen heist helander helen helena helene helenius helga helge heli helin
  helina helje helka hellberg helle hellen hellgren hellman hellmann hellsten hellstrom helmi helminen helmke helmut
  heloise helpling helvi hely henderson hendrik hengmith henkel hennes henning henri henrick henrietta henriette
  henriikka henrik henrike henriksson henrique henry hense hensel hentel hentinen hentschel hentschke hepperle
  herberger herbert herbrand hering herman hermann hermanni hermansson hermecke hermina hermine herminia herminio
  hermiston hernandez herold herrera herrmann herschmann hershel herta hertel hertha herweg herwig herzenberg herzog
  hess hesse hessek hessel hessler hester hettie hettinger hetzler heuck heydemuller hibo hickle hiebl hietala
  hietanen higgins hilario hilbert hilda hildebrand hildegard hildenbrand hilgendorf hilja hilkka hilla hillard
  hillary hillevi hilll hilma hilpert hilton hiltunen hines hingsen hingst hinrichs hintikka hintz hipolito hiram
  hirsch hirschberg hirt hirthe hirvela hirvonen hjalmar hjalmarsson hjelm hoang hobart hocke hodan hodea hodges
  hodkiewicz hoeger hoffman hoffmann hofmann hoft hogan hogberg hoglund hohenberger hohl hohn hohne hohnheiser
  hoikkala holdt holger holinski holl holland hollie hollis holloway holmberg holmes holmgren holmqvist holmstrom
  holopainen holt holtfreter holtta holz holzdeppe holzner homenick hommel hongisto honig honkala honkanen honz hooss
  hopkins hoppe horace horacio horak hordt horna hornfeldt hornung horst hort hortense horton horvath hosea hossein
  hosseini hosseinzadeh houston howard howell hoxha hoyt huang hubbard hubenbecker huber hubert hubl hubner huckestein
  hudak hudson huebel huel huels hugel hugh hughes hugo huhn huhtala huhtanen hujo huke hukkanen hulda huls hult
  hultgren hultman humbert humberto huneke huong huotari huovinen hurme huseyin hussain hussein huth huttcher hutter
  huttunen huugo huuskonen huynh hyatt hyman hytonen hyttinen hyvarinen hyvonen hyytiainen ian ibe ibrahim icie ida
  idell idella idil ifrah ignacio ignatius ihalainen ihly iida iina iines iiris iisakki iita iivari ikaheimo ike
  ikonen ila ilari ilayda ildiko ilene iliana ilias ilja ilkka illing ilmari ilmo ilola ilona ilpo ilse ilves ilyas
  ima imad imani imelda imke immanuel immo immonen imogen imogene ina inari indrek ines inez ingalill inge ingeborg
  ingegerd ingela ingemar inger ingmar ingram ingrid ingvar inka inkeri inkinen ionela ionescu ira irem irene irina
  irja irma irmeli irmgard irvin irving irwin isaac isabel isabell isabella isabelle isac isadore isai isaiah isaias
  isak isaksson isekenmeier isidro ismael ismail isobel isokangas isom isotalo israel israelsson issac isto istvan itt
  itzel iva ivah ivan ivanov ivanova ivar ivarsson iven ivonne iwona izabella izaiah jaakkima jaakko jaakkola jaakob
  jaakola jaana jaaskelainen jaatinen jabari jace jacek jacey jacinthe jacinto jackeline jackie jacklyn jackson jacky
  jaclyn jacob jacobi jacobs jacobson jacobsson jacqueline jacquelyn jacques jacynthe jada jaden jadon jadyn jaeden
  jafari jagusch jahn jahnke jaida jaiden jailyn jaime jairo jakayla jake jakob jakobs jakobsson jakub jakubczyk
  jakubowski jaleel jalen jalkanen jalon jalonen jalyn jama jamaal jamal jamar jamarcus jambor jamel james jameson
  jamey jamie jamil jamila jamir jamison jammie jamrozy jamsa jan jana janae jander jane janek janelle janessa janet
  janhunen jani janice janich janick janie janika janin janina janine janis janita janiya janke jankowski janna janne
  jannek jannes jannie jannik jannis jano janosch jansen janssen jansson jantti jany jaquan jaquelin jaqueline jara
  jared jaren jarets jari jarkko jarl jarmo jarne jarno jarod jaron jaros jarred jarrell jarret jarrett jarrod jarvela
  jarvelin jarvenpaa jarvensivu jarvinen jarvis jasen jasinski jaskolski jasmiini jasmin jasmina jasmine jason jasper
  jast jauhiainen jaunita javier javon javonte jay jayce jaycee jayda jayde jayden jaydon jaylan jaylen jaylin jaylon
  jayme jayne jayson jazlyn jazmin jazmyn jazmyne jean jeanette jeanie jeanne jeannette jeannie jed jedediah jedidiah
  jeff jefferey jefferson jeffery jeffrey jeffry jegorov jelena jella jellinghaus jena jenifer jenkins jenna jenni
  jennie jennifer jennings jenny jennyfer jens jensen jeorga jerad jerald jeramie jeramy jerde jere jerel jeremiah
  jeremias jeremie jeremy jerker jermain jermaine jermey jerod jerome jeromy jerrell jerrod jerrold jerry jerschabek
  jerzy jesper jess jesse jessica jessie jessika jessy jessyca jesus jett jette jettie jevon jewell jil jill jillian
  jim jimenez jimi jimmie jimmy jing jiri jirka joachim joacim joakim joan joana joanie joann joanna joanne joannie
  joanny joany joao joaquin jocelyn jodi jodie jody joe joel joelina joeline joelle joesph joey johan johann johanna
  johannes johansen johansson johathan john johnathan johnathon johnnie johnny johnpaul johns johnson johnsson
  johnston jokela jokinen jolanta joleen jolie jolien jolin jolina joline jonah jonas jonasson jonatan jonathan
  jonathon jones joni jonna jonny jonsson jonte joona joonas joonatan joose jooseppi joost jordan jordane jordi jordon
  jordy jordyn jorg jorge jorgen jorgensen joris jorma joronen joscha joschua jose josef josefa josefiina josefin
  josefina josefine josefsson joseph josephin josephine josh joshua joshuah josiah josiane josianne josie josua josue
  josy jouko jouni joutsen jovan jovani jovanny jovanovic jovany joyce juan juana juanita jucken judah judd jude
  judith judson juha juhana juhani juhlin juho jukka jule jules julia julian juliana juliane julianne julie julien
  julienne juliet julika julina julio julius juna june jung jungbluth jungton junius juntti juntunen jurgen jurgens
  juri juska jussi justen justiina justin justina justine juston justus justyn jutta juuli juulia juuso juutilainen
  juvenal juvonen juwan jylha jyri jyrki kaan kaapo kaarina kaarle kaarlo kaartinen kaasik kacey kaci kacie kaczmarek
  kade kaden kadin kadri kaela kaelyn kaesmacher kahkonen kahl kahler kahlert kahles kahlmeyer kaia kaija kaikkonen
  kailee kailey kailyn kainulainen kaisa kaisu kaitlin kaitlyn kaius kaj kaja kajander kajsa kaleb kaleigh kalervo
  kaleva kalevi kaley kali kalinowski kallabis kalle kallensee kallie kalliokoski kalliomaki kallioniemi kameron
  kamille kaminska kaminski kampf kampschulte kamran kamren kamron kamryn kanerva kangas kangasniemi kankaanpaa
  kankkunen kantola kantonen kanya kappe kappler kare kareem karelle karen karhoff karhula karhunen kariane karianne
  kariina karim karimi karin karina karine karinen karita karjalainen karki karkkainen karl karla karlberg karlee
  karley karli karlie karlo karlotta karlsson karlstrom karna karolann karoliina karolina karoline karppanen karppinen
  karrass karri karson karst karsten karttunen karus karvinen karvonen kasandra kasey kasimir kasper kasperi kass
  kassandra kassulke kasten kastner kasurinen katalin katariina katarina katarzyna kate katelin katelyn katelynn
  kateryna katharina kather katherine katheryn kathleen kathlyn kathrin kathryn kathryne kathy kati katie katja katlyn
  katlynn katri katriina katrin katrina katrine kattie katzinski kaufmann kauko kaukonen kaul kauppi kauppila
  kauppinen kaur kauri kausemann kautto kautzer kaveh kavon kawohl kaya kaycee kayden kayhko kayla kaylah kaylee
  kayleigh kayley kayli kaylie kaylin kayra kazmarek keagan keanu keara keaton kedzierski keebler keegan keeley
  keeling keely keenan keijo keil keimo keiner keira keith kekkonen kellen kelley kelli kellie kelly kelm kelsi kelsie
  kelton kelvin kemal kemmer kempe kemper kempter ken kenan kendall kendra kendrick kenna kennedi kennedy kenneth
  kennith kenny keno kent kenton kenya kenyatta kenyon keon keranen kerem kerim kerl kerluke kerry kersti kerstin
  kerttu kerttuli kertzmann keshaun keshawn keskinen keskitalo kesselring kesselschlager kessler ketola ketonen kette
  kettenis kettunen keutel keven kevin kevon keyon keyshawn khadija khadra khaled khalid khalil khan kian kiana kianna
  kiara kiarra kicki kiehn kiel kiera kieran kiessling kihn kiia kiiskinen kilback kiley kilian kilpelainen kim
  kimberley kimberly kimi kimmo kinadeter kinnunen kinzel kinzy kira kirch kirjavainen kirlin kirsi kirst kirsten
  kirsti kirstin kisabaka kitta kivela kivimaki kivinen kiviniemi kivioja kivisto kjell kjellberg kjellgren klaara
  klaas klabuhn klapper klara klas klasson klauder klaus kleeberg kleiber kleinert kleininger kleinmann kleinsteuber
  kleiss klemens klemme klemola klimczak kling klinger klink klocko klopsch klose kloss kluge kluwe knabe kneifel
  knetsch knies knippel knobel knoblich knorr knorscheidt knut knutsson knuutila kobe kobs koby koch kochan kock
  koczulla koderisch kody koehl koehler koelpin koenig koepp koester kofferschlager koha kohle kohler kohlmann kohnle
  kohrbruck kohre kohrt koistinen koivisto koivula koivumaki koivunen koivuniemi koj kokko kokkonen kolari kolb kolby
  kole kolehmainen koleiski kolokas kolotzei komoll komulainen konieczny konopelski konow konrad konsta konstantin
  kontio konttinen konya koob kopernick kopf koponen koray korbin korbinian korey korhonen korinna korkalainen korpela
  korpi korpinen korte kortelainen kortesniemi kory kosenkow koseoglu koskela koskelainen koskimaki koskinen kosonen
  koss koster kosti koszewski kotilainen kotiranta koubaa koukkari kovacek kovacs kovalenko kovanen kowalick
  kowalinski kowalska kowalski kozakiewicz kozey kozlowska kozlowski krabbe kraig krajcik kral kramer krasniqi krauel
  kraus krause krauspe kravchenko krawczyk kreb krebs kreiger kreissig kresse kreutz krieger krippner kris krista
  kristen kristensson krister kristi kristian kristie kristiina kristin kristina kristine kristjan kristofer
  kristoffer kristopher kristy krockert krodinger kroger krohn krol kron krueger krug kruger krull kruschinski krystal
  krystel krystina krzysztof kshlerin kub kubera kufahl kuhic kuhlee kuhlman kuhn kuhnel kuhnemund kuhnen kuhnert
  kuhnke kuisma kujala kukkonen kulas kulimann kullervo kulma kulmala kumar kumbernuss kummle kumpulainen kunz kunze
  kuosmanen kupfer kuphal kupprion kuprion kurki kurnicki kuronen kurrat kurschilgen kurt kurtis kuschewitz kuschmann
  kuske kustaa kustermann kusters kutch kuter kutscherauer kutzner kuusela kuusisto kuusk kuvalis kuznetsov kuznetsova
  kvist kwadwo kwiatkowski kyla kyle kylee kyleigh kyler kylie kyllikki kyllonen kyosti kyra kytola laack laakkonen
  laakso laaksonen laamanen labadie ladarius ladewig lafayette lagerqvist lahja lahteenmaki lahtela lahtinen laihonen
  laila lainio laisha laitila laitinen lakomy lakshmi laleh lamar lambert lammert lamont lamos lampinen lana landen
  landin landmann laney langfeld langhirt langosh langworth lanig lappalainen lara lari larinen larissa larkin laron
  larry lars larsen larson larsson larue lasse laszlo latoya latvala lauckner lauinger laukkanen launonen laura
  laureen lauren laurence laurens laurenz lauretta lauri lauriane laurianne laurie laurila laurin laurine laury lauryn
  lausecker laux lavada lavern laverna laverne lavina lavinia lavon lavonne lawrence lawson layla layne lazaro leah
  leana leander leandra leandro leann leanna leanne leannon leatha lebedev leberer lebsack leda ledner leea leena
  leeni leevi lefebvre leffler legros lehikoinen lehmann lehmonen lehner lehtimaki lehtinen lehtisalo lehtola lehtonen
  lehtoranta leibold leif leigh leila leilani leimbach leino leinonen leipold leist leiter leiteritz leitheim
  leiwesmeier lela lelah leland lelia lemke lemmetty lemuel len lena lene lenfers leni lenia lenita lenja lenk lenn
  lenna lennard lennart lennartsson lennert lennie lennox lenny lenora lenore lenya lenz lenzen leo leola leon leona
  leonard leonardo leone leonel leonhard leoni leonidas leonie leonor leonora leopold leopoldo leora lepik leppa
  leppala leppanen lepthin lera leroy lesch leschnik leskinen lesley leslie lesly lessie lester leta letha leticia
  letitia letizia letzelter leuschke levent levi levin levke lew lewandowska lewandowski lewin lewis lewke lexi lexie
  lexus leyckes leyla lia liah liam lian lias liban libbie libby lichtenfeld lichtenhagen lichtl liden liebach liebich
  liebold lieder lienshoft liikanen liina liinu liis liisa lila lili lilia lilian liliana liliane lilith lill lillemor
  lilli lillian lilliana lillie lilly lilyan lina lincoln linda lindahl lindberg lindblad lindblom linde linden
  lindenberg lindenmayer linder lindfors lindgren lindh lindholm lindner lindqvist lindroos lindroth lindsay lindsey
  lindskog lindstedt lindstrom linke linnanen linnea linnenbaum linnie lino linus linwood lio lionel lippe lipponen
  lipske lipus lisa lisandro lisann lisanne lisbet lisbeth lischka lisette litmanen littel litzy liukkonen livia liz
  liza lizeth lizzie ljiljana ljung ljungberg ljunggren ljungqvist ljungstrom llewellyn lloyd lobinger lockman lofgren
  lofqvist lofstedt logan logsch lohmann lohre lohse lois lokar lola lolita loma lombardi london lonie lonnie lonny
  lonzo loogen lopez loponen lora loraine loreen loren lorena lorene lorenz lorenza lorenzo loretta lori lorine lorna
  lorraine losch loska lothar lott lotta lottie louhi louie louis louisa louise lourdes louvenia lovgren lovis lovisa
  lowa lowell loy loyce luan luana lubina lubke lubowitz luc luca lucas lucia lucian luciano lucie lucien lucienne
  lucile lucille lucinda lucio lucious lucius lucy ludie ludolf ludvig ludwig lueilwitz luella luettgen lufft luigi
  luis luisa luise luiz luk luka lukas lukasz lukkarinen lukoschek lula luljeta lulu lundberg lundblad lundgren lundh
  lundholm lundin lundkvist lundmark lundqvist lundstrom luoma luostarinen luoto lupe lura lurline luther lutje lutz
  luukas luukkainen luukkonen luz luzie lya lyda lydia lyla lyle lyn lynda lynette lynn lynne lyons lysanne lyudmila
  lyyli lyytikainen maak maaranen maaret maaria maarit maarja maarten maatta maattanen mabel mabelle mable macejkovic
  macey macgyver machtig maci macie mackenzie macy maczey madaline madalyn maddison maddox madeleine madeline madelyn
  madelynn mader madetzky madie madilyn madisen madison madisyn madita madleen madlen madonna mads madubuko madyson
  maegan maenpaa maeve mafalda magali magdalen magdalena maggie maggio magnolia magnus magnusson mahad mahlamaki
  mahmood mahmoud mahsa maia maida maier maija maiju maik maike maila mailin maira maire maisa maisch maiya maja
  majken makayla makela makenna makenzie makinen makipaa makitalo makkonen maksim malachi malcolm maldonado malee
  malek malena malgorzata malia malik malika malin malina malinda malinen malkus mallie mallmann mallory malmberg
  malmgren malmqvist malmstrom malone malte malucha malvina malwina mamie mandi mandy manfred manley mannermaa mannila
  manninen manning mansson mante mantyla mantynen manu manuel manuela manz marah marahrens marcel marcelina marcelino
  marcella marcelle marcellus marcelo marchewski marcia marcin marco marcos marcus mareike marek maren margaret
  margareta margarete margaretha margarett margaretta margarette margarita marge margie margis margit margot margret
  marguerite margus mari maria mariah mariam marian mariana mariane marianna marianne mariano maribel marie marieke
  mariela mariella marielle marietta mariitta marika marilie marilou marilyn marilyne marin marina mario marion marisa
  marisol marissa marit marita maritza marius mariusz marja marjaana marjamaki marjatta marjo marjolaine marjorie
  marjory marjukka marjut markkanen markku markkula marko markovic markowski markus marl marla marlee marleen marlen
  marlena marlene marley marlin marlo marlon marner marquardt marquart marques marquis marquise marschek marsha
  marshall marta martel marten martensson martha martikainen martin martina martine martinez martinsson martta martti
  marttila marttinen marty marvin marwa marwan marwin marx marxen mary maryam maryann maryjane maryse mateo mateusz
  mathes mathew mathias mathies mathieu mathilda mathilde mathis mathiszik matias matikainen matilda matilde matis
  matleena mats matschke matt matteo mattern mattes matthes matthew matthias matthis matti mattias mattie mattila
  mattis mattsson matula mau maud maude maudie mauno maunu maunula maureen maurer mauri maurice mauricio maurine
  maurits mauroff maverick mavis maxie maxima maxime maximilian maximillia maximillian maximo maximus maxine maxwell
  maya maybach maybell maybelle maye mayer mayert maymie maynard mayra mazie mazur mcbride mccarthy mcclure mccormick
  mccoy mccullough mcdaniel mcdermott mcdonald mcgee mcglynn mcguire mckayla mckenna mckenzie mckinney mclaughlin mea
  meagan meaghan mebold meda medhurst medina medine meelis meeri megan megane meggie meghan mehdi mehl mehlhorn
  mehlorn mehmet meier meik meikalainen meike meisch meissner mekhi melanie melany melba melek melike melin melina
  melinda melis melisa melissa melker melkko mellberg mellie meloni melvin melvina melyna melyssa melzer mendez
  mendoza menga menne mensah mensing mercedes mercier meredith merike merilainen merinen merituuli merja merkel merl
  merlin merritt merseburg mert mertens mertie mertz merve mervi mervin meryem mesloh metsala metsola mette metz
  metzger metzner mewes meyer mia micael micaela micah michael michaela michal michale michallek micheal michel
  michele michelle mick mieke mielke mielonen miettinen miguel mihaela miia miika miikka miina miira miisa mikael
  mikaela mikail mikayla mikel mikhailov mikitenko mikko mikkola mikkonen mila milan milana milde mildred milena
  milford milica milja milka miller millie milo milosevic milton mimmi minah mindy minea minerva minja minna minnie
  minttu mintzlaff mio mira mirac miranda miray mirco mireille mirella mireya miriam mirja mirjami mirkka mirko mirva
  misael missouri mitchel mitchell mitra mittie moa moberg mockenhaupt modesta modesto moede moedl moeller moen
  mogenburg moguenara mohamed mohammad mohammadi mohammed mohamud mohr mohrhard mohsner moilanen moira moises moisio
  moldner molin molitor mollenbeck moller mollie mollinger molly molnar molzan mona monahan monica monika monique
  mononen monroe monserrat monserrate montana monte montgomery monty moona moormann moradi morales moran morar
  mordhorst moreau moreno moretti morgan morgenstern morhelfer moriah morissette moritz morozov morris morrison morsch
  morten mortimer morton mosciski moser moshe mossie motchebon motzenbbacker mounir mozell mozelle mraz mrugalla
  muckenthaler mueller mues muhammad muhammed muhleis muller mullins mulrain multanen munch munoz murat murazik muriel
  murl murphy murray murtonen mustafa mustonen mutanen muurinen mya myah myers mykkanen mykola mylene myles myllyla
  myllymaki myllynen myra myriam myrl myrna myron myrtice myrtie myrtis nabein nabil nabow nadeem nader nadezhda nadia
  nadine nadja naemi nagel nagy naima nakia nancy nanna nannen nannie naomi naomie napoleon narciso nash nasir nasrin
  nastvogel natalia natalie natasha nathalie nathan nathanael nathanial nathaniel nathen nattaya nau naubert naumann
  nayeli nazanin nea neal nebojsa nedra neea neele negar neha neil neimke nela nelda nele nella nelle nelli nellie
  nelly nels nelson nenonen neo neoma nerius nestor nestori nette nettie neubauer neubert neuendorf neumair neumann
  neupert neurohr neuschwander neuvonen neva nevala nevalainen nevio newell newman newton ney nguyen nia niamh
  nicholas nicholaus nichole nichols nicklas nicklaus nickolas niclas nico nicola nicolai nicolas nicolay nicole
  nicolette niedermeier nieklauson niels niemela nieminen nienow nigel niila niilo niinisto niiranen nika nike niki
  nikita nikkanen nikki nikkila nikko niklas niklaus niko nikolai nikolas nikolaus nikolic nikula nikulainen nila
  niloofar nils nilsson nimo nina nino nisa niskala niskanen nissinen nitzsche noa noack noah nodler noe noelia noemi
  noemie noemy noh nolan nolte nona noora nora norberg norbert norberto nordgren nordin nordlund nordstrom noren
  norene norling norma norman normann norris norrman northoff norton norval norwood nousiainen novak novalie novella
  novikov novotny nowak nunez nuppu nurmela nurmi nurmikko nurminen nussbeck nuutinen nuutti nwachukwu nyah nyasia
  nyberg nybom nygard nygren nykanen nylander nylen nylund nyman nystrom nytra oberbrunner oberem oberg obergfoll
  obermaier obie obrien oceane ochs ocie oconnell oconner octavia odai odell oden odessa odie odin oeser ofelia ohara
  ohman ohrn oikarinen oinonen oiva oja ojala ojanen ojaniemi okafor okeefe okey okon oksana oksanen okuneva olaf
  olavi olbrich oleksandr oleta olga oliveira oliver olivia olle olli ollie ollikainen ollila olof olofsson olsen
  olson olsson omar omari ona ondrej ondricka onerva onie onnen onnia onur oona ophelia ophey oppong oran orava
  oreilly oren orie orin orion orland orlando orlo orpha orrin ortega orth orthmann ortiz orval orville orvokki
  osbaldo osborne oscar oscarsson oschkenat osei osenberg osinski oskar oskari osman osmo ossi ossian ostberg osten
  ostendarp osterberg ostergren osterman ostlund ostman ostringer ostwald osvaldo oswald oswaldo otala otha otho
  otilia otis otso otte ottilie ottis otto outi ove owen owens ozdemir ozella ozlem ozturk paakkanen paananen paasonen
  paavali paavilainen paavo paavola pablo pacocha padberg padilla paesler pagac paige paivi paivikki paivio pajonk
  pajunen pakarinen pallentin palma palmer palmgren palmqvist palmu paloma paloniemi palsson pamela pansy panu panzig
  paolo papadopoulos paris parisian parker partanen parttyli parviainen parviz pasanen pascal pascale paschke pasi
  pasquale patel patric patrice patricia patrick patrik patrizia patsy patterson patti pattie patton patty patzwahl
  paucek paukner paul paula paulette pauli pauliina paulina pauline paulsson pawel paxton payne payton pearlie
  pearline pearson pedersen pedro peetu peggie peggy pekka pekkala pekkanen pekkarinen pelkonen peltola peltomaki
  peltonen peltoniemi pena penelope pentti penttila penttinen pepe perala percival percy pereira perez pernilla perry
  persson pertti perttu peselman pesonen petaja pete peter peters peterson petersson petja petra petri petrov petrova
  petrovic petter petteri pettersson petzold peura peyton pfannerstill pfeffer pfeiffer pfennig pfersich pfingsten
  pflieger pflugner pham phan phelps phil philine philip philipp phillip phillips phoebe phyllis pia pichlmaier pierre
  piesker piet pietari pietikainen pietila pietro pietsch pihl pihla piia piipponen piitu pingpank pinkie pinnock
  piotr pippig piret pirinen piritta pirjo pirkka pirkko pirttilahti pitkanen pitschugin pittman pius plass platzer
  plauk plautz pletsch plotzitzka poche poehn poeschl poge pogorzelski pohjola pohjonen pohl pohland pohle poikonen
  polifka polizzi pollanen pollich pollmacher polvinen ponitzsch pontus poole popescu popov popova porkka porsche
  porth poschmann pottel pouros poutanen pouya powell powlowski poyhonen prah prange prediger predovic presley
  pressler preston preuk preuss priemer priit priscilla priya prochazka prohaska prosacco proske providenci pulkkinen
  purdy purhonen pursiainen pusch puustinen pylkkanen pyykko pyykkonen qasim quang quentin quigley quincy quinn
  quinten quinton quirin quitzon raabe raakel raatikainen rabenstein rabia rachael rachel rachelle radler radtke rae
  raegan rafael rafaela raffaele ragnarsson raheem rahel rahikainen rahimi rahn rahsaan rahul raija raik raila raili
  raimo raina rainer raisa raisanen raita raitio rajala rajamaki rajesh rakel raleigh ralf ralph rami ramirez ramiro
  ramon ramona ramos ramsey randal randall randi randolph ranftl rangen rania rantala rantamaki rantanen rantsch ranz
  raoul raphael raphaelle rapp raquel rasanen rashad rashawn rasheed rashid rasi rasilainen rasmus ratke raty rau
  raubuch raudsepp rauhala raukuc raul rauli rauni rautanen rautenkranz rautiainen rautio rayan raymond raymundo
  raynor reagan reanna reba rebane rebeca rebecca rebecka rebeka rebekah rebekka reece reetta regan reggie regina
  reginald rehwagen reiber reichardt reichel reichert reichling reid reif reifenrath reijo reilly reima reimann reina
  reinberg reine reinelt reinger reinhard reinhardt reinhold reinikainen reinke reino reitze reko remington rempel
  renate rene renee renk renner rentz renz reppin ressie restle restorff reta retha retta retzke reuben reuber reumann
  reus reuss reusse reva rey reyes reymundo reyna reynold reynolds reza rezaei rhea rheder rhett rhianna rhiannon
  rhoda rhoden rhodes rhonda rhys riana ricardo riccardo ricci richard richards richardson richie richmond richter
  rickard rickey rickie ricky rico riedel riediger rieger rieke riekmann riepl riermeier riester riethmuller
  rietmuller rietscher rigoberto riia riihimaki riikka riikonen riina riitta rikard rike riku riley ringel ringstrom
  rintala rios ripken rippin rissanen risto rita ritchie ritosek ritschel ritter rittweg ritva ritvaelina ritz rivera
  roba robb robbie robbins robel roberson robert roberta roberto roberts robertson robinson robyn rocco rochelle rocio
  rockmeier rodehau roderick rodger rodgers rodiger rodney rodolfo rodowski rodrick rodrigo rodriguez roecker roel
  rogahn rogelio roger rogers roggatz rohan rohlander rohrer rokossa roland rolando roleder rolf rolfson rollin roloff
  roma romaguera romaine romero romina romppainen romy ron ronald ronaldo roni ronja ronkainen ronkko ronnie ronny
  roob roope roos roosa roosevelt rory rosa rosalee rosalia rosalie rosalind rosalinda rosalyn rosamond rosanna
  rosario rosbach roschinsky roscoe rosella roselyn rosemarie rosemary rosen rosenauer rosenbauer rosenbaum rosenberg
  rosendahl rosendo rosengren rosenthal rosetta rosie rosina rosita rosksch roslyn ross rossberg rossi rossie rossler
  rostami rother rottger rousseau rowe rowena rowland roxane roxanne roy royce roytta rozella ruben rubie rubye ruch
  ruckdeschel rucker rudiger rudolf rudolph rudy ruecker rufus ruiz rumpf runesson runolfsdottir runolfsson runte
  ruohonen ruotsalainen rupert rupprecht russ russell russo ruter ruth ruthe rutherford ruthie ruuska ruuskanen ruut
  ryan ryann rydberg ryden ryder ryjikh rylan rylee ryleigh ryley ryszard ryynanen ryzih saana saara saarela
  saarelainen saarinen saario saastamoinen sabina sabine sabrina sabryna sachse sadeghi sadie sadye saflanis sagafe
  sagal sagonas sahlberg sahlin sahner sahra saige saija saila saile saima saimi saini sainio sakari saku salazar
  salih salin salla salli sallie salma salme salmela salmenmaki salminen salomaa salome salonen salow salvador
  salvatore salzer salzmann samanta samantha samara samatar sami samia samir samira sammert sammie sammy sampo samppa
  samson samu samuel samuelsson samuli sanchez sandberg sandell sanders sandgren sandholm sandin sandoval sandra
  sandrine sandro sandstrom sanelma sanford sani sanja sanjay sanna sanne sanni santa santeri santiago santina santino
  santtu saphira sara sarah sarai sari sarina sarita sarvari sascha sasha saskia sasu sattelmaier satterfield satu
  sauer sauerland saukko sauli saulr saumweber saunders savanah savannah savela savion savoia savolainen sawayn
  scarlett scc schacht schaden schaefer schafer schaffarzik schaffel schaffer schahbasian schamberger schaning scharf
  schedler scheer schelk schellenbeck schembera schenk scherbarth scherer schersing scherz scheurer scheuring scheytt
  schielke schieskow schildhauer schiller schilling schima schimmel schimmer schindzielorz schinner schirmer
  schirrmeister schlachter schlangen schlawitz schlechtweg schley schlicht schlitzer schmalzle schmeler schmid schmidt
  schmidtchen schmitt schmitz schmuhl schneider schnelting schnieder schniedermeier schnurer schoberg schockel schoen
  scholz schonball schonbeck schonberg schondelmaier schonebeck schonenberger schonfeld schonherr schonlebe schorr
  schott schottmann schotz schouren schowalter schrader schramm schreck schreiber schreiner schreiter schroder
  schroeder schuermann schuff schuhaj schuldt schuler schulist schulman schult schulte schultz schultze schulz schulze
  schumacher schumann schumm schupp schuppe schuppel schuri schuster schutz schutze schuyler schwab schwalm schwanbeck
  schwandke schwanitz schwarthoff schwartz schwarz schwarzer schwarzkopf schwarzmeier schwatlo schweisfurth schwennen
  schwerdtner schwidde schwirkschlies schwuchow scot scott scottie scotty seamus sebastian sedrick seeger seela seelig
  sehls seibold seidel seiders seigel seiler seitz selena selim selin selina selja selma selmer semih semisch senger
  senja senkel senni sepideh seppa seppala seppanen seppo serena sergei sergio serhiy serkan seth severi severina
  sewald shah shaima shaina shakira shana shanahan shane shanel shanelle shania shanie shaniya shanna shannon shanny
  shanon shany shari sharma sharon shaun shaw shawn shawna shaylee shayna shayne shea sheila sheldon shelia shelley
  shelly shelton shemar sheri sheridan sherman sherri sherry sherwood sheryl shevchenko shirin shirley shpresa shukri
  shyann shyanne siavash sibyl sidney siebel siebert siegfried siegling sielemann siemon siener sienna sierra sievers
  siewert sigge sigmund signe sigrid sigurd sigvard sihler siina siiri siivonen silander silas silja silke sillah
  sillanpaa siltanen silva silvennoinen silvia simeon simmons simo simola simon simone simonen simonis simpson sinan
  singh sini sinikka sinja sinnhuber siobhan sipes sipila siriporn sirkka sirkku sirpa siru sirvio sischka siv sixten
  sjoberg sjoblom sjodin sjogren sjoholm sjolund sjostrand sjostrom skibicki skiles skoglund skoog skye skyla skylar
  sladek slawomir slobodan slotta smieja smilla smirnov smirnova smith smitham snellman snezana snyder soboll soder
  soderberg sodergren soderholm soderlund soderqvist soderstrom sofia sofie sohvi soila soile soininen sointu sokolov
  sokolowski soledad solja soller sollner solon solveig somchai somporn somsak somssich sonia sonja sonke sonn
  sonnabend sonya sophia sophie soraya soren sorensen sormunen sorsa soto spahn spelmeyer spencer spiegelburg
  spielvogel spinka spinner spitzmuller splinter sporer sporrer spottel sprenger stacey stacy staffan stahl stahlberg
  stamm stan stanford stang stanger stanislaw stanley stanton stauss steding stefan stefanie steffen steffny stehr
  steidl steigauf steinecke steinert steinkamp steinmetz stelkens stellan stenberg stengel stengl stenroos stenstrom
  stenzel stepanov stephan stephania stephanie stephany stephen stephens stephon steuber steuk steve steven stevens
  stevenson stevie stewart stiedemann stief stifel stiina stina stockert stojanovic stoll stolle stoltenberg stolz
  stoppler storl storp stoutjesdijk stracke strandberg stratmann straub strausa streck streese strege streich streit
  streller strickland strieder striezel strogies strohschank strom stroman stromberg stromgren strosin strunz strutz
  stu stuart stube sture suad sude suffa suhonen sujew sulander sulevi sulho sullivan sumaya sundberg sundell sundin
  sundqvist sundstrom sune sunita suomalainen suominen suresh surth susan susana susann susanna susanne susie sussmann
  suthe sutschet sutton suutari suvanto suzanne svahn svanberg svante svantesson svard svea svedberg svedin sven
  svenja svensson sverker svetlana svoboda swaniawski swanson swillims syble sydnee sydney sydni sydnie sylvan
  sylvester sylvi sylvia sylvie syrjala syrjanen syvanen szabo szczepanski szendrei szymanska szymanski taavetti taavi
  tabea tabitha tachl tafelmeier taha tahvo taija taina taipale taipalus taisto taito takala takkinen talea talia
  talon talvikki tamara tami tamia tamina tamino tamm tamminen tammo tammy taneli tania tanja tanner tanskanen tanya
  tapani tapio tarik tariq tarja tarkiainen taru tarvainen taryn tasche tasha tatiana tatjana tatu tatum tatyana
  taufratshofer taurean tavares taya tayler taylor teagan teemu tegethof tehrani teichmann teija teijo tellervo telly
  tenho tenhunen teo teodor tepper teppo teravainen terence teresa terese teresia terheiden terhi terhikki terho teri
  terlecki tero terrance terrell terrence terri terrill terry terttu tervo tess tessa tessie teufel teuvo tevin thad
  thaddeus thalea thalia thea theele thelin thelma theo theodor theodora theodore theresa therese theresia theron
  thiago thibault thieke thiel thies thilo thimm thiomas thomas thompson thone thora thorben thore thoren thorge
  thornton thorsten thranhardt thriene thunberg thurman thust thuy thyssen tia tiago tiainen tiana tianna tiara tidow
  tiedtke tierra tietze tiffany tiia tiihonen tiina tiitus tikkanen tilda tilgner tillack tillman tillmann tim timi
  timjami timmermann timmothy timmy timo timonen timothy tina tindra tino tirkkonen tischler tischmann tito tittman
  titus tivontschik tizian tjark tkachenko tobben tobias tobin toby todd toini toivola toivonen tolonen tolvanen tomas
  tomasa tomasz tomi tomke tommi tommie tommy tonat toney toni tonn tony tonya toomas topfer topi topias torben
  torbjorn tord torey torgny tormanen tornberg torniainen tornqvist torp torphy torrance torres torrey torronen
  torsten torstensson torsti torvald torvinen tova tove towne townsend tracey traci tracy trampeli tran trantow trauth
  trautmann travan travis travon treff tremaine tremayne tremblay tremmel trent trenton tress tressa tressie treutel
  treva trever trevion trevor trey tricia triin trisha tristan tristian tristin triston tromp troy trudie trycia
  trystan tsamonikian tschiers tschirch tuana tuch tucholke tucker tudow tuija tuomas tuomela tuominen tuomisto tuomo
  tuovinen turcotte turner turtiainen turunen tuschmo tuukka tuula tuulia tuulikki tuunanen tuure tuuri tuva twila
  tyko tyler tyni tyree tyreek tyrel tyrell tyrese tyrique tyron tyrone tyshawn tyson tytti tyyne ubah ubaldo
  uberacker udo uhlemann uhlig uhrig uibel ukkola ukkonen ulander ulf ulices uliczka ulises uljas ulla ulle ullmann
  ullrich ulpu ulrica ulriika ulrik ulrika ulrike umbach umlauft umminger umut underwood unger untamo unterpaintner
  uotila upton urbaniak urbansky urhig urho uriah uriel urmas urpo ursula usko uuno uusimaki uusitalo uutela uwe
  vaananen vaara vaarala vaclav vada vaher vahlensieck vainamo vainio vaino vaisala vaisanen vaittinen valbona
  valdemar valdez valentin valentina valentine valentino valeria valerie valkama valkonen vallie valma valtanen valto
  valtonen valtteri vance vandenberg vandervort vanessa vangermain vargas varis vartiainen vasile vasiliev vasquez
  vatanen vaughn vaula vayrynen vazquez veda veera veeti vehvilainen veijo veikko veini veit velda vella vellamo velma
  velva vena venalainen venghaus venla vepsalainen vera verda verdie vergie verla verlie vern verna vernari verner
  vernice vernie verniest vernon verona veronica veronika veronique verzi vesa vesala vesna vesterinen veum vey
  vicenta vicente vicki vickie vicky victor victoria vida vidal vidar viellehner vieweg viggo viinikainen viinikka
  viitala viitanen viivi viklund vikstrom viktor viktoria vilgot vilhelm vilhelmiina vilho vili viljami viljanen viljo
  vilkki vilma vilppu vince vincent vincenza vincenzo vinnie viola violette virgie virgil virginia virginie virkkunen
  virolainen virpi virtanen virva visser vito vitus viveca vivian viviane vivianne vivien vivienne vladimir voelkel
  vogel vogelgsang vogt voigt vokuhl volker volkman volkmann volkov volodymyr vona vonrueden vontein vuokko vuolle
  vuorela vuorenmaa vuorinen vuorio vyacheslav wachenbrunner wachtel wael waelchi wafa wagner wahlberg wahlgren wahlin
  wahlroos wahlstrom waibel waino wakan waldmann waldo wallace wallberg wallen wallenius wallin wallner wallstab walsh
  walter walters walther walton waltraud walz wanda wanida warsame wartenberg waschbusch washington wassilew wassiluk
  watsica watson wava waylon wayne weber webster wehner wehrsen weidlich weidner weigel weiler weimann weimer weis
  weissnat welch weldon welin weller wellington welsch welz welzel wendell wendy wenk wennberg wennstrom werle werner
  werrmann wesley wessel wessinghage westerberg westerholm westerlund westin westley westman weston weyel wezel
  whitney wiberg wibke wichmann wickert wiebe wiebke wiechmann wiegand wiegelmann wierig wiese wieser wiklund wikstrom
  wilber wilbert wilbur wilburn wilderman wiley wilford wilfred wilfredo wilfrid wilhelm wilhelmine wilkerson wilkins
  wilkinson wilky willa willard wille willi william williams williamson willie willis willms willow willwacher willy
  wilma wilmer wilson wilton wilts wimmer winberg windler winfield winifred winkelmann winnifred winona winston
  wintheiser winther wirtanen wischek wischer wisniewska wisniewski wisoky wisozk wittich witting wittl wiza wojciech
  wojcik wolfarth wolfe wolfgang wollenberg wollmann wolpert wong woodrow woschler woytkowska wuckert wuhn wujak
  wunsch wunsche wurm wyatt wyludda wyman xander xaver xavier xenia xiao xzavier yadira yannic yannick yannik yannis
  yara yaren yasaman yasin yasmeen yasmin yasmine yates yazmin yekaterina yesenia yessenia yildirim yildiz yilmaz
  ylermi ylinen ylitalo ylonen ylva ylvi ylvie yngve yolanda yoshiko yost yousef youssef yrjana yrjo yulia yundt yunus
  yuri yusra yusuf yven yves yvette yvonne zach zachariah zachary zachery zackary zackery zaczkiewicz zahn zahra
  zainab zaituc zakary zandt zane zanner zapletal zara zaria zauber zbigniew zboncak zdenek zechariah zehra zeidler
  zekl zelda zella zelma zemlak zena zender zetta zeuch zeyen zeyhle zeynep zhang zhao zhou ziad ziegler zielinska
  zielinski ziemann zieme zimanyi zimmerman zimmermann zinser zintl zion zipp zipse zita zoe zoey zohreh zoie zoila
  zola zoltan zora zschunke zsuzsanna zuber zula zulauf zumsande zwiener
`;

/** Names that are words as well: names only beside another one. */
const NAMES_AND_WORDS = `
  aarre aida ake al ala alba ally alma alta amber amir ana angel arch ariel art asia asta august aura autumn baby ball
  banks barber baron barrows bass bates beau beck beer begum bell belle bender bent berg berry best beth bill bins
  birdie bishop bjorn black blaise blank blaze block blom blume bo bode borer bowers bowman brain brand brandy brant
  brewer bridges brook brooks brown buck bud buddy burger burns bush buss buster butler cain can candida cannon
  carpenter carter chambers chance chandler charity chase christian clay co cobb cole colon colt conn cook cooper cors
  cox coy crews cross crystal curry curt da dag dahl daisy dale dan dare daub dawn dawson day de dean decker dee delta
  derrick destiny dies dieter dina dino dixie dock don dovie drake drew duck duma dusty earl earnest easter ebony ed
  edit eine ek elg eli else elva emerald emery ender enes era evert fae faith falk faller falter fanny farmer fay
  felicity feller fern ferry fine fink fisher flora flowers ford forest forst foster fox frank freeman fried frisk
  fuller funk fust gage garland garner garnet general genesis geo german gill ginger glen gloria glover golden goodman
  grace graham grams grant graves gray green griffin grimes gross grosser gun gunner guy hale hall hand hank hans hardy
  harju harmony harms hart haven hazel heath heather heaven heller helm helmer herms hicks hill hiller hills hjort hold
  holden holly holm homer hope horn howe huff hunt hunter ilma impi inga ingo iris isa ivory ivy jack jade jarvi jewel
  jo joki jon jona jonne jossa joy judge judy juli juni junior just justice kai kaino kaiser kale kallio kane kara
  karhu kari karo kay keller kern kick king kip kirk kitty klein knoll konig koski kraft kunde lacey lack lacy lahti
  laine lakin lamb lance lane lang lange laurel laws lax lea lean lee lehto leide lempi lg liana liebe lilja lilla lily
  lind line linn linna lion little liv lo lon long loris loser lotte lou love lowe loyal lue luke lumi luna lund lynch
  lyric mac mack madge mae mai maj major maki malm mann manns mans manta mara marc mark marks marsh mason massey max
  maxi maxim may melody meri merle meta mika mike miles milla mills mina miracle miro misty mocks moll montag moody
  moore mose moses moss myrtle name nana nat ne ned nick niemi niina noble noel nola nova nya oda oke ola ole olen olin
  olive oma oman omer onni opal ora oral orn ova owe page paiva palm pam park parks parsons pat patience pearl peer
  penny per pierce pink piper pit plank polly pomp pope poppy porter poser potter powers pratt precious prey price
  prince princess prudence queen queenie rach raine randy ransom ranta rask rath rauha raven ray reed reese reeves rex
  rice rick ringer rink rinne river rob robin rocky rod roman romeo rose roth rowan royal ruby rune russel rusty ruusu
  saari sack sade saga sage said sailer sally salmi salo sam sander sandy santos saul savanna sean sena serenity shad
  sharp shields sid sim sina sincere singleton siri sister skog sky soini sommer sonny spank sparks stark steele stein
  stella sten sterling stern stig stokes stone stower strand strid sturmer sue sulo summer summers sunny suvi svan
  swift tad tage taika taimi tang tara tarmo tate tea ted tikka til tilde till timm timon tod toivo tom tora tore toy
  trace tre trinity tuomi tuuli tyra tyyni una unique uno unto urban ute val van vappu vater vega veli vesta viena
  vieno villa ville vin violet virta vita viva voitto volk von vuori wade walker wanner ward warner warren waters watts
  weaver webb weight weiss wells weniger west wheeler white will winkler winter wise wissing wm wolf wolff wood woods
  wright yli young zack zander zimmer`;

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Whether a word is somebody's name, or may be one. */
export const SURE_NAMES = /* @__PURE__ */ wordsOf(NAMES);
export const POSSIBLE_NAMES = /* @__PURE__ */ wordsOf(NAMES_AND_WORDS);
