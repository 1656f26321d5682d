import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetCommand, budgetWords } from '#commands/deployment/budget-command.ts';
import { costPage } from '#commands/deployment/cost-page.ts';
import { attackDay, idleMonth, nightOf, sumOf } from '#domain/operation/cost/bill.ts';
import { PRICES } from '#domain/operation/cost/prices.ts';
import { figuresOf, type TemplateResources } from '#domain/operation/cost/template-figures.ts';
import { parseSettings } from '#settings';
import { exampleInput, fullInput, resourcesOf, synthesized } from './example.ts';

const { template } = synthesized();
const resources = template.toJSON().Resources as TemplateResources;
const watched = synthesized(exampleInput({ watch: fullInput().watch })).template.toJSON()
  .Resources as TemplateResources;
const figures = figuresOf(resources);

describe('what it costs', () => {
  it('stands in docs/cost.md as the template says (npm run cost -- --write)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/cost.md'), 'utf8')).toBe(costPage(resources, watched));
  });

  it('is counted of every resource that costs by being there', () => {
    const count = (type: string): number => resourcesOf(template, type).size;

    expect(figures).toMatchObject({
      firewalls: count('AWS::WAFv2::WebACL'),
      keys: count('AWS::KMS::Key'),
      secrets: count('AWS::SecretsManager::Secret'),
    });
    expect(figures.rules).toBeGreaterThanOrEqual(figures.firewalls);
    expect(figures.watchedMetrics).toBeGreaterThanOrEqual(count('AWS::CloudWatch::Alarm'));
    expect(figures.functions).toHaveLength(count('AWS::Lambda::Function'));
    for (const { name, gigabytes } of figures.functions) expect(gigabytes, name).toBeGreaterThanOrEqual(0.25);
    expect(Object.keys(figures.readers).toSorted()).toEqual([
      ...['Acknowledgements', 'Briefs', 'Clusters', 'Exports', 'Files', 'Inbox', 'LowPriority', 'Totals', 'Webhooks'],
    ]);
  });

  it('counts the alarms that a watch adds: late pages, pages that SNS gave up, old forms', () => {
    const more = figuresOf(watched).watchedMetrics - figures.watchedMetrics;

    expect(more).toBeGreaterThanOrEqual(3);
    expect(costPage(resources, watched)).toContain(`alarms watch ${more} metrics more`);
    expect(costPage(resources, resources)).not.toContain('metrics more');
  });

  it('is, for an attacker who does nothing else for a day, below what an operator can bear to read', () => {
    const day = attackDay(figures);

    // Whoever raises a limit of the template sees here what that may cost.
    expect(sumOf(day)).toBeLessThan(500);
    for (const { what, stop, usd } of day) {
      expect(usd, what).toBeGreaterThan(0);
      expect(stop, what).toBeTruthy();
    }
  });

  it('grows with what may run at once', () => {
    const more = { ...figures, readers: { ...figures.readers, Files: [{ function: 'ProcessFiles', atOnce: 100 }] } };

    expect(sumOf(attackDay(more))).toBeGreaterThan(sumOf(attackDay(figures)) + 250);
  });

  it('of a night is as many times that of one report as there are, and more with pictures', () => {
    expect(sumOf(nightOf(40_000, figures))).toBeCloseTo(40_000 * sumOf(nightOf(1, figures)), 5);
    expect(sumOf(nightOf(40_000, figures, 1))).toBeGreaterThan(sumOf(nightOf(40_000, figures, 0)));
    expect(sumOf(idleMonth(figures))).toBeLessThan(60);
  });

  it('names a source of each price', () => {
    for (const [name, { usd, per, source }] of Object.entries(PRICES)) {
      expect(usd > 0 && per >= 1, name).toBe(true);
      expect(source, name).toMatch(/\b202\d\b/);
    }
  });
});

describe('the account’s budget', () => {
  it('is told of at half and at all of it, to those who are told of alarms, by a command that a shell takes', () => {
    const settings = parseSettings(exampleInput({ account: '111122223333', budget: 250 }));
    const [, , , account, , budget = '', , notices = ''] = budgetWords(settings, 'hotline');

    expect(account).toBe('111122223333');
    expect(JSON.parse(budget)).toMatchObject({ BudgetName: 'hotline', BudgetLimit: { Amount: '250', Unit: 'USD' } });
    expect(JSON.parse(notices)).toMatchObject(
      [50, 100].map((Threshold) => ({
        Notification: { Threshold, ThresholdType: 'PERCENTAGE' },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'operations@police.example' }],
      })),
    );
    expect(budgetCommand(settings, 'hotline')).toMatch(
      /^aws budgets create-budget --account-id 111122223333 --budget '\{/,
    );
  });
});
