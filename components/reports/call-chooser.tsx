import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { CallChoice } from '@/lib/reports/compilations/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** «Informe sobre protección consular, 2027» */
export const callName = ({ kind, meeting, year }: Omit<CallChoice, 'readableCount'>, locale: Locale): string =>
  `${inLocale(kind, 'name', locale)}, ${meeting === null ? year : inLocale(meeting, 'title', locale)}`;

type Given = Readonly<{
  calls: readonly CallChoice[];
  chosen: string | null;
  /** The page that goes on with the call: `/reports/compare`. */
  page: string;
  locale: Locale;
}>;

/** Which call; each with how many reports the reader may read. A plain form: the page comes again with the call in its address. */
export function CallChooser({ calls, chosen, page, locale }: Given) {
  const t = useTranslations('matrix.compare');
  return (
    <form method="get" action={`/${locale}${page}`} className="grid max-w-form gap-4 print:hidden">
      <SelectField
        name="call"
        label={t('call')}
        options={calls.map((call) => ({
          value: call.id,
          label: t('callOption', { title: callName(call, locale), count: call.readableCount }),
        }))}
        defaultValue={chosen ?? ''}
        emptyLabel={t('chooseCall')}
      />
      <div>
        <Button type="submit" variant={chosen === null ? 'primary' : 'secondary'}>
          {t('goOn')}
        </Button>
      </div>
    </form>
  );
}
