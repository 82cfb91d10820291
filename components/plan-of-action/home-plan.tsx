import { getTranslations } from 'next-intl/server';
import { SourceMark } from '@/components/membership/record-source';
import { TextLink } from '@/components/ui/text-link';
import type { ThemeOutline } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { areaPath } from '@/lib/web/portal-paths';

type Given = Readonly<{ themes: readonly ThemeOutline[]; locale: Locale }>;

/** The themes of the Plan of Action side by side, each area with how much the record keeps of it. */
export async function HomePlan({ themes, locale }: Given) {
  const t = await getTranslations('portal.home');
  return (
    <section aria-labelledby="plan" className="mt-14 border-t-2 border-ink pt-4">
      <h2 id="plan" className="font-serif text-2xl font-semibold">
        {t('plan')}
      </h2>
      <p className="mt-1 max-w-reading text-muted">{t('planLead', { themes: themes.length })}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-3">
        {themes.map((theme) => (
          <ThemeColumn key={theme.code} theme={theme} locale={locale} />
        ))}
      </div>
      <p className="mt-6">
        <TextLink href={`/${locale}/plan-of-action`} className="inline-block min-h-6">
          {t('planLink')}
        </TextLink>
      </p>
    </section>
  );
}

const parts = ['subthemes', 'documents', 'activities'] as const;

async function ThemeColumn({ theme, locale }: Readonly<{ theme: ThemeOutline; locale: Locale }>) {
  const t = await getTranslations('portal.home');
  return (
    <section aria-labelledby={`theme-${theme.code}`}>
      <h3 id={`theme-${theme.code}`} className="font-serif text-xl font-semibold leading-snug">
        <TextLink href={`/${locale}/plan-of-action#${theme.code}`}>{inLocale(theme, 'name', locale)}</TextLink>
      </h3>
      <p className="mt-2">
        {inLocale(theme, 'description', locale)} <SourceMark lines={theme.lines} />
      </p>
      <ul className="mt-4 border-t border-rule">
        {theme.areas.map((area) => (
          <li key={area.code} className="border-b border-rule py-2">
            <TextLink href={`/${locale}${areaPath(area.code)}`} className="font-serif text-lg leading-snug">
              {inLocale(area, 'name', locale)}
            </TextLink>
            <p className="text-sm text-muted">
              {parts.map((part, index) => (
                <span key={part} className="whitespace-nowrap">
                  {index > 0 && ' · '}
                  <span className="font-semibold text-ink tabular-nums">{area._count[part]}</span>{' '}
                  {t(part, { count: area._count[part] })}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
