import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/web/locale';

export type AskedEntry = Readonly<{
  id: string;
  verb: string;
  title: string;
  href: string;
  dueAt: Date | null;
  isLate: boolean;
  kind: string;
  daysLeft: number | null;
}>;

/** What is asked of the reader, in order of date, each with one verb. */
export function AskedList({ items, locale }: Readonly<{ items: readonly AskedEntry[]; locale: Locale }>) {
  const t = useTranslations('shell.home');
  return (
    <ol aria-label={t('listLabel')} className="border-t-2 border-ink">
      {items.map((item, index) => (
        <li
          key={item.id}
          className="grid items-start gap-x-8 gap-y-2 border-b border-rule py-5 md:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <AskedDate item={item} locale={locale} />
          <div className="grid gap-0.5">
            <h2 className="text-lg font-semibold leading-snug">
              <TextLink href={`/${locale}${item.href}`} className="text-ink decoration-transparent">
                {item.title}
              </TextLink>
            </h2>
            <p className="text-muted">{item.kind}</p>
          </div>
          <ButtonLink
            href={`/${locale}${item.href}`}
            variant={index === 0 ? 'primary' : 'secondary'}
            className="mt-1 justify-self-start md:mt-0 md:min-w-36"
          >
            {item.verb}
            <span className="sr-only">: {item.title}</span>
          </ButtonLink>
        </li>
      ))}
    </ol>
  );
}

function AskedDate({ item, locale }: Readonly<{ item: AskedEntry; locale: Locale }>) {
  const t = useTranslations('shell.home');
  const { dueAt, daysLeft, isLate } = item;
  if (dueAt === null || daysLeft === null) return <p className="text-sm text-muted">{t('noDate')}</p>;
  const inWords =
    daysLeft === 0 ? t('today') : daysLeft > 0 ? t('inDays', { count: daysLeft }) : t('daysAgo', { count: -daysLeft });
  return (
    <p className="grid justify-items-start gap-1">
      <span className="font-semibold tabular-nums">
        <DateTime at={dueAt} locale={locale} />
      </span>
      <StatusTag tone={isLate ? 'late' : daysLeft <= 7 ? 'asked' : 'neutral'}>
        {isLate ? `${t('late')}: ${inWords}` : inWords}
      </StatusTag>
    </p>
  );
}
