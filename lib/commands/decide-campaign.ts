import { type NameDecided, type ReleaseWish, releaseName, takeNameBack } from '#actions/campaign/release-name.ts';
import { describeCampaign } from '#actions/desk/describe-campaign.ts';
import { type ConfirmedCampaign, confirmCampaign } from '#actions/gate/confirm-campaign.ts';
import { type Switched, switchBareWallets } from '#actions/gate/switch-bare-wallets.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import { readBareSwitch } from '#io/table/gate/bare-switch.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Person } from './desk/person/person.ts';
import { settingsOfHotline } from './running-settings.ts';
import type { Terminal } from './terminal.ts';

/** How campaigns are decided about. */
export const CAMPAIGN_USAGE = `About a campaign:
  confirm-campaign CAMPAIGN            confirms each wallet of it that the gate lets out at this moment
  bare-wallets CAMPAIGN [--on | --off] whether partners of AMBER+STRICT are told, night by night, of wallets of it that
                                       one report each names; without either, what that means and how it stands
  release-name CAMPAIGN [GAP NAME]     an organisation's name that letters say in a gap of its text: told with the text from
                                       now on; without a gap, the text and its gaps
  take-name-back CAMPAIGN NAME         a gap again`;

/** What a lead is to know before switching bare wallets on. */
const WHY_OFF = `Bare wallets are off unless a lead switches them on, for one campaign. Where each victim was sent a wallet of their own,
whoever sees the list and knows the letters knows who reported: the extorter does, and one partner's leak is enough.
Switched on, the wallets that reports of a day name go to partners of AMBER+STRICT in the night after it, shuffled, without
times, counts or demands. What was told stays told: switching off ends what comes after.`;

const REFUSALS: Record<((Switched | ConfirmedCampaign) & { ok: false })['reason'], string> = {
  'no-such-campaign': 'There is no such campaign.',
  'no-reason': 'Say why: --reason "..."',
  'stands-already': 'It is so already.',
};

const refuse = ({ reason }: (Switched | ConfirmedCampaign) & { ok: false }): never => {
  throw new CommandError(REFUSALS[reason], CAMPAIGN_USAGE);
};

/** Switches a campaign's bare wallets on or off, once it was shown what that means. */
export const decideBareWallets = async (
  { say, complain }: Terminal,
  table: Table,
  { on, ...wish }: Person & { campaign: string; reason: string; on: boolean | null },
): Promise<void> => {
  say(WHY_OFF);
  if (on === null) {
    const said = await readBareSwitch(table, wish.campaign);
    return say(
      said === null
        ? `${wish.campaign}: off`
        : `${wish.campaign}: ${said.on ? 'on' : 'off'}, ${said.by}: ${said.reason}`,
    );
  }
  const world = { table, settings: await settingsOfHotline({ complain }, table), clock: () => new Date() };
  const switched = await switchBareWallets(world, { ...wish, on });
  if (!switched.ok) return refuse(switched);
  say(
    `${switched.campaign}: bare wallets are ${on ? 'on; nothing leaves before the night, and --off ends it' : 'off'}`,
  );
};

/** Confirms all wallets of a campaign that have left. */
export const decideCampaign = async (
  { say, complain }: Terminal,
  table: Table,
  wish: Person & { campaign: string; reason: string },
): Promise<void> => {
  const done = await confirmCampaign(
    { table, settings: await settingsOfHotline({ complain }, table), clock: () => new Date() },
    wish,
  );
  if (!done.ok) return refuse(done);
  for (const address of done.confirmed) say(`${address}: confirmed`);
  for (const address of done.refused) say(`${address}: was confirmed before, or is for another lead to decide`);
  say(
    `${done.confirmed.length} confirmed; ${done.left} that have not left, or that the gate does not let out, were left alone`,
  );
};

const NAME_REFUSALS: Record<(NameDecided & { ok: false })['reason'], string> = {
  'no-reason': 'Say why: --reason "..."',
  'no-such-campaign': 'There is no such campaign.',
  'no-such-gap': 'Its text has no such gap: without GAP and NAME, they are listed.',
  'not-told-apart':
    'Too little stands around this gap, or the same as around another: the name could end up elsewhere.',
  'no-organisation': "This may be a person's name, or it holds digits or an address: it stays a gap.",
  'stands-already': 'A name is released for this gap: take it back first.',
  'too-many-names': 'Five names are released in this text: take one back first.',
  'nothing-to-undo': 'No such name is released in its text.',
  'changed-meanwhile': 'Its text was written at this moment: look again.',
};

/** Lists the gaps of a campaign's text, by number. */
export const listGaps = async ({ say }: Terminal, table: Table, campaign: string): Promise<void> => {
  const found = await describeCampaign(table, campaign);
  if (found === null) throw new CommandError(NAME_REFUSALS['no-such-campaign'], CAMPAIGN_USAGE);
  for (const [n, { before, after, name }] of found.gaps.all.entries())
    say(`${n + 1}  ... ${before.join(' ')} [${name ?? '...'}] ${after.join(' ')} ...`);
  if (found.gaps.all.length === 0) say('no gaps');
};

/** Releases the name of an organisation in a campaign's text; without a gap, takes it back. */
export const decideName = async (
  { say, complain }: Terminal,
  table: Table,
  { gap, ...wish }: Person & Pick<ReleaseWish, 'campaign' | 'organisation' | 'reason'> & { gap: number | null },
): Promise<void> => {
  const world = { table, settings: await settingsOfHotline({ complain }, table), clock: () => new Date() };
  const decided = await (gap === null ? takeNameBack(world, wish) : releaseName(world, { ...wish, gap }));
  if (!decided.ok) throw new CommandError(NAME_REFUSALS[decided.reason], CAMPAIGN_USAGE);
  say(`${decided.campaign}: "${wish.organisation}" is ${gap === null ? 'a gap again' : 'told with the text'}`);
};
