import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as pdf.js has it, which Firefox shows PDFs with. */
export interface PdfJsFile {
  pages: string[];
  isTagged: boolean;
  title: string;
  language: string;
  /** The roles of its structure tree, page by page, in the order in which they are read. */
  tags: string[];
  /** Marked contents that the tree names and no page has, or that a page has and no element names. */
  astray: number;
}

/** An element of a structure tree, or a content of the page that it stands for. */
interface TreeNode {
  role?: string;
  children?: TreeNode[];
  type?: string;
  id?: string;
}

/** Tags and contents below a node; an element of which this page has nothing is left out: a table's tree names its rows on each page. */
const walk = (node: TreeNode | null, tags: string[], contents: string[]): void => {
  if (node === null) return;
  if (node.type === 'content' && node.id !== undefined) contents.push(node.id);
  const [own, before]: [string[], number] = [[], contents.length];
  for (const child of node.children ?? []) walk(child, own, contents);
  if (contents.length === before) return;
  if (node.role !== undefined && node.role !== 'Root') tags.push(node.role);
  tags.push(...own);
};

/** Opens a PDF with pdf.js: its pages, their text, and its structure tree. */
export const openByPdfJs = async (bytes: Uint8Array): Promise<PdfJsFile> => {
  // It takes the bytes away.
  const opening = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await opening.promise;
  const [{ info }, marks] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  const about = info as { Title?: string; Language?: string | null };
  const pages: string[] = [];
  const tags: string[] = [];
  let astray = 0;
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const named: string[] = [];
    walk((await page.getStructTree()) as TreeNode | null, tags, named);
    const there = items.flatMap((item) =>
      'id' in item && item.type === 'beginMarkedContentProps' && item.id ? [item.id] : [],
    );
    astray += [...named, ...there].filter((id) => !(named.includes(id) && there.includes(id))).length;
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  await opening.destroy();
  return {
    ...{ pages, tags, astray, isTagged: (marks as { Marked?: boolean } | null)?.Marked === true },
    ...{ title: about.Title ?? '', language: about.Language ?? '' },
  };
};
