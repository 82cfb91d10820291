import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import type { LaidPapersByItem } from '@/lib/documents/agenda-papers/views';
import { versionKindWords } from '@/lib/meetings/agenda/labels';
import type { VersionPage as Page } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { Versions } from './agenda-parts';
import { AgendaPaperLinks } from './paper-links';
import { SessionItems, Title } from './session-items';

type Given = Readonly<{ page: Page; papers: LaidPapersByItem; locale: Locale }>;

/** One version of an agenda, as it was published, with what changed since the one before. */
export function VersionPage({ page, papers, locale }: Given) {
  const t = useTranslations('agenda');
  const { meeting, version, sessions, comparison, before, versions } = page;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/agenda`, label: t('back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('versions.one', { kind: versionKindWords[version.kind][locale], number: version.number })}
        lead={t('versions.of', { date: dateWords(version.publishedAt, locale, { withTime: true }) })}
      />
      <div className="grid gap-10">
        {version.departureReason !== null && (
          <Notice tone="warning">
            <p>{t('versions.departs', { rules: version.departsFrom.join(', '), reason: version.departureReason })}</p>
          </Notice>
        )}
        {papers.size > 0 && <p className="max-w-reading text-muted">{t('versions.laid')}</p>}
        <AgendaPaperLinks code={meeting.code} number={version.number} locale={locale} />
        {sessions.map((session) => (
          <SessionItems
            key={session.id}
            code={meeting.code}
            session={session}
            zone={meeting.timeZone}
            papers={papers}
            locale={locale}
            isWritable={false}
          />
        ))}
        {comparison !== null && before !== null && (
          <Compared comparison={comparison} number={before.number} locale={locale} />
        )}
        <Versions code={meeting.code} versions={versions} locale={locale} />
      </div>
    </>
  );
}

type ComparedGiven = Readonly<{ comparison: NonNullable<Page['comparison']>; number: number; locale: Locale }>;

/** What was added, moved, changed or taken away, item by item. */
function Compared({ comparison, number, locale }: ComparedGiven) {
  const t = useTranslations('agenda.versions');
  const changed = comparison.items.filter(({ changes }) => changes.length > 0);
  return (
    <section aria-labelledby="compared" className="grid gap-3">
      <h2 id="compared" className="font-serif text-xl font-semibold">
        {t('compared', { number })}
      </h2>
      <DataTable
        caption={t('compared', { number })}
        isCaptionHidden
        columns={[
          { key: 'item', label: t('item') },
          { key: 'change', label: t('change') },
        ]}
        rows={changed.map(({ item, before, changes }) => ({
          key: item.itemId,
          cells: [
            <span key="item">
              {item.code} <Title line={item} locale={locale} />
              {changes.includes('WORDS') && before !== null && (
                <del className="block text-sm text-muted no-underline">
                  {t('was', { text: inLocale(before, 'title', locale) })}
                </del>
              )}
            </span>,
            <span key="change" className="flex flex-wrap gap-2">
              {changes.map((change) => (
                <StatusTag key={change} tone={change === 'ADDED' ? 'good' : 'info'}>
                  {t(`changes.${change}`)}
                </StatusTag>
              ))}
            </span>,
          ],
        }))}
        empty={comparison.removed.length === 0 ? t('noChanges') : ''}
      />
      {comparison.removed.length > 0 && (
        <>
          <h3 className="font-semibold">{t('removed')}</h3>
          <ul className="list-disc pl-5">
            {comparison.removed.map((item) => (
              <li key={item.itemId}>
                {item.code} <Title line={item} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
