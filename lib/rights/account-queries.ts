import 'server-only';
import { mandatePolicy } from '@/lib/access/mandates/policy';
import { userPolicy } from '@/lib/access/users/policy';
import { visibleUsers } from '@/lib/access/users/visibility';
import { userStatusOf, userWorkflow } from '@/lib/access/users/workflow';
import { db } from '@/lib/core/db';
import { outboxPolicy } from '@/lib/notices/mail/policy';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Accounts, and the offices that are put on record for their people. */
export const accountSubject: Subject = {
  kind: 'account',
  words: { es: 'Cuenta de una persona', en: 'A person’s account' },
  forms: ['account:focal-point.gt.migration@crm.example'],
  acts: {
    see: { basis: 'DR-63', words: { es: 'Verla', en: 'See it' } },
    list: {
      basis: 'DR-63',
      words: { es: 'Encontrarla en la lista de cuentas', en: 'Find it in the list of accounts' },
    },
    ...actsOf(userPolicy, {
      invite: { es: 'Invitar a una persona', en: 'Invite a person' },
      inviteAgain: { es: 'Enviar de nuevo la invitación', en: 'Send the invitation again' },
      disable: { es: 'Inhabilitarla', en: 'Disable it' },
      enable: { es: 'Habilitarla de nuevo', en: 'Enable it again' },
      endSessions: { es: 'Cerrar sus sesiones', en: 'End its sessions' },
      clearFactor: { es: 'Quitar su segundo factor', en: 'Clear its second factor' },
    }),
    grantMandate: {
      basis: mandatePolicy.grant.basis,
      words: { es: 'Registrar un cargo suyo', en: 'Put an office of theirs on record' },
    },
    revokeMandate: {
      basis: mandatePolicy.revoke.basis,
      words: { es: 'Dar fin a un cargo suyo', en: 'End an office of theirs' },
    },
  },
  judge: async (actor, act, name) => {
    const email = name.toLowerCase();
    const user = await db.user.findUnique({
      where: { email },
      select: { id: true, disabledAt: true, passwordHash: true },
    });
    if (user === null) return null;
    const { id } = user;
    const isVisible = (await db.user.count({ where: { AND: [{ id }, visibleUsers(actor)] } })) === 1;
    // Their own is under "Your account", and there only.
    if (act === 'see' && id === actor.userId) return allowed;
    if (!isVisible) return hidden('DR-63');
    if (act === 'grantMandate') return verdictOf(mandatePolicy.grant.may(actor, { userId: id }));
    if (act === 'revokeMandate') return verdictOf(mandatePolicy.revoke.may(actor, { userId: id }));
    if (!isIn(userPolicy, act)) return allowed;
    const who = userPolicy[act].may(actor, { id: act === 'invite' ? null : id });
    if (who !== null || act === 'invite') return verdictOf(who);
    return verdictOf(userWorkflow.acts[act].from.includes(userStatusOf(user)) ? null : 'workflow.closed');
  },
};

/** The outbox as a whole. */
export const outboxSubject: Subject = {
  kind: 'outbox',
  words: { es: 'Bandeja de salida', en: 'Outbox' },
  forms: ['outbox:all'],
  acts: actsOf(outboxPolicy, {
    list: { es: 'Ver los envíos y su estado', en: 'See deliveries and their state' },
    readContents: { es: 'Leer lo que dicen', en: 'Read what they say' },
  }),
  judge: async (actor, act, name) => {
    if (name !== 'all' || !isIn(outboxPolicy, act)) return null;
    return verdictOf(outboxPolicy[act].may(actor, null));
  },
};
