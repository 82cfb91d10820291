import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { joints } from '@/lib/meetings/cycles/schema';
import type { NewCycle } from '@/lib/meetings/cycles/views';
import { meetingZones } from '@/lib/meetings/meetings/schema';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { Proposal } from './proposal';

type Given = Readonly<{ cycle: NewCycle; locale: Locale; action: FormAction; formKey: string }>;

/** One date asked for, then everything that would come of it, then one press. */
export function NewCyclePage({ cycle, locale, action, formKey }: Given) {
  const t = useTranslations('cycles');
  const { denial, preview } = cycle;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/cycles`, label: t('one.back') }}
        title={t('new.title')}
        lead={denial === null ? t('new.lead') : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('new.denied')}>
          <p>{wordsFor(denial, locale)}</p>
        </Notice>
      ) : (
        <div className="grid gap-10">
          {preview !== null && (
            <Proposal preview={preview} values={cycle.values} locale={locale} action={action} formKey={formKey} />
          )}
          <AskForm cycle={cycle} locale={locale} />
        </div>
      )}
    </>
  );
}

function AskForm({ cycle, locale }: Pick<Given, 'cycle' | 'locale'>) {
  const t = useTranslations('cycles.new');
  const { values, faults, hosts, preview } = cycle;
  const field = (name: 'half' | 'startsOn' | 'joint' | 'hostPartyCode' | 'city' | 'timeZone') => ({
    name,
    label: t(name),
    error: faults[name] === undefined ? undefined : wordsFor(faults[name], locale),
    defaultValue: values[name],
  });
  return (
    <form method="get" action={`/${locale}/meetings/cycles/new`} noValidate className="grid gap-6 print:hidden">
      {preview !== null && <h2 className="font-serif text-xl font-semibold">{t('showAgain')}</h2>}
      {Object.keys(faults).length > 0 && (
        <Notice tone="error" isAnswer>
          <p>{t('fault')}</p>
        </Notice>
      )}
      <RadioGroup
        {...field('half')}
        options={[
          { value: '1', label: t('halves.first') },
          { value: '2', label: t('halves.second') },
        ]}
      />
      <TextField {...field('startsOn')} type="date" width="short" required />
      <RadioGroup {...field('joint')} options={joints.map((value) => ({ value, label: t(`joints.${value}`) }))} />
      <SelectField
        {...field('hostPartyCode')}
        options={hosts.map((host) => ({ value: host.code, label: inLocale(host, 'name', locale) }))}
        emptyLabel={t('noHost')}
      />
      <TextField {...field('city')} width="medium" />
      <SelectField
        {...field('timeZone')}
        options={meetingZones.map((zone) => ({
          value: zone,
          label: zone.replace('America/', '').replaceAll('_', ' '),
        }))}
        emptyLabel={t('choose')}
        required
      />
      <div>
        <Button type="submit" variant={preview === null ? 'primary' : 'secondary'}>
          {t('show')}
        </Button>
      </div>
    </form>
  );
}
