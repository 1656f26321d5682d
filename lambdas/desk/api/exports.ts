import {
  askForExport,
  cancelExport,
  type ExportAnswer,
  type ExportRefusal,
  myExports,
  seeExport,
} from '#actions/export/ask-for-export.ts';
import { type ApiHandle, refuse } from './context.ts';
import { answerList } from './list.ts';

const NO_FILE = 'There is no such file of yours';
const REFUSED: Record<ExportRefusal, { status: number; says: string }> = {
  'no-such-table': { status: 404, says: 'There is no such table' },
  'not-yours': { status: 403, says: 'This table is for people, by their role' },
  'too-many': { status: 409, says: 'Five files of yours are being made: wait for one of them, or cancel it' },
};

/** `POST /exports` */
export const askForExportOfApi: ApiHandle<'askForExport'> = async ({ json, headers }, api) => {
  const { what, format, bom } = json;
  const made = await askForExport(api.world, api.asker, {
    list: what,
    format,
    bom,
    key: headers['idempotency-key'],
  });
  if (!made.ok) return refuse(REFUSED[made.reason].status, REFUSED[made.reason].says, { reason: made.reason });
  const href = api.href(`/exports/${made.id}`);
  return { status: 202, headers: { location: href }, body: { id: made.id, href, audit: made.audit } };
};

/** `GET /exports`: one's own. */
export const exportsOfApi: ApiHandle<'exportsOfApi'> = ({ query }, api) =>
  answerList(
    api,
    { filter: {}, page: query, about: 'exports' },
    (cursor, lines) => myExports(api.world, api.asker.who, cursor, lines),
    ({ version: _version, ...line }) => line,
  );

const bodyOf = ({ href, ...file }: ExportAnswer, audit: { day: string; chain: string; seq: number }) => ({
  ...file,
  href,
  audit,
});

/** `GET /exports/{id}`: how far a file is; once it is there with the address at which it is fetched. */
export const exportOfApi: ApiHandle<'exportOfApi'> = async ({ params }, api) => {
  const { file, audit } = await seeExport(api.world, api.asker, params.export, { fetches: true });
  return file === null ? refuse(404, NO_FILE, { audit }) : { body: bodyOf(file, audit) };
};

/** `DELETE /exports/{id}`: one that is not there yet. */
export const cancelExportOfApi: ApiHandle<'cancelExport'> = async ({ params }, api) =>
  (await cancelExport(api.world, api.asker, params.export)) ? { body: null } : refuse(404, NO_FILE);
