import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { PartialDate } from '@/components/ui/partial-date';
import { TextLink } from '@/components/ui/text-link';
import { mentionRoleNames } from '@/lib/plan-of-action/labels';
import type { Mention } from '@/lib/plan-of-action/partners/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activityPath, documentPath } from '@/lib/web/portal-paths';

type Given = Readonly<{ mentions: readonly Mention[]; caption: string; empty: string; locale: Locale }>;

const pathOf = ({ kind, code }: Mention): string => (kind === 'ACTIVITY' ? activityPath(code) : documentPath(code));

/** Activities or documents in which somebody is named, with the part that they have in them. */
export async function MentionTable({ mentions, caption, empty, locale }: Given) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'title', label: t('common.title') },
    { key: 'role', label: t('member.role') },
    { key: 'when', label: t('common.year') },
  ];
  const rows = mentions.map((mention) => ({
    key: mention.code,
    cells: [
      <TextLink
        key="title"
        href={`/${locale}${pathOf(mention)}`}
        className="font-serif text-base font-normal leading-snug"
      >
        {inLocale(mention, 'title', locale)}
      </TextLink>,
      mention.roles.map((role) => mentionRoleNames[role]?.[locale] ?? role).join(', '),
      <span key="when" className="whitespace-nowrap">
        {mention.kind === 'ACTIVITY' ? (
          <PartialDate from={mention.startsOn} to={mention.endsOn} locale={locale} />
        ) : (
          mention.years.join(', ')
        )}
      </span>,
    ],
  }));
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} empty={empty} />;
}
