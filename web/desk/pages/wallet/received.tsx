import type { FollowedAnswer, ReceivedTotals } from '#actions/payment/describe-money.ts';
import { bitcoinOf, euroOf } from '#web/desk/amounts.ts';
import type { KnownFact } from '#web/desk/components/facts.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import type { DeskSite } from '#web/desk/site.ts';

/** How far the chain is known, with what was received by then. */
type Money = FollowedAnswer & { totals: ReceivedTotals };

/** Why it is not known what was received: never that nothing was. */
export const notKnownWords = (site: DeskSite, { followedTo, notKnownSince }: FollowedAnswer) => {
  const { frame, wallet } = site.words;
  if (notKnownSince !== null) {
    return (
      <>
        {frame.notKnownSince('')} <Moment site={site} at={notKnownSince} />
      </>
    );
  }
  return followedTo === null ? wallet.summary.notFollowed : wallet.summary.notAsked;
};

const Followed = ({ site, money }: { site: DeskSite; money: FollowedAnswer }) => {
  const { followedTo } = money;
  if (followedTo === null) return <>{site.words.wallet.summary.notFollowed}</>;
  return (
    <>
      {site.words.wallet.summary.followedTo(followedTo.height)} <Moment site={site} at={followedTo.time} />
    </>
  );
};

/** What victims paid to a wallet, or to those of a campaign or a cluster, as far as the chain is known: where it is not, that stands in place of a sum. */
export const receivedOf = (site: DeskSite, money: Money): KnownFact => {
  const { summary } = site.words.wallet;
  const { known, received } = money.totals;
  const { victim, other, unknown: unjudged } = received;
  const label = summary.received;
  if (victim.satoshi === null || victim.payments === null) {
    return {
      label,
      value: (
        <span class="dk-unknown">
          {site.words.frame.notKnown}: {notKnownWords(site, money)}
        </span>
      ),
    };
  }
  const others = (other.payments ?? 0) + (unjudged.payments ?? 0);
  return {
    label,
    value: (
      <>
        {known ? '' : `${summary.atLeast} `}
        {bitcoinOf(victim.satoshi)}, {summary.payments(victim.payments)}
        {victim.payments === 0
          ? ''
          : `, ${victim.cents.EUR === null ? summary.noRate : summary.euro(euroOf(victim.cents.EUR))}`}
      </>
    ),
    note: (
      <>
        {others > 0 ? `${summary.otherMoney(others)}. ` : ''}
        <Followed site={site} money={money} />
      </>
    ),
  };
};
