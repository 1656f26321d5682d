import type { GatewayWords } from '#web/words/gateway-words.ts';

export const gatewaySv: GatewayWords = {
  tooLarge: (to) =>
    `Filen är för stor: formuläret tar emot högst 4 MB åt gången. Din anmälan har inte skickats än. Det du skrev finns kvar på föregående sida: gå tillbaka med webbläsarens knapp, ta bort filen eller välj en mindre och skicka på nytt. Du kan också vidarebefordra meddelandet med e-post till ${to}.`,
  throttled: (to) =>
    `Många vänder sig till oss just nu. Din anmälan har inte kommit fram än. Försök igen om några minuter, eller vidarebefordra meddelandet till ${to}.`,
  broken: (to) =>
    `Det har uppstått ett tekniskt fel hos oss, och din anmälan kan ha uteblivit. Du kan skicka den igen, det gör ingenting. Du kan också vidarebefordra meddelandet till ${to}.`,
  unhandled: (to) =>
    `Det här kunde inte behandlas. Gå tillbaka till startsidan och försök igen, eller vidarebefordra meddelandet till ${to}.`,
  start: 'Gå till startsidan',
  lastResort: {
    title: 'Om vår tjänst inte fungerar just nu',
    now: ['Betala inte, och svara inte den som hotar.', 'Spara meddelandet: det är ett bevis.'],
    forward: (to) =>
      `Vidarebefordra meddelandet till ${to}. Det kommer fram även om webbplatsen inte fungerar. Du kan också komma tillbaka hit senare.`,
    life: 'Om någons liv är i fara, ring 112.',
    help: 'Prata med någon',
  },
};
