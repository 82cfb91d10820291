import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/web/locale';
import { FindBox } from './find-box';
import { LanguageSwitch } from './language-switch';
import { type SectionLink, SectionLinks } from './section-links';

type Given = Readonly<{
  locale: Locale;
  area: 'portal' | 'intranet';
  sections: readonly SectionLink[];
  isSignedIn: boolean;
}>;

const link = 'link inline-flex min-h-6 items-center';

/** Whose pages these are, what there is, in which language, and who reads. The same place on every page. */
export function SiteHeader({ locale, area, sections, isSignedIn }: Given) {
  const t = useTranslations('shell');
  const home = area === 'intranet' ? `/${locale}/home` : `/${locale}`;
  return (
    <header className="border-t-[6px] border-accent border-b border-b-rule group-has-data-whole-screen/frame:hidden print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-start justify-between gap-x-8 gap-y-3 px-4 pt-4 pb-2 sm:px-8">
        <a href={home} data-page="" className="group grid text-ink no-underline">
          <span className="font-serif text-lg font-semibold leading-tight group-hover:text-accent sm:text-xl">
            {t('conference')}
          </span>
          <span className="text-sm text-muted">
            {area === 'intranet' ? `${t('product')} · ${t('process')}` : t('process')}
          </span>
        </a>
        {area === 'intranet' && isSignedIn && <FindBox locale={locale} />}
        <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm sm:pt-1">
          <li>
            <LanguageSwitch other={locale === 'es' ? 'en' : 'es'} words={t('language.switchTo')} />
          </li>
          <AccountLinks locale={locale} area={area} isSignedIn={isSignedIn} />
        </ul>
      </div>
      <div className="mx-auto max-w-page px-4 sm:px-8">
        <SectionLinks
          label={area === 'intranet' ? t('navigation.label') : t('navigation.portalLabel')}
          links={sections}
        />
      </div>
    </header>
  );
}

function AccountLinks({ locale, area, isSignedIn }: Pick<Given, 'locale' | 'area' | 'isSignedIn'>) {
  const t = useTranslations('shell');
  if (!isSignedIn) {
    return (
      <li>
        <a href={`/${locale}/sign-in`} data-page="" data-key="i" className={link}>
          {t('signIn')}
        </a>
      </li>
    );
  }
  const [other, words] = area === 'intranet' ? [`/${locale}`, t('publicPortal')] : [`/${locale}/home`, t('intranet')];
  return (
    <>
      <li>
        <a href={other} data-page="" className={link}>
          {words}
        </a>
      </li>
      <li>
        <a href={`/${locale}/account`} data-page="" data-key="c" className={link}>
          {t('account')}
        </a>
      </li>
      <li>
        <form method="post" action={`/api/v1/session/end?locale=${locale}`}>
          <button type="submit" className={`${link} cursor-pointer`}>
            {t('signOut')}
          </button>
        </form>
      </li>
    </>
  );
}
