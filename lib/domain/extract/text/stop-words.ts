/** The commonest words of each language that its neighbours do not share, in lower case. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your to of is that this have will not are with if my for on it all from can be',
  fi: 'ja on ei että se sinun sinä olen olet joka mutta kun jos tämä ole sinulle ovat meidän voit myös kaikki mitä vain tai niin teidän oli minulla minä jos kuin sekä emme mikäli kanssa sinut',
  sv: 'och att det är som inte jag för har dig din ditt vi ett kommer från du av om dina mig också alla denna kan med till',
  de: 'und der die das ist nicht sie ich ihr ihre sich mit ein eine zu auf wir haben werden von wenn für auch ihnen dass oder den dem',
  no: 'og er ikke jeg det som deg din ditt på av til har vi hvis du kan vil fra meg alle også denne',
  da: 'og er ikke jeg det som dig din dit på af til har vi hvis du kan vil fra mig alle også denne blev',
  nl: 'de het een van en ik je niet dat uw is voor met zijn op u heb wij ook maar als naar hebben',
  fr: 'le la les et vous de des est que pas votre vos je une pour dans nous sur ce avec si',
  es: 'el la los que de y su usted no en es por con para una si tu mi las del',
  it: 'il di che e la non per un tuo sono in ho tua con del se hai tutti una della',
  pt: 'o de que não e você um para seu com uma os em se eu da do meu sua',
  pl: 'i w nie na to że się z do jest twój jak twoje twoich mam ale przez oraz jeśli',
  cs: 'a se že na to je v jsem vaše vás pokud ale který jako pro všechny váš',
  et: 'ja on ei see et sa sinu mina oma kui ma ka siis teie aga',
  ru: 'и в не на я что вы с это ваш как вас все но если по у',
};
