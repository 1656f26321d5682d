import { attackDay, type BillLine, idleMonth, nightOf, sumOf, unlimited } from '#domain/operation/cost/bill.ts';
import { PRICES } from '#domain/operation/cost/prices.ts';
import { figuresOf, type TemplateFigures, type TemplateResources } from '#domain/operation/cost/template-figures.ts';

/** A night like Vastaamo's: 33,000 victims, and some who report twice. */
const NIGHT = 40_000;

const usd = (amount: number): string => (amount < 1 ? amount.toFixed(2) : String(Math.round(amount)));

const table = (head: string, lines: readonly BillLine[], sum = true): string[] => [
  `| ${head} | how | USD |${lines[0]?.stop === undefined ? '' : ' what stops it |'}`,
  `|---|---|---|${lines[0]?.stop === undefined ? '' : '---|'}`,
  ...lines.map(
    ({ what, how, usd: amount, stop }) =>
      `| ${what} | ${how} | ${usd(amount)} |${stop === undefined ? '' : ` ${stop} |`}`,
  ),
  ...(sum ? [`| **together** | | **${usd(sumOf(lines))}** |${lines[0]?.stop === undefined ? '' : ' |'}`] : []),
];

/** What a month at rest costs more with what settings can add: a line of words; empty where they add nothing. */
const moreWith = (figures: TemplateFigures, watched: TemplateFigures): string => {
  const usd = sumOf(idleMonth(watched)) - sumOf(idleMonth(figures));
  const metrics = watched.watchedMetrics - figures.watchedMetrics;
  return metrics === 0
    ? ''
    : `Where somebody watches (\`watch\`), alarms watch ${metrics} metrics more: ${usd.toFixed(2)} a month. `;
};

/**
 * docs/cost.md: what a hotline of a template costs, made and not typed.
 *
 * @param watched the resources of the same settings with a `watch`, whose alarms the example's have not.
 */
export const costPage = (resources: TemplateResources, watched: TemplateResources): string => {
  const figures = figuresOf(resources);
  return `${[
    '# What it costs',
    '',
    'Made by `npm run cost -- --write` from the template of the example settings, units that were measured here ([figures](figures.md),',
    '[scale](scale.md)) and the prices below. An estimate without taxes and free tiers, never a bill: nothing has run in an account yet.',
    '',
    '## At rest',
    '',
    ...table('a month', idleMonth(figures)),
    '',
    `${moreWith(figures, figuresOf(watched))}Logs, the dashboard (3 a month above the third), metrics of our own (0.30 each that has data) and an identity provider come on top.`,
    '',
    '## A night',
    '',
    `${NIGHT.toLocaleString('en-US')} reports, half by mail and answered, half by form:`,
    '',
    ...table('what', nightOf(NIGHT, figures)),
    '',
    '## What an attacker can cost us in a day',
    '',
    'Each limit of the template reached, without a pause:',
    '',
    ...table('what', attackDay(figures)),
    '',
    'Without a limit of ours, for each million:',
    '',
    ...table('what', unlimited(), false),
    '',
    'A budget tells whoever is under `alarmsTo` at half and at all of `budget` (settings): [More than was thought](runbook.md#more-than-was-thought).',
    '',
    '## Prices',
    '',
    '| USD | buys | read where |',
    '|---|---|---|',
    ...Object.values(PRICES).map(
      ({ usd: amount, per, unit, source }) =>
        `| ${amount} | ${per === 1 ? 'one of' : per.toLocaleString('en-US')} ${unit} | ${source} |`,
    ),
  ].join('\n')}\n`;
};
