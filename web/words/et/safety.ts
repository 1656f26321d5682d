import type { SafetyWords } from '#web/words/safety-words.ts';

export const safetyEt: SafetyWords = {
  language: 'et',
  dir: 'ltr',
  name: 'Eesti',
  title: 'Kas sinult nõutakse raha?',
  lead: 'See ei ole sinu süü. Selliseid sõnumeid saavad paljud.',
  steps: ['Ära maksa. Maksjalt nõutakse sageli veel.', 'Ära vasta.', 'Hoia sõnum alles: see on tõend.'],
  forward: 'Edasta sõnum meile sellel aadressil:',
  answer: 'Saad automaatse vastuse, milles on kood. Hoia kood alles. Sa ei pea midagi kirjutama.',
  form: 'Võid kasutada ka vormi. See on soome, rootsi ja inglise keeles; kirjutada võid oma keeles.',
  life: 'Kui kellegi elu on ohus, helista 112.',
  talk: 'Räägi kellegagi',
  notPolice: 'See ei asenda avaldust politseile.',
  never: 'Me ei küsi kunagi raha ega saada linke.',
  exit: 'Lahku lehelt',
};
