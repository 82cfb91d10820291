import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import type { UsersAsked } from '@/lib/access/users/schema';
import type { UserPage, UserRowView } from '@/lib/access/users/views';
import type { Locale } from '@/lib/web/locale';
import { officeWords } from './mandate-list';
import { UserStatusTag } from './user-status-tag';

type Given = Readonly<{ list: UserPage; asked: UsersAsked; locale: Locale }>;

function addressOf(locale: Locale, { words, party, office }: UsersAsked, page: number): string {
  const query = new URLSearchParams({
    ...(words !== '' && { words }),
    ...(party !== null && { party }),
    ...(office !== null && { office }),
    page: String(page),
  });
  return `/${locale}/administration/users?${query}`;
}

/** A page of accounts with the offices that they hold now. */
export function UserList({ list, asked, locale }: Given) {
  const t = useTranslations('access.users');
  const { rows, total, page, pageCount } = list;
  return (
    <>
      <DataTable
        caption={t('caption', { count: total })}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'offices', label: t('offices') },
          { key: 'status', label: t('status') },
          { key: 'factor', label: t('factor') },
        ]}
        rows={rows.map((user) => ({
          key: user.id,
          cells: [
            <span key="name" className="grid justify-items-start">
              <TextLink
                href={`/${locale}/administration/users/${user.id}`}
                className="inline-block min-h-6 font-semibold"
              >
                {user.displayName}
              </TextLink>
              <span className="wrap-anywhere font-normal text-muted">{user.email}</span>
            </span>,
            <Offices key="offices" user={user} locale={locale} />,
            <UserStatusTag key="status" status={user.status} locale={locale} />,
            user.hasSecondFactor ? t('factorOn') : t('factorOff'),
          ],
        }))}
        empty={
          <EmptyState title={t('emptyTitle')}>
            <p>{t('empty')}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('pages')}
        position={t('position', { page, pages: pageCount })}
        previous={page > 1 ? { href: addressOf(locale, asked, page - 1), label: t('previous') } : undefined}
        next={page < pageCount ? { href: addressOf(locale, asked, page + 1), label: t('next') } : undefined}
      />
    </>
  );
}

function Offices({ user, locale }: Readonly<{ user: UserRowView; locale: Locale }>) {
  const t = useTranslations('access.users');
  if (user.offices.length === 0) return <span className="text-muted">{t('none')}</span>;
  return (
    <ul className="grid gap-1">
      {user.offices.map((held) => (
        <li key={held.id}>{officeWords(held, locale)}</li>
      ))}
    </ul>
  );
}
