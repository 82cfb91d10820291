import { Readable } from 'node:stream';
import type { Actor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/errors';
import { stageFile } from '@/lib/core/storage';
import { getTranslations } from '@/lib/documents/translations/queries';
import { beginTranslations, type GivenFile, keepTranslation } from '@/lib/documents/translations/receive-commands';
import type { SaveTranslations, SentFile } from '@/lib/documents/translations/schema';
import type { PlannedFile, TranslationsView } from '@/lib/documents/translations/views';
import { aPdf } from './files';

/** A file's name and what stands in it: words of a PDF, or bytes as they are. */
export type FileGiven = readonly [name: string, content: string | Buffer];

/** A symbol as it stands in a name. */
export const inName = (symbol: string): string => symbol.replaceAll('/', '-');

/** The files wait, as they would when they came through the door. */
export async function giveTranslations(actor: Actor, files: readonly FileGiven[]): Promise<string> {
  const given: GivenFile[] = [];
  for (const [name, content] of files) {
    const staged = await stageFile(
      Readable.from([typeof content === 'string' ? await aPdf(content) : content]),
      25_000_000,
    );
    const kept = await keepTranslation(staged, name).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    given.push(kept instanceof Refusal ? { name, refusal: kept } : { name, kept });
  }
  return (await beginTranslations(actor, given)).batchId;
}

/** The form as the page of `actor` shows it, with what is chosen otherwise by a file's name. */
export async function translationsForm(
  actor: Actor,
  batchId: string,
  intent: SaveTranslations['intent'],
  otherwise: Readonly<Record<string, Partial<SentFile>>> = {},
): Promise<SaveTranslations> {
  const view = await getTranslations(actor, batchId);
  const waiting = view.files.filter(({ state }) => state !== 'FILED' && state !== 'REFUSED');
  return {
    ...{ batchId, version: view.version, intent },
    files: waiting.map(({ id, fileName, offered, rendered, mark }) => {
      const { renders, ...rest } = offered;
      return { id, ...rest, ...(rendered !== null && { renders }), mark, ...otherwise[fileName] };
    }),
  };
}

/** A line of the preview in short: state, symbol, language and version, or why not. */
export function inShort({ state, document, language, number, why, rendered, tried }: PlannedFile): string {
  const renders = rendered === null ? '' : ` = ${rendered.number}${rendered.isChosen ? '' : '?'}`;
  const what = `${document?.symbol ?? '-'} ${language ?? '?'}${number ?? ''}${renders}`;
  return [state, what, why?.reason, tried === null ? undefined : `(${tried.reason})`].filter(Boolean).join(' ');
}

export const allInShort = ({ files }: TranslationsView): string[] => files.map(inShort);
