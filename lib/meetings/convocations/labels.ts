import type { InBoth, Reasons } from '@/lib/core/labels';
import type { ConvocationAnswer } from '@/prisma/generated/enums';

/** Reason codes of convocations in words. */
export const convocationReasons: Reasons = {
  'convocation.not-found': { es: 'No existe esa convocatoria.', en: 'There is no such convocation.' },
  'convocation.prepared-by-secretariat': {
    rule: 'DR-67',
    es: 'La convocatoria la prepara la Secretaría Técnica (coordinación y asistencia) o la Presidencia.',
    en: 'A convocation is prepared by the Technical Secretariat (coordinator and assistant) or the Presidency.',
  },
  'convocation.presidency-convenes': {
    rule: 'DR-29',
    es: 'Convoca la Presidencia Pro-Témpore en ejercicio; la Secretaría Técnica prepara la carta y no convoca por sí sola (DR-62).',
    en: 'The Presidency Pro-Tempore in office convenes; the Technical Secretariat prepares the letter and does not convene on its own (DR-62).',
  },
  'convocation.hosts-convene': {
    rule: 'DR-31',
    es: 'Un seminario, taller o capacitación lo convoca el país anfitrión o uno que lo coauspicia, por su punto focal, en coordinación con la Secretaría Técnica. La Presidencia Pro-Témpore no lo convoca: participa en su inauguración (DR-32).',
    en: 'A seminar, workshop or training is convened by the host country or one that co-sponsors it, by its focal point, in coordination with the Technical Secretariat. The Presidency Pro-Tempore does not convene it: it takes part in its opening (DR-32).',
  },
  'convocation.prepared-with-hosts': {
    rule: 'DR-31',
    es: 'La carta de un seminario la preparan la Secretaría Técnica y el país anfitrión o los que lo coauspician.',
    en: 'The letter of a seminar is prepared by the Technical Secretariat and the host country or those that co-sponsor it.',
  },
  'convocation.not-addressed-to-you': {
    rule: 'DR-70',
    es: 'Responde el punto focal de la institución a la que va dirigida, o quien representa al observador.',
    en: 'The focal point of the institution it is addressed to answers, or whoever represents the observer.',
  },
  'convocation.being-prepared': {
    es: 'Ya hay una carta en preparación para esta reunión.',
    en: 'A letter for this meeting is in preparation already.',
  },
  'convocation.stale': {
    es: 'Otra persona cambió esta carta entretanto. Abajo está su texto; el de usted sigue en el formulario.',
    en: 'Somebody else has changed this letter meanwhile. Their text is below; yours is still in the form.',
  },
  'convocation.changed': {
    es: 'Otra persona cambió esta carta entretanto. Léala otra vez antes de enviarla.',
    en: 'Somebody else has changed this letter meanwhile. Read it again before it is sent.',
  },
  'convocation.out-of-date': {
    es: 'La reunión cambió desde que se escribió esta carta. Revise el texto y guárdelo otra vez antes de enviarla.',
    en: 'The meeting has changed since this letter was written. Look at its text and save it again before it is sent.',
  },
  'convocation.nothing-to-tell': {
    es: 'Esta reunión se canceló sin haber sido convocada, o la cancelación ya se comunicó.',
    en: 'This meeting was cancelled before it was convened, or the cancellation has been communicated.',
  },
  'convocation.nobody': {
    es: 'No hay a quién convocar: agregue sesiones a la reunión o revise las instituciones de los Países Miembros.',
    en: 'There is nobody to convene: add sessions to the meeting or look at the institutions of the Member Countries.',
  },
  'convocation.nobody-to-remind': {
    es: 'Todas las instituciones con cuenta respondieron o ya recibieron hoy un recordatorio.',
    en: 'Every institution with an account has answered or had a reminder today already.',
  },
};

export const convocationAnswerLabels: Readonly<Record<ConvocationAnswer, InBoth>> = {
  ATTENDS: { es: 'Asiste', en: 'Attends' },
  DOES_NOT_ATTEND: { es: 'No asiste', en: 'Does not attend' },
};

