import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import type { BadgeView } from '@/lib/meetings/delegations/views';
import { participantWords } from '@/lib/meetings/labels';
import type { MeetingHead } from '@/lib/meetings/meetings/head';
import { inLocale, type Locale } from '@/lib/web/locale';
import { QrCode } from './qr-code';

type Given = Readonly<{ meeting: MeetingHead; badges: readonly BadgeView[]; locale: Locale }>;

/** The edge of a badge by class, beside the class in words. */
const edges: Readonly<Record<BadgeView['partyKind'], string>> = {
  MEMBER: 'border-t-accent',
  OBSERVER_STATE: 'border-t-asked',
  OBSERVER_ORGANIZATION: 'border-t-good',
  CIVIL_SOCIETY: 'border-t-late',
  SECRETARIAT: 'border-t-ink',
};

/** Badges, eight a sheet: both languages, the class in words and colour, the code as a picture and in letters. */
export function BadgesPage({ meeting, badges, locale }: Given) {
  const t = useTranslations('delegations');
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          backTo={{ href: `/${locale}/meetings/${meeting.code}/delegations`, label: t('one.back') }}
          eyebrow={inLocale(meeting, 'title', locale)}
          title={t('badge.title')}
          lead={<p>{t('badge.lead')}</p>}
          actions={badges.length > 0 ? <PrintButton>{t('badge.print')}</PrintButton> : undefined}
        />
      </div>
      {badges.length === 0 ? (
        <EmptyState title={t('badge.none')}>
          <p>{t('badge.noneText')}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
          {badges.map((badge) => (
            <li key={badge.id} className="break-inside-avoid">
              <Badge badge={badge} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A code is easier to read in two halves. */
const spaced = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

function Badge({ badge, meeting }: Readonly<{ badge: BadgeView; meeting: MeetingHead }>) {
  const { name, party, partyKind, code } = badge;
  return (
    <article
      className={`grid min-h-56 gap-3 sm:grid-cols-[minmax(0,1fr)_auto] print:grid-cols-[minmax(0,1fr)_auto] border border-t-8 border-rule p-4 print:h-[59mm] print:min-h-0 ${edges[partyKind]}`}
    >
      <div className="grid content-between gap-2">
        <p className="text-sm text-muted">
          <span lang="es">{meeting.titleEs}</span>
          <br />
          <span lang="en">{meeting.titleEn}</span>
        </p>
        <div>
          <h2 className="font-serif text-2xl font-semibold">{name}</h2>
          <p className="text-lg" lang="es">
            {party.nameEs}
          </p>
          {party.nameEn !== party.nameEs && (
            <p className="text-muted" lang="en">
              {party.nameEn}
            </p>
          )}
        </div>
        <p className="text-sm font-semibold">
          <span lang="es">{participantWords[partyKind].es}</span> ·{' '}
          <span lang="en">{participantWords[partyKind].en}</span>
        </p>
      </div>
      <div className="grid content-end justify-items-start gap-1 sm:justify-items-center">
        <QrCode text={code} />
        <p className="font-mono text-sm tracking-wider">{spaced(code)}</p>
      </div>
    </article>
  );
}
