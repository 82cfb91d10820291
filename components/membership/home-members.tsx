import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { MemberName } from '@/lib/membership/parties/views';
import type { PresidencyView } from '@/lib/membership/presidency/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { memberPath, presidencyPath } from '@/lib/web/portal-paths';
import { RecordSource } from './record-source';

type Given = Readonly<{
  members: readonly MemberName[];
  presidencies: readonly PresidencyView[];
  counts: Readonly<{ observerStates: number; observerOrganisations: number }>;
  locale: Locale;
}>;

/** Who makes up the Conference and who presides over it. */
export async function HomeMembers({ members, presidencies, counts, locale }: Given) {
  const t = await getTranslations('portal.home');
  return (
    <div className="mt-14 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
      <section aria-labelledby="members" className="border-t-2 border-ink pt-4">
        <h2 id="members" className="font-serif text-2xl font-semibold">
          {t('membersTitle', { count: members.length })}
        </h2>
        <ul className="mt-3 columns-2 gap-x-10 font-serif text-lg sm:columns-3">
          {members.map((member) => (
            <li key={member.code} className="break-inside-avoid py-1">
              <TextLink href={`/${locale}${memberPath(member.code)}`}>{inLocale(member, 'name', locale)}</TextLink>
            </li>
          ))}
        </ul>
        <p className="mt-4 max-w-reading text-sm text-muted">
          {t('observers', { states: counts.observerStates, organisations: counts.observerOrganisations })}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-6">
          <TextLink href={`/${locale}/members`} className="inline-block min-h-6">
            {t('membersLink')}
          </TextLink>
          <TextLink href={`/${locale}/observers`} className="inline-block min-h-6">
            {t('observersLink')}
          </TextLink>
        </p>
      </section>
      <HomePresidency presidencies={presidencies} locale={locale} />
    </div>
  );
}

/** Who presides now; while the record's last presidency is all there is, that one. */
async function HomePresidency({ presidencies, locale }: Pick<Given, 'presidencies' | 'locale'>) {
  const t = await getTranslations('portal.home');
  const current = presidencies.find(({ isInForce }) => isInForce);
  const shown = current ?? presidencies.findLast(({ lines }) => lines.length > 0);
  if (shown === undefined) return null;
  const theme = locale === 'es' ? shown.themeEs : shown.themeEn;
  return (
    <section aria-labelledby="presidency" className="border-t-2 border-ink pt-4">
      <h2 id="presidency" className="font-serif text-2xl font-semibold">
        {t('presidency')}
      </h2>
      <p className="eyebrow mt-3">{current === undefined ? t('presidencyLast') : t('presidencyNow')}</p>
      <p className="mt-1 font-serif text-lg">
        <TextLink href={`/${locale}${presidencyPath(shown.year)}`}>
          {inLocale(shown.party, 'name', locale)}, {shown.year}
        </TextLink>
      </p>
      {theme !== null && <p className="mt-1 font-serif text-xl leading-snug italic">{theme}</p>}
      <div className="mt-1">
        <RecordSource lines={shown.lines} />
      </div>
      <p className="mt-4">
        <TextLink href={`/${locale}/presidencies`} className="inline-block min-h-6">
          {t('presidenciesLink', { count: presidencies.length, year: String(presidencies[0]?.year) })}
        </TextLink>
      </p>
    </section>
  );
}
