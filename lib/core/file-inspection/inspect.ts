import 'server-only';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { Invalid } from '../errors';
import type { StagedFile } from '../storage';
import { extensionOf, safeFileName } from './file-name';
import { inspectOffice } from './office';
import { inspectPdf } from './pdf';

/** What is accepted, by content. The order is that of the sentence on the page. */
export const acceptedTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;
export type AcceptedType = keyof typeof acceptedTypes;

/** A file that was looked into and accepted. */
export type InspectedFile = Readonly<{ fileName: string; type: AcceptedType; mediaType: string }>;

const sameAs: Readonly<Record<string, AcceptedType>> = { jpeg: 'jpg', jpe: 'jpg' };

/**
 * What the staged file is, by its bytes; its name made safe, with the extension that the content has. Nothing in the file is run.
 * @throws Invalid `file.type-not-accepted` (detail `found`), `file.name-and-content-differ` (detail `extension`, `found`),
 * `file.has-macros`, `file.is-encrypted`, `file.is-bomb`, `file.is-damaged`, `file.fetches-remote`, `file.is-old-office`
 */
export async function inspectFile(staged: StagedFile, givenName: string): Promise<InspectedFile> {
  const type = await typeByContent(staged);
  const fileName = safeFileName(givenName);
  const extension = extensionOf(fileName);
  if (extension === '') return { fileName: `${fileName}.${type}`, type, mediaType: acceptedTypes[type] };
  if ((sameAs[extension] ?? extension) !== type) {
    const macros = /^(docm|dotm|xlsm|xltm|pptm|potm|ppsm)$/.test(extension);
    throw new Invalid(macros ? 'file.has-macros' : 'file.name-and-content-differ', {}, { extension, found: type });
  }
  return { fileName, type, mediaType: acceptedTypes[type] };
}

async function typeByContent(staged: StagedFile): Promise<AcceptedType> {
  const head = await firstBytes(staged.path);
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Invalid(await compoundReason(staged));
  if (head.subarray(0, 2).toString('latin1') === 'PK') return inspectOffice(staged.path, staged.bytes);
  const found = (await fileTypeFromFile(staged.path).catch(() => undefined))?.ext ?? 'unknown';
  if (found === 'pdf') {
    await inspectPdf(staged.path);
    return 'pdf';
  }
  if (found === 'jpg' || found === 'png') return found;
  throw new Invalid('file.type-not-accepted', {}, { found });
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await handle.read(head, 0, head.length, 0);
    return head;
  } finally {
    await handle.close();
  }
}

/** A compound file is a password-protected modern Office file, or an Office file of before 2007. */
async function compoundReason(staged: StagedFile): Promise<string> {
  const marker = Buffer.from('EncryptedPackage', 'utf16le');
  const window = Buffer.alloc(1_000_000);
  const handle = await open(staged.path, 'r');
  try {
    for (let from = 0; from < staged.bytes; from += window.length - marker.length) {
      const { bytesRead } = await handle.read(window, 0, window.length, from);
      if (window.subarray(0, bytesRead).includes(marker)) return 'file.is-encrypted';
    }
    return 'file.is-old-office';
  } finally {
    await handle.close();
  }
}
