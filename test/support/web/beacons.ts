import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways in which an HTML mail tells its sender that it was opened, each asking for a path of its own. */
export const BEACONS: Readonly<Record<string, (url: string) => string>> = {
  img: (url) => `<img src="${url}" width="1" height="1">`,
  srcset: (url) => `<img srcset="${url} 1x, ${url} 2x">`,
  stylesheet: (url) => `<link rel="stylesheet" href="${url}">`,
  import: (url) => `<style>@import url("${url}");</style>`,
  background: (url) => `<div style="background:url('${url}');width:9px;height:9px">x</div>`,
  font: (url) =>
    `<style>@font-face{font-family:f;src:url("${url}")} .f{font-family:f}</style><p class="f">letters in it</p>`,
  poster: (url) => `<video poster="${url}" width="9" height="9"></video>`,
  audio: (url) => `<audio src="${url}" preload="auto" autoplay></audio>`,
  iframe: (url) => `<iframe src="${url}"></iframe>`,
  object: (url) => `<object data="${url}"></object>`,
  script: (url) => `<script src="${url}"></script>`,
  svg: (url) => `<svg width="9" height="9"><image href="${url}" width="9" height="9"/></svg>`,
  input: (url) => `<input type="image" src="${url}">`,
  picture: (url) => `<picture><source srcset="${url}"><img></picture>`,
  refresh: (url) => `<meta http-equiv="refresh" content="0;url=${url}">`,
};

/** A server that hears beacons, and a mail's HTML that holds one of each kind. */
export interface BeaconServer {
  html: string;
  /** The kinds that were heard. */
  heard: Set<string>;
  close: () => Promise<unknown>;
}

/** Listens for beacons on this machine. */
export const startBeaconServer = async (): Promise<BeaconServer> => {
  const heard = new Set<string>();
  const server = createServer(({ url = '' }, response) => {
    heard.add(url.slice(1));
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const html = Object.entries(BEACONS)
    .map(([kind, of]) => of(`http://127.0.0.1:${port}/${kind}`))
    .join('\n');
  return {
    html,
    heard,
    close: () => new Promise((done) => server.close(done)),
  };
};
