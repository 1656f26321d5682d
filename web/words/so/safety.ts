import type { SafetyWords } from '#web/words/safety-words.ts';

export const safetySo: SafetyWords = {
  language: 'so',
  dir: 'ltr',
  name: 'Soomaali',
  title: 'Ma lagaa dalbanayaa lacag?',
  lead: 'Khaladku kaaga ma aha. Dad badan ayaa hela fariimo noocan ah.',
  steps: [
    'Ha bixin. Kuwa bixiya inta badan wax dheeraad ah ayaa laga dalbadaa.',
    'Ha u jawaabin.',
    'Fariinta hay: waa caddayn.',
  ],
  forward: 'Fariinta noogu soo gudbi cinwaankan:',
  answer: 'Waxaad heli doontaa jawaab otomaatig ah oo leh kood. Koodka hay. Waxba uma baahnid inaad qorto.',
  form: 'Waxaad sidoo kale isticmaali kartaa foomka. Wuxuu ku qoran yahay Finnish, Iswiidhish iyo Ingiriis; waxaad ku qori kartaa luqaddaada.',
  life: 'Haddii nolosha qof ay khatar ku jirto, wac 112.',
  talk: 'La hadal qof',
  notPolice: 'Tani ma beddesho warbixinta booliska.',
  never: 'Weligeen lacag ma weydiisanno, linkina ma dirno.',
  exit: 'Ka bax bogga',
};