/** Words of the letter in its own language. */
export const letterWords = {
  es: {
    title: 'Convocatoria',
    draft: 'Convocatoria en preparación',
    draftNote: 'Borrador. No convoca a nadie mientras la Presidencia no la envíe.',
    conference: 'Conferencia Regional sobre Migración',
    page: 'Página {n} de {m}',
    days: ['el', 'del', 'al'],
    noPlace: 'la sede que se comunicará',
    presidency: 'Presidencia Pro-Témpore',
    greeting: 'De nuestra consideración:',
    convened:
      'La Presidencia Pro-Témpore de la Conferencia Regional sobre Migración convoca a «{meeting}», que se celebrará {days} en {place}. La agenda, el programa y los documentos se encuentran en la Secretaría Virtual.',
    cancelled:
      'La Presidencia Pro-Témpore de la Conferencia Regional sobre Migración comunica que «{meeting}», prevista {days} en {place}, no se celebrará en esas fechas.',
    closing: 'Le rogamos acusar recibo y confirmar la participación de su institución por la Secretaría Virtual.',
    signature: 'Presidencia Pro-Témpore, {presidency}',
    seminar: {
      draftNote: 'Borrador. No convoca a nadie mientras el país anfitrión, o uno que coauspicia, no la envíe.',
      convened: {
        one: '{conveners}, en coordinación con la Secretaría Técnica de la Conferencia Regional sobre Migración, convoca a «{meeting}», que se celebrará {days} en {place}. La agenda, el programa y los documentos se encuentran en la Secretaría Virtual.',
        many: '{conveners}, en coordinación con la Secretaría Técnica de la Conferencia Regional sobre Migración, convocan a «{meeting}», que se celebrará {days} en {place}. La agenda, el programa y los documentos se encuentran en la Secretaría Virtual.',
      },
      cancelled: {
        one: '{conveners}, en coordinación con la Secretaría Técnica de la Conferencia Regional sobre Migración, comunica que «{meeting}», previsto {days} en {place}, no se celebrará en esas fechas.',
        many: '{conveners}, en coordinación con la Secretaría Técnica de la Conferencia Regional sobre Migración, comunican que «{meeting}», previsto {days} en {place}, no se celebrará en esas fechas.',
      },
      signature: '{conveners}',
    },
  },
  en: {
    title: 'Convocation',
    draft: 'Convocation in preparation',
    draftNote: 'Draft. It convenes nobody until the Presidency sends it.',
    conference: 'Regional Conference on Migration',
    page: 'Page {n} of {m}',
    days: ['on', 'from', 'to'],
    noPlace: 'a venue to be announced',
    presidency: 'Presidency Pro-Tempore',
    greeting: 'Dear colleagues,',
    convened:
      'The Presidency Pro-Tempore of the Regional Conference on Migration convenes “{meeting}”, to be held {days} in {place}. The agenda, the programme and the documents are in the Virtual Secretariat.',
    cancelled:
      'The Presidency Pro-Tempore of the Regional Conference on Migration informs you that “{meeting}”, planned {days} in {place}, will not be held on those dates.',
    closing: 'Please acknowledge receipt and confirm the participation of your institution in the Virtual Secretariat.',
    signature: 'Presidency Pro-Tempore, {presidency}',
    seminar: {
      draftNote: 'Draft. It convenes nobody until the host country, or one that co-sponsors, sends it.',
      convened: {
        one: '{conveners}, in coordination with the Technical Secretariat of the Regional Conference on Migration, convenes “{meeting}”, to be held {days} in {place}. The agenda, the programme and the documents are in the Virtual Secretariat.',
        many: '{conveners}, in coordination with the Technical Secretariat of the Regional Conference on Migration, convene “{meeting}”, to be held {days} in {place}. The agenda, the programme and the documents are in the Virtual Secretariat.',
      },
      cancelled: {
        one: '{conveners}, in coordination with the Technical Secretariat of the Regional Conference on Migration, informs you that “{meeting}”, planned {days} in {place}, will not be held on those dates.',
        many: '{conveners}, in coordination with the Technical Secretariat of the Regional Conference on Migration, inform you that “{meeting}”, planned {days} in {place}, will not be held on those dates.',
      },
      signature: '{conveners}',
    },
  },
} as const;
