import type { InBoth, Reasons } from '@/lib/core/labels';
import type { SilenceStatus } from '@/prisma/generated/enums';

export const silenceStatusWords: Readonly<Record<SilenceStatus, InBoth>> = {
  RUNNING: { es: 'En curso', en: 'Running' },
  ADOPTED: { es: 'Nadie lo rompió', en: 'Nobody broke it' },
  BROKEN: { es: 'Roto', en: 'Broken' },
  WITHDRAWN: { es: 'Sin efecto', en: 'Called off' },
};

/** Reason codes of the silence procedure in words. */
export const silenceReasons: Reasons = {
  'silence.not-found': { es: 'No existe.', en: 'It does not exist.' },
  'silence.not-behind-closed-doors': {
    rule: 'P-05',
    es: 'Lo que se trata a puerta cerrada se decide en la sala: no se somete a silencio por correo.',
    en: 'What is dealt with behind closed doors is decided in the room: silence is not asked for by mail.',
  },
  'silence.not-yet': {
    rule: 'DR-13',
    es: 'El texto todavía no puede someterse a silencio: la página dice lo que falta.',
    en: 'The text cannot be placed under silence yet: the page says what is missing.',
  },
  'silence.none-runs': { es: 'No hay un procedimiento de silencio en curso.', en: 'No silence procedure is running.' },
  'silence.over': {
    rule: 'DR-13',
    es: 'El plazo ya terminó y nadie rompió el silencio antes: el texto quedó adoptado en ese instante.',
    en: 'The time is up and nobody broke the silence before: the text was adopted at that instant.',
  },
  'silence.break-instead': {
    es: 'El texto está en procedimiento de silencio. Quien no se suma lo rompe, en la página del procedimiento.',
    en: 'The text is under a silence procedure. Whoever does not join breaks it, on the page of the procedure.',
  },
  'silence.no-such-hour': {
    es: 'Esa hora no existe ese día en esa zona: los relojes se adelantan.',
    en: 'That hour does not exist on that day in that zone: the clocks go forward.',
  },
  'silence.too-short': {
    es: 'Dé al menos 24 horas: cada capital tiene que poder leerlo.',
    en: 'Give at least 24 hours: every capital must be able to read it.',
  },
  'silence.too-long': {
    es: 'Elija una fecha dentro de los próximos 60 días: mientras tanto nadie puede cambiar el texto.',
    en: 'Choose a date within the next 60 days: nobody can change the text meanwhile.',
  },
};
