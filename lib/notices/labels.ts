import type { InBoth, Reasons } from '@/lib/core/labels';

/** Reason codes of this domain in words. */
export const noticeReasons: Reasons = {
  'outbox.secretariat-only': {
    rule: 'DR-62',
    es: 'La bandeja de salida la consulta la Secretaría Técnica. Sus propios mensajes están en «Mensajes».',
    en: 'The outbox is looked after by the Technical Secretariat. Your own messages are under “Messages”.',
  },
  'outbox.contents-not-for-it': {
    rule: 'DR-63',
    es: 'El contenido de los mensajes lo leen el coordinador y el asistente de la Secretaría; el puesto de informática ve direcciones y estados.',
    en: 'The contents of messages are for the Secretariat’s coordinator and assistant; the IT specialist sees addresses and states.',
  },
};

export const mailStatusLabels: Readonly<Record<'QUEUED' | 'SENT' | 'FAILED', InBoth>> = {
  QUEUED: { es: 'En espera', en: 'Waiting' },
  SENT: { es: 'Enviado', en: 'Sent' },
  FAILED: { es: 'No entregado', en: 'Not delivered' },
};
