import type { SendFile } from '@/components/ui/upload-form';

/** Where a file can be sent in parts, so that a line that breaks costs a part and not the file (tus 1.0). */
export type Resumable = Readonly<{ endpoint: string; locale: string }>;

type Told = Parameters<SendFile>[1];

const partBytes = 4_000_000;

/**
 * The file is on its way with the form's other fields; the same file sent again to the same place goes on where it was. The library is only
 * loaded when somebody sends.
 */
export async function sendResumably(
  { endpoint, locale }: Resumable,
  file: File,
  fields: Readonly<Record<string, string>>,
  { onProgress, onEnd }: Told,
): Promise<void> {
  const { Upload } = await import('tus-js-client');
  const upload = new Upload(file, {
    endpoint,
    // Refusals come in the language of the page.
    headers: { 'Accept-Language': locale },
    chunkSize: partBytes,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
    removeFingerprintOnSuccess: true,
    metadata: { ...fields, filename: file.name },
    fingerprint: async () =>
      ['crm', endpoint, fields.documentId, fields.language, file.name, file.size, file.lastModified].join(' '),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      return status === 0 || status >= 500 || status === 423;
    },
    onProgress,
    onError: (error) => {
      const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
      onEnd(file.name, body ?? '');
    },
    onSuccess: () => onEnd(file.name, null),
  });
  const [before] = await upload.findPreviousUploads();
  if (before !== undefined) upload.resumeFromPreviousUpload(before);
  upload.start();
}
