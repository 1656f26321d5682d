import type { SettingsInput } from '#settings';

/**
 * The settings of this hotline.
 *
 * These are an example: `npm start` and `npm run synth` work with them, a deployment is refused until the keys under
 * `sealTo` are your own. What is left out has the default that lib/settings/schema.ts documents.
 */
export const settings = {
  operator: {
    name: 'Example Hotline',
    // True only if a report here is a report of an offence; otherwise every page says that it is not.
    isPolice: false,
    contact: 'help@hotline.example',
  },

  mail: {
    domain: 'hotline.example',
    reportAddress: 'report@hotline.example',
    quietAddress: 'quiet@hotline.example',
    // Neither says what it is about: others may see a victim's screen.
    from: 'office@hotline.example',
  },

  // Each investigator runs `age-keygen -o key.txt` and sends what `age-keygen -y key.txt` prints; two others hear it from them
  // and compare (`npm run keys` for those who join later). The recovery key is
  // made on a machine without network and lies in a safe. Nobody can open what is sealed to the keys below.
  sealTo: {
    investigators: [
      {
        name: 'Investigator 1',
        recipient: 'age1tqzmq63ga8laxzvgxzwru9fdu6xxdu0264jxtjaar47ffptx3zcqgpnrcj',
        comparedBy: ['Lead 1', 'Lead 2'],
      },
      {
        name: 'Investigator 2',
        recipient: 'age1zxhl0p3dp5qrzpdp6t9vnhdvq2fzg42cc95u4wzepasjkadrcnaqdmp0m7',
        comparedBy: ['Lead 1', 'Lead 2'],
      },
    ],
    recovery: ['age1hr5zh50eg84m7trzzw6cnmknjutnhnqzup72ddfpjrzdujpxzmcqsaz82w'],
    // The desk's own key, to which the extorters' contacts are sealed: docs/deploy.md says how to make it.
    desk: 'age1ale96jsw69rkxrm94n6s35xljuccsf3nskxjauvvp5ytxuur97vqlfgpnq',
  },

  briefTo: ['investigators@police.example'],
  alarmsTo: ['operations@police.example'],

  // Three host names, so that victims', investigators' and partners' pages share no origin.
  urls: {
    report: 'https://report.hotline.example',
    desk: 'https://desk.hotline.example',
    feed: 'https://feed.hotline.example',
    evidence: 'https://evidence.hotline.example',
  },

  identity: { kind: 'cognito', domainPrefix: 'example-hotline' },
} satisfies SettingsInput;
