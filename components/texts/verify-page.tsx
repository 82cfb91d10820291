import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { TextPart } from './text-frame';
import { VerifyForm } from './verify-form';

type Given = Readonly<{ locale: Locale; actions: Readonly<Record<'file' | 'hash', FormAction>> }>;

/** A file or a hash is checked; what the answer may tell depends on who asks. */
export function VerifyPage({ locale, actions }: Given) {
  const t = useTranslations('verify');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-10">
        <p className="max-w-reading text-muted">{t('limits')}</p>
        {(['file', 'hash'] as const).map((by) => (
          <TextPart key={by} id={`by-${by}`} title={t(`${by}.title`)}>
            <VerifyForm
              by={by}
              action={actions[by]}
              locale={locale}
              words={{
                ...{ label: t(`${by}.label`), hint: t(`${by}.hint`), press: t(`${by}.press`) },
                ...{ pressing: t(`${by}.pressing`), refused: t(`${by}.refused`), show: t.raw('show') as string },
              }}
            />
          </TextPart>
        ))}
        <TextPart id="offline" title={t('offline')}>
          <p className="max-w-reading">{t('offlineText')}</p>
        </TextPart>
      </div>
    </>
  );
}
