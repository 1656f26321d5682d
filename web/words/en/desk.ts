import { audit } from './desk/audit.ts';
import { briefs } from './desk/briefs.ts';
import { campaign } from './desk/campaign.ts';
import { cases } from './desk/cases.ts';
import { cluster } from './desk/cluster.ts';
import { contact } from './desk/contact.ts';
import { decide } from './desk/decide.ts';
import { drafts } from './desk/drafts.ts';
import { evidence } from './desk/evidence.ts';
import { exports } from './desk/exports.ts';
import { frame } from './desk/frame.ts';
import { graph } from './desk/graph.ts';
import { help } from './desk/help.ts';
import { lists } from './desk/lists.ts';
import { many } from './desk/many.ts';
import { members } from './desk/members.ts';
import { partners } from './desk/partners.ts';
import { people } from './desk/people.ts';
import { queue } from './desk/queue.ts';
import { report } from './desk/report.ts';
import { search } from './desk/search.ts';
import { signing } from './desk/signing.ts';
import { today } from './desk/today.ts';
import { wallet } from './desk/wallet.ts';

/** The desk's texts in English. */
export const desk = {
  language: 'en',
  dir: 'ltr' as const,
  frame,
  signing,
  today,
  search,
  wallet,
  briefs,
  campaign,
  cases,
  cluster,
  contact,
  decide,
  drafts,
  graph,
  evidence,
  exports,
  help,
  people,
  queue,
  report,
  lists,
  audit,
  many,
  members,
  partners,
};
