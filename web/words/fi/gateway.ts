import type { GatewayWords } from '#web/words/gateway-words.ts';

export const gatewayFi: GatewayWords = {
  tooLarge: (to) =>
    `Tiedosto on liian suuri: lomakkeella voi lähettää enintään 4 Mt kerralla. Ilmoituksesi ei vielä lähtenyt. Kirjoittamasi on yhä edellisellä sivulla: palaa takaisin selaimen painikkeella, jätä tiedosto pois tai valitse pienempi ja lähetä uudelleen. Voit myös lähettää viestin edelleen sähköpostilla osoitteeseen ${to}.`,
  throttled: (to) =>
    `Palvelussa on nyt paljon ihmisiä. Ilmoituksesi ei vielä tullut perille. Yritä uudelleen muutaman minuutin kuluttua tai lähetä viesti edelleen osoitteeseen ${to}.`,
  broken: (to) =>
    `Meillä on tekninen vika, ja ilmoituksesi on voinut jäädä tulematta perille. Voit lähettää sen uudelleen, siitä ei ole haittaa. Voit myös lähettää viestin edelleen osoitteeseen ${to}.`,
  unhandled: (to) =>
    `Tätä pyyntöä ei voitu käsitellä. Palaa etusivulle ja yritä uudelleen, tai lähetä viesti edelleen osoitteeseen ${to}.`,
  start: 'Siirry etusivulle',
  lastResort: {
    title: 'Jos palvelumme ei nyt toimi',
    now: ['Älä maksa, äläkä vastaa uhkaajalle.', 'Säilytä viesti: se on todiste.'],
    forward: (to) =>
      `Lähetä viesti edelleen osoitteeseen ${to}. Se tulee perille, vaikka tämä sivusto ei toimisi. Voit myös palata tänne myöhemmin.`,
    life: 'Jos henki on vaarassa, soita 112.',
    help: 'Puhu jonkun kanssa',
  },
};
