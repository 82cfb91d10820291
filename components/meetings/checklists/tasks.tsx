import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { buttonLook } from '@/components/ui/button-look';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag } from '@/components/ui/status-tag';
import { checklistOwnerLabels } from '@/lib/meetings/checklists/labels';
import type { ChecklistItemView, ChecklistView } from '@/lib/meetings/checklists/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ArrangeForm } from '../agenda/arrange-form';
import { ChangeLink } from '../change-link';
import { ChangePanel } from '../change-panel';
import type { ChecklistGiven } from './given';
import { useDaysWords, useTaskFields } from './task-fields';

type Given = ChecklistGiven & Readonly<{ checklist: NonNullable<ChecklistView['checklist']> }>;

/** The tasks by date, each with its owner, its state and a button; the form of the one that is being changed stands above. */
export function Tasks(given: Given) {
  const { view, checklist, locale, change, actions, formKey } = given;
  const t = useTranslations('checklists');
  const { meeting, canChange } = view;
  const { items, doneCount, copiedFrom } = checklist;
  const address = `/${locale}/meetings/${meeting.code}/checklist`;
  const changed = items.find(({ id }) => id === change);
  const isOpen = canChange === null;
  return (
    <>
      <div className="grid gap-3">
        <h2 className="font-serif text-xl font-semibold">{t('table.caption')}</h2>
        <p className="text-muted">
          {t('progress', { done: doneCount, all: items.length })}
          {copiedFrom !== null && `. ${t('copiedFrom', { code: copiedFrom })}`}
        </p>
        {isOpen && <ArrangeForm action={actions.press} refused={t('refused')} />}
      </div>
      {isOpen && changed !== undefined && <Change {...given} task={changed} address={address} />}
      <DataTable
        caption={t('table.caption')}
        isCaptionHidden
        columns={[
          { key: 'task', label: t('table.task') },
          { key: 'owner', label: t('table.owner') },
          { key: 'due', label: t('table.due') },
          { key: 'state', label: t('table.state') },
          ...(isOpen ? [{ key: 'acts', label: t('table.acts'), isLabelHidden: true }] : []),
        ]}
        rows={items.map((task) => ({
          key: task.id,
          cells: [
            <Task key="task" task={task} locale={locale} />,
            checklistOwnerLabels[task.owner][locale],
            <Due key="due" task={task} locale={locale} />,
            <State key="state" task={task} locale={locale} />,
            isOpen && <Acts key="acts" task={task} locale={locale} address={address} />,
          ],
        }))}
        empty={t('empty')}
      />
      <FieldsForm
        id="add"
        action={actions.add}
        hidden={{ meetingId: meeting.id, key: formKey }}
        isOpen={isOpen}
        foldedAs={t('form.add')}
        fields={useTaskFields(locale, null)}
        words={{ submit: t('form.add'), pending: t('pending'), faulty: t('refused') }}
      />
    </>
  );
}

type One = Readonly<{ task: ChecklistItemView; locale: Locale }>;

function Task({ task, locale }: One) {
  return (
    <span id={`task-${task.id}`} className="grid gap-1">
      {inLocale(task, 'title', locale)}
      {task.note !== '' && <span className="whitespace-pre-line font-normal text-muted text-sm">{task.note}</span>}
    </span>
  );
}

function Due({ task, locale }: One) {
  const words = useDaysWords();
  return (
    <span className="grid">
      <DateTime at={task.dueOn} locale={locale} />
      <span className="text-muted text-sm">{words(task.days)}</span>
    </span>
  );
}

function State({ task: { done, isLate }, locale }: One) {
  const t = useTranslations('checklists.table');
  if (done === null) {
    return <StatusTag tone={isLate ? 'late' : 'neutral'}>{t(isLate ? 'late' : 'open')}</StatusTag>;
  }
  return (
    <span className="grid justify-items-start gap-1">
      <StatusTag tone="good">{t('done')}</StatusTag>
      <span className="text-muted text-sm">{t('doneOn', { date: dateWords(done.at, locale), who: done.by })}</span>
    </span>
  );
}

function Acts({ task, locale, address }: One & Readonly<{ address: string }>) {
  const t = useTranslations('checklists.table');
  const act = task.done === null ? 'tick' : 'reopen';
  const title = inLocale(task, 'title', locale);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <button
        type="submit"
        form="arrange"
        name="press"
        value={`${act} ${task.id} ${task.version}`}
        className={buttonLook('secondary', 'small')}
      >
        {t(act)}
        <span className="sr-only">: {title}</span>
      </button>
      <ChangeLink address={address} id={task.id} label={t('change')} about={title} />
    </span>
  );
}

function Change({ task, locale, address, actions }: Given & Readonly<{ task: ChecklistItemView; address: string }>) {
  const t = useTranslations('checklists');
  const hidden = { itemId: task.id, version: String(task.version) };
  const words = { pending: t('pending'), faulty: t('refused') };
  const note: Field = { kind: 'area', name: 'note', label: t('form.note'), value: task.note };
  return (
    <ChangePanel
      title={t('form.changing', { name: inLocale(task, 'title', locale) })}
      leave={{ href: address, label: t('form.leave') }}
    >
      <FieldsForm
        id="changed"
        action={actions.change}
        hidden={hidden}
        keptTitle={t('kept')}
        fields={[...useTaskFields(locale, task), note]}
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
