import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import { isMissing } from '@/lib/reports/matrix/cells';
import type { MatrixColumn, MatrixView } from '@/lib/reports/matrix/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { columnTitle, countryName, inReadersOrder } from './matrix-words';
import { RemindForm } from './remind-form';

type Given = Readonly<{
  matrix: MatrixView;
  locale: Locale;
  /** One action for every call, one key for each form. */
  remind: FormAction;
  keyOf: () => string;
}>;

/** What can be done about each call of the matrix: remind, compare, compile, take the answers. */
export function MatrixCalls(given: Given) {
  const t = useTranslations('matrix.calls');
  const all = useTranslations();
  const columns = given.matrix.columns.filter(({ call }) => call !== null);
  if (columns.length === 0) return null;
  return (
    <section aria-labelledby="calls" className="mt-12 print:hidden">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="calls" className="font-serif text-xl font-semibold">
          {t('title')}
        </h2>
        <TextLink href={`/${given.locale}/reports/calls`} className="inline-block min-h-6">
          {all('calls.title')}
        </TextLink>
      </div>
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {columns.map((column) => (
          <li key={column.key} className="grid content-start gap-2 border-t border-rule py-4">
            <OneCall column={column} {...given} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneCall({ column, matrix, locale, remind, keyOf }: Given & Readonly<{ column: MatrixColumn }>) {
  const t = useTranslations('matrix.calls');
  const { call, missingCount } = column;
  if (call === null) return null;
  const isReminding = call.remindDenial === null && missingCount !== null && missingCount > 0;
  return (
    <>
      <h3 className="font-semibold leading-snug">{columnTitle(column, locale)}</h3>
      <Standing column={column} matrix={matrix} locale={locale} />
      {isReminding && (
        <RemindForm
          action={remind}
          callId={call.id}
          formKey={keyOf()}
          words={{ remind: t('remind'), reminding: t('reminding'), refused: t('remindTitle') }}
        />
      )}
      <CallLinks callId={call.id} title={columnTitle(column, locale)} locale={locale} />
    </>
  );
}

function Standing({ column, matrix, locale }: Readonly<{ column: MatrixColumn; matrix: MatrixView; locale: Locale }>) {
  const t = useTranslations('matrix.calls');
  const { call, missingCount, readableCount } = column;
  if (missingCount === null) return <p className="text-sm text-muted">{t('readable', { count: readableCount })}</p>;
  const index = matrix.columns.indexOf(column);
  const missing = inReadersOrder(matrix.rows, locale).filter(({ cells }) => cells[index] && isMissing(cells[index]));
  const names = new Intl.ListFormat(locale).format(missing.map((row) => countryName(row, locale)));
  const reminded =
    call?.remindedAt === null || call?.remindedAt === undefined
      ? t('neverReminded')
      : t('remindedAt', { date: dateWords(call.remindedAt, locale, { withTime: true }) });
  return (
    <p className="text-sm text-muted">
      {t('missing', { count: missingCount })} {missing.length > 0 && <span className="text-ink">{names}. </span>}
      {call?.remindDenial === null && missing.length > 0 && reminded}
    </p>
  );
}

/** Names of what leads away are completed by the call for those who hear them alone. */
function CallLinks({ callId, title, locale }: Readonly<{ callId: string; title: string; locale: Locale }>) {
  const t = useTranslations('matrix.calls');
  const all = useTranslations();
  const answers = (format: string) =>
    `/api/v1/reports/calls/${callId}/answers?format=${format}&scope=submitted&locale=${locale}`;
  const about = <span className="sr-only">: {title}</span>;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <li>
        <TextLink href={`/${locale}/reports/calls/${callId}`} className="inline-block min-h-6">
          {all('calls.list.call')}
          {about}
        </TextLink>
      </li>
      <li>
        <TextLink href={`/${locale}/reports/compare?call=${callId}`} className="inline-block min-h-6">
          {t('compare')}
          {about}
        </TextLink>
      </li>
      <li>
        <TextLink href={`/${locale}/reports/compilation?call=${callId}`} className="inline-block min-h-6">
          {t('compile')}
          {about}
        </TextLink>
      </li>
      <li>
        <a href={answers('xlsx')} className="link inline-block min-h-6">
          {t('answersXlsx')}
          {about}
        </a>
      </li>
      <li>
        <a href={answers('csv')} className="link inline-block min-h-6">
          {t('answersCsv')}
          {about}
        </a>
      </li>
    </ul>
  );
}
