'use client';

import type { ComponentProps } from 'react';
import { UploadForm } from '@/components/ui/upload-form';
import { sendResumably } from './send-in-parts';

type Given = Omit<ComponentProps<typeof UploadForm>, 'sendFile' | 'isMultiple'>;

/** The form of one file of a paper: with scripts it is sent in parts and goes on where the line broke off, without them as a whole. */
export function VersionUploadForm(given: Given) {
  return (
    <UploadForm
      {...given}
      isMultiple={false}
      sendFile={(form, told) => {
        const entries = [...new FormData(form)];
        const file = entries.map(([, value]) => value).find((value) => value instanceof File);
        if (file === undefined || file.name === '') return told.onEnd('', '');
        const fields = Object.fromEntries(
          entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
        );
        void sendResumably({ endpoint: '/api/v1/documents/uploads', locale: given.locale }, file, fields, told);
      }}
    />
  );
}
