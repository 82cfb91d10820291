import { useTranslations } from 'next-intl';
import type { SessionView } from '@/lib/meetings/sessions/views';
import type { FormAction } from '@/lib/web/form-state';
import { PressForm } from './press-form';

type Given = Readonly<{
  session: SessionView;
  action: FormAction;
  /** Why it stays, in words. */
  denial: string | null;
}>;

/** Takes a session out of the programme, or says why it stays. */
export function RemoveSession({ session, action, denial }: Given) {
  const t = useTranslations('meetings.session.remove');
  return (
    <section aria-labelledby="remove" className="grid gap-3 border-t-2 border-ink pt-6">
      <h2 id="remove" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-form text-muted">{denial ?? t('hint')}</p>
      {denial === null && (
        <PressForm
          action={action}
          fields={{ sessionId: session.id, version: String(session.version) }}
          isDanger
          words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
        />
      )}
    </section>
  );
}
