import type { DraftedRequest } from '#domain/case/draft.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { MailBlock } from '#web/mail/block.ts';
import { draftBlocks, draftTitle } from '#web/mail/draft-blocks.ts';
import { type Fonts, openPdf, type TaggedPage } from './tagged.ts';

/** 28 mm on the left, for a binder. */
const MARGINS = { top: 68, bottom: 51, left: 79, right: 51 };

const writeBlock = (page: TaggedPage, block: MailBlock): void => {
  switch (block.kind) {
    case 'heading':
      page.heading(block.text);
      break;
    case 'lead':
      page.paragraph(block.text);
      break;
    case 'note':
      page.small(block.text);
      break;
    case 'lines':
      for (const line of block.lines) page.paragraph(line);
      break;
    case 'facts':
      page.paragraph(block.facts.map(([label, value]) => `${label}: ${value}`).join('\n'));
      break;
    case 'wallet':
      page.subheading(block.address);
      page.small(block.facts.map(([label, value]) => `${label}: ${value}`).join('\n'));
      break;
    default:
      break;
  }
};

/** A request as a tagged PDF, to be checked, signed and sent: every page says whose it is, which, and that it is a draft until it is signed. */
export const draftPdf = async (
  draft: DraftedRequest,
  { operator }: Pick<FunctionSettings, 'operator'>,
  fonts: Fonts,
): Promise<Uint8Array> => {
  const title = draftTitle(draft);
  const { page, finished } = openPdf(
    { title, author: operator.name, language: 'en', at: new Date(draft.drafted.at) },
    MARGINS,
    fonts,
  );
  page.title(title);
  for (const block of draftBlocks(draft)) writeBlock(page, block);
  page.number((n, of) => `${operator.name}, request ${draft.id}, page ${n} of ${of}\nA draft until it is signed`);
  page.close();
  return finished;
};
