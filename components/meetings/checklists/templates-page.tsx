import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { checklistOwnerLabels } from '@/lib/meetings/checklists/labels';
import type { TemplateItemView } from '@/lib/meetings/checklists/views';
import { inLocale } from '@/lib/web/locale';
import { ChangeLink } from '../change-link';
import { ChangePanel } from '../change-panel';
import type { TemplatesGiven } from './given';
import { useDaysWords, useTaskFields } from './task-fields';

/** What every meeting of a body needs, body by body. */
export function TemplatesPage(given: TemplatesGiven) {
  const { view, locale, done, change, actions, formKey } = given;
  const t = useTranslations('checklists');
  const daysWords = useDaysWords();
  const { bodies, body, items, canChange } = view;
  const base = `/${locale}/meetings/checklists`;
  const isOpen = canChange === null;
  const changed = items.find(({ id }) => id === change);
  const name = bodies.find(({ code }) => code === body);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings`, label: t('templates.back') }}
        title={t('templates.title')}
        lead={<p>{t('templates.lead')}</p>}
      />
      <Tabs
        label={t('templates.bodies')}
        items={bodies.map((one) => ({
          href: `${base}?body=${one.code}`,
          label: inLocale(one, 'short', locale),
          isCurrent: one.code === body,
        }))}
      />
      <div className="grid gap-8">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <h2 className="font-serif text-xl font-semibold">
          {name === undefined ? body : inLocale(name, 'name', locale)}
        </h2>
        {isOpen && changed !== undefined && <Change {...given} item={changed} />}
        <DataTable
          caption={t('table.caption')}
          isCaptionHidden
          columns={[
            { key: 'task', label: t('table.task') },
            { key: 'owner', label: t('table.owner') },
            { key: 'due', label: t('templates.due') },
            ...(isOpen ? [{ key: 'acts', label: t('table.acts'), isLabelHidden: true }] : []),
          ]}
          rows={items.map((item) => {
            const title = inLocale(item, 'title', locale);
            return {
              key: item.id,
              cells: [
                title,
                checklistOwnerLabels[item.owner][locale],
                daysWords(item.days),
                isOpen && (
                  <ChangeLink
                    key="acts"
                    address={base}
                    body={body}
                    id={item.id}
                    label={t('table.change')}
                    about={title}
                  />
                ),
              ],
            };
          })}
          empty={t('emptyTemplate')}
        />
        <FieldsForm
          id="add"
          action={actions.add}
          hidden={{ bodyCode: body, key: formKey }}
          isOpen={isOpen}
          foldedAs={t('form.add')}
          fields={useTaskFields(locale, null)}
          words={{ submit: t('form.add'), pending: t('pending'), faulty: t('refused') }}
        />
      </div>
    </>
  );
}

function Change({ item, view, locale, actions }: TemplatesGiven & Readonly<{ item: TemplateItemView }>) {
  const t = useTranslations('checklists');
  const hidden = { itemId: item.id, version: String(item.version) };
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <ChangePanel
      title={t('form.changing', { name: inLocale(item, 'title', locale) })}
      leave={{ href: `/${locale}/meetings/checklists?body=${view.body}`, label: t('form.leave') }}
    >
      <FieldsForm
        id="changed"
        action={actions.change}
        hidden={hidden}
        keptTitle={t('kept')}
        fields={useTaskFields(locale, item)}
        words={{ ...words, submit: t('form.save') }}
      />
      <FieldsForm
        id="removed"
        action={actions.remove}
        hidden={hidden}
        variant="danger"
        words={{ ...words, submit: t('form.remove') }}
      />
    </ChangePanel>
  );
}
