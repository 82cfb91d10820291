import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { RadioGroup } from '@/components/ui/radio-group';
import { paperLanguages, paperLayouts, paperScopes } from '@/lib/reports/compilations/schema';
import type { CallChoice } from '@/lib/reports/compilations/views';
import type { Locale } from '@/lib/web/locale';
import { CallChooser, callName } from './call-chooser';

type Given = Readonly<{ calls: readonly CallChoice[]; chosen: string | undefined; locale: Locale }>;

/** The page of compilations: first the call, then what the document is to hold. */
export function CompilationView({ calls, chosen, locale }: Given) {
  const t = useTranslations('matrix');
  const call = calls.find(({ id }) => id === chosen);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/reports/matrix`, label: t('title') }}
        title={t('compile.title')}
        lead={t('compile.lead')}
      />
      {calls.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('compare.noCalls')}</p>
        </EmptyState>
      ) : (
        <CallChooser calls={calls} chosen={call?.id ?? null} page="/reports/compilation" locale={locale} />
      )}
      {call !== undefined && (
        <div className="mt-8 grid gap-10 border-t border-rule pt-6">
          <CompilationForm call={call} locale={locale} />
          <AnswerTables call={call} locale={locale} />
        </div>
      )}
    </>
  );
}

type OfCall = Readonly<{ call: CallChoice; locale: Locale }>;

/** A plain form that leads to the file: it works without a script, and the address can be kept. */
function CompilationForm({ call, locale }: OfCall) {
  const t = useTranslations('matrix.compile');
  return (
    <form method="get" action={`/api/v1/reports/calls/${call.id}/compilation`} className="grid gap-6">
      <h2 className="max-w-reading font-serif text-xl font-semibold">{callName(call, locale)}</h2>
      <p className="text-muted">{t('what', { count: call.readableCount })}</p>
      <input type="hidden" name="locale" value={locale} />
      <RadioGroup
        name="scope"
        label={t('scope')}
        options={paperScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        defaultValue="accepted"
      />
      <RadioGroup
        name="languages"
        label={t('languages')}
        hint={t('languagesHint')}
        options={(['both', ...paperLanguages.filter((one) => one !== 'both')] as const).map((value) => ({
          value,
          label: t(`languageOptions.${value}`),
        }))}
        defaultValue="both"
      />
      <RadioGroup
        name="layout"
        label={t('layout')}
        hint={t('layoutHint')}
        options={paperLayouts.map((value) => ({ value, label: t(`layouts.${value}`) }))}
        defaultValue="side"
      />
      <RadioGroup
        name="format"
        label={t('format')}
        options={(['docx', 'pdf'] as const).map((value) => ({ value, label: t(`formats.${value}`) }))}
        defaultValue="docx"
      />
      <div className="grid justify-items-start gap-2">
        <Button type="submit">{t('make')}</Button>
        <p className="text-sm text-muted">{t('recorded')}</p>
      </div>
    </form>
  );
}

function AnswerTables({ call, locale }: OfCall) {
  const t = useTranslations('matrix');
  const address = (format: string) =>
    `/api/v1/reports/calls/${call.id}/answers?format=${format}&scope=submitted&locale=${locale}`;
  return (
    <section aria-labelledby="answers" className="grid justify-items-start gap-3">
      <h2 id="answers" className="font-serif text-xl font-semibold">
        {t('compile.answers')}
      </h2>
      <p className="text-muted">{t('compile.answersText')}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink isFile variant="secondary" href={address('xlsx')}>
          {t('calls.answersXlsx')}
        </ButtonLink>
        <ButtonLink isFile variant="secondary" href={address('csv')}>
          {t('calls.answersCsv')}
        </ButtonLink>
      </div>
    </section>
  );
}
