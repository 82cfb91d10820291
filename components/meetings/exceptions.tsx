import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { authorisedWords, exceptionKindWords, exceptionStateWords } from '@/lib/meetings/sessions/exception-labels';
import type { ExceptionView, SessionPage } from '@/lib/meetings/sessions/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { GrantForm } from './grant-form';
import { RevokeForm } from './revoke-form';

type Given = Readonly<{
  page: SessionPage;
  locale: Locale;
  grant: FormAction;
  revoke: FormAction;
  formKey: string;
  /** The kind whose form was asked for. */
  asked: ExceptionKind | undefined;
}>;

type ExceptionKind = ExceptionView['kind'];

/** The dated exceptions of a session that the reader may know of, and the Presidency's form for another. */
export function Exceptions({ page, locale, grant, revoke, formKey, asked }: Given) {
  const t = useTranslations('meetings.session.exceptions');
  const { exceptions, grants, session } = page;
  // Where there is one kind only nobody needs to choose.
  const kind = grants?.kinds.length === 1 ? grants.kinds[0] : grants?.kinds.find((one) => one === asked);
  if (exceptions.length === 0 && grants === null) return null;
  return (
    <section aria-labelledby="exceptions" className="grid gap-4">
      <h2 id="exceptions" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {exceptions.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="border-t border-rule">
          {exceptions.map((one) => (
            <li key={one.id} className="border-b border-rule py-3">
              <OneException one={one} locale={locale} revoke={revoke} />
            </li>
          ))}
        </ul>
      )}
      {grants !== null && (
        <div id="grant" className="grid gap-3 print:hidden">
          <h3 className="font-serif text-lg font-semibold">{t('grant.title')}</h3>
          <p className="max-w-form text-muted">{t('grant.lead')}</p>
          <KindLinks page={page} kinds={grants.kinds} asked={kind} locale={locale} />
          {kind !== undefined && (
            <GrantForm
              key={kind}
              action={grant}
              identity={{ sessionId: session.id, key: formKey }}
              kind={kind}
              parties={grants.parties.map((party) => ({ value: party.code, label: inLocale(party, 'name', locale) }))}
              rights={(['SPEAKS', 'DRAFTS'] as const).map((right) => ({
                value: right,
                label: authorisedWords[right][locale],
              }))}
              labels={{
                partyCode: t('party'),
                right: t('right'),
                scope: t('scope'),
                reason: t('reason'),
                endsOn: t('endsOn'),
              }}
              hints={{ reason: t('reasonHint'), endsOn: t(kind === 'MEMBERS_ONLY' ? 'endsOnRevoked' : 'endsOnHint') }}
              words={{
                choose: t('choose'),
                press: t('grant.press'),
                pressing: t('grant.pressing'),
                refused: t('grant.refused'),
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}

type LinksGiven = Readonly<{
  page: SessionPage;
  kinds: readonly ExceptionKind[];
  asked: ExceptionKind | undefined;
  locale: Locale;
}>;

/** The kinds of exception that this session can have, each with what it does; a link opens its form. */
function KindLinks({ page: { meeting, session }, kinds, asked, locale }: LinksGiven) {
  const t = useTranslations('meetings.session.exceptions');
  const address = `/${locale}/meetings/${meeting.code}/sessions/${session.code}`;
  return (
    <ul className="grid max-w-form gap-3">
      {kinds.map((kind) => (
        <li key={kind}>
          {kind === asked ? (
            <strong>{exceptionKindWords[kind][locale]}</strong>
          ) : (
            <TextLink href={`${address}?grant=${kind}#grant`} className="inline-block min-h-6">
              {exceptionKindWords[kind][locale]}
            </TextLink>
          )}
          <p className="text-sm text-muted">{t(`kinds.${kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}

const tones = { IN_FORCE: 'good', OVER: 'neutral', REVOKED: 'late' } as const;

type OneGiven = Readonly<{ one: ExceptionView; locale: Locale; revoke: FormAction }>;

function OneException({ one, locale, revoke }: OneGiven) {
  const t = useTranslations('meetings.session.exceptions');
  const { kind, party, right, scope, reason, createdAt, endsAt, state, canRevoke } = one;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {exceptionKindWords[kind][locale]}
        {party !== null && `: ${inLocale(party, 'name', locale)}`}
        <StatusTag tone={tones[state]}>{exceptionStateWords[state][locale]}</StatusTag>
      </p>
      {(right === 'SPEAKS' || right === 'DRAFTS') && (
        <p>
          {authorisedWords[right][locale]}: {scope}
        </p>
      )}
      <p className="text-muted">{t('because', { reason })}</p>
      <p className="text-sm text-muted">
        {t('since')} <DateTime at={createdAt} locale={locale} withTime />
        {endsAt !== null && (
          <>
            . {t('until')} <DateTime at={endsAt} locale={locale} withTime />
          </>
        )}
      </p>
      {canRevoke === null && state === 'IN_FORCE' && (
        <RevokeForm
          action={revoke}
          exceptionId={one.id}
          label={t('revoke.reason')}
          words={{ press: t('revoke.press'), pressing: t('revoke.pressing'), refused: t('revoke.refused') }}
        />
      )}
    </div>
  );
}
