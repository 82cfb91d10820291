import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import type { KindPage as Kind } from '@/lib/reports/kinds/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { KindFacts } from './kind-facts';

/** A kind of report: how it is asked for now, and the form that changes it. `denial` says why this reader has none. */
export function KindPage({
  kind,
  locale,
  denial,
  form,
}: Readonly<{ kind: Kind; locale: Locale; denial: string | null; form: ReactNode }>) {
  const t = useTranslations('kinds');
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports/kinds`, label: t('title') }}
        title={inLocale(kind, 'name', locale)}
        status={
          <>
            <StatusTag tone={kind.isActive ? 'good' : 'neutral'}>{t(kind.isActive ? 'inUse' : 'notInUse')}</StatusTag>
            {kind.departs && <StatusTag tone="asked">{t('departs')}</StatusTag>}
          </>
        }
        lead={inLocale(kind, 'purpose', locale)}
        actions={
          denial === null && kind.isActive ? (
            <ButtonLink href={`/${locale}/reports/calls/new?kind=${kind.code}`} variant="secondary">
              {t('openCall')}
            </ButtonLink>
          ) : undefined
        }
      />
      <KindFacts kind={kind} locale={locale} />
      <section aria-labelledby="edit" className="mt-12 grid gap-4 border-t-2 border-ink pt-6 print:hidden">
        <h2 id="edit" className="font-serif text-xl font-semibold">
          {t('edit.title')}
        </h2>
        {denial === null ? (
          <>
            <p className="max-w-reading text-muted">{t('edit.intro', { count: kind.openCalls.length })}</p>
            {form}
          </>
        ) : (
          <p className="max-w-reading text-muted">
            {t('edit.denied')} {denial}
          </p>
        )}
      </section>
    </>
  );
}
