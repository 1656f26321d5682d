import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import type { Condition, GateOutcome } from '#domain/gate/gate.ts';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment, type Tone } from '#web/desk/components/tag.tsx';
import type { DeskSite } from '#web/desk/site.ts';

const TONES: Record<GateOutcome, Tone> = {
  passed: 'good',
  released: 'good',
  'not-yet': 'plain',
  'under-review': 'care',
  barred: 'care',
};

/** Whether a verdict of the gate is shown as one for or against. */
export const toneOf = (outcome: GateOutcome): Tone => TONES[outcome];

const metOf = ({ frame }: DeskSite['words'], { met, known }: Condition): { text: string; tone: Tone } => {
  if (known === false) return { text: frame.notKnown, tone: 'plain' };
  return met ? { text: frame.yes, tone: 'good' } : { text: frame.no, tone: 'care' };
};

/** What the gate asks before partners are told of a wallet, and what it found. */
export const WalletGate = ({ site, gate }: { site: DeskSite; gate: WalletAnswer['gate'] }) => {
  const { title, caption, condition, met, why, names } = site.words.wallet.gate;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Table
        site={site}
        caption={caption}
        columns={[{ title: condition }, { title: met }, { title: why }]}
        lines={gate.conditions.map((each) => {
          const { text, tone } = metOf(site.words, each);
          return {
            id: each.name,
            cells: [
              names[each.name],
              <Assessment key="met" site={site} tone={tone}>
                {text}
              </Assessment>,
              each.reason,
            ],
          };
        })}
        empty=""
      />
    </section>
  );
};
