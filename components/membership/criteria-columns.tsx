import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { CriterionView, ObserverRightView } from '@/lib/membership/parties/views';
import type { Locale } from '@/lib/web/locale';
import { StatementList } from './statement-list';

type Given = Readonly<{
  criteria: readonly CriterionView[];
  rights: readonly ObserverRightView[];
  locale: Locale;
}>;

/** What a State must meet, what an organisation must, who decides, and what observers may then do. */
export async function CriteriaColumns({ criteria, rights, locale }: Given) {
  const t = await getTranslations('portal.observers');
  const of = (kind: CriterionView['kind']) => criteria.filter((each) => each.kind === kind);
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
      <Part title={t('criteriaStates')}>
        <StatementList statements={of('STATE')} locale={locale} />
      </Part>
      <div className="grid content-start gap-8">
        <Part title={t('criteriaOrganisations')}>
          <StatementList statements={of('ORGANIZATION')} locale={locale} />
        </Part>
        <Part title={t('procedure')}>
          <StatementList statements={of('PROCEDURE')} locale={locale} isNumbered={false} />
        </Part>
        <Part title={t('rights')}>
          <StatementList statements={rights} locale={locale} isNumbered={false} />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <div>
      <h3 className="eyebrow mb-3">{title}</h3>
      {children}
    </div>
  );
}
