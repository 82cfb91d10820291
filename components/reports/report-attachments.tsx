import { useTranslations } from 'next-intl';
import { UploadForm } from '@/components/ui/upload-form';
import { numberFormat } from '@/lib/core/formats';
import type { AttachmentView } from '@/lib/reports/attachments/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { DetachForm } from './detach-form';

const inUnits = (bytes: number, locale: Locale): string => {
  const [divisor, unit] = bytes < 1_000_000 ? [1_000, 'kB'] : [1_000_000, 'MB'];
  return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / divisor)} ${unit}`;
};

type Given = Readonly<{
  reportId: string;
  attachments: readonly AttachmentView[];
  locale: Locale;
  /** Null where files only hang: what was sent, or a report that this person may not change. */
  edit: Readonly<{
    detach: FormAction;
    /** The page that the plain form comes back to, without the language. */
    back: string;
    limitMb: number;
    mostFiles: number;
    refused: readonly Readonly<{ name: string; words: string }>[];
  }> | null;
}>;

/** The files of a report with size and type on every link, and where they may be changed the forms to do it. */
export function ReportAttachments({ reportId, attachments, locale, edit }: Given) {
  const t = useTranslations('attachments');
  const address = `/api/v1/reports/${reportId}/attachments`;
  return (
    <section id="files" aria-labelledby="files-title" className="grid gap-4">
      <h2 id="files-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      {edit?.refused.map(({ name, words }) => (
        <p key={name} role="alert" className="border-l-4 border-late pl-3 text-late">
          <strong>{`${t('refusedTitle')}: ${name}`}</strong> — {words}
        </p>
      ))}
      {attachments.length === 0 && <p className="text-muted">{edit === null ? t('noneSent') : t('none')}</p>}
      <ul className="grid gap-2">
        {attachments.map(({ id, fileName, bytes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule pb-2">
            <a href={`${address}/${id}?locale=${locale}`} className="text-accent underline break-all">
              {t('download', {
                name: fileName,
                type: fileName.split('.').at(-1)?.toUpperCase() ?? '',
                size: inUnits(bytes, locale),
              })}
            </a>
            {edit !== null && (
              <DetachForm
                action={edit.detach}
                reportId={reportId}
                attachmentId={id}
                words={{
                  detach: t('detach'),
                  detaching: t('detaching'),
                  detachNamed: t('detachNamed', { name: fileName }),
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {edit !== null && (
        <UploadForm
          address={`${address}?locale=${locale}`}
          back={edit.back}
          locale={locale}
          words={{
            choose: t('choose'),
            hint: t('hint', { limit: edit.limitMb, most: edit.mostFiles }),
            send: t('send'),
            sending: t('sending'),
            progress: t.raw('progress') as string,
            secondsLeft: t.raw('secondsLeft') as string,
            minutesLeft: t.raw('minutesLeft') as string,
            checking: t('checking'),
            lost: t('lost'),
            refusedTitle: t('refusedTitle'),
            keptTitle: t('keptTitle'),
          }}
        />
      )}
    </section>
  );
}
