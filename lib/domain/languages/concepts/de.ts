import type { Concepts } from './concepts.ts';

export const DE: Concepts = {
  pay: 'zahl* bezahl* überweis* einzahl* paypal begleich* beglichen blech* geld überwiesen',
  give:
    'schick* send* gib geben leg legen besorg* kauf* rück liefer* beschaff* treib sammle übergib überweis* ' +
    'sammeln treibt gebt',
  want:
    'forder* verlang* will wollen erwarte* brauche* preis preisschild reichen kostet startgebot hätten gern ' +
    'bitten bedingung* angebot summe betrag* möchte',
  ransom: 'lösegeld* erpress* schutzgeld* schweigegeld* löschgebühr* geisel* gegenzug gegenleist*',
  silence: 'schweig* stillschw* mund vergess* diskret* unter geheim still',
  erase: 'lösch* vernicht* verschwind* entfern* zerstör* weg wische',
  key: 'schlüssel* entschlüss* decrypt* freigab* wiederherst* zurück',
  files:
    'datei* daten datenbank* server* netz netzwerk* system* backup* dokument* archiv* platten rechner* ' +
    'computer* quellcode* vertrag verträge* domain* webseite* seite kundenlist* kundendat* akte unterlagen ' +
    'postfach baupläne shop steuerung* anlage* lager* kasse cloud galerie* handy* laptop* konto* kanal* ' +
    'material* entwurf* bücher buchhalt* gerät* maschine* lastwagen fahrzeug*',
  image: 'bild* foto* video* film* clip* aufnahm* screenshot* deepfake* selfie* snap* band tonaufnahm* gesicht*',
  nude:
    'nackt* nude* intim* porn* masturb* wichs* sex* onlyfans* titten schwanz bad badezimmer* umkleide* dusch* ' +
    'schlafzimm* unterwäsch* schmutzig* wanne toilette* geil*',
  message:
    'nachricht* chat* mail mails telefonat* brief* verlauf* suchverl* email* tastatur* korrespond* ' +
    'videotelefonat*',
  secret:
    'geheim* affär* fremdg* wahrheit* schmutz* lüg* schand* betrüg* geschumm* peinlich* schwarz* verheirat* ' +
    'hotel* rauchst besoffen getan sünde* liebhab*',
  personal:
    'passwort* passwör* ausweis* adress* patient* therap* pass passscan* bankdat* kartendat* steuerdat* ' +
    'personal* persönlich* dox* gedoxt* ip schwanger* login kranken* diagnose* name namen telefonnummer* ' +
    'kredit* mieter*',
  family:
    'frau* mann* ehefrau* ehemann* mutter* mama* vater* papa* dad eltern* kind* tochter* sohn* schwester* ' +
    'bruder* familie* verwandt* oma* opa* schwieger* teenager* enkel* cousin* partner* verlobt* onkel tante ' +
    'alten',
  friends:
    'freund* follower* kontakt* bekannt* nachbar* gemeinde* gruppe liste telefonbuch clique* bande kumpel* ' +
    'kreis hausgruppe',
  work:
    'chef* kolleg* arbeitgeb* job* kunde* konkurr* vorstand* firma* unternehm* karriere* geschäft* partner* ' +
    'vorgesetzt* direktor* patienten mitglied* lieferant*',
  school: 'schul* klass* lehrer* rektor* schüler* student* trainer*',
  public:
    'alle allen alles ganze welt öffentlich* internet* netz forum* foren* presse* zeitung* journalist* medien* ' +
    'facebook* insta* tiktok* telegram* darknet* tor google* überall dorf jeder jedes online bildzeit* reddit ' +
    'linkedin youtube radio stadt volk twitter leute gemeindeseite warteschlange',
  police: 'polizei* behörde* finanzamt* ausländeramt* bka bullen sek anzeige* steuer* zoll jugend*',
  publish:
    'veröffentl* leak* verbreit* enthüll* post poste posten stell stelle lade hochlad* dump* droppen kursier* ' +
    'landet bloßgest* rund* online ans auftaucht taucht öffnen umlauf hammer fake* weitergeb* weiter rum',
  show:
    'schick schicke schicken teil* zeig* erzähl* verrat* sag sage leite petz* geht gehen landet landen steht ' +
    'maile rufen ruf rufe anruf* tippe gebe geben melde hinweis*',
  learn:
    'sieht sehen weiß wissen hört hören liest lesen erfährt erfahren kriegt bekommt bekommen kriegen blättern ' +
    'anschauen staunen entdecken merkt',
  sell: 'verkauf* versteiger* käufer*',
  hack:
    'hack* gehackt eingebroch* infizier* virus* trojaner* zugriff* kopier* herunterg* gestohl* gekapert* ' +
    'abgezogen spyware* installi* steuerung* kontroll* inneren drin eingedr* schwachstell* hintertür* ' +
    'übernomm*',
  encrypt: 'verschlüssel* gesperrt* sperr*',
  record:
    'film* gefilmt aufgenomm* überwach* ausspion* spion* beobacht* verfolg* webcam* kamera* gesichert ' +
    'gespeich* mitgeschn* belausch* erwischt',
  know: 'weiß kenne wissen kennen habe haben hab sah fanden hörte las gesammelt kam gefunden',
  kill:
    'töt* tot tod sterb* stirb* verletz* verprüg* schlag* blut* brech* beine finger* ohr mord* schieß* stech* ' +
    'leiden weh entführ* verhau* prügel* schlacht* bewaffn* waffe* leiche* beerdig* leben* schmerz* qual* ' +
    'schaden',
  burn:
    'brenn* bombe* spreng* explo* kaputt* scheiben vergift* ventil* knopf hoch abbrenn* ladung* zünd* feuer ' +
    'flammen',
  attack: 'angriff* attack* ddos* lahm* offline ausfall* zu dicht lähm* überlast* geschlossen stillst*',
  regret:
    'bereu* folgen konsequ* vorbei ende verlier* schlimm* böse schade übel leid schlecht heul* teuer traurig ' +
    'unschön tragisch',
  ruin:
    'zerstör* ruinier* vernicht* ruf leben ehe schande* bloß* blamier* dahin pleite* konkurs* gefeuert scheid* ' +
    'demütig*',
  captive: 'geisel* entführ* hund* katze* fluch nie wieder vermisst lebend',
  threat:
    'warnung* scherz* spiel uhr countdown letzte* block* bluff* profi sicher dachtest droh* denk* erinner* ' +
    'entscheid* wahl überleg* verzöger* verhandl*',
  else: 'oder sonst andernfalls ansonsten dann',
  if: 'wenn falls bis sobald',
  not: 'nicht kein* ohne nie niemand',
  you: 'du dich dir dein* sie ihr ihre ihnen ihren euch euer',
  I: 'ich mich mir mein*',
  we: 'wir uns unser*',
  they: 'er jemand dessen man',
  time:
    'innerhalb binnen stund* tage* bis heute mitternacht sofort jetzt woche* vor montag* dienstag* mittwoch* ' +
    'donnerstag* freitag* samstag* sonntag* morgen* abend minuten tag',
  more: 'verdopp* steigt erhöht täglich jede',
  bill:
    'rechnung* miete* gebühr* beitrag* mitglied* versicher* abo abonn* mwst hausgeld* kaution* kosten ' +
    'stromrech* zahlung strom wasser steuer kfz-steuer trainingsb*',
  due:
    'fällig* mahn* zinsen verzug* inkasso* gerichtsvoll* schulden raten* nachzahl* kündig* rechtlich* säumnis* ' +
    'bußgeld* ausstehend*',
  order:
    'bestell* buchung* buchen stornier* storno* versand* liefer* paket* platz reserv* anmeld* abhol* beleg ' +
    'hotel* flug* zoll* rückgab* widerruf* kauf karte ware reise bahn fähre retoure*',
  refund:
    'erstatt* gutschr* gutschein* rabatt* bonus* cashback* prämie* gewonn* gewinn* finderlohn* vergüt* abzug ' +
    'genehmigt aktion lotterie* los empfehl*',
  sale:
    'verkaufen angebot* ticket* billig* kostet kosten kostete laden fahrrad* sofa* jacke* anzeigenpr* kaufe vb ' +
    'flohmarkt* gebraucht gratis neu alt stück sack brennholz* wohnung* hütte',
  donate: 'spend* sammlung* kollekte* unterstütz* freiwill* hilfe helfen crowdf* gutes ehrenamt* volontär* putztag',
  income:
    'gehalt* rente* bafög* kindergeld* lohn* auszahl* nebenjob* monat leistung* sozial* erspart gespart fonds ' +
    'dividende* ertrag',
  owe:
    'schuldest* geliehen leih* pizza* essen torte* sprit* teilen geschenk* kaffee mittag* kino* wurst ' +
    'würstchen bier picknick* zusammen',
  news:
    'schreibt zeitung sagt analyst* anleger* märkte doku* buch gericht* verurteil* gefasst bußgeld* verhängte ' +
    'forderten verlangten hieß radio tv studie* experte* statistik* börse* falsche',
  advice:
    'warnt warnung betrug* betrüg* anzeige* polizei bsi tipps fakeshop* opfer schulung* erkennen verdächt* ' + 'glaub',
  rate: 'kurs* wert steht steigt fällt markt*',
  thanks: 'danke bitte hallo hey liebe* grüß* willkomm* glückw* guten huhu servus sorry entschuld* nett lg',
  joke: 'haha hehe spaß* lol xd :d spielgeld typisch :) spiel',
  service:
    'reparat* wartung* kurs* lager* fotograf* studio* virenschutz* renovier* zahnarzt* friseur* abriss* ' +
    'schädling* retusch* fitness* mitgliedsch* miete* reinigung* passfoto* hausmeister* schloss tabletten ' +
    'stunde massage*',
  past:
    'bezahlt geschickt verlor verloren kaufte gekauft geliehen gewonnen kostete zahlte schickte bat fragte ' +
    'versprach tauschte sagte gab wollte',
  coin: 'bitcoin* btc krypto* xmr monero wallet* eth usdt',
  card: 'steam* geschenkkart* itunes* codes code google gutscheinc* paysafe*',
  hit: 'angeheuert auftrag* beauftragt jemand profi',
  home: 'haus* wohn* tür auto* vorbei besuch* hütte* gebäude* laden büro zuhause',
  stop: 'stopp* ruhe abbrech* breche lass* aufhör*',
};
