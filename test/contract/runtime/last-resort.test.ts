import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { failure } from '#local/runtime/functions/outcome.ts';
import { restApisOf } from '#local/runtime/rest/api-definition.ts';
import { RestApi } from '#local/runtime/rest/rest-api.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { physicalNames } from '#physical-names';
import { parseSettings } from '#settings';
import { exampleInput, synthesized } from '#test/infra/example.ts';

const settings = parseSettings(exampleInput());

let api: RestApi;
let url: string;
/** Functions that were asked for anything. */
const asked: string[] = [];
beforeAll(async () => {
  const stack = new Stack(
    await readAssembly(synthesized().folder, physicalNames(settings.name).stack),
    'http://127.0.0.1:9999',
  );
  const report = restApisOf(stack).find(({ name }) => name === physicalNames(settings.name).api('report'));
  if (report === undefined) throw new TypeError('there is no such API');
  api = new RestApi(report, {
    clock: new MovableClock(),
    account: '111122223333',
    region: 'eu-north-1',
    invoke: async (name) => {
      asked.push(name);
      return failure('Runtime.ExitError', 'every function is dead');
    },
  });
  url = `http://127.0.0.1:${await api.listen(0)}`;
});
afterAll(() => api?.close());

/** What a victim has to read, in each language, where nothing of ours works. */
const SAID: [string, RegExp[]][] = [
  ['fi', [/Älä maksa/, /Säilytä viesti/, /lähettää viestin edelleen|Lähetä viesti edelleen/, /soita 112/, /auki aina/]],
  ['sv', [/Betala inte/, /Spara meddelandet/, /idarebefordra meddelandet/, /ring 112/, /dygnet runt/]],
  ['en', [/Do not pay/, /Keep the message/, /orward the message/, /call 112/, /always open/]],
];

describe('with every function dead', () => {
  it.each([
    ['the page of last resort', 'GET', '/now', 200],
    ['the start page', 'GET', '/', 502],
    ['a page', 'GET', '/fi/report', 502],
    ['a form that is sent', 'POST', '/sv/report', 502],
    ['a report that is opened', 'POST', '/en/mine', 502],
  ])('%s says what to do and whom to call, in each language', async (_name, method, path, status) => {
    const before = asked.length;
    const response = await fetch(`${url}${path}`, { method, headers: { accept: 'text/html' } });
    const page = await response.text();

    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/^text\/html/),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(asked.length - before).toBe(status === 200 ? 0 : 1);
    for (const [language, said] of SAID) {
      const section = new RegExp(`<section lang="${language}">(.*?)</section>`, 's').exec(page)?.[1] ?? '';
      for (const words of [...said, /href="tel:116006"/, /report@hotline\.example/]) expect(section).toMatch(words);
    }
    // Nothing that another has to answer for, and nothing that the gateway would run.
    expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\(|[#$]/);
  });
});
