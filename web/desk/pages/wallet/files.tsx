import { AsFile } from '#web/desk/components/as-file.tsx';
import type { DeskSite } from '#web/desk/site.ts';

const TABLES = [
  ...(['wallet-reports', 'wallet-days', 'wallet-payments'] as const),
  ...(['wallet-links', 'wallet-campaigns', 'wallet-decisions'] as const),
];

/** The tables of a wallet's page, each as a file. */
export const WalletFiles = ({ site, address }: { site: DeskSite; address: string }) => {
  const { title, tables } = site.words.exports.ofWallet;
  return (
    <details class="govuk-details dk-no-print">
      <summary class="govuk-details__summary">{title}</summary>
      {TABLES.map((of) => (
        <div key={of}>
          <strong>{tables[of]}</strong>
          <AsFile site={site} list={{ of, wallet: address }} />
        </div>
      ))}
    </details>
  );
};
